package org.specialleave.policy.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.specialleave.policy.assess.Asking.asking;
import static org.specialleave.policy.assess.Asking.codes;
import static org.specialleave.policy.assess.Asking.entitlements;
import static org.specialleave.policy.assess.Asking.lines;
import static org.specialleave.policy.assess.Asking.parameter;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.pack.PackLoader;

/**
 * Figures that other trusts have: days by their own shifts, more where something was told, twelve months on end, two
 * limits.
 */
class EntitlementsOfOtherTrustsTest {
    private static final ContractHours HALF_FROM_JUNE =
            ContractHours.of(2250, 2250, List.of(new ContractHours.Change(LocalDate.parse("2026-06-01"), 1125)));

    private static String pack(String figure, String findings) {
        return Packs.ofType("FAMILY", """
                pay: paid
                refusable: yes
                circumstances:
                  travelAbroad:
                    kind: yes or no
                    asked: {en: Do you have to travel abroad?}
                figure:
                  %s
                  clause: 2.1
                findings:
                %s
                """.formatted(
                        figure.replace("; ", "\n  "), findings.indent(2).stripTrailing()));
    }

    private static final String BEYOND = """
            FAMILY_BEYOND:
              when: over the figure
              severity: REFER
              to: HEAD_OF_SERVICE
              rest: AT_DISCRETION
              clause: 2.2
              says: {en: "{minutes} of this go beyond."}
            """;

    private static Assessment answer(String pack, Asking asking) {
        return new Assessor(new Policies(List.of(PackLoader.load("abc.yaml", pack)))).assess(asking.facts());
    }

    private static Asking leave() {
        return asking("FAMILY");
    }

    @Nested
    class ADay {
        private static final String THREE_DAYS = pack("amount: 3 days; per: each leave year; uses: PAID", BEYOND);

        @Test
        void isAsLongAsItsOwnShift() {
            Assessment answer = answer(
                    THREE_DAYS,
                    leave().line("2026-11-23", 690).line("2026-11-24", 690).line("2026-11-25", 690));
            assertThat(answer.minutes(Pay.PAID)).isEqualTo(2070);
            assertThat(entitlements(answer)).containsExactly("FAMILY 2026-27 2070 0 2070 0");
        }

        @Test
        void ofTheFourthShiftNothingIsLeft() {
            Assessment answer = answer(
                    THREE_DAYS,
                    leave().line("2026-11-23", 690)
                            .line("2026-11-24", 690)
                            .line("2026-11-25", 690)
                            .line("2026-11-26", 690));
            assertThat(lines(answer)).last().isEqualTo("2026-11-26 690 AT_DISCRETION");
            assertThat(parameter(answer, "FAMILY_BEYOND", "minutes")).isEqualTo(690);
            assertThat(entitlements(answer)).containsExactly("FAMILY 2026-27 2070 0 2760 0");
        }

        @Test
        void halfAShiftIsHalfADayAndTheRestIsLeftInFifthsOfTheWeek() {
            Assessment answer = answer(
                    THREE_DAYS, leave().week(1350).line("2026-11-23", 345, 690).line("2026-11-24", 100, 200));
            // two days are left, each a fifth of 1350
            assertThat(entitlements(answer)).containsExactly("FAMILY 2026-27 985 0 445 540");
        }

        @Test
        void takenBeforeCountsByItsShiftWhereThatIsKnown() {
            Assessment answer = answer(
                    THREE_DAYS,
                    leave().taken("FAMILY", "2026-05-04", 1380, Pay.PAID, 690)
                            .line("2026-11-23", 450)
                            .line("2026-11-24", 450));
            assertThat(lines(answer)).containsExactly("2026-11-23 450 PAID", "2026-11-24 450 AT_DISCRETION");
        }

