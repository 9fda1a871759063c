-- What was sent to ESR and to the roster: the rows as they were written, so that a file can be made again from them alone.

create sequence exchange_batch_seq start with 50 increment by 50;
create sequence exchange_line_seq start with 50 increment by 50;

-- Numbers come from a row, not from a sequence: a sequence leaves a gap when a transaction is rolled back, and ESR waits at a gap.
-- The row's lock also lets one run of a feed at a time look for what is to be sent.
create table exchange_feed (
    feed          text   primary key,
    last_sequence bigint not null default 0 check (last_sequence between 0 and 99999999),
    -- No night before the installation was ever missed.
    first_date    date   not null default (now() at time zone 'Europe/London')::date
);
insert into exchange_feed (feed) values ('esr-absence'), ('esr-payroll'), ('roster');

create table exchange_batch (
    id            bigint      primary key,
    feed          text        not null references exchange_feed (feed),
    business_date date        not null,
    run           int         not null check (run >= 1),
    sequence      bigint      not null,
    file_name     text        not null unique,
    created_at    timestamptz not null,
    -- How the file was laid out that night: a layout that is changed later does not change a file that was sent.
    character_set text        not null,
    line_end      text        not null,
    header        text        not null,
    trailer       text,
    manifest_name text,
    manifest      text,
    records       int         not null,
    minutes       bigint      not null,
    hours         numeric(12, 2) not null,
    sha256        text        not null,
    written_at    timestamptz,
    unique (feed, business_date, run),
    unique (feed, sequence)
);
create index exchange_batch_unwritten on exchange_batch (id) where written_at is null;

create table exchange_line (
    id                bigint  primary key,
    batch_id          bigint  not null references exchange_batch (id),
    position          int     not null,
    feed              text    not null,
    line_id           bigint  not null references leave_line (id),
    -- Counts how often that line was added to this feed: a change is a D of one version and an A of the next.
    line_version      int     not null check (line_version >= 1),
    action            text    not null check (action in ('A', 'U', 'D')),
    reference         text    not null,
    assignment_id     bigint  not null references assignment (id),
    assignment_number text    not null,
    employee_number   text    not null,
    unit              text    not null,
    leave_type        text    not null,
    pay               text    not null check (pay in ('PAID', 'UNPAID')),
    absence_type      text    not null,
    group_name        text    not null,
    reason            text    not null,
    notified_on       date    not null,
    status            text    not null check (status in ('P', 'A')),
    start_date        date    not null,
    start_time        time,
    end_date          date    not null,
    end_time          time,
    -- In what period the hours are rounded together.
    period            text    not null,
    minutes           int     not null,
    hours             numeric(9, 2) not null,
    working_days      numeric(9, 2) not null,
    calendar_days     int     not null,
    -- The record as it stands in the file.
    record            text    not null,
    unique (batch_id, position)
);
create index exchange_line_of_line on exchange_line (line_id, feed, id desc);
create index exchange_line_period on exchange_line (feed, assignment_id, period);
select keep_append_only('exchange_line');

-- A batch is frozen but for one thing: that its file has come to stand in the folder.
create function keep_batch_frozen() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or old.written_at is not null or to_jsonb(new) - 'written_at' <> to_jsonb(old) - 'written_at' then
        raise exception 'a batch is frozen: what was sent stays as it was written' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger exchange_batch_frozen before update or delete on exchange_batch
    for each row execute function keep_batch_frozen();
create trigger exchange_batch_kept before truncate on exchange_batch
    for each statement execute function refuse_change();

-- What could not be sent, and why: HR's list. A row is closed when the line has gone out after all, or need not any more.
create sequence exchange_task_seq start with 50 increment by 50;
create table exchange_task (
    id        bigint      primary key,
    feed      text        not null references exchange_feed (feed),
    line_id   bigint      not null references leave_line (id),
    why       text        not null check (why in ('TO_BE_KEYED', 'NOT_EMPLOYED', 'NOT_ACTIVE', 'NO_CONTRACTED_HOURS')),
    opened_at timestamptz not null,
    closed_at timestamptz
);
create unique index exchange_task_open on exchange_task (feed, line_id) where closed_at is null;
