package org.specialleave.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.RunningApplication;
import org.specialleave.launcher.CaughtMail;
import org.specialleave.request.access.AccessLevel;
import org.specialleave.security.EveryAddress.Address;

/**
 * Two nurses have confidential leave: granted, a right, refused, undecided, a draft. Each account reads every page and
 * every call before and after; those who may not know of the leave get the same answers as before. The leave is
 * described in words that occur nowhere else, and these are looked for in all answers, mails, files, the log and the
 * database. Leave year 2101-02.
 */
class ConfidentialLeaveSearchedForEverywhereApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private static final List<String> FEEDS = List.of("esr-absence", "esr-payroll", "roster");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SHOWN = 60;

    private static final List<JsonObject> runs = new ArrayList<>();
    private static final Map<String, Map<Address, Told>> before = new ConcurrentHashMap<>();
    private static Readers readers;
    private static EveryAddress addresses;
    private static List<HiddenLeave> all;
    private static Leaks leaks;
    private static String replay;
    private static long logged;

    @BeforeAll
    static void lookedBeforeAndAfterTheNursesAsked() throws Exception {
        logged = Files.size(application.serverLog());
        readers = new Readers(application);
        FEEDS.forEach(feed -> run(feed, "2029-03-05"));
        replay = replayed();
        addresses = new EveryAddress(WhatLeadsToTheNurses.ofPages(), WhatLeadsToTheNurses.ofCalls(numbers()));
        Readers.forEverybody(account -> before.put(account, readers.read(account, addresses.withoutReference())));
        all = HiddenLeaves.of(application);
        leaks = new Leaks(all);
        runs.clear();
        FEEDS.forEach(feed -> run(feed, "2029-03-06"));
        replay = replayed();
    }

    private static Map<String, String> numbers() throws SQLException {
        Map<String, String> numbers = new HashMap<>();
        numbers.put("sequence", String.valueOf(runs.get(0).getInt("sequence")));
        numbers.put("/replays/{id} id", replay);
        numbers.put("/staff-imports/{id} id", last("staff_import"));
        numbers.put("/admin/appointments/{id} id", last("appointment"));
        numbers.put("/admin/on-call/{id} id", last("on_call"));
        numbers.put("/admin/systems-of-record/{id} id", last("system_of_record_row"));
        numbers.put("/admin/feed-calendars/{id} id", last("feed_calendar"));
        return numbers;
    }

    /** The number of the last row of that table, or that of the first that there will be. */
    private static String last(String table) throws SQLException {
        return one("select coalesce(max(id), 1) from " + table);
    }

    private static String one(String sql) throws SQLException {
        try (Connection connection = application.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(String feed, String businessDate) {
        Answer run = application
                .as("hr-systems")
                .post("exchanges/" + feed + "/runs", "{\"businessDate\":\"" + businessDate + "\"}");
        assertThat(run.status()).as(run.toString()).isEqualTo(201);
        runs.add(run.json().asJsonObject());
    }

    /** Tries a version on all that was asked today, and gives the number of the try once it is done. */
    private static String replayed() {
        ApiClient hr = application.as("hr");
        LocalDate today = application.today();
        Answer begun =
                hr.post("replays", "{\"version\":\"LPT-8\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(today, today));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        String id = begun.header("Location").replaceFirst(".*/", "");
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
            if (!hr.get("replays/" + id)
                    .json()
                    .asJsonObject()
                    .getString("state")
                    .equals("RUNNING")) {
                return id;
            }
        }
        throw new AssertionError("The try " + id + " does not end");
    }

    @Test
    void noPageAndNoCallTellsMoreThanTheTableOfAccessAllows() throws Exception {
        Map<String, List<String>> faults = new ConcurrentHashMap<>();
        Map<String, Integer> reads = new ConcurrentHashMap<>();
        Readers.forEverybody(account -> {
            List<String> own = new ArrayList<>();
            int count = 0;
            for (Map.Entry<Address, Told> one : before.get(account).entrySet()) {
                own.addAll(leaks.in(account, one.getKey(), readers.read(account, one.getKey()), one.getValue()));
                count++;
            }
            for (Address notThere : addresses.askingFor(EveryAddress.NOT_THERE)) {
                count += askFor(account, notThere, own);
            }
            faults.put(account, own);
            reads.put(account, count);
        });
        System.getLogger(getClass().getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0} pages and {1} calls, read {2} times by {3} accounts",
                        addresses.pages().size(),
                        addresses.calls().size(),
                        reads.values().stream().mapToInt(Integer::intValue).sum(),
                        reads.size());

        List<String> shown =
                new TreeMap<>(faults).values().stream().flatMap(List::stream).toList();
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(shown.subList(0, Math.min(SHOWN, shown.size())))
                    .as(shown.size() + " leaks")
                    .isEmpty();
            softly.assertThat(readers.undescribed())
                    .as("answers that are not described")
                    .isEmpty();
            softly.assertThat(notFound())
                    .as("what may be read and was not found")
                    .isEmpty();
        });
    }

    /**
     * Asks for each request. A page that answers the first like one that never was, and is there, does not ask for
     * requests: it is asked no more.
     */
    private static int askFor(String account, Address notThere, List<String> faults) {
        Told none = readers.read(account, notThere);
        int count = 1;
        for (HiddenLeave leave : all) {
            Address address = notThere.of(leave.reference());
            Told told = readers.read(account, address);
            Told baseline = none.ofReference(EveryAddress.NOT_THERE, leave.reference());
            faults.addAll(leaks.in(account, address, told, baseline));
            count++;
            boolean asks = address.api() || told.status() == 404 || !told.equals(baseline);
            if (!asks) {
                break;
            }
        }
        return count;
    }

    /** What the walk should have found; else it would be blind, and its silence would say nothing. */
    private static List<String> notFound() {
        List<String> missing = new ArrayList<>();
        for (HiddenLeave leave : all) {
            for (String account : Readers.ACCOUNTS) {
                List<String> readable = switch (leave.levelOf(account)) {
                    case FULL ->
                        account.equals(leave.account()) ? leave.readByThePerson() : leave.readByHumanResources();
                    case SUMMARY -> leave.ofHr();
                    case HOURS, NONE -> List.of();
                };
                readable.stream()
                        .filter(word -> !leaks.foundBy(account).contains(word))
                        .forEach(word -> missing.add(account + " does not read " + word + " of " + leave));
                if (leave.levelOf(account) == AccessLevel.HOURS) {
                    String number = leave.account().equals("nurse") ? HiddenLeaves.NURSE : HiddenLeaves.NURSE2;
                    Told sheet =
                            readers.read(account, new Address(false, "record?job=" + number + "&year=2101-02", "", ""));
                    if (leave.days().stream().noneMatch(sheet::says)) {
                        missing.add(account + " does not read the days of " + leave);
                    }
                }
            }
        }
        return missing;
    }

    @Test
    void whateverIsTriedWithARequestIsAnsweredAsIfItHadNeverBeen() throws Exception {
        List<String> faults = new ArrayList<>();
        String body = "{\"reason\":\"Why?\",\"ground\":\"OTHER\"}";
        for (String account : Readers.ACCOUNTS) {
            ApiClient caller = readers.caller(account);
            for (String action : addresses.actions()) {
                String path = "leave-requests/%s/actions/" + action;
                Answer none = caller.with("If-Match", "\"2\"").post(path.formatted(EveryAddress.NOT_THERE), body);
                for (HiddenLeave leave : all) {
                    if (!leave.levelOf(account).readsRequest()) {
                        Answer tried = caller.with("If-Match", "\"2\"").post(path.formatted(leave.reference()), body);
                        if (!tried.toString()
                                .equals(none.toString().replace(EveryAddress.NOT_THERE, leave.reference()))) {
                            faults.add(account + " tries to " + action + " " + leave + ": " + tried + " <> " + none);
                        }
                    }
                }
            }
        }
        assertThat(faults.subList(0, Math.min(SHOWN, faults.size()))).isEmpty();
    }

    @Test
    void theTryOfAVersionListsNoConfidentialRequestEvenToHumanResources() {
        Answer tried = application.as("hr").get("replays/" + replay + "?size=200");
        assertThat(tried.status()).as(tried.toString()).isEqualTo(200);
        assertThat(all.stream().map(HiddenLeave::reference)).noneMatch(tried.text()::contains);
    }

    @Test
    void noMailTellsMoreThanTheTableOfAccessAllows() throws IOException {
        HiddenLeave granted = all.get(0);
        application.awaitMail(mail -> mail.subject().contains(granted.reference()), PATIENCE);
        application.awaitMail(mail -> mail.text().contains("job=" + HiddenLeaves.NURSE + "&year=2101-02"), PATIENCE);
        application.awaitMail(mail -> mail.text().contains("job=" + HiddenLeaves.NURSE2 + "&year=2101-02"), PATIENCE);
        Map<String, String> addressOf = new HashMap<>();
        for (String account : List.of("head-of-service", "director")) {
            addressOf.put(
                    application
                            .as(account)
                            .get("me")
                            .json()
                            .asJsonObject()
                            .getJsonObject("person")
                            .getString("officeEmail"),
                    account);
        }
        addressOf.put("human.resources@example.nhs.test", "hr");
        List<String> faults = new ArrayList<>();
        for (CaughtMail mail : application.mails()) {
            String raw = Files.readString(
                    application.mailFolder().resolve(mail.name() + ".eml"), StandardCharsets.ISO_8859_1);
            String said = raw.replace("=\r\n", "") + "\n" + mail.subject() + "\n" + mail.text();
            for (HiddenLeave leave : all) {
                boolean may = mail.to().stream()
                        .allMatch(to -> leave.levelOf(addressOf.getOrDefault(to, Readers.NOBODY))
                                .readsRequest());
                Stream.of(
                                leave.written(),
                                leave.circumstances(),
                                leave.days(),
                                may ? List.<String>of() : List.of(leave.reference()))
                        .flatMap(List::stream)
                        .filter(said::contains)
                        .forEach(word -> faults.add(mail.to() + " is told " + word + ": " + mail.subject()));
                boolean about = said.contains(leave.reference()) || said.contains("year=2101-02");
                leaks.wordsOfTypes().stream()
                        .filter(word -> about && said.contains(word))
                        .forEach(word -> faults.add(mail.to() + " is told " + word + ": " + mail.subject()));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noFileForEsrOrTheRosterAndNoLineOfTheLogTellsMoreThanHoursAndPay() throws IOException {
        List<String> faults = new ArrayList<>();
        int rows = 0;
        for (Path file : filesUnder(application.feeds())) {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            faults.addAll(wordsIn(content, file));
            for (String row : content.lines().toList()) {
                if (all.stream().anyMatch(leave -> row.contains(leave.reference()))) {
                    rows++;
                    leaks.wordsOfTypes().stream()
                            .filter(row::contains)
                            .forEach(word -> faults.add(file + " tells " + word + ": " + row));
                }
            }
        }
        assertThat(rows).as("rows of the leave").isGreaterThanOrEqualTo(4);
        for (JsonObject run : runs) {
            assertThat(all.stream().map(HiddenLeave::reference)).noneMatch(run.toString()::contains);
        }
        byte[] log = Files.readAllBytes(application.serverLog());
        String since = new String(log, (int) logged, (int) (log.length - logged), StandardCharsets.UTF_8);
        faults.addAll(wordsIn(since, application.serverLog()));
        all.stream()
                .map(HiddenLeave::reference)
                .filter(since::contains)
                .forEach(reference -> faults.add("The log names " + reference));
        assertThat(faults.subList(0, Math.min(SHOWN, faults.size()))).isEmpty();
    }

    private static List<Path> filesUnder(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).toList();
        }
    }

    private static List<String> wordsIn(String text, Path where) {
        return all.stream()
                .flatMap(leave -> Stream.concat(leave.written().stream(), leave.circumstances().stream()))
                .filter(text::contains)
                .map(word -> where + " tells " + word)
                .toList();
    }

    /** Circumstances stand there as the policy needs them; what was written stands there sealed alone. */
    @Test
    void noColumnOfTheDatabaseHoldsWhatWasWritten() throws SQLException {
        String words = all.stream()
                .flatMap(leave -> leave.written().stream())
                .distinct()
                .collect(Collectors.joining("|", "(", ")"));
        Map<String, String> tables = new TreeMap<>();
        try (Connection connection = application.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet columns = statement.executeQuery("""
                    select table_name, column_name, data_type from information_schema.columns
                    where table_schema not in ('pg_catalog', 'information_schema') order by table_name, ordinal_position""")) {
                while (columns.next()) {
                    String column = "\"" + columns.getString(2) + "\"";
                    String text = columns.getString(3).equals("bytea")
                            ? "encode(" + column + ", 'escape')"
                            : column + "::text";
                    tables.merge(
                            columns.getString(1),
                            "count(*) filter (where " + text + " ~* '" + words + "')",
                            (some, more) -> some + ", " + more);
                }
            }
            assertThat(tables).hasSizeGreaterThan(30).containsKeys("audit_entry", "sealed_reason", "idempotency_key");
            for (Map.Entry<String, String> table : tables.entrySet()) {
                try (ResultSet row =
                        statement.executeQuery("select " + table.getValue() + " from \"" + table.getKey() + "\"")) {
                    row.next();
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        assertThat(row.getLong(column))
                                .as("column %d of %s", column, table.getKey())
                                .isZero();
                    }
                }
            }
        }
        String sealed = all.stream().map(HiddenLeave::reference).collect(Collectors.joining("', '", "('", "')"));
        assertThat(Integer.parseInt(one("select count(*) from sealed_reason where reference in " + sealed)))
                .isGreaterThanOrEqualTo(all.size());
    }
}
