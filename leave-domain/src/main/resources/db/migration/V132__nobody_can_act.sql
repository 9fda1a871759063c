-- Human Resources are told of a request on which nobody can act.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('TO_DECIDE', 'TO_ACKNOWLEDGE', 'DECIDED', 'DECIDED_PAY_AFFECTED',
    'ACKNOWLEDGED', 'WITHDRAWN', 'CANCELLED', 'ASKED_TO_DEFER', 'ASKED_SOMETHING', 'ANSWERED', 'TEAM_ABSENCE', 'TEAM_ABSENCE_ENDED',
    'NOBODY_CAN_ACT'));

-- Who is in Human Resources, among all who have an account.
create index account_role_hr on account_role (account_id) where role = 'hr';
