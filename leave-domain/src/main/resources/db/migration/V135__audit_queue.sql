-- The entries of the audit that no link of the chain covers yet, so that the sealer need not look for them among all there ever were.
-- An entry's id says nothing of when it is committed, so no watermark would do. Verification does not rest on this table.
create table audit_unsealed (
    entry_id bigint primary key
);
insert into audit_unsealed
select e.id from audit_entry e where not exists (select 1 from audit_seal s where s.entry_id = e.id);

create function queue_audit_entry() returns trigger language plpgsql as $$
begin
    insert into audit_unsealed (entry_id) values (new.id);
    return null;
end
$$;
create trigger audit_entry_queued after insert on audit_entry for each row execute function queue_audit_entry();
