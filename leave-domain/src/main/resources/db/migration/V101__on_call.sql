-- Who is on call for the trust, and when: from an instant (included) to another (not included).
create table on_call (
    id        bigint generated always as identity primary key,
    person_id bigint not null references person,
    begins_at timestamptz not null,
    ends_at   timestamptz not null,
    check (ends_at > begins_at),
    constraint on_call_overlap exclude using gist (person_id with =, tstzrange(begins_at, ends_at) with &&)
);
create index on_call_ends on on_call (ends_at);
