package org.specialleave.request;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.specialleave.policy.model.ApprovalLevel;

/**
 * Who decides a request.
 *
 * @param levels  in order; at least one
 * @param holders for each level that people hold, those who may act there, by id
 */
public record ApprovalRoute(List<ApprovalLevel> levels, Map<ApprovalLevel, Set<Long>> holders) {
    /** Copies the levels. */
    public ApprovalRoute {
        levels = List.copyOf(levels);
        holders = Map.copyOf(holders);
    }

    /** The same people, who decide on other levels. */
    public ApprovalRoute at(List<ApprovalLevel> otherLevels) {
        return new ApprovalRoute(otherLevels, holders);
    }
}
