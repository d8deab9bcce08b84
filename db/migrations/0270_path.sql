-- Paths in stages: where a body says it stands, what each stage brings, and the stage that opens after it.
-- What a measure or a document says of the weaknesses of a body is for that body and for the officer who has its file,
-- and for nobody else: not for other roles, not for the program itself. Counts come through a function that shows nothing else.

-- A stage is opened by what the one before it brought, once at a time.
alter table application add column follows uuid references application (id);
create unique index application_followed_once on application (follows)
  where state not in ('abandoned', 'withdrawn', 'inadmissible', 'refused');
create index application_by_former_stage on application (follows) where follows is not null;

-- Answers to a questionnaire while it is being filled in, in several sittings.
create table measure_answer (
  application_id uuid not null references application,
  moment         text not null check (moment in ('entry', 'closing')),
  question       text not null check (length(question) <= 100),
  level          smallint not null check (level between 1 and 6),
  edited_by      uuid not null references person,
  edited_at      timestamptz not null,
  primary key (application_id, moment, question)
);
create index measure_answer_by_person on measure_answer (edited_by);
comment on table measure_answer is 'maturity: answers to a questionnaire that is being filled in';

-- A measure, taken once at each end of a path and never changed; emptied when its draft was given up and its time is over.
-- Scores are worked out from its answers.
create table measure (
  id                   uuid primary key,
  application_id       uuid not null references application,
  moment               text not null check (moment in ('entry', 'closing')),
  programme_version_id uuid not null references programme_version,
  answers              jsonb not null check (jsonb_typeof(answers) = 'object'),
  taken_by             uuid not null references person,
  taken_at             timestamptz not null,
  state                text not null,
  version              integer not null default 1
);
create unique index measure_once on measure (application_id, moment);
create index measure_by_person on measure (taken_by);
comment on table measure is 'maturity: where a body says it stands, at the entry and at the end of its path';
create constraint trigger measure_is_journaled after insert on measure
  deferrable initially deferred for each row execute function demand_journal('measure');
create trigger measure_is_kept before delete or truncate on measure execute function refuse_delete();
create function only_emptied() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'answers' is distinct from to_jsonb(old) - 'answers' or new.answers <> '{}' then
    raise exception 'a measure is never rewritten' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger measure_only_emptied before update on measure for each row execute function only_emptied();

-- An answer is of a questionnaire not taken yet.
create function only_untaken() returns trigger language plpgsql as $$
begin
  if exists (select from measure m where m.application_id = new.application_id and m.moment = new.moment) then
    raise exception 'the measure is taken' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger measure_answer_only_untaken before insert or update on measure_answer
  for each row execute function only_untaken();

-- A document chosen and not handed over yet; choosing another one replaces it.
create table deliverable_paper (
  application_id uuid not null references application,
  code           text not null,
  file_hash      text not null references stored_file,
  name           text not null,
  added_by       uuid not null references person,
  added_at       timestamptz not null,
  primary key (application_id, code)
);
create index deliverable_paper_by_person on deliverable_paper (added_by);
comment on table deliverable_paper is 'path: documents chosen by a body and not handed over yet';

create table deliverable (
  id             uuid primary key,
  application_id uuid not null references application,
  code           text not null,
  rank           integer not null check (rank > 0),
  file_hash      text not null references stored_file,
  name           text not null,
  delivered_by   uuid not null references person,
  delivered_at   timestamptz not null,
  decided_by     uuid references person,
  decided_at     timestamptz,
  reason         text not null default '' check (length(reason) <= 4000),
  state          text not null,
  version        integer not null default 1,
  unique (application_id, code, rank),
  check ((decided_by is null) = (decided_at is null))
);
create unique index deliverable_one_at_a_time on deliverable (application_id, code) where state in ('delivered', 'approved');
create index deliverable_by_deliverer on deliverable (delivered_by);
create index deliverable_by_decider on deliverable (decided_by) where decided_by is not null;
create index deliverable_awaiting on deliverable (delivered_at, id) where state = 'delivered';
comment on table deliverable is 'path: documents that a stage brings, each as it was handed over';
create constraint trigger deliverable_is_journaled after insert or update of state on deliverable
  deferrable initially deferred for each row execute function demand_journal('deliverable');
create trigger deliverable_is_kept before delete or truncate on deliverable execute function refuse_delete();

-- Who examines as an officer, and no other role of staff.
create function asker_officer_rounds() returns uuid[] language sql stable security definer set search_path = pg_catalog, public
as $$
  select coalesce(array_agg(r.id), '{}') from public.round r join public.call c on c.id = r.call_id
  where exists (
    select from public.grant_of_asker g
    where g.role = 'officer'
      and (g.scope_kind = 'instance' or (g.scope_kind = 'programme' and g.scope_id = c.programme_id)
        or (g.scope_kind = 'call' and g.scope_id = c.id)))
