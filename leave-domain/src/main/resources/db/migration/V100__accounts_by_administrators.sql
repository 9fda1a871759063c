-- Accounts are made, changed and ended by administrators.
alter table account_role drop constraint account_role_role_check;
alter table account_role add constraint account_role_role_check
    check (role in ('staff', 'hr', 'hr-systems', 'payroll', 'auditor', 'administrator'));

-- The days, in London, on which an account may be used; both inclusive, open where null.
alter table account add column valid_from date;
alter table account add column valid_until date;
alter table account add constraint account_dates check (valid_until is null or valid_from is null or valid_until >= valid_from);

-- Set while the password is a one-time password: until when it may be used. Its owner has to choose a password first.
alter table account add column one_time_until timestamptz;
