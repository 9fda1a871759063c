package org.specialleave.policy.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.policy.assess.Asking.POLICIES;
import static org.specialleave.policy.assess.Asking.asking;
import static org.specialleave.policy.assess.Asking.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.model.Rule;
import org.specialleave.policy.model.Severity;

/** What findings say to people. */
class FindingSentencesTest {
    private final FindingSentences sentences = new FindingSentences(POLICIES, Locale.UK);

    @Test
    void minutesAreSaidInHoursAndTheClauseIsNamed() {
        Finding over = finding(
                        asking("CARERS")
                                .taken("CARERS", "2026-05-04", 2250, Pay.PAID)
                                .line("2026-11-23", 450)
                                .answer(),
                        "OVER_CAP")
                .orElseThrow();
        FindingSentences.FindingText said = sentences.said(over);
        assertThat(said.what()).startsWith("7 hours 30 minutes of this go beyond the working week");
        assertThat(said.clause()).isEqualTo("(policy, 5.8)");
        assertThat(said.instead()).contains("Annual leave");
    }

    @Test
    void aClauseOfALawIsNamedAsSuch() {
        assertThat(List.of("5.15", "T1", "ERA 57A", "reg 7", "Front"))
                .extracting(sentences::clause)
                .containsExactly(
                        "(policy, 5.15)",
                        "(policy, table 1)",
                        "(Employment Rights Act 1996, section 57A)",
                        "(Carer’s Leave Regulations 2024, regulation 7)",
                        "(policy, Front)");
    }

    @Test
    void minutesReadWell() {
        assertThat(List.of(0, 1, 59, 60, 61, 150, 1440))
                .extracting(sentences::inWords)
                .containsExactly(
                        "0 minutes",
                        "1 minute",
                        "59 minutes",
                        "1 hour",
                        "1 hour 1 minute",
                        "2 hours 30 minutes",
                        "24 hours");
    }

    @Test
    void everyRuleOfEveryPackHasASentenceAndWhatBlocksSaysWhatToDoInstead() {
        for (PolicyPack pack : POLICIES.packs()) {
            for (LeaveType type : pack.types().values()) {
                for (Rule rule : type.rules()) {
                    Map<String, Object> parameters =
                            rule.redirect() == null ? Map.of() : Map.of("redirect", rule.redirect());
                    FindingSentences.FindingText said =
                            sentences.said(new Finding(rule.code(), rule.severity(), rule.clause(), parameters));
                    assertThat(said.what()).as(rule.code()).contains(" ").doesNotContain("{");
                    if (rule.severity() == Severity.BLOCK) {
                        assertThat(said.instead()).as(rule.code()).contains(" ").doesNotContain("{");
                    }
                }
            }
        }
        FindingSentences.FindingText notInForce =
                sentences.said(new Finding("TYPE_NOT_IN_FORCE", Severity.BLOCK, null, Map.of()));
        assertThat(notInForce.instead()).isNotEmpty();
        assertThat(notInForce.clause()).isEmpty();
        assertThat(sentences.help()).contains("Human Resources");
    }

    @Test
    void theTypeToTurnToIsNamed() {
        Finding redirect = new Finding("NOT_THIS_TYPE", Severity.BLOCK, "5.43", Map.of("redirect", "CARERS"));
        assertThat(sentences.said(redirect).instead()).contains("Carer's leave");
    }

    @Test
    void noticeDatesUnitsAndReferencesAreSaid() {
        assertThat(what("SHORT_NOTICE", Severity.ADVISE, Map.of("daysGiven", 9, "daysNeeded", 10)))
                .isEqualTo("There are 9 days between the request and the first day; 10 are asked for.");
        assertThat(what("SHORT_NOTICE", Severity.REQUIRE, Map.of("daysGiven", 1, "daysNeeded", 28)))
                .startsWith("There is one day between");
        assertThat(what("SHORT_NOTICE", Severity.ADVISE, Map.of("daysGiven", -3, "daysNeeded", 28)))
                .startsWith("There are no days between");
        assertThat(what("OUTSIDE_WINDOW", Severity.REFER, Map.of("lastDay", LocalDate.parse("2028-04-10"))))
                .contains("10 April 2028");
        assertThat(what("OUTSIDE_WINDOW", Severity.REFER, Map.of()))
                .startsWith("Some of this is after the last day for it, when the right");
        assertThat(what("NOT_IN_UNITS", Severity.ADVISE, Map.of("units", List.of(180, 360))))
                .contains("3 hours or 6 hours");
        assertThat(what("OVERLAP", Severity.BLOCK, Map.of("reference", "SL-2026-000123")))
                .contains("SL-2026-000123");
        assertThat(what("OVERLAP", Severity.BLOCK, Map.of())).isEqualTo("There is other leave at the same time.");
        assertThat(what("BODY_NOT_LISTED", Severity.ADVISE, Map.of("body", "POLICE_AUTHORITY")))
                .contains("police authority");
    }

    @Test
    void aLanguageWithoutABundleReadsEnglish() {
        assertThat(new FindingSentences(POLICIES, Locale.forLanguageTag("pa"))
                        .said(new Finding("HR_ADVICE", Severity.REQUIRE, "5.19", Map.of()))
                        .what())
                .startsWith("Human Resources");
    }

    private String what(String code, Severity severity, Map<String, Object> parameters) {
        return sentences.said(new Finding(code, severity, "1", parameters)).what();
    }
}
