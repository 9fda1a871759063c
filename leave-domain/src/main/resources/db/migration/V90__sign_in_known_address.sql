-- A right password from where the account signed in before is not to be refused because of what others tried: from which addresses
-- that was. Few rows an account, the oldest go first; the application forgets those not used for a while.
create table known_sign_in_address (
    account_id bigint not null references account,
    address text not null,
    last_at timestamptz not null,
    primary key (account_id, address)
);
create index known_sign_in_address_by_time on known_sign_in_address (last_at);

-- A failure from where the account is known slows that pair alone; the others also slow the account and the address.
alter table sign_in_failure add column known boolean not null default false;
create index sign_in_failure_by_pair on sign_in_failure (name_hash, address, failed_at);
