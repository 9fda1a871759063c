-- Tribunal members, jurors and witnesses at hearings may be asked to seek another date of whoever called them. Whether that can be
-- asked is settled when the request is submitted, by the policy of that day; it is asked once.
alter table leave_request add column deferral text not null default 'NOT_FORESEEN'
    check (deferral in ('NOT_FORESEEN', 'POSSIBLE', 'ASKED', 'ANSWERED'));

-- What people are told of it by mail; and a decision that pay is affected by.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('TO_DECIDE', 'TO_ACKNOWLEDGE', 'DECIDED', 'DECIDED_PAY_AFFECTED',
    'ACKNOWLEDGED', 'WITHDRAWN', 'CANCELLED', 'ASKED_TO_DEFER', 'ANSWERED'));
