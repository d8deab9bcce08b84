-- At every node and for each kind of credits, what its accounts hold with those of all that is under it is what the lines
-- of the ledger brought in from elsewhere, less what they took out. The sources are outside every node.
with recursive under as (
  select id as top, id from envelope
  union all
  select u.top, e.id from under u join envelope e on e.parent_id = u.id
), line as (
  select debit_bucket like 'payment\_%' as is_payment, amount_cents,
    case when debit_bucket not in ('source', 'payment_source') then debit_envelope end as leaves,
    case when credit_bucket not in ('source', 'payment_source') then credit_envelope end as enters
  from transfer
), posted as (
  select top, is_payment, sum(amount) as total from (
    select u.top, l.is_payment, l.amount_cents as amount from line l join under u on u.id = l.enters
    union all
    select u.top, l.is_payment, -l.amount_cents from line l join under u on u.id = l.leaves
  ) crossed group by 1, 2
), held as (
  select u.top, a.bucket like 'payment\_%' as is_payment, sum(a.credits - a.debits) as total
  from under u join account a on a.envelope_id = u.id and a.bucket not in ('source', 'payment_source') group by 1, 2
)
select e.code, h.is_payment, h.total as held, coalesce(p.total, 0) as posted
from held h join envelope e on e.id = h.top left join posted p on p.top = h.top and p.is_payment = h.is_payment
where h.total <> coalesce(p.total, 0) or h.total < 0