$$;
comment on function asker_officer_rounds() is 'account: the rounds on which the asker is an officer';

create function asker_officer_desks() returns text[] language sql stable security definer set search_path = pg_catalog, public
as $$
  select coalesce(array_agg(distinct d.scope), '{}') from public.grant_of_asker g cross join lateral (
    select g.scope_id || '/' || g.scope_desk as scope
    union all
    select g.scope_id || '/' || t.id from public.territory t
    where t.kind = 'departement' and g.scope_desk = 'region:' || t.region) d
  where g.scope_kind = 'desk' and g.role = 'officer'
$$;
comment on function asker_officer_desks() is 'account: the desks at which the asker is an officer';

create view own_file as
  select a.id from application a
  where a.organisation_id = any ((select asker_bodies())::uuid[])
    or a.mandate_id = any ((select asker_mandates())::uuid[])
    or (a.opened_by = (select asker()) and a.organisation_id = any ((select asker_provisional())::uuid[]));
comment on view own_file is 'application: files of the bodies the asker acts for';

create view confided_file as
  select o.id from own_file o
  union
  select a.id from application a
  where a.submitted_at is not null and a.id <> all ((select asker_recusals())::uuid[])
    and (a.round_id = any ((select asker_officer_rounds())::uuid[])
      or a.desk = any ((select asker_officer_desks())::text[]));
comment on view confided_file is 'path: files whose weaknesses the asker is told of, as one of the body or as the officer who has the file';

do $$
declare held text;
begin
  foreach held in array array['measure', 'deliverable'] loop
    execute format('alter table %I enable row level security', held);
    execute format('create policy confided on %I for select using (exists (select from confided_file f where f.id = application_id))', held);
  end loop;
  foreach held in array array['measure_answer', 'deliverable_paper'] loop
    execute format('alter table %I enable row level security', held);
    execute format('create policy own on %I for select using (exists (select from own_file f where f.id = application_id))', held);
  end loop;
end $$;

-- How far paths have come, stage by stage: counts and sums of grants, for who manages the call and for the program.
create function path_counts(programme uuid)
returns table (call_id uuid, round_number integer, filed bigint, granted bigint, granted_cents bigint,
  delivered bigint, approved bigint, returned bigint, entries bigint, closings bigint)
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.call_id, r.number,
    (select count(*) from public.application a where a.round_id = r.id and a.submitted_at is not null),
    (select count(*) from public.application a where a.round_id = r.id and a.state = 'laureate'),
    (select coalesce(sum(w.amount_cents), 0)::bigint from public.award w join public.application a on a.id = w.application_id
      where a.round_id = r.id and w.state = 'decided'),
    d.delivered, d.approved, d.returned, m.entries, m.closings
  from public.round r join public.call c on c.id = r.call_id
    cross join lateral (select count(*) filter (where d.state = 'delivered') as delivered,
        count(*) filter (where d.state = 'approved') as approved, count(*) filter (where d.state = 'returned') as returned
      from public.deliverable d join public.application a on a.id = d.application_id where a.round_id = r.id) d
    cross join lateral (select count(*) filter (where m.moment = 'entry') as entries,
        count(*) filter (where m.moment = 'closing') as closings
      from public.measure m join public.application a on a.id = m.application_id where a.round_id = r.id) m
  where c.programme_id = programme and c.grants = 'stages'
    and (public.asks_for_the_program() or exists (
      select from public.grant_of_asker g where g.role = 'manager'
        and (g.scope_kind = 'instance' or (g.scope_kind = 'programme' and g.scope_id = c.programme_id)
          or (g.scope_kind = 'call' and g.scope_id = c.id))))
$$;
comment on function path_counts(uuid) is 'path: how many files each stage has, and its grants; nothing of what a body says of itself';

-- Whoever answered a questionnaire or handed a document over worked on its file.
create or replace function files_worked_on_by(person uuid)
returns table (id uuid, number text, body text, call_code text, version_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, a.number, o.name, c.code, a.programme_version_id
  from public.application a
  join public.organisation o on o.id = a.organisation_id
  join public.round r on r.id = a.round_id
  join public.call c on c.id = r.call_id
  where person = public.asker() and a.id in (
      select application_id from public.answer where edited_by = person
      union select application_id from public.attachment where added_by = person
      union select application_id from public.application_version where filed_by = person
      union select application_id from public.finding where decided_by = person
      union select application_id from public.award where decided_by = person
      union select application_id from public.letter where first_opened_by = person
      union select application_id from public.score where person_id = person
      union select application_id from public.measure_answer where edited_by = person
      union select application_id from public.measure where taken_by = person
      union select application_id from public.deliverable_paper where added_by = person
      union select application_id from public.deliverable where person in (delivered_by, decided_by)
      union select own.id from public.application own where own.opened_by = person or own.contact_id = person)
    and a.id <> all ((select public.asker_recusals())::uuid[])
$$;
