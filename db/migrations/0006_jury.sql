-- The jury: its session, its members, their interests, their scores, its deliberations.

create table jury_session (
  id          uuid primary key,
  round_id    uuid not null references round,
  state       text not null,
  version     integer not null default 1,
  meets_at    timestamptz not null,
  place       text not null default '',
  convened_at timestamptz,
  opened_at   timestamptz,
  closed_at   timestamptz,
  urgency     text not null default '',
  minutes_file text references stored_file
);
create index jury_session_by_round on jury_session (round_id);
comment on table jury_session is 'jury: one meeting of the jury on the files of a round';
create constraint trigger jury_session_is_journaled after insert or update of state on jury_session
  deferrable initially deferred for each row execute function demand_journal('jury_session');
create trigger jury_session_is_kept before delete or truncate on jury_session execute function refuse_delete();

create table jury_member (
  session_id     uuid not null references jury_session,
  person_id      uuid not null references person,
  seat           text not null check (seat in ('chair', 'member', 'secretary')),
  quality        text not null default '',
  employer_siren text check (employer_siren ~ '^[0-9]{9}$'),
  presence       text not null default 'expected' check (presence in ('expected', 'present', 'remote', 'represented', 'absent')),
  mandate_to     uuid references person,
  received_at    timestamptz,
  declared_at    timestamptz,
  primary key (session_id, person_id),
  check ((presence = 'represented') = (mandate_to is not null))
);
create index jury_member_by_person on jury_member (person_id);
create unique index jury_one_chair on jury_member (session_id) where seat = 'chair';
comment on table jury_member is 'jury: who sits, in what quality; the secretary does not vote';

create table jury_file (
  session_id     uuid not null references jury_session,
  application_id uuid not null references application unique,
  primary key (session_id, application_id)
);
comment on table jury_file is 'jury: the agenda, file by file';

create table recusal (
  session_id     uuid not null references jury_session,
  person_id      uuid not null references person,
  application_id uuid not null references application,
  nature         text not null,
  detected       boolean not null default false,
  written_at     timestamptz not null,
  primary key (session_id, person_id, application_id)
);
create index recusal_by_person on recusal (person_id, application_id);
comment on table recusal is 'jury: who stepped aside from which file, and why';
create trigger recusal_is_kept before delete or truncate on recusal execute function refuse_delete();

create table score (
  session_id     uuid not null references jury_session,
  application_id uuid not null references application,
  person_id      uuid not null references person,
  points         jsonb not null,
  comment        text not null default '',
  scored_at      timestamptz not null,
  version        integer not null default 1,
  primary key (session_id, application_id, person_id)
);
comment on table score is 'jury: the grid of one juror on one file; working paper until the meeting';

create table deliberation (
  session_id     uuid not null references jury_session,
  application_id uuid not null references application,
  proposal       text not null check (proposal in ('laureate', 'waiting', 'refused')),
  amount_cents   bigint check (amount_cents > 0),
  reasons        text not null default '',
  votes_for      integer not null check (votes_for >= 0),
  votes_against  integer not null check (votes_against >= 0),
  abstentions    integer not null check (abstentions >= 0),
  dissent        text not null default '',
  decided_at     timestamptz not null,
  primary key (session_id, application_id),
  check ((proposal = 'laureate') = (amount_cents is not null)),
  check (proposal = 'laureate' or reasons <> '')
);
comment on table deliberation is 'jury: what the jury proposes for each file';
