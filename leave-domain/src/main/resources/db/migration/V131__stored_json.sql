-- What is kept as JSON is JSON to the database, too: it can be asked about by field, and nothing else can be stored there.
alter table leave_request drop column may_go_beyond;

alter table leave_request
    alter column answers type jsonb using cast(answers as jsonb),
    alter column assessment type jsonb using cast(assessment as jsonb),
    alter column assessment_shared type jsonb using cast(assessment_shared as jsonb);

alter table leave_request add column may_go_beyond boolean not null
    generated always as (coalesce(assessment_shared @> '{"findings": [{"code": "MAY_GO_BEYOND"}]}', false)) stored;

alter table replay alter column result type jsonb using cast(result as jsonb);

alter table replay_difference alter column difference type jsonb using cast(difference as jsonb);
