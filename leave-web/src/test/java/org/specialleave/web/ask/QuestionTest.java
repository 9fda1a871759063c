package org.specialleave.web.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Situation;
import org.specialleave.policy.release.ReleasedPolicies;

/** The pages ask what the type and the situation chosen need, and no more. */
class QuestionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> PAGES = List.of(Steps.SITUATION, Steps.MORE, Steps.TOLD);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "CARERS                  | 0 | told: managerToldAt managerToldHow",
                "CARERS                  | 1 | told: managerToldAt managerToldHow",
                "EMERGENCY_DOMESTIC      | 0 | told: managerToldAt managerToldHow",
                "DOMESTIC_CRISIS         | 0 | told: managerToldAt managerToldHow",
                "BEREAVEMENT             | 0 | told: managerToldAt managerToldHow",
                "CHILD_BEREAVEMENT       | 0 | situation: dateOfDeath stillbirthWeeks, told: managerToldAt managerToldHow",
                "RELIGIOUS_OBSERVANCE    | 0 | -",
                "INTERVIEW               | 0 | -",
                "INTERVIEW               | 1 | -",
                "INTERVIEW               | 2 | -",
                "HOSPITAL_ATTENDANCE     | 0 | situation: paidInException, told: managerToldAt managerToldHow",
                "HOSPITAL_ATTENDANCE     | 1 | situation: emergencyAdmission paidInException, told: managerToldAt managerToldHow",
                "PUBLIC_DUTY             | 0 | -",
                "PUBLIC_DUTY             | 1 | situation: body",
                "MAGISTRATE              | 0 | situation: priorHalfDays",
                "COURT_WITNESS           | 0 | -",
                "COURT_WITNESS           | 1 | -",
                "JURY_SERVICE            | 0 | -",
                "TRIBUNAL_MEMBER         | 0 | -",
                "HEARING_WITNESS         | 0 | -",
                "HEARING_WITNESS         | 1 | -",
                "TRUST_APPEAL_WITNESS    | 0 | -",
                "RESERVE_FORCES          | 0 | -",
                "PARLIAMENTARY_CANDIDATE | 0 | -",
                "LOCAL_GOVERNMENT        | 0 | -",
                "CIVIC_OFFICE            | 0 | -",
                "VOLUNTEERING            | 0 | situation: hostRegistered volunteerRegistered",
                "VOLUNTEERING            | 1 | situation: hostRegistered volunteerRegistered",
                "STATUTORY_CARERS        | 0 | -",
            })
    void isAskedOfWhomItConcerns(String code, int situation, String asked) {
        LeaveType type = type(code);
        Situation chosen = type.guide().situations().get(situation);
        assertThat(asked(type, chosen.told(), false)).isEqualTo(asked == null ? "" : asked);
    }

    @Test
    void theDaysOfAPregnancyAreAskedInTheTwentyFourthWeekAlone() {
        LeaveType type = type("CHILD_BEREAVEMENT");
        assertThat(asked(type, told(Map.of("stillbirthWeeks", 23)), false)).contains("more: stillbirthDays");
        assertThat(asked(type, told(Map.of("stillbirthWeeks", 24)), false)).doesNotContain("stillbirthDays");
    }

    @Test
    void shiftsForTheSameEventAreAskedOfWhoeverHadLeaveOfThatTypeBefore() {
        assertThat(asked(type("CARERS"), Circumstances.NONE, true)).startsWith("situation: linkedShifts");
        assertThat(asked(type("EMERGENCY_DOMESTIC"), Circumstances.NONE, true)).startsWith("situation: linkedShifts");
        assertThat(asked(type("CARERS"), told(Map.of("linkedShifts", BigDecimal.ONE)), false))
                .startsWith("situation: linkedShifts");
    }

    @Test
    void whoseFundraisingItIsIsAskedOfFundraisersAlone() {
        assertThat(asked(type("VOLUNTEERING"), told(Map.of("fundraising", false)), false))
                .doesNotContain("forTrustCharity");
    }

    @Test
    void theWayLeadsThroughThePagesInTheirOrderAndBack() {
        Steps steps = new Steps(type("CHILD_BEREAVEMENT"), told(Map.of("stillbirthWeeks", 23)), false);
        List<String> way = new ArrayList<>(List.of("dates"));
        while (!way.get(way.size() - 1).equals("check")) {
            way.add(steps.after(way.get(way.size() - 1)));
        }
        assertThat(way).containsExactly("dates", "hours", "situation", "more", "told", "words", "check");
        for (int i = way.size() - 1; i > 0; i--) {
            assertThat(steps.before(way.get(i))).isEqualTo(way.get(i - 1));
        }
    }

    private static String asked(LeaveType type, Circumstances told, boolean again) {
        Steps steps = new Steps(type, told, again);
        return PAGES.stream()
                .filter(steps::has)
                .map(page -> page + ": " + names(steps, page))
                .collect(Collectors.joining(", "));
    }

    private static String names(Steps steps, String page) {
        return steps.open(page).stream()
                .filter(asked -> !steps.folded(asked))
                .map(Circumstance::name)
                .collect(Collectors.joining(" "));
    }

    private static Circumstances told(Map<String, Object> told) {
        return new Circumstances(told);
    }

    private static LeaveType type(String code) {
        return new ReleasedPolicies().policies().type(code, TODAY).orElseThrow();
    }
}
