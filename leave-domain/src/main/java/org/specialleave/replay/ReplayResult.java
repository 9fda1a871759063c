package org.specialleave.replay;

import java.util.List;

/**
 * What came of a replay.
 *
 * @param types                 by type of leave, in order of their codes
 * @param all                   all types together
 * @param confidentialOtherwise how many confidential requests would have been answered otherwise: in the totals, never
 *                              listed
 * @param costed                whether the trust has named any rate; without one nothing is said of money
 */
public record ReplayResult(List<TypeTotals> types, TypeTotals all, int confidentialOtherwise, boolean costed) {
    /** Copies the list. */
    public ReplayResult {
        types = List.copyOf(types);
    }
}
