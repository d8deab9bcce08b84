-- Row-level security: organisation and recusal limits, said once more underneath the queries, so that a query that
-- forgets its `where` shows nothing. The reading connection says who asks (`laureat.actor`) and on which day
-- (`laureat.day`); with nobody said, only what is published is there. The program itself (the worker, exports) asks
-- under the identifier of the system actor. The owner is not limited, nor the writer (see grants.sql): acts have permits.
--
-- Every helper is evaluated once per statement, as `(select …)`. The views run with the rights of the owner: a policy
-- may look through them at a table that has policies of its own, without going round in circles.

create function asker() returns uuid language sql stable parallel safe
as $$ select nullif(current_setting('laureat.actor', true), '')::uuid $$;
comment on function asker() is 'platform: who asks on this connection; null for a visitor';

create function asks_for_the_program() returns boolean language sql stable parallel safe
as $$ select coalesce(asker() = '00000000-0000-4000-8000-000000000000', false) $$;
comment on function asks_for_the_program() is 'platform: whether the program itself reads, for everybody';

create function asks_in_demonstration() returns boolean language sql stable parallel safe
as $$ select coalesce(current_setting('laureat.demonstration', true), '') = 'on' $$;
comment on function asks_in_demonstration() is 'platform: whether made-up messages are shown on screen';

create function asker_bodies() returns uuid[] language sql stable security definer set search_path = pg_catalog, public
as $$ select coalesce(array_agg(organisation_id), '{}') from public.membership where person_id = public.asker() and state = 'active' $$;
comment on function asker_bodies() is 'account: the bodies the asker acts for';

-- Roles in force on the day; the seats of a jury are read apart, in `agenda_of_asker`.
create view grant_of_asker as
  select role, scope_kind, scope_id from role_grant
  where person_id = asker() and state = 'held'
    and starts_on <= coalesce(nullif(current_setting('laureat.day', true), '')::date, current_date)
    and (ends_on is null or ends_on >= coalesce(nullif(current_setting('laureat.day', true), '')::date, current_date));
comment on view grant_of_asker is 'account: the roles the asker holds on the day';

-- Which role reads what on a round is for the queries; who has no role on it reads nothing of it.
create function asker_rounds() returns uuid[] language sql stable security definer set search_path = pg_catalog, public
as $$
  select coalesce(array_agg(r.id), '{}') from public.round r join public.call c on c.id = r.call_id
  where exists (
    select from public.grant_of_asker g
    where g.role in ('officer', 'manager', 'authority', 'payer', 'auditor')
      and (g.scope_kind = 'instance' or (g.scope_kind = 'programme' and g.scope_id = c.programme_id)
        or (g.scope_kind = 'call' and g.scope_id = c.id)))
$$;
comment on function asker_rounds() is 'account: the rounds on which the asker is staff';

create function asker_oversees() returns boolean language sql stable security definer set search_path = pg_catalog, public
as $$ select exists (select from public.grant_of_asker where role in ('auditor', 'administrator') and scope_kind = 'instance') $$;
comment on function asker_oversees() is 'account: whether the asker reads the journal of the whole instance';

create function asker_recusals() returns uuid[] language sql stable security definer set search_path = pg_catalog, public
as $$ select coalesce(array_agg(application_id), '{}') from public.recusal where person_id = public.asker() $$;
comment on function asker_recusals() is 'jury: the files the asker stepped aside from';

create view agenda_of_asker as
  select f.session_id, f.application_id, m.declared_at is not null as declared
  from jury_member m join jury_file f on f.session_id = m.session_id
  where m.person_id = asker()
    and not exists (select from recusal x where x.person_id = m.person_id and x.application_id = f.application_id);
comment on view agenda_of_asker is 'jury: the files of the sessions where the asker has a seat, but those stepped aside from';

create function asker_agenda() returns uuid[] language sql stable security definer set search_path = pg_catalog, public
as $$ select coalesce(array_agg(application_id), '{}') from public.agenda_of_asker $$;
comment on function asker_agenda() is 'jury: the same, declared or not, as one array';

create view examined_file as
  select a.id from application a
  where (select asks_for_the_program())
    or (a.submitted_at is not null and a.id <> all ((select asker_recusals())::uuid[])
      and (a.round_id = any ((select asker_rounds())::uuid[])
        or exists (select from agenda_of_asker g where g.application_id = a.id and g.declared)));
