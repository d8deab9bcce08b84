-- A need counts the bodies that stand behind it, each once, its own left out; one brought together with another leads none.
select n.id, n.supporters, b.bodies
from need n
cross join lateral (select count(*)::int as bodies from bodies_behind(n.id) b) b
where n.supporters <> b.bodies
union all
select n.id, n.supporters, -1 from need n join need l on l.id = n.lead_id where l.state in ('joined', 'withdrawn')
