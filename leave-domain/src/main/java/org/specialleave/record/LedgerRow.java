package org.specialleave.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.specialleave.policy.Pay;

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
    static LedgerRow of(Object[] row) {
        return new LedgerRow(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                Pay.valueOf((String) row[3]),
                date(row[4]),
                ((Number) row[5]).intValue(),
                LedgerKind.valueOf((String) row[6]),
                instant(row[7]),
                (Boolean) row[8],
                ((Number) row[9]).longValue());
    }

    /** Drivers hand out dates of native queries in either form. */
    private static LocalDate date(Object column) {
        return column instanceof LocalDate day ? day : ((java.sql.Date) column).toLocalDate();
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : ((java.sql.Timestamp) column).toInstant();
    }
}
