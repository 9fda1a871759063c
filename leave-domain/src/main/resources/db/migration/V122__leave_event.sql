-- An event that has an entitlement of its own, such as the death of one child (D38). The person names it once, in words that are sealed
-- like a reason; everything else knows it by a number. The number is random: consecutive ones would tell a reader of the second event
-- that there is a first, which may be confidential.
create table leave_event (
    person_id  bigint      not null references person (id),
    number     integer     not null unique check (number > 0),
    leave_type text        not null check (leave_type <> ''),
    created_at timestamptz not null,
    primary key (person_id, number)
);

alter table leave_request add column event_number integer;
alter table leave_request add constraint leave_request_event
    foreign key (person_id, event_number) references leave_event (person_id, number);
create index leave_request_event on leave_request (person_id, event_number) where event_number is not null;
