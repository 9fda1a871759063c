-- What was answered to a key that the client chose, so that the same call sent again makes nothing twice. The row is written in the
-- transaction of the work itself: it stands exactly where the work does. A second call waits at the primary key for the first one.
create table idempotency_key (
    caller text not null,
    key text not null,
    -- Of method, address and body: the same key for something else is a mistake of the client that it is told of.
    body_hash text not null,
    -- The answer is filled in before the commit; nobody else ever sees a row without it.
    status int,
    headers text,
    body text,
    created_at timestamptz not null,
    primary key (caller, key)
);
create index idempotency_key_by_time on idempotency_key (created_at);
