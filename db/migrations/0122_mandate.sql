-- A mutualising body (joint board, grouping, agency) prepares and submits files for one of its members, by a mandate
-- that the member's signatory gives, for one programme or for all, between two days.
create table mandate (
  id              uuid primary key,
  organisation_id uuid not null references organisation,
  mandatary_id    uuid not null references organisation check (mandatary_id <> organisation_id),
  programme_code  text,
  starts_on       date not null,
  ends_on         date check (ends_on >= starts_on),
  given_by        uuid not null,
  given_at        timestamptz not null,
  state           text not null,
  version         integer not null default 1
);
create index mandate_by_organisation on mandate (organisation_id);
create index mandate_by_mandatary on mandate (mandatary_id) where state = 'in_force';
create unique index mandate_once on mandate (organisation_id, mandatary_id, coalesce(programme_code, ''))
  where state = 'in_force';
comment on table mandate is 'account: which body acts for which other, for what, between which days';
create constraint trigger mandate_is_journaled after insert or update on mandate
  deferrable initially deferred for each row execute function demand_journal('mandate');
create trigger mandate_is_kept before delete or truncate on mandate execute function refuse_delete();

alter table application add column mandate_id uuid references mandate;
create index application_by_mandate on application (mandate_id) where mandate_id is not null;
comment on column application.mandate_id is 'The mandate under which another body opened the file, if one did.';
