-- The ledger: double entry in euro cents. One account per envelope node and bucket; an account is never overdrawn,
-- except the source, which stands for the credit voted outside the programme.

create table programme (
  id      uuid primary key,
  code    text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  state   text not null,
  version integer not null default 1
);
comment on table programme is 'programme: a funding programme';
create constraint trigger programme_is_journaled after insert or update on programme
  deferrable initially deferred for each row execute function demand_journal('programme');
create trigger programme_is_kept before delete or truncate on programme execute function refuse_delete();

-- A version of the pack: what the programme asks, as data. Files keep the version they were opened under.
create table programme_version (
  id           uuid primary key,
  programme_id uuid not null references programme,
  number       integer not null check (number > 0),
  hash         text not null,
  pack         jsonb not null,
  loaded_at    timestamptz not null,
  unique (programme_id, number),
  unique (programme_id, hash)
);
comment on table programme_version is 'programme: the pack as loaded; never changed';
create trigger programme_version_is_append_only before update or delete or truncate on programme_version execute function refuse_rewrite();

create table envelope (
  id           uuid primary key,
  programme_id uuid not null references programme,
  parent_id    uuid references envelope,
  code         text not null,
  name         jsonb not null,
  territory_id text,
  position     integer not null default 0,
  unique (programme_id, code)
);
create index envelope_by_parent on envelope (parent_id);
comment on table envelope is 'programme: a node of the envelope tree';

create table account (
  envelope_id uuid not null references envelope,
  bucket      text not null check (bucket in ('source', 'available', 'reserved', 'committed', 'paid')),
  debits      bigint not null default 0 check (debits >= 0),
  credits     bigint not null default 0 check (credits >= 0),
  primary key (envelope_id, bucket),
  constraint account_never_overdrawn check (bucket = 'source' or debits <= credits)
) with (fillfactor = 50);
comment on table account is 'platform: ledger balances, written by the ledger trigger only';

-- What stands on one award. Its three buckets together never exceed the amount awarded.
create table award_balance (
  award_id      uuid primary key,
  ceiling_cents bigint not null check (ceiling_cents > 0),
  reserved      bigint not null default 0 check (reserved >= 0),
  committed     bigint not null default 0 check (committed >= 0),
  paid          bigint not null default 0 check (paid >= 0),
  constraint award_never_exceeded check (reserved + committed + paid <= ceiling_cents)
);
comment on table award_balance is 'platform: ledger balance of each award, written by the ledger trigger only';

create table transfer (
  id              bigint generated always as identity primary key,
  journal_seq     bigint not null references journal,
  debit_envelope  uuid not null,
  debit_bucket    text not null,
  credit_envelope uuid not null,
  credit_bucket   text not null,
  amount_cents    bigint not null check (amount_cents > 0),
  kind            text not null check (kind in ('opening', 'allocation', 'reservation', 'release', 'commitment', 'payment', 'return')),
  award_id        uuid references award_balance,
  foreign key (debit_envelope, debit_bucket) references account,
  foreign key (credit_envelope, credit_bucket) references account,
  check ((debit_envelope, debit_bucket) <> (credit_envelope, credit_bucket)),
  check (award_id is not null or kind in ('opening', 'allocation'))
);
create index transfer_by_journal on transfer (journal_seq);
create index transfer_by_award on transfer (award_id) where award_id is not null;
create index transfer_by_debit on transfer (debit_envelope, id);
create index transfer_by_credit on transfer (credit_envelope, id);
comment on table transfer is 'platform: every movement of money, append-only';

create function open_accounts() returns trigger language plpgsql as $$
begin
  insert into account (envelope_id, bucket)
  select new.id, b from unnest(array['source', 'available', 'reserved', 'committed', 'paid']) b;
  return null;
end $$;
create trigger envelope_opens_accounts after insert on envelope for each row execute function open_accounts();
create trigger envelope_is_kept before delete or truncate on envelope execute function refuse_delete();

