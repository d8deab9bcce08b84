-- A programme whose money was never reallocated stands, with everything under each node, at the amounts of its first
-- version.
with recursive node as (
  select v.programme_id, v.pack -> 'envelope' as node
  from programme_version v
  where v.number = 1
    and not exists (select from journal j where j.subject_id = v.programme_id and j.act = 'programme.allocate')
  union all
  select n.programme_id, child from node n, jsonb_array_elements(n.node -> 'children') child
), under as (
  select e.id as root, e.id as envelope_id from envelope e
  union all
  select u.root, e.id from under u join envelope e on e.parent_id = u.envelope_id
), opened as (
  select u.root, sum(a.credits - a.debits) as total
  from under u join account a on a.envelope_id = u.envelope_id and a.bucket <> 'source' group by u.root
)
select n.programme_id, n.node ->> 'code' as code, n.node ->> 'amountCents' as wanted, o.total as opened
from node n
left join envelope e on e.programme_id = n.programme_id and e.code = n.node ->> 'code'
left join opened o on o.root = e.id
where o.total is distinct from (n.node ->> 'amountCents')::numeric
