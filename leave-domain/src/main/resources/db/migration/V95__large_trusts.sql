-- What waits for a tier is found by the tier: Human Resources and those who are appointed ask for all assignments at once.
create index leave_request_waits_for on leave_request (waits_for, first_date) where waits_for is not null;
-- The list of a team: without it, all requests of the trust are read for the few of some assignments.
create index leave_request_assignment on leave_request (assignment_id, submitted_at) where submitted_at is not null;
