-- The staff files of ESR: what came, what came of it, and what HR should look at.

create sequence staff_import_seq increment 50;
create table staff_import (
    id            bigint      primary key default nextval('staff_import_seq'),
    file_name     text        not null,
    sha256        text        not null,
    full_file     boolean,
    business_date date,
    sequence      bigint,
    received_at   timestamptz not null,
    account       text        not null,
    -- RUNNING until it has ended; FAILED is an error of ours, after which nothing of the file is in.
    outcome       text        not null
        check (outcome in ('RUNNING', 'IMPORTED', 'ALREADY_IMPORTED', 'REFUSED', 'WAITING', 'FAILED')),
    why           text,
    lines         integer     not null default 0,
    lines_read    integer     not null default 0,
    people        integer     not null default 0,
    assignments   integer     not null default 0,
    organisations integer     not null default 0,
    changes       integer     not null default 0,
    -- Moves while it runs: one that has stopped moving died with its server.
    moved_at      timestamptz not null
);
-- Of two nodes that take the same file at the same time, one imports it.
create unique index staff_import_sequence on staff_import (sequence) where outcome = 'IMPORTED';
create index staff_import_received on staff_import (received_at desc);

create table staff_import_refused_row (
    import_id bigint  not null references staff_import on delete cascade,
    line      integer not null,
    why       text    not null,
    primary key (import_id, line)
);

-- A file that came too early, kept until the ones before it are in.
create table staff_import_waiting (
    import_id bigint  not null references staff_import on delete cascade,
    part      integer not null,
    content   bytea   not null,
    primary key (import_id, part)
);

-- What HR should look at: an entry stays open until an import finds that it is no longer so.
create sequence staff_concern_seq increment 50;
create table staff_concern (
    id         bigint      primary key default nextval('staff_concern_seq'),
    kind       text        not null check (kind in
        ('UNKNOWN_SUPERVISOR', 'SUPERVISOR_CIRCLE', 'UNKNOWN_PARENT', 'MISSING_FROM_FULL_FILE', 'TOO_MANY_MISSING', 'FILE_WAITING')),
    -- An assignment, employee, organisation or file, by ESR's number or name.
    subject    text        not null,
    details    text,
    since      timestamptz not null,
    settled_at timestamptz
);
create unique index staff_concern_open on staff_concern (kind, subject) where settled_at is null;

-- Where the rows of one file stand while they are compared with what is known. Emptied in the same transaction, so never worth logging.
create unlogged table staged_organisation (
    line            integer primary key,
    esr_id          text    not null,
    valid_from      date    not null,
    told_to         date,
    name            text    not null,
    kind            text,
    parent_esr_id   text,
    location_esr_id text
);
create unlogged table staged_person (
    line             integer primary key,
    esr_id           text    not null,
    valid_from       date    not null,
    told_to          date,
    employee_number  text    not null,
    title            text,
    first_name       text,
    last_name        text    not null,
    preferred_name   text,
    office_email     text,
    hire_date        date,
    termination_date date,
    gender           text,
    date_of_birth    date,
    ethnic_origin    text,
    marital_status   text,
    disability       text
);
create unlogged table staged_assignment (
    line                         integer primary key,
    esr_id                       text    not null,
    person_esr_id                text    not null,
    number                       text    not null,
    valid_from                   date    not null,
    told_to                      date,
    status                       text,
    employed                     boolean not null,
    is_primary                   boolean not null,
    weekly_minutes               integer not null,
    full_time_weekly_minutes     integer not null,
    fte                          numeric(8, 5),
    organisation_esr_id          text,
    location_esr_id              text,
    supervisor_person_esr_id     text,
    supervisor_assignment_esr_id text,
    department_manager_esr_id    text,
    position_esr_id              text,
    position_name                text,
    grade                        text,
    job                          text,
    is_manager                   boolean not null
);
create unlogged table staged_removal (
    line   integer primary key,
    kind   text    not null check (kind in ('ORGANISATION', 'PERSON', 'ASSIGNMENT')),
    esr_id text    not null
);
-- Rows set aside, and people who are mentioned in them: they are not missing.
create unlogged table staged_refusal (
    line          integer not null,
    why           text    not null,
    person_esr_id text
);
