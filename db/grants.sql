-- Who may do what. Applied by the owner after every migration; doing it twice changes nothing.
-- :"owner", :"writer" and :"reader" stand for the roles of the instance.

revoke all on schema public from public;
grant usage on schema public to :"writer", :"reader";

-- The writer writes rows and nothing else: no table of its own, no truncate, no trigger switched off.
grant select, insert, update, delete on all tables in schema public to :"writer";
grant usage, select on all sequences in schema public to :"writer";
revoke insert, update, delete on migration from :"writer";

-- What may happen is decided by the code of the lives, and what happened is never rewritten.
do $$
declare fixed regclass;
begin
  for fixed in select distinct tgrelid::regclass from pg_trigger where tgname like '%\_is\_append\_only' loop
    execute format('revoke update, delete on %s from %s', fixed, $writer$:"writer"$writer$);
  end loop;
  if to_regclass('public.transition') is not null then
    execute format('revoke insert, update, delete on transition from %s', $writer$:"writer"$writer$);
  end if;
end $$;

-- The reader reads, except what opens a door.
grant select on all tables in schema public to :"reader";
do $$
declare secret text;
begin
  foreach secret in array array['session', 'sign_in_link', 'body_code_secret', 'factor', 'factor_use', 'recovery_code',
    'ceremony', 'identity', 'identity_siret', 'departure', 'introduction', 'email_change', 'presence', 'rate_limit'] loop
    if to_regclass('public.' || quote_ident(secret)) is not null then
      execute format('revoke select on %I from %s', secret, $reader$:"reader"$reader$);
    end if;
  end loop;
end $$;

-- Jobs are added in the transaction that decides, and run by the worker, both as the writer.
grant usage on schema graphile_worker to :"writer";
grant select, insert, update, delete on all tables in schema graphile_worker to :"writer";
grant usage, select on all sequences in schema graphile_worker to :"writer";
grant execute on all functions in schema graphile_worker to :"writer";

-- The queue's tables let nobody in but their owner until a policy says otherwise.
do $$
declare guarded record;
begin
  for guarded in
    select c.oid::regclass as name, c.oid from pg_class c
    where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'laureat_writer_runs_jobs')
  loop
    execute format('create policy laureat_writer_runs_jobs on %s to %s using (true) with check (true)',
      guarded.name, $writer$:"writer"$writer$);
  end loop;
end $$;

-- Row-level security limits the reader. The writer is not limited: acts have permits, and lock what they load.
do $$
declare guarded record;
begin
  for guarded in
    select c.oid::regclass as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'laureat_writer_is_free')
  loop
    execute format('create policy laureat_writer_is_free on %s to %s using (true) with check (true)',
      guarded.name, $writer$:"writer"$writer$);
  end loop;
end $$;
