package org.specialleave.launcher;

import java.util.List;

/** Who can sign in to the demonstration; all have the one password that the run prints. */
final class DemonstrationAccounts {
    /** The names, as they are typed. */
    static final List<String> NAMES = List.of(
            "nurse",
            "nurse2",
            "manager",
            "manager2",
            "senior-manager",
            "head-of-service",
            "director",
            "hr",
            "hr-systems",
            "hr2",
            "on-call",
            "payroll",
            "auditor",
            "administrator");

    private DemonstrationAccounts() {}
}
