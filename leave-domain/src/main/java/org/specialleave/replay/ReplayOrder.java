package org.specialleave.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.TrustTime;

/**
 * What is asked of a replay.
 *
 * @param version  the name of the version that is put in force
 * @param firstDay the first day of the period; a request belongs to the day on which it was submitted, in London
 * @param lastDay  its last day; not before the first, nor more than ten years after it
 */
public record ReplayOrder(String version, LocalDate firstDay, LocalDate lastDay) {
    private static final int MOST_YEARS = 10;

    /**
     * Refuses a period that is none.
     *
     * @throws ConflictException of reason {@code INCOMPLETE} with the field
     */
    public ReplayOrder {
        if (lastDay.isBefore(firstDay)) {
            throw new ConflictException(
                    ConflictException.Reason.INCOMPLETE,
                    Map.of("field", "to", "message", "replay.ends-before-it-begins"));
        }
        if (lastDay.isAfter(firstDay.plusYears(MOST_YEARS))) {
            throw new ConflictException(
                    ConflictException.Reason.INCOMPLETE, Map.of("field", "to", "message", "replay.too-long"));
        }
    }

    Instant from() {
        return firstDay.atStartOfDay(TrustTime.ZONE).toInstant();
    }

    Instant to() {
        return lastDay.plusDays(1).atStartOfDay(TrustTime.ZONE).toInstant();
    }
}
