-- Needs: authorities say what they need, in public; others support it; an officer brings near-identical ones together with
-- the help of the likeness of their words; a committee selects; a selected need becomes a project, which is a file like
-- any other. How many bodies stand behind a need is counted by a trigger, each once, whatever the code does.

create table need (
  id              uuid primary key,
  call_id         uuid not null references call,
  round_id        uuid not null references round,
  organisation_id uuid not null references organisation,
  theme           text not null,
  title           text not null check (title <> ''),
  summary         text not null check (summary <> ''),
  expressed_at    timestamptz not null,
  -- The need it was brought together with, and why.
  lead_id         uuid references need,
  joined_reason   text not null default '',
  supporters      integer not null default 0 check (supporters >= 0),
  application_id  uuid unique references application,
  search          tsvector not null default '',
  words           text not null default '',
  state           text not null,
  version         integer not null default 1,
  check ((state = 'joined') = (lead_id is not null)),
  check (lead_id <> id),
  check ((state = 'project') = (application_id is not null))
);
create index need_by_support on need (supporters desc, id);
create index need_by_date on need (expressed_at desc, id);
create index need_by_call on need (call_id, state);
create index need_by_round on need (round_id);
create index need_by_body on need (organisation_id);
create index need_by_lead on need (lead_id) where lead_id is not null;
create index need_by_search on need using gin (search);
create index need_by_likeness on need using gin (words gin_trgm_ops);
comment on table need is 'need: what a body says it needs, public from the first';
create constraint trigger need_is_journaled after insert or update of state on need
  deferrable initially deferred for each row execute function demand_journal('need');
create trigger need_is_kept before delete or truncate on need execute function refuse_delete();

-- The stems of what is said, in its order: near words are near whatever their endings, and small words count for nothing.
create function need_words(title text, summary text) returns text language sql stable parallel safe as $$
  select coalesce(string_agg(lexeme, ' ' order by positions[1]), '')
  from unnest(to_tsvector('french', unaccent(lower(title || ' ' || left(summary, 1500)))))
$$;
comment on function need_words(text, text) is 'need: the stems of what is said, by which likeness is found';

create function index_need() returns trigger language plpgsql as $$
begin
  new.words := need_words(new.title, new.summary);
  new.search := setweight(to_tsvector('french', unaccent(new.title)), 'A')
    || setweight(to_tsvector('french', unaccent(new.summary)), 'B');
  return new;
end $$;
comment on function index_need is 'need: keeps what is searched equal to what is said';
create trigger need_is_indexed before insert or update of title, summary on need
  for each row execute function index_need();

create table need_support (
  id              uuid primary key,
  need_id         uuid not null references need,
  organisation_id uuid not null references organisation,
  -- What they would add, in a sentence; public too.
  addition        text not null default '',
  supported_at    timestamptz not null,
  state           text not null,
  version         integer not null default 1
);
create unique index need_support_once on need_support (need_id, organisation_id) where state = 'given';
create index need_support_by_body on need_support (organisation_id);
comment on table need_support is 'need: the bodies that say they have the same need; who said it for them is in the journal';
create constraint trigger need_support_is_journaled after insert or update of state on need_support
  deferrable initially deferred for each row execute function demand_journal('need_support');
create trigger need_support_is_kept before delete or truncate on need_support execute function refuse_delete();

-- The bodies behind a need: those that support it or one brought together with it, and those that expressed these; each once.
create function bodies_behind(need uuid) returns setof uuid language sql stable as $$
  select s.organisation_id from need_support s join need n on n.id = s.need_id
    where s.state = 'given' and (n.id = $1 or n.lead_id = $1)
  union
  select n.organisation_id from need n where n.lead_id = $1
  except
  select n.organisation_id from need n where n.id = $1
$$;
comment on function bodies_behind(uuid) is 'need: the bodies behind a need besides its own, each once';

create function count_supporters() returns trigger language plpgsql as $$
declare
  touched uuid[];
begin
  if tg_table_name = 'need_support' then
    select array[n.id, n.lead_id] into touched from need n where n.id = new.need_id;
  else
    touched := array[new.id, new.lead_id, case when tg_op = 'UPDATE' then old.lead_id end];
  end if;
  update need n set supporters = b.bodies
  from unnest(touched) t(id) cross join lateral (select count(*)::int as bodies from bodies_behind(t.id)) b
  where n.id = t.id and n.supporters <> b.bodies;
  return null;
end $$;
comment on function count_supporters is 'need: counts the bodies behind a need each time that may change';
create trigger need_support_is_counted after insert or update of state on need_support
  for each row execute function count_supporters();
create trigger need_joined_is_counted after update of lead_id on need
  for each row when (old.lead_id is distinct from new.lead_id) execute function count_supporters();

-- Near pairs, found by the worker each time a need is expressed or corrected, so that a page compares nothing.
create table need_pair (
  low_id   uuid not null references need,
  high_id  uuid not null references need,
  call_id  uuid not null references call,
  likeness real not null,
  primary key (low_id, high_id),
  check (low_id < high_id)
);
create index need_pair_by_likeness on need_pair (call_id, likeness desc, low_id, high_id);
create index need_pair_by_high on need_pair (high_id);
comment on table need_pair is 'need: two needs whose words are near; found again when one of them changes';

