package org.specialleave.policy.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.policy.assess.Asking.asking;
import static org.specialleave.policy.assess.Asking.codes;
import static org.specialleave.policy.assess.Asking.finding;
import static org.specialleave.policy.assess.Asking.parameter;
import static org.specialleave.policy.assess.Asking.timedLine;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.RequestedLine;

/** Lines that meet each other, or leave that is booked (5.7). */
class OverlapSearchTest {
    private static RequestedLine untimed(String date, int minutes, int shift) {
        return new RequestedLine(LocalDate.parse(date), minutes, shift, null, null, null);
    }

    @Test
    void timedLinesMeetWhenTheirSpansDo() {
        Assessment answer = asking("CARERS")
                .booked("SL-1", timedLine("2026-11-23T09:00:00Z", "2026-11-23T12:00:00Z", 450))
                .timed("2026-11-23T11:59:00Z", "2026-11-23T13:00:00Z", 450)
                .answer();
        assertThat(answer.blocked()).isTrue();
        assertThat(finding(answer, "OVERLAP").orElseThrow().clause()).isEqualTo("5.7");
        assertThat(parameter(answer, "OVERLAP", "reference")).isEqualTo("SL-1");
    }

    @Test
    void oneMayStartWhenTheOtherEnds() {
        assertThat(codes(asking("CARERS")
                        .booked("SL-1", timedLine("2026-11-23T09:00:00Z", "2026-11-23T12:00:00Z", 450))
                        .timed("2026-11-23T12:00:00Z", "2026-11-23T13:00:00Z", 450)
                        .timed("2026-11-23T13:00:00Z", "2026-11-23T14:00:00Z", 450)
                        .answer()))
                .doesNotContain("OVERLAP");
    }

    @Test
    void aNightMeetsTheMorningAfter() {
        assertThat(codes(asking("CARERS")
                        .booked("SL-1", timedLine("2026-11-22T20:00:00Z", "2026-11-23T08:00:00Z", 720))
                        .timed("2026-11-23T07:00:00Z", "2026-11-23T15:00:00Z", 480)
                        .answer()))
                .contains("OVERLAP");
    }

    @Test
    void linesOfTheRequestMeetEachOtherWithoutAReference() {
        Assessment answer =
                asking("CARERS").line("2026-11-23", 450).line("2026-11-23", 450).answer();
        assertThat(finding(answer, "OVERLAP").orElseThrow().parameters()).isEmpty();
        assertThat(codes(asking("CARERS")
                        .timed("2026-11-23T09:00:00Z", "2026-11-23T12:00:00Z", 450)
                        .timed("2026-11-23T10:00:00Z", "2026-11-23T11:00:00Z", 450)
                        .answer()))
                .contains("OVERLAP");
    }

    @Test
    void withoutTimesAllMinutesOfADateMayFillItsLongestShift() {
        assertThat(codes(asking("CARERS")
                        .booked("SL-1", untimed("2026-11-23", 225, 450))
                        .line("2026-11-23", 225, 450)
                        .answer()))
                .doesNotContain("OVERLAP");
        assertThat(codes(asking("CARERS")
                        .booked("SL-1", untimed("2026-11-23", 225, 690))
                        .line("2026-11-23", 450, 450)
                        .answer()))
                .doesNotContain("OVERLAP");
        Assessment over = asking("CARERS")
                .booked("SL-1", untimed("2026-11-23", 226, 450))
                .line("2026-11-23", 225, 450)
                .answer();
        assertThat(parameter(over, "OVERLAP", "reference")).isEqualTo("SL-1");
    }

    @Test
    void aTimedLineBesideAnUntimedOneCountsByItsMinutes() {
        assertThat(codes(asking("CARERS")
                        .booked("SL-1", untimed("2026-11-23", 300, 450))
                        .timed("2026-11-23T09:00:00Z", "2026-11-23T12:00:00Z", 450)
                        .answer()))
                .contains("OVERLAP");
    }

    @Test
    void oneLineThatIsLongerThanItsShiftMeetsNothing() {
        assertThat(codes(asking("CARERS")
                        .line("2026-11-23", 451, 450)
                        .line("2026-11-24", 450, 450)
                        .answer()))
                .doesNotContain("OVERLAP");
    }

    @Test
    void otherDatesDaysNotWorkedAndInlineRowsDoNotMatter() {
        assertThat(codes(asking("CARERS")
                        .booked("SL-1", untimed("2026-11-24", 450, 450))
                        .booked("SL-2", untimed("2026-11-23", 0, 0))
                        .taken("CARERS", "2026-11-23", 450, Pay.PAID)
                        .line("2026-11-23", 450)
                        .line("2026-11-23", 0)
                        .answer()))
                .doesNotContain("OVERLAP");
    }

    @Test
    void aLineOutsideTheAssignmentMeetsNothing() {
        LeaveFacts facts = asking("CARERS")
                .contract(ContractHours.of(
                        null, 2250, java.util.List.of(new ContractHours.Change(LocalDate.parse("2026-12-01"), 2250))))
                .booked("SL-1", untimed("2026-11-23", 450, 450))
                .line("2026-11-23", 450)
                .facts();
        assertThat(codes(new Assessor(Asking.POLICIES).assess(facts))).doesNotContain("OVERLAP");
    }

    @Test
    void bookedLinesThatMeetOnlyEachOtherAreNoMatterOfThisRequest() {
        assertThat(codes(asking("CARERS")
                        .booked("SL-1", timedLine("2026-11-23T09:00:00Z", "2026-11-23T12:00:00Z", 450))
                        .booked("SL-2", timedLine("2026-11-23T10:00:00Z", "2026-11-23T11:00:00Z", 450))
                        .booked("SL-3", untimed("2026-11-22", 900, 450))
                        .timed("2026-11-23T13:00:00Z", "2026-11-23T14:00:00Z", 450)
                        .answer()))
                .doesNotContain("OVERLAP");
    }

    @Test
    void theFirstLineThatMeetsNamesTheRequestItMeets() {
        Assessment answer = asking("CARERS")
                .booked("SL-2", timedLine("2026-11-24T09:00:00Z", "2026-11-24T12:00:00Z", 450))
                .booked("SL-1", timedLine("2026-11-23T09:00:00Z", "2026-11-23T12:00:00Z", 450))
                .timed("2026-11-24T09:00:00Z", "2026-11-24T12:00:00Z", 450)
                .timed("2026-11-23T09:00:00Z", "2026-11-23T12:00:00Z", 450)
                .answer();
        assertThat(finding(answer, "OVERLAP").orElseThrow().parameters()).isEqualTo(Map.of("reference", "SL-1"));
    }
}
