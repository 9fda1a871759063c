package org.specialleave.policy.model;

/**
 * One figure of the policy in one period, and what is used of it.
 *
 * @param name             {@code SPECIAL_LEAVE_CAP}, or the code of the type that has the figure
 * @param period           a leave year ({@code 2026-27}) or two dates ({@code 2025-11-24/2026-11-23}); null where not
 *                         known
 * @param event            the event that has the figure, where the figure is of each event and one was told; null
 *                         otherwise
 * @param entitledMinutes  minutes, on the period's last line
 * @param takenMinutes     minutes taken or held before the request
 * @param requestedMinutes minutes asked for in the period, beyond the limit too
 * @param reckoning        how the figure was reckoned; null where that was not kept
 */
public record Entitlement(
        String name,
        String period,
        String event,
        int entitledMinutes,
        int takenMinutes,
        int requestedMinutes,
        EntitlementBasis reckoning) {
    /** What is left after the request, in minutes; never below 0. */
    public int leftMinutes() {
        return Math.max(0, entitledMinutes - takenMinutes - requestedMinutes);
    }

    /** The same without a period of two days: a window opens on a day that the person told. */
    Entitlement withoutDayTold() {
        return period == null || period.indexOf('/') < 0
                ? this
                : new Entitlement(name, null, event, entitledMinutes, takenMinutes, requestedMinutes, reckoning);
    }
}