-- The ledger posts itself: nobody else may write a balance.
create function post_transfer() returns trigger language plpgsql as $$
declare wanted_from text; wanted_to text;
begin
  select f, t into wanted_from, wanted_to from (values
    ('opening', 'source', 'available'), ('allocation', 'available', 'available'),
    ('reservation', 'available', 'reserved'), ('release', 'reserved', 'available'),
    ('commitment', 'reserved', 'committed'), ('payment', 'committed', 'paid'),
    ('return', 'committed', 'available')) as k(kind, f, t) where k.kind = new.kind;
  if new.debit_bucket <> wanted_from or new.credit_bucket <> wanted_to then
    raise exception 'a % goes from % to %, not from % to %', new.kind, wanted_from, wanted_to, new.debit_bucket, new.credit_bucket
      using errcode = 'integrity_constraint_violation';
  end if;
  perform set_config('laureat.posting', 'on', true);
  update account set debits = debits + new.amount_cents
    where envelope_id = new.debit_envelope and bucket = new.debit_bucket;
  update account set credits = credits + new.amount_cents
    where envelope_id = new.credit_envelope and bucket = new.credit_bucket;
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
  return null;
end $$;
create trigger transfer_posts after insert on transfer for each row execute function post_transfer();
create trigger transfer_is_append_only before update or delete or truncate on transfer execute function refuse_rewrite();

create function only_the_ledger() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('laureat.posting', true), 'off') <> 'on' or pg_trigger_depth() < 2 then
    raise exception '% is written by the ledger only', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger account_is_posted before update on account for each row execute function only_the_ledger();
create trigger award_balance_is_posted before update on award_balance for each row execute function only_the_ledger();
create trigger account_is_kept before delete or truncate on account execute function refuse_delete();
create trigger award_balance_is_kept before delete or truncate on award_balance execute function refuse_delete();

create function starts_at_zero() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'account' then
    if new.debits <> 0 or new.credits <> 0 then
      raise exception 'an account starts at zero' using errcode = 'integrity_constraint_violation';
    end if;
  elsif new.reserved <> 0 or new.committed <> 0 or new.paid <> 0 then
    raise exception 'an award starts at zero' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger account_starts_at_zero before insert on account for each row execute function starts_at_zero();
create trigger award_balance_starts_at_zero before insert on award_balance for each row execute function starts_at_zero();

-- An act that moves money may not be journaled without its transfers.
create function demand_transfer() returns trigger language plpgsql as $$
begin
  if (select moves_money from transition t
      where (t.machine, t.act, t.from_state, t.to_state) = (new.machine, new.act, new.from_state, new.to_state))
     and not exists (select from transfer where journal_seq = new.seq) then
    raise exception '% moved no money', new.act using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger journal_has_transfers after insert on journal
  deferrable initially deferred for each row execute function demand_transfer();

-- The rounds of the calls.
create table call (
  id           uuid primary key,
  programme_id uuid not null references programme,
  code         text not null,
  instrument   text not null check (instrument in ('competitive', 'flat_rate', 'announced')),
  envelope_id  uuid not null references envelope,
  position     integer not null default 0,
  unique (programme_id, code)
);
comment on table call is 'call: a call for projects; its words are in the pack';

create table round (
  id                   uuid primary key,
  call_id              uuid not null references call,
  number               integer not null check (number > 0),
  programme_version_id uuid not null references programme_version,
  opens_at             timestamptz not null,
  closes_at            timestamptz,
  jury_on              date,
  state                text not null,
  version              integer not null default 1,
  unique (call_id, number),
  check (closes_at is null or closes_at > opens_at)
);
comment on table round is 'call: a round of a call, with the version of the rules new files are opened under';
create constraint trigger round_is_journaled after insert or update on round
  deferrable initially deferred for each row execute function demand_journal('round');
create trigger round_is_kept before delete or truncate on round execute function refuse_delete();
