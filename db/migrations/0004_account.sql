-- People, the bodies they act for, what they may do, and how they come in.

create table person (
  id          uuid primary key,
  email       text not null unique check (email = lower(email) and email like '%_@_%'),
  given_name  text not null,
  family_name text not null,
  lang        text not null default 'fr' check (lang in ('fr', 'en')),
  state       text not null,
  version     integer not null default 1,
  is_fictitious boolean not null default false
);
comment on table person is 'account: a person who can sign in';
create constraint trigger person_is_journaled after insert or update on person
  deferrable initially deferred for each row execute function demand_journal('person');
create trigger person_is_kept before delete or truncate on person execute function refuse_delete();

create table organisation (
  id           uuid primary key,
  siren        text not null unique check (siren ~ '^[0-9]{9}$'),
  siret        text check (siret ~ '^[0-9]{14}$'),
  name         text not null,
  kind         text not null check (kind in ('commune', 'epci', 'departement', 'region', 'syndicat', 'association', 'other')),
  territory_id text references territory,
  address      text not null default '',
  state        text not null,
  version      integer not null default 1
);
comment on table organisation is 'account: a body that applies; what the public registers know is filled in';
create constraint trigger organisation_is_journaled after insert or update on organisation
  deferrable initially deferred for each row execute function demand_journal('organisation');
create trigger organisation_is_kept before delete or truncate on organisation execute function refuse_delete();

create table membership (
  id              uuid primary key,
  organisation_id uuid not null references organisation,
  person_id       uuid not null references person,
  role            text not null check (role in ('applicant', 'signatory', 'viewer')),
  quality         text not null default '',
  state           text not null,
  version         integer not null default 1,
  unique (organisation_id, person_id, role)
);
create index membership_by_person on membership (person_id);
comment on table membership is 'account: who acts for which body, and in what quality';
create constraint trigger membership_is_journaled after insert or update on membership
  deferrable initially deferred for each row execute function demand_journal('membership');

create table role_grant (
  id         uuid primary key,
  person_id  uuid not null references person,
  role       text not null check (role in ('manager', 'officer', 'authority', 'payer', 'auditor', 'administrator')),
  scope_kind text not null check (scope_kind in ('instance', 'programme', 'call', 'desk')),
  scope_id   uuid,
  starts_on  date not null,
  ends_on    date,
  given_by   uuid not null,
  reason     text not null,
  state      text not null,
  version    integer not null default 1,
  check ((scope_kind = 'instance') = (scope_id is null))
);
create index role_grant_by_person on role_grant (person_id);
comment on table role_grant is 'account: roles held on a scope';
create constraint trigger role_grant_is_journaled after insert or update on role_grant
  deferrable initially deferred for each row execute function demand_journal('role_grant');

-- Working paper below: how people come in. Secrets are stored as hashes only.
create table session (
  token_hash   bytea primary key,
  person_id    uuid not null references person,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null
);
create index session_by_person on session (person_id);
comment on table session is 'account: open sessions, by hash of their token';

create table sign_in_link (
  token_hash   bytea primary key,
  browser_hash bytea not null,
  email        text not null,
  back         text not null default '/',
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  used_at      timestamptz
);
create index sign_in_link_by_email on sign_in_link (email, created_at);
comment on table sign_in_link is 'account: one-time links, single use, bound to the browser that asked';

create table outbox (
  id         uuid primary key,
  created_at timestamptz not null,
  recipient  text not null,
  subject    text not null,
  body       text not null,
  about_id   uuid,
  sent_at    timestamptz,
  last_error text
);
create index outbox_by_date on outbox (created_at desc, id desc);
create index outbox_by_recipient on outbox (recipient, created_at desc);
comment on table outbox is 'account: every message the product sends, kept; readable on screen in a demonstration only';

create table rate_limit (
  key        text primary key,
  hits       integer not null,
  expires_at timestamptz not null
);
comment on table rate_limit is 'account: attempts counted by key and window';

-- Files are stored once, by the hash of their content.
create table stored_file (
  hash       text primary key check (hash ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes >= 0),
  type       text not null,
  stored_at  timestamptz not null
);
comment on table stored_file is 'platform: files by content hash; the bytes are in the file store';
