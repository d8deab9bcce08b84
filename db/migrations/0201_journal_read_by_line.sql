-- Whether a line of the journal is seen was one expression with the rights of every table in it: fifty milliseconds to
-- plan for each page with a history, and half a one to run. Here each kind of subject is a query of its own, planned
-- when first asked and kept for the connection. The answer is the same; it is asked under the rights of the reader.
create function sees_line(machine text, subject uuid) returns boolean
language plpgsql stable set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan as $$
begin
  if machine = 'application' then
    return exists (select from file_in_reach r where r.id = subject)
      or (asker_oversees() and subject <> all (asker_recusals()));
  elsif machine = 'award' then
    return exists (select from award w join file_in_reach r on r.id = w.application_id where w.id = subject);
  elsif machine = 'agreement' then
    return exists (select from agreement_in_reach r where r.id = subject);
  elsif machine = 'payment_order' then
    return exists (
      select from payment_order y join agreement_in_reach r on r.id = y.agreement_id where y.id = subject);
  elsif machine = 'jury_session' then
    return exists (select from session_in_reach r where r.id = subject);
  elsif machine = 'selection' then
    return exists (select from selection s where s.id = subject);
  end if;
  return asker_oversees() or (machine in ('programme', 'round') and cardinality(asker_rounds()) > 0);
end $$;
comment on function sees_line(text, uuid) is 'platform: whether the asker sees the lines of the journal about this subject';

drop policy seen on journal;
create policy seen on journal for select using (
  (select asks_for_the_program())
  or (machine = 'person' and (select asks_in_demonstration()))
  or sees_line(machine, subject_id));
