-- People come in: what the reading connection may learn of sessions and links, newcomers, messages that hold a secret.

-- A newcomer has proved an e-mail address and has not said a name yet: there is no person, so nothing can be done
-- with such a session but to register.
alter table session alter column person_id drop not null;
alter table session add column newcomer_id uuid;
alter table session add column newcomer_email text;
alter table session add constraint session_of_someone check (
  (person_id is not null and newcomer_id is null and newcomer_email is null)
  or (person_id is null and newcomer_id is not null and newcomer_email is not null));
create index session_by_expiry on session (expires_at);
create index session_by_newcomer on session (newcomer_id) where newcomer_id is not null;

-- The reader may not look into `session` and `sign_in_link`. It may ask about one hash that it already knows.
create function open_session(hash bytea, asked_at timestamptz)
returns table (person_id uuid, newcomer_id uuid, newcomer_email text)
language sql stable security definer set search_path = pg_catalog, public rows 1 as $$
  select s.person_id, s.newcomer_id, s.newcomer_email from public.session s
  where s.token_hash = hash and s.expires_at > asked_at
$$;
comment on function open_session is 'account: who holds this session, if it is still open';

create function sign_in_link_by_hash(hash bytea)
returns table (email text, back text, expires_at timestamptz, used_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public rows 1 as $$
  select l.email, l.back, l.expires_at, l.used_at from public.sign_in_link l where l.token_hash = hash
$$;
comment on function sign_in_link_by_hash is 'account: what a one-time link is worth, for whoever holds it';

-- The roles a person holds: given by an administrator, or by a seat in a jury.
create view held_role as
  select person_id, role, scope_kind, scope_id, starts_on, ends_on from role_grant where state = 'held'
  union all
  select person_id, case seat when 'member' then 'juror' else seat end, 'jury', session_id, null, null from jury_member;
comment on view held_role is 'account: every role held, by grant or by seat';

-- A message that opens a door loses its words once it is sent.
alter table outbox add column is_secret boolean not null default false;

create index rate_limit_by_expiry on rate_limit (expires_at);
create index person_by_name on person (family_name, given_name, id);
create index person_fictitious on person (id) where is_fictitious;
