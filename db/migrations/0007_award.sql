-- Award, agreement, payment: from the proposal of the jury to the single grant.

-- All laureates of a jury session, proposed and decided together or not at all.
create table selection (
  id         uuid primary key,
  session_id uuid not null unique references jury_session,
  state      text not null,
  version    integer not null default 1,
  proposed_at timestamptz not null,
  decided_by uuid references person,
  decided_at timestamptz
);
comment on table selection is 'award: the laureates of a session, put to the authority as one';
create constraint trigger selection_is_journaled after insert or update of state on selection
  deferrable initially deferred for each row execute function demand_journal('selection');

create table award (
  id             uuid primary key,
  application_id uuid not null unique references application,
  selection_id   uuid references selection,
  envelope_id    uuid not null references envelope,
  state          text not null,
  version        integer not null default 1,
  amount_cents   bigint not null check (amount_cents > 0),
  calculation    jsonb not null default '{}',
  proposed_at    timestamptz not null,
  decided_by     uuid references person,
  decided_at     timestamptz,
  available_at   timestamptz,
  opened_at      timestamptz
);
create index award_by_selection on award (selection_id);
create index award_by_envelope on award (envelope_id);
comment on table award is 'award: one grant to one body';
alter table award_balance add foreign key (award_id) references award deferrable initially deferred;
create constraint trigger award_is_journaled after insert or update of state on award
  deferrable initially deferred for each row execute function demand_journal('award');
create trigger award_is_kept before delete or truncate on award execute function refuse_delete();

-- Letters put at the disposal of the applicant: award, waiting list, refusal, inadmissibility.
create table letter (
  id             uuid primary key,
  application_id uuid not null references application,
  kind           text not null check (kind in ('award', 'waiting', 'refusal', 'inadmissible', 'receipt')),
  file_hash      text references stored_file,
  available_at   timestamptz not null,
  first_opened_at timestamptz,
  first_opened_by uuid references person
);
create index letter_by_application on letter (application_id);
comment on table letter is 'award: what was put at the disposal of the applicant, and when it was first opened';

create sequence agreement_number;

create table agreement (
  id             uuid primary key,
  award_id       uuid not null unique references award,
  number         text not null unique,
  state          text not null,
  version        integer not null default 1,
  document_hash  text references stored_file,
  sealed_hash    text references stored_file,
  drawn_up_at    timestamptz not null,
  in_force_at    timestamptz
);
comment on table agreement is 'agreement: the financing agreement of a laureate';
create constraint trigger agreement_is_journaled after insert or update of state on agreement
  deferrable initially deferred for each row execute function demand_journal('agreement');
create trigger agreement_is_kept before delete or truncate on agreement execute function refuse_delete();

create table signature (
  agreement_id  uuid not null references agreement,
  party         text not null check (party in ('beneficiary', 'state')),
  person_id     uuid not null references person,
  full_name     text not null,
  quality       text not null check (quality <> ''),
  signed_at     timestamptz not null,
  document_hash text not null,
  primary key (agreement_id, party)
);
comment on table signature is 'agreement: who signed, in what quality, when, over which hash';
create trigger signature_is_append_only before update or delete or truncate on signature execute function refuse_rewrite();

create sequence payment_order_number;

create table payment_order (
  id           uuid primary key,
  agreement_id uuid not null unique references agreement,
  number       text not null unique,
  state        text not null,
  version      integer not null default 1,
  amount_cents bigint not null check (amount_cents > 0),
  due_at       timestamptz not null,
  certified_by uuid references person,
  certified_at timestamptz,
  ordered_by   uuid references person,
  ordered_at   timestamptz,
  paid_on      date,
  reference    text,
  constraint payment_two_people check (ordered_by is null or ordered_by <> certified_by)
);
create index payment_order_by_state on payment_order (state, due_at, id);
comment on table payment_order is 'payment: the single payment of a grant';
create constraint trigger payment_order_is_journaled after insert or update of state on payment_order
  deferrable initially deferred for each row execute function demand_journal('payment_order');
create trigger payment_order_is_kept before delete or truncate on payment_order execute function refuse_delete();
