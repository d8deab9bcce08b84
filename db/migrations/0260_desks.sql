-- A file is at one desk: the one that has it, as a role names it (`programme/departement:68`, `programme/guichet-national`).
-- Until now a file was also at the desk of its territory, whatever its call. Sight follows the desk that has the file;
-- that of a région counts its départements. Kept with the file, it changes only when a desk passes the file on.

alter table application add column desk text;
update application a set desk = c.programme_id || '/' || (k ->> 'desk')
from round r join call c on c.id = r.call_id, programme_version v, jsonb_array_elements(v.pack -> 'calls') k
where r.id = a.round_id and v.id = a.programme_version_id and k ->> 'code' = c.code and a.submitted_at is not null;
create index application_at_desk on application (desk, submitted_at desc, id desc) where submitted_at is not null;

-- What a desk keeps of a file it passed on (CRPA L114-2): that it did, to which desk and why; nothing of what it says.
create table passing (
  application_id uuid not null references application,
  rank integer not null check (rank > 0),
  number text not null,
  from_desk text not null,
  to_desk text not null check (to_desk <> from_desk),
  reason text not null,
  passed_by uuid not null references person,
  passed_at timestamptz not null,
  primary key (application_id, rank)
);
comment on table passing is 'review: files that a desk passed on to the one they concern; never changed';
create index passing_by_desk on passing (from_desk, passed_at desc, application_id desc);
create index passing_by_person on passing (passed_by);
create trigger passing_is_append_only before delete or update or truncate on passing
  for each statement execute function refuse_rewrite();

-- A file may be passed on more than once, and each time its applicant is told.
alter table letter add column rank integer not null default 1 check (rank > 0);
drop index letter_once;
create unique index letter_once on letter (application_id, kind, rank);
alter table letter drop constraint letter_kind_check;
alter table letter add constraint letter_kind_check
  check (kind in ('award', 'waiting', 'refusal', 'inadmissible', 'receipt', 'passed_on'));

create function asker_desks() returns text[] language sql stable security definer set search_path = pg_catalog, public
as $$
  select coalesce(array_agg(distinct d.scope), '{}') from public.grant_of_asker g cross join lateral (
    select g.scope_id || '/' || g.scope_desk as scope
    union all
    select g.scope_id || '/' || t.id from public.territory t
    where t.kind = 'departement' and g.scope_desk = 'region:' || t.region) d
  where g.scope_kind = 'desk' and g.role in ('officer', 'manager', 'authority', 'payer', 'auditor')
$$;
comment on function asker_desks() is 'account: the desks the asker holds; that of a région counts its départements';

create or replace function asker_rounds() returns uuid[] language sql stable security definer
set search_path = pg_catalog, public
as $$
  select coalesce(array_agg(r.id), '{}') from public.round r join public.call c on c.id = r.call_id
  where exists (
    select from public.grant_of_asker g
    where g.role in ('officer', 'manager', 'authority', 'payer', 'auditor')
      and (g.scope_kind = 'instance' or (g.scope_kind = 'programme' and g.scope_id = c.programme_id)
        or (g.scope_kind = 'call' and g.scope_id = c.id)))
$$;

create or replace view examined_file as
  select a.id from application a
  where (select asks_for_the_program())
    or (a.submitted_at is not null and a.id <> all ((select asker_recusals())::uuid[])
      and (a.round_id = any ((select asker_rounds())::uuid[])
        or a.desk = any ((select asker_desks())::text[])
        or exists (select from agenda_of_asker g where g.application_id = a.id and g.declared)));

drop policy seen on application;
create policy seen on application for select using (
  (select asks_for_the_program())
  or organisation_id = any ((select asker_bodies())::uuid[])
  or mandate_id = any ((select asker_mandates())::uuid[])
  or (opened_by = (select asker()) and organisation_id = any ((select asker_provisional())::uuid[]))
  or (submitted_at is not null and id <> all ((select asker_recusals())::uuid[])
    and (round_id = any ((select asker_rounds())::uuid[])
      or desk = any ((select asker_desks())::text[])
      or id = any ((select asker_agenda())::uuid[])))
  or state = 'laureate');
drop function asker_territory_rounds();
drop function asker_departements();

alter table passing enable row level security;
create policy seen on passing for select using (
  (select asks_for_the_program())
  or exists (select from file_in_reach r where r.id = application_id)
  or (from_desk = any ((select asker_desks())::text[])
    and application_id <> all ((select asker_recusals())::uuid[])));

create or replace function sees_line(machine text, subject uuid) returns boolean language plpgsql stable
set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan
as $$
begin
  if machine = 'application' then
    return exists (select from file_in_reach r where r.id = subject)
      or (asker_oversees() and subject <> all (asker_recusals()));
  elsif machine = 'award' then
    return exists (select from award w join file_in_reach r on r.id = w.application_id where w.id = subject);
  elsif machine = 'agreement' then
    return exists (select from agreement_in_reach r where r.id = subject);
  elsif machine = 'payment_order' then
    return exists (
      select from payment_order y join agreement_in_reach r on r.id = y.agreement_id where y.id = subject);
  elsif machine = 'jury_session' then
    return exists (select from session_in_reach r where r.id = subject);
  elsif machine = 'selection' then
    return exists (select from selection s where s.id = subject);
  end if;
  return asker_oversees()
    or (machine in ('programme', 'round') and cardinality(asker_rounds()) + cardinality(asker_desks()) > 0);
end $$;

-- `desk`: the one that has the file; `region`: around the département of that desk.
create or replace function place_of_file(wanted text)
returns table (id uuid, number text, state text, organisation_id uuid, mandate_id uuid, round_id uuid, programme_id uuid,
  call_id uuid, departement text, region text, desk text, sessions uuid[])
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, a.number, a.state, a.organisation_id, a.mandate_id, a.round_id, c.programme_id, c.id, a.departement, t.region,
    a.desk, array(select f.session_id from public.jury_file f where f.application_id = a.id)
  from public.application a join public.round r on r.id = a.round_id join public.call c on c.id = r.call_id
    left join public.territory t on t.kind = 'departement' and t.id = split_part(a.desk, '/', 2)
  where a.number = wanted
$$;
