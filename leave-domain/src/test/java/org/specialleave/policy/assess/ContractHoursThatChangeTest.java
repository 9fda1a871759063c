package org.specialleave.policy.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.policy.assess.Asking.asking;
import static org.specialleave.policy.assess.Asking.entitlements;
import static org.specialleave.policy.assess.Asking.lines;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.pack.PackLoader;

/** Weekly hours that change in the leave year, by each way a trust may decide about them (D11). */
class ContractHoursThatChangeTest {
    private static final ContractHours FEWER_FROM_OCTOBER = hours("2026-04-01", 2250, "2026-10-01", 1350);

    private static ContractHours hours(String from, int week, String then, int weekThen) {
        return ContractHours.of(
                null,
                2250,
                List.of(
                        new ContractHours.Change(LocalDate.parse(from), week),
                        new ContractHours.Change(LocalDate.parse(then), weekThen)));
    }

    private static Assessment answer(String setting, Asking asking) {
        String pack = Packs.small("CARERS").replace("HOURS_ON_THE_DAY", setting);
        return new Assessor(new Policies(List.of(PackLoader.load("x.yaml", pack)))).assess(asking.facts());
    }

    private static Asking nurse() {
        return asking("CARERS").contract(FEWER_FROM_OCTOBER).taken("CARERS", "2026-06-01", 1125, Pay.PAID);
    }

    @Test
    void onTheDayTheHoursThenInForceCount() {
        Assessment answer = answer("HOURS_ON_THE_DAY", nurse().line("2026-11-23", 450));
        assertThat(entitlements(answer)).containsExactly("SPECIAL_LEAVE_CAP 2026-27 1350 1125 450 0");
        assertThat(lines(answer)).containsExactly("2026-11-23 225 PAID", "2026-11-23 225 AT_DISCRETION");
    }

    @Test
    void weightedByTimeEachDayOfTheYearCounts() {
        // 183 days of 2250 and 182 of 1350 are 1801.2 on average
        Assessment answer = answer("TIME_WEIGHTED", nurse().line("2026-11-23", 450));
        assertThat(entitlements(answer)).containsExactly("SPECIAL_LEAVE_CAP 2026-27 1802 1125 450 227");
        Assessment leapYear = answer(
                "TIME_WEIGHTED",
                asking("CARERS")
                        .contract(hours("2027-04-01", 2250, "2028-03-31", 1350))
                        .line("2027-11-23", 450));
        assertThat(leapYear.entitlements())
                .extracting(Entitlement::entitledMinutes)
                .containsExactly(2248);
    }

    @Test
    void weightedByTimeServiceMakesNoDifference() {
        Assessment starter = answer(
                "TIME_WEIGHTED",
                asking("CARERS")
                        .contract(ContractHours.of(
                                null, 2250, List.of(new ContractHours.Change(LocalDate.parse("2026-11-01"), 1350))))
                        .line("2026-11-23", 450));
        assertThat(starter.entitlements())
                .extracting(Entitlement::entitledMinutes)
                .containsExactly(1350);
    }

    @Test
    void inWeeksHalfAWeekTakenIsHalfAWeekOfTheNewHours() {
        Assessment answer =
                answer("WEEKS_TAKEN", nurse().line("2026-11-23", 450).line("2026-11-24", 450));
        assertThat(entitlements(answer)).containsExactly("SPECIAL_LEAVE_CAP 2026-27 1350 675 900 0");
        assertThat(lines(answer))
                .containsExactly("2026-11-23 450 PAID", "2026-11-24 225 PAID", "2026-11-24 225 AT_DISCRETION");
    }

    @Test
    void inWeeksLinesOnBothSidesOfTheChangeCountByTheirOwnHours() {
        Assessment answer = answer(
                "WEEKS_TAKEN",
                asking("CARERS")
                        .at("2026-09-01T09:00:00Z")
                        .contract(FEWER_FROM_OCTOBER)
                        .line("2026-09-30", 750)
                        .line("2026-10-01", 950));
        // a third of the week is used by 750 of 2250, which leaves 900 of 1350
        assertThat(lines(answer))
                .containsExactly("2026-09-30 750 PAID", "2026-10-01 900 PAID", "2026-10-01 50 AT_DISCRETION");
    }

    @Test
    void inWeeksPartsOfADayAreRoundedTogether() {
        Asking whole = asking("CARERS")
                .at("2026-09-01T09:00:00Z")
                .contract(FEWER_FROM_OCTOBER)
                .line("2026-09-30", 333, 450)
                .line("2026-10-01", 1250);
        Asking split = asking("CARERS")
                .at("2026-09-01T09:00:00Z")
                .contract(FEWER_FROM_OCTOBER)
                .line("2026-09-30", 112, 450)
                .line("2026-09-30", 111, 450)
                .line("2026-09-30", 110, 450)
                .line("2026-10-01", 1250);
        assertThat(answer("WEEKS_TAKEN", split).minutes(Pay.PAID))
                .isEqualTo(answer("WEEKS_TAKEN", whole).minutes(Pay.PAID));
    }

    @Test
    void weightedByTimeAFigureProRataIsRoundedOnce() {
        // 240.4 minutes for 183 days and 401.2 for 182 are 320.58 on average; with each rounded before it would be
        // 321.28
        String pack = Packs.small("CARERS")
                .replace("HOURS_ON_THE_DAY", "TIME_WEIGHTED")
                .replace("figure: 1 working week", "figure: 15 h pro rata");
        Assessment answer = new Assessor(new Policies(List.of(PackLoader.load("x.yaml", pack))))
                .assess(asking("CARERS")
                        .contract(hours("2026-04-01", 601, "2026-10-01", 1003))
                        .line("2026-11-23", 1)
                        .facts());
        assertThat(entitlements(answer)).containsExactly("SPECIAL_LEAVE_CAP 2026-27 321 0 1 320");
    }
}
