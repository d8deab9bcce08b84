-- The application: its life, its working paper, its frozen versions, and what the desk found.

create sequence application_number;

create table application (
  id                   uuid primary key,
  number               text not null unique,
  round_id             uuid not null references round,
  programme_version_id uuid not null references programme_version,
  organisation_id      uuid not null references organisation,
  opened_by            uuid not null references person,
  state                text not null,
  version              integer not null default 1,
  title                text not null default '',
  asked_cents          bigint check (asked_cents >= 0),
  opened_at            timestamptz not null,
  submitted_at         timestamptz,
  departement          text,
  search               tsvector not null default ''
);
comment on table application is 'application: a request for a grant';
create index application_by_organisation on application (organisation_id, opened_at desc, id desc);
create index application_desk on application (round_id, submitted_at desc, id desc) where submitted_at is not null;
create index application_desk_state on application (round_id, state, submitted_at desc, id desc) where submitted_at is not null;
create index application_all on application (submitted_at desc, id desc) where submitted_at is not null;
create index application_all_state on application (state, submitted_at desc, id desc) where submitted_at is not null;
create index application_search on application using gin (search);
create constraint trigger application_is_journaled after insert or update of state on application
  deferrable initially deferred for each row execute function demand_journal('application');
create trigger application_is_kept before delete or truncate on application execute function refuse_delete();

-- Working paper: one row per answer, with the version its author saw. Only a draft can be written on.
create table answer (
  application_id uuid not null references application,
  field          text not null check (length(field) between 1 and 100),
  value          jsonb not null,
  version        integer not null default 1,
  edited_by      uuid not null references person,
  edited_at      timestamptz not null,
  primary key (application_id, field)
);
comment on table answer is 'application: answers of drafts, field by field';

create table attachment (
  id             uuid primary key,
  application_id uuid not null references application,
  field          text not null,
  file_hash      text not null references stored_file,
  name           text not null check (length(name) between 1 and 255),
  added_by       uuid not null references person,
  added_at       timestamptz not null,
  removed_at     timestamptz
);
create index attachment_by_application on attachment (application_id);
comment on table attachment is 'application: files attached to a draft or filed with it';

create function only_drafts() returns trigger language plpgsql as $$
begin
  if not exists (select from application where id = new.application_id and state = 'draft') then
    raise exception 'application % is no longer a draft', new.application_id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger answer_only_on_drafts before insert or update on answer for each row execute function only_drafts();
create trigger attachment_only_on_drafts before insert or update on attachment for each row execute function only_drafts();
create trigger answer_is_kept before delete or truncate on answer execute function refuse_delete();
create trigger attachment_is_kept before delete or truncate on attachment execute function refuse_delete();

-- What was filed, frozen: answers, budget, attachments with their hashes.
create table application_version (
  application_id uuid not null references application,
  number         integer not null check (number > 0),
  content        jsonb not null,
  hash           text not null,
  filed_by       uuid not null references person,
  filed_at       timestamptz not null,
  primary key (application_id, number)
);
comment on table application_version is 'application: what was filed; never changed';
create trigger application_version_is_append_only before update or delete or truncate on application_version execute function refuse_rewrite();

-- Review: what the desk found on a file.
create table finding (
  application_id      uuid primary key references application,
  verdict             text not null check (verdict in ('admissible', 'inadmissible')),
  reasons             jsonb not null default '[]',
  eligible_base_cents bigint,
  decided_by          uuid not null references person,
  decided_at          timestamptz not null
);
comment on table finding is 'review: admissible or not, with the reasons told to the applicant';
