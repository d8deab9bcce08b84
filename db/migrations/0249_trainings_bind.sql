-- A training to come binds those who hold it and those who are registered, as a file under way does.

create or replace function traces_of(person uuid, today date) returns table (duties json, traces json)
language sql stable rows 1 set search_path = pg_catalog, public as $$
  select
    json_build_object(
      'roles', (select count(*) from role_grant g where (g.person_id = person or g.on_behalf_of = person)
        and g.state = 'held' and (g.ends_on is null or g.ends_on >= today)),
      'juries', (select count(*) from jury_member m join jury_session s on s.id = m.session_id
        where m.person_id = person and s.state <> 'minutes_signed'),
      'trainings', (select count(*) from training t where t.state = 'open' and (
        exists (select from trainer r where r.training_id = t.id and r.person_id = person)
        or exists (select from registration g join person p on p.email = g.email
          where g.training_id = t.id and g.state <> 'given_up' and p.id = person))),
      'files', array(select a.number from application a
        where coalesce(a.contact_id, a.opened_by) = person and is_under_way(a.id, a.state) order by a.number limit 100),
      'signsAlone', bodies_held_alone(person, array['signatory']),
      'actsAlone', bodies_held_alone(person, array['applicant', 'signatory'])),
    json_build_object(
      'files', (select count(*) from application_version where filed_by = person),
      'decisions', (select count(*) from finding where decided_by = person)
        + (select count(*) from award where decided_by = person)
        + (select count(*) from payment_order where certified_by = person or ordered_by = person),
      'signatures', (select count(*) from signature where person_id = person),
      'opinions', (select count(*) from score where person_id = person)
        + (select count(*) from recusal where person_id = person),
      'acts', (select count(*) from journal where actor_id = person
        and machine not in ('person', 'factor', 'erasure_request')))
$$;