        @Test
        void takenBeforeCountsByAFifthOfTheWeekOfItsDayWhereNoShiftIsKnown() {
            // 675 minutes are a day and a half of 2250 a week, and three of 1125
            assertThat(lines(answer(
                            THREE_DAYS,
                            leave().contract(HALF_FROM_JUNE)
                                    .taken("FAMILY", "2026-05-04", 675, Pay.PAID)
                                    .line("2026-11-23", 225)
                                    .line("2026-11-24", 225))))
                    .containsExactly("2026-11-23 225 PAID", "2026-11-24 113 PAID", "2026-11-24 112 AT_DISCRETION");
            assertThat(lines(answer(
                            THREE_DAYS,
                            leave().contract(HALF_FROM_JUNE)
                                    .taken("FAMILY", "2026-06-04", 675, Pay.PAID)
                                    .line("2026-11-23", 225))))
                    .containsExactly("2026-11-23 225 AT_DISCRETION");
        }

        @Test
        void withoutContractedHoursIsUnpaid() {
            Assessment answer = answer(THREE_DAYS, leave().week(0).line("2026-11-23", 450));
            assertThat(lines(answer)).containsExactly("2026-11-23 450 UNPAID");
            assertThat(entitlements(answer)).containsExactly("FAMILY 2026-27 0 0 0 0");
        }

        @Test
        void askedForWithoutPayLeavesTheDaysWhole() {
            assertThat(entitlements(
                            answer(THREE_DAYS, leave().unpaid("2026-11-23", 450).line("2026-11-24", 450))))
                    .containsExactly("FAMILY 2026-27 1350 0 450 900");
        }

        @Test
        void ofThreeOddShiftsAddsUpExactly() {
            Assessment answer = answer(
                    pack("amount: 1 day; per: each leave year; uses: PAID", BEYOND),
                    leave().taken("FAMILY", "2026-05-04", 150, Pay.PAID, 450)
                            .taken("FAMILY", "2026-05-05", 230, Pay.PAID, 690)
                            .line("2026-11-23", 121, 363)
                            .line("2026-11-24", 1, 480));
            assertThat(lines(answer)).containsExactly("2026-11-23 121 PAID", "2026-11-24 1 AT_DISCRETION");
        }
    }

    @Nested
    class MoreWhereSomethingWasTold {
        private static final String SEVEN_ABROAD = pack(
                "amount: 5 days, and 2 days more where travelAbroad is yes; per: each leave year; uses: PAID", BEYOND);

        @Test
        void isAddedWhereItIsSo() {
            assertThat(sixDays(leave().told("travelAbroad", true)).minutes(Pay.AT_DISCRETION))
                    .isZero();
            assertThat(entitlements(sixDays(leave().told("travelAbroad", true))))
                    .containsExactly("FAMILY 2026-27 3150 0 2700 450");
        }

        @Test
        void isNotWhereItIsOtherwiseOrNobodySaid() {
            assertThat(sixDays(leave()).minutes(Pay.AT_DISCRETION)).isEqualTo(450);
            assertThat(sixDays(leave().told("travelAbroad", false)).minutes(Pay.AT_DISCRETION))
                    .isEqualTo(450);
        }

        @Test
        void isRoundedOnceTogetherWithTheFigure() {
            String pack = pack(
                    "amount: 7.5 h pro rata, and 7.5 h pro rata more where travelAbroad is yes; per: each leave year; uses: PAID",
                    BEYOND);
            // 450 x 1001 / 2250 is 200.2, twice that 400.4
            assertThat(entitlements(answer(
                            pack, leave().week(1001).told("travelAbroad", true).line("2026-11-23", 100))))
                    .containsExactly("FAMILY 2026-27 401 0 100 301");
        }

        private static Assessment sixDays(Asking asking) {
            for (int day = 23; day <= 28; day++) {
                asking.line("2026-11-" + day, 450);
            }
            return answer(SEVEN_ABROAD, asking);
        }
    }

    @Nested
    class TwelveMonthsOnEnd {
        private static final String WEEK =
                pack("amount: 1 working week; per: the 12 months ending on the line; uses: PAID", BEYOND);

        @Test
        void beginTheDayAfterTheSameDateAYearBefore() {
            assertThat(lines(answer(
                            WEEK,
                            leave().taken("FAMILY", "2025-11-23", 2250, Pay.PAID)
                                    .line("2026-11-23", 450))))
                    .containsExactly("2026-11-23 450 PAID");
            assertThat(lines(answer(
                            WEEK,
                            leave().taken("FAMILY", "2025-11-24", 2250, Pay.PAID)
                                    .line("2026-11-23", 450))))
                    .containsExactly("2026-11-23 450 AT_DISCRETION");
        }

