-- Words are sealed under the event that they belong to. Those of older events stay under action and level, which is part of what was
-- sealed and so cannot be changed here.
alter table request_event add column sealed_by_event boolean not null default false;

alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('TO_DECIDE', 'TO_ACKNOWLEDGE', 'DECIDED', 'DECIDED_PAY_AFFECTED',
    'ACKNOWLEDGED', 'WITHDRAWN', 'CANCELLED', 'ASKED_TO_DEFER', 'ASKED_SOMETHING', 'ANSWERED'));
