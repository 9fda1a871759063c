-- Before a discretionary decision on urgent, domestic, personal and family leave the manager is to talk it over with the senior manager
-- (5.4): whether that was done stands in the history, and with whom or why not is sealed. Null where nobody said.
alter table request_event add column discussed boolean;
