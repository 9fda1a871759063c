package org.specialleave.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.specialleave.policy.Asking.asking;
import static org.specialleave.policy.Asking.codes;
import static org.specialleave.policy.Asking.entitlements;
import static org.specialleave.policy.Asking.finding;
import static org.specialleave.policy.Asking.lines;
import static org.specialleave.policy.Asking.parameter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two trusts whose policies differ from ours in figures, days, periods and routes: a pack each, and nothing else. */
class TwoOtherTrustsTest {
    private static Policies of(String version) {
        return new ReleasedPolicies(Optional.empty(), List.of(version, "CLR-2024")).policies();
    }

    private static Asking days(String type, int first, int last, int shift) {
        Asking asking = asking(type);
        for (int day = first; day <= last; day++) {
            asking.line("2026-11-" + day, shift);
        }
        return asking;
    }

    /** Three days for dependants a financial year, five for bereavement in twelve months and two more abroad, one domestic day. */
    @Nested
    class DaysForEachKindOfEmergency {
        private static final Policies NTH = of("NTH-1");

        @Test
        void threeShiftsForADependantArePaidHoweverLong() {
            Assessment answer = days("DEPENDANT_EMERGENCY", 23, 25, 690).answer(NTH);
            assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
            assertThat(answer.minutes(Pay.PAID)).isEqualTo(2070);
            assertThat(codes(answer)).containsExactly("DEPENDANT_TIME_OFF");
        }

        @Test
        void theFourthIsUnpaidAndStillALineManagersMatter() {
            Assessment answer = days("DEPENDANT_EMERGENCY", 23, 26, 690).answer(NTH);
            assertThat(lines(answer)).last().isEqualTo("2026-11-26 690 UNPAID");
            assertThat(answer.route()).containsExactly(Tier.LINE_MANAGER);
            Finding used = finding(answer, "PAID_DAYS_USED").orElseThrow();
            assertThat(new FindingSentences(NTH, Locale.UK).said(used).what())
                    .isEqualTo(
                            "11 hours 30 minutes of this go beyond the three paid days of the financial year and are unpaid.");
        }

        @Test
        void theFinancialYearBringsThreeNewDays() {
            Asking asking = asking("DEPENDANT_EMERGENCY")
                    .at("2027-03-30T09:00:00Z")
                    .taken("DEPENDANT_EMERGENCY", "2026-06-01", 1350, Pay.PAID, 450)
                    .line("2027-03-31", 450)
                    .line("2027-04-01", 450);
            assertThat(lines(asking.answer(NTH))).containsExactly("2027-03-31 450 UNPAID", "2027-04-01 450 PAID");
        }

        @Test
        void aPartTimerHasThreeOfTheirOwnDays() {
            Assessment answer =
                    days("DEPENDANT_EMERGENCY", 23, 25, 360).week(1080).answer(NTH);
            assertThat(answer.minutes(Pay.PAID)).isEqualTo(1080);
            // a request of one such day leaves two, each a fifth of the week as far as anybody knows
            assertThat(entitlements(asking("DEPENDANT_EMERGENCY")
                            .week(1080)
                            .line("2026-11-23", 360)
                            .answer(NTH)))
                    .containsExactly("DEPENDANT_EMERGENCY 2026-27 792 0 360 432");
        }

        @Test
        void oneDomesticDayInHalves() {
            Assessment answer = asking("DOMESTIC_EMERGENCY")
                    .line("2026-11-23", 375, 750)
                    .line("2026-11-24", 225, 450)
                    .line("2026-11-25", 1, 450)
                    .answer(NTH);
            assertThat(lines(answer))
                    .containsExactly("2026-11-23 375 PAID", "2026-11-24 225 PAID", "2026-11-25 1 UNPAID");
            assertThat(parameter(answer, "PAID_DAY_USED", "minutes")).isEqualTo(1);
        }

        @Test
        void domesticDaysDoNotUseUpThoseForDependants() {
            assertThat(asking("DEPENDANT_EMERGENCY")
                            .taken("DOMESTIC_EMERGENCY", "2026-06-01", 450, Pay.PAID, 450)
                            .line("2026-11-23", 450)
                            .answer(NTH)
                            .entitlements()
                            .get(0)
                            .takenMinutes())
                    .isZero();
        }

