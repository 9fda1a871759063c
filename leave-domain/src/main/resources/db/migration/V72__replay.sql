-- A period's real requests answered again under another version: what HR asked, how far it is, and what came of it. Kept for some
-- days; nothing of anybody's leave hangs on it.
create sequence replay_seq start 50 increment 50;
create table replay (
    id         bigint      primary key default nextval('replay_seq'),
    account    text        not null,
    version    text        not null,
    first_day  date        not null,
    last_day   date        not null,
    started_at timestamptz not null,
    state      text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    done       int         not null default 0,
    total      int         not null default 0,
    -- Moves while it runs: one that has stopped moving died with its server.
    moved_at   timestamptz not null,
    -- The totals (JSON), once it is done.
    result     text,
    -- How many rows of replay_difference belong to it.
    differences int        not null default 0,
    check (last_day >= first_day),
    check ((state = 'DONE') = (result is not null))
);
create index replay_started on replay (started_at desc);

-- The requests that would have been answered otherwise, but for the confidential ones, which are counted and never listed.
create table replay_difference (
    replay_id    bigint not null references replay on delete cascade,
    position     int    not null,
    reference    text   not null,
    leave_type   text   not null,
    submitted_on date   not null,
    -- What is said before and after, with the sentences of what is found (JSON): the version may be gone when it is read.
    difference   text   not null,
    primary key (replay_id, position)
);

-- A replay looks for the requests of a period.
create index leave_request_submitted on leave_request (submitted_at);
