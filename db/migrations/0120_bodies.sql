-- How people come to act for a body: by invitation, by request, or first of all and then verified. And by what power
-- those who sign may sign.

-- Somebody of a body asks a mailbox to act for it. The link says which invitation it is and opens nothing by itself:
-- whoever follows it signs in by the address invited.
create table invitation (
  id              uuid primary key,
  organisation_id uuid not null references organisation,
  email           text not null check (email = lower(email) and email like '%_@_%'),
  role            text not null check (role in ('applicant', 'signatory', 'viewer')),
  quality         text not null default '',
  basis           text not null default 'legal_representative' check (basis in ('legal_representative', 'delegation')),
  lang            text not null default 'fr' check (lang in ('fr', 'en')),
  back            text not null default '',
  invited_by      uuid not null,
  sent_at         timestamptz not null,
  expires_at      timestamptz not null,
  token_hash      bytea not null unique,
  state           text not null,
  version         integer not null default 1
);
create index invitation_by_organisation on invitation (organisation_id, sent_at desc);
create index invitation_by_email on invitation (email) where state = 'sent';
create unique index invitation_waits_once on invitation (organisation_id, email, role) where state = 'sent';
comment on table invitation is 'account: who was invited to act for which body, and what came of it';
create constraint trigger invitation_is_journaled after insert or update on invitation
  deferrable initially deferred for each row execute function demand_journal('invitation');
create trigger invitation_is_kept before delete or truncate on invitation execute function refuse_delete();

-- Somebody asks to act for a body that is registered already; one of those who act for it answers.
create table join_request (
  id              uuid primary key,
  organisation_id uuid not null references organisation,
  person_id       uuid not null references person,
  note            text not null default '',
  asked_at        timestamptz not null,
  answered_by     uuid,
  answered_at     timestamptz,
  reason          text not null default '',
  state           text not null,
  version         integer not null default 1
);
create index join_request_by_organisation on join_request (organisation_id, asked_at);
create index join_request_by_person on join_request (person_id, asked_at);
create unique index join_request_waits_once on join_request (organisation_id, person_id) where state = 'asked';
comment on table join_request is 'account: who asked to act for which body, and what was answered';
create constraint trigger join_request_is_journaled after insert or update on join_request
  deferrable initially deferred for each row execute function demand_journal('join_request');
create trigger join_request_is_kept before delete or truncate on join_request execute function refuse_delete();

-- A signatory signs by law, or by a delegation that is filed, between two days, up to an amount. A membership that
-- awaits verification is provisional since an instant.
alter table membership add column basis text not null default 'legal_representative'
  check (basis in ('legal_representative', 'delegation'));
-- Working paper: the delegation as it was filed. It counts once a power refers to it.
create table delegation_document (
  id            uuid primary key,
  membership_id uuid not null references membership,
  file_hash     text not null references stored_file,
  name          text not null,
  added_by      uuid not null,
  added_at      timestamptz not null
);
create index delegation_document_by_membership on delegation_document (membership_id, added_at desc);
create index delegation_document_by_hash on delegation_document (file_hash);
comment on table delegation_document is 'account: delegations of signature as they were filed';

alter table membership add column delegation_id uuid references delegation_document;
alter table membership add column starts_on date;
alter table membership add column ends_on date check (ends_on >= starts_on);
alter table membership add column limit_cents bigint check (limit_cents > 0);
alter table membership add column provisional_since timestamptz;
create index membership_waiting on membership (provisional_since, id) where state = 'provisional';
create index membership_by_delegation on membership (delegation_id) where delegation_id is not null;

-- A code sent to the official address of a body shows that its first member is known there.
create table body_code (
  id              uuid primary key,
  organisation_id uuid not null references organisation,
  person_id       uuid not null references person,
  address         text not null,
  source          text not null,
  sent_by         uuid not null,
  sent_at         timestamptz not null,
  expires_at      timestamptz not null,
  tries           smallint not null default 0 check (tries between 0 and 5),
  used_at         timestamptz,
  state           text not null,
  version         integer not null default 1
);
create index body_code_by_person on body_code (person_id, organisation_id, sent_at desc);
create index body_code_by_organisation on body_code (organisation_id);
comment on table body_code is 'account: codes sent to the official address of a body, and the tries made';
create constraint trigger body_code_is_journaled after insert or update on body_code
  deferrable initially deferred for each row execute function demand_journal('body_code');
create trigger body_code_is_kept before delete or truncate on body_code execute function refuse_delete();

-- Eight figures can be guessed by whoever holds their hash: the reader may not look at it.
create table body_code_secret (
  code_id uuid primary key references body_code,
  salt    bytea not null,
  hash    bytea not null
);
comment on table body_code_secret is 'account: the codes sent to bodies, as slow salted hashes';
