package org.specialleave.record;

import java.time.LocalDate;
import org.specialleave.policy.Entitlement;

/**
 * A window in which a type's own figure can be used, as an active request told it.
 *
 * @param leaveType whose figure
 * @param opens     the day the person told; null where nobody told
 */
record Window(String leaveType, LocalDate opens) {
    /** The window of a stored row, whose period is two days, or null. */
    static Window of(Entitlement row) {
        return new Window(
                row.name(),
                row.period() == null
                        ? null
                        : LocalDate.parse(row.period().substring(0, row.period().indexOf('/'))));
    }
}
