package org.specialleave.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.specialleave.ledger.LedgerKind;
import org.specialleave.ledger.LedgerRow;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.LeaveYear;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyTerms.ChangeOfHours;
import org.specialleave.request.access.AccessLevel;

/** What a record shows to somebody who may not read all of it. */
class KnownLeaveOfConfidentialRequestsTest {
    private static final int MANY = 500;
    private static final Policies POLICIES = BalancesAndAssessmentsAgreeTest.policies(ChangeOfHours.HOURS_ON_THE_DAY);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final LeaveYear YEAR = new LeaveYear(LocalDate.parse("2026-04-01"), LocalDate.parse("2027-03-31"));
    private static final List<String> TYPES = List.of(
            "BEREAVEMENT", "CARERS", "HOSPITAL_ATTENDANCE", "STATUTORY_CARERS", "JURY_SERVICE", "CHILD_BEREAVEMENT");
    private static final Instant AT = Instant.parse("2026-04-01T09:00:00Z");
    private static final Instant SEVEN = Instant.parse("2026-06-01T06:00:00Z");

    private static RecordedLeave booking(
            long line,
            String reference,
            String type,
            LocalDate date,
            Instant from,
            int minutes,
            Pay pay,
            boolean taken,
            boolean confidential) {
        return new RecordedLeave(
                line,
                reference,
                type,
                "10000006",
                date,
                from,
                from == null ? null : from.plusSeconds(60L * minutes),
                minutes,
                pay,
                pay == Pay.UNPAID ? Pay.UNPAID : Pay.PAID,
                taken,
                confidential,
                AT,
                null,
                null,
                null,
                450,
                null,
                false);
    }

    private static List<Balance> balances(KnownLeave known) {
        return new LeaveYearCalculator(
                        POLICIES,
                        ContractHours.always(2250, 2250),
                        YEAR,
                        TODAY,
                        known.readable(),
                        List.of(),
                        known.other())
                .balances(List.of());
    }

    @Test
    void sayTheSameWhateverItsTypeAndPayAndHoweverALimitSplitIt() {
        Random random = new Random(20261121);
        for (int at = 0; at < MANY; at++) {
            List<RecordedLeave> one = new ArrayList<>();
            List<RecordedLeave> twin = new ArrayList<>();
            long line = 0;
            LocalDate day = TODAY.minusDays(250);
            for (int days = random.nextInt(12); days > 0; days--) {
                day = day.plusDays(1 + random.nextInt(40));
                boolean confidential = random.nextBoolean();
                boolean taken = random.nextInt(3) > 0;
                Instant from = random.nextBoolean() ? null : day.atTime(7, 0).toInstant(java.time.ZoneOffset.UTC);
                String reference = "SL-" + ++line;
                for (List<RecordedLeave> bookings : List.of(one, twin)) {
                    String type = confidential ? TYPES.get(random.nextInt(TYPES.size())) : "CARERS";
                    Pay pay = confidential && random.nextBoolean() ? Pay.UNPAID : Pay.PAID;
                    int part = confidential && random.nextBoolean() ? 150 : 450;
                    bookings.add(booking(line * 2, reference, type, day, from, part, pay, taken, confidential));
                    if (part < 450) {
                        Instant rest = from == null ? null : from.plusSeconds(60L * part);
                        bookings.add(booking(
                                line * 2 + 1, reference, type, day, rest, 450 - part, Pay.PAID, taken, confidential));
                    }
                }
            }
            Map<String, AccessLevel> levels = levels(one, random.nextBoolean() ? AccessLevel.HOURS : AccessLevel.NONE);
            KnownLeave known = KnownLeave.of(one, levels, Map.of());
            KnownLeave other = KnownLeave.of(twin, levels, Map.of());
            assertThat(balances(other)).isEqualTo(balances(known));
            assertThat(SheetRows.of(YEAR, other, balances(other)))
                    .isEqualTo(SheetRows.of(YEAR, known, balances(known)));
        }
    }

    private static Map<String, AccessLevel> levels(List<RecordedLeave> booked, AccessLevel level) {
        return booked.stream()
                .filter(RecordedLeave::confidential)
                .collect(java.util.stream.Collectors.toMap(
                        RecordedLeave::reference, booking -> level, (first, second) -> first));
    }

    @Test
    void tellDatesTimesAndHoursOnceItIsGrantedAndNothingBefore() {
        LocalDate day = LocalDate.parse("2026-06-01");
        List<RecordedLeave> booked = List.of(
                booking(1, "SL-1", "BEREAVEMENT", day, SEVEN, 150, Pay.PAID, true, true),
                booking(2, "SL-1", "BEREAVEMENT", day, SEVEN.plusSeconds(9000), 300, Pay.UNPAID, true, true),
                booking(3, "SL-2", "CARERS", day.plusDays(1), null, 450, Pay.PAID, false, true));
        KnownLeave known =
                KnownLeave.of(booked, Map.of("SL-1", AccessLevel.HOURS, "SL-2", AccessLevel.HOURS), Map.of());
        assertThat(known.readable()).isEmpty();
        assertThat(known.other()).containsExactly(new OtherLeave(day, SEVEN, SEVEN.plusSeconds(27000), 450));
        assertThat(SheetRows.of(YEAR, known, balances(known))).singleElement().satisfies(row -> {
            assertThat(row.date()).isEqualTo(day);
            assertThat(row.leaveType()).isNull();
            assertThat(row.leftOf()).isNull();
            assertThat(row.reference()).isNull();
        });
        assertThat(KnownLeave.of(booked, Map.of(), Map.of()).other()).isEmpty();
    }

    @Test
    void tellARequestThatMayGoBeyondAsItWasAskedForHoweverItIsPaid() {
        LocalDate day = LocalDate.parse("2026-06-01");
        Assessment shared = new Assessment(
                Outcome.REFERRED,
                true,
                List.of(ApprovalLevel.LINE_MANAGER, ApprovalLevel.HR),
                List.of(new AssessedLine(0, day, 450, Pay.PAID, "2026-27", "LPT-8")),
                List.of(),
                List.of(),
                List.of());
        List<RecordedLeave> booked = List.of(
                booking(1, "SL-1", "CARERS", day, SEVEN, 435, Pay.PAID, true, false),
                booking(2, "SL-1", "CARERS", day, SEVEN.plusSeconds(26100), 15, Pay.UNPAID, true, false));
        KnownLeave known = KnownLeave.of(booked, Map.of(), Map.of("SL-1", shared));
        assertThat(known.readable()).singleElement().satisfies(booking -> {
            assertThat(booking.minutes()).isEqualTo(450);
            assertThat(booking.pay()).isNull();
            assertThat(booking.counted()).isEqualTo(Pay.PAID);
            assertThat(booking.endsAt()).isEqualTo(SEVEN.plusSeconds(27000));
        });
        assertThat(known.ledger(List.of(
                        row(1, LedgerKind.HOLD, 435, Pay.PAID),
                        row(2, LedgerKind.HOLD, 15, Pay.PAID),
                        row(1, LedgerKind.TAKE, 435, Pay.PAID),
                        row(2, LedgerKind.TAKE, 15, Pay.UNPAID))))
                .containsExactly(row(1, LedgerKind.HOLD, 450, Pay.PAID), row(1, LedgerKind.TAKE, 450, Pay.PAID));
    }

    private static LedgerRow row(long line, LedgerKind kind, int minutes, Pay pay) {
        return new LedgerRow(
                "SL-1", "CARERS", "CARERS", pay, LocalDate.parse("2026-06-01"), minutes, kind, AT, false, line);
    }
}
