-- Who can do what on a file, for those who look after rights and read no file: where it lies and what stands against
-- whom, and nothing of what it says. The page that asks answers administrators and auditors alone.

create function place_of_file(wanted text)
returns table (id uuid, number text, state text, organisation_id uuid, mandate_id uuid, round_id uuid, programme_id uuid,
  call_id uuid, departement text, region text, desk text, sessions uuid[])
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, a.number, a.state, a.organisation_id, a.mandate_id, a.round_id, c.programme_id, c.id, a.departement, t.region,
    (select k ->> 'desk' from jsonb_array_elements(v.pack -> 'calls') k where k ->> 'code' = c.code limit 1),
    array(select f.session_id from public.jury_file f where f.application_id = a.id)
  from public.application a join public.round r on r.id = a.round_id join public.call c on c.id = r.call_id
    join public.programme_version v on v.id = a.programme_version_id
    left join public.territory t on t.id = 'departement:' || a.departement
  where a.number = wanted
$$;
comment on function place_of_file(text) is 'account: the scopes that contain a file, by its number';

create function duties_had(file uuid, people uuid[]) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object(
    'recused', exists (select from public.recusal x where x.application_id = file and x.person_id = any (people)),
    'sits_in_round', exists (select from public.jury_member m join public.jury_session s on s.id = m.session_id
      join public.application a on a.round_id = s.round_id
      where a.id = file and m.seat <> 'secretary' and m.person_id = any (people)),
    'examined', exists (select from public.finding f where f.application_id = file and f.decided_by = any (people)),
    'proposed', exists (select from public.award w join public.journal j on j.subject_id = w.selection_id
      and j.act = 'award.propose_selection' where w.application_id = file and j.actor_id = any (people)),
    'certified', exists (select from public.award w join public.agreement a on a.award_id = w.id
      join public.payment_order y on y.agreement_id = a.id
      where w.application_id = file and y.certified_by = any (people)))
$$;
comment on function duties_had(uuid, uuid[]) is 'account: which duties these people have had with a file, for the separation of duties';
