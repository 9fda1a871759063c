package org.specialleave.policy.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.model.PriorLeave;
import org.specialleave.policy.model.RequestedLine;
import org.specialleave.policy.model.Severity;
import org.specialleave.policy.pack.PackLoader;
import org.specialleave.policy.text.FindingSentences;

/**
 * A version that changes a figure within a leave year: every kind of figure, change of it, unit and pair of
 * severities, each held
 * against a reckoning that goes minute by minute.
 */
class EntitlementsAcrossVersionsTest {
    private static final LocalDate CHANGE = LocalDate.parse("2027-01-11");
    private static final LocalDate OPENS = LocalDate.parse("2026-12-01");
    private static final int SHIFT = 450;
    private static final int REQUESTS = 6;

    private enum Kind {
        CAP,
        OWN_FIGURE,
        WINDOW,
        ROLLING_YEAR
    }

    private enum Change {
        UP(1, 3),
        DOWN(3, 1),
        NEW(0, 2),
        GONE(2, 0),
        SAME(2, 2);

        private final int shiftsBefore;
        private final int shiftsAfter;

        Change(int shiftsBefore, int shiftsAfter) {
            this.shiftsBefore = shiftsBefore;
            this.shiftsAfter = shiftsAfter;
        }
    }

    private record Version(String name, LocalDate from, int shifts, int windowDays, Severity severity, String clause) {
        boolean hasFigure() {
            return shifts > 0;
        }

        int entitled() {
            return shifts * SHIFT;
        }
    }

    record Combination(Kind kind, Change change, boolean inDays, Severity before, Severity after) {
        private Version version(LocalDate on) {
            return on.isBefore(CHANGE)
                    ? new Version("ABC-1", LocalDate.parse("2020-01-01"), change.shiftsBefore, 30, before, "1.1")
                    : new Version("ABC-2", CHANGE, change.shiftsAfter, 45, after, "2.2");
        }

        private Policies policies() {
            return new Policies(List.of(pack(version(CHANGE.minusDays(1))), pack(version(CHANGE))));
        }

        private PolicyPack pack(Version version) {
            boolean cap = kind == Kind.CAP && version.hasFigure();
            StringBuilder type = new StringBuilder("pay: paid\nrefusable: yes\n");
            type.append("circumstances:\n  dateOfDeath: {kind: date, asked: {en: When?}}\n");
            if (cap) {
                type.append("countsToCap: yes\n");
            } else if (version.hasFigure()) {
                type.append("figure:\n  amount: " + amount(version) + "\n  per: " + period(version)
                        + "\n  uses: PAID\n  clause: \"" + version.clause() + "\"\n");
                type.append("findings:\n")
                        .append(finding(version, "over the figure").indent(2));
            }
            String text = Packs.ofType("SOME", type.toString())
                    .replace("version: ABC-1", "version: " + version.name())
                    .replace("inForceFrom: 2020-01-01", "inForceFrom: " + version.from());
            if (cap) {
                text = text.replace(
                        "everyType: {}",
                        "cap:\n  name: SPECIAL_LEAVE_CAP\n  figure: " + amount(version)
                                + "\n  per: each leave year\n  clause: \"" + version.clause() + "\"\n  findings:\n"
                                + finding(version, "over the cap").indent(4) + "everyType: {}");
            }
            return PackLoader.load(version.name() + ".yaml", text);
        }

        private String amount(Version version) {
            return inDays ? version.shifts() + " days" : version.shifts() * 7.5 + " h";
        }

        private String period(Version version) {
            return switch (kind) {
                case CAP, OWN_FIGURE -> "each leave year";
                case WINDOW -> version.windowDays() + " days from dateOfDeath";
                case ROLLING_YEAR -> "the 12 months ending on the line";
            };
        }

        private static String finding(Version version, String when) {
            return "BEYOND:\n  when: " + when + "\n  severity: " + version.severity()
                    + (version.severity() == Severity.REFER ? "\n  to: HEAD_OF_SERVICE" : "")
                    + (rest(version) == null ? "" : "\n  rest: " + rest(version))
                    + "\n  clause: \"" + version.clause() + "\"\n  says: {en: \"" + version.name()
                    + " says {minutes}\"}\n  instead: {en: Ask.}\n";
        }

        private static Pay rest(Version version) {
            return switch (version.severity()) {
                case REFER -> Pay.AT_DISCRETION;
                case ADVISE -> Pay.UNPAID;
                case BLOCK, REQUIRE -> null;
            };
        }
    }

