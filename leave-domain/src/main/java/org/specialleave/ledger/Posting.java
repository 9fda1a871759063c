package org.specialleave.ledger;

import java.time.LocalDate;
import org.specialleave.policy.model.Pay;

/**
 * Minutes to be written to the ledger.
 *
 * @param lineId      the line they come from
 * @param figure      {@link Figures#SPECIAL_LEAVE_CAP} or the leave type's code
 * @param leaveType   the leave type's code
 * @param pay         {@link Pay#PAID} or {@link Pay#UNPAID}
 * @param date        the line's day
 * @param minutes     signed, not 0
 * @param kind        what happened to them
 */
public record Posting(
        long lineId, String figure, String leaveType, Pay pay, LocalDate date, int minutes, LedgerKind kind) {}
