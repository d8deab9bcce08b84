-- A grant is paid once: at most one transfer of payment per award, for its whole amount, with its order marked paid.
select w.id as award_id, count(t.id) as payments, sum(t.amount_cents) as paid, w.amount_cents
from award w
join transfer t on t.award_id = w.id and t.kind = 'payment'
left join agreement g on g.award_id = w.id
left join payment_order p on p.agreement_id = g.id and p.state = 'paid'
group by w.id, p.id
having count(t.id) > 1 or sum(t.amount_cents) <> w.amount_cents or p.id is null
