-- What the trust says of itself, a row for each change; on a day the last row counts of those with the latest day up to
-- it. A change is undone by a later one.
create table trust_settings (
    version          bigint primary key check (version > 0),
    valid_from       date not null,
    recorded_at      timestamptz not null,
    recorded_by      text not null,
    name             text,
    hr_telephone     text,
    hr_email         text,
    payroll_telephone text,
    payroll_email    text,
    -- The level to which the staff file's managers are appointed for their organisation; nobody is where it is null.
    managers_are     text check (managers_are in ('SENIOR_MANAGER', 'HEAD_OF_SERVICE', 'DIRECTOR'))
);
create index trust_settings_by_day on trust_settings (valid_from, version);
select keep_append_only('trust_settings');

create table trust_helpline (
    version   bigint not null references trust_settings,
    position  integer not null,
    name      text not null,
    telephone text not null,
    hours     text,
    primary key (version, position)
);
select keep_append_only('trust_helpline');

create table trust_address (
    version  bigint not null references trust_settings,
    position integer not null,
    name     text not null,
    address  text not null,
    primary key (version, position)
);
select keep_append_only('trust_address');
