-- Signing in by an identity provider: the way there and back, who it says is there until that is settled, and by which
-- issuer. A subject means nothing without its issuer: an operator who moves to another one meets other subjects.

alter table identity add column id uuid not null default gen_random_uuid() unique;
alter table identity add column issuer text not null default '';
alter table identity alter column issuer drop default;
alter table identity add column uid text not null default '';
alter table identity drop constraint identity_pkey;
alter table identity add primary key (issuer, subject);
comment on column identity.provider is 'Which kind of provider it is; its issuer says which one.';
comment on column identity.issuer is 'As the provider names itself in what it signs.';
comment on column identity.subject is 'Given by the provider, and different for each identity provider behind it.';
comment on column identity.person_id is 'Whom it opens.';
comment on column identity.uid is 'What the employer calls the person: tells two identities of one person apart, for that person.';
comment on column identity.first_used_at is 'When it was bound to the person.';
comment on column identity.last_used_at is 'When the person last came in by it.';

-- Working paper below.
create table departure (
  state_hash   bytea primary key,
  browser_hash bytea not null,
  provider     text not null check (provider in ('proconnect', 'franceconnect')),
  locked       text not null,
  back         text not null,
  expires_at   timestamptz not null
);
create index departure_by_expiry on departure (expires_at);
comment on table departure is 'account: who left for an identity provider and is not back yet';
comment on column departure.state_hash is 'Of the mark that the provider gives back; it serves once.';
comment on column departure.browser_hash is 'Only the browser that left may come back.';
comment on column departure.provider is 'Where it went.';
comment on column departure.locked is 'What the answer must hold, encrypted with the key of the instance.';
comment on column departure.back is 'The page to come back to.';
comment on column departure.expires_at is 'When nobody is waited for any more.';

create table introduction (
  browser_hash bytea primary key,
  provider     text not null check (provider in ('proconnect', 'franceconnect')),
  issuer       text not null,
  subject      text not null check (subject <> ''),
  uid          text not null,
  email        text,
  given_name   text not null,
  family_name  text not null,
  siret        text check (siret ~ '^[0-9]{14}$'),
  link_hash    bytea unique,
  newcomer_id  uuid unique,
  expires_at   timestamptz not null
);
create index introduction_by_expiry on introduction (expires_at);
comment on table introduction is 'account: whom a provider says is there, until a mailbox is proved and a name said';
comment on column introduction.browser_hash is 'The browser in which the person came back from the provider.';
comment on column introduction.provider is 'Who says so.';
comment on column introduction.issuer is 'As the provider names itself.';
comment on column introduction.subject is 'As the provider knows the person.';
comment on column introduction.uid is 'As the employer knows the person.';
comment on column introduction.email is 'As the provider says; nothing when it says none.';
comment on column introduction.given_name is 'Proposed in the form that asks for a name.';
comment on column introduction.family_name is 'Proposed in the form that asks for a name.';
comment on column introduction.siret is 'The establishment the person works for, when the provider says one.';
comment on column introduction.link_hash is 'The one link that settles it, of a mailbox the person said is theirs.';
comment on column introduction.newcomer_id is 'Who will be settled by saying a name.';
comment on column introduction.expires_at is 'When it is forgotten.';

create function introduction_in(browser bytea, asked_at timestamptz) returns table (provider text, email text)
language sql stable security definer set search_path = pg_catalog, public rows 1 as $$
  select i.provider, i.email from public.introduction i
  where i.browser_hash = browser and i.newcomer_id is null and i.expires_at > asked_at
$$;
comment on function introduction_in is 'account: who introduced the person at this browser, while a mailbox is to be proved';

create function introduction_by_link(link bytea, asked_at timestamptz) returns table (provider text)
language sql stable security definer set search_path = pg_catalog, public rows 1 as $$
  select i.provider from public.introduction i where i.link_hash = link and i.expires_at > asked_at
$$;
comment on function introduction_by_link is 'account: the provider whose word a link settles';

create function introduction_of(newcomer uuid)
returns table (provider text, given_name text, family_name text)
language sql stable security definer set search_path = pg_catalog, public rows 1 as $$
  select i.provider, i.given_name, i.family_name from public.introduction i
  where i.newcomer_id = newcomer and newcomer = public.asker()
$$;
comment on function introduction_of is 'account: the name a provider says of a newcomer, proposed to that newcomer alone';

create function identities_of(person uuid)
returns table (id uuid, provider text, uid text, first_used_at timestamptz, last_used_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select i.id, i.provider, i.uid, i.first_used_at, i.last_used_at from public.identity i
  where i.person_id = person and person = public.asker() order by i.first_used_at, i.id
$$;
comment on function identities_of is 'account: by which providers a person is known, without the subjects';
