-- Who did what to which thing, one row an act: every change, and every opening of a reason.
-- EclipseLink takes the 50 numbers up to what nextval gives: the first must be 50.
create sequence audit_entry_seq start with 50 increment by 50;
create table audit_entry (
    id bigint primary key,
    recorded_at timestamptz not null,
    -- The account's name as it was; no foreign key, since what was done outlives the account.
    account text not null,
    action text not null check (action <> ''),
    subject text not null check (subject <> ''),
    -- A JSON object with its names in order. Text, not jsonb: the bytes that were hashed are the bytes that stand here.
    details text not null
);
create index audit_entry_subject on audit_entry (subject, id);
select keep_append_only('audit_entry');

-- Entries are inserted unchained, since one chain inside the transactions would queue every write of the trust. The sealer
-- chains them afterwards: each hash covers the one before it and the whole of the entry. The order is that of sealing, because
-- sequences are not committed in order.
create table audit_seal (
    sequence bigint primary key check (sequence > 0),
    entry_id bigint not null unique references audit_entry,
    hash bytea not null check (octet_length(hash) = 32)
);
select keep_append_only('audit_seal');
