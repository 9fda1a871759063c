package org.specialleave.record;

import java.time.LocalDate;
import java.util.Optional;
import org.specialleave.policy.model.Entitlement;

/**
 * A window in which a type's own figure can be used, as an active request told it.
 *
 * @param leaveType whose figure
 * @param opens     the day the person told; null where nobody told
 * @param event     the number of the person's event, where the figure is of each event; null where none is named
 */
record Window(String leaveType, LocalDate opens, String event) {
    /**
     * The window of a stored row, whose period is two days, or null. Empty where it is a leave year, as an earlier
     * version had it.
     */
    static Optional<Window> of(Entitlement row) {
        if (row.period() == null) {
            return Optional.of(new Window(row.name(), null, row.event()));
        }
        int slash = row.period().indexOf('/');
        return slash < 0
                ? Optional.empty()
                : Optional.of(
                        new Window(row.name(), LocalDate.parse(row.period().substring(0, slash)), row.event()));
    }

    /** The same as if nobody had told when it opens, for those who may not know what was told. */
    Window withoutDayTold() {
        return new Window(leaveType, null, event);
    }
}
