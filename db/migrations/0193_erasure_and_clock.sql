-- Asking for erasure, and the clock that counts how long personal data have been kept.

create table erasure_request (
  id          uuid primary key,
  person_id   uuid not null references person,
  asked_at    timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  reason      text not null default '',
  state       text not null,
  version     integer not null default 1
);
create unique index erasure_request_open on erasure_request (person_id) where state = 'asked';
create index erasure_request_by_person on erasure_request (person_id);
comment on table erasure_request is 'privacy: who asked that their data be erased, and what was answered';
create constraint trigger erasure_request_is_journaled after insert or update on erasure_request
  deferrable initially deferred for each row execute function demand_journal('erasure_request');
create trigger erasure_request_is_kept before delete or truncate on erasure_request execute function refuse_delete();
alter table erasure_request enable row level security;
create policy erasure_request_reads on erasure_request for select
  using (person_id = (select asker()) or (select asker_oversees()) or (select asks_for_the_program()));

-- Correcting one's address: a link sent to the new mailbox proves that somebody reads it.
create table email_change (
  token_hash bytea primary key,
  person_id  uuid not null references person,
  email      text not null check (email = lower(email) and email like '%_@_%'),
  asked_at   timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index email_change_by_person on email_change (person_id);
create index email_change_by_expiry on email_change (expires_at);
comment on table email_change is 'account: addresses that people ask to sign in by from now on';

create function email_change_by_hash(hash bytea)
returns table (email text, expires_at timestamptz, used_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public rows 1 as $$
  select c.email, c.expires_at, c.used_at from public.email_change c
  where c.token_hash = hash and c.person_id = public.asker()
$$;
comment on function email_change_by_hash is 'account: what a change of address is worth, for whoever asked for it';

create table retention_run (
  id      uuid primary key,
  ran_at  timestamptz not null,
  counts  jsonb not null,
  state   text not null,
  version integer not null default 1
);
create index retention_run_by_time on retention_run (ran_at desc);
comment on table retention_run is 'privacy: what the clock did, day after day';
create constraint trigger retention_run_is_journaled after insert or update on retention_run
  deferrable initially deferred for each row execute function demand_journal('retention_run');
create trigger retention_run_is_kept before delete or truncate on retention_run execute function refuse_delete();

-- The last day somebody was seen, when their sessions are long gone: without it nobody could say which account sleeps.
create table presence (
  person_id uuid primary key references person,
  seen_on   date not null
);
create index presence_by_day on presence (seen_on);
comment on table presence is 'privacy: the last day each person was seen';

create function note_presence() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into presence (person_id, seen_on) values (new.person_id, (new.last_seen_at at time zone 'Europe/Paris')::date)
  on conflict (person_id) do update set seen_on = excluded.seen_on where presence.seen_on < excluded.seen_on;
  return null;
end $$;
comment on function note_presence is 'privacy: keeps the last day somebody was seen';
create trigger session_notes_presence after insert or update of person_id, last_seen_at on session
  for each row when (new.person_id is not null) execute function note_presence();
insert into presence (person_id, seen_on)
  select person_id, max((last_seen_at at time zone 'Europe/Paris')::date) from session
  where person_id is not null group by person_id;
