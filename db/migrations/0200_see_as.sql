-- Seeing the service as somebody else: support reads what a person reads, by their consent or with a reason that they are
-- told. Nothing is written meanwhile; every page seen leaves a line under the name of whoever looked.

create table support_consent (
  id        uuid primary key,
  person_id uuid not null references person,
  given_at  timestamptz not null,
  ends_at   timestamptz not null,
  state     text not null,
  version   integer not null default 1,
  check (ends_at > given_at and ends_at <= given_at + interval '7 days')
);
create index support_consent_by_person on support_consent (person_id);
comment on table support_consent is 'account: a person lets support see what they see, until a day and an hour';
comment on column support_consent.id is 'Subject of the journal.';
comment on column support_consent.person_id is 'Who consents, and will be seen.';
comment on column support_consent.given_at is 'When the person consented.';
comment on column support_consent.ends_at is 'When it ends by itself, seven days later at most.';
comment on column support_consent.state is 'open, or withdrawn by the person before its end.';
comment on column support_consent.version is 'Grows at each change.';
create constraint trigger support_consent_is_journaled after insert or update on support_consent
  deferrable initially deferred for each row execute function demand_journal('support_consent');
create trigger support_consent_is_kept before delete or truncate on support_consent execute function refuse_delete();

create table look (
  id         uuid primary key,
  viewer_id  uuid not null references person,
  person_id  uuid not null references person,
  consent_id uuid references support_consent,
  reason     text not null check (length(reason) >= 20),
  began_at   timestamptz not null,
  ends_at    timestamptz not null,
  ended_at   timestamptz,
  state      text not null,
  version    integer not null default 1,
  check (viewer_id <> person_id),
  check (ends_at > began_at and ends_at <= began_at + interval '30 minutes'),
  check ((state = 'ended') = (ended_at is not null))
);
create index look_by_person on look (person_id, began_at desc);
create index look_by_beginning on look (began_at desc, id);
comment on table look is 'account: somebody of support sees the service as another person, reading only';
comment on column look.id is 'Subject of the journal.';
comment on column look.viewer_id is 'Who looks: the true name.';
comment on column look.person_id is 'As whom.';
comment on column look.consent_id is 'The consent it rests on; empty when it rests on its reason alone, which the person was told.';
comment on column look.reason is 'Why, in a sentence that the person reads.';
comment on column look.began_at is 'When it began.';
comment on column look.ends_at is 'When it ends by itself, thirty minutes later at most.';
comment on column look.ended_at is 'When somebody ended it before.';
comment on column look.state is 'open, or ended by somebody. Over as well when ends_at has passed or when its session is closed.';
comment on column look.version is 'Grows at each change.';
create constraint trigger look_is_journaled after insert or update on look
  deferrable initially deferred for each row execute function demand_journal('look');
create trigger look_is_kept before delete or truncate on look execute function refuse_delete();

create table look_page (
  look_id uuid not null references look,
  minute  timestamptz not null,
  path    text not null,
  primary key (look_id, minute, path)
);
comment on table look_page is 'account: each page read while seeing as somebody, once a minute at most';
comment on column look_page.look_id is 'The look during which it was read.';
comment on column look_page.minute is 'The minute in which it was read.';
comment on column look_page.path is 'The address read, without what was searched for.';
create trigger look_page_is_append_only before update or delete or truncate on look_page execute function refuse_rewrite();

alter table session add column look_id uuid references look;
comment on column session.look_id is 'The look under way in this session. Its holder stays whoever opened it.';
create index session_by_look on session (look_id) where look_id is not null;

-- The person concerned, whoever looked, and those who oversee the service.
alter table support_consent enable row level security;
create policy seen on support_consent for select using (
  person_id = (select asker()) or (select asker_oversees()) or (select asks_for_the_program()));
alter table look enable row level security;
create policy seen on look for select using (
  asker() in (person_id, viewer_id) or (select asker_oversees()) or (select asks_for_the_program()));
alter table look_page enable row level security;
create policy seen on look_page for select using (exists (select from look l where l.id = look_id));

create function look_of_session(hash bytea, asked_at timestamptz)
returns table (id uuid, person_id uuid, ends_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public rows 1 as $$
  select l.id, l.person_id, l.ends_at
  from public.session s join public.look l on l.id = s.look_id and l.viewer_id = s.person_id
    left join public.support_consent c on c.id = l.consent_id
  where s.token_hash = hash and l.state = 'open' and l.ends_at > asked_at
    and (l.consent_id is null or (c.state = 'open' and c.ends_at > asked_at))
$$;
comment on function look_of_session is 'account: as whom this session sees the service, if it does';

create function looks_under_way(asked_at timestamptz) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public rows 10 as $$
  select l.id from public.session s join public.look l on l.id = s.look_id
  where l.state = 'open' and l.ends_at > asked_at and exists (select from public.open_session(s.token_hash, asked_at))
$$;
comment on function looks_under_way is 'account: the looks that an open session still carries';

-- Whoever has a stake in the files of a person does not read them by seeing as that person: recused from one, seated in a
-- jury of its round, or acting for another body that asks in the same round.
create function has_stake_in_files_of(viewer uuid, person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (
    select from public.application a
    where (a.opened_by = person
        or a.organisation_id in (select m.organisation_id from public.membership m
          where m.person_id = person and m.state = 'active')
        or a.mandate_id in (select d.id from public.mandate d join public.membership m on m.organisation_id = d.mandatary_id
          where m.person_id = person and m.state = 'active'))
      and (exists (select from public.recusal x where x.person_id = viewer and x.application_id = a.id)
        or exists (select from public.jury_member j join public.jury_session s on s.id = j.session_id
          where j.person_id = viewer and s.round_id = a.round_id)
        or exists (select from public.membership m join public.application b on b.organisation_id = m.organisation_id
          where m.person_id = viewer and m.state = 'active' and b.round_id = a.round_id
            and b.organisation_id <> a.organisation_id)))
$$;
comment on function has_stake_in_files_of is 'account: whether somebody has a stake in the files another person may read';
