-- Opening a programme put at each node, from the one above, what its first version says: commitment authority and payment
-- credits. What moved since is told by the ledger: see tree-equals-ledger.sql.
with recursive node as (
  select v.programme_id, v.pack -> 'envelope' as node from programme_version v where v.number = 1
  union all
  select n.programme_id, child from node n, jsonb_array_elements(n.node -> 'children') child
), opened as (
  select t.credit_envelope, t.credit_bucket, sum(t.amount_cents) as total
  from transfer t join journal j on j.seq = t.journal_seq
  where j.machine = 'programme' and j.act = 'programme.open' group by 1, 2
)
select n.programme_id, n.node ->> 'code' as code, p.bucket, p.wanted, coalesce(o.total, 0) as opened
from node n
cross join lateral (values
  ('available', (n.node ->> 'amountCents')::numeric),
  ('payment_available', coalesce(n.node ->> 'paymentCents', n.node ->> 'amountCents')::numeric)) p (bucket, wanted)
left join envelope e on e.programme_id = n.programme_id and e.code = n.node ->> 'code'
left join opened o on o.credit_envelope = e.id and o.credit_bucket = p.bucket
where e.id is null or coalesce(o.total, 0) <> p.wanted
