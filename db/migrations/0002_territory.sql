-- Territory: every commune, intercommunality, département and région, with who is inside whom.
-- Reference data, replaced as a whole by the loader when a new vintage is published: it has no life and no journal.

create extension if not exists pg_trgm;

create table territory (
  id           text primary key check (id = kind || ':' || code),
  kind         text not null check (kind in ('commune', 'epci', 'departement', 'region')),
  -- INSEE code, or SIREN for an intercommunality.
  code         text not null,
  -- Null when the source does not give it: never guessed.
  siren        text check (siren ~ '^[0-9]{9}$'),
  name         text not null check (name <> ''),
  -- Kind of body within its kind, e.g. CC, CA, CU, METRO, MET69, EPT for an intercommunality.
  nature       text not null,
  -- Null means unknown, which is not the same as nobody.
  population   integer check (population >= 0),
  postcodes    text[] not null default '{}',
  departement  text,
  region       text,
  epci         text,
  -- The levels whose powers the body of this name exercises; empty for a mere district of the State.
  exercises    text[] not null default '{}',
  -- The row under which the same body is listed, when one body is known at two levels.
  same_body_as text references territory deferrable initially deferred,
  -- False for a row of a former vintage, kept because files refer to it.
  is_current   boolean not null default true,
  search_name  text collate "C" not null
);
create index territory_by_name on territory (search_name) include (population);
create index territory_by_trigram on territory using gin (search_name gin_trgm_ops);
create index territory_by_code on territory (code);
create index territory_by_siren on territory (siren) where siren is not null;
create index territory_by_postcode on territory using gin (postcodes);
comment on table territory is 'territory: communes, intercommunalities, départements and régions of one vintage';

create table territory_member (
  territory_id text not null references territory,
  commune_id   text not null references territory,
  primary key (territory_id, commune_id)
);
create index territory_member_by_commune on territory_member (commune_id);
comment on table territory_member is 'territory: the communes inside each intercommunality, département and région';

create table territory_former_code (
  code        text primary key,
  kind        text not null check (kind in ('delegated', 'associated', 'district', 'former')),
  -- Empty when the source only keeps the code.
  name        text not null default '',
  commune_id  text not null references territory,
  search_name text collate "C" not null default ''
);
create index territory_former_code_by_name on territory_former_code (search_name) where search_name <> '';
comment on table territory_former_code is
  'territory: codes of merged communes and of municipal districts, with the commune they belong to today';

create table territory_vintage (
  only_one        boolean primary key default true check (only_one),
  -- Package, version and revision of the loader: the same three mean the same rows.
  source          text not null,
  -- Year of reference of the census figures.
  vintage         smallint not null,
  population_kind text not null check (population_kind in ('municipale', 'totale')),
  -- Year of the boundaries.
  boundaries      smallint not null,
  loaded_at       timestamptz not null default now()
);
comment on table territory_vintage is 'territory: which figures are in force, and where they come from';
