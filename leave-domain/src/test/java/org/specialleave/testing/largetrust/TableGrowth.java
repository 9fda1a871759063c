package org.specialleave.testing.largetrust;

import java.util.Set;

/** Every table of the product: those that grow with its use, and those that stay as small as the trust's structure. */
final class TableGrowth {
    /**
     * They grow with every request, act, mail, sign-in, file or year, or with the number of people. No statement of
     * daily work reads one of these from one end to the other.
     */
    static final Set<String> GROW = Set.of(
            "account",
            "account_role",
            "assignment",
            "assignment_row",
            "audit_entry",
            "audit_seal",
            "audit_unsealed",
            "exchange_batch",
            "exchange_line",
            "exchange_task",
            "idempotency_key",
            "known_sign_in_address",
            "leave_event",
            "leave_line",
            "leave_request",
            "ledger_entry",
            "mail_wish",
            "notice",
            "person",
            "person_monitoring",
            "person_row",
            "replay",
            "replay_difference",
            "request_event",
            "route_step",
            "route_step_holder",
            "sealed_reason",
            "sign_in_failure",
            "on_call",
            "staff_concern",
            "staff_import",
            "staff_import_refused_row",
            "staff_import_waiting");

    /** Some hundred rows at most, however long the product is used: the planner may read them as it likes. */
    static final Set<String> STAY_SMALL = Set.of(
            "appointment",
            "exchange_feed",
            "feed_calendar",
            "feed_calendar_withdrawal",
            "flyway_schema_history",
            "organisation",
            "organisation_row",
            "policy_version",
            "staged_assignment",
            "staged_organisation",
            "staged_person",
            "staged_refusal",
            "staged_removal",
            "system_of_record_row",
            "trust_address",
            "trust_helpline",
            "trust_settings");

    private TableGrowth() {}
}
