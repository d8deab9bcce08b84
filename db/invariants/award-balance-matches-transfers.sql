-- What stands on an award is what its transfers say.
select b.award_id, b.reserved, b.committed, b.paid
from award_balance b
left join lateral (
  select
    coalesce(sum(amount_cents) filter (where credit_bucket = 'reserved'), 0)
      - coalesce(sum(amount_cents) filter (where debit_bucket = 'reserved'), 0) as reserved,
    coalesce(sum(amount_cents) filter (where credit_bucket = 'committed'), 0)
      - coalesce(sum(amount_cents) filter (where debit_bucket = 'committed'), 0) as committed,
    coalesce(sum(amount_cents) filter (where credit_bucket = 'paid'), 0) as paid
  from transfer t where t.award_id = b.award_id
) t on true
where (b.reserved, b.committed, b.paid) is distinct from (t.reserved::bigint, t.committed::bigint, t.paid::bigint)
