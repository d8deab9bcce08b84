-- A second proof of who is there: a passkey, the codes of an authenticator, recovery codes when both are lost.

create table factor (
  id            uuid primary key,
  person_id     uuid not null references person,
  kind          text not null check (kind in ('passkey', 'authenticator')),
  name          text not null,
  credential_id text,
  public_key    bytea,
  transports    text[] not null default '{}',
  secret        bytea,
  added_at      timestamptz not null,
  state         text not null,
  version       integer not null default 1,
  check ((kind = 'passkey') = (credential_id is not null and public_key is not null)),
  check ((kind = 'authenticator') = (secret is not null))
);
create index factor_by_person on factor (person_id);
create unique index factor_by_credential on factor (credential_id) where state = 'active';
comment on table factor is 'account: what a person shows beside their mailbox';
comment on column factor.secret is 'Of an authenticator, encrypted with the key of the instance; emptied when it is removed.';
create constraint trigger factor_is_journaled after insert or update on factor
  deferrable initially deferred for each row execute function demand_journal('factor');
create trigger factor_is_kept before delete or truncate on factor execute function refuse_delete();

-- Working paper below. What a factor has already shown is never accepted again: its counter only grows.
create table factor_use (
  factor_id uuid primary key references factor,
  counter   bigint not null,
  used_at   timestamptz not null
);
comment on table factor_use is 'account: the last use of each factor, against replay';

create table recovery_code (
  person_id uuid not null references person,
  code_hash bytea not null,
  used_at   timestamptz,
  primary key (person_id, code_hash)
);
comment on table recovery_code is 'account: codes to come in when the factors are lost, by hash, each for one use';

create table ceremony (
  browser_hash bytea not null,
  purpose      text not null check (purpose in ('add_passkey', 'add_authenticator', 'show_passkey', 'recovery_codes')),
  person_id    uuid references person,
  challenge    text not null,
  expires_at   timestamptz not null,
  primary key (browser_hash, purpose)
);
create index ceremony_by_expiry on ceremony (expires_at);
comment on table ceremony is 'account: what was asked of a browser and is not answered yet; encrypted when it is a secret';

-- Sessions: named so that they can be listed and ended, limited in idleness, exchanged for another when rights change.
alter table session add column id uuid not null default gen_random_uuid() unique;
alter table session add column idle_minutes integer not null default 240 check (idle_minutes > 0);
alter table session add column browser_name text not null default '';
alter table session add column rights text;
alter table session add column is_replaced boolean not null default false;
comment on column session.rights is 'Digest of what the person held when the session was opened: another digest, another session.';

drop function open_session(bytea, timestamptz);
create function open_session(hash bytea, asked_at timestamptz)
returns table (id uuid, person_id uuid, newcomer_id uuid, newcomer_email text, vouched_at timestamptz, rights text,
  last_seen_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public rows 1 as $$
  select s.id, s.person_id, s.newcomer_id, s.newcomer_email, s.vouched_at, s.rights, s.last_seen_at
  from public.session s
  where s.token_hash = hash and s.expires_at > asked_at
    and s.last_seen_at + make_interval(mins => s.idle_minutes) > asked_at
$$;
comment on function open_session is 'account: who holds this session, if it is still open';

create function sessions_of(person uuid, asked_at timestamptz)
returns table (id uuid, provider text, browser_name text, vouched_at timestamptz, created_at timestamptz,
  last_seen_at timestamptz, expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select s.id, s.provider, s.browser_name, s.vouched_at, s.created_at, s.last_seen_at, s.expires_at
  from public.session s
  where s.person_id = person and person = public.asker() and not s.is_replaced and s.expires_at > asked_at
    and s.last_seen_at + make_interval(mins => s.idle_minutes) > asked_at
  order by s.last_seen_at desc, s.id limit 100
$$;
comment on function sessions_of is 'account: the open sessions of a person, without their tokens';

create function factors_of(person uuid)
returns table (id uuid, kind text, name text, added_at timestamptz, used_at timestamptz, version integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select f.id, f.kind, f.name, f.added_at, u.used_at, f.version
  from public.factor f left join public.factor_use u on u.factor_id = f.id
  where f.person_id = person and person = public.asker() and f.state = 'active' order by f.added_at, f.id
$$;
comment on function factors_of is 'account: the factors of a person, without their secrets';

create function recovery_codes_left(person uuid) returns integer
language sql stable security definer set search_path = pg_catalog, public as $$
  select count(*)::integer from public.recovery_code c where c.person_id = person and person = public.asker() and c.used_at is null
$$;
comment on function recovery_codes_left is 'account: how many recovery codes can still serve';

create function ceremony_of(browser bytea, wanted text, person uuid, asked_at timestamptz) returns text
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.challenge from public.ceremony c
  where c.browser_hash = browser and c.purpose = wanted and c.person_id = person and person = public.asker() and c.expires_at > asked_at
$$;
comment on function ceremony_of is 'account: what was asked of this browser, to be shown again to the same person';
