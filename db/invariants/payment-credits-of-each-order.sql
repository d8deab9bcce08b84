-- A payment that was ordered took its payment credits once, for its amount; no other took any.
select p.number, p.state, p.amount_cents, count(t.id) as times, coalesce(sum(t.amount_cents), 0) as taken
from payment_order p
join agreement g on g.id = p.agreement_id
left join transfer t on t.award_id = g.award_id and t.kind = 'ordering'
group by p.id
having (p.state in ('ordered', 'paid') and (count(t.id) <> 1 or sum(t.amount_cents) <> p.amount_cents))
  or (p.state not in ('ordered', 'paid') and count(t.id) > 0)
