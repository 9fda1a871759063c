-- Who wrote a request down for somebody does not decide it, whichever account they use.
alter table leave_request add column recorded_by_person_id bigint references person (id);
update leave_request r set recorded_by_person_id = (
    select p.id from account a join person p on p.employee_number = a.employee_number where a.name = r.recorded_by)
where r.recorded_by is not null;
-- What waits for the line manager who wrote it down goes on to the next level of its route, or to Human Resources.
update leave_request r set
    route = case when r.route = 'LINE_MANAGER' then 'HR' else substr(r.route, length('LINE_MANAGER,') + 1) end,
    waits_for = case when r.route = 'LINE_MANAGER' then 'HR' else split_part(substr(r.route, length('LINE_MANAGER,') + 1), ',', 1) end,
    version = r.version + 1
where r.waits_for = 'LINE_MANAGER' and r.route like 'LINE\_MANAGER%' and exists (
    select 1 from assignment_row w where w.assignment_id = r.assignment_id
        and r.recorded_by_person_id in (w.supervisor_person_id, w.department_manager_id));
