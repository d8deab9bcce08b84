-- An administrator corrects the address of somebody who lost their mailbox. The new mailbox is proved by a link, as when the
-- person changes it; the link serves after three days only, in which the former mailbox can object.

create table email_correction (
  id        uuid primary key,
  person_id uuid not null references person,
  asked_by  uuid not null,
  reason    text not null,
  asked_at  timestamptz not null,
  opens_at  timestamptz not null,
  ends_at   timestamptz not null,
  ended_at  timestamptz,
  state     text not null,
  version   integer not null default 1,
  check (asked_by <> person_id),
  check (opens_at > asked_at and ends_at > opens_at)
);
create index email_correction_by_person on email_correction (person_id, asked_at desc);
create index email_correction_by_asker on email_correction (asked_by, asked_at desc);
comment on table email_correction is 'account: addresses that administrators correct for people who lost their mailbox';
create constraint trigger email_correction_is_journaled after insert or update on email_correction
  deferrable initially deferred for each row execute function demand_journal('email_correction');
create trigger email_correction_is_kept before delete or truncate on email_correction execute function refuse_delete();
alter table email_correction enable row level security;
create policy email_correction_reads on email_correction for select
  using (person_id = (select asker()) or (select asker_oversees()) or (select asks_for_the_program()));

-- The address and both links stand with those of the changes people ask for, and go with them.
alter table email_change add column correction_id uuid references email_correction;
alter table email_change add column objection_hash bytea unique;
comment on column email_change.correction_id is 'The correction it belongs to, when an administrator asked.';
comment on column email_change.objection_hash is 'Of the link by which the former mailbox objects.';

create or replace function email_change_by_hash(hash bytea)
returns table (email text, expires_at timestamptz, used_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public rows 1 as $$
  select c.email, c.expires_at, c.used_at from public.email_change c
  where c.token_hash = hash and c.person_id = public.asker() and c.correction_id is null
$$;

create function email_correction_by_hash(hash bytea)
returns table (id uuid, person_id uuid, side text, email text, state text, opens_at timestamptz, ends_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public rows 1 as $$
  select k.id, k.person_id, case when c.token_hash = hash then 'new' else 'former' end,
    case when c.token_hash = hash then c.email else '' end, k.state, k.opens_at, k.ends_at
  from public.email_change c join public.email_correction k on k.id = c.correction_id
  where c.token_hash = hash or c.objection_hash = hash
$$;
comment on function email_correction_by_hash is 'account: the correction of which somebody holds one of both links';
