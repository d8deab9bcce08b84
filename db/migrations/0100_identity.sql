-- Who vouches for a person: an identity provider knows them under a subject of its own, and may say for which
-- establishments they work. A subject belongs to one provider; addresses change and are not what people are known by.
create table identity (
  provider      text not null check (provider in ('proconnect', 'franceconnect')),
  subject       text not null check (subject <> ''),
  person_id     uuid not null references person,
  first_used_at timestamptz not null,
  last_used_at  timestamptz not null,
  primary key (provider, subject)
);
create index identity_by_person on identity (person_id);
comment on table identity is 'account: under which subject an identity provider knows a person';

create table identity_siret (
  person_id     uuid not null references person,
  siret         text not null check (siret ~ '^[0-9]{14}$'),
  provider      text not null check (provider in ('proconnect', 'franceconnect')),
  first_seen_at timestamptz not null,
  last_seen_at  timestamptz not null,
  primary key (person_id, siret)
);
comment on table identity_siret is 'account: the establishments a provider said a person works for, over time';

-- How a session was opened, and when a second factor was last shown for it (or vouched for by the provider).
alter table session add column provider text not null default 'link'
  check (provider in ('link', 'demonstration', 'proconnect', 'franceconnect', 'passkey'));
alter table session add column vouched_at timestamptz;
alter table session add column logout_hint text;
comment on column session.logout_hint is 'What the provider asks for to end its own session too; a secret.';
