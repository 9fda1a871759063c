-- Human Resources are told of a request that nobody can take further.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('TO_DECIDE', 'TO_ACKNOWLEDGE', 'DECIDED', 'DECIDED_PAY_AFFECTED',
    'ACKNOWLEDGED', 'WITHDRAWN', 'CANCELLED', 'ASKED_TO_DEFER', 'ASKED_SOMETHING', 'ANSWERED', 'TEAM_ABSENCE', 'TEAM_ABSENCE_ENDED',
    'NOBODY_CAN_ACT'));
