package org.specialleave.account;

import java.util.Set;

/** The names of the roles, for annotations and checks. Who decides for whom is never a role. */
public final class Roles {
    /** Everybody who works here and has an assignment. */
    public static final String STAFF = "staff";
    /** Human Resources. */
    public static final String HR = "hr";
    /** Those who run the staff imports and the nightly feeds. */
    public static final String HR_SYSTEMS = "hr-systems";
    /** Payroll. */
    public static final String PAYROLL = "payroll";
    /** Reads what was sent and done, changes nothing. */
    public static final String AUDITOR = "auditor";
    /** Makes accounts and appointments and keeps the trust's settings; sees no leave. */
    public static final String ADMINISTRATOR = "administrator";
    /** What timers run as; no account has it. */
    public static final String SYSTEM = "system";

    /** The roles that an account may have. */
    public static final Set<String> OF_ACCOUNTS = Set.of(STAFF, HR, HR_SYSTEMS, PAYROLL, AUDITOR, ADMINISTRATOR);

    private Roles() {}
}
