-- Appointments that follow the manager flags of the staff file are ended when the flag goes; those of an administrator
-- stay.
alter table appointment add column from_staff_file boolean not null default false;
