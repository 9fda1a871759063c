package org.specialleave.policy.model;

import java.util.List;

/**
 * What the policy says about a request.
 *
 * @param outcome      what becomes of it
 * @param refusable    whether it may be refused
 * @param route        who decides, in order; the line manager first, Human Resources last; empty where blocked
 * @param lines        the lines, split where a limit falls inside one
 * @param entitlements a row for each figure and period that a line falls in; of a figure that a version changed, for
 *                     each version
 * @param conditions   what is due with the leave, such as {@code FEE_DUE}
 * @param findings     what there is to say; each code once, or once for each version in force that says it otherwise
 */
public record Assessment(
        Outcome outcome,
        boolean refusable,
        List<ApprovalLevel> route,
        List<AssessedLine> lines,
        List<Entitlement> entitlements,
        List<String> conditions,
        List<Finding> findings) {
    /** Copies the lists. */
    public Assessment {
        route = List.copyOf(route);
        lines = List.copyOf(lines);
        entitlements = List.copyOf(entitlements);
        conditions = List.copyOf(conditions);
        findings = List.copyOf(findings);
    }

    /** Minutes answered with that pay. */
    public int minutes(Pay pay) {
        return lines.stream()
                .filter(line -> line.pay() == pay)
                .mapToInt(AssessedLine::minutes)
                .sum();
    }

    /** Whether it cannot be submitted. */
    public boolean blocked() {
        return outcome == Outcome.BLOCKED;
    }

    /** The same for those who may not know on what day a window opens, since that is what the person told. */
    public Assessment withoutDaysTold() {
        List<Entitlement> without =
                entitlements.stream().map(Entitlement::withoutDayTold).toList();
        return new Assessment(
                outcome,
                refusable,
                route,
                lines,
                without,
                conditions,
                findings.stream().map(Finding::withoutDayTold).toList());
    }
}
