package org.specialleave.request.query;

import java.time.Instant;
import java.time.LocalDate;
import org.specialleave.platform.Columns;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.request.RequestState;

/**
 * A request in a list.
 *
 * @param reference        what it is called
 * @param state            where it stands
 * @param leaveType        the code of its type
 * @param personName       whose leave it is
 * @param assignmentNumber from which assignment
 * @param confidential     whether it is confidential
 * @param createdAt        when it was begun
 * @param submittedAt      when it was asked, or null
 * @param firstDate        its first day, or null
 * @param lastDate         its last day, or null
 * @param waitsFor         the tier that has to act, or null
 * @param minutes          minutes of its lines; 0 for a draft
 */
public record RequestRow(
        String reference,
        RequestState state,
        String leaveType,
        String personName,
        String assignmentNumber,
        boolean confidential,
        Instant createdAt,
        Instant submittedAt,
        LocalDate firstDate,
        LocalDate lastDate,
        ApprovalLevel waitsFor,
        int minutes) {
    static RequestRow of(Object[] row) {
        return new RequestRow(
                (String) row[0],
                RequestState.valueOf((String) row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (Boolean) row[5],
                Columns.instant(row[6]),
                Columns.instant(row[7]),
                Columns.date(row[8]),
                Columns.date(row[9]),
                row[10] == null ? null : ApprovalLevel.valueOf((String) row[10]),
                ((Number) row[11]).intValue());
    }
}
