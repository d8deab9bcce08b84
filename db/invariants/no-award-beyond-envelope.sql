-- What stands on the awards of an envelope is what the envelope says it has reserved, committed and paid, and is
-- never more than it was given.
select e.code, held.total as held, coalesce(awarded.total, 0) as awarded, given.total as given
from envelope e
cross join lateral (
  select sum(credits - debits) filter (where bucket in ('reserved', 'committed', 'paid')) as total
  from account where envelope_id = e.id
) held
cross join lateral (
  select sum(credits - debits) filter (where bucket in ('available', 'reserved', 'committed', 'paid')) as total from account where envelope_id = e.id
) given
left join lateral (
  select sum(b.reserved + b.committed + b.paid) as total
  from award w join award_balance b on b.award_id = w.id where w.envelope_id = e.id
) awarded on true
where held.total <> coalesce(awarded.total, 0) or held.total > given.total
