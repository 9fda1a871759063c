package org.specialleave.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.replay.Asked.asked;
import static org.specialleave.replay.Asked.candidate;
import static org.specialleave.replay.Asked.job;
import static org.specialleave.replay.Asked.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.release.ReleasedPolicies;

/** Hours times the trust's cost of an hour by grade, in whole pence. */
class TotalsTest {
    private static final PolicyPack HALF_A_WEEK = candidate(
            "LPT-9",
            "2030-01-01",
            "figure: 1 working week\n  per: each leave year\n  clause: 5.8",
            "figure: 18.75 h pro rata\n  per: each leave year\n  clause: 5.8");
    private static final HourlyCosts COSTS = new HourlyCosts(
            Map.of("XR05", Map.of(LocalDate.parse("2020-01-01"), 2001, LocalDate.parse("2026-05-05"), 2103)));

    private static Totals replayed(HourlyCosts costs, HistoricalPerson person) {
        Replay replay = new Replay(new ReleasedPolicies().policies(), HALF_A_WEEK, costs);
        replay.replay(person, otherwise -> {});
        return replay.totals();
    }

    @Test
    void eachDayAtTheRateOfItsDate() {
        TypeTotals all = replayed(
                        COSTS,
                        person(
                                job(2250),
                                asked("CARERS", "2026-05-01")
                                        .day("2026-05-04")
                                        .day("2026-05-05")
                                        .day("2026-05-06")))
                .all();

        // 7.5 h x 20.01 + 15 h x 21.03; of the last shift 3.75 h are at discretion
        assertThat(all.before().pence()).isEqualTo(15008 + 31545);
        assertThat(all.after().pence()).isEqualTo(38666);
        assertThat(all.after().discretionPence()).isEqualTo(7886);
        assertThat(all.pence()).isEqualTo(38666 - 46553);
    }

    @Test
    void moneyIsRoundedOnceAndNotDayByDay() {
        HourlyCosts aThirdOfAPenny = new HourlyCosts(Map.of("XR05", Map.of(LocalDate.parse("2020-01-01"), 1)));
        TypeTotals all = replayed(
                        aThirdOfAPenny,
                        person(
                                job(2250),
                                asked("JURY_SERVICE", "2026-05-01")
                                        .day("2026-05-04")
                                        .day("2026-05-05")
                                        .day("2026-05-06")))
                .all();
        // three times 7.5 pence
        assertThat(all.before().pence()).isEqualTo(23);
    }

    @Test
    void hoursOfAGradeWithoutARateAreCountedAndCostNothingKnown() {
        HistoricalJob unknown = new HistoricalJob(job(2250).contract(), List.of(), Set.of(Asked.JOB), null);
        TypeTotals all = replayed(
                        COSTS,
                        person(
                                unknown,
                                asked("CARERS", "2026-05-01").day("2026-05-04").day("2026-05-05", Pay.UNPAID)))
                .all();

        assertThat(all.before().withoutRate()).isEqualTo(450);
        assertThat(all.before().pence()).isZero();
    }

    @Test
    void beforeTheFirstDateARateIsNotKnown() {
        HourlyCosts later = new HourlyCosts(Map.of("XR05", Map.of(LocalDate.parse("2026-05-05"), 2000)));
        TypeTotals all = replayed(
                        later,
                        person(
                                job(2250),
                                asked("CARERS", "2026-05-01").day("2026-05-04").day("2026-05-05")))
                .all();

        assertThat(all.before().withoutRate()).isEqualTo(450);
        assertThat(all.before().pence()).isEqualTo(15000);
    }

    @Test
    void unpaidAndRefusedTimeCostsNothing() {
        TypeTotals all = replayed(
                        COSTS,
                        person(
                                job(2250),
                                asked("PUBLIC_DUTY", "2026-05-01").day("2026-06-04", Pay.UNPAID),
                                asked("CARERS", "2026-05-01")
                                        .fate(HistoricalPart.LineOutcome.NOT_GIVEN)
                                        .day("2026-05-05")))
                .all();

        assertThat(all.before()).isEqualTo(new Hours(0, 450, 0, 0, 0, 0));
    }
}
