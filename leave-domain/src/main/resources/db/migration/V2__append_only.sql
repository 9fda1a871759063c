-- Some tables only ever grow: what was booked, decided, sent or read stays as it was written. The application owns its tables, so
-- revoking rights would bind nobody; triggers bind everyone who does not switch them off, and the chain of audit_seal shows who did.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'table % only grows: its rows are never changed or removed (% refused)', tg_table_name, lower(tg_op)
        using errcode = 'restrict_violation';
end
$$;

-- Call it in the migration that creates the table: select keep_append_only('ledger_entry');
-- Statement triggers, since a row trigger does not fire on truncate and an update that meets no row should be noticed, too.
-- ENABLE ALWAYS: session_replication_role = replica does not slip past.
create function keep_append_only(grown regclass) returns void language plpgsql as $$
begin
    execute format('create trigger append_only before update or delete or truncate on %s for each statement execute function refuse_change()', grown);
    execute format('alter table %s enable always trigger append_only', grown);
end
$$;
