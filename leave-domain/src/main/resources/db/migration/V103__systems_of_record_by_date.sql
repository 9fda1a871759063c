-- Where absences are recorded, by date: of an organisation and of those below it that say nothing themselves, or of one
-- assignment. Both days are included; ESR where nothing is said.
create table system_of_record_row (
    id              bigint generated always as identity primary key,
    organisation_id bigint references organisation,
    assignment_id   bigint references assignment,
    system          text not null check (system in ('ESR', 'ROSTER')),
    valid_from      date not null,
    valid_to        date,
    check (num_nonnulls(organisation_id, assignment_id) = 1),
    check (valid_to is null or valid_to >= valid_from),
    constraint system_of_record_of_organisation exclude using gist
        (organisation_id with =, daterange(valid_from, valid_to, '[]') with &&) where (organisation_id is not null),
    constraint system_of_record_of_assignment exclude using gist
        (assignment_id with =, daterange(valid_from, valid_to, '[]') with &&) where (assignment_id is not null)
);

insert into system_of_record_row (organisation_id, system, valid_from)
    select id, system_of_record, date '1900-01-01' from organisation where system_of_record is not null;
insert into system_of_record_row (assignment_id, system, valid_from)
    select id, system_of_record, date '1900-01-01' from assignment where system_of_record is not null;
alter table organisation drop column system_of_record;
alter table assignment drop column system_of_record;
