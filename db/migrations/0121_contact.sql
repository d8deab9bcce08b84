-- A file belongs to the body. The person to whom one speaks of it is whoever opened it, until it is handed over.
alter table application add column contact_id uuid references person;
create index application_by_contact on application (organisation_id, (coalesce(contact_id, opened_by)));
comment on column application.contact_id is 'The person to whom one speaks of the file; whoever opened it when empty.';
