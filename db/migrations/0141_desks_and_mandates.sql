-- Who may read, once more: roles lent, roles on a desk, files opened by mandate or before their author is verified.

-- Roles in force on the day, lent ones included; the seats of a jury are read apart, in `agenda_of_asker`.
create or replace view grant_of_asker as
  select role, scope_kind, scope_id, scope_desk from held_role
  where person_id = asker() and scope_kind <> 'jury'
    and starts_on <= coalesce(nullif(current_setting('laureat.day', true), '')::date, current_date)
    and (ends_on is null or ends_on >= coalesce(nullif(current_setting('laureat.day', true), '')::date, current_date));
comment on view grant_of_asker is 'account: the roles the asker holds on the day, given or lent';

-- A desk that its pack names answers for the calls that name it; the desk of a territory, for files of its départements.
create or replace function asker_rounds() returns uuid[] language sql stable security definer
set search_path = pg_catalog, public
as $$
  select coalesce(array_agg(r.id), '{}') from public.round r join public.call c on c.id = r.call_id
  where exists (
    select from public.grant_of_asker g
    where g.role in ('officer', 'manager', 'authority', 'payer', 'auditor')
      and (g.scope_kind = 'instance' or (g.scope_kind = 'programme' and g.scope_id = c.programme_id)
        or (g.scope_kind = 'call' and g.scope_id = c.id)
        or (g.scope_kind = 'desk' and g.scope_id = c.programme_id and exists (
          select from public.programme_version v, jsonb_array_elements(v.pack -> 'calls') k
          where v.id = r.programme_version_id and k ->> 'code' = c.code and k ->> 'desk' = g.scope_desk))))
$$;

create function asker_territory_rounds() returns uuid[] language sql stable security definer
set search_path = pg_catalog, public
as $$
  select coalesce(array_agg(r.id), '{}') from public.round r join public.call c on c.id = r.call_id
  where exists (select from public.grant_of_asker g
    where g.scope_kind = 'desk' and g.scope_id = c.programme_id and g.scope_desk like '%:%')
$$;
comment on function asker_territory_rounds() is 'account: the rounds of programmes in which the asker holds the desk of a territory';

create function asker_departements() returns text[] language sql stable security definer
set search_path = pg_catalog, public
as $$
  select coalesce(array_agg(distinct t.departement), '{}') from public.territory t
  where t.kind = 'departement' and exists (select from public.grant_of_asker g
    where g.scope_kind = 'desk' and g.scope_desk in (t.id, 'region:' || t.region))
$$;
comment on function asker_departements() is 'account: the départements of the desks the asker holds';

create function asker_mandates() returns uuid[] language sql stable security definer
set search_path = pg_catalog, public
as $$
  select coalesce(array_agg(distinct d.id), '{}') from public.membership m
    join public.mandate d on d.mandatary_id = m.organisation_id and d.state = 'in_force'
  where m.person_id = public.asker() and m.state = 'active' and m.role in ('applicant', 'signatory')
    and d.starts_on <= coalesce(nullif(current_setting('laureat.day', true), '')::date, current_date)
    and (d.ends_on is null or d.ends_on >= coalesce(nullif(current_setting('laureat.day', true), '')::date, current_date))
$$;
comment on function asker_mandates() is 'account: the mandates by which the asker acts for other bodies';

create function asker_provisional() returns uuid[] language sql stable security definer
set search_path = pg_catalog, public
as $$
  select coalesce(array_agg(organisation_id), '{}') from public.membership
  where person_id = public.asker() and state = 'provisional'
$$;
comment on function asker_provisional() is 'account: the bodies for which the asker is not verified yet';

create or replace view examined_file as
  select a.id from application a
  where (select asks_for_the_program())
    or (a.submitted_at is not null and a.id <> all ((select asker_recusals())::uuid[])
      and (a.round_id = any ((select asker_rounds())::uuid[])
        or (a.departement = any ((select asker_departements())::text[])
          and a.round_id = any ((select asker_territory_rounds())::uuid[]))
        or exists (select from agenda_of_asker g where g.application_id = a.id and g.declared)));

create or replace view file_in_reach as
  select a.id from application a
  where a.organisation_id = any ((select asker_bodies())::uuid[])
    or a.mandate_id = any ((select asker_mandates())::uuid[])
    or (a.opened_by = (select asker()) and a.organisation_id = any ((select asker_provisional())::uuid[]))
    or exists (select from examined_file e where e.id = a.id);

drop policy seen on application;
create policy seen on application for select using (
  (select asks_for_the_program())
  or organisation_id = any ((select asker_bodies())::uuid[])
  or mandate_id = any ((select asker_mandates())::uuid[])
  or (opened_by = (select asker()) and organisation_id = any ((select asker_provisional())::uuid[]))
  or (submitted_at is not null and id <> all ((select asker_recusals())::uuid[])
    and (round_id = any ((select asker_rounds())::uuid[])
      or (departement = any ((select asker_departements())::text[])
        and round_id = any ((select asker_territory_rounds())::uuid[]))
      or id = any ((select asker_agenda())::uuid[])))
  or state = 'laureate');
