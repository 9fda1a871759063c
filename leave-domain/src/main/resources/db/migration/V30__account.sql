-- Who may sign in with a password of our own. A person's account finds its person by employee number and not by key: the staff
-- feed may bring the person before or after the account, and an account may belong to nobody (a system, an auditor).
create sequence account_seq start 50 increment 50;
create table account (
    id bigint primary key,
    -- Compared as typed by people: one spelling only, so that no two accounts differ by a capital.
    name text not null unique check (name = lower(name) and name ~ '^[a-z0-9][a-z0-9._@-]{0,99}$'),
    employee_number text unique,
    password_hash text not null check (password_hash like 'pbkdf2-sha256$%'),
    -- Moves with every change: what was remembered of a password or a session on any node is void from then on.
    version bigint not null,
    changed_at timestamptz not null,
    locked boolean not null default false,
    ended_at timestamptz
);

create table account_role (
    account_id bigint not null references account,
    -- 'system' is not among them: timers run as it, nobody signs in as it.
    role text not null check (role in ('staff', 'hr', 'hr-systems', 'payroll', 'auditor')),
    primary key (account_id, role)
);

-- Attempts to sign in that have not succeeded, on all nodes. The name is kept as a hash only: people type passwords into the wrong
-- field, and names that lead to no account are counted like those that do.
create sequence sign_in_failure_seq;
create table sign_in_failure (
    id bigint primary key default nextval('sign_in_failure_seq'),
    name_hash text not null,
    address text not null,
    failed_at timestamptz not null
);
create index sign_in_failure_by_name on sign_in_failure (name_hash, failed_at);
create index sign_in_failure_by_address on sign_in_failure (address, failed_at);
create index sign_in_failure_by_time on sign_in_failure (failed_at);
