package org.specialleave.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a replay comes to, request by request. Confidential ones are counted like all others. */
public final class Totals {
    private static final class Sum {
        private int requests;
        private int decided;
        private int advised;
        private Hours before = Hours.NONE;
        private Hours after = Hours.NONE;

        private void add(Sum other) {
            requests += other.requests;
            decided += other.decided;
            advised += other.advised;
            before = before.plus(other.before);
            after = after.plus(other.after);
        }

        private TypeTotals totals(String leaveType) {
            return new TypeTotals(leaveType, requests, decided, advised, before, after);
        }
    }

    private final Map<String, Sum> sums = new TreeMap<>();
    private int confidentialOtherwise;

    void add(HistoricalRequest request, Hours before, Hours after) {
        Sum sum = sums.computeIfAbsent(request.leaveType(), code -> new Sum());
        sum.requests++;
        sum.before = sum.before.plus(before);
        sum.after = sum.after.plus(after);
    }

    void add(Difference difference) {
        Sum sum = sums.computeIfAbsent(difference.request().leaveType(), code -> new Sum());
        if (difference.decidedOtherwise()) {
            sum.decided++;
        } else {
            sum.advised++;
        }
        if (difference.request().confidential()) {
            confidentialOtherwise++;
        }
    }

    /** By type, in order of their codes. */
    public List<TypeTotals> byType() {
        List<TypeTotals> all = new ArrayList<>();
        sums.forEach((code, sum) -> all.add(sum.totals(code)));
        return all;
    }

    /** All types together. */
    public TypeTotals all() {
        Sum all = new Sum();
        sums.values().forEach(all::add);
        return all.totals(null);
    }

    /** How many confidential requests would have been answered otherwise: they are in the totals and never listed. */
    public int confidentialOtherwise() {
        return confidentialOtherwise;
    }
}
