-- A file that was filed before is looked for in every round of the call: a desk may open a further round, and a body asks
-- once all the same. A refused file does not count, since what it asked for may be asked again.
create or replace function earlier_of(file uuid)
returns table (filed text, granted boolean, received_cents bigint)
language sql stable security definer set search_path = pg_catalog, public as $$
  select
    (select b.number from public.application b
      join public.round o on o.id = b.round_id
      where o.call_id = r.call_id and b.organisation_id = a.organisation_id and b.id <> a.id
        and b.submitted_at is not null and b.state not in ('withdrawn', 'inadmissible', 'refused')
      order by b.submitted_at, b.id limit 1),
    exists (select from public.award w join public.application b on b.id = w.application_id
        join public.round o on o.id = b.round_id
      where b.organisation_id = a.organisation_id and b.id <> a.id and o.call_id = r.call_id and w.state = 'decided'),
    (select coalesce(sum(w.amount_cents), 0)::bigint from public.award w join public.application b on b.id = w.application_id
        join public.round o on o.id = b.round_id join public.call k on k.id = o.call_id
      where b.organisation_id = a.organisation_id and b.id <> a.id and k.programme_id = c.programme_id
        and w.state = 'decided')
  from public.application a join public.round r on r.id = a.round_id join public.call c on c.id = r.call_id
  where a.id = file
$$;