        @Test
        void fiveDaysForABereavementAndTwoMoreAbroad() {
            assertThat(days("BEREAVEMENT", 23, 29, 450)
                            .told("travelAbroad", true)
                            .answer(NTH)
                            .outcome())
                    .isEqualTo(Outcome.ALLOWED);
            Assessment home =
                    days("BEREAVEMENT", 23, 29, 450).told("travelAbroad", false).answer(NTH);
            assertThat(home.route()).containsExactly(Tier.LINE_MANAGER, Tier.HEAD_OF_SERVICE);
            assertThat(home.minutes(Pay.AT_DISCRETION)).isEqualTo(900);
        }

        @Test
        void bereavementCountsInTwelveMonthsOnEndAndNotInTheFinancialYear() {
            Asking asking = asking("BEREAVEMENT")
                    .at("2027-04-05T09:00:00Z")
                    .taken("BEREAVEMENT", "2027-03-29", 1800, Pay.PAID, 450)
                    .line("2027-04-06", 450)
                    .line("2027-04-07", 450);
            assertThat(lines(asking.answer(NTH)))
                    .containsExactly("2027-04-06 450 PAID", "2027-04-07 450 AT_DISCRETION");
            Asking later = asking("BEREAVEMENT")
                    .at("2028-03-20T09:00:00Z")
                    .taken("BEREAVEMENT", "2027-03-29", 2250, Pay.PAID, 450)
                    .line("2028-03-28", 450)
                    .line("2028-03-29", 450);
            assertThat(lines(later.answer(NTH))).containsExactly("2028-03-28 450 AT_DISCRETION", "2028-03-29 450 PAID");
        }

        @Test
        void aDaySincePaidAsLongNightShiftCountsAsOne() {
            Asking nights = asking("BEREAVEMENT").week(2070);
            for (int day = 23; day <= 27; day++) {
                nights.line("2026-11-" + day, 690);
            }
            assertThat(nights.answer(NTH).minutes(Pay.PAID)).isEqualTo(3450);
        }

        @Test
        void fertilityTreatmentNeedsAYearOfService() {
            Assessment early = asking("FERTILITY_TREATMENT")
                    .inServiceSince("2025-11-24")
                    .line("2026-11-23", 450)
                    .answer(NTH);
            assertThat(early.blocked()).isTrue();
            assertThat(asking("FERTILITY_TREATMENT")
                            .inServiceSince("2025-11-24")
                            .line("2026-11-24", 450)
                            .answer(NTH)
                            .outcome())
                    .isEqualTo(Outcome.ALLOWED);
        }

        @Test
        void aWitnessIsPaidWhereThereIsASummonsAndAJurorByTheCourt() {
            assertThat(asking("COURT_WITNESS")
                            .told("summons", true)
                            .line("2026-11-23", 450)
                            .answer(NTH)
                            .minutes(Pay.PAID))
                    .isEqualTo(450);
            assertThat(asking("COURT_WITNESS")
                            .line("2026-11-23", 450)
                            .answer(NTH)
                            .minutes(Pay.UNPAID))
                    .isEqualTo(450);
            Assessment jury = asking("JURY_SERVICE").line("2026-11-23", 450).answer(NTH);
            assertThat(jury.minutes(Pay.UNPAID)).isEqualTo(450);
            assertThat(jury.refusable()).isFalse();
            assertThat(codes(jury)).contains("CLAIM_FROM_COURT");
        }

        @Test
        void childBereavementIsARightAsTheLawHasIt() {
            Assessment answer = asking("CHILD_BEREAVEMENT")
                    .week(1350)
                    .told("dateOfDeath", LocalDate.parse("2026-11-01"))
                    .line("2026-11-23", 450)
                    .answer(NTH);
            assertThat(answer.outcome()).isEqualTo(Outcome.NOTIFIED);
            assertThat(answer.refusable()).isFalse();
            assertThat(entitlements(answer)).containsExactly("CHILD_BEREAVEMENT 2026-11-01/2027-11-28 2700 0 450 2250");
        }
    }

    /** Three days by the manager, up to six by the head of service in exceptional cases, and jury service with pay. */
    @Nested
    class CompassionateLeaveInTwoSteps {
        private static final Policies EVL = of("EVL-1");

        @Test
        void threeDaysAreTheManagers() {
            Assessment answer = days("COMPASSIONATE", 23, 25, 450).answer(EVL);
            assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
            assertThat(answer.route()).containsExactly(Tier.LINE_MANAGER);
            assertThat(answer.minutes(Pay.PAID)).isEqualTo(1350);
        }

