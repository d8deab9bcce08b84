-- The tree of envelopes to any depth. A node has a level, and a year when it is of one; payment credits (CP) have purses
-- of their own beside the commitment authority (AE); credits may be cut; and every line of the ledger remembers which
-- euros of its two accounts it moved, so that any euro can be followed from its source to its payment.

alter table envelope
  add column level text,
  add column year smallint check (year between 2000 and 2100),
  add column state text not null default 'open';
update envelope e set level = case
  when e.parent_id is null then 'programme'
  when e.territory_id like 'departement:%' then 'departement'
  when (select p.parent_id from envelope p where p.id = e.parent_id) is null then 'axis'
  else 'share' end;
alter table envelope
  alter column level set not null,
  alter column state drop default,
  add constraint envelope_level_known
    check (level in ('programme', 'axis', 'desk', 'region', 'departement', 'year', 'share')),
  add constraint envelope_programme_is_the_root check ((level = 'programme') = (parent_id is null)),
  add constraint envelope_of_a_year check ((level = 'year') = (year is not null));

-- Nodes that were opened before they had a life: their line says that this migration wrote it.
insert into transition (machine, act, from_state, to_state, moves_money)
  values ('envelope', 'programme.open', 'none', 'open', false) on conflict do nothing;
insert into journal (at, act, actor_id, as_role, machine, subject_id, from_state, to_state, facts, request_id, ordinal)
  select now(), 'programme.open', '00000000-0000-4000-8000-000000000000', 'system', 'envelope', id, 'none', state,
    jsonb_build_object('code', code, 'by', 'migration 0220'), 'migration 0220 ' || id, 0
  from envelope order by programme_id, position;
create constraint trigger envelope_is_journaled after insert or update of state on envelope
  deferrable initially deferred for each row execute function demand_journal('envelope');

alter table account
  drop constraint account_bucket_check,
  drop constraint account_never_overdrawn,
  add constraint account_bucket_check check (bucket in ('source', 'available', 'reserved', 'committed', 'paid',
    'payment_source', 'payment_available', 'payment_used')),
  add constraint account_never_overdrawn check (bucket in ('source', 'payment_source') or debits <= credits);
create or replace function open_accounts() returns trigger language plpgsql as $$
begin
  insert into account (envelope_id, bucket)
  select new.id, b from unnest(array['source', 'available', 'reserved', 'committed', 'paid',
    'payment_source', 'payment_available', 'payment_used']) b;
  return null;
end $$;
insert into account (envelope_id, bucket)
  select e.id, b from envelope e, unnest(array['payment_source', 'payment_available', 'payment_used']) b;

alter table transfer
  drop constraint transfer_kind_check,
  drop constraint transfer_check1,
  add constraint transfer_kind_check check (kind in ('opening', 'allocation', 'cut', 'reservation', 'release',
    'commitment', 'ordering', 'payment', 'return')),
  add constraint transfer_of_an_award check (award_id is not null or kind in ('opening', 'allocation', 'cut')),
  add column debit_from bigint,
  add column credit_from bigint;

-- First in, first out: the euros of an account leave in the order in which they came. A line says where in that queue
-- it took its euros, and where it put them.
alter table transfer disable trigger transfer_is_append_only;
update transfer t set debit_from = d.place, credit_from = c.place
from (select id, sum(amount_cents) over (partition by debit_envelope, debit_bucket order by id) - amount_cents as place
      from transfer) d,
     (select id, sum(amount_cents) over (partition by credit_envelope, credit_bucket order by id) - amount_cents as place
      from transfer) c
where d.id = t.id and c.id = t.id;
alter table transfer enable trigger transfer_is_append_only;

