-- Lists of Human Resources are in the order of an index, so that a page costs the same however much waits, and however many requests
-- there ever were.

-- The first day of the leave that the step is about.
alter table route_step add column first_date date;
update route_step s set first_date = (select r.first_date from leave_request r where r.id = s.request_id);
-- What is checked at the end is checked now: until then the table cannot be altered.
set constraints all immediate;
alter table route_step alter column first_date set not null;
create index route_step_for_hr on route_step (first_date, request_id) where state = 'WAITING' and level = 'HR';

-- What somebody recorded for others does not wait for them.
create index leave_request_recorder on leave_request (recorded_by) where recorded_by is not null;
create index leave_request_recorder_person on leave_request (recorded_by_person_id) where recorded_by_person_id is not null;

-- All requests: newest first, in a state, or by their days. No request is longer than the longest, which the last index tells.
create index leave_request_newest on leave_request (submitted_at, id) where submitted_at is not null;
drop index leave_request_submitted;
create index leave_request_state on leave_request (state, submitted_at, id) where submitted_at is not null;
create index leave_request_days on leave_request (first_date, id) where submitted_at is not null;
create index leave_request_length on leave_request ((last_date - first_date)) where submitted_at is not null;
