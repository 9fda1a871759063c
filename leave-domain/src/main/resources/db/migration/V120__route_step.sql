-- The route of a request as rows: one for each level that has to act, in order. A step that nobody can take is passed on to the
-- next level above.
create sequence route_step_seq start 50 increment 50;
create table route_step (
    id         bigint      primary key default nextval('route_step_seq'),
    request_id bigint      not null references leave_request (id) deferrable initially deferred,
    stage      text        not null check (stage in ('DECISION', 'APPEAL')),
    position   int         not null check (position >= 1),
    level      text        not null check (level in ('LINE_MANAGER', 'SENIOR_MANAGER', 'HEAD_OF_SERVICE', 'DIRECTOR', 'HR')),
    state      text        not null check (state in ('NOT_REACHED', 'WAITING', 'DONE', 'PASSED_ON')),
    -- Checked at the end: the rows of a step that ends and of one that begins are written in no certain order.
    constraint route_step_one_waits exclude using btree (request_id with =) where (state = 'WAITING') deferrable initially deferred
);
create index route_step_request on route_step (request_id, position);
create index route_step_waiting_level on route_step (level, request_id) where state = 'WAITING';

-- Who may take a step that was reached; of Human Resources nobody by name, since that is a role. Rows of steps that are done stay:
-- whoever could have acted may still read what became of it.
create table route_step_holder (
    step_id    bigint  not null references route_step (id) deferrable initially deferred,
    person_id  bigint  not null references person (id),
    request_id bigint  not null references leave_request (id) deferrable initially deferred,
    waiting    boolean not null,
    primary key (step_id, person_id)
);
create index route_step_holder_waiting on route_step_holder (person_id, request_id) where waiting;
create index route_step_holder_request on route_step_holder (request_id, person_id);

insert into route_step (request_id, stage, position, level, state)
select r.id, 'DECISION', s.position, s.level,
    case
        when s.level = r.waits_for then 'WAITING'
        when exists (select 1 from request_event e where e.request_id = r.id and e.tier = s.level) then 'DONE'
        else 'NOT_REACHED'
    end
from leave_request r
cross join lateral unnest(string_to_array(r.route, ',')) with ordinality as s (level, position)
where r.route <> '';

-- Those who acted. Who may act now is worked out when the application starts.
insert into route_step_holder (step_id, person_id, request_id, waiting)
select distinct s.id, e.actor_person_id, s.request_id, false
from request_event e
join route_step s on s.request_id = e.request_id and s.level = e.tier and s.state = 'DONE'
where e.actor_person_id is not null and s.level <> 'HR';

drop index leave_request_waiting;
alter table leave_request drop column route, drop column waits_for;
