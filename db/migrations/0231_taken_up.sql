-- A file that was not selected is taken up again in a later round of its call, once at a time.
alter table application add column taken_up_from uuid references application (id);
create unique index application_taken_up_once on application (taken_up_from)
  where state not in ('abandoned', 'withdrawn', 'inadmissible', 'refused');
create index application_by_origin on application (taken_up_from) where taken_up_from is not null;