        @Test
        void areNoMatterOfTheLeaveYear() {
            assertThat(entitlements(answer(
                            WEEK,
                            leave().at("2027-04-01T09:00:00Z")
                                    .taken("FAMILY", "2027-03-30", 1800, Pay.PAID)
                                    .line("2027-04-02", 450))))
                    .containsExactly("FAMILY 2026-04-03/2027-04-02 2250 1800 450 0");
        }

        @Test
        void goByTheHoursOnTheDayAndNotOnThatOfTheRequest() {
            Asking asking = leave().contract(HALF_FROM_JUNE).at("2026-05-01T09:00:00Z");
            assertThat(entitlements(answer(WEEK, asking.line("2026-11-23", 450))))
                    .containsExactly("FAMILY 2025-11-24/2026-11-23 1125 0 450 675");
        }

        @Test
        void goByTheWeekOfTheRequestWhereThePackSaysSo() {
            String pack = pack(
                    "amount: 1 working week; per: the 12 months ending on the line, by the week of the request; uses: PAID",
                    BEYOND);
            Asking asking = leave().contract(HALF_FROM_JUNE).at("2026-05-01T09:00:00Z");
            assertThat(entitlements(answer(pack, asking.line("2026-11-23", 450))))
                    .containsExactly("FAMILY 2025-11-24/2026-11-23 2250 0 450 1800");
        }

        @Test
        void holdOnEachLaterBookedDayToo() {
            assertThat(lines(answer(
                            WEEK,
                            leave().taken("FAMILY", "2026-12-10", 2000, Pay.PAID)
                                    .line("2026-11-23", 450))))
                    .containsExactly("2026-11-23 250 PAID", "2026-11-23 200 AT_DISCRETION");
        }

        @Test
        void withoutContractedHoursHaveNothingPaid() {
            Assessment answer = answer(WEEK, leave().week(0).averageWeek(600).line("2026-11-23", 450));
            assertThat(lines(answer)).containsExactly("2026-11-23 450 UNPAID");
            assertThat(entitlements(answer)).containsExactly("FAMILY 2025-11-24/2026-11-23 0 0 0 0");
        }

        @Test
        void countDaysByTheirShifts() {
            String pack = pack("amount: 5 days; per: the 12 months ending on the line; uses: PAID", BEYOND);
            Assessment answer = answer(
                    pack,
                    leave().taken("FAMILY", "2025-11-23", 690, Pay.PAID, 690)
                            .taken("FAMILY", "2025-11-24", 1380, Pay.PAID, 690)
                            .taken("FAMILY", "2026-12-01", 1035, Pay.PAID, 690)
                            .line("2026-11-23", 600)
                            .line("2026-11-24", 600));
            // two days and a half are left while December's are booked, and the two of a year ago are over on the
            // second day
            assertThat(lines(answer)).containsExactly("2026-11-23 600 PAID", "2026-11-24 600 PAID");
            assertThat(entitlements(answer)).containsExactly("FAMILY 2025-11-25/2026-11-24 2550 0 1200 1350");
        }
    }

    @Nested
    class TwoLimits {
        private static final String THREE_THEN_SIX = pack("amount: 6 days; per: each leave year; uses: PAID", """
                BEYOND_THREE:
                  when: more than 3 days of the figure
                  severity: REFER
                  to: HEAD_OF_SERVICE
                  rest: AT_DISCRETION
                  clause: 2.2
                  says: {en: "{minutes} of this go beyond three days."}
                BEYOND_SIX:
                  when: over the figure
                  severity: ADVISE
                  rest: UNPAID
                  clause: 2.3
                  says: {en: "{minutes} of this go beyond six days and are unpaid."}
                  instead: {en: Ask for less.}
                """);

