-- Who reads the lines of the journal about which subject, in one place again: parts written side by side had each said it
-- whole, and the last one forgot what the others had added. A test holds each life to be here or said to be overseers' alone.

create or replace function sees_line(machine text, subject uuid) returns boolean language plpgsql stable
set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan
as $$
begin
  if machine = 'application' then
    return exists (select from file_in_reach r where r.id = subject)
      or (asker_oversees() and subject <> all (asker_recusals()));
  elsif machine = 'partner' then
    return asker_oversees() or exists (select from partner p where p.id = subject);
  elsif machine = 'deliverable' then
    return asker_oversees() or exists (select from deliverable d where d.id = subject);
  elsif machine = 'measure' then
    return asker_oversees() or exists (select from measure m where m.id = subject);
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
  elsif machine = 'envelope' then
    return asker_oversees() or sees_envelope(subject);
  elsif machine = 'training' then
    return asker_oversees() or subject = any (asker_trainings());
  elsif machine = 'registration' then
    return asker_oversees() or exists (select from registration r where r.id = subject);
  elsif machine = 'need' then
    return asker_oversees() or exists (select from need n where n.id = subject
      and (n.round_id = any (asker_rounds()) or n.organisation_id = any (asker_bodies())));
  elsif machine = 'need_support' then
    return asker_oversees() or exists (select from need_support s join need n on n.id = s.need_id where s.id = subject
      and (n.round_id = any (asker_rounds()) or s.organisation_id = any (asker_bodies())));
  end if;
  return asker_oversees()
    or (machine in ('programme', 'round') and cardinality(asker_rounds()) + cardinality(asker_desks()) > 0);
end $$;
