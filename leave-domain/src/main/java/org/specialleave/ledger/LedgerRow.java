package org.specialleave.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.specialleave.platform.Columns;
import org.specialleave.policy.model.Pay;

/**
 * A row of the ledger as it is read.
 *
 * @param reference    the request that caused it
 * @param figure       {@link Figures#SPECIAL_LEAVE_CAP} or the leave type's code
 * @param leaveType    the leave type's code
 * @param pay          how it is counted
 * @param date         the line's day
 * @param minutes      signed
 * @param kind         what happened
 * @param at           when it was written
 * @param confidential whether the request is confidential
 * @param lineId       the line
 */
public record LedgerRow(
        String reference,
        String figure,
        String leaveType,
        Pay pay,
        LocalDate date,
        int minutes,
        LedgerKind kind,
        Instant at,
        boolean confidential,
        long lineId) {
    /** The same row of another line, counted with other pay and other minutes. */
    public LedgerRow of(long line, Pay counted, int signedMinutes) {
        return new LedgerRow(reference, figure, leaveType, counted, date, signedMinutes, kind, at, confidential, line);
    }

    static LedgerRow of(Object[] row) {
        return new LedgerRow(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                Pay.valueOf((String) row[3]),
                Columns.date(row[4]),
                ((Number) row[5]).intValue(),
                LedgerKind.valueOf((String) row[6]),
                Columns.instant(row[7]),
                (Boolean) row[8],
                ((Number) row[9]).longValue());
    }
}
