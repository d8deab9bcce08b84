-- Every account holds what its transfers brought and took.
select a.envelope_id, a.bucket, a.debits, a.credits
from account a
left join (
  select envelope_id, bucket, sum(debit)::bigint as debits, sum(credit)::bigint as credits
  from (
    select debit_envelope as envelope_id, debit_bucket as bucket, amount_cents as debit, 0::bigint as credit from transfer
    union all
    select credit_envelope, credit_bucket, 0, amount_cents from transfer
  ) posted group by envelope_id, bucket
) t using (envelope_id, bucket)
where a.debits <> coalesce(t.debits, 0) or a.credits <> coalesce(t.credits, 0)
