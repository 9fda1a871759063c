-- What is to be told by mail, written in the transaction of what happened: no mail of what did not happen, none lost. It holds what a
-- mail needs and nothing else: no reason, no leave type, no name.

create sequence notice_seq start with 50 increment by 50;

create table notice (
    id             bigint      primary key,
    -- Given once: however often a mail has to be sent again, mailboxes keep one of it.
    message_id     text        not null unique,
    -- Checked at the end: the two rows are written in the order that the persistence provider likes.
    event_id       bigint      not null references request_event (id) deferrable initially deferred,
    kind           text        not null check (kind in ('TO_DECIDE', 'TO_ACKNOWLEDGE', 'DECIDED', 'ACKNOWLEDGED', 'WITHDRAWN', 'CANCELLED')),
    reference      text        not null,
    -- None for the mailbox of Human Resources. The address is looked up when the mail is sent: it may have been put right by then.
    person_id      bigint      references person (id),
    recorded_at    timestamptz not null,
    due_at         timestamptz not null,
    attempts       int         not null default 0,
    -- Of the attempts, those in which the server answered and did not want this mail.
    refusals       int         not null default 0,
    -- Who sends it, and until when others leave it alone; a crashed sender's claim runs out.
    claim          text,
    claimed_until  timestamptz,
    sent_at        timestamptz,
    given_up_at    timestamptz,
    given_up_why   text        check (given_up_why in ('NO_ADDRESS', 'BAD_ADDRESS', 'ADDRESS_NOT_CARRIED', 'REFUSED', 'TRIED_TOO_OFTEN')),
    last_answer    text,
    check (sent_at is null or given_up_at is null),
    check ((given_up_at is null) = (given_up_why is null)),
    unique nulls not distinct (event_id, person_id, kind)
);
create index notice_due on notice (due_at, id) where sent_at is null and given_up_at is null;
create index notice_given_up on notice (given_up_at) where given_up_at is not null;
create index notice_sent on notice (sent_at);
create index notice_reference on notice (reference);

-- What is told to whom is fixed; what was sent stays sent.
create function keep_notice() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.sent_at is not null
       or (new.message_id, new.event_id, new.kind, new.reference, new.recorded_at)
          is distinct from (old.message_id, old.event_id, old.kind, old.reference, old.recorded_at)
       or new.person_id is distinct from old.person_id then
        raise exception 'a notice stays what it is, and sent once it is sent' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger notice_kept before update or delete on notice for each row execute function keep_notice();
