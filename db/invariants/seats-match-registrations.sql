-- A training counts the seats its registrations hold and those who wait, never more than it has; so does each of its bodies.
select t.id, t.seats, t.seated, t.waiting, r.seated as held, r.waiting as in_line
from training t
left join lateral (
  select count(*) filter (where state in ('seated', 'attended', 'absent', 'certified'))::int as seated,
    count(*) filter (where state = 'waiting')::int as waiting
  from registration where training_id = t.id
) r on true
where t.seated <> r.seated or t.waiting <> r.waiting or r.seated > t.seats
union all
select b.training_id, b.most, b.live, 0, r.live, 0
from training_body b
left join lateral (
  select count(*) filter (where state <> 'given_up')::int as live from registration
  where training_id = b.training_id and organisation_id = b.organisation_id
) r on true
where b.live <> r.live or r.live > b.most
