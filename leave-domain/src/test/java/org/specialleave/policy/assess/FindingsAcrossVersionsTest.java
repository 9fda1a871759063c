package org.specialleave.policy.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.policy.assess.Asking.asking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.Severity;
import org.specialleave.policy.pack.PackLoader;

/**
 * The same code in two versions: what follows, who joins the route and which clause it rests on is each version's
 * own.
 */
class FindingsAcrossVersionsTest {
    private static final String CHANGE = "2026-12-01";

    /** Situations that the request below is in, before the change and after it. */
    private static final List<String> SITUATIONS = List.of(
            "always",
            "abroad is yes",
            "fewer than 60 days' notice",
            "fewer than 36 months' service",
            "more than 1 half days in the leave year, before counted first",
            "a line under half its shift",
            "a line before the day of the request",
            "a line not asked for without pay",
            "lines that meet",
            "more than 1 shifts in one incident, shifts counted first",
            "more than 1 and at most 999 shifts in one incident, shifts counted first",
            "a line that asks for pay",
            "body is not listed on the day");

    record Combination(String situation, Severity before, Severity after) {}

    static Stream<Combination> combinations() {
        List<Severity> severities = new ArrayList<>(List.of(Severity.values()));
        severities.add(null);
        return SITUATIONS.stream()
                .flatMap(situation -> severities.stream()
                        .flatMap(
                                before -> severities.stream().map(after -> new Combination(situation, before, after))));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void eachVersionSaysItsOwnAndABlockIsNeverLost(Combination two) {
        Assessment answer = request().answer(policies(two));
        Set<String> expected = new TreeSet<>();
        if (two.before() != null) {
            expected.add(two.before() + " 1.1");
        }
        if (two.after() != null) {
            expected.add(two.after() + " 2.2");
        }
        assertThat(answer.findings())
                .extracting(finding -> finding.severity() + " " + finding.clause())
                .containsExactlyInAnyOrderElementsOf(expected);
        boolean blocked = two.before() == Severity.BLOCK || two.after() == Severity.BLOCK;
        assertThat(answer.blocked()).isEqualTo(blocked);
        Set<ApprovalLevel> route = new TreeSet<>(Set.of(ApprovalLevel.LINE_MANAGER));
        if (two.before() == Severity.REFER) {
            route.add(ApprovalLevel.SENIOR_MANAGER);
        }
        if (two.after() == Severity.REFER) {
            route.add(ApprovalLevel.DIRECTOR);
        }
        assertThat(answer.route()).isEqualTo(blocked ? List.of() : List.copyOf(route));
    }

    @ParameterizedTest
    @MethodSource("situations")
    void aRuleThatStaysTheSameIsFoundOnce(String situation) {
        String same = pack("ABC-1", "2020-01-01", situation, Severity.ADVISE, "1.1", "DIRECTOR");
        String later = pack("ABC-2", CHANGE, situation, Severity.ADVISE, "1.1", "DIRECTOR");
        Assessment one = request().answer(policies(same));
        Assessment two = request().answer(policies(same, later));
        assertThat(two.findings()).hasSize(1).isEqualTo(one.findings());
    }

    static Stream<String> situations() {
        return SITUATIONS.stream();
    }

    @Test
    void halfDaysUnderTheEarlierVersionCountFirst() {
        String before = pack("ABC-1", "2020-01-01", halfDays(5), Severity.ADVISE, "1.1", "DIRECTOR");
        String after = pack("ABC-2", CHANGE, halfDays(4), Severity.BLOCK, "2.2", "DIRECTOR");
        Assessment answer = request().answer(policies(before, after));
        assertThat(answer.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.clause()).isEqualTo("2.2");
            assertThat(finding.parameters()).containsEntry("halfDays", 6);
        });
    }

    private static String halfDays(int number) {
        return "more than " + number + " half days in the leave year, before counted first";
    }

    @Test
    void noticeUnderAChangedRuleIsThatOfItsOwnPart() {
        String before = pack("ABC-1", "2020-01-01", "fewer than 14 days' notice", Severity.ADVISE, "1.1", "HR");
        String after = pack("ABC-2", CHANGE, "fewer than 28 days' notice", Severity.ADVISE, "1.1", "HR");
        Assessment answer = asking("SOME")
                .at("2026-11-21T09:00:00Z")
                .line("2026-11-23", 450)
                .line("2026-12-02", 450)
                .answer(policies(before, after));
        assertThat(answer.findings())
                .extracting(finding -> finding.parameters().get("daysGiven") + " of "
                        + finding.parameters().get("daysNeeded"))
                .containsExactly("2 of 14", "11 of 28");
    }

    @Test
    void shiftsOfTheIncidentAreCountedFirstAlsoWhereOnlyTheLaterVersionAsks() {
        String after = "more than 2 shifts in one incident, shifts counted first";
        String pack = pack("ABC-2", CHANGE, after, Severity.REFER, "2.2", "DIRECTOR");
        Assessment answer = asking("SOME")
                .told("shifts", new java.math.BigDecimal("1.5"))
                .line("2026-11-30", 450)
                .line("2026-12-01", 450)
                .answer(policies(pack("ABC-1", "2020-01-01", "always", null, "1.1", "HR"), pack));
        assertThat(Asking.parameter(answer, "FOUND", "minutes")).isEqualTo(450);
    }

    @Test
    void whatIsDueIsDueByEachVersionWithItsPart() {
        String conditions = "conditions:\n  %s: {when: on paid lines, says: {en: Due.}}\n";
        String always = "always";
        String before = pack("ABC-1", "2020-01-01", always, null, "1.1", "HR", conditions.formatted("OLD_FEE"));
        String after = pack("ABC-2", CHANGE, always, null, "2.2", "HR", conditions.formatted("NEW_FEE"));
        Policies policies = policies(before, after);
        assertThat(request().answer(policies).conditions()).containsExactly("OLD_FEE", "NEW_FEE");
        assertThat(asking("SOME")
                        .line("2026-11-30", 450)
                        .unpaid("2026-12-01", 450)
                        .answer(policies)
                        .conditions())
                .containsExactly("OLD_FEE");
    }

    @Test
    void aCircumstanceThatTheLaterVersionAsksInAnotherKindIsNotToldToIt() {
        String figure = """
                figure: {amount: 15 h, per: 90 days from body, uses: PAID, clause: 2.1}
                """;
        String rule = "over the figure";
        String before = pack("ABC-1", "2020-01-01", "always", null, "1.1", "HR");
        String after = pack("ABC-2", CHANGE, rule, Severity.ADVISE, "2.2", "HR", figure)
                .replace("body: {kind: name,", "body: {kind: date,");
        Assessment answer = request().answer(policies(before, after));
        assertThat(answer.entitlements()).extracting(Entitlement::period).containsExactly((String) null);
    }

    @Test
    void aVersionThatChangesNothingChangesNothing() throws IOException {
        String now = shipped("LPT-8.yaml");
        String later = now.replace("version: LPT-8", "version: LPT-9")
                .replace("inForceFrom: 2019-10-30", "inForceFrom: " + CHANGE);
        String law = shipped("CLR-2024.yaml");
        Policies one = policies(now, law);
        Policies two = policies(now, later, law);
        Random random = new Random(20261201);
        for (int at = 0; at < 4000; at++) {
            LeaveFacts facts = AssessorWithRandomRequestsTest.facts(random);
            Assessment was = new Assessor(one).assess(facts);
            Assessment is = new Assessor(two).assess(facts);
            assertThat(is.findings()).as("%s", facts).isEqualTo(was.findings());
            assertThat(Asking.lines(is)).isEqualTo(Asking.lines(was));
            assertThat(Asking.entitlements(is)).isEqualTo(Asking.entitlements(was));
            assertThat(is.route()).isEqualTo(was.route());
            assertThat(is.outcome()).isEqualTo(was.outcome());
            assertThat(is.conditions()).isEqualTo(was.conditions());
        }
    }

    private static String shipped(String file) throws IOException {
        try (InputStream in = FindingsAcrossVersionsTest.class.getResourceAsStream("/policy/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Two short lines of one day before the change and two after it, asked for with pay, all of it in the past. */
    private static Asking request() {
        return asking("SOME")
                .at("2026-12-21T09:00:00Z")
                .inServiceSince("2025-01-01")
                .told("abroad", true)
                .told("body", "A_COUNCIL")
                .told("shifts", java.math.BigDecimal.ONE)
                .line("2026-11-30", 240, 450, Pay.PAID)
                .line("2026-11-30", 220, 450, Pay.PAID)
                .line("2026-12-01", 240, 450, Pay.PAID)
                .line("2026-12-01", 220, 450, Pay.PAID);
    }

    private static Policies policies(Combination two) {
        return policies(
                pack("ABC-1", "2020-01-01", two.situation(), two.before(), "1.1", "SENIOR_MANAGER"),
                pack("ABC-2", CHANGE, two.situation(), two.after(), "2.2", "DIRECTOR"));
    }

    private static Policies policies(String... packs) {
        return new Policies(
                Stream.of(packs).map(pack -> PackLoader.load("pack.yaml", pack)).toList());
    }

    private static String pack(
            String version, String from, String situation, Severity severity, String clause, String to) {
        return pack(version, from, situation, severity, clause, to, "");
    }

    private static String pack(
            String version, String from, String situation, Severity severity, String clause, String to, String more) {
        String finding = severity == null
                ? ""
                : "findings:\n  FOUND:\n    when: " + situation + "\n    severity: " + severity + "\n    clause: \""
                        + clause + "\"\n    says: {en: Found.}\n    instead: {en: Ask.}\n"
                        + (severity == Severity.REFER ? "    to: " + to + "\n" : "");
        return Packs.ofType("SOME", """
                        pay: paid
                        refusable: yes
                        circumstances:
                          abroad: {kind: yes or no, asked: {en: Abroad?}}
                          body: {kind: name, asked: {en: Which?}}
                          shifts: {kind: number from 0 to 1000, asked: {en: How many?}}
                          before: {kind: whole number from 0 to 1000, asked: {en: How many?}}
                        """ + more + finding)
                .replace("version: ABC-1", "version: " + version)
                .replace("inForceFrom: 2020-01-01", "inForceFrom: " + LocalDate.parse(from));
    }
}
