-- A mandate may be narrower than a programme: a call, or one file. It may cover signing. An officer may record one, with
-- the deed by which the body gave it.

-- Working paper: the deed as it was filed.
create table mandate_document (
  id        uuid primary key,
  file_hash text not null references stored_file,
  name      text not null,
  added_by  uuid not null,
  added_at  timestamptz not null
);
create index mandate_document_by_hash on mandate_document (file_hash);
comment on table mandate_document is 'account: deeds by which bodies gave mandates, as they were filed';
comment on column mandate_document.file_hash is 'What was filed.';
comment on column mandate_document.name is 'The name of the file.';
comment on column mandate_document.added_by is 'Who filed it: it serves that person only.';
comment on column mandate_document.added_at is 'When.';

alter table mandate add column call_code text check (call_code is null or programme_code is not null);
alter table mandate add column application_id uuid references application
  check (application_id is null or (programme_code is null and call_code is null));
alter table mandate add column signs boolean not null default false;
alter table mandate add column document_id uuid references mandate_document;
create index mandate_by_document on mandate (document_id) where document_id is not null;
create index mandate_by_application on mandate (application_id) where application_id is not null;
comment on column mandate.call_code is 'The only call of the programme it is for, when it is narrower.';
comment on column mandate.application_id is 'The only file it is for.';
comment on column mandate.signs is 'Whether those who sign for the body that acts also sign for the one represented.';
comment on column mandate.document_id is 'The deed, when an officer recorded it.';
drop index mandate_once;
create unique index mandate_once on mandate
  (organisation_id, mandatary_id, coalesce(programme_code, ''), coalesce(call_code, ''), coalesce(application_id::text, ''))
  where state = 'in_force';

-- A mandate for one file is written on that file, as one under which a file was opened.
create function entrust_file() returns trigger language plpgsql as $$
begin
  update application set mandate_id = new.id where id = new.application_id and organisation_id = new.organisation_id;
  if not found then
    raise exception 'mandate % is for a file of another body', new.id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
comment on function entrust_file() is 'account: writes a mandate for one file on that file';
create trigger mandate_entrusts_file after insert on mandate
  for each row when (new.application_id is not null) execute function entrust_file();
