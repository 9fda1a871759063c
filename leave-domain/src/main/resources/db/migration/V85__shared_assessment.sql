-- What the policy said at the submission, to those who do not know all of the person's leave (JSON). Null where there was no confidential
-- leave beside it, so that nothing is kept from anybody.
alter table leave_request add column assessment_shared text;
-- Whether it says that the request may go beyond what is left: then its lines and their pay would tell how much hidden leave counts.
alter table leave_request add column may_go_beyond boolean not null
    generated always as (coalesce(assessment_shared like '%MAY\_GO\_BEYOND%', false)) stored;
-- Of what was submitted beside confidential leave before this was kept, others see no figure, and each day as it was asked for.
update leave_request r set assessment_shared = cast(cast(r.assessment as jsonb) || jsonb_build_object(
    'entitlements', jsonb_build_array(),
    'lines', (
        select coalesce(jsonb_agg(day.line order by day.asked), jsonb_build_array()) from (
            select cast(l ->> 'asked' as int) as asked, jsonb_build_object(
                'asked', cast(l ->> 'asked' as int),
                'date', l ->> 'date',
                'minutes', sum(cast(l ->> 'minutes' as int)),
                'pay', case when bool_and(l ->> 'pay' = 'UNPAID') then 'UNPAID' else 'PAID' end,
                'leaveYear', l ->> 'leaveYear',
                'policyVersion', l ->> 'policyVersion') as line
            from jsonb_array_elements(cast(r.assessment as jsonb) -> 'lines') l
            group by l ->> 'asked', l ->> 'date', l ->> 'leaveYear', l ->> 'policyVersion') day),
    'findings', (
        select coalesce(jsonb_agg(f), jsonb_build_array()) from jsonb_array_elements(cast(r.assessment as jsonb) -> 'findings') f
        where not jsonb_exists(f -> 'parameters', 'minutes')) || jsonb_build_array(jsonb_build_object(
            'code', 'MAY_GO_BEYOND', 'severity', 'REFER', 'clause', null, 'parameters', jsonb_build_object()))) as text)
where r.assessment is not null and exists (
    select 1 from leave_request o where o.person_id = r.person_id and o.id <> r.id and o.confidential and o.submitted_at <= r.submitted_at);
-- What of it is still to be decided goes to Human Resources, who know the rest.
update leave_request r set route = 'HR', waits_for = 'HR', version = r.version + 1
where r.may_go_beyond and r.waits_for is not null and r.state in ('SUBMITTED', 'INFO_REQUESTED', 'ENDORSED');
