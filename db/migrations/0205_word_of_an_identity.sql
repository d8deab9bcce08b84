-- What a provider says is said of one identity: somebody with two employers has two, and the last one used no longer
-- speaks for the other. A session remembers by which of them it was opened.

alter table identity add column vouched boolean not null default false;
comment on column identity.vouched is 'Whether a second factor was vouched for, the last time the person came in by it.';

alter table introduction add column vouched boolean not null default false;
comment on column introduction.vouched is 'Whether a second factor was vouched for.';

alter table session add column identity_id uuid references identity (id) on delete set null;
create index session_by_identity on session (identity_id) where identity_id is not null;
comment on column session.identity_id is 'By which identity it was opened, when it was by one.';

-- An establishment noted before is given to the identity that said it: the only one of its provider, or the one that
-- served at that instant. One that no identity can be found for is forgotten: it will be said again.
alter table identity_siret add column identity_id uuid references identity (id) on delete cascade;
update identity_siret s set identity_id = i.id from identity i
  where i.person_id = s.person_id and i.provider = s.provider
    and (i.last_used_at = s.last_seen_at or not exists (select from identity o
      where o.person_id = i.person_id and o.provider = i.provider and o.id <> i.id));
delete from identity_siret where identity_id is null;
alter table identity_siret drop constraint identity_siret_pkey;
alter table identity_siret drop column person_id;
alter table identity_siret drop column provider;
alter table identity_siret add primary key (identity_id, siret);
comment on table identity_siret is 'account: the establishments each identity named, over time';

create function siret_words_of(person uuid)
returns table (identity_id uuid, siret text, said_at timestamptz, used_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select i.id, s.siret, s.last_seen_at, i.last_used_at from public.identity i
  join public.identity_siret s on s.identity_id = i.id
  where i.person_id = person and person = public.asker() order by i.first_used_at, i.id, s.siret limit 200
$$;
comment on function siret_words_of is 'account: the establishments the identities of a person named, for that person';

drop function identities_of(uuid);
create function identities_of(person uuid)
returns table (id uuid, provider text, uid text, vouched boolean, first_used_at timestamptz, last_used_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select i.id, i.provider, i.uid, i.vouched, i.first_used_at, i.last_used_at from public.identity i
  where i.person_id = person and person = public.asker() order by i.first_used_at, i.id
$$;
comment on function identities_of is 'account: by which providers a person is known, without the subjects';
