-- The euros of an account leave it, and enter it, one after the other: each line takes its place where the one before ends.
select side, envelope_id, bucket, id, place, wanted from (
  select 'out' as side, debit_envelope as envelope_id, debit_bucket as bucket, id, debit_from as place,
    sum(amount_cents) over (partition by debit_envelope, debit_bucket order by debit_from) - amount_cents as wanted
  from transfer
  union all
  select 'in', credit_envelope, credit_bucket, id, credit_from,
    sum(amount_cents) over (partition by credit_envelope, credit_bucket order by credit_from) - amount_cents
  from transfer
) queue where place <> wanted
