-- The name of each file that somebody wrote in, examined, scored or decided: what they take away says which, also when they
-- no longer act for its body. Not the files they stepped aside from: recusal hides them.

create function files_worked_on_by(person uuid)
returns table (id uuid, number text, body text, call_code text, version_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, a.number, o.name, c.code, a.programme_version_id
  from public.application a
  join public.organisation o on o.id = a.organisation_id
  join public.round r on r.id = a.round_id
  join public.call c on c.id = r.call_id
  where person = public.asker() and a.id in (
      select application_id from public.answer where edited_by = person
      union select application_id from public.attachment where added_by = person
      union select application_id from public.application_version where filed_by = person
      union select application_id from public.finding where decided_by = person
      union select application_id from public.award where decided_by = person
      union select application_id from public.letter where first_opened_by = person
      union select application_id from public.score where person_id = person
      union select own.id from public.application own where own.opened_by = person or own.contact_id = person)
    and a.id <> all ((select public.asker_recusals())::uuid[])
$$;
comment on function files_worked_on_by is 'application: the files somebody had a hand in, by their names, for that person';
