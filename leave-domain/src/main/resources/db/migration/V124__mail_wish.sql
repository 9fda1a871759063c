-- Where somebody wants to be told of what becomes of their own requests. Without a row: at the work address.
create table mail_wish (
    person_id  bigint      primary key references person (id),
    channel    text        not null check (channel in ('WORK', 'OWN', 'NONE')),
    address    text        check (address <> '' and length(address) <= 254),
    changed_at timestamptz not null,
    check ((channel = 'OWN') = (address is not null))
);