create table need_apart (
  low_id   uuid not null references need,
  high_id  uuid not null references need,
  told_at  timestamptz not null,
  primary key (low_id, high_id),
  check (low_id < high_id)
);
create index need_apart_by_high on need_apart (high_id);
comment on table need_apart is 'need: two needs that an officer found different although their words are near; never changed';
create trigger need_apart_is_append_only before delete or update or truncate on need_apart
  for each statement execute function refuse_rewrite();

-- What a member of the committee thinks: for the committee and the authority alone.
create table need_opinion (
  need_id   uuid not null references need,
  person_id uuid not null references person,
  opinion   text not null check (opinion in ('keep', 'against', 'abstain')),
  sentence  text not null,
  given_at  timestamptz not null,
  primary key (need_id, person_id)
);
create index need_opinion_by_person on need_opinion (person_id);
comment on table need_opinion is 'need: the opinion of a member of the committee; it may change until the decision';

-- What the committee decided: the counts and the reasons are public, the names are not.
create table need_decision (
  need_id    uuid primary key references need,
  outcome    text not null check (outcome in ('selected', 'not_selected')),
  keeping    integer not null check (keeping >= 0),
  against    integer not null check (against >= 0),
  abstaining integer not null check (abstaining >= 0),
  quorum     integer not null check (quorum >= 1),
  reasons    text not null check (reasons <> ''),
  decided_at timestamptz not null,
  constraint need_decided_with_quorum check (keeping + against + abstaining >= quorum),
  constraint need_selected_by_most check (outcome <> 'selected' or keeping > against)
);
comment on table need_decision is 'need: what the committee decided, as the authority recorded it; never changed';
create trigger need_decision_is_append_only before delete or update or truncate on need_decision
  for each statement execute function refuse_rewrite();

create table need_presence (
  need_id   uuid not null references need,
  person_id uuid not null references person,
  primary key (need_id, person_id)
);
create index need_presence_by_person on need_presence (person_id);
comment on table need_presence is 'need: the members of the committee who were present at a decision; never changed';
create trigger need_presence_is_append_only before delete or update or truncate on need_presence
  for each statement execute function refuse_rewrite();

-- A seat in the committee of a call is the role of a juror, given on that call.
alter table role_grant drop constraint role_grant_role_check;
alter table role_grant add constraint role_grant_role_check
  check (role in ('manager', 'officer', 'juror', 'authority', 'payer', 'auditor', 'administrator'));
alter table role_grant add constraint role_grant_juror_of_a_call check (role <> 'juror' or scope_kind = 'call');

create function asker_committees() returns uuid[] language sql stable security definer set search_path = pg_catalog, public
as $$
  select coalesce(array_agg(c.id), '{}') from public.call c
  where c.decided_by = 'committee' and exists (
    select from public.grant_of_asker g where g.role in ('juror', 'authority')
      and (g.scope_kind = 'instance' or (g.scope_kind = 'programme' and g.scope_id = c.programme_id)
        or (g.scope_kind = 'call' and g.scope_id = c.id)))
$$;
comment on function asker_committees() is 'need: the calls in whose committee the asker sits, or for which they decide';

create function asker_needs() returns uuid[] language sql stable security definer set search_path = pg_catalog, public
as $$
  select coalesce(array_agg(distinct coalesce(n.lead_id, n.id)), '{}') from public.need n
  where n.organisation_id = any (public.asker_bodies())
    or exists (select from public.need_support s
      where s.need_id = n.id and s.state = 'given' and s.organisation_id = any (public.asker_bodies()))
$$;
comment on function asker_needs() is 'need: the needs behind which a body of the asker stands';

-- A need that was withdrawn is its body's again.
alter table need enable row level security;
create policy seen on need for select using (
  (select asks_for_the_program())
  or state <> 'withdrawn'
  or organisation_id = any ((select asker_bodies())::uuid[]));
alter table need_support enable row level security;
create policy seen on need_support for select using (
  (select asks_for_the_program())
  or state = 'given'
  or organisation_id = any ((select asker_bodies())::uuid[]));
alter table need_opinion enable row level security;
create policy seen on need_opinion for select using (
  (select asks_for_the_program())
  or person_id = (select asker())
  or (need_id <> all ((select asker_needs())::uuid[])
    and exists (select from need n where n.id = need_id and n.call_id = any ((select asker_committees())::uuid[]))));
alter table need_presence enable row level security;
create policy seen on need_presence for select using (
  (select asks_for_the_program())
  or person_id = (select asker())
  or (need_id <> all ((select asker_needs())::uuid[])
    and exists (select from need n where n.id = need_id and n.call_id = any ((select asker_committees())::uuid[]))));

-- What happened to a need, for everybody: the act and when, never who.
create function need_history(need uuid) returns table (at timestamptz, act text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select j.at, j.act from public.journal j
  where j.machine = 'need' and j.subject_id = $1
    and j.act in ('need.express', 'need.correct', 'need.join', 'need.bring_together', 'need.separate', 'need.select',
      'need.decline', 'need.open_project')
    and exists (select from public.need n where n.id = $1 and n.state <> 'withdrawn')
  order by j.seq limit 100
$$;
comment on function need_history(uuid) is 'need: what happened to a public need and when; never who did it';
