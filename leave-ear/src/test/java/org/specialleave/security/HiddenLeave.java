package org.specialleave.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.RunningApplication;
import org.specialleave.request.access.AccessLevel;

/** A confidential request, with what was written to it, and what the table of access lets each account know of it. */
final class HiddenLeave {
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final RunningApplication application;
    private final String account;
    private final String assignment;
    private final String type;
    private final String deciderAboveHr;
    private final List<LocalDate> days;
    private final List<String> words = new ArrayList<>();
    private final List<String> shownToNobodyElse = new ArrayList<>();
    private final List<String> ofHr = new ArrayList<>();
    private final List<String> circumstances = new ArrayList<>();
    private String reason;
    private String reference;
    private boolean draft;
    private boolean inEffect;

    /**
     * Leave that is not asked for yet.
     *
     * @param account        whose it is
     * @param deciderAboveHr the account that decides it after Human Resources; empty for none
     */
    HiddenLeave(
            RunningApplication application,
            String account,
            String assignment,
            String type,
            String deciderAboveHr,
            LocalDate... days) {
        this.application = application;
        this.account = account;
        this.assignment = assignment;
        this.type = type;
        this.deciderAboveHr = deciderAboveHr;
        this.days = List.of(days);
    }

    /** Asks for it, with a reason. */
    HiddenLeave asked(String circumstancesAsJson, String event) {
        return made(circumstancesAsJson, event, true);
    }

    /** Keeps it as a draft, with a reason. */
    HiddenLeave drafted(String circumstancesAsJson, String event) {
        return made(circumstancesAsJson, event, false);
    }

    private HiddenLeave made(String circumstancesAsJson, String event, boolean submit) {
        draft = !submit;
        String lines = days.stream()
                .map("{\"date\":\"%s\",\"minutes\":450,\"shiftMinutes\":450}"::formatted)
                .collect(Collectors.joining(","));
        if (!event.isEmpty()) {
            words.add(event);
        }
        reason = written("Reason");
        Answer made = application
                .as(account)
                .with("Idempotency-Key", word("Key"))
                .post("leave-requests", """
                {"assignmentNumber":"%s","leaveType":"%s","confidential":true,"submit":%s,"circumstances":{%s},%s
                 "reason":"It is %s.","lines":[%s]}""".formatted(
                                assignment,
                                type,
                                submit,
                                circumstancesAsJson,
                                event.isEmpty() ? "" : "\"event\":{\"name\":\"" + event + "\"},",
                                written("Reason"),
                                lines));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        JsonObject request = made.json().asJsonObject();
        reference = request.getString("reference");
        inEffect = request.getString("state").equals("NOTIFIED");
        return this;
    }

    /** Adds answers about the circumstances: words, and days as pages and calls write them. */
    HiddenLeave tells(String... told) {
        circumstances.addAll(Arrays.asList(told));
        return this;
    }

    HiddenLeave askedSomething() {
        return acts("hr", "request-information", "\"reason\":\"Is it %s?\"".formatted(view("Question")));
    }

    HiddenLeave answered() {
        return acts(account, "answer", "\"reason\":\"Yes, %s.\"".formatted(written("Answer")));
    }

    HiddenLeave endorsed() {
        return acts("hr", "endorse", "\"reason\":\"We think of %s.\"".formatted(view("View")));
    }

    /** Granted by that account, with what else a decision may hold. */
    HiddenLeave granted(String by) {
        inEffect = true;
        String cover = word("Cover");
        String discussion = word("Talk");
        shownToNobodyElse.addAll(List.of(cover, discussion));
        String reason = by.equals("hr") ? view("Grant") : word("Grant");
        if (!by.equals("hr")) {
            shownToNobodyElse.add(reason);
        }
        return acts(
                by,
                "grant",
                "\"cover\":\"%s\",\"reason\":\"%s\",\"discussed\":false,\"discussion\":\"%s\""
                        .formatted(cover, reason, discussion));
    }

    HiddenLeave refused() {
        return acts("hr", "refuse", "\"ground\":\"OTHER\",\"reason\":\"Since %s.\"".formatted(view("Refusal")));
    }

    HiddenLeave acknowledged() {
        return acts("hr", "acknowledge", "");
    }

    private HiddenLeave acts(String by, String action, String fields) {
        ApiClient client = application.as(by);
        String version = client.get("leave-requests/" + reference).header("ETag");
        Answer done = client.with("If-Match", version)
                .post("leave-requests/" + reference + "/actions/" + action, "{" + fields + "}");
        assertThat(done.status()).as(action + " " + type + " " + done).isEqualTo(200);
        return this;
    }

    private String written(String kind) {
        String word = word(kind);
        words.add(word);
        return word;
    }

    private String view(String kind) {
        String word = word(kind);
        ofHr.add(word);
        return word;
    }

    /** A word that nobody says by chance. */
    private String word(String kind) {
        return "Zq" + kind + type.replace("_", "").toLowerCase(Locale.ROOT) + (draft ? "draft" : "")
                + days.get(0).getDayOfMonth() + "qz";
    }

    /** What the table of access says that the account may know of it. */
    AccessLevel levelOf(String reader) {
        if (reader.equals(account)) {
            return AccessLevel.FULL;
        }
        if (draft) {
            return AccessLevel.NONE;
        }
        return switch (reader) {
            case "hr", "hr2" -> AccessLevel.FULL;
            case "manager" -> inEffect ? AccessLevel.HOURS : AccessLevel.NONE;
            default -> reader.equals(deciderAboveHr) ? AccessLevel.SUMMARY : AccessLevel.NONE;
        };
    }

    /** The words that a reader with that level may not find anywhere, each with what it is. */
    Map<String, String> keptFrom(AccessLevel level) {
        Map<String, String> kept = new HashMap<>();
        if (level != AccessLevel.FULL) {
            words.forEach(word -> kept.put(word, "what the person wrote"));
            shownToNobodyElse.forEach(word -> kept.put(word, "what was written to a decision"));
            circumstances.forEach(told -> kept.put(told, "a circumstance"));
        }
        if (!level.readsRequest()) {
            ofHr.forEach(word -> kept.put(word, "what Human Resources wrote"));
            kept.put(reference, "the reference");
        }
        if (level == AccessLevel.NONE) {
            days().forEach(day -> kept.put(day, "a day"));
        }
        return kept;
    }

    /** Its days, as calls and as pages write them. */
    List<String> days() {
        return days.stream()
                .flatMap(day -> Stream.of(day.toString(), IN_WORDS.format(day)))
                .toList();
    }

    /** Everything that was written to it. */
    List<String> written() {
        return Stream.of(words, ofHr, shownToNobodyElse).flatMap(List::stream).toList();
    }

    /** What the person wrote, and what Human Resources did, which those two read. */
    List<String> readByHumanResources() {
        return Stream.of(words, ofHr).flatMap(List::stream).toList();
    }

    /** What the person finds again; of a request that was sent no page and no call shows them their own reason. */
    List<String> readByThePerson() {
        return readByHumanResources().stream()
                .filter(word -> draft || !word.equals(reason))
                .toList();
    }

    List<String> ofHr() {
        return ofHr;
    }

    List<String> circumstances() {
        return circumstances;
    }

    String reference() {
        return reference;
    }

    String type() {
        return type;
    }

    String account() {
        return account;
    }

    boolean draft() {
        return draft;
    }

    @Override
    public String toString() {
        return type + " " + reference;
    }
}
