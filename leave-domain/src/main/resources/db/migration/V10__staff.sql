-- Organisations, people and assignments as ESR tells of them. A thing and what is true of it from a date are two tables: what
-- ESR says ahead of time is kept and is in effect on its day, without anything having to run on that day.
--
-- valid_to is the last day on which a row is in effect: its own end date (told_to), or the day before the next row begins,
-- whichever comes first. It is worked out anew after each change, so the guards against overlap look at the end of the
-- transaction only.

create sequence organisation_seq increment 50;
create table organisation (
    id               bigint primary key default nextval('organisation_seq'),
    esr_id           text   not null unique,
    -- Where absences of its staff are recorded; inherited by organisations below it. ESR where nothing is said.
    system_of_record text   check (system_of_record in ('ESR', 'ROSTER')),
    deleted          boolean not null default false
);
-- The sequences hand out blocks of 50 to the application; a row made by SQL takes one number and wastes the rest of its block.

create sequence organisation_row_seq increment 50;
create table organisation_row (
    id              bigint primary key default nextval('organisation_row_seq'),
    organisation_id bigint not null references organisation,
    valid_from      date   not null,
    told_to         date,
    valid_to        date,
    name            text   not null,
    kind            text,
    -- As ESR names it, and who that is once known: a parent may come later in the file, or in a later file.
    parent_esr_id   text,
    parent_id       bigint references organisation,
    location_esr_id text,
    unique (organisation_id, valid_from),
    check (parent_id is null or parent_id <> organisation_id),
    constraint organisation_row_overlap
        exclude using gist (organisation_id with =, daterange(valid_from, valid_to, '[]') with &&) deferrable initially deferred
);
create index organisation_row_parent on organisation_row (parent_id);

create sequence person_seq increment 50;
-- The columns of a name are those in effect today; person_row has them by date.
create table person (
    id               bigint primary key default nextval('person_seq'),
    esr_id           text   not null unique,
    employee_number  text   not null unique,
    title            text,
    first_name       text,
    last_name        text   not null,
    preferred_name   text,
    office_email     text,
    hire_date        date,
    termination_date date,
    -- The day of the full file in which the person stood no more.
    missing_since    date,
    deleted          boolean not null default false
);

create sequence person_row_seq increment 50;
create table person_row (
    id               bigint primary key default nextval('person_row_seq'),
    person_id        bigint not null references person,
    valid_from       date   not null,
    told_to          date,
    valid_to         date,
    title            text,
    first_name       text,
    last_name        text   not null,
    preferred_name   text,
    office_email     text,
    hire_date        date,
    termination_date date,
    unique (person_id, valid_from),
    constraint person_row_overlap
        exclude using gist (person_id with =, daterange(valid_from, valid_to, '[]') with &&) deferrable initially deferred
);

-- For the yearly monitoring alone, beside the person so that no page and no join of daily work meets it; gone when the person
-- has left. Salary is in the feed as well and is not kept: nothing here needs it.
create table person_monitoring (
    person_id      bigint primary key references person on delete cascade,
    gender         text,
    date_of_birth  date,
    ethnic_origin  text,
    marital_status text,
    disability     text
);

create sequence assignment_seq increment 50;
create table assignment (
    id               bigint primary key default nextval('assignment_seq'),
    esr_id           text   not null unique,
    number           text   not null unique,
    person_id        bigint not null references person,
    -- Wins over what the organisation says.
    system_of_record text   check (system_of_record in ('ESR', 'ROSTER')),
    deleted          boolean not null default false
);
create index assignment_person on assignment (person_id);

create sequence assignment_row_seq increment 50;
create table assignment_row (
    id                         bigint  primary key default nextval('assignment_row_seq'),
    assignment_id              bigint  not null references assignment,
    valid_from                 date    not null,
    told_to                    date,
    valid_to                   date,
    status                     text,
    -- False where the status says that the assignment has ended.
    employed                   boolean not null,
    is_primary                 boolean not null,
    weekly_minutes             integer not null check (weekly_minutes between 0 and 10080),
    full_time_weekly_minutes   integer not null check (full_time_weekly_minutes between 1 and 10080),
    fte                        numeric(8, 5),
    organisation_id            bigint  references organisation,
    location_esr_id            text,
    -- As ESR names the supervisor, and who that is once known: linked after all rows of a file, and again by later files.
    supervisor_person_esr_id     text,
    supervisor_assignment_esr_id text,
    supervisor_person_id       bigint  references person,
    supervisor_assignment_id   bigint  references assignment,
    department_manager_esr_id  text,
    department_manager_id      bigint  references person,
    position_esr_id            text,
    position_name              text,
    grade                      text,
    job                        text,
    is_manager                 boolean not null,
    unique (assignment_id, valid_from),
    check (supervisor_assignment_id is null or supervisor_assignment_id <> assignment_id),
    constraint assignment_row_overlap
        exclude using gist (assignment_id with =, daterange(valid_from, valid_to, '[]') with &&) deferrable initially deferred
);
create index assignment_row_organisation on assignment_row (organisation_id);
create index assignment_row_supervisor on assignment_row (supervisor_person_id);
create index assignment_row_department_manager on assignment_row (department_manager_id);

-- Who stands above the line managers of an organisation and of all below it, by tier of the policy.
create sequence appointment_seq start 50 increment 50;
create table appointment (
    id              bigint primary key default nextval('appointment_seq'),
    person_id       bigint not null references person,
    organisation_id bigint not null references organisation,
    tier            text   not null check (tier in ('SENIOR_MANAGER', 'HEAD_OF_SERVICE', 'DIRECTOR')),
    valid_from      date   not null,
    valid_to        date,
    check (valid_to is null or valid_to >= valid_from),
    constraint appointment_overlap
        exclude using gist (person_id with =, organisation_id with =, tier with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index appointment_organisation on appointment (organisation_id, tier);
