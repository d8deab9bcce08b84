-- An account is closed thirty days after its person was told, and not before, even when its time was over long ago. The worker
-- asks for the sleeping accounts page by page: those who were told would otherwise stand before those who were not.
drop function accounts_falling_asleep(date, date);
create function sleeping_accounts(since date, after uuid)
returns table (person_id uuid, email text, lang text, last_seen text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id, p.email, p.lang, coalesce(seen.seen_on::text, '')
  from (select due::uuid as id from retention_due('sleeping_accounts', since) due) sleeping
    join person p on p.id = sleeping.id left join presence seen on seen.person_id = p.id
  where asks_for_the_program() and p.id > after order by 1 limit 1000
$$;
comment on function sleeping_accounts(date, uuid) is 'privacy: whose account sleeps, for the worker; the last visit tells one sleep from the next';