        @Test
        void theFourthToTheSixthAreTheHeadOfServicesAndTheSeventhIsUnpaid() {
            Assessment answer = days("COMPASSIONATE", 23, 29, 450).answer(EVL);
            assertThat(answer.outcome()).isEqualTo(Outcome.REFERRED);
            assertThat(answer.route()).containsExactly(Tier.LINE_MANAGER, Tier.HEAD_OF_SERVICE);
            assertThat(answer.lines())
                    .extracting(AssessedLine::pay)
                    .containsExactly(
                            Pay.PAID,
                            Pay.PAID,
                            Pay.PAID,
                            Pay.AT_DISCRETION,
                            Pay.AT_DISCRETION,
                            Pay.AT_DISCRETION,
                            Pay.UNPAID);
            assertThat(parameter(answer, "BEYOND_SIX_DAYS", "minutes")).isEqualTo(450);
        }

        @Test
        void whatWasTakenAnywhereInTheCalendarYearCountsFirst() {
            Asking asking = asking("COMPASSIONATE")
                    .at("2026-12-30T09:00:00Z")
                    .taken("COMPASSIONATE", "2026-01-05", 2070, Pay.PAID, 690)
                    .line("2026-12-31", 450)
                    .line("2027-01-01", 450);
            assertThat(lines(asking.answer(EVL)))
                    .containsExactly("2026-12-31 450 AT_DISCRETION", "2027-01-01 450 PAID");
        }

        @Test
        void aHalfTimerWithLongShiftsHasDaysAndNotHours() {
            Assessment answer = days("COMPASSIONATE", 23, 25, 690).week(1035).answer(EVL);
            assertThat(answer.minutes(Pay.PAID)).isEqualTo(2070);
        }

        @Test
        void aLimitInsideAShiftSplitsItToTheMinute() {
            Asking asking = asking("COMPASSIONATE")
                    .taken("COMPASSIONATE", "2026-06-01", 1200, Pay.PAID, 450)
                    .line("2026-11-23", 690);
            // a third of a day is left: 230 of 690 minutes
            assertThat(lines(asking.answer(EVL)))
                    .containsExactly("2026-11-23 230 PAID", "2026-11-23 460 AT_DISCRETION");
        }

        @Test
        void askedForWithoutPayNeedsNobodyElse() {
            Asking asking = asking("COMPASSIONATE");
            for (int day = 23; day <= 29; day++) {
                asking.unpaid("2026-11-" + day, 450);
            }
            assertThat(asking.answer(EVL).route()).containsExactly(Tier.LINE_MANAGER);
        }

        @Test
        void juryServiceIsPaidAndTheFeeIsDue() {
            Assessment answer = days("JURY_SERVICE", 16, 27, 450).answer(EVL);
            assertThat(answer.minutes(Pay.PAID)).isEqualTo(12 * 450);
            assertThat(answer.refusable()).isFalse();
            assertThat(answer.conditions()).containsExactly("FEE_DUE", "RETURN_WHEN_RELEASED");
            assertThat(codes(answer)).isEmpty();
        }

