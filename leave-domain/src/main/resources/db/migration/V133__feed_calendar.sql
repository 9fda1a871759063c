-- On which business dates a feed runs by itself, and since what time of the night after: a row for each change. On a day the
-- last row counts of those with the latest day up to it that were not withdrawn; every day where there is none.
create table feed_calendar (
    id          bigint generated always as identity primary key,
    feed        text not null references exchange_feed,
    valid_from  date not null,
    days        text[] not null check (cardinality(days) > 0
        and days <@ array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']),
    -- In London, on the day after the business date; as configured where it is null.
    runs_since  time,
    recorded_at timestamptz not null,
    recorded_by text not null
);
select keep_append_only('feed_calendar');

-- What was taken back before its day came; the row itself stays.
create table feed_calendar_withdrawal (
    calendar_id  bigint primary key references feed_calendar,
    withdrawn_at timestamptz not null,
    withdrawn_by text not null
);
select keep_append_only('feed_calendar_withdrawal');
