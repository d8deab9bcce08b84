-- Whoever certified a payment did not order it.
select id, certified_by, ordered_by from payment_order where certified_by = ordered_by