comment on view examined_file is 'review: filed applications the asker examines, at a desk or in a jury whose interests are declared';

-- As a function, so that a list that asks for one's own recusals is not planned with all this.
create function examines(file uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public
as $$ select exists (select from public.examined_file e where e.id = file) $$;
comment on function examines(uuid) is 'review: whether the asker examines this file';

create view file_in_reach as
  select a.id from application a
  where a.organisation_id = any ((select asker_bodies())::uuid[])
    or exists (select from examined_file e where e.id = a.id);
comment on view file_in_reach is 'application: files of the asker, or that the asker examines; not what is merely published';

create view published_award as
  select w.id, w.application_id from award w join application a on a.id = w.application_id
  where w.state = 'decided' and w.decided_at is not null and a.state = 'laureate';
comment on view published_award is 'publication: grants that everybody may read of';

create view award_in_sight as
  select w.id, w.application_id from award w
  where exists (select from file_in_reach r where r.id = w.application_id)
    or exists (select from published_award p where p.id = w.id);
comment on view award_in_sight is 'award: grants the asker may read of';

create view agreement_in_reach as
  select g.id from agreement g join award w on w.id = g.award_id
  where exists (select from file_in_reach r where r.id = w.application_id);
comment on view agreement_in_reach is 'agreement: agreements of files in reach';

create view session_in_reach as
  select s.id from jury_session s
  where (select asks_for_the_program()) or s.round_id = any ((select asker_rounds())::uuid[])
    or exists (select from jury_member m where m.session_id = s.id and m.person_id = asker());
comment on view session_in_reach is 'jury: sessions the asker sits in or is staff of';

-- Who votes does not read the others before handing in their own sheet, or before the meeting is over.
create view blind_file as
  select f.session_id, f.application_id
  from jury_member m join jury_session s on s.id = m.session_id join jury_file f on f.session_id = m.session_id
  where m.person_id = asker() and m.seat <> 'secretary' and s.state in ('planned', 'convened', 'open')
    and not exists (select from score o
      where o.session_id = f.session_id and o.application_id = f.application_id and o.person_id = m.person_id);
comment on view blind_file is 'jury: files whose sheets the asker may not read yet';

-- The public answers of laureates are chosen among what was filed: the query that publishes asks here by name.
create view published_content as
  select distinct on (v.application_id) v.application_id, v.content
  from application_version v where exists (select from published_award p where p.application_id = v.application_id)
  order by v.application_id, v.number desc;
comment on view published_content is 'publication: what laureates filed, from which public answers are drawn';

-- A search condition cannot use its index under a policy, since `@@` is not known to keep secrets: this finds the
-- identifiers, and the policy of `application` says which of them are there.
create function application_matching(typed text) returns setof uuid language sql stable security definer rows 1000
set search_path = pg_catalog, public
as $$ select id from public.application where search @@ public.application_query(typed) $$;
comment on function application_matching(text) is 'application: identifiers of the files that hold these words; shows nothing of them';

-- How long things took over a year, over all files: three figures for everybody, from which no file can be told.
create function median_delays(at timestamptz)
returns table (examination float8, examined int, decision float8, decided int, payment float8, paid int)
language sql stable security definer set search_path = pg_catalog, public
as $$
  select e.median, e.files, d.median, d.files, y.median, y.files
  from (select count(*)::int as files,
      (percentile_cont(0.5) within group (order by extract(epoch from f.decided_at - p.submitted_at)) / 86400)::float8 as median
    from public.finding f join public.application p on p.id = f.application_id
    where p.submitted_at > at - interval '1 year') e,
  (select count(*)::int as files,
      (percentile_cont(0.5) within group (order by extract(epoch from a.decided_at - p.submitted_at)) / 86400)::float8 as median
    from public.award a join public.application p on p.id = a.application_id
    where a.state = 'decided' and a.decided_at > at - interval '1 year') d,
  (select count(*)::int as files,
      (percentile_cont(0.5) within group (order by o.paid_on - g.in_force_at::date))::float8 as median
    from public.payment_order o join public.agreement g on g.id = o.agreement_id
    where o.state = 'paid' and g.in_force_at > at - interval '1 year') y
$$;
comment on function median_delays(timestamptz) is 'publication: median delays over the year before';

-- Lists are drawn from this table: its policy is made of arrays worked out once, and adds little to what is planned.
-- That a body was granted is public, and so is the row that says it; what was filed is held elsewhere.
alter table application enable row level security;
create policy seen on application for select using (
  (select asks_for_the_program())
  or organisation_id = any ((select asker_bodies())::uuid[])
  or (submitted_at is not null and id <> all ((select asker_recusals())::uuid[])
    and (round_id = any ((select asker_rounds())::uuid[])
      or id = any ((select asker_agenda())::uuid[])))
  or state = 'laureate');

do $$
declare held text;
begin
  foreach held in array array['answer', 'application_version', 'application_receipt', 'attachment', 'finding', 'letter'] loop
    execute format('alter table %I enable row level security', held);
    execute format('create policy seen on %I for select using (exists (select from file_in_reach r where r.id = application_id))', held);
  end loop;
  foreach held in array array['jury_member', 'selection'] loop
    execute format('alter table %I enable row level security', held);
    execute format('create policy seen on %I for select using (exists (select from session_in_reach r where r.id = session_id))', held);
  end loop;
end $$;

alter table jury_session enable row level security;
create policy seen on jury_session for select using (exists (select from session_in_reach r where r.id = jury_session.id));
alter table jury_file enable row level security;
create policy seen on jury_file for select using (
  exists (select from examined_file e where e.id = application_id)
  or exists (select from agenda_of_asker g where g.application_id = jury_file.application_id));
alter table deliberation enable row level security;
create policy seen on deliberation for select using (exists (select from examined_file e where e.id = application_id));
alter table recusal enable row level security;
create policy seen on recusal for select using (
  person_id = (select asker()) or examines(application_id));
alter table score enable row level security;
create policy seen on score for select using (
  exists (select from examined_file e where e.id = application_id)
  and (person_id = (select asker()) or not exists (
    select from blind_file b where b.session_id = score.session_id and b.application_id = score.application_id)));

alter table award enable row level security;
create policy seen on award for select using (
  (select asks_for_the_program()) or exists (select from award_in_sight s where s.id = award.id));
alter table award_balance enable row level security;
create policy seen on award_balance for select using (
  exists (select from award w where w.id = award_id and exists (select from file_in_reach r where r.id = w.application_id)));
alter table transfer enable row level security;
create policy seen on transfer for select using (
  award_id is null or (select asks_for_the_program())
  or exists (select from award w where w.id = award_id and exists (select from file_in_reach r where r.id = w.application_id)));
alter table agreement enable row level security;
create policy seen on agreement for select using (
  (select asks_for_the_program()) or exists (select from award_in_sight s where s.id = award_id));
alter table signature enable row level security;
create policy seen on signature for select using (exists (select from agreement_in_reach r where r.id = agreement_id));
-- Of a payment everybody may know that a published grant is paid.
alter table payment_order enable row level security;
create policy seen on payment_order for select using (
  (select asks_for_the_program()) or exists (select from agreement g where g.id = agreement_id));

alter table outbox enable row level security;
create policy seen on outbox for select using (
  (select asks_for_the_program()) or (select asks_in_demonstration())
  or recipient = (select p.email from person p where p.id = asker()));

alter table refusal enable row level security;
create policy seen on refusal for select using ((select asks_for_the_program()));
alter table journal enable row level security;
create policy seen on journal for select using (
  (select asks_for_the_program())
  or (machine = 'person' and (select asks_in_demonstration()))
  or case machine
    when 'application' then exists (select from file_in_reach r where r.id = subject_id)
      or ((select asker_oversees()) and subject_id <> all ((select asker_recusals())::uuid[]))
    when 'award' then exists (select from award w join file_in_reach r on r.id = w.application_id where w.id = subject_id)
    when 'agreement' then exists (select from agreement_in_reach r where r.id = subject_id)
    when 'payment_order' then exists (
      select from payment_order y join agreement_in_reach r on r.id = y.agreement_id where y.id = subject_id)
    when 'jury_session' then exists (select from session_in_reach r where r.id = subject_id)
    when 'selection' then exists (select from selection s where s.id = subject_id)
    else (select asker_oversees()) or (machine in ('programme', 'round') and cardinality((select asker_rounds())::uuid[]) > 0)
  end);
