-- Bodies become one: communes form a commune nouvelle, a joint board goes into a grouping. The body that remains takes
-- over rights and obligations (CGCT L2113-5); the others stay, readable, and nothing new is theirs.

alter table organisation add column merged_into uuid references organisation check (merged_into <> id);
alter table organisation add column merged_on date;
alter table organisation add column ground text[] not null default '{}';
alter table organisation add constraint organisation_merged_says_into_what check (
  (state = 'merged') = (merged_into is not null) and (state = 'merged') = (merged_on is not null));
create index organisation_by_merged_into on organisation (merged_into) where merged_into is not null;
comment on column organisation.merged_into is 'The body that took it over, when its state says merged.';
comment on column organisation.merged_on is 'Since which day it is taken over, as the deed says.';
comment on column organisation.ground is 'Territories it took over by mergers, whose inhabitants count as its own; empty for the rest.';

-- Working paper: a merger as it is prepared, shown with all that it would move before anybody records it.
create table merger_plan (
  id              uuid primary key,
  survivor_siren  text not null check (survivor_siren ~ '^[0-9]{9}$'),
  survivor_name   text not null,
  survivor_kind   text not null,
  absorbed_sirens text[] not null,
  happened_on     date not null,
  reason          text not null,
  file_hash       text not null references stored_file,
  file_name       text not null,
  made_by         uuid not null,
  made_at         timestamptz not null
);
create index merger_plan_by_hash on merger_plan (file_hash);
create index merger_plan_by_time on merger_plan (made_at desc, id desc);
comment on table merger_plan is 'merger: mergers as they are prepared, and the deed that says them';
comment on column merger_plan.survivor_siren is 'The number of the body that remains or is born.';
comment on column merger_plan.survivor_name is 'Its name, when it is not registered and the territory data do not know it.';
comment on column merger_plan.survivor_kind is 'Its kind, in the same case.';
comment on column merger_plan.absorbed_sirens is 'The numbers of the bodies that end.';
comment on column merger_plan.happened_on is 'Since which day the deed has its effect.';
comment on column merger_plan.reason is 'What the deed decides, in words.';
comment on column merger_plan.file_hash is 'The deed as it was filed.';
comment on column merger_plan.file_name is 'The name of the file of the deed.';
comment on column merger_plan.made_by is 'Who prepared it.';
comment on column merger_plan.made_at is 'When.';

create table merger (
  id            uuid primary key references merger_plan,
  survivor_id   uuid not null references organisation,
  recorded_by   uuid not null,
  recorded_at   timestamptz not null,
  state         text not null,
  version       integer not null default 1
);
create index merger_by_survivor on merger (survivor_id);
comment on table merger is 'merger: bodies that became one, once for all';
comment on column merger.id is 'The plan that was recorded.';
comment on column merger.survivor_id is 'The body that took the others over.';
comment on column merger.recorded_by is 'Who recorded it.';
comment on column merger.recorded_at is 'When it was recorded; the day of effect is in the plan.';
comment on column merger.state is 'Recorded: there is no way back.';
create constraint trigger merger_is_journaled after insert or update on merger
  deferrable initially deferred for each row execute function demand_journal('merger');
create trigger merger_is_kept before delete or truncate on merger execute function refuse_delete();

-- Who prepares and reads mergers, and the program itself; nobody else reads a plan. What a person holds is told by views of a
-- later migration: this body is read when it is first asked.
create function asker_merges() returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return public.asks_for_the_program() or exists (select from public.grant_of_asker
    where role in ('administrator', 'manager', 'auditor') and scope_kind = 'instance');
end $$;
comment on function asker_merges() is 'merger: whether the asker reads mergers being prepared';
alter table merger_plan enable row level security;
create policy seen on merger_plan for select using ((select asker_merges()));
alter table merger enable row level security;
create policy seen on merger for select using ((select asker_merges()));

-- What a merger would move of the files of bodies, for those who prepare it and read no file: where each stands, and
-- nothing of what it says.
create function files_of_bodies(bodies uuid[])
returns table (id uuid, number text, state text, organisation_id uuid, round_id uuid, is_filed boolean, agreement text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, a.number, a.state, a.organisation_id, a.round_id, a.submitted_at is not null,
    (select g.state from public.award w join public.agreement g on g.award_id = w.id where w.application_id = a.id limit 1)
  from public.application a
  where a.organisation_id = any (bodies) and public.asker_merges()
$$;
comment on function files_of_bodies(uuid[]) is 'merger: where the files of some bodies stand; shows nothing of what they say';

-- Nothing new belongs to a body that was taken over: it has neither members, nor files, nor mandates.
create function demand_active_body() returns trigger language plpgsql as $$
declare body uuid;
begin
  foreach body in array case tg_table_name when 'mandate' then array[new.organisation_id, (to_jsonb(new) ->> 'mandatary_id')::uuid]
      else array[new.organisation_id] end loop
    if exists (select from organisation o where o.id = body and o.state <> 'active') then
      raise exception '% % belongs to a body that was taken over', tg_table_name, new.id
        using errcode = 'integrity_constraint_violation';
    end if;
  end loop;
  return null;
end $$;
comment on function demand_active_body() is 'account: refuses that something new belongs to a body that was taken over';
create constraint trigger application_has_active_body after insert or update of organisation_id on application
  deferrable initially deferred for each row execute function demand_active_body();
create constraint trigger membership_has_active_body after insert or update on membership
  deferrable initially deferred for each row when (new.state <> 'ended') execute function demand_active_body();
create constraint trigger mandate_has_active_body after insert or update on mandate
  deferrable initially deferred for each row when (new.state = 'in_force') execute function demand_active_body();
create constraint trigger invitation_has_active_body after insert or update on invitation
  deferrable initially deferred for each row when (new.state = 'sent') execute function demand_active_body();
create constraint trigger join_request_has_active_body after insert or update on join_request
  deferrable initially deferred for each row when (new.state = 'asked') execute function demand_active_body();

-- The bodies of today that took a body over, one after the other; the page of a body that ended is read by theirs.
create function body_of_today(body uuid) returns uuid
language sql stable set search_path = pg_catalog, public as $$
  with recursive line as (
    select o.id, o.merged_into from public.organisation o where o.id = body
    union all select o.id, o.merged_into from public.organisation o join line on o.id = line.merged_into)
  select id from line where merged_into is null
$$;
comment on function body_of_today(uuid) is 'account: the body that has the rights of this one today; itself when nothing took it over';

-- The numbers of a body and of all it took over: an interest in one of them is an interest in it.
create function numbers_of_body(body uuid) returns text[]
language sql stable set search_path = pg_catalog, public as $$
  with recursive line as (
    select o.id, o.siren from public.organisation o where o.id = body
    union all select o.id, o.siren from public.organisation o join line on o.merged_into = line.id)
  select array_agg(siren) from line
$$;
comment on function numbers_of_body(uuid) is 'account: the SIREN of a body and of the bodies it took over';
