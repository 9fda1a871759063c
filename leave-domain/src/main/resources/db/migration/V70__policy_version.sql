-- The versions of the policies: drafts that HR works at, and what was released. What was decided refers to a released version by its
-- name, so such a row stays as it is for ever; its text is the pack as it was written, and the hash tells whether a file still says it.
create sequence policy_version_seq start 50 increment 50;
create table policy_version (
    id            bigint      primary key,
    -- Grows with every change of a draft: what somebody has read is the ETag of what they change.
    revision      bigint      not null,
    policy        text        not null check (policy <> ''),
    name          text        not null unique check (name <> ''),
    in_force_from date        not null,
    title         text        not null check (title <> ''),
    yaml          text        not null,
    sha256        text        not null constraint policy_version_hash check (sha256 = encode(sha256(convert_to(yaml, 'UTF8')), 'hex')),
    state         text        not null check (state in ('DRAFT', 'RELEASED')),
    source        text        not null check (source in ('FILE', 'TYPED')),
    -- Accounts as they were called; no foreign key, since what was released outlives the account.
    drafted_by    text        not null check (drafted_by <> ''),
    drafted_at    timestamptz not null,
    released_by   text,
    released_at   timestamptz,
    check ((state = 'RELEASED') = (released_by is not null)),
    check ((state = 'RELEASED') = (released_at is not null))
);
-- Two versions of a policy that begin on one day would leave open which of them is in force.
create unique index policy_version_day on policy_version (policy, in_force_from) where state = 'RELEASED';

-- A released version is never changed and never goes; a draft may do both. Row triggers, since it depends on the row.
create function keep_released_version() returns trigger language plpgsql as $$
begin
    if old.state = 'RELEASED' then
        raise exception 'policy version % is released: it is never changed or removed (% refused)', old.name, lower(tg_op)
            using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;
create trigger policy_version_released before update or delete on policy_version
    for each row execute function keep_released_version();
alter table policy_version enable always trigger policy_version_released;
create trigger policy_version_kept before truncate on policy_version
    for each statement execute function refuse_change();
alter table policy_version enable always trigger policy_version_kept;