    static Stream<Combination> combinations() {
        List<Combination> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Change change : Change.values()) {
                for (Severity before : Severity.values()) {
                    for (Severity after : Severity.values()) {
                        all.add(new Combination(kind, change, false, before, after));
                        all.add(new Combination(kind, change, true, before, after));
                    }
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(500);
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void eachPartIsMeasuredWordedAndCitedByItsOwnVersion(Combination combination) {
        Policies policies = combination.policies();
        Random random = new Random(combination.hashCode());
        for (int at = 0; at < REQUESTS; at++) {
            LeaveFacts facts = facts(random);
            Assessment answer = new Assessor(policies).assess(facts);
            Plain plain = new Plain(combination, facts);
            assertThat(answered(answer)).as("lines of %s", facts).isEqualTo(plain.lines());
            assertThat(found(answer, policies)).as("findings of %s", facts).isEqualTo(plain.findings());
            assertThat(rows(answer)).as("entitlements of %s", facts).isEqualTo(plain.rows());
            assertThat(answer.blocked()).isEqualTo(plain.finds(Severity.BLOCK));
            assertThat(answer.route())
                    .isEqualTo(
                            answer.blocked()
                                    ? List.of()
                                    : plain.finds(Severity.REFER)
                                            ? List.of(ApprovalLevel.LINE_MANAGER, ApprovalLevel.HEAD_OF_SERVICE)
                                            : List.of(ApprovalLevel.LINE_MANAGER));
        }
    }

    private static LeaveFacts facts(Random random) {
        List<RequestedLine> lines = new ArrayList<>();
        lines.add(line(random, CHANGE.minusDays(1 + random.nextInt(20))));
        lines.add(line(random, CHANGE.plusDays(random.nextInt(20))));
        for (int more = random.nextInt(5); more > 0; more--) {
            lines.add(line(random, CHANGE.plusDays(random.nextInt(200) - 90)));
        }
        List<PriorLeave> taken = new ArrayList<>();
        for (int rows = random.nextInt(4); rows > 0; rows--) {
            LocalDate date = CHANGE.plusDays(random.nextInt(600) - 400);
            Pay pay = random.nextInt(4) == 0 ? Pay.UNPAID : Pay.PAID;
            taken.add(new PriorLeave("SOME", date, minutes(random), pay, SHIFT));
        }
        return new LeaveFacts(
                "SOME",
                Instant.parse("2026-09-01T09:00:00Z"),
                ContractHours.always(5 * SHIFT, 5 * SHIFT),
                taken,
                lines,
                new Circumstances(Map.of("dateOfDeath", OPENS)),
                List.of());
    }

    private static RequestedLine line(Random random, LocalDate date) {
        Pay pay = random.nextInt(5) == 0 ? Pay.UNPAID : null;
        return new RequestedLine(date, minutes(random), SHIFT, pay, null, null);
    }

    private static int minutes(Random random) {
        return random.nextInt(3) == 0 ? 1 + random.nextInt(SHIFT) : SHIFT;
    }

    private static List<String> answered(Assessment answer) {
        return answer.lines().stream()
                .map(line -> line.asked() + " " + line.minutes() + " " + line.pay() + " " + line.policyVersion())
                .toList();
    }

    private static Set<String> found(Assessment answer, Policies policies) {
        FindingSentences words = new FindingSentences(policies, Locale.UK);
        Set<String> found = new TreeSet<>();
        answer.findings()
                .forEach(finding -> found.add(finding.severity() + " " + finding.clause() + " " + finding.parameters()
                        + " " + words.said(finding).what()));
        assertThat(found).hasSameSizeAs(answer.findings());
        return found;
    }

    private static Set<String> rows(Assessment answer) {
        Set<String> rows = new TreeSet<>();
        for (Entitlement row : answer.entitlements()) {
            rows.add(String.join(
                    " ",
                    row.reckoning().policyVersion(),
                    row.reckoning().clause(),
                    row.period(),
                    Integer.toString(row.entitledMinutes()),
                    Integer.toString(row.takenMinutes()),
                    Integer.toString(row.requestedMinutes())));
        }
        assertThat(rows).hasSameSizeAs(answer.entitlements());
        return rows;
    }

    /** The same, minute by minute: slow, and without anything of the assessment. */
    private static final class Plain {
        private final Combination combination;
        private final LeaveFacts facts;
        private final List<Integer> order;
        private final Map<LocalDate, Integer> used = new HashMap<>();
        private final Map<Version, Integer> beyond = new HashMap<>();
        private final Map<Integer, Integer> beyondOfLine = new HashMap<>();
        private final Map<String, String> rows = new HashMap<>();

        private Plain(Combination combination, LeaveFacts facts) {
            this.combination = combination;
            this.facts = facts;
            this.order = Stream.iterate(0, at -> at + 1)
                    .limit(facts.lines().size())
                    .sorted(Comparator.comparing(at -> facts.lines().get(at).date()))
                    .toList();
            order.forEach(this::measure);
        }

        private void measure(int at) {
            RequestedLine line = facts.lines().get(at);
            Version version = combination.version(line.date());
            boolean paid = line.pay() == null;
            boolean measured = version.hasFigure() && inPeriod(line.date(), line.date());
            int over = 0;
            for (int minute = 0; minute < line.minutes() && paid; minute++) {
                over += measured && isBeyond(line.date(), version) ? 1 : 0;
                used.merge(line.date(), 1, Integer::sum);
            }
            beyondOfLine.put(at, over);
            if (over > 0) {
                beyond.merge(version, over, Integer::sum);
            }
            if (measured) {
                int requested = sum(used, day -> inPeriod(day, line.date()) && counts(day));
                rows.put(
                        version.name() + (combination.kind() == Kind.ROLLING_YEAR ? "" : period(line.date())),
                        String.join(
                                " ",
                                version.name(),
                                version.clause(),
                                period(line.date()),
                                Integer.toString(version.entitled()),
                                Integer.toString(taken(line.date())),
                                Integer.toString(requested)));
            }
        }

        private boolean isBeyond(LocalDate line, Version version) {
            if (usedIn(line) >= version.entitled()) {
                return true;
            }
            return combination.kind() == Kind.ROLLING_YEAR
                    && facts.taken().stream()
                            .filter(row -> row.pay() == Pay.PAID)
                            .map(PriorLeave::date)
                            .filter(later -> later.isAfter(line) && inPeriod(line, later))
                            .anyMatch(later -> usedIn(later) >= version.entitled());
        }

        /** What is used in the period of that day. */
        private int usedIn(LocalDate end) {
            return taken(end) + sum(used, day -> inPeriod(day, end) && counts(day));
        }

        private int taken(LocalDate end) {
            return facts.taken().stream()
                    .filter(row -> row.pay() == Pay.PAID && inPeriod(row.date(), end) && counts(row.date()))
                    .mapToInt(PriorLeave::minutes)
                    .sum();
        }

        /** Leave of a day on which the policy has no cap counts to none. */
        private boolean counts(LocalDate day) {
            return combination.kind() != Kind.CAP || combination.version(day).hasFigure();
        }

        private boolean inPeriod(LocalDate day, LocalDate end) {
            return switch (combination.kind()) {
                case CAP, OWN_FIGURE -> leaveYear(day) == leaveYear(end);
                case WINDOW -> {
                    int days = combination.version(end).windowDays();
                    yield !day.isBefore(OPENS) && !day.isAfter(OPENS.plusDays(days));
                }
                case ROLLING_YEAR -> !day.isAfter(end) && day.isAfter(end.minusYears(1));
            };
        }

        private String period(LocalDate end) {
            return switch (combination.kind()) {
                case CAP, OWN_FIGURE -> leaveYear(end) + "-" + (leaveYear(end) + 1) % 100;
                case WINDOW ->
                    OPENS + "/" + OPENS.plusDays(combination.version(end).windowDays());
                case ROLLING_YEAR -> end.minusYears(1).plusDays(1) + "/" + end;
            };
        }

        private static int leaveYear(LocalDate day) {
            return day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
        }

        private static int sum(Map<LocalDate, Integer> minutes, Predicate<LocalDate> which) {
            return minutes.entrySet().stream()
                    .filter(day -> which.test(day.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        private boolean finds(Severity severity) {
            return beyond.keySet().stream().anyMatch(version -> version.severity() == severity);
        }

        private List<String> lines() {
            List<String> lines = new ArrayList<>();
            for (int at : order) {
                RequestedLine line = facts.lines().get(at);
                Version version = combination.version(line.date());
                Pay pay = line.pay() == null ? Pay.PAID : line.pay();
                Pay rest = finds(Severity.BLOCK) ? null : Combination.rest(version);
                int over = rest == null ? 0 : beyondOfLine.get(at);
                if (over < line.minutes()) {
                    lines.add(at + " " + (line.minutes() - over) + " " + pay + " " + version.name());
                }
                if (over > 0) {
                    lines.add(at + " " + over + " " + rest + " " + version.name());
                }
            }
            return lines;
        }

        private Set<String> findings() {
            Set<String> findings = new TreeSet<>();
            beyond.forEach((version, minutes) -> findings.add(version.severity() + " " + version.clause() + " {minutes="
                    + minutes + "} " + version.name() + " says " + inWords(minutes)));
            return findings;
        }

        private static String inWords(int minutes) {
            return new FindingSentences(new Policies(List.of()), Locale.UK).inWords(minutes);
        }

        private Set<String> rows() {
            return new TreeSet<>(rows.values());
        }
    }
}
