-- The amount the document states: an agreement whose award was reduced since may not be signed.
alter table agreement add column amount_cents bigint check (amount_cents > 0);
update agreement g set amount_cents = a.amount_cents from award a where a.id = g.award_id;
alter table agreement alter column amount_cents set not null;
