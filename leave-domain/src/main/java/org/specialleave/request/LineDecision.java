package org.specialleave.request;

import org.specialleave.policy.model.Pay;

/**
 * What is decided of one line.
 *
 * @param grant whether it is given
 * @param pay   paid or unpaid; null for what was asked
 */
public record LineDecision(boolean grant, Pay pay) {
    /** Granted as it was asked. */
    public static final LineDecision AS_ASKED = new LineDecision(true, null);

    /** Refuses what cannot be decided. */
    public LineDecision {
        if (pay == Pay.AT_DISCRETION) {
            throw new IllegalArgumentException("a decision is paid or unpaid");
        }
    }

    /** A line at discretion that nothing is said of is paid, as it was asked. */
    Pay payOf(LeaveLine line) {
        if (pay != null) {
            return pay;
        }
        return line.pay() == Pay.AT_DISCRETION ? Pay.PAID : line.pay();
    }
}