        @Test
        void giveEachPartItsOwnAnswer() {
            Asking asking = leave();
            for (int day = 23; day <= 29; day++) {
                asking.line("2026-11-" + day, 450);
            }
            Assessment answer = answer(THREE_THEN_SIX, asking);
            assertThat(lines(answer))
                    .containsExactly(
                            "2026-11-23 450 PAID",
                            "2026-11-24 450 PAID",
                            "2026-11-25 450 PAID",
                            "2026-11-26 450 AT_DISCRETION",
                            "2026-11-27 450 AT_DISCRETION",
                            "2026-11-28 450 AT_DISCRETION",
                            "2026-11-29 450 UNPAID");
            assertThat(parameter(answer, "BEYOND_THREE", "minutes")).isEqualTo(1800);
            assertThat(parameter(answer, "BEYOND_SIX", "minutes")).isEqualTo(450);
            assertThat(answer.route()).containsExactly(ApprovalLevel.LINE_MANAGER, ApprovalLevel.HEAD_OF_SERVICE);
            assertThat(entitlements(answer)).containsExactly("FAMILY 2026-27 2700 0 3150 0");
        }

        @Test
        void splitOneLineIntoThreeThatSumToIt() {
            String hours = THREE_THEN_SIX.replace("6 days", "10 h pro rata").replace("3 days", "5 h pro rata");
            assertThat(lines(answer(hours, leave().line("2026-11-23", 720))))
                    .containsExactly("2026-11-23 300 PAID", "2026-11-23 300 AT_DISCRETION", "2026-11-23 120 UNPAID");
            assertThat(lines(answer(hours, leave().week(1350).line("2026-11-23", 720))))
                    .containsExactly("2026-11-23 180 PAID", "2026-11-23 180 AT_DISCRETION", "2026-11-23 360 UNPAID");
        }

        @Test
        void startInTheMiddleOfAShift() {
            assertThat(lines(answer(
                            THREE_THEN_SIX,
                            leave().taken("FAMILY", "2026-05-04", 1125, Pay.PAID, 450)
                                    .line("2026-11-23", 690))))
                    .containsExactly("2026-11-23 345 PAID", "2026-11-23 345 AT_DISCRETION");
        }

        @Test
        void mayBlockBeyondTheSecond() {
            String blocking = THREE_THEN_SIX.replaceFirst("severity: ADVISE", "severity: BLOCK");
            Asking asking = leave();
            for (int day = 23; day <= 29; day++) {
                asking.line("2026-11-" + day, 450);
            }
            Assessment answer = answer(blocking, asking);
            assertThat(answer.blocked()).isTrue();
            assertThat(codes(answer)).contains("BEYOND_THREE", "BEYOND_SIX");
            assertThat(answer.minutes(Pay.PAID)).isEqualTo(3150);
        }

        @Test
        void leaveWhatIsAskedWithoutPayAlone() {
            Assessment answer = answer(THREE_THEN_SIX, leave().unpaid("2026-11-23", 4500));
            assertThat(codes(answer)).isEmpty();
            assertThat(lines(answer)).containsExactly("2026-11-23 4500 UNPAID");
        }
    }

    @Test
    void whatDoesNotHoldTogetherIsRefused() {
        refused(
                pack(
                        "amount: 6 days; per: each leave year; uses: PAID",
                        BEYOND.replace("over the figure", "more than 3 h of the figure")),
                "in days exactly where");
        refused(
                pack(
                        "amount: 6 days; per: each leave year; uses: PAID",
                        BEYOND.replace("over the figure", "more than some of the figure")),
                "more than ... of the figure");
        refused(
                pack(
                        "amount: 6 days, and 1 h more where travelAbroad is yes; per: each leave year; uses: PAID",
                        BEYOND),
                "expected a figure in");
        refused(
                pack("amount: 6 days, and 1 day more where travelFar is yes; per: each leave year; uses: PAID", BEYOND),
                "a circumstance of FAMILY, which travelFar is not");
        refused(
                pack("amount: the greater of 6 days and 15 h; per: each leave year; uses: PAID", BEYOND),
                "expected a figure in");
        refused(
                pack(
                        "amount: 6 days; per: each leave year; uses: PAID",
                        BEYOND.replace("over the figure", "always")
                                .replaceFirst("  rest.*\n", "")
                                .replace("{minutes}", "Some")),
                "since nothing limits by it");
    }

    private static void refused(String pack, String said) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackLoader.load("abc.yaml", pack))
                .withMessageStartingWith("abc.yaml, line ")
                .withMessageContaining(said);
    }
}
