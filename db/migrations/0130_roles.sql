-- Roles on a desk, which is a service of a programme in a territory or one its pack names; roles lent during an absence.

-- `scope_id` is then the programme; `scope_desk` is `departement:35`, `region:53`, or the code of a desk of its pack.
alter table role_grant add column scope_desk text
  check (scope_desk ~ '^((departement|region):[0-9A-Z]{1,3}|[a-z][a-z0-9-]{0,79})$');
-- Desks had no place in the database before: no role was ever given on one.
alter table role_grant add constraint role_grant_desk check ((scope_kind = 'desk') = (scope_desk is not null));

-- A role lent: from which one, by whom it is held. It never outlives the role it comes from.
alter table role_grant add column delegated_from uuid references role_grant;
alter table role_grant add column on_behalf_of uuid references person;
alter table role_grant add constraint role_grant_delegation check (
  (delegated_from is null) = (on_behalf_of is null)
  and (on_behalf_of is null or (on_behalf_of <> person_id and ends_on is not null)));
create index role_grant_delegations on role_grant (delegated_from) where delegated_from is not null;
create index role_grant_by_scope on role_grant (role, scope_kind, scope_id) where state = 'held';

-- What is lent cannot be lent again, whatever the code does.
create function refuse_second_delegation() returns trigger language plpgsql as $$
declare source role_grant;
begin
  if new.delegated_from is null then return null; end if;
  select * into source from role_grant where id = new.delegated_from;
  if source.delegated_from is not null then
    raise exception 'role % is lent already: it cannot be lent again', source.id using errcode = 'integrity_constraint_violation';
  end if;
  if source.person_id <> new.on_behalf_of or (source.role, source.scope_kind) <> (new.role, new.scope_kind)
    or (source.scope_id, source.scope_desk) is distinct from (new.scope_id, new.scope_desk) then
    raise exception 'role % is not the one that is lent', new.id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger role_grant_is_lent_once after insert or update on role_grant
  for each row execute function refuse_second_delegation();

-- The roles a person holds: given, lent by somebody whose own role stands, or by a seat in a jury.
create or replace view held_role as
  select g.person_id, g.role, g.scope_kind, g.scope_id,
    greatest(g.starts_on, o.starts_on) as starts_on, least(g.ends_on, o.ends_on) as ends_on,
    g.scope_desk, g.on_behalf_of, g.id as grant_id
  from role_grant g
    left join role_grant o on o.id = g.delegated_from
    left join person lender on lender.id = g.on_behalf_of
  where g.state = 'held' and (g.delegated_from is null or (o.state = 'held' and lender.state = 'active'))
  union all
  select person_id, case seat when 'member' then 'juror' else seat end, 'jury', session_id, null, null, null, null, null
  from jury_member;
comment on view held_role is 'account: every role held, by grant, by delegation or by seat';
