-- The desk that serves in order: the pages it goes and sees, what its officers confirm, the queue when the money is gone.

create table visit (
  id             uuid primary key,
  rank           bigint not null generated always as identity,
  application_id uuid not null references application,
  address        text not null check (length(address) between 1 and 2000),
  asked_by       uuid references person,
  asked_as       text not null check (asked_as in ('system', 'officer', 'applicant')),
  asked_at       timestamptz not null,
  visited_at     timestamptz,
  outcome        text check (outcome in ('seen', 'not_seen', 'failed')),
  is_secure      boolean,
  hops           jsonb not null default '[]',
  sightings      jsonb not null default '[]',
  fault          jsonb,
  title          text not null default '' check (length(title) <= 300),
  excerpt        text not null default '' check (length(excerpt) <= 500),
  is_drawn_by_script boolean not null default false,
  hash           text check (hash ~ '^[0-9a-f]{64}$'),
  received_bytes integer not null default 0,
  page_bytes     integer not null default 0,
  check ((visited_at is null) = (outcome is null)),
  check ((asked_as = 'system') = (asked_by is null))
);
create index visit_by_application on visit (application_id, rank desc);
create index visit_by_asker on visit (asked_by) where asked_by is not null;
comment on table visit is 'review: what was seen, on a day, at an address given in a file';
create trigger visit_is_kept before delete or truncate on visit execute function refuse_delete();

create table confirmation (
  id             uuid primary key,
  rank           bigint not null generated always as identity,
  application_id uuid not null references application,
  is_confirmed   boolean not null,
  explanation    text not null check (length(explanation) <= 4000),
  visit_id       uuid references visit,
  confirmed_by   uuid not null references person,
  confirmed_at   timestamptz not null
);
create index confirmation_by_application on confirmation (application_id, rank desc);
create index confirmation_by_officer on confirmation (confirmed_by);
comment on table confirmation is 'review: whether an officer confirms what a file says is in service; the last one counts';
create trigger confirmation_is_append_only before update or delete or truncate on confirmation
  execute function refuse_rewrite();

do $$
declare held text;
begin
  foreach held in array array['visit', 'confirmation'] loop
    execute format('alter table %I enable row level security', held);
    execute format('create policy seen on %I for select using (exists (select from file_in_reach r where r.id = application_id))', held);
  end loop;
end $$;

-- The rank of a file among those of its call that still wait for a decision, in the order of filing: two figures, for
-- whoever may read the file, from which nothing else of the others can be told.
create index application_waiting_in_order on application (round_id, submitted_at, id) where state in ('submitted', 'queued');
create function rank_in_order(file uuid) returns table (ahead bigint, cents_ahead numeric)
language sql stable security definer set search_path = pg_catalog, public as $$
  select count(*), coalesce(sum(other.asked_cents), 0)
  from public.application a join public.round own on own.id = a.round_id
    join public.round r on r.call_id = own.call_id
    join public.application other on other.round_id = r.id
      and other.state in ('submitted', 'queued') and (other.submitted_at, other.id) < (a.submitted_at, a.id)
  where a.id = file and (public.asks_for_the_program() or exists (select from public.file_in_reach r where r.id = file))
$$;
comment on function rank_in_order(uuid) is 'award: how many files of the call, filed before this one, still wait, and what they ask for';

-- How many wait for money at each desk, for everybody.
create function queue_lengths() returns table (call_id uuid, files bigint)
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.call_id, count(*) from public.application a join public.round r on r.id = a.round_id
  where a.state = 'queued' group by r.call_id
$$;
comment on function queue_lengths() is 'award: how many files wait in the queue of each call; shows nothing of them';

-- A desk closed before its date, because no more money comes: its rounds take no more files, whatever the pack says.
alter table round add column closed_at timestamptz;
comment on column round.closed_at is 'When the desk was closed by decision, before the end of the round.';