        @Test
        void publicDutiesArePaidForAWeekInProportion() {
            Assessment answer = days("PUBLIC_DUTY", 23, 25, 450).week(1125).answer(EVL);
            assertThat(answer.minutes(Pay.PAID)).isEqualTo(1125);
            assertThat(codes(answer)).contains("PUBLIC_DUTY_UNPAID", "SHORT_NOTICE", "UNPAID_PENSION_NOTE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NTH-1", "EVL-1"})
    void theStatutoryRightStandsBesideThem(String version) {
        assertThat(asking("STATUTORY_CARERS")
                        .at("2026-09-01T09:00:00Z")
                        .line("2026-11-23", 450)
                        .answer(of(version))
                        .outcome())
                .isEqualTo(Outcome.ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NTH-1", "EVL-1"})
    void partsOfALineSumToItInTheOrderOfTheirPayAndTheOrderOfWhatWasTakenDoesNotMatter(String version) {
        Policies policies = of(version);
        List<LeaveType> types = new ArrayList<>(policies.typesOn(LocalDate.parse("2026-11-21")));
        Random random = new Random(20261122);
        for (int round = 0; round < 3000; round++) {
            LeaveFacts facts = facts(random, types);
            Assessment answer = new Assessor(policies).assess(facts);
            int[] minutes = new int[facts.lines().size()];
            int before = -1;
            int rank = 0;
            for (AssessedLine part : answer.lines()) {
                int pay = List.of(Pay.PAID, Pay.AT_DISCRETION, Pay.UNPAID).indexOf(part.pay());
                assertThat(part.asked() != before || pay > rank).isTrue();
                before = part.asked();
                rank = pay;
                minutes[part.asked()] += part.minutes();
            }
            for (int at = 0; at < minutes.length; at++) {
                assertThat(minutes[at]).isEqualTo(facts.lines().get(at).minutes());
            }
            for (Entitlement row : answer.entitlements()) {
                assertThat(row.entitledMinutes()).isNotNegative();
            }
            List<TakenRow> shuffled = new ArrayList<>(facts.taken());
            Collections.shuffle(shuffled, random);
            LeaveFacts other = new LeaveFacts(
                    facts.leaveType(),
                    facts.requestedAt(),
                    facts.contract(),
                    shuffled,
                    facts.lines(),
                    facts.circumstances(),
                    facts.booked());
            assertThat(new Assessor(policies).assess(other)).isEqualTo(answer);
        }
    }

    private static LeaveFacts facts(Random random, List<LeaveType> types) {
        LeaveType type = types.get(random.nextInt(types.size()));
        Map<String, Object> told = new LinkedHashMap<>();
        if (type.circumstances().containsKey("travelAbroad")) {
            told.put("travelAbroad", random.nextBoolean());
        }
        if (type.circumstances().containsKey("dateOfDeath")) {
            told.put("dateOfDeath", LocalDate.parse("2026-11-01"));
        }
        List<LineAsked> lines = new ArrayList<>();
        for (int at = random.nextInt(9); at >= 0; at--) {
            int shift = 1 + random.nextInt(720);
            lines.add(new LineAsked(
                    LocalDate.parse("2026-11-21").plusDays(random.nextInt(200)),
                    random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(shift),
                    shift,
                    random.nextInt(4) == 0 ? Pay.UNPAID : null,
                    null,
                    null));
        }
        List<TakenRow> taken = new ArrayList<>();
        for (int at = random.nextInt(5); at > 0; at--) {
            int shift = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(720);
            taken.add(new TakenRow(
                    type.code(),
                    LocalDate.parse("2026-03-01").plusDays(random.nextInt(400)),
                    1 + random.nextInt(700),
                    random.nextInt(3) == 0 ? Pay.UNPAID : Pay.PAID,
                    shift));
        }
        ContractHours hours = ContractHours.of(
                random.nextInt(5) == 0 ? 0 : random.nextInt(2500),
                2250,
                List.of(new ContractHours.Change(
                        LocalDate.parse("2026-10-01").plusDays(random.nextInt(120)), random.nextInt(2500))));
        return new LeaveFacts(
                type.code(),
                Instant.parse("2026-11-21T09:00:00Z"),
                hours,
                taken,
                lines,
                new Circumstances(told),
                List.of());
    }

    @Test
    void everySentenceOfTheirsIsSaidInWords() {
        for (String version : List.of("NTH-1", "EVL-1")) {
            Policies policies = of(version);
            FindingSentences sentences = new FindingSentences(policies, Locale.UK);
            for (PolicyPack pack : policies.packs()) {
                for (LeaveType type : pack.types().values()) {
                    for (Rule rule : type.rules()) {
                        Map<String, Object> found =
                                rule.redirect() == null ? Map.of() : Map.of("redirect", rule.redirect());
                        assertThat(sentences
                                        .said(new Finding(
                                                rule.code(), rule.severity(), rule.clause(), found, rule.ownWords()))
                                        .what())
                                .as(rule.code())
                                .contains(" ")
                                .doesNotContain("{");
                    }
                    type.conditions()
                            .forEach(one -> assertThat(sentences.condition(type, one.code()))
                                    .contains(" "));
                }
            }
        }
    }

    @Test
    void aVersionThatDoesNotComeWithTheProductIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("XYZ-1"))
                .withMessage(
                        "The setting leave.policy.shipped names “XYZ-1”, which does not come with the product; expected some of"
                                + " LPT-8, CLR-2024, NTH-1, EVL-1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReleasedPolicies(Optional.empty(), List.of("LPT-8", "NTH-1")))
                .withMessageContaining("stands in policy");
    }
}
