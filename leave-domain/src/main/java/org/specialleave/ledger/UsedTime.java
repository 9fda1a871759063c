package org.specialleave.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.specialleave.policy.TakenRow;

/**
 * What one request has taken or holds on a day.
 *
 * @param reference    the request
 * @param confidential whether the request is confidential
 * @param taken        whether it is granted or in effect by right; held otherwise
 * @param row          its type, day, minutes, pay and shift
 */
public record UsedTime(String reference, boolean confidential, boolean taken, TakenRow row) {
    /** A row for each type, day, pay and length of the shift, whatever the request; in the order given. */
    public static List<TakenRow> together(Collection<UsedTime> used) {
        Map<TakenRow, Integer> minutes = new LinkedHashMap<>();
        for (UsedTime one : used) {
            TakenRow row = one.row();
            TakenRow key = new TakenRow(row.leaveType(), row.date(), 0, row.pay(), row.shiftMinutes());
            minutes.merge(key, row.minutes(), Integer::sum);
        }
        return minutes.entrySet().stream()
                .map(sum -> new TakenRow(
                        sum.getKey().leaveType(),
                        sum.getKey().date(),
                        sum.getValue(),
                        sum.getKey().pay(),
                        sum.getKey().shiftMinutes()))
                .toList();
    }
}
