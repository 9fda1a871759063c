package org.specialleave.replay;

import java.util.List;

/** Writes many granted requests with the statements that the database does fastest. */
final class SyntheticRequests {
    private static final int EACH = 10;

    private SyntheticRequests() {}

    /** Statements that write that many requests of a year, ten a person, their lines and what was done to them. */
    static List<String> sql(int requests) {
        int people = requests / EACH;
        return List.of(
                "set session_replication_role = replica",
                "insert into organisation (id, esr_id) values (1, '1000')",
                "insert into person (id, esr_id, employee_number, last_name) select n, 'p' || n, '2' || n, 'Nobody'"
                        + " from generate_series(1, " + people + ") n",
                "insert into assignment (id, esr_id, number, person_id) select n, 'a' || n, '1' || n, n from generate_series(1, "
                        + people + ") n",
                "insert into assignment_row (id, assignment_id, valid_from, valid_to, employed, is_primary, weekly_minutes,"
                        + " full_time_weekly_minutes, organisation_id, grade, is_manager)"
                        + " select n * 2 + half, n, case half when 0 then date '2020-01-01' else date '2026-06-01' end,"
                        + " case half when 0 then date '2026-05-31' end, true, true,"
                        + " case half when 0 then 450 * (1 + n % 5) else 2250 end, 2250, 1,"
                        + " case n % 3 when 0 then 'XR05' when 1 then 'XR06' end, false"
                        + " from generate_series(1, " + people + ") n, generate_series(0, 1) half",
                """
                insert into leave_request (id, reference, version, person_id, assignment_id, leave_type, state, confidential, created_at,
                    submitted_at, answers, assessment, route, acts)
                select n, 'SL-' || n, 1, 1 + (n - 1) / 10, 1 + (n - 1) / 10,
                    (array['CARERS', 'CARERS', 'CARERS', 'CARERS', 'BEREAVEMENT', 'HOSPITAL_ATTENDANCE', 'STATUTORY_CARERS', 'JURY_SERVICE',
                        'DOMESTIC_CRISIS', 'RESERVE_FORCES'])[1 + (n * 7 + n / 10) % 10],
                    'GRANTED', n % 50 = 0, s, s,
                    cast('{"days":[{"date":"2026-01-01"},{"date":"2026-01-02"}],"circumstances":{'
                        || case when n % 2 = 0 then '"managerToldAt":{"instant":"2026-01-01T09:00:00Z"}' else '' end || '}}' as jsonb),
                    to_jsonb(repeat('x', 1200)), 'LINE_MANAGER', 1
                from generate_series(1, %d) n,
                    lateral (select timestamptz '2026-01-05 09:00Z' + ((n - 1) % 10) * interval '34 days' + n % 20 * interval '1 hour' s) at
                """.replace("%d", String.valueOf(requests)),
                """
                insert into leave_line (id, request_id, assignment_id, position, date, minutes, shift_minutes, pay, leave_year, policy_version,
                    counts_to_cap, state)
                select r.id * 3 + d, r.id, r.assignment_id, d + 1, cast(r.submitted_at as date) + 15 + cast(d as int), 450, 450,
                    case when r.leave_type in ('HOSPITAL_ATTENDANCE', 'STATUTORY_CARERS') then 'UNPAID' else 'PAID' end, '2026-27',
                    case r.leave_type when 'STATUTORY_CARERS' then 'CLR-2024' else 'LPT-8' end, true, 'GRANTED'
                from leave_request r, generate_series(0, 2) d where d <= r.id % 3
                """,
                """
                insert into request_event (id, request_id, at, action, from_state, to_state, account)
                select r.id * 2 + e, r.id, r.submitted_at + e * interval '1 day', case e when 0 then 'SUBMIT' else 'GRANT' end,
                    case e when 0 then 'DRAFT' else 'SUBMITTED' end, case e when 0 then 'SUBMITTED' else 'GRANTED' end, 'nobody'
                from leave_request r, generate_series(0, 1) e
                """,
                "analyze");
    }
}
