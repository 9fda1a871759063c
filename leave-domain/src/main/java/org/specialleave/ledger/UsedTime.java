package org.specialleave.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.specialleave.policy.model.PriorLeave;

/**
 * What one request has taken or holds on a day.
 *
 * @param reference    the request
 * @param confidential whether the request is confidential
 * @param taken        whether it is granted or in effect by right; held otherwise
 * @param row          its type, day, minutes, pay and shift
 */
public record UsedTime(String reference, boolean confidential, boolean taken, PriorLeave row) {
    /** A row for each type, day, pay, length of the shift and event, whatever the request; in the order given. */
    public static List<PriorLeave> together(Collection<UsedTime> used) {
        Map<PriorLeave, Integer> minutes = new LinkedHashMap<>();
        for (UsedTime one : used) {
            PriorLeave row = one.row();
            minutes.merge(row.withMinutes(0), row.minutes(), Integer::sum);
        }
        return minutes.entrySet().stream()
                .map(sum -> sum.getKey().withMinutes(sum.getValue()))
                .toList();
    }
}
