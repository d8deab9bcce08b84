-- What a body asked for and received before, for the rules that look at it: the people of a body and its officer read the
-- same answer whatever else they may see. Asked of a file that the page has read.
create function earlier_of(file uuid)
returns table (filed text, granted boolean, received_cents bigint)
language sql stable security definer set search_path = pg_catalog, public as $$
  select
    (select b.number from public.application b
      where b.round_id = a.round_id and b.organisation_id = a.organisation_id and b.id <> a.id
        and b.submitted_at is not null and b.state not in ('withdrawn', 'inadmissible')
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
comment on function earlier_of(uuid) is 'application: what the body of a file filed in this round and received before, whoever asks';
