package org.specialleave.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.specialleave.ledger.LedgerKind;
import org.specialleave.ledger.LedgerRow;
import org.specialleave.ledger.Posting;
import org.specialleave.policy.assess.TwoVersions;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.LeaveYear;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyTerms.ChangeOfHours;
import org.specialleave.request.AnyLeave;
import org.specialleave.request.LeaveLine;
import org.specialleave.request.LeaveOnPaper;

/**
 * Replaying the ledger, its rows in any order, gives every balance, after whatever was asked, decided and taken back.
 */
class LeaveYearCalculatorTest {
    private static final int HISTORIES = 300;
    private static final Instant AT = Instant.parse("2026-11-21T09:00:00Z");

    @ParameterizedTest
    @EnumSource(
            value = ChangeOfHours.class,
            names = {"HOURS_ON_THE_DAY", "TIME_WEIGHTED"})
    void afterAnyHistory(ChangeOfHours setting) {
        Policies policies = TwoVersions.of(setting);
        int used = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(5_000_000 + seed);
            ContractHours contract = AnyLeave.contract(random);
            LeaveOnPaper leave = new LeaveOnPaper(policies, contract);
            for (int act = 0; act < 10; act++) {
                AnyLeave.step(leave, random);
            }
            List<Posting> shuffled = new ArrayList<>(leave.ledger());
            Collections.shuffle(shuffled, random);
            for (int year = 2026; year <= 2027; year++) {
                List<Balance> inOrder = balances(policies, contract, year, leave, leave.ledger());
                List<Balance> anyOrder = balances(policies, contract, year, leave, shuffled);
                assertThat(figures(anyOrder)).isEqualTo(figures(inOrder));
                for (Balance balance : anyOrder) {
                    assertThat(minutes(balance.rows(), LedgerKind.TAKE, LedgerKind.ADJUST))
                            .as(balance.name())
                            .isEqualTo(balance.takenMinutes());
                    assertThat(minutes(balance.rows(), LedgerKind.HOLD, LedgerKind.RELEASE))
                            .as(balance.name())
                            .isEqualTo(balance.heldMinutes());
                    used += balance.takenMinutes() > 0 ? 1 : 0;
                }
            }
        }
        assertThat(used).isGreaterThan(HISTORIES);
    }

    private static List<String> figures(List<Balance> balances) {
        return balances.stream()
                .map(balance -> String.join(
                        " ",
                        balance.name(),
                        balance.period(),
                        "" + balance.entitledMinutes(),
                        "" + balance.takenMinutes(),
                        "" + balance.heldMinutes(),
                        "" + balance.leftMinutes()))
                .toList();
    }

    private static int minutes(List<LedgerRow> rows, LedgerKind one, LedgerKind other) {
        return rows.stream()
                .filter(row -> row.kind() == one || row.kind() == other)
                .mapToInt(LedgerRow::minutes)
                .sum();
    }

    private static List<Balance> balances(
            Policies policies, ContractHours contract, int year, LeaveOnPaper leave, List<Posting> ledger) {
        LeaveYear span = new LeaveYear(LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31));
        List<LedgerRow> rows = ledger.stream()
                .map(row -> new LedgerRow(
                        "SL",
                        row.figure(),
                        row.leaveType(),
                        row.pay(),
                        row.date(),
                        row.minutes(),
                        row.kind(),
                        AT,
                        false,
                        row.lineId()))
                .toList();
        return new LeaveYearCalculator(
                        policies, contract, span, AnyLeave.TODAY, bookings(leave, ledger), rows, List.of())
                .balances(List.of(new Window("CHILD_BEREAVEMENT", LocalDate.parse("2026-03-20"), null)));
    }

    /** As they are read from the database: a row for each line and pay that comes to something. */
    private static List<RecordedLeave> bookings(LeaveOnPaper leave, List<Posting> ledger) {
        Map<Long, LeaveLine> lines = new HashMap<>();
        leave.requests().forEach(request -> request.lines().forEach(line -> lines.put(line.id(), line)));
        Map<String, List<Posting>> together = new LinkedHashMap<>();
        for (Posting row : ledger) {
            if (row.figure().equals(row.leaveType())) {
                together.computeIfAbsent(row.lineId() + " " + row.pay(), key -> new ArrayList<>())
                        .add(row);
            }
        }
        return together.values().stream()
                .filter(rows -> rows.stream().mapToInt(Posting::minutes).sum() > 0)
                .map(rows -> booking(lines.get(rows.get(0).lineId()), rows))
                .sorted(Comparator.comparing(RecordedLeave::date).thenComparing(RecordedLeave::lineId))
                .toList();
    }

    private static RecordedLeave booking(LeaveLine line, List<Posting> rows) {
        Posting any = rows.get(0);
        int taken = rows.stream()
                .filter(row -> row.kind() == LedgerKind.TAKE || row.kind() == LedgerKind.ADJUST)
                .mapToInt(Posting::minutes)
                .sum();
        return new RecordedLeave(
                any.lineId(),
                "SL",
                any.leaveType(),
                "10000006",
                any.date(),
                null,
                null,
                rows.stream().mapToInt(Posting::minutes).sum(),
                line.pay(),
                any.pay(),
                taken > 0,
                false,
                AT,
                null,
                null,
                null,
                line.shiftMinutes(),
                null,
                false);
    }
}
