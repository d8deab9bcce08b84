-- Trainings: dated sessions for agents, in which seats run out. Seats are held as strictly as an envelope: each training
-- counts what is taken, a check refuses one more than there are, and a trigger counts with every registration, so that two
-- who take the last seat at the same instant wait for one another and the second is refused, whatever the code does.

create table training (
  id             uuid primary key,
  call_id        uuid not null references call,
  theme          text not null,
  title          text not null,
  summary        text not null default '',
  agenda         text not null default '',
  remote         boolean not null,
  town           text not null default '',
  accessibility  text not null default '',
  starts_at      timestamptz not null,
  ends_at        timestamptz not null,
  closes_at      timestamptz not null,
  zone           text not null,
  seats          integer not null check (seats between 1 and 1000),
  seats_per_body integer not null check (seats_per_body >= 1),
  seated         integer not null default 0,
  waiting        integer not null default 0 check (waiting >= 0),
  sequence       integer not null default 0,
  reminder_days  integer not null check (reminder_days >= 0),
  reminded_at    timestamptz,
  state          text not null,
  version        integer not null default 1,
  constraint training_seats_hold check (seated between 0 and seats),
  check (ends_at > starts_at),
  check (closes_at <= starts_at),
  check (remote or town <> '')
);
create index training_by_start on training (starts_at, id);
create index training_by_call on training (call_id, starts_at);
comment on table training is 'training: one dated session for agents, with its seats and what is taken of them';
create constraint trigger training_is_journaled after insert or update of state on training
  deferrable initially deferred for each row execute function demand_journal('training');
create trigger training_is_kept before delete or truncate on training execute function refuse_delete();

-- Where it is, or the link: for those registered, apart because a policy shows whole rows.
create table training_venue (
  training_id uuid primary key references training,
  venue       text not null
);
comment on table training_venue is 'training: the address of the room or the link, for those registered';

create table trainer (
  training_id uuid not null references training,
  person_id   uuid not null references person,
  quality     text not null default '',
  primary key (training_id, person_id)
);
create index trainer_by_person on trainer (person_id);
comment on table trainer is 'training: who gives it; published with it';

create table registration (
  id               uuid primary key,
  number           bigint generated always as identity,
  training_id      uuid not null references training,
  organisation_id  uuid not null references organisation,
  given_name       text not null,
  family_name      text not null,
  email            text not null check (email = lower(email)),
  lang             text not null default 'fr' check (lang in ('fr', 'en')),
  registered_by    uuid not null references person,
  registered_at    timestamptz not null,
  seated_at        timestamptz,
  certificate_hash text references stored_file,
  gave_opinion     boolean not null default false,
  state            text not null,
  version          integer not null default 1
);
create index registration_by_training on registration (training_id, number);
create index registration_by_body on registration (organisation_id, training_id);
create index registration_by_email on registration (email);
create index registration_by_registrar on registration (registered_by);
create unique index registration_once on registration (training_id, email) where state <> 'given_up';
comment on table registration is 'training: who has a seat in a training, or waits for one, in the order of numbers';
create constraint trigger registration_is_journaled after insert or update of state on registration
  deferrable initially deferred for each row execute function demand_journal('registration');
create trigger registration_is_kept before delete or truncate on registration execute function refuse_delete();

create table training_body (
  training_id     uuid not null references training,
  organisation_id uuid not null references organisation,
  live            integer not null check (live >= 0),
  most            integer not null,
  primary key (training_id, organisation_id),
  constraint training_body_seats_hold check (live <= most)
);
create index training_body_by_organisation on training_body (organisation_id);
comment on table training_body is 'training: how many places each body holds, seats and places in line together';

create function count_places() returns trigger language plpgsql as $$
declare
  holding text[] := array['seated', 'attended', 'absent', 'certified'];
  seat integer := (new.state = any (holding))::int - (tg_op = 'UPDATE' and old.state = any (holding))::int;
  line integer := (new.state = 'waiting')::int - (tg_op = 'UPDATE' and old.state = 'waiting')::int;
begin
  if tg_op = 'UPDATE' and (new.training_id, new.organisation_id, new.number)
    is distinct from (old.training_id, old.organisation_id, old.number) then
    raise exception 'a registration stays where it is' using errcode = 'integrity_constraint_violation';
  end if;
  if seat <> 0 or line <> 0 then
    update training set seated = seated + seat, waiting = waiting + line where id = new.training_id;
  end if;
  if seat + line <> 0 then
    update training_body set live = live + seat + line
      where training_id = new.training_id and organisation_id = new.organisation_id;
    if not found then
      insert into training_body (training_id, organisation_id, live, most)
        select id, new.organisation_id, seat + line, seats_per_body from training where id = new.training_id;
    end if;
  end if;
  return null;
end $$;
comment on function count_places is 'training: counts each seat taken or given up, which the checks then hold';
create trigger registration_counts_places after insert or update on registration
  for each row execute function count_places();

