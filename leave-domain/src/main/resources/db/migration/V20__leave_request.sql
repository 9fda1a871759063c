-- A request, its lines, its history, and the ledger that every balance is read from.

create sequence leave_request_seq start 50 increment 50;
create sequence leave_line_seq start 50 increment 50;
create sequence ledger_entry_seq start 50 increment 50;
create sequence request_event_seq start 50 increment 50;

create table leave_request (
    id            bigint      primary key,
    -- What people say on the phone and what ESR hands back: drawn at random, so that it tells nothing of how many there are.
    reference     text        not null unique,
    version       bigint      not null,
    person_id     bigint      not null references person (id),
    assignment_id bigint      not null references assignment (id),
    leave_type    text        not null,
    state         text        not null check (state in ('DRAFT', 'SUBMITTED', 'INFO_REQUESTED', 'ENDORSED', 'GRANTED', 'PART_GRANTED',
                                  'REFUSED', 'NOTIFIED', 'POSTPONED', 'WITHDRAWN', 'CANCELLED', 'LAPSED')),
    confidential  boolean     not null,
    -- The account that wrote it down, where that was not the person's own: told by phone, recorded by the manager.
    recorded_by   text,
    created_at    timestamptz not null,
    submitted_at  timestamptz,
    -- What was asked, as it was asked: the draft's answers, frozen by the submission (JSON).
    answers       text        not null,
    -- What the policy said at the submission (JSON); a later version never changes it.
    assessment    text,
    refusable     boolean     not null default true,
    -- Tiers in order, comma between; fixed at the submission, with tiers that nobody holds passed on to the next above.
    route         text        not null default '',
    -- The tier that it waits for; none where nobody has to do anything.
    waits_for     text,
    acknowledged  boolean     not null default false,
    acts          int         not null,
    first_date    date,
    last_date     date,
    check ((state = 'DRAFT') = (submitted_at is null) or state in ('WITHDRAWN', 'LAPSED'))
);
create index leave_request_person on leave_request (person_id, created_at desc);
-- The list "to decide" reads open requests alone, however many have been closed.
create index leave_request_waiting on leave_request (assignment_id, waits_for) where waits_for is not null;

create table leave_line (
    id             bigint      primary key,
    request_id     bigint      not null references leave_request (id),
    assignment_id  bigint      not null references assignment (id),
    position       int         not null,
    date           date        not null,
    starts_at      timestamptz,
    ends_at        timestamptz,
    minutes        int         not null check (minutes between 0 and 1440),
    shift_minutes  int         not null check (shift_minutes >= 0),
    pay_asked      text        check (pay_asked in ('PAID', 'UNPAID')),
    pay            text        not null check (pay in ('PAID', 'UNPAID', 'AT_DISCRETION')),
    leave_year     text        not null,
    policy_version text        not null,
    counts_to_cap  boolean     not null,
    state          text        not null check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'RELEASED', 'SUPERSEDED')),
    active         boolean     not null generated always as (state in ('REQUESTED', 'GRANTED')) stored,
    check ((starts_at is null) = (ends_at is null)),
    check (starts_at is null or starts_at <= ends_at),
    -- Nothing at the discretion of somebody is ever in force.
    check (state <> 'GRANTED' or pay <> 'AT_DISCRETION'),
    unique (request_id, position)
);
create index leave_line_assignment on leave_line (assignment_id, date) where active;

-- Nobody is on leave twice at the same hour. Half-open spans: a shift may begin when another ends.
alter table leave_line add constraint leave_line_no_overlap
    exclude using gist (assignment_id with =, tstzrange(starts_at, ends_at) with &&)
    where (active and starts_at is not null);

-- Where a line has no times, a day can hold no more minutes than its longest shift. A constraint sees one row at a time, so a
-- trigger does it, one transaction after the other by the assignment's lock.
create function refuse_overfull_day() returns trigger language plpgsql as $$
begin
    if not new.active then
        return null;
    end if;
    perform 1 from assignment where id = new.assignment_id for no key update;
    if exists (select 1
               from leave_line
               where assignment_id = new.assignment_id and date = new.date and active and minutes > 0
               having bool_or(starts_at is null) and sum(minutes) > max(shift_minutes)) then
        raise exclusion_violation using
            message = 'leave on ' || new.date || ' would be longer than the longest shift of that day',
            constraint = 'leave_line_day_is_full',
            table = 'leave_line';
    end if;
    return null;
end
$$;
create trigger leave_line_day_is_full after insert or update of state, minutes, date on leave_line
    for each row execute function refuse_overfull_day();

-- A booked line is frozen: only its state and its pay are ever decided; a change supersedes it.
create function keep_line_frozen() returns trigger language plpgsql as $$
begin
    if (new.request_id, new.assignment_id, new.position, new.date, new.minutes, new.shift_minutes, new.leave_year, new.policy_version)
       is distinct from
       (old.request_id, old.assignment_id, old.position, old.date, old.minutes, old.shift_minutes, old.leave_year, old.policy_version)
       or new.starts_at is distinct from old.starts_at or new.ends_at is distinct from old.ends_at then
        raise exception 'a booked line is frozen: supersede it' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger leave_line_frozen before update on leave_line for each row execute function keep_line_frozen();
create function keep_line() returns trigger language plpgsql as $$
begin
    raise exception 'a line is never removed' using errcode = 'restrict_violation';
end
$$;
create trigger leave_line_kept before delete on leave_line for each row execute function keep_line();

create table request_event (
    id              bigint      primary key,
    request_id      bigint      not null references leave_request (id),
    at              timestamptz not null,
    action          text        not null,
    from_state      text        not null,
    to_state        text        not null,
    -- Who did it: an account always, a person where the account belongs to one.
    account         text        not null,
    actor_person_id bigint      references person (id),
    -- The tier the actor held for this act; none for the applicant's own acts.
    tier            text,
    ground          text        check (ground in ('SERVICE_NEEDS', 'OUTSIDE_POLICY', 'OTHER')),
    -- Whether words were given with it; the words themselves are sealed elsewhere.
    has_words       boolean     not null default false
);
create index request_event_request on request_event (request_id, id);
create index request_event_actor on request_event (actor_person_id, request_id);
select keep_append_only('request_event');

create table ledger_entry (
    id            bigint      primary key,
    assignment_id bigint      not null references assignment (id),
    request_id    bigint      not null references leave_request (id),
    line_id       bigint      not null references leave_line (id),
    event_id      bigint      not null references request_event (id),
    -- SPECIAL_LEAVE_CAP, or the code of the leave type itself.
    figure        text        not null,
    leave_type    text        not null,
    pay           text        not null check (pay in ('PAID', 'UNPAID')),
    date          date        not null,
    minutes       int         not null check (minutes <> 0),
    kind          text        not null check (kind in ('HOLD', 'TAKE', 'RELEASE', 'ADJUST')),
    at            timestamptz not null
);
create index ledger_entry_balance on ledger_entry (assignment_id, date);
select keep_append_only('ledger_entry');
