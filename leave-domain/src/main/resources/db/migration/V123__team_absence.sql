-- The line manager of somebody whose confidential leave is granted learns that there are dates and hours to plan for, and nothing else.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('TO_DECIDE', 'TO_ACKNOWLEDGE', 'DECIDED', 'DECIDED_PAY_AFFECTED',
    'ACKNOWLEDGED', 'WITHDRAWN', 'CANCELLED', 'ASKED_TO_DEFER', 'ASKED_SOMETHING', 'ANSWERED', 'TEAM_ABSENCE', 'TEAM_ABSENCE_ENDED'));
