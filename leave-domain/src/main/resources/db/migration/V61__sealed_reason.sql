-- What people wrote in confidence: why they ask, why they were refused. Kept apart from the request, so that no query for a list,
-- a file or a report can meet it, and encrypted, so that a copy of the database tells nothing.
create table sealed_reason (
    reference text not null check (reference <> ''),
    kind text not null check (kind <> ''),
    -- Which of the configured keys opens it.
    key_id text not null,
    nonce bytea not null check (octet_length(nonce) = 12),
    ciphertext bytea not null,
    -- One text of a kind: while a request is a draft, its reason is written anew in place. Not append-only for that, and because
    -- a text must be erasable when its time has come.
    primary key (reference, kind)
);