-- The ledger posts itself, before its line is kept, so that the line holds its two places. The two accounts are locked
-- in one order, whatever the direction of the line: lines that cross wait for one another instead of stopping each other.
create or replace function post_transfer() returns trigger language plpgsql as $$
declare wanted text; follows boolean;
begin
  select string_agg('from ' || f || ' to ' || t, ' or ' order by f), bool_or((f, t) = (new.debit_bucket, new.credit_bucket))
  into wanted, follows
  from (values
    ('opening', 'source', 'available'), ('opening', 'payment_source', 'payment_available'),
    ('allocation', 'available', 'available'), ('allocation', 'payment_available', 'payment_available'),
    ('cut', 'available', 'source'), ('cut', 'payment_available', 'payment_source'),
    ('reservation', 'available', 'reserved'), ('release', 'reserved', 'available'),
    ('commitment', 'reserved', 'committed'), ('ordering', 'payment_available', 'payment_used'),
    ('payment', 'committed', 'paid'), ('return', 'committed', 'available')) as k(kind, f, t)
  where k.kind = new.kind;
  if not coalesce(follows, false) then
    raise exception 'a % goes %, not from % to %', new.kind, wanted, new.debit_bucket, new.credit_bucket
      using errcode = 'integrity_constraint_violation';
  end if;
  perform set_config('laureat.posting', 'on', true);
  perform from account
    where (envelope_id, bucket) in ((new.debit_envelope, new.debit_bucket), (new.credit_envelope, new.credit_bucket))
    order by envelope_id, bucket for update;
  update account set debits = debits + new.amount_cents
    where envelope_id = new.debit_envelope and bucket = new.debit_bucket
    returning debits - new.amount_cents into new.debit_from;
  update account set credits = credits + new.amount_cents
    where envelope_id = new.credit_envelope and bucket = new.credit_bucket
    returning credits - new.amount_cents into new.credit_from;
  if new.award_id is not null then
    update award_balance set
      reserved  = reserved  + case when new.credit_bucket = 'reserved'  then new.amount_cents else 0 end
                            - case when new.debit_bucket  = 'reserved'  then new.amount_cents else 0 end,
      committed = committed + case when new.credit_bucket = 'committed' then new.amount_cents else 0 end
                            - case when new.debit_bucket  = 'committed' then new.amount_cents else 0 end,
      paid      = paid      + case when new.credit_bucket = 'paid'      then new.amount_cents else 0 end
    where award_id = new.award_id;
  end if;
  perform set_config('laureat.posting', 'off', true);
  return new;
end $$;
drop trigger transfer_posts on transfer;
create trigger transfer_posts before insert on transfer for each row execute function post_transfer();

-- A programme opened before payment credits were counted has as much of them as of commitment authority, spread alike;
-- what was ordered has used them.
insert into transfer (journal_seq, debit_envelope, debit_bucket, credit_envelope, credit_bucket, amount_cents, kind)
  select journal_seq, debit_envelope, case kind when 'opening' then 'payment_source' else 'payment_available' end,
    credit_envelope, 'payment_available', amount_cents, kind
  from transfer where kind in ('opening', 'allocation') order by id;
insert into transfer (journal_seq, debit_envelope, debit_bucket, credit_envelope, credit_bucket, amount_cents, kind, award_id)
  select (select max(j.seq) from journal j where j.act = 'payment.order' and j.subject_id = p.id), w.envelope_id,
    'payment_available', w.envelope_id, 'payment_used', p.amount_cents, 'ordering', w.id
  from payment_order p join agreement g on g.id = p.agreement_id join award w on w.id = g.award_id
  where p.state in ('ordered', 'paid') order by p.id;

-- Whoever writes a line does not say its places: the ledger does.
alter table transfer
  alter column debit_from set not null, alter column debit_from set default 0,
  alter column credit_from set not null, alter column credit_from set default 0,
  add constraint transfer_leaves_in_turn unique (debit_envelope, debit_bucket, debit_from),
  add constraint transfer_enters_in_turn unique (credit_envelope, credit_bucket, credit_from);
comment on column transfer.debit_from is 'How many cents had left the debited account before these.';
comment on column transfer.credit_from is 'How many cents had entered the credited account before these.';

-- Who reads the money of a programme reads the lines of the journal about its envelopes.
create function sees_envelope(node uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from public.envelope e join public.grant_of_asker g
      on g.role in ('manager', 'authority', 'payer', 'auditor')
        and (g.scope_kind = 'instance' or (g.scope_kind = 'programme' and g.scope_id = e.programme_id))
    where e.id = node)
$$;
comment on function sees_envelope(uuid) is 'envelope: whether the asker reads the money of the programme of this node';
create or replace function sees_line(machine text, subject uuid) returns boolean
language plpgsql stable set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan as $$
begin
  if machine = 'application' then
    return exists (select from file_in_reach r where r.id = subject)
      or (asker_oversees() and subject <> all (asker_recusals()));
  elsif machine = 'award' then
    return exists (select from award w join file_in_reach r on r.id = w.application_id where w.id = subject);
  elsif machine = 'agreement' then
    return exists (select from agreement_in_reach r where r.id = subject);
  elsif machine = 'payment_order' then
    return exists (
      select from payment_order y join agreement_in_reach r on r.id = y.agreement_id where y.id = subject);
  elsif machine = 'jury_session' then
    return exists (select from session_in_reach r where r.id = subject);
  elsif machine = 'selection' then
    return exists (select from selection s where s.id = subject);
  elsif machine = 'envelope' then
    return asker_oversees() or sees_envelope(subject);
  end if;
  return asker_oversees() or (machine in ('programme', 'round') and cardinality(asker_rounds()) > 0);
end $$;
