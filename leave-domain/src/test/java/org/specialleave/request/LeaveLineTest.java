package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.specialleave.request.TestRequests.MONDAY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specialleave.ledger.LedgerKind;
import org.specialleave.ledger.Posting;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.RequestedLine;

/** Lines as they are booked, and what they do to the ledger. */
class LeaveLineTest {
    private static final Instant SEVEN = Instant.parse("2026-11-23T07:00:00Z");
    private static final Instant THREE = Instant.parse("2026-11-23T15:00:00Z");
    private static final RequestedLine SHIFT = new RequestedLine(MONDAY, 450, 480, Pay.PAID, SEVEN, THREE);
    private static final RequestedLine NEXT = new RequestedLine(MONDAY.plusDays(1), 300, 300, null, null, null);

    private final LeaveRequest request = TestRequests.draft();

    @Test
    void partsOfAShiftFollowOneAnotherAndTheLastEndsWithIt() {
        List<LeaveLine> lines = new LinesBooked(
                        List.of(SHIFT, NEXT),
                        List.of(part(0, 100, Pay.PAID), part(0, 350, Pay.UNPAID), part(1, 300, Pay.AT_DISCRETION)),
                        part -> true)
                .of(request, 4);

        assertThat(lines).extracting(LeaveLine::position).containsExactly(5, 6, 7);
        assertThat(lines).extracting(LeaveLine::minutes).containsExactly(100, 350, 300);
        Instant between = SEVEN.plusSeconds(6000);
        assertThat(lines).extracting(LeaveLine::startsAt).containsExactly(SEVEN, between, null);
        assertThat(lines).extracting(LeaveLine::endsAt).containsExactly(between, THREE, null);
        assertThat(lines).extracting(LeaveLine::shiftMinutes).containsExactly(480, 480, 300);
        assertThat(lines).extracting(LeaveLine::payAsked).containsExactly(Pay.PAID, Pay.PAID, null);
        LeaveLine first = lines.get(0);
        assertThat(first.date()).isEqualTo(MONDAY);
        assertThat(first.leaveYear()).isEqualTo("2026-27");
        assertThat(first.policyVersion()).isEqualTo("LPT-8");
        assertThat(first.pay()).isEqualTo(Pay.PAID);
        assertThat(first.state()).isEqualTo(LineState.REQUESTED);
    }

    @Test
    void twoShiftsOfOneDayBeginAndEndEachByItself() {
        RequestedLine late = new RequestedLine(MONDAY, 60, 60, null, THREE.plusSeconds(3600), THREE.plusSeconds(7200));
        List<LeaveLine> lines = new LinesBooked(
                        List.of(SHIFT, late), List.of(part(0, 450, Pay.PAID), part(1, 60, Pay.PAID)), part -> true)
                .of(request, 0);
        assertThat(lines).extracting(LeaveLine::startsAt).containsExactly(SEVEN, late.startsAt());
        assertThat(lines).extracting(LeaveLine::endsAt).containsExactly(THREE, late.endsAt());
    }

    @Test
    void areWhatThePolicyAnswersOnlyWithTheSameDaysMinutesAndPay() {
        List<LeaveLine> lines = booked(part(0, 450, Pay.PAID)).of(request, 0);
        assertThat(booked(part(0, 450, Pay.PAID)).matches(lines)).isTrue();
        assertThat(booked(part(0, 449, Pay.PAID)).matches(lines)).isFalse();
        assertThat(booked(part(0, 450, Pay.UNPAID)).matches(lines)).isFalse();
        assertThat(booked(part(1, 450, Pay.PAID)).matches(lines)).isFalse();
        assertThat(booked(part(0, 450, Pay.PAID), part(1, 300, Pay.PAID)).matches(lines))
                .isFalse();
    }

    @Test
    void paidTimeIsPostedToItsTypeAndToTheCap() {
        assertThat(line(Pay.PAID, true, 450).hold())
                .containsExactly(posting("CARERS_LEAVE", Pay.PAID, 450), posting("SPECIAL_LEAVE_CAP", Pay.PAID, 450));
        assertThat(line(Pay.PAID, false, 450).hold()).containsExactly(posting("CARERS_LEAVE", Pay.PAID, 450));
        assertThat(line(Pay.AT_DISCRETION, true, 450).hold()).hasSize(2).allMatch(row -> row.pay() == Pay.PAID);
        assertThat(line(Pay.UNPAID, true, 450).hold()).containsExactly(posting("CARERS_LEAVE", Pay.UNPAID, 450));
        assertThat(line(Pay.PAID, true, 0).hold()).isEmpty();
    }

    @Test
    void aGrantReleasesByTheOldPayAndTakesByTheNew() {
        LeaveLine line = line(Pay.AT_DISCRETION, false, 450);
        assertThat(line.grant(Pay.UNPAID))
                .extracting(Posting::kind, Posting::pay, Posting::minutes)
                .containsExactly(tuple(LedgerKind.RELEASE, Pay.PAID, -450), tuple(LedgerKind.TAKE, Pay.UNPAID, 450));
        assertThat(line.state()).isEqualTo(LineState.GRANTED);
    }

    @Test
    void isActiveUntilItEndsAndHasBegunOnItsDayOnceItIsGranted() {
        LeaveLine line = line(Pay.PAID, false, 450);
        assertThat(line.active()).isTrue();
        assertThat(line.begunBy(MONDAY)).isFalse();
        line.takeByRight();
        assertThat(line.active()).isTrue();
        assertThat(line.begunBy(MONDAY)).isTrue();
        assertThat(line.begunBy(MONDAY.minusDays(1))).isFalse();
        line.cancel();
        assertThat(line.active()).isFalse();
    }

    @Test
    void isPaidAsDecidedOrElseAsAskedAndAtDiscretionPaid() {
        assertThat(LineDecision.AS_ASKED.payOf(line(Pay.UNPAID, false, 1))).isEqualTo(Pay.UNPAID);
        assertThat(LineDecision.AS_ASKED.payOf(line(Pay.AT_DISCRETION, false, 1)))
                .isEqualTo(Pay.PAID);
        assertThat(new LineDecision(true, Pay.UNPAID).payOf(line(Pay.PAID, false, 1)))
                .isEqualTo(Pay.UNPAID);
        assertThatIllegalArgumentException().isThrownBy(() -> new LineDecision(true, Pay.AT_DISCRETION));
    }

    private LeaveLine line(Pay pay, boolean countsToCap, int minutes) {
        List<LeaveLine> lines = new ArrayList<>(
                new LinesBooked(List.of(SHIFT), List.of(part(0, minutes, pay)), part -> countsToCap).of(request, 0));
        TestRequests.keysOf(lines);
        return lines.get(0);
    }

    private static LinesBooked booked(AssessedLine... parts) {
        return new LinesBooked(List.of(SHIFT, NEXT), List.of(parts), part -> true);
    }

    private static AssessedLine part(int asked, int minutes, Pay pay) {
        return new AssessedLine(asked, MONDAY.plusDays(asked), minutes, pay, "2026-27", "LPT-8");
    }

    private static Posting posting(String figure, Pay pay, int minutes) {
        return new Posting(101, figure, "CARERS_LEAVE", pay, MONDAY, minutes, LedgerKind.HOLD);
    }
}