-- What those present thought, as counts from the first: nothing says who answered what, nor when.
create table satisfaction (
  training_id uuid not null references training,
  question    text not null,
  level       smallint not null check (level between 1 and 4),
  answers     integer not null check (answers >= 1),
  primary key (training_id, question, level)
);
comment on table satisfaction is 'training: how many gave each answer; never who';

create function asker_email() returns text language sql stable security definer set search_path = pg_catalog, public
as $$ select email from public.person where id = public.asker() $$;
comment on function asker_email() is 'account: the mailbox of the asker';

create function asker_trainings() returns uuid[] language sql stable security definer set search_path = pg_catalog, public
as $$
  select coalesce(array_agg(t.id), '{}') from public.training t join public.call c on c.id = t.call_id
  where exists (select from public.trainer r where r.training_id = t.id and r.person_id = public.asker())
    or exists (
      select from public.grant_of_asker g
      where g.role in ('manager', 'auditor')
        and (g.scope_kind = 'instance' or (g.scope_kind = 'programme' and g.scope_id = c.programme_id)
          or (g.scope_kind = 'call' and g.scope_id = c.id)))
$$;
comment on function asker_trainings() is 'training: the trainings the asker gives, manages or audits';

alter table registration enable row level security;
create policy seen on registration for select using (
  (select asks_for_the_program())
  or email = (select asker_email())
  or organisation_id = any ((select asker_bodies())::uuid[])
  or training_id = any ((select asker_trainings())::uuid[]));
alter table training_body enable row level security;
create policy seen on training_body for select using (
  (select asks_for_the_program())
  or organisation_id = any ((select asker_bodies())::uuid[])
  or training_id = any ((select asker_trainings())::uuid[]));
-- Whoever waits is not told where it is before they have a seat.
alter table training_venue enable row level security;
create policy seen on training_venue for select using (
  (select asks_for_the_program())
  or training_id = any ((select asker_trainings())::uuid[])
  or exists (select from registration r where r.training_id = training_venue.training_id
    and r.state in ('seated', 'attended', 'absent', 'certified')
    and (r.email = (select asker_email()) or r.organisation_id = any ((select asker_bodies())::uuid[]))));
alter table satisfaction enable row level security;
create policy seen on satisfaction for select using ((select asks_for_the_program()));

-- Counts are read once answers are no longer taken, and not when they are few: nobody can tell the last answer from the
-- ones before, nor one person from the rest.
create function satisfaction_of(training uuid, at timestamptz)
returns table (question text, level smallint, answers integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select s.question, s.level, s.answers
  from public.satisfaction s join public.training t on t.id = s.training_id
  where s.training_id = $1 and t.ends_at + interval '14 days' <= $2
    and (public.asks_for_the_program() or s.training_id = any (public.asker_trainings()))
    and 5 <= (select sum(a.answers) from public.satisfaction a where a.training_id = $1 and a.question = s.question)
  order by 1, 2 desc
$$;
comment on function satisfaction_of(uuid, timestamptz) is 'training: what those present thought, to who may read it and when it names nobody';

create or replace function sees_line(machine text, subject uuid) returns boolean
language plpgsql stable set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan as $$
begin
  if machine = 'application' then
    return exists (select from file_in_reach r where r.id = subject)
      or (asker_oversees() and subject <> all (asker_recusals()));
  elsif machine = 'award' then
    return exists (select from award w join file_in_reach r on r.id = w.application_id where w.id = subject);
  elsif machine = 'agreement' then
    return exists (select from agreement_in_reach r where r.id = subject);
  elsif machine = 'payment_order' then
    return exists (
      select from payment_order y join agreement_in_reach r on r.id = y.agreement_id where y.id = subject);
  elsif machine = 'jury_session' then
    return exists (select from session_in_reach r where r.id = subject);
  elsif machine = 'selection' then
    return exists (select from selection s where s.id = subject);
  elsif machine = 'training' then
    return asker_oversees() or subject = any (asker_trainings());
  elsif machine = 'registration' then
    return asker_oversees() or exists (select from registration r where r.id = subject);
  end if;
  return asker_oversees() or (machine in ('programme', 'round') and cardinality(asker_rounds()) > 0);
end $$;

-- A letter may bring an appointment for the calendar of its reader.
alter table outbox add column calendar text;

-- Whoever waits may know how many are before them, not who.
create function place_in_line(registration uuid) returns integer
language sql stable security definer set search_path = pg_catalog, public as $$
  select count(*)::int from public.registration mine join public.registration other
    on other.training_id = mine.training_id and other.state = 'waiting' and other.number <= mine.number
  where mine.id = $1 and mine.state = 'waiting' having count(*) > 0
$$;
comment on function place_in_line(uuid) is 'training: the place in line of a registration, from one; nothing when it does not wait';
