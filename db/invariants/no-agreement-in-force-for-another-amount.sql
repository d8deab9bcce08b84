-- An agreement in force states the amount of its award.
select g.number, g.amount_cents as stated, a.amount_cents as awarded
from agreement g join award a on a.id = g.award_id
where g.state in ('in_force', 'sealed') and g.amount_cents <> a.amount_cents;
