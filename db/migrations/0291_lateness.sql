-- A file filed after the closing, where its round takes late ones: the desk accepts the lateness, with its reasons, before it
-- finds the file admissible. That it was late, by how much and why, is in the version filed, which never changes.

create table lateness (
  application_id uuid primary key references application,
  explanation    text not null check (length(explanation) between 20 and 4000),
  accepted_by    uuid not null references person,
  accepted_at    timestamptz not null
);
create index lateness_by_officer on lateness (accepted_by);
comment on table lateness is 'review: files filed late that the desk accepted all the same, and why; never changed';
create trigger lateness_is_append_only before delete or update or truncate on lateness
  for each statement execute function refuse_rewrite();
alter table lateness enable row level security;
create policy seen on lateness for select using (exists (select from file_in_reach r where r.id = application_id));
