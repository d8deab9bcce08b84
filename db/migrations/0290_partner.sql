-- A group of bodies: one leads a file, others take part, and each attests for its own (arrêté du 21 août 2018).
-- A partner is asked, attests or declines, and may be taken off while the file is a draft. Asked again, it has a new row:
-- what it answered before stays written.

create table partner (
  id                 uuid primary key,
  application_id     uuid not null references application,
  organisation_id    uuid not null references organisation,
  state              text not null,
  version            integer not null default 1,
  brings             text not null check (length(brings) between 1 and 500),
  contribution_cents bigint check (contribution_cents >= 0),
  proposed_by        uuid not null references person,
  proposed_at        timestamptz not null,
  asked_at           timestamptz not null,
  attested_by        uuid references person,
  attested_at        timestamptz,
  quality            text not null default '' check (length(quality) <= 120),
  attested_hash      text check (attested_hash ~ '^[0-9a-f]{64}$'),
  constraint partner_attests_as_somebody check (
    (attested_by is null) = (attested_at is null) and (attested_by is null) = (attested_hash is null)
    and (state <> 'attested' or attested_by is not null))
);
create unique index partner_once on partner (application_id, organisation_id) where state in ('proposed', 'attested');
create index partner_by_application on partner (application_id, proposed_at, id);
create index partner_by_body on partner (organisation_id, proposed_at desc, id desc) where state in ('proposed', 'attested');
create index partner_by_proposer on partner (proposed_by);
create index partner_by_attester on partner (attested_by) where attested_by is not null;
comment on table partner is 'application: bodies that join a file led by another, each attesting for its own';
create constraint trigger partner_is_journaled after insert or update of state on partner
  deferrable initially deferred for each row execute function demand_journal('partner');
create trigger partner_is_kept before delete or truncate on partner execute function refuse_delete();
create constraint trigger partner_of_active_body after insert or update of organisation_id on partner
  deferrable initially deferred for each row when (new.state in ('proposed', 'attested'))
  execute function demand_active_body();

-- Whoever is of a partner body reads the file, as long as that body takes part or is asked to: what of it, pages say.
create function asker_partnered() returns uuid[] language sql stable security definer set search_path = pg_catalog, public
as $$
  select coalesce(array_agg(distinct p.application_id), '{}') from public.membership m
    join public.partner p on p.organisation_id = m.organisation_id and p.state in ('proposed', 'attested')
  where m.person_id = public.asker() and m.state = 'active'
$$;
comment on function asker_partnered() is 'application: the files in which a body of the asker takes part, or is asked to';

create or replace view file_in_reach as
  select a.id from application a
  where a.organisation_id = any ((select asker_bodies())::uuid[])
    or a.mandate_id = any ((select asker_mandates())::uuid[])
    or (a.opened_by = (select asker()) and a.organisation_id = any ((select asker_provisional())::uuid[]))
    or a.id = any ((select asker_partnered())::uuid[])
    or exists (select from examined_file e where e.id = a.id);

drop policy seen on application;
create policy seen on application for select using (
  (select asks_for_the_program())
  or organisation_id = any ((select asker_bodies())::uuid[])
  or mandate_id = any ((select asker_mandates())::uuid[])
  or (opened_by = (select asker()) and organisation_id = any ((select asker_provisional())::uuid[]))
  or id = any ((select asker_partnered())::uuid[])
  or (submitted_at is not null and id <> all ((select asker_recusals())::uuid[])
    and (round_id = any ((select asker_rounds())::uuid[])
      or desk = any ((select asker_desks())::text[])
      or id = any ((select asker_agenda())::uuid[])))
  or state = 'laureate');

alter table partner enable row level security;
create policy seen on partner for select using (
  (select asks_for_the_program()) or exists (select from file_in_reach r where r.id = application_id));

-- For the recusal of jurors: a member of a jury with an interest in any of these bodies steps aside.
create function numbers_of_file(file uuid) returns text[]
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(distinct n), '{}') from (
    select unnest(public.numbers_of_body(a.organisation_id)) as n from public.application a where a.id = file
    union all
    select unnest(public.numbers_of_body(p.organisation_id)) from public.partner p
      where p.application_id = file and p.state in ('proposed', 'attested')) found
$$;
comment on function numbers_of_file(uuid) is 'application: the SIREN of the lead of a file, of its partners, and of the bodies they took over';

-- What a merger would move of the partnerships of bodies, for those who prepare it and read no file.
create function partnerships_of_bodies(bodies uuid[])
returns table (id uuid, number text, state text, application_id uuid, organisation_id uuid, lead_id uuid, version integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id, a.number, p.state, p.application_id, p.organisation_id, a.organisation_id, p.version
  from public.partner p join public.application a on a.id = p.application_id
  where p.organisation_id = any (bodies) and p.state in ('proposed', 'attested') and public.asker_merges()
$$;
comment on function partnerships_of_bodies(uuid[]) is 'merger: where some bodies are partners; shows nothing of what the files say';
