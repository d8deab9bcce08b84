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
alter table mandate add column one_file boolean not null default false
  check (not one_file or (programme_code is null and call_code is null));
alter table mandate add column signs boolean not null default false;
alter table mandate add column document_id uuid references mandate_document;
create index mandate_by_document on mandate (document_id) where document_id is not null;
comment on column mandate.call_code is 'The only call of the programme it is for, when it is narrower.';
comment on column mandate.one_file is 'Whether it is for one file only: the one that refers to it.';
comment on column mandate.signs is 'Whether those who sign for the body that acts also sign for the one represented.';
comment on column mandate.document_id is 'The deed, when an officer recorded it.';
drop index mandate_once;
create unique index mandate_once on mandate
  (organisation_id, mandatary_id, coalesce(programme_code, ''), coalesce(call_code, ''))
  where state = 'in_force' and not one_file;

-- A mandate for one file is written on that file, as one under which a file was opened: the file says which.
create function entrust_file(file uuid, wanted uuid) returns void language plpgsql as $$
begin
  update application a set mandate_id = wanted from mandate d
    where a.id = file and d.id = wanted and d.one_file and d.organisation_id = a.organisation_id;
  if not found then
    raise exception 'mandate % is not for file %', wanted, file using errcode = 'integrity_constraint_violation';
  end if;
end $$;
comment on function entrust_file(uuid, uuid) is 'application: writes on a file the mandate that was given for it alone';
