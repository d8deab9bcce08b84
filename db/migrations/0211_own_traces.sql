-- What binds somebody and what they left was asked under the policies of twelve tables at once: a tenth of a second to
-- plan, and every file read, at each sight of the page of one's own data. It is asked of one's own rows alone, so the
-- database answers as it does for what a person takes away (personal_rows): to that person, and to nobody else.

create index application_by_named_contact on application (contact_id) where contact_id is not null;
comment on index application_by_named_contact is 'application: files by the contact named';

create function is_under_way(file uuid, state text) returns boolean
language sql stable set search_path = pg_catalog, public as $$
  select state not in ('abandoned', 'withdrawn', 'inadmissible', 'refused') and not exists (
    select from award w left join agreement g on g.award_id = w.id left join payment_order y on y.agreement_id = g.id
    where w.application_id = file and (w.state = 'declined' or y.state = 'paid'))
$$;
comment on function is_under_way(uuid, text) is 'application: whether somebody is still expected to do something about a file; one of a laureate is over once paid';

create function bodies_held_alone(person uuid, roles text[]) returns text[]
language sql stable set search_path = pg_catalog, public as $$
  select array(
    select distinct o.name from membership m join organisation o on o.id = m.organisation_id
    where m.person_id = person and m.state = 'active' and m.role = any (roles)
      and exists (select from application a where a.organisation_id = o.id and is_under_way(a.id, a.state))
      and not exists (select from membership b join person q on q.id = b.person_id and q.state = 'active'
        where b.organisation_id = o.id and b.person_id <> person and b.state = 'active' and b.role = any (roles))
    order by 1)
$$;
comment on function bodies_held_alone(uuid, text[]) is 'account: bodies with a file under way where nobody else holds one of these roles';

create function traces_of(person uuid, today date) returns table (duties json, traces json)
language sql stable rows 1 set search_path = pg_catalog, public as $$
  select
    json_build_object(
      'roles', (select count(*) from role_grant g where (g.person_id = person or g.on_behalf_of = person)
        and g.state = 'held' and (g.ends_on is null or g.ends_on >= today)),
      'juries', (select count(*) from jury_member m join jury_session s on s.id = m.session_id
        where m.person_id = person and s.state <> 'minutes_signed'),
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
comment on function traces_of(uuid, date) is 'privacy: what binds somebody and what they left, as far as whoever asks may read';

create function own_traces(person uuid, today date) returns table (duties json, traces json)
language sql stable rows 1 security definer set search_path = pg_catalog, public as $$
  select t.duties, t.traces from traces_of(person, today) t where person = asker()
$$;
comment on function own_traces(uuid, date) is 'privacy: the same, whole, for the person themselves';
