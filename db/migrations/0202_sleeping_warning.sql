-- Whose account is about to be closed because nobody signs in to it, so that they are told before. The day of the last visit
-- tells one sleep from the next: each is told once.
create function accounts_falling_asleep(since date, warned_since date)
returns table (person_id uuid, email text, lang text, last_seen text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id, p.email, p.lang, coalesce(seen.seen_on::text, '')
  from (select due::uuid as id from retention_due('sleeping_accounts', warned_since) due
    except select due::uuid from retention_due('sleeping_accounts', since) due) soon
    join person p on p.id = soon.id left join presence seen on seen.person_id = p.id
  where asks_for_the_program() order by 1 limit 1000
$$;
comment on function accounts_falling_asleep(date, date) is 'privacy: whose account is closed soon, for the worker';
