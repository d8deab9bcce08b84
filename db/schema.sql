-- Written by `npm run db:dump` from a database to which every migration was applied. Do not edit.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

CREATE OR REPLACE FUNCTION public.application_matching(typed text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$ select id from public.application where search @@ public.application_query(typed) $function$;
comment on function application_matching(typed text) is 'application: identifiers of the files that hold these words; shows nothing of them';

CREATE OR REPLACE FUNCTION public.application_query(typed text)
 RETURNS tsquery
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select websearch_to_tsquery('simple', unaccent(typed)) || websearch_to_tsquery('french', unaccent(typed))
$function$;
comment on function application_query(typed text) is 'application: the query that matches application_search';

CREATE OR REPLACE FUNCTION public.application_search(number text, title text, organisation text, places text)
 RETURNS tsvector
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select setweight(to_tsvector('simple', number), 'A')
      || setweight(to_tsvector('french', unaccent(title)), 'A')
      || setweight(to_tsvector('french', unaccent(organisation)), 'B')
      || setweight(to_tsvector('french', unaccent(places)), 'C')
$function$;
comment on function application_search(number text, title text, organisation text, places text) is 'application: the search vector of a file';

CREATE OR REPLACE FUNCTION public.asker()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('laureat.actor', true), '')::uuid $function$;
comment on function asker() is 'platform: who asks on this connection; null for a visitor';

CREATE OR REPLACE FUNCTION public.asker_agenda()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$ select coalesce(array_agg(application_id), '{}') from public.agenda_of_asker $function$;
comment on function asker_agenda() is 'jury: the same, declared or not, as one array';

CREATE OR REPLACE FUNCTION public.asker_bodies()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$ select coalesce(array_agg(organisation_id), '{}') from public.membership where person_id = public.asker() and state = 'active' $function$;
comment on function asker_bodies() is 'account: the bodies the asker acts for';

CREATE OR REPLACE FUNCTION public.asker_committees()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select coalesce(array_agg(c.id), '{}') from public.call c
  where c.decided_by = 'committee' and exists (
    select from public.grant_of_asker g where g.role in ('juror', 'authority')
      and (g.scope_kind = 'instance' or (g.scope_kind = 'programme' and g.scope_id = c.programme_id)
        or (g.scope_kind = 'call' and g.scope_id = c.id)))
$function$;
comment on function asker_committees() is 'need: the calls in whose committee the asker sits, or for which they decide';

CREATE OR REPLACE FUNCTION public.asker_desks()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select coalesce(array_agg(distinct d.scope), '{}') from public.grant_of_asker g cross join lateral (
    select g.scope_id || '/' || g.scope_desk as scope
    union all
    select g.scope_id || '/' || t.id from public.territory t
    where t.kind = 'departement' and g.scope_desk = 'region:' || t.region) d
  where g.scope_kind = 'desk' and g.role in ('officer', 'manager', 'authority', 'payer', 'auditor')
$function$;
comment on function asker_desks() is 'account: the desks the asker holds; that of a région counts its départements';

CREATE OR REPLACE FUNCTION public.asker_email()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$ select email from public.person where id = public.asker() $function$;
comment on function asker_email() is 'account: the mailbox of the asker';

CREATE OR REPLACE FUNCTION public.asker_mandates()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select coalesce(array_agg(distinct d.id), '{}') from public.membership m
    join public.mandate d on d.mandatary_id = m.organisation_id and d.state = 'in_force'
  where m.person_id = public.asker() and m.state = 'active' and m.role in ('applicant', 'signatory')
    and d.starts_on <= coalesce(nullif(current_setting('laureat.day', true), '')::date, current_date)
    and (d.ends_on is null or d.ends_on >= coalesce(nullif(current_setting('laureat.day', true), '')::date, current_date))
$function$;
comment on function asker_mandates() is 'account: the mandates by which the asker acts for other bodies';

CREATE OR REPLACE FUNCTION public.asker_merges()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  return public.asks_for_the_program() or exists (select from public.grant_of_asker
    where role in ('administrator', 'manager', 'auditor') and scope_kind = 'instance');
end $function$;
comment on function asker_merges() is 'merger: whether the asker reads mergers being prepared';

CREATE OR REPLACE FUNCTION public.asker_needs()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select coalesce(array_agg(distinct coalesce(n.lead_id, n.id)), '{}') from public.need n
  where n.organisation_id = any (public.asker_bodies())
    or exists (select from public.need_support s
      where s.need_id = n.id and s.state = 'given' and s.organisation_id = any (public.asker_bodies()))
$function$;
comment on function asker_needs() is 'need: the needs behind which a body of the asker stands';

CREATE OR REPLACE FUNCTION public.asker_officer_desks()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select coalesce(array_agg(distinct d.scope), '{}') from public.grant_of_asker g cross join lateral (
    select g.scope_id || '/' || g.scope_desk as scope
    union all
    select g.scope_id || '/' || t.id from public.territory t
    where t.kind = 'departement' and g.scope_desk = 'region:' || t.region) d
  where g.scope_kind = 'desk' and g.role = 'officer'
$function$;
comment on function asker_officer_desks() is 'account: the desks at which the asker is an officer';

CREATE OR REPLACE FUNCTION public.asker_officer_rounds()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select coalesce(array_agg(r.id), '{}') from public.round r join public.call c on c.id = r.call_id
  where exists (
    select from public.grant_of_asker g
    where g.role = 'officer'
      and (g.scope_kind = 'instance' or (g.scope_kind = 'programme' and g.scope_id = c.programme_id)
        or (g.scope_kind = 'call' and g.scope_id = c.id)))
$function$;
comment on function asker_officer_rounds() is 'account: the rounds on which the asker is an officer';

CREATE OR REPLACE FUNCTION public.asker_oversees()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$ select exists (select from public.grant_of_asker where role in ('auditor', 'administrator') and scope_kind = 'instance') $function$;
comment on function asker_oversees() is 'account: whether the asker reads the journal of the whole instance';

CREATE OR REPLACE FUNCTION public.asker_partnered()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select coalesce(array_agg(distinct p.application_id), '{}') from public.membership m
    join public.partner p on p.organisation_id = m.organisation_id and p.state in ('proposed', 'attested')
  where m.person_id = public.asker() and m.state = 'active'
$function$;
comment on function asker_partnered() is 'application: the files in which a body of the asker takes part, or is asked to';

CREATE OR REPLACE FUNCTION public.asker_provisional()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select coalesce(array_agg(organisation_id), '{}') from public.membership
  where person_id = public.asker() and state = 'provisional'
$function$;
comment on function asker_provisional() is 'account: the bodies for which the asker is not verified yet';

CREATE OR REPLACE FUNCTION public.asker_recusals()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$ select coalesce(array_agg(application_id), '{}') from public.recusal where person_id = public.asker() $function$;
comment on function asker_recusals() is 'jury: the files the asker stepped aside from';

CREATE OR REPLACE FUNCTION public.asker_rounds()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select coalesce(array_agg(r.id), '{}') from public.round r join public.call c on c.id = r.call_id
  where exists (
    select from public.grant_of_asker g
    where g.role in ('officer', 'manager', 'authority', 'payer', 'auditor')
      and (g.scope_kind = 'instance' or (g.scope_kind = 'programme' and g.scope_id = c.programme_id)
        or (g.scope_kind = 'call' and g.scope_id = c.id)))
$function$;
comment on function asker_rounds() is 'account: the rounds on which the asker is staff';

CREATE OR REPLACE FUNCTION public.asker_trainings()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select coalesce(array_agg(t.id), '{}') from public.training t join public.call c on c.id = t.call_id
  where exists (select from public.trainer r where r.training_id = t.id and r.person_id = public.asker())
    or exists (
      select from public.grant_of_asker g
      where g.role in ('manager', 'auditor')
        and (g.scope_kind = 'instance' or (g.scope_kind = 'programme' and g.scope_id = c.programme_id)
          or (g.scope_kind = 'call' and g.scope_id = c.id)))
$function$;
comment on function asker_trainings() is 'training: the trainings the asker gives, manages or audits';

CREATE OR REPLACE FUNCTION public.asks_for_the_program()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(asker() = '00000000-0000-4000-8000-000000000000', false) $function$;
comment on function asks_for_the_program() is 'platform: whether the program itself reads, for everybody';

CREATE OR REPLACE FUNCTION public.asks_in_demonstration()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(current_setting('laureat.demonstration', true), '') = 'on' $function$;
comment on function asks_in_demonstration() is 'platform: whether made-up messages are shown on screen';

CREATE OR REPLACE FUNCTION public.bodies_behind(need uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
AS $function$
  select s.organisation_id from need_support s join need n on n.id = s.need_id
    where s.state = 'given' and (n.id = $1 or n.lead_id = $1)
  union
  select n.organisation_id from need n where n.lead_id = $1
  except
  select n.organisation_id from need n where n.id = $1
$function$;
comment on function bodies_behind(need uuid) is 'need: the bodies behind a need besides its own, each once';

CREATE OR REPLACE FUNCTION public.bodies_held_alone(person uuid, roles text[])
 RETURNS text[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select array(
    select distinct o.name from membership m join organisation o on o.id = m.organisation_id
    where m.person_id = person and m.state = 'active' and m.role = any (roles)
      and exists (select from application a where a.organisation_id = o.id and is_under_way(a.id, a.state))
      and not exists (select from membership b join person q on q.id = b.person_id and q.state = 'active'
        where b.organisation_id = o.id and b.person_id <> person and b.state = 'active' and b.role = any (roles))
    order by 1)
$function$;
comment on function bodies_held_alone(person uuid, roles text[]) is 'account: bodies with a file under way where nobody else holds one of these roles';

CREATE OR REPLACE FUNCTION public.body_of_today(body uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with recursive line as (
    select o.id, o.merged_into from public.organisation o where o.id = body
    union all select o.id, o.merged_into from public.organisation o join line on o.id = line.merged_into)
  select id from line where merged_into is null
$function$;
comment on function body_of_today(body uuid) is 'account: the body that has the rights of this one today; itself when nothing took it over';

CREATE OR REPLACE FUNCTION public.ceremony_of(browser bytea, wanted text, person uuid, asked_at timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select c.challenge from public.ceremony c
  where c.browser_hash = browser and c.purpose = wanted and c.person_id = person and person = public.asker() and c.expires_at > asked_at
$function$;
comment on function ceremony_of(browser bytea, wanted text, person uuid, asked_at timestamp with time zone) is 'account: what was asked of this browser, to be shown again to the same person';

CREATE OR REPLACE FUNCTION public.chain_journal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare head journal_head; mine smallint := nullif(current_setting('laureat.lane', true), '')::smallint;
begin
  if mine is not null then
    select * into head from journal_head where lane = mine for update;
  else
    select * into head from journal_head order by random() limit 1 for update skip locked;
    if not found then
      select * into head from journal_head where lane = floor(random() * 16)::smallint for update;
    end if;
    perform set_config('laureat.lane', head.lane::text, true);
  end if;
  new.lane := head.lane;
  new.lane_seq := head.lane_seq + 1;
  new.previous_hash := head.hash;
  new.hash := sha256(head.hash || journal_canonical(new.seq, new.lane, new.lane_seq, new.at, new.act, new.actor_id,
    new.on_behalf_of, new.as_role, new.machine, new.subject_id, new.from_state, new.to_state, new.facts, new.request_id));
  update journal_head set lane_seq = new.lane_seq, hash = new.hash where lane = new.lane;
  return new;
end $function$;
comment on function chain_journal() is NULL;

CREATE OR REPLACE FUNCTION public.count_places()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  holding text[] := array['seated', 'attended', 'absent', 'certified'];
  seat integer := (new.state = any (holding))::int - (tg_op = 'UPDATE' and old.state = any (holding))::int;
  line integer := (new.state = 'waiting')::int - (tg_op = 'UPDATE' and old.state = 'waiting')::int;
begin
  if tg_op = 'UPDATE' and (new.training_id, new.organisation_id, new.number)
    is distinct from (old.training_id, old.organisation_id, old.number) then
    raise exception 'a registration stays where it is' using errcode = 'integrity_constraint_violation';
  end if;
  if seat <> 0 or line <> 0 then
    update training set seated = seated + seat, waiting = waiting + line where id = new.training_id;
  end if;
  if seat + line <> 0 then
    update training_body set live = live + seat + line
      where training_id = new.training_id and organisation_id = new.organisation_id;
    if not found then
      insert into training_body (training_id, organisation_id, live, most)
        select id, new.organisation_id, seat + line, seats_per_body from training where id = new.training_id;
    end if;
  end if;
  return null;
end $function$;
comment on function count_places() is 'training: counts each seat taken or given up, which the checks then hold';

CREATE OR REPLACE FUNCTION public.count_supporters()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  touched uuid[];
begin
  if tg_table_name = 'need_support' then
    select array[n.id, n.lead_id] into touched from need n where n.id = new.need_id;
  else
    touched := array[new.id, new.lead_id, case when tg_op = 'UPDATE' then old.lead_id end];
  end if;
  update need n set supporters = b.bodies
  from unnest(touched) t(id) cross join lateral (select count(*)::int as bodies from bodies_behind(t.id)) b
  where n.id = t.id and n.supporters <> b.bodies;
  return null;
end $function$;
comment on function count_supporters() is 'need: counts the bodies behind a need each time that may change';

CREATE OR REPLACE FUNCTION public.demand_active_body()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare body uuid;
begin
  foreach body in array case tg_table_name when 'mandate' then array[new.organisation_id, (to_jsonb(new) ->> 'mandatary_id')::uuid]
      else array[new.organisation_id] end loop
    if exists (select from organisation o where o.id = body and o.state <> 'active') then
      raise exception '% % belongs to a body that was taken over', tg_table_name, new.id
        using errcode = 'integrity_constraint_violation';
    end if;
  end loop;
  return null;
end $function$;
comment on function demand_active_body() is 'account: refuses that something new belongs to a body that was taken over';

CREATE OR REPLACE FUNCTION public.demand_journal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare came_from text := case tg_op when 'INSERT' then 'none' else old.state end;
begin
  if not exists (
    select from journal j
    where j.tx = pg_current_xact_id() and j.machine = tg_argv[0] and j.subject_id = new.id
      and j.from_state = came_from and j.to_state = new.state
  ) then
    raise exception '% % went from % to % without a journal entry', tg_argv[0], new.id, came_from, new.state
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $function$;
comment on function demand_journal() is NULL;

CREATE OR REPLACE FUNCTION public.demand_transfer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (select moves_money from transition t
      where (t.machine, t.act, t.from_state, t.to_state) = (new.machine, new.act, new.from_state, new.to_state))
     and not exists (select from transfer where journal_seq = new.seq) then
    raise exception '% moved no money', new.act using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $function$;
comment on function demand_transfer() is NULL;

CREATE OR REPLACE FUNCTION public.duties_had(file uuid, people uuid[])
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select jsonb_build_object(
    'recused', exists (select from public.recusal x where x.application_id = file and x.person_id = any (people)),
    'sits_in_round', exists (select from public.jury_member m join public.jury_session s on s.id = m.session_id
      join public.application a on a.round_id = s.round_id
      where a.id = file and m.seat <> 'secretary' and m.person_id = any (people)),
    'examined', exists (select from public.finding f where f.application_id = file and f.decided_by = any (people)),
    'proposed', exists (select from public.award w join public.journal j on j.subject_id = w.selection_id
      and j.act = 'award.propose_selection' where w.application_id = file and j.actor_id = any (people)),
    'certified', exists (select from public.award w join public.agreement a on a.award_id = w.id
      join public.payment_order y on y.agreement_id = a.id
      where w.application_id = file and y.certified_by = any (people)))
$function$;
comment on function duties_had(file uuid, people uuid[]) is 'account: which duties these people have had with a file, for the separation of duties';

CREATE OR REPLACE FUNCTION public.earlier_of(file uuid)
 RETURNS TABLE(filed text, granted boolean, received_cents bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select
    (select b.number from public.application b
      join public.round o on o.id = b.round_id
      where o.call_id = r.call_id and b.organisation_id = a.organisation_id and b.id <> a.id
        and b.submitted_at is not null and b.state not in ('withdrawn', 'inadmissible', 'refused')
      order by b.submitted_at, b.id limit 1),
    exists (select from public.award w join public.application b on b.id = w.application_id
        join public.round o on o.id = b.round_id
      where b.organisation_id = a.organisation_id and b.id <> a.id and o.call_id = r.call_id and w.state = 'decided'),
    (select coalesce(sum(w.amount_cents), 0)::bigint from public.award w join public.application b on b.id = w.application_id
        join public.round o on o.id = b.round_id join public.call k on k.id = o.call_id
      where b.organisation_id = a.organisation_id and b.id <> a.id and k.programme_id = c.programme_id
        and w.state = 'decided')
  from public.application a join public.round r on r.id = a.round_id join public.call c on c.id = r.call_id
  where a.id = file
$function$;
comment on function earlier_of(file uuid) is 'application: what the body of a file filed in this round and received before, whoever asks';

CREATE OR REPLACE FUNCTION public.email_change_by_hash(hash bytea)
 RETURNS TABLE(email text, expires_at timestamp with time zone, used_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select c.email, c.expires_at, c.used_at from public.email_change c
  where c.token_hash = hash and c.person_id = public.asker() and c.correction_id is null
$function$;
comment on function email_change_by_hash(hash bytea) is 'account: what a change of address is worth, for whoever asked for it';

CREATE OR REPLACE FUNCTION public.email_correction_by_hash(hash bytea)
 RETURNS TABLE(id uuid, person_id uuid, side text, email text, state text, opens_at timestamp with time zone, ends_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select k.id, k.person_id, case when c.token_hash = hash then 'new' else 'former' end,
    case when c.token_hash = hash then c.email else '' end, k.state, k.opens_at, k.ends_at
  from public.email_change c join public.email_correction k on k.id = c.correction_id
  where c.token_hash = hash or c.objection_hash = hash
$function$;
comment on function email_correction_by_hash(hash bytea) is 'account: the correction of which somebody holds one of both links';

CREATE OR REPLACE FUNCTION public.entrust_file(file uuid, wanted uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  update application a set mandate_id = wanted from mandate d
    where a.id = file and d.id = wanted and d.one_file and d.organisation_id = a.organisation_id;
  if not found then
    raise exception 'mandate % is not for file %', wanted, file using errcode = 'integrity_constraint_violation';
  end if;
end $function$;
comment on function entrust_file(file uuid, wanted uuid) is 'application: writes on a file the mandate that was given for it alone';

CREATE OR REPLACE FUNCTION public.examines(file uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$ select exists (select from public.examined_file e where e.id = file) $function$;
comment on function examines(file uuid) is 'review: whether the asker examines this file';

CREATE OR REPLACE FUNCTION public.factors_of(person uuid)
 RETURNS TABLE(id uuid, kind text, name text, added_at timestamp with time zone, used_at timestamp with time zone, version integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select f.id, f.kind, f.name, f.added_at, u.used_at, f.version
  from public.factor f left join public.factor_use u on u.factor_id = f.id
  where f.person_id = person and person = public.asker() and f.state = 'active' order by f.added_at, f.id
$function$;
comment on function factors_of(person uuid) is 'account: the factors of a person, without their secrets';

CREATE OR REPLACE FUNCTION public.files_of_bodies(bodies uuid[])
 RETURNS TABLE(id uuid, number text, state text, organisation_id uuid, round_id uuid, is_filed boolean, agreement text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select a.id, a.number, a.state, a.organisation_id, a.round_id, a.submitted_at is not null,
    (select g.state from public.award w join public.agreement g on g.award_id = w.id where w.application_id = a.id limit 1)
  from public.application a
  where a.organisation_id = any (bodies) and public.asker_merges()
$function$;
comment on function files_of_bodies(bodies uuid[]) is 'merger: where the files of some bodies stand; shows nothing of what they say';

CREATE OR REPLACE FUNCTION public.files_worked_on_by(person uuid)
 RETURNS TABLE(id uuid, number text, body text, call_code text, version_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
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
      union select application_id from public.measure_answer where edited_by = person
      union select application_id from public.measure where taken_by = person
      union select application_id from public.deliverable_paper where added_by = person
      union select application_id from public.deliverable where person in (delivered_by, decided_by)
      union select own.id from public.application own where own.opened_by = person or own.contact_id = person)
    and a.id <> all ((select public.asker_recusals())::uuid[])
$function$;
comment on function files_worked_on_by(person uuid) is 'application: the files somebody had a hand in, by their names, for that person';

CREATE OR REPLACE FUNCTION public.has_stake_in_files_of(viewer uuid, person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select exists (
    select from public.application a
    where (a.opened_by = person
        or a.organisation_id in (select m.organisation_id from public.membership m
          where m.person_id = person and m.state = 'active')
        or a.mandate_id in (select d.id from public.mandate d join public.membership m on m.organisation_id = d.mandatary_id
          where m.person_id = person and m.state = 'active'))
      and (exists (select from public.recusal x where x.person_id = viewer and x.application_id = a.id)
        or exists (select from public.jury_member j join public.jury_session s on s.id = j.session_id
          where j.person_id = viewer and s.round_id = a.round_id)
        or exists (select from public.membership m join public.application b on b.organisation_id = m.organisation_id
          where m.person_id = viewer and m.state = 'active' and b.round_id = a.round_id
            and b.organisation_id <> a.organisation_id)))
$function$;
comment on function has_stake_in_files_of(viewer uuid, person uuid) is 'account: whether somebody has a stake in the files another person may read';

CREATE OR REPLACE FUNCTION public.identities_of(person uuid)
 RETURNS TABLE(id uuid, provider text, uid text, vouched boolean, first_used_at timestamp with time zone, last_used_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select i.id, i.provider, i.uid, i.vouched, i.first_used_at, i.last_used_at from public.identity i
  where i.person_id = person and person = public.asker() order by i.first_used_at, i.id
$function$;
comment on function identities_of(person uuid) is 'account: by which providers a person is known, without the subjects';

CREATE OR REPLACE FUNCTION public.index_need()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.words := need_words(new.title, new.summary);
  new.search := setweight(to_tsvector('french', unaccent(new.title)), 'A')
    || setweight(to_tsvector('french', unaccent(new.summary)), 'B');
  return new;
end $function$;
comment on function index_need() is 'need: keeps what is searched equal to what is said';

CREATE OR REPLACE FUNCTION public.introduction_by_link(link bytea, asked_at timestamp with time zone)
 RETURNS TABLE(provider text)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select i.provider from public.introduction i where i.link_hash = link and i.expires_at > asked_at
$function$;
comment on function introduction_by_link(link bytea, asked_at timestamp with time zone) is 'account: the provider whose word a link settles';

CREATE OR REPLACE FUNCTION public.introduction_in(browser bytea, asked_at timestamp with time zone)
 RETURNS TABLE(provider text, email text)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select i.provider, i.email from public.introduction i
  where i.browser_hash = browser and i.newcomer_id is null and i.expires_at > asked_at
$function$;
comment on function introduction_in(browser bytea, asked_at timestamp with time zone) is 'account: who introduced the person at this browser, while a mailbox is to be proved';

CREATE OR REPLACE FUNCTION public.introduction_of(newcomer uuid)
 RETURNS TABLE(provider text, given_name text, family_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select i.provider, i.given_name, i.family_name from public.introduction i
  where i.newcomer_id = newcomer and newcomer = public.asker()
$function$;
comment on function introduction_of(newcomer uuid) is 'account: the name a provider says of a newcomer, proposed to that newcomer alone';

CREATE OR REPLACE FUNCTION public.is_under_way(file uuid, state text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select state not in ('abandoned', 'withdrawn', 'inadmissible', 'refused') and not exists (
    select from award w left join agreement g on g.award_id = w.id left join payment_order y on y.agreement_id = g.id
    where w.application_id = file and (w.state = 'declined' or y.state = 'paid'))
$function$;
comment on function is_under_way(file uuid, state text) is 'application: whether somebody is still expected to do something about a file; one of a laureate is over once paid';

CREATE OR REPLACE FUNCTION public.journal_breaks()
 RETURNS TABLE(place text, fault text)
 LANGUAGE sql
 STABLE
AS $function$
  with linked as (
    select j.*, lag(hash) over w as before, lag(lane_seq) over w as seq_before from journal j
    window w as (partition by lane order by lane_seq)
  )
  select 'row ' || seq || ' (lane ' || lane || ', link ' || lane_seq || ')',
    case
      when lane_seq <> coalesce(seq_before, 0) + 1 then 'a link is missing before this one'
      when previous_hash <> coalesce(before, sha256(''::bytea)) then 'does not carry the hash of the link before'
      else 'its content was changed after it was written'
    end
  from linked
  where lane_seq <> coalesce(seq_before, 0) + 1
     or previous_hash <> coalesce(before, sha256(''::bytea))
     or hash <> sha256(previous_hash || journal_canonical(seq, lane, lane_seq, at, act, actor_id, on_behalf_of, as_role,
          machine, subject_id, from_state, to_state, facts, request_id))
  union all
  select 'lane ' || h.lane, 'the last link does not match the head of the lane'
  from journal_head h
  left join lateral (select lane_seq, hash from journal j where j.lane = h.lane order by lane_seq desc limit 1) l on true
  where h.lane_seq <> coalesce(l.lane_seq, 0) or h.hash <> coalesce(l.hash, sha256(''::bytea))
  union all
  select 'seal ' || s.id, 'the seal was changed after it was written'
  from (select *, lag(hash) over (order by id) as before from journal_seal) s
  where s.previous_hash <> coalesce(s.before, sha256(''::bytea))
     or s.hash <> sha256(s.previous_hash ||
          convert_to(jsonb_build_array((extract(epoch from s.at) * 1000000)::bigint, s.heads)::text, 'UTF8'))
  union all
  select 'seal ' || s.id || ', lane ' || (h ->> 0), 'the sealed link ' || (h ->> 1) || ' is missing or differs'
  from (select * from journal_seal order by id desc limit 1) s, jsonb_array_elements(s.heads) h
  where (h ->> 1)::bigint > 0 and not exists (
    select from journal j where j.lane = (h ->> 0)::smallint and j.lane_seq = (h ->> 1)::bigint
      and encode(j.hash, 'hex') = h ->> 2)
$function$;
comment on function journal_breaks() is NULL;

CREATE OR REPLACE FUNCTION public.journal_canonical(seq bigint, lane smallint, lane_seq bigint, at timestamp with time zone, act text, actor_id uuid, on_behalf_of uuid, as_role text, machine text, subject_id uuid, from_state text, to_state text, facts jsonb, request_id text)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select convert_to(
    jsonb_build_array(seq, lane, lane_seq, (extract(epoch from at) * 1000000)::bigint, act, actor_id, on_behalf_of,
      as_role, machine, subject_id, from_state, to_state, facts, request_id)::text, 'UTF8')
$function$;
comment on function journal_canonical(seq bigint, lane smallint, lane_seq bigint, at timestamp with time zone, act text, actor_id uuid, on_behalf_of uuid, as_role text, machine text, subject_id uuid, from_state text, to_state text, facts jsonb, request_id text) is 'The canonical content of a journal row: a JSON array in a fixed order, time in microseconds since 1970.';

CREATE OR REPLACE FUNCTION public.look_of_session(hash bytea, asked_at timestamp with time zone)
 RETURNS TABLE(id uuid, person_id uuid, ends_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select l.id, l.person_id, l.ends_at
  from public.session s join public.look l on l.id = s.look_id and l.viewer_id = s.person_id
    left join public.support_consent c on c.id = l.consent_id
  where s.token_hash = hash and l.state = 'open' and l.ends_at > asked_at
    and (l.consent_id is null or (c.state = 'open' and c.ends_at > asked_at))
$function$;
comment on function look_of_session(hash bytea, asked_at timestamp with time zone) is 'account: as whom this session sees the service, if it does';

CREATE OR REPLACE FUNCTION public.looks_under_way(asked_at timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 10
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select l.id from public.session s join public.look l on l.id = s.look_id
  where l.state = 'open' and l.ends_at > asked_at and exists (select from public.open_session(s.token_hash, asked_at))
$function$;
comment on function looks_under_way(asked_at timestamp with time zone) is 'account: the looks that an open session still carries';

CREATE OR REPLACE FUNCTION public.median_delays(at timestamp with time zone)
 RETURNS TABLE(examination double precision, examined integer, decision double precision, decided integer, payment double precision, paid integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
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
$function$;
comment on function median_delays(at timestamp with time zone) is 'publication: median delays over the year before';

CREATE OR REPLACE FUNCTION public.need_history(need uuid)
 RETURNS TABLE(at timestamp with time zone, act text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select j.at, j.act from public.journal j
  where j.machine = 'need' and j.subject_id = $1
    and j.act in ('need.express', 'need.correct', 'need.join', 'need.bring_together', 'need.separate', 'need.select',
      'need.decline', 'need.open_project')
    and exists (select from public.need n where n.id = $1 and n.state <> 'withdrawn')
  order by j.seq limit 100
$function$;
comment on function need_history(need uuid) is 'need: what happened to a public need and when; never who did it';

CREATE OR REPLACE FUNCTION public.need_words(title text, summary text)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select coalesce(string_agg(lexeme, ' ' order by positions[1]), '')
  from unnest(to_tsvector('french', unaccent(lower(title || ' ' || left(summary, 1500)))))
$function$;
comment on function need_words(title text, summary text) is 'need: the stems of what is said, by which likeness is found';

CREATE OR REPLACE FUNCTION public.note_presence()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  insert into presence (person_id, seen_on) values (new.person_id, (new.last_seen_at at time zone 'Europe/Paris')::date)
  on conflict (person_id) do update set seen_on = excluded.seen_on where presence.seen_on < excluded.seen_on;
  return null;
end $function$;
comment on function note_presence() is 'privacy: keeps the last day somebody was seen';

CREATE OR REPLACE FUNCTION public.numbers_of_body(body uuid)
 RETURNS text[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with recursive line as (
    select o.id, o.siren from public.organisation o where o.id = body
    union all select o.id, o.siren from public.organisation o join line on o.merged_into = line.id)
  select array_agg(siren) from line
$function$;
comment on function numbers_of_body(body uuid) is 'account: the SIREN of a body and of the bodies it took over';

CREATE OR REPLACE FUNCTION public.numbers_of_file(file uuid)
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select coalesce(array_agg(distinct n), '{}') from (
    select unnest(public.numbers_of_body(a.organisation_id)) as n from public.application a where a.id = file
    union all
    select unnest(public.numbers_of_body(p.organisation_id)) from public.partner p
      where p.application_id = file and p.state in ('proposed', 'attested')) found
$function$;
comment on function numbers_of_file(file uuid) is 'application: the SIREN of the lead of a file, of its partners, and of the bodies they took over';

CREATE OR REPLACE FUNCTION public.only_drafts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from application where id = new.application_id and state = 'draft') then
    raise exception 'application % is no longer a draft', new.application_id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;
comment on function only_drafts() is NULL;

CREATE OR REPLACE FUNCTION public.only_drafts_or_emptied()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and new.value = 'null'::jsonb and (new.application_id, new.field) = (old.application_id, old.field)
    and exists (select from application where id = new.application_id and state = 'abandoned') then
    return new;
  end if;
  if not exists (select from application where id = new.application_id and state = 'draft') then
    raise exception 'application % is no longer a draft', new.application_id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;
comment on function only_drafts_or_emptied() is 'application: answers are written in drafts, and taken out of drafts given up';

CREATE OR REPLACE FUNCTION public.only_emptied()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if to_jsonb(new) - 'answers' is distinct from to_jsonb(old) - 'answers' or new.answers <> '{}' then
    raise exception 'a measure is never rewritten' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;
comment on function only_emptied() is NULL;

CREATE OR REPLACE FUNCTION public.only_the_ledger()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if coalesce(current_setting('laureat.posting', true), 'off') <> 'on' or pg_trigger_depth() < 2 then
    raise exception '% is written by the ledger only', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;
comment on function only_the_ledger() is NULL;

CREATE OR REPLACE FUNCTION public.only_untaken()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from measure m where m.application_id = new.application_id and m.moment = new.moment) then
    raise exception 'the measure is taken' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;
comment on function only_untaken() is NULL;

CREATE OR REPLACE FUNCTION public.open_accounts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into account (envelope_id, bucket)
  select new.id, b from unnest(array['source', 'available', 'reserved', 'committed', 'paid',
    'payment_source', 'payment_available', 'payment_used']) b;
  return null;
end $function$;
comment on function open_accounts() is NULL;

CREATE OR REPLACE FUNCTION public.open_session(hash bytea, asked_at timestamp with time zone)
 RETURNS TABLE(id uuid, person_id uuid, newcomer_id uuid, newcomer_email text, vouched_at timestamp with time zone, rights text, last_seen_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select s.id, s.person_id, s.newcomer_id, s.newcomer_email, s.vouched_at, s.rights, s.last_seen_at
  from public.session s
  where s.token_hash = hash and s.expires_at > asked_at
    and s.last_seen_at + make_interval(mins => s.idle_minutes) > asked_at
$function$;
comment on function open_session(hash bytea, asked_at timestamp with time zone) is 'account: who holds this session, if it is still open';

CREATE OR REPLACE FUNCTION public.own_traces(person uuid, today date)
 RETURNS TABLE(duties json, traces json)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select t.duties, t.traces from traces_of(person, today) t where person = asker()
$function$;
comment on function own_traces(person uuid, today date) is 'privacy: the same, whole, for the person themselves';

CREATE OR REPLACE FUNCTION public.partnerships_of_bodies(bodies uuid[])
 RETURNS TABLE(id uuid, number text, state text, application_id uuid, organisation_id uuid, lead_id uuid, version integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select p.id, a.number, p.state, p.application_id, p.organisation_id, a.organisation_id, p.version
  from public.partner p join public.application a on a.id = p.application_id
  where p.organisation_id = any (bodies) and p.state in ('proposed', 'attested') and public.asker_merges()
$function$;
comment on function partnerships_of_bodies(bodies uuid[]) is 'merger: where some bodies are partners; shows nothing of what the files say';

CREATE OR REPLACE FUNCTION public.path_counts(programme uuid)
 RETURNS TABLE(call_id uuid, round_number integer, filed bigint, granted bigint, granted_cents bigint, delivered bigint, approved bigint, returned bigint, entries bigint, closings bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select r.call_id, r.number,
    (select count(*) from public.application a where a.round_id = r.id and a.submitted_at is not null),
    (select count(*) from public.application a where a.round_id = r.id and a.state = 'laureate'),
    (select coalesce(sum(w.amount_cents), 0)::bigint from public.award w join public.application a on a.id = w.application_id
      where a.round_id = r.id and w.state = 'decided'),
    d.delivered, d.approved, d.returned, m.entries, m.closings
  from public.round r join public.call c on c.id = r.call_id
    cross join lateral (select count(*) filter (where d.state = 'delivered') as delivered,
        count(*) filter (where d.state = 'approved') as approved, count(*) filter (where d.state = 'returned') as returned
      from public.deliverable d join public.application a on a.id = d.application_id where a.round_id = r.id) d
    cross join lateral (select count(*) filter (where m.moment = 'entry') as entries,
        count(*) filter (where m.moment = 'closing') as closings
      from public.measure m join public.application a on a.id = m.application_id where a.round_id = r.id) m
  where c.programme_id = programme and c.grants = 'stages'
    and (public.asks_for_the_program() or exists (
      select from public.grant_of_asker g where g.role = 'manager'
        and (g.scope_kind = 'instance' or (g.scope_kind = 'programme' and g.scope_id = c.programme_id)
          or (g.scope_kind = 'call' and g.scope_id = c.id))))
$function$;
comment on function path_counts(programme uuid) is 'path: how many files each stage has, and its grants; nothing of what a body says of itself';

CREATE OR REPLACE FUNCTION public.personal_rows(person uuid, wanted text, link text, past text, most integer)
 RETURNS TABLE(place text, content jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  taken text;
  theirs text;
  secret boolean;
begin
  if person is distinct from asker() and not asks_for_the_program() then return; end if;
  select string_agg(format('%L, t.%I', m.column_name, m.column_name), ', ' order by m.position)
    into taken from column_mention m where m.table_name = wanted and link = any (m.whose);
  if taken is null then return; end if;
  theirs := case
    when link like '@%' then format('t.%I = (select p.email from person p where p.id = $1)', substr(link, 2))
    when link like '%.%' then format('t.%I in (select b.id from %s b where b.%I = $1)', split_part(link, '.', 1),
      table_behind(wanted, split_part(link, '.', 1)), split_part(link, '.', 2))
    else format('t.%I = $1', link) end;
  secret := exists (select from column_mention m where m.table_name = wanted and m.column_name = 'is_secret');
  return query execute format(
    'select t.ctid::text, jsonb_build_object(%s) from %I t where t.ctid = any (array(
      select t.ctid from %I t where %s%s and t.ctid > $2::tid order by t.ctid limit $3)) order by t.ctid',
    taken, wanted, wanted, theirs, case when secret then ' and not t.is_secret' else '' end)
    using person, past, most;
end $function$;
comment on function personal_rows(person uuid, wanted text, link text, past text, most integer) is 'platform: what a person may take away of a table, by one link';

CREATE OR REPLACE FUNCTION public.place_in_line(registration uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select count(*)::int from public.registration mine join public.registration other
    on other.training_id = mine.training_id and other.state = 'waiting' and other.number <= mine.number
  where mine.id = $1 and mine.state = 'waiting' having count(*) > 0
$function$;
comment on function place_in_line(registration uuid) is 'training: the place in line of a registration, from one; nothing when it does not wait';

CREATE OR REPLACE FUNCTION public.place_of_file(wanted text)
 RETURNS TABLE(id uuid, number text, state text, organisation_id uuid, mandate_id uuid, round_id uuid, programme_id uuid, call_id uuid, departement text, region text, desk text, sessions uuid[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select a.id, a.number, a.state, a.organisation_id, a.mandate_id, a.round_id, c.programme_id, c.id, a.departement, t.region,
    a.desk, array(select f.session_id from public.jury_file f where f.application_id = a.id)
  from public.application a join public.round r on r.id = a.round_id join public.call c on c.id = r.call_id
    left join public.territory t on t.kind = 'departement' and t.id = split_part(a.desk, '/', 2)
  where a.number = wanted
$function$;
comment on function place_of_file(wanted text) is 'account: the scopes that contain a file, by its number';

CREATE OR REPLACE FUNCTION public.post_transfer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare wanted text; follows boolean;
begin
  select string_agg('from ' || f || ' to ' || t, ' or ' order by f), bool_or((f, t) = (new.debit_bucket, new.credit_bucket))
  into wanted, follows
  from (values
    ('opening', 'source', 'available'), ('opening', 'payment_source', 'payment_available'),
    ('allocation', 'available', 'available'), ('allocation', 'payment_available', 'payment_available'),
    ('cut', 'available', 'source'), ('cut', 'payment_available', 'payment_source'),
    ('reservation', 'available', 'reserved'), ('release', 'reserved', 'available'),
    ('commitment', 'reserved', 'committed'), ('ordering', 'payment_available', 'payment_used'),
    ('payment', 'committed', 'paid'), ('return', 'committed', 'available')) as k(kind, f, t)
  where k.kind = new.kind;
  if not coalesce(follows, false) then
    raise exception 'a % goes %, not from % to %', new.kind, wanted, new.debit_bucket, new.credit_bucket
      using errcode = 'integrity_constraint_violation';
  end if;
  perform set_config('laureat.posting', 'on', true);
  perform from account
    where (envelope_id, bucket) in ((new.debit_envelope, new.debit_bucket), (new.credit_envelope, new.credit_bucket))
    order by envelope_id, bucket for update;
  update account set debits = debits + new.amount_cents
    where envelope_id = new.debit_envelope and bucket = new.debit_bucket
    returning debits - new.amount_cents into new.debit_from;
  update account set credits = credits + new.amount_cents
    where envelope_id = new.credit_envelope and bucket = new.credit_bucket
    returning credits - new.amount_cents into new.credit_from;
  if new.award_id is not null then
    update award_balance set
      reserved  = reserved  + case when new.credit_bucket = 'reserved'  then new.amount_cents else 0 end
                            - case when new.debit_bucket  = 'reserved'  then new.amount_cents else 0 end,
      committed = committed + case when new.credit_bucket = 'committed' then new.amount_cents else 0 end
                            - case when new.debit_bucket  = 'committed' then new.amount_cents else 0 end,
      paid      = paid      + case when new.credit_bucket = 'paid'      then new.amount_cents else 0 end
    where award_id = new.award_id;
  end if;
  perform set_config('laureat.posting', 'off', true);
  return new;
end $function$;
comment on function post_transfer() is NULL;

CREATE OR REPLACE FUNCTION public.queue_lengths()
 RETURNS TABLE(call_id uuid, files bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select r.call_id, count(*) from public.application a join public.round r on r.id = a.round_id
  where a.state = 'queued' group by r.call_id
$function$;
comment on function queue_lengths() is 'award: how many files wait in the queue of each call; shows nothing of them';

CREATE OR REPLACE FUNCTION public.rank_in_order(file uuid)
 RETURNS TABLE(ahead bigint, cents_ahead numeric)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select count(*), coalesce(sum(other.asked_cents), 0)
  from public.application a join public.round own on own.id = a.round_id
    join public.round r on r.call_id = own.call_id
    join public.application other on other.round_id = r.id
      and other.state in ('submitted', 'queued') and (other.submitted_at, other.id) < (a.submitted_at, a.id)
  where a.id = file and (public.asks_for_the_program() or exists (select from public.file_in_reach r where r.id = file))
$function$;
comment on function rank_in_order(file uuid) is 'award: how many files of the call, filed before this one, still wait, and what they ask for';

CREATE OR REPLACE FUNCTION public.recovery_codes_left(person uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select count(*)::integer from public.recovery_code c where c.person_id = person and person = public.asker() and c.used_at is null
$function$;
comment on function recovery_codes_left(person uuid) is 'account: how many recovery codes can still serve';

CREATE OR REPLACE FUNCTION public.refuse_delete()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is never deleted, it is archived', tg_table_name using errcode = 'integrity_constraint_violation';
end $function$;
comment on function refuse_delete() is NULL;

CREATE OR REPLACE FUNCTION public.refuse_rewrite()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $function$;
comment on function refuse_rewrite() is NULL;

CREATE OR REPLACE FUNCTION public.refuse_second_delegation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;
comment on function refuse_second_delegation() is NULL;

CREATE OR REPLACE FUNCTION public.retention_accounts(clock text, since date)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select due::uuid from retention_due(clock, since) due
  where asks_for_the_program() and clock in ('sleeping_accounts', 'closed_accounts') order by 1 limit 1000
$function$;
comment on function retention_accounts(clock text, since date) is 'privacy: whose accounts are over, for the worker';

CREATE OR REPLACE FUNCTION public.retention_due(clock text, since date)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with over as (select (since + 1)::timestamp at time zone 'Europe/Paris' as ends)
  select encode(s.token_hash, 'hex') from session s, over where clock = 'sessions' and s.expires_at < ends
  union all
  select encode(l.token_hash, 'hex') from sign_in_link l, over where clock = 'links' and l.expires_at < ends
  union all
  select encode(c.token_hash, 'hex') from email_change c, over where clock = 'email_changes' and c.expires_at < ends
  union all
  select o.id::text from outbox o, over
    where clock = 'messages' and coalesce(o.sent_at, o.created_at) < ends and (o.recipient <> '' or o.body <> '')
  union all
  select g.id::text from registration g join training t on t.id = g.training_id, over
    where clock = 'registrations' and t.ends_at < ends and g.email not like '%.invalid'
  union all
  select i.id::text from invitation i, over
    where clock = 'invitations' and i.expires_at < ends and i.state <> 'forgotten'
  union all
  select p.id::text from person p
    left join presence seen on seen.person_id = p.id
    left join (select actor_id, max(at) as at from journal where clock = 'sleeping_accounts' group by actor_id) did
      on did.actor_id = p.id, over
    where clock = 'sleeping_accounts' and p.state = 'active' and not p.is_fictitious
      and coalesce(greatest((seen.seen_on + 1)::timestamp at time zone 'Europe/Paris', did.at),
        (select max(j.at) from journal j where j.subject_id = p.id)) <= ends
      and not exists (select from role_grant g
        where g.person_id = p.id and g.role = 'administrator' and g.state = 'held')
  union all
  select p.id::text from person p, over
    where clock = 'closed_accounts' and p.state = 'deactivated' and not p.is_fictitious
      and (select max(j.at) from journal j where j.subject_id = p.id and j.act = 'account.deactivate_person') < ends
  union all
  select a.id::text from application a, over
    where clock = 'drafts' and a.state = 'draft' and greatest(a.opened_at,
      (select max(w.edited_at) from answer w where w.application_id = a.id)) < ends
  union all
  select a.id::text from application a, over
    where clock = 'abandoned_drafts' and a.state = 'abandoned'
      and (select max(j.at) from journal j where j.subject_id = a.id) < ends
      and exists (select from answer w where w.application_id = a.id and w.value <> 'null'::jsonb)
  union all
  select a.id::text from application a join award w on w.application_id = a.id join agreement g on g.award_id = w.id
    join payment_order y on y.agreement_id = g.id
    where clock = 'laureate_files' and y.state = 'paid' and y.paid_on <= since
  union all
  select a.id::text from application a, over
    where clock = 'other_files' and a.state in ('refused', 'inadmissible', 'withdrawn')
      and (select max(j.at) from journal j where j.subject_id = a.id) < ends
$function$;
comment on function retention_due(clock text, since date) is 'privacy: what has been kept long enough, by clock';

CREATE OR REPLACE FUNCTION public.retention_due_count(clock text, since date)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select case when asker_oversees() or asks_for_the_program() then (select count(*) from retention_due(clock, since)) end
$function$;
comment on function retention_due_count(clock text, since date) is 'privacy: how many, for whoever watches over the instance';

CREATE OR REPLACE FUNCTION public.satisfaction_of(training uuid, at timestamp with time zone)
 RETURNS TABLE(question text, level smallint, answers integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select s.question, s.level, s.answers
  from public.satisfaction s join public.training t on t.id = s.training_id
  where s.training_id = $1 and t.ends_at + interval '14 days' <= $2
    and (public.asks_for_the_program() or s.training_id = any (public.asker_trainings()))
    and 5 <= (select sum(a.answers) from public.satisfaction a where a.training_id = $1 and a.question = s.question)
  order by 1, 2 desc
$function$;
comment on function satisfaction_of(training uuid, at timestamp with time zone) is 'training: what those present thought, to who may read it and when it names nobody';

CREATE OR REPLACE FUNCTION public.seal_journal(sealed_at timestamp with time zone)
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
declare state jsonb; last journal_seal; made bigint;
begin
  perform pg_advisory_xact_lock(hashtext('journal_seal'));
  select jsonb_agg(jsonb_build_array(lane, lane_seq, encode(hash, 'hex')) order by lane) into state from journal_head;
  select * into last from journal_seal order by id desc limit 1;
  if last.heads is not distinct from state then return null; end if;
  insert into journal_seal (at, heads, previous_hash, hash)
  values (sealed_at, state, coalesce(last.hash, sha256(''::bytea)),
    sha256(coalesce(last.hash, sha256(''::bytea)) ||
      convert_to(jsonb_build_array((extract(epoch from sealed_at) * 1000000)::bigint, state)::text, 'UTF8')))
  returning id into made;
  return made;
end $function$;
comment on function seal_journal(sealed_at timestamp with time zone) is NULL;

CREATE OR REPLACE FUNCTION public.sees_envelope(node uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select exists (select from public.envelope e join public.grant_of_asker g
      on g.role in ('manager', 'authority', 'payer', 'auditor')
        and (g.scope_kind = 'instance' or (g.scope_kind = 'programme' and g.scope_id = e.programme_id))
    where e.id = node)
$function$;
comment on function sees_envelope(node uuid) is 'envelope: whether the asker reads the money of the programme of this node';

CREATE OR REPLACE FUNCTION public.sees_line(machine text, subject uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
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
end $function$;
comment on function sees_line(machine text, subject uuid) is 'platform: whether the asker sees the lines of the journal about this subject';

CREATE OR REPLACE FUNCTION public.sessions_of(person uuid, asked_at timestamp with time zone)
 RETURNS TABLE(id uuid, provider text, browser_name text, vouched_at timestamp with time zone, created_at timestamp with time zone, last_seen_at timestamp with time zone, expires_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select s.id, s.provider, s.browser_name, s.vouched_at, s.created_at, s.last_seen_at, s.expires_at
  from public.session s
  where s.person_id = person and person = public.asker() and not s.is_replaced and s.expires_at > asked_at
    and s.last_seen_at + make_interval(mins => s.idle_minutes) > asked_at
  order by s.last_seen_at desc, s.id limit 100
$function$;
comment on function sessions_of(person uuid, asked_at timestamp with time zone) is 'account: the open sessions of a person, without their tokens';

CREATE OR REPLACE FUNCTION public.sign_in_link_by_hash(hash bytea)
 RETURNS TABLE(email text, back text, expires_at timestamp with time zone, used_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select l.email, l.back, l.expires_at, l.used_at from public.sign_in_link l where l.token_hash = hash
$function$;
comment on function sign_in_link_by_hash(hash bytea) is 'account: what a one-time link is worth, for whoever holds it';

CREATE OR REPLACE FUNCTION public.siret_words_of(person uuid)
 RETURNS TABLE(identity_id uuid, siret text, said_at timestamp with time zone, used_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select i.id, s.siret, s.last_seen_at, i.last_used_at from public.identity i
  join public.identity_siret s on s.identity_id = i.id
  where i.person_id = person and person = public.asker() order by i.first_used_at, i.id, s.siret limit 200
$function$;
comment on function siret_words_of(person uuid) is 'account: the establishments the identities of a person named, for that person';

CREATE OR REPLACE FUNCTION public.sleeping_accounts(since date, after uuid)
 RETURNS TABLE(person_id uuid, email text, lang text, last_seen text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select p.id, p.email, p.lang, coalesce(seen.seen_on::text, '')
  from (select due::uuid as id from retention_due('sleeping_accounts', since) due) sleeping
    join person p on p.id = sleeping.id left join presence seen on seen.person_id = p.id
  where asks_for_the_program() and p.id > after order by 1 limit 1000
$function$;
comment on function sleeping_accounts(since date, after uuid) is 'privacy: whose account sleeps, for the worker; the last visit tells one sleep from the next';

CREATE OR REPLACE FUNCTION public.starts_at_zero()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_table_name = 'account' then
    if new.debits <> 0 or new.credits <> 0 then
      raise exception 'an account starts at zero' using errcode = 'integrity_constraint_violation';
    end if;
  elsif new.reserved <> 0 or new.committed <> 0 or new.paid <> 0 then
    raise exception 'an award starts at zero' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;
comment on function starts_at_zero() is NULL;

CREATE OR REPLACE FUNCTION public.table_behind(wanted text, column_name text)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select k.confrelid::regclass::text from pg_constraint k
  join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
  where k.conrelid = to_regclass(quote_ident(wanted)) and k.contype = 'f' and cardinality(k.conkey) = 1
    and a.attname = column_name
$function$;
comment on function table_behind(wanted text, column_name text) is 'platform: the table a column refers to';

CREATE OR REPLACE FUNCTION public.traces_of(person uuid, today date)
 RETURNS TABLE(duties json, traces json)
 LANGUAGE sql
 STABLE ROWS 1
 SET search_path TO 'pg_catalog', 'public'
AS $function$
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
$function$;
comment on function traces_of(person uuid, today date) is 'privacy: what binds somebody and what they left, as far as whoever asks may read';

create table account (
  envelope_id uuid not null,
  bucket text not null,
  debits bigint not null default 0,
  credits bigint not null default 0,
  constraint account_pkey PRIMARY KEY (envelope_id, bucket),
  constraint account_bucket_check CHECK (bucket = ANY (ARRAY['source'::text, 'available'::text, 'reserved'::text, 'committed'::text, 'paid'::text, 'payment_source'::text, 'payment_available'::text, 'payment_used'::text])),
  constraint account_credits_check CHECK (credits >= 0),
  constraint account_debits_check CHECK (debits >= 0),
  constraint account_never_overdrawn CHECK ((bucket = ANY (ARRAY['source'::text, 'payment_source'::text])) OR debits <= credits),
  constraint account_envelope_id_fkey FOREIGN KEY (envelope_id) REFERENCES envelope(id)
) with (fillfactor=50);
CREATE TRIGGER account_is_kept BEFORE DELETE OR TRUNCATE ON account FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER account_is_posted BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION only_the_ledger();
CREATE TRIGGER account_starts_at_zero BEFORE INSERT ON account FOR EACH ROW EXECUTE FUNCTION starts_at_zero();
comment on table account is 'platform: ledger balances, written by the ledger trigger only';
comment on column account.bucket is 'Which purse of the envelope. [not personal]';

create table agreement (
  id uuid not null,
  award_id uuid not null,
  number text not null,
  state text not null,
  version integer not null default 1,
  document_hash text,
  sealed_hash text,
  drawn_up_at timestamp with time zone not null,
  in_force_at timestamp with time zone,
  amount_cents bigint not null,
  constraint agreement_pkey PRIMARY KEY (id),
  constraint agreement_award_id_key UNIQUE (award_id),
  constraint agreement_number_key UNIQUE (number),
  constraint agreement_amount_cents_check CHECK (amount_cents > 0),
  constraint agreement_award_id_fkey FOREIGN KEY (award_id) REFERENCES award(id),
  constraint agreement_document_hash_fkey FOREIGN KEY (document_hash) REFERENCES stored_file(hash),
  constraint agreement_sealed_hash_fkey FOREIGN KEY (sealed_hash) REFERENCES stored_file(hash)
);
CREATE INDEX agreement_in_force ON public.agreement USING btree (number) WHERE (state = ANY (ARRAY['in_force'::text, 'sealed'::text]));
CREATE CONSTRAINT TRIGGER agreement_is_journaled AFTER INSERT OR UPDATE OF state ON agreement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('agreement');
CREATE TRIGGER agreement_is_kept BEFORE DELETE OR TRUNCATE ON agreement FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
alter table agreement enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (( SELECT asks_for_the_program() AS asks_for_the_program) OR (EXISTS ( SELECT
   FROM award_in_sight s
  WHERE (s.id = agreement.award_id)))) with check none
comment on table agreement is 'agreement: the financing agreement of a laureate';
comment on column agreement.number is 'Its number, as people quote it. [not personal]';
comment on column agreement.state is 'The state of its life. [not personal]';
comment on column agreement.document_hash is 'SHA-256 of the document both parties sign. [not personal]';
comment on column agreement.sealed_hash is 'SHA-256 of the sealed document. [not personal]';

create table answer (
  application_id uuid not null,
  field text not null,
  value jsonb not null,
  version integer not null default 1,
  edited_by uuid not null,
  edited_at timestamp with time zone not null,
  constraint answer_pkey PRIMARY KEY (application_id, field),
  constraint answer_field_check CHECK (length(field) >= 1 AND length(field) <= 100),
  constraint answer_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint answer_edited_by_fkey FOREIGN KEY (edited_by) REFERENCES person(id)
);
CREATE INDEX answer_by_editor ON public.answer USING btree (edited_by);
CREATE TRIGGER answer_is_kept BEFORE DELETE OR TRUNCATE ON answer FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER answer_only_on_drafts BEFORE INSERT OR UPDATE ON answer FOR EACH ROW EXECUTE FUNCTION only_drafts_or_emptied();
alter table answer enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (EXISTS ( SELECT
   FROM file_in_reach r
  WHERE (r.id = answer.application_id))) with check none
comment on table answer is 'application: answers of drafts, field by field';
comment on column answer.application_id is 'The file. [personal: file of edited_by]';
comment on column answer.field is 'The question of the form. [personal: file of edited_by]';
comment on column answer.value is 'What was answered; it may name other people. [personal: file of edited_by]';
comment on column answer.edited_by is 'Who wrote it last. [personal: file of edited_by]';
comment on column answer.edited_at is 'When. [personal: file of edited_by]';

create table application (
  id uuid not null,
  number text not null,
  round_id uuid not null,
  programme_version_id uuid not null,
  organisation_id uuid not null,
  opened_by uuid not null,
  state text not null,
  version integer not null default 1,
  title text not null default ''::text,
  asked_cents bigint,
  opened_at timestamp with time zone not null,
  submitted_at timestamp with time zone,
  departement text,
  search tsvector not null default ''::tsvector,
  contact_id uuid,
  mandate_id uuid,
  taken_up_from uuid,
  desk text,
  follows uuid,
  constraint application_pkey PRIMARY KEY (id),
  constraint application_number_key UNIQUE (number),
  constraint application_asked_cents_check CHECK (asked_cents >= 0),
  constraint application_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES person(id),
  constraint application_follows_fkey FOREIGN KEY (follows) REFERENCES application(id),
  constraint application_mandate_id_fkey FOREIGN KEY (mandate_id) REFERENCES mandate(id),
  constraint application_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES person(id),
  constraint application_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint application_programme_version_id_fkey FOREIGN KEY (programme_version_id) REFERENCES programme_version(id),
  constraint application_round_id_fkey FOREIGN KEY (round_id) REFERENCES round(id),
  constraint application_taken_up_from_fkey FOREIGN KEY (taken_up_from) REFERENCES application(id)
);
CREATE INDEX application_all ON public.application USING btree (submitted_at DESC, id DESC) WHERE (submitted_at IS NOT NULL);
CREATE INDEX application_all_state ON public.application USING btree (state, submitted_at DESC, id DESC) WHERE (submitted_at IS NOT NULL);
CREATE INDEX application_at_desk ON public.application USING btree (desk, submitted_at DESC, id DESC) WHERE (submitted_at IS NOT NULL);
CREATE INDEX application_by_contact ON public.application USING btree (organisation_id, COALESCE(contact_id, opened_by));
CREATE INDEX application_by_former_stage ON public.application USING btree (follows) WHERE (follows IS NOT NULL);
CREATE INDEX application_by_mandate ON public.application USING btree (mandate_id) WHERE (mandate_id IS NOT NULL);
CREATE INDEX application_by_named_contact ON public.application USING btree (contact_id) WHERE (contact_id IS NOT NULL);
CREATE INDEX application_by_opener ON public.application USING btree (opened_by);
CREATE INDEX application_by_organisation ON public.application USING btree (organisation_id, opened_at DESC, id DESC);
CREATE INDEX application_by_origin ON public.application USING btree (taken_up_from) WHERE (taken_up_from IS NOT NULL);
CREATE INDEX application_by_speaker ON public.application USING btree (COALESCE(contact_id, opened_by));
CREATE INDEX application_desk ON public.application USING btree (round_id, submitted_at DESC, id DESC) WHERE (submitted_at IS NOT NULL);
CREATE INDEX application_desk_departement ON public.application USING btree (departement, submitted_at DESC, id DESC) WHERE (submitted_at IS NOT NULL);
CREATE INDEX application_desk_state ON public.application USING btree (round_id, state, submitted_at DESC, id DESC) WHERE (submitted_at IS NOT NULL);
CREATE UNIQUE INDEX application_followed_once ON public.application USING btree (follows) WHERE (state <> ALL (ARRAY['abandoned'::text, 'withdrawn'::text, 'inadmissible'::text, 'refused'::text]));
CREATE INDEX application_search ON public.application USING gin (search);
CREATE UNIQUE INDEX application_taken_up_once ON public.application USING btree (taken_up_from) WHERE (state <> ALL (ARRAY['abandoned'::text, 'withdrawn'::text, 'inadmissible'::text, 'refused'::text]));
CREATE INDEX application_waiting_in_order ON public.application USING btree (round_id, submitted_at, id) WHERE (state = ANY (ARRAY['submitted'::text, 'queued'::text]));
CREATE CONSTRAINT TRIGGER application_has_active_body AFTER INSERT OR UPDATE OF organisation_id ON application DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_active_body();
CREATE CONSTRAINT TRIGGER application_is_journaled AFTER INSERT OR UPDATE OF state ON application DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('application');
CREATE TRIGGER application_is_kept BEFORE DELETE OR TRUNCATE ON application FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
alter table application enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (( SELECT asks_for_the_program() AS asks_for_the_program) OR (organisation_id = ANY (( SELECT asker_bodies() AS asker_bodies)::uuid[])) OR (mandate_id = ANY (( SELECT asker_mandates() AS asker_mandates)::uuid[])) OR ((opened_by = ( SELECT asker() AS asker)) AND (organisation_id = ANY (( SELECT asker_provisional() AS asker_provisional)::uuid[]))) OR (id = ANY (( SELECT asker_partnered() AS asker_partnered)::uuid[])) OR ((submitted_at IS NOT NULL) AND (id <> ALL (( SELECT asker_recusals() AS asker_recusals)::uuid[])) AND ((round_id = ANY (( SELECT asker_rounds() AS asker_rounds)::uuid[])) OR (desk = ANY (( SELECT asker_desks() AS asker_desks)::text[])) OR (id = ANY (( SELECT asker_agenda() AS asker_agenda)::uuid[])))) OR (state = 'laureate'::text)) with check none
comment on table application is 'application: a request for a grant';
comment on column application.id is 'Its identifier. [personal: file of opened_by, contact_id]';
comment on column application.number is 'The number of the file. [personal: file of opened_by, contact_id]';
comment on column application.opened_by is 'Who opened the file. [personal: file of opened_by]';
comment on column application.state is 'The state of its life. [not personal]';
comment on column application.title is 'The title of the project; it may name people. [personal: file of nobody]';
comment on column application.opened_at is 'When it was opened. [personal: file of opened_by]';
comment on column application.departement is 'Where the body is, for the desks. [not personal]';
comment on column application.search is 'The words by which the file is found: number, title, body, places. [personal: file of nobody]';
comment on column application.contact_id is 'The person to whom one speaks of the file; whoever opened it when empty. [personal: contact of contact_id]';
comment on column application.mandate_id is 'The mandate under which another body opened the file, if one did. [not personal]';
comment on column application.taken_up_from is 'The file it takes up again, if it does. [not personal]';
comment on column application.desk is 'The desk that has the file, as a role names it. [not personal]';
comment on column application.follows is 'The file of the stage before, if it has one. [not personal]';

create table application_receipt (
  application_id uuid not null,
  number integer not null,
  received_at timestamp with time zone not null,
  acknowledged_at timestamp with time zone not null,
  content jsonb not null,
  file_hash text not null,
  message_id uuid not null,
  constraint application_receipt_pkey PRIMARY KEY (application_id, number),
  constraint application_receipt_application_id_number_fkey FOREIGN KEY (application_id, number) REFERENCES application_version(application_id, number),
  constraint application_receipt_file_hash_fkey FOREIGN KEY (file_hash) REFERENCES stored_file(hash)
);
CREATE TRIGGER application_receipt_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON application_receipt FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
alter table application_receipt enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (EXISTS ( SELECT
   FROM file_in_reach r
  WHERE (r.id = application_receipt.application_id))) with check none
comment on table application_receipt is 'application: the acknowledgement of receipt of each version filed; never changed';
comment on column application_receipt.content is 'What the acknowledgement says, names included. [personal: file of nobody]';
comment on column application_receipt.file_hash is 'SHA-256 of the file in the store. [not personal]';

create table application_version (
  application_id uuid not null,
  number integer not null,
  content jsonb not null,
  hash text not null,
  filed_by uuid not null,
  filed_at timestamp with time zone not null,
  constraint application_version_pkey PRIMARY KEY (application_id, number),
  constraint application_version_number_check CHECK (number > 0),
  constraint application_version_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint application_version_filed_by_fkey FOREIGN KEY (filed_by) REFERENCES person(id)
);
CREATE INDEX application_version_by_filer ON public.application_version USING btree (filed_by);
CREATE TRIGGER application_version_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON application_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
alter table application_version enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (EXISTS ( SELECT
   FROM file_in_reach r
  WHERE (r.id = application_version.application_id))) with check none
comment on table application_version is 'application: what was filed; never changed';
comment on column application_version.application_id is 'The file. [personal: file of filed_by]';
comment on column application_version.number is 'Which filing of the file it is. [personal: file of filed_by]';
comment on column application_version.content is 'The file as it was filed; it may name people. [personal: file of nobody]';
comment on column application_version.hash is 'SHA-256 of what was filed. [personal: file of filed_by]';
comment on column application_version.filed_by is 'Who filed it. [personal: file of filed_by]';
comment on column application_version.filed_at is 'When. [personal: file of filed_by]';

create table attachment (
  id uuid not null,
  application_id uuid not null,
  field text not null,
  file_hash text not null,
  name text not null,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint attachment_pkey PRIMARY KEY (id),
  constraint attachment_name_check CHECK (length(name) >= 1 AND length(name) <= 255),
  constraint attachment_added_by_fkey FOREIGN KEY (added_by) REFERENCES person(id),
  constraint attachment_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint attachment_file_hash_fkey FOREIGN KEY (file_hash) REFERENCES stored_file(hash)
);
CREATE INDEX attachment_by_adder ON public.attachment USING btree (added_by);
CREATE INDEX attachment_by_application ON public.attachment USING btree (application_id);
CREATE TRIGGER attachment_is_kept BEFORE DELETE OR TRUNCATE ON attachment FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER attachment_only_on_drafts BEFORE INSERT OR UPDATE ON attachment FOR EACH ROW EXECUTE FUNCTION only_drafts();
alter table attachment enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (EXISTS ( SELECT
   FROM file_in_reach r
  WHERE (r.id = attachment.application_id))) with check none
comment on table attachment is 'application: files attached to a draft or filed with it';
comment on column attachment.id is 'Its identifier. [personal: file of added_by]';
comment on column attachment.application_id is 'The file. [personal: file of added_by]';
comment on column attachment.field is 'The question it answers. [personal: file of added_by]';
comment on column attachment.file_hash is 'SHA-256 of the file in the store. [not personal]';
comment on column attachment.name is 'The name the file had on the computer it came from. [personal: file of added_by]';
comment on column attachment.added_by is 'Who added it. [personal: file of added_by]';
comment on column attachment.added_at is 'When. [personal: file of added_by]';

create table award (
  id uuid not null,
  application_id uuid not null,
  selection_id uuid,
  envelope_id uuid not null,
  state text not null,
  version integer not null default 1,
  amount_cents bigint not null,
  calculation jsonb not null default '{}'::jsonb,
  proposed_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  available_at timestamp with time zone,
  opened_at timestamp with time zone,
  constraint award_pkey PRIMARY KEY (id),
  constraint award_amount_cents_check CHECK (amount_cents > 0),
  constraint award_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint award_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id),
  constraint award_envelope_id_fkey FOREIGN KEY (envelope_id) REFERENCES envelope(id),
  constraint award_selection_id_fkey FOREIGN KEY (selection_id) REFERENCES selection(id)
);
CREATE INDEX award_by_decider ON public.award USING btree (decided_by) WHERE (decided_by IS NOT NULL);
CREATE INDEX award_by_envelope ON public.award USING btree (envelope_id);
CREATE INDEX award_by_selection ON public.award USING btree (selection_id);
CREATE INDEX award_decided ON public.award USING btree (decided_at DESC, application_id DESC) WHERE (state = 'decided'::text);
CREATE UNIQUE INDEX award_standing ON public.award USING btree (application_id) WHERE (state <> 'dropped'::text);
CREATE CONSTRAINT TRIGGER award_is_journaled AFTER INSERT OR UPDATE OF state ON award DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('award');
CREATE TRIGGER award_is_kept BEFORE DELETE OR TRUNCATE ON award FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
alter table award enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (( SELECT asks_for_the_program() AS asks_for_the_program) OR (EXISTS ( SELECT
   FROM award_in_sight s
  WHERE (s.id = award.id)))) with check none
comment on table award is 'award: one grant to one body';
comment on column award.application_id is 'The file. [personal: decision of decided_by]';
comment on column award.state is 'The state of its life. [not personal]';
comment on column award.calculation is 'How the amount was found, figure by figure, and why in words; it may name people. [personal: decision of nobody]';
comment on column award.decided_by is 'Who decided for the State. [personal: decision of decided_by]';
comment on column award.decided_at is 'When it was decided. [personal: decision of decided_by]';

create table award_balance (
  award_id uuid not null,
  ceiling_cents bigint not null,
  reserved bigint not null default 0,
  committed bigint not null default 0,
  paid bigint not null default 0,
  constraint award_balance_pkey PRIMARY KEY (award_id),
  constraint award_balance_ceiling_cents_check CHECK (ceiling_cents > 0),
  constraint award_balance_committed_check CHECK (committed >= 0),
  constraint award_balance_paid_check CHECK (paid >= 0),
  constraint award_balance_reserved_check CHECK (reserved >= 0),
  constraint award_never_exceeded CHECK ((reserved + committed + paid) <= ceiling_cents),
  constraint award_balance_award_id_fkey FOREIGN KEY (award_id) REFERENCES award(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TRIGGER award_balance_is_kept BEFORE DELETE OR TRUNCATE ON award_balance FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER award_balance_is_posted BEFORE UPDATE ON award_balance FOR EACH ROW EXECUTE FUNCTION only_the_ledger();
CREATE TRIGGER award_balance_starts_at_zero BEFORE INSERT ON award_balance FOR EACH ROW EXECUTE FUNCTION starts_at_zero();
alter table award_balance enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (EXISTS ( SELECT
   FROM award w
  WHERE ((w.id = award_balance.award_id) AND (EXISTS ( SELECT
           FROM file_in_reach r
          WHERE (r.id = w.application_id)))))) with check none
comment on table award_balance is 'platform: ledger balance of each award, written by the ledger trigger only';

create table body_code (
  id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  address text not null,
  source text not null,
  sent_by uuid not null,
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  tries smallint not null default 0,
  used_at timestamp with time zone,
  state text not null,
  version integer not null default 1,
  constraint body_code_pkey PRIMARY KEY (id),
  constraint body_code_tries_check CHECK (tries >= 0 AND tries <= 5),
  constraint body_code_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint body_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX body_code_by_organisation ON public.body_code USING btree (organisation_id);
CREATE INDEX body_code_by_person ON public.body_code USING btree (person_id, organisation_id, sent_at DESC);
CREATE CONSTRAINT TRIGGER body_code_is_journaled AFTER INSERT OR UPDATE ON body_code DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('body_code');
CREATE TRIGGER body_code_is_kept BEFORE DELETE OR TRUNCATE ON body_code FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
comment on table body_code is 'account: codes sent to the official address of a body, and the tries made';
comment on column body_code.person_id is 'Who has to enter the code. [personal: membership of person_id]';
comment on column body_code.address is 'The official address of the body. [not personal]';
comment on column body_code.source is 'Where that address was read. [not personal]';
comment on column body_code.sent_by is 'Who had it sent. [personal: membership of sent_by]';
comment on column body_code.sent_at is 'When. [personal: membership of person_id, sent_by]';
comment on column body_code.used_at is 'When the right code was entered. [personal: membership of person_id]';
comment on column body_code.state is 'The state of its life. [not personal]';

create table body_code_secret (
  code_id uuid not null,
  salt bytea not null,
  hash bytea not null,
  constraint body_code_secret_pkey PRIMARY KEY (code_id),
  constraint body_code_secret_code_id_fkey FOREIGN KEY (code_id) REFERENCES body_code(id)
);
comment on table body_code_secret is 'account: the codes sent to bodies, as slow salted hashes';
comment on column body_code_secret.salt is 'Salt of the code. [secret]';
comment on column body_code_secret.hash is 'Slow hash of the code. [secret]';

create table call (
  id uuid not null,
  programme_id uuid not null,
  code text not null,
  envelope_id uuid not null,
  "position" integer not null default 0,
  takes text not null,
  decided_by text not null,
  grants text not null,
  limited_by text not null,
  constraint call_pkey PRIMARY KEY (id),
  constraint call_programme_id_code_key UNIQUE (programme_id, code),
  constraint call_decided_by_check CHECK (decided_by = ANY (ARRAY['jury'::text, 'desk'::text, 'committee'::text, 'nobody'::text])),
  constraint call_grants_check CHECK (grants = ANY (ARRAY['asked'::text, 'flat'::text, 'stages'::text, 'none'::text])),
  constraint call_limited_by_check CHECK (limited_by = ANY (ARRAY['euros'::text, 'seats'::text])),
  constraint call_takes_check CHECK (takes = ANY (ARRAY['applications'::text, 'registrations'::text, 'needs'::text])),
  constraint call_envelope_id_fkey FOREIGN KEY (envelope_id) REFERENCES envelope(id),
  constraint call_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id)
);
comment on table call is 'call: a call for projects; its words are in the pack';
comment on column call.code is 'Its short name in the pack. [not personal]';
comment on column call.takes is 'What people bring: applications, registrations or needs. [not personal]';
comment on column call.decided_by is 'Who decides: a jury, the desk, a committee or nobody. [not personal]';
comment on column call.grants is 'How money is computed: as asked, flat, by stages or none. [not personal]';
comment on column call.limited_by is 'What runs out: euros or seats. [not personal]';

create table ceremony (
  browser_hash bytea not null,
  purpose text not null,
  person_id uuid,
  challenge text not null,
  expires_at timestamp with time zone not null,
  constraint ceremony_pkey PRIMARY KEY (browser_hash, purpose),
  constraint ceremony_purpose_check CHECK (purpose = ANY (ARRAY['add_passkey'::text, 'add_authenticator'::text, 'show_passkey'::text, 'recovery_codes'::text])),
  constraint ceremony_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX ceremony_by_expiry ON public.ceremony USING btree (expires_at);
comment on table ceremony is 'account: what was asked of a browser and is not answered yet; encrypted when it is a secret';
comment on column ceremony.browser_hash is 'Hash of the mark of the browser. [secret]';
comment on column ceremony.purpose is 'What was asked. [personal: sign_in of person_id]';
comment on column ceremony.person_id is 'Who is to answer. [personal: sign_in of person_id]';
comment on column ceremony.challenge is 'What has to be shown back. [secret]';
comment on column ceremony.expires_at is 'Until when the answer counts. [personal: sign_in of person_id]';

create table confirmation (
  id uuid not null,
  rank bigint not null generated always as identity,
  application_id uuid not null,
  is_confirmed boolean not null,
  explanation text not null,
  visit_id uuid,
  confirmed_by uuid not null,
  confirmed_at timestamp with time zone not null,
  constraint confirmation_pkey PRIMARY KEY (id),
  constraint confirmation_explanation_check CHECK (length(explanation) <= 4000),
  constraint confirmation_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint confirmation_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES person(id),
  constraint confirmation_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visit(id)
);
CREATE INDEX confirmation_by_application ON public.confirmation USING btree (application_id, rank DESC);
CREATE INDEX confirmation_by_officer ON public.confirmation USING btree (confirmed_by);
CREATE TRIGGER confirmation_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON confirmation FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
alter table confirmation enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (EXISTS ( SELECT
   FROM file_in_reach r
  WHERE (r.id = confirmation.application_id))) with check none
comment on table confirmation is 'review: whether an officer confirms what a file says is in service; the last one counts';
comment on column confirmation.application_id is 'The file. [personal: decision of confirmed_by]';
comment on column confirmation.is_confirmed is 'Whether the service is confirmed. [personal: decision of confirmed_by]';
comment on column confirmation.explanation is 'What the officer saw, as told to the applicant; it may name people. [personal: decision of nobody]';
comment on column confirmation.visit_id is 'The last visit when it was said. [personal: decision of confirmed_by]';
comment on column confirmation.confirmed_by is 'The officer who found so. [personal: decision of confirmed_by]';
comment on column confirmation.confirmed_at is 'When. [personal: decision of confirmed_by]';

create table delegation_document (
  id uuid not null,
  membership_id uuid not null,
  file_hash text not null,
  name text not null,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  constraint delegation_document_pkey PRIMARY KEY (id),
  constraint delegation_document_file_hash_fkey FOREIGN KEY (file_hash) REFERENCES stored_file(hash),
  constraint delegation_document_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES membership(id)
);
CREATE INDEX delegation_document_by_hash ON public.delegation_document USING btree (file_hash);
CREATE INDEX delegation_document_by_membership ON public.delegation_document USING btree (membership_id, added_at DESC);
comment on table delegation_document is 'account: delegations of signature as they were filed';
comment on column delegation_document.file_hash is 'SHA-256 of the file in the store. [not personal]';
comment on column delegation_document.name is 'The name the order had on the computer it came from. [personal: membership of added_by]';
comment on column delegation_document.added_by is 'Who filed it. [personal: membership of added_by]';
comment on column delegation_document.added_at is 'When. [personal: membership of added_by]';

create table deliberation (
  session_id uuid not null,
  application_id uuid not null,
  proposal text not null,
  amount_cents bigint,
  reasons text not null default ''::text,
  votes_for integer not null,
  votes_against integer not null,
  abstentions integer not null,
  dissent text not null default ''::text,
  decided_at timestamp with time zone not null,
  chair_vote text,
  voters integer,
  constraint deliberation_pkey PRIMARY KEY (session_id, application_id),
  constraint deliberation_abstentions_check CHECK (abstentions >= 0),
  constraint deliberation_amount_cents_check CHECK (amount_cents > 0),
  constraint deliberation_chair_vote_check CHECK (chair_vote = ANY (ARRAY['for'::text, 'against'::text, 'abstain'::text])),
  constraint deliberation_check CHECK ((proposal = 'laureate'::text) = (amount_cents IS NOT NULL)),
  constraint deliberation_check1 CHECK (proposal = 'laureate'::text OR reasons <> ''::text),
  constraint deliberation_check2 CHECK (voters >= (votes_for + votes_against + abstentions)),
  constraint deliberation_proposal_check CHECK (proposal = ANY (ARRAY['laureate'::text, 'waiting'::text, 'refused'::text])),
  constraint deliberation_votes_against_check CHECK (votes_against >= 0),
  constraint deliberation_votes_for_check CHECK (votes_for >= 0),
  constraint deliberation_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint deliberation_session_id_fkey FOREIGN KEY (session_id) REFERENCES jury_session(id)
);
alter table deliberation enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (EXISTS ( SELECT
   FROM examined_file e
  WHERE (e.id = deliberation.application_id))) with check none
comment on table deliberation is 'jury: what the jury proposes for each file';
comment on column deliberation.proposal is 'What the jury proposes. [not personal]';
comment on column deliberation.reasons is 'Why, about the project; it may name people. [personal: opinion of nobody]';
comment on column deliberation.dissent is 'What was said against; nobody is named by the form. [personal: opinion of nobody]';
comment on column deliberation.chair_vote is 'The vote of the chair, already counted, when it decides between equal votes (CRPA R133-11). [personal: opinion of nobody]';
comment on column deliberation.voters is 'How many members present or represented could vote on this file. [not personal]';

create table deliverable (
  id uuid not null,
  application_id uuid not null,
  code text not null,
  rank integer not null,
  file_hash text not null,
  name text not null,
  delivered_by uuid not null,
  delivered_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  reason text not null default ''::text,
  state text not null,
  version integer not null default 1,
  constraint deliverable_pkey PRIMARY KEY (id),
  constraint deliverable_application_id_code_rank_key UNIQUE (application_id, code, rank),
  constraint deliverable_check CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
  constraint deliverable_rank_check CHECK (rank > 0),
  constraint deliverable_reason_check CHECK (length(reason) <= 4000),
  constraint deliverable_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint deliverable_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id),
  constraint deliverable_delivered_by_fkey FOREIGN KEY (delivered_by) REFERENCES person(id),
  constraint deliverable_file_hash_fkey FOREIGN KEY (file_hash) REFERENCES stored_file(hash)
);
CREATE INDEX deliverable_awaiting ON public.deliverable USING btree (delivered_at, id) WHERE (state = 'delivered'::text);
CREATE INDEX deliverable_by_decider ON public.deliverable USING btree (decided_by) WHERE (decided_by IS NOT NULL);
CREATE INDEX deliverable_by_deliverer ON public.deliverable USING btree (delivered_by);
CREATE UNIQUE INDEX deliverable_one_at_a_time ON public.deliverable USING btree (application_id, code) WHERE (state = ANY (ARRAY['delivered'::text, 'approved'::text]));
CREATE CONSTRAINT TRIGGER deliverable_is_journaled AFTER INSERT OR UPDATE OF state ON deliverable DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('deliverable');
CREATE TRIGGER deliverable_is_kept BEFORE DELETE OR TRUNCATE ON deliverable FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
alter table deliverable enable row level security;
-- policy confided (r) using (EXISTS ( SELECT
   FROM confided_file f
  WHERE (f.id = deliverable.application_id))) with check none
-- policy laureat_writer_is_free (*) using true with check true
comment on table deliverable is 'path: documents that a stage brings, each as it was handed over';
comment on column deliverable.application_id is 'The file. [personal: file of delivered_by, decided_by]';
comment on column deliverable.code is 'What the stage must bring. [not personal]';
comment on column deliverable.file_hash is 'The document, by the hash of its content. [not personal]';
comment on column deliverable.name is 'The name it was sent under; it may name people. [personal: file of nobody]';
comment on column deliverable.delivered_by is 'Who handed it over. [personal: file of delivered_by]';
comment on column deliverable.delivered_at is 'When. [personal: file of delivered_by]';
comment on column deliverable.decided_by is 'The officer who approved or returned it. [personal: decision of decided_by]';
comment on column deliverable.decided_at is 'When. [personal: decision of decided_by]';
comment on column deliverable.reason is 'What is to be taken up, as told to the body; it may name people. [personal: decision of nobody]';
comment on column deliverable.state is 'The state of its life. [not personal]';

create table deliverable_paper (
  application_id uuid not null,
  code text not null,
  file_hash text not null,
  name text not null,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  constraint deliverable_paper_pkey PRIMARY KEY (application_id, code),
  constraint deliverable_paper_added_by_fkey FOREIGN KEY (added_by) REFERENCES person(id),
  constraint deliverable_paper_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint deliverable_paper_file_hash_fkey FOREIGN KEY (file_hash) REFERENCES stored_file(hash)
);
CREATE INDEX deliverable_paper_by_person ON public.deliverable_paper USING btree (added_by);
alter table deliverable_paper enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy own (r) using (EXISTS ( SELECT
   FROM own_file f
  WHERE (f.id = deliverable_paper.application_id))) with check none
comment on table deliverable_paper is 'path: documents chosen by a body and not handed over yet';
comment on column deliverable_paper.application_id is 'The file. [personal: file of added_by]';
comment on column deliverable_paper.code is 'What the stage must bring. [not personal]';
comment on column deliverable_paper.file_hash is 'The document, by the hash of its content. [not personal]';
comment on column deliverable_paper.name is 'The name it was sent under; it may name people. [personal: file of nobody]';
comment on column deliverable_paper.added_by is 'Who chose it. [personal: file of added_by]';
comment on column deliverable_paper.added_at is 'When. [personal: file of added_by]';

create table departure (
  state_hash bytea not null,
  browser_hash bytea not null,
  provider text not null,
  locked text not null,
  back text not null,
  expires_at timestamp with time zone not null,
  constraint departure_pkey PRIMARY KEY (state_hash),
  constraint departure_provider_check CHECK (provider = ANY (ARRAY['proconnect'::text, 'franceconnect'::text]))
);
CREATE INDEX departure_by_expiry ON public.departure USING btree (expires_at);
comment on table departure is 'account: who left for an identity provider and is not back yet';
comment on column departure.state_hash is 'Of the mark that the provider gives back; it serves once. [secret]';
comment on column departure.browser_hash is 'Only the browser that left may come back. [secret]';
comment on column departure.provider is 'Where it went. [not personal]';
comment on column departure.locked is 'What the answer must hold, encrypted with the key of the instance. [secret]';
comment on column departure.back is 'The page to come back to. [not personal]';
comment on column departure.expires_at is 'When nobody is waited for any more.';

create table email_change (
  token_hash bytea not null,
  person_id uuid not null,
  email text not null,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  correction_id uuid,
  objection_hash bytea,
  constraint email_change_pkey PRIMARY KEY (token_hash),
  constraint email_change_objection_hash_key UNIQUE (objection_hash),
  constraint email_change_email_check CHECK (email = lower(email) AND email ~~ '%_@_%'::text),
  constraint email_change_correction_id_fkey FOREIGN KEY (correction_id) REFERENCES email_correction(id),
  constraint email_change_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX email_change_by_expiry ON public.email_change USING btree (expires_at);
CREATE INDEX email_change_by_person ON public.email_change USING btree (person_id);
comment on table email_change is 'account: addresses that people ask to sign in by from now on';
comment on column email_change.token_hash is 'Hash of the link. [secret]';
comment on column email_change.person_id is 'Who asks. [personal: contact of person_id]';
comment on column email_change.email is 'The mailbox asked for. [personal: contact of person_id]';
comment on column email_change.asked_at is 'When. [personal: contact of person_id]';
comment on column email_change.used_at is 'When it was confirmed. [personal: contact of person_id]';
comment on column email_change.correction_id is 'The correction it belongs to. [personal: contact of person_id]';
comment on column email_change.objection_hash is 'Hash of the link by which the former mailbox objects. [secret]';

create table email_correction (
  id uuid not null,
  person_id uuid not null,
  asked_by uuid not null,
  reason text not null,
  asked_at timestamp with time zone not null,
  opens_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  state text not null,
  version integer not null default 1,
  constraint email_correction_pkey PRIMARY KEY (id),
  constraint email_correction_check CHECK (asked_by <> person_id),
  constraint email_correction_check1 CHECK (opens_at > asked_at AND ends_at > opens_at),
  constraint email_correction_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX email_correction_by_asker ON public.email_correction USING btree (asked_by, asked_at DESC);
CREATE INDEX email_correction_by_person ON public.email_correction USING btree (person_id, asked_at DESC);
CREATE CONSTRAINT TRIGGER email_correction_is_journaled AFTER INSERT OR UPDATE ON email_correction DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('email_correction');
CREATE TRIGGER email_correction_is_kept BEFORE DELETE OR TRUNCATE ON email_correction FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
alter table email_correction enable row level security;
-- policy email_correction_reads (r) using ((person_id = ( SELECT asker() AS asker)) OR ( SELECT asker_oversees() AS asker_oversees) OR ( SELECT asks_for_the_program() AS asks_for_the_program)) with check none
-- policy laureat_writer_is_free (*) using true with check true
comment on table email_correction is 'account: addresses that administrators correct for people who lost their mailbox';
comment on column email_correction.person_id is 'Whose address. [personal: trace of person_id]';
comment on column email_correction.asked_by is 'The administrator who asked. [personal: trace of asked_by]';
comment on column email_correction.reason is 'Why. [personal: trace of person_id, asked_by]';
comment on column email_correction.asked_at is 'When. [personal: trace of person_id, asked_by]';
comment on column email_correction.ended_at is 'When it was confirmed, stopped or withdrawn. [personal: trace of person_id, asked_by]';
comment on column email_correction.state is 'What came of it. [personal: trace of person_id, asked_by]';

create table envelope (
  id uuid not null,
  programme_id uuid not null,
  parent_id uuid,
  code text not null,
  name jsonb not null,
  territory_id text,
  "position" integer not null default 0,
  level text not null,
  year smallint,
  state text not null,
  constraint envelope_pkey PRIMARY KEY (id),
  constraint envelope_programme_id_code_key UNIQUE (programme_id, code),
  constraint envelope_level_known CHECK (level = ANY (ARRAY['programme'::text, 'axis'::text, 'desk'::text, 'region'::text, 'departement'::text, 'year'::text, 'share'::text])),
  constraint envelope_of_a_year CHECK ((level = 'year'::text) = (year IS NOT NULL)),
  constraint envelope_programme_is_the_root CHECK ((level = 'programme'::text) = (parent_id IS NULL)),
  constraint envelope_year_check CHECK (year >= 2000 AND year <= 2100),
  constraint envelope_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES envelope(id),
  constraint envelope_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id)
);
CREATE INDEX envelope_by_parent ON public.envelope USING btree (parent_id);
CREATE CONSTRAINT TRIGGER envelope_is_journaled AFTER INSERT OR UPDATE OF state ON envelope DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('envelope');
CREATE TRIGGER envelope_is_kept BEFORE DELETE OR TRUNCATE ON envelope FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER envelope_opens_accounts AFTER INSERT ON envelope FOR EACH ROW EXECUTE FUNCTION open_accounts();
comment on table envelope is 'programme: a node of the envelope tree';
comment on column envelope.code is 'Its short name in the pack. [not personal]';
comment on column envelope.name is 'Its name in both languages. [not personal]';
comment on column envelope.territory_id is 'The territory it is for. [not personal]';
comment on column envelope.level is 'What the node is: programme, axis, desk, région, département, year or share. [not personal]';
comment on column envelope.state is 'The state of its life. [not personal]';

create table erasure_request (
  id uuid not null,
  person_id uuid not null,
  asked_at timestamp with time zone not null,
  answered_by uuid,
  answered_at timestamp with time zone,
  reason text not null default ''::text,
  state text not null,
  version integer not null default 1,
  extended_at timestamp with time zone,
  extended_by uuid,
  extension_reason text not null default ''::text,
  constraint erasure_request_pkey PRIMARY KEY (id),
  constraint erasure_request_extension CHECK ((extended_at IS NULL) = (extended_by IS NULL) AND (extended_at IS NULL) = (extension_reason = ''::text)),
  constraint erasure_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX erasure_request_by_person ON public.erasure_request USING btree (person_id);
CREATE UNIQUE INDEX erasure_request_open ON public.erasure_request USING btree (person_id) WHERE (state = 'asked'::text);
CREATE CONSTRAINT TRIGGER erasure_request_is_journaled AFTER INSERT OR UPDATE ON erasure_request DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('erasure_request');
CREATE TRIGGER erasure_request_is_kept BEFORE DELETE OR TRUNCATE ON erasure_request FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
alter table erasure_request enable row level security;
-- policy erasure_request_reads (r) using ((person_id = ( SELECT asker() AS asker)) OR ( SELECT asker_oversees() AS asker_oversees) OR ( SELECT asks_for_the_program() AS asks_for_the_program)) with check none
-- policy laureat_writer_is_free (*) using true with check true
comment on table erasure_request is 'privacy: who asked that their data be erased, and what was answered';
comment on column erasure_request.person_id is 'Who asks. [personal: trace of person_id]';
comment on column erasure_request.asked_at is 'When. [personal: trace of person_id]';
comment on column erasure_request.answered_by is 'Who answered. [personal: trace of answered_by]';
comment on column erasure_request.answered_at is 'When the answer came. [personal: trace of person_id, answered_by]';
comment on column erasure_request.reason is 'Why it was refused. [personal: trace of person_id]';
comment on column erasure_request.state is 'What came of it. [personal: trace of person_id, answered_by]';
comment on column erasure_request.extended_at is 'When the person was told that the answer takes two months more. [personal: trace of person_id, extended_by]';
comment on column erasure_request.extended_by is 'Who told them. [personal: trace of extended_by]';
comment on column erasure_request.extension_reason is 'Why, as told to the person. [personal: trace of person_id]';

create table factor (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  name text not null,
  credential_id text,
  public_key bytea,
  transports text[] not null default '{}'::text[],
  secret bytea,
  added_at timestamp with time zone not null,
  state text not null,
  version integer not null default 1,
  constraint factor_pkey PRIMARY KEY (id),
  constraint factor_check CHECK ((kind = 'passkey'::text) = (credential_id IS NOT NULL AND public_key IS NOT NULL)),
  constraint factor_check1 CHECK ((kind = 'authenticator'::text) = (secret IS NOT NULL)),
  constraint factor_kind_check CHECK (kind = ANY (ARRAY['passkey'::text, 'authenticator'::text])),
  constraint factor_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE UNIQUE INDEX factor_by_credential ON public.factor USING btree (credential_id) WHERE (state = 'active'::text);
CREATE INDEX factor_by_person ON public.factor USING btree (person_id);
CREATE CONSTRAINT TRIGGER factor_is_journaled AFTER INSERT OR UPDATE ON factor DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('factor');
CREATE TRIGGER factor_is_kept BEFORE DELETE OR TRUNCATE ON factor FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
comment on table factor is 'account: what a person shows beside their mailbox';
comment on column factor.person_id is 'Whose it is. [personal: sign_in of person_id]';
comment on column factor.kind is 'A passkey or an authenticator. [personal: sign_in of person_id]';
comment on column factor.name is 'The name the person gave it. [personal: sign_in of person_id]';
comment on column factor.credential_id is 'Identifier of the passkey. [secret]';
comment on column factor.public_key is 'Public key of the passkey. [secret]';
comment on column factor.transports is 'How the passkey is reached. [secret]';
comment on column factor.secret is 'Of an authenticator, encrypted with the key of the instance; emptied when it is removed. [secret]';
comment on column factor.added_at is 'When it was added. [personal: sign_in of person_id]';
comment on column factor.state is 'In use or removed. [personal: sign_in of person_id]';

create table factor_use (
  factor_id uuid not null,
  counter bigint not null,
  used_at timestamp with time zone not null,
  constraint factor_use_pkey PRIMARY KEY (factor_id),
  constraint factor_use_factor_id_fkey FOREIGN KEY (factor_id) REFERENCES factor(id)
);
comment on table factor_use is 'account: the last use of each factor, against replay';
comment on column factor_use.used_at is 'When it last served. [personal: sign_in of factor_id.person_id]';

create table finding (
  application_id uuid not null,
  verdict text not null,
  reasons jsonb not null default '[]'::jsonb,
  eligible_base_cents bigint,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  constraint finding_pkey PRIMARY KEY (application_id),
  constraint finding_verdict_check CHECK (verdict = ANY (ARRAY['admissible'::text, 'inadmissible'::text])),
  constraint finding_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint finding_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id)
);
CREATE INDEX finding_by_decider ON public.finding USING btree (decided_by);
alter table finding enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (EXISTS ( SELECT
   FROM file_in_reach r
  WHERE (r.id = finding.application_id))) with check none
comment on table finding is 'review: admissible or not, with the reasons told to the applicant';
comment on column finding.application_id is 'The file. [personal: decision of decided_by]';
comment on column finding.verdict is 'Admissible or not. [personal: decision of decided_by]';
comment on column finding.reasons is 'Why, as told to the applicant; it may name people. [personal: decision of nobody]';
comment on column finding.decided_by is 'The officer who found so. [personal: decision of decided_by]';
comment on column finding.decided_at is 'When. [personal: decision of decided_by]';

create table heartbeat (
  name text not null,
  at timestamp with time zone not null,
  constraint heartbeat_pkey PRIMARY KEY (name)
);
comment on table heartbeat is 'platform: when each process was last alive';
comment on column heartbeat.name is 'Which process. [not personal]';

create table identity (
  provider text not null,
  subject text not null,
  person_id uuid not null,
  first_used_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  id uuid not null default gen_random_uuid(),
  issuer text not null,
  uid text not null default ''::text,
  vouched boolean not null default false,
  constraint identity_pkey PRIMARY KEY (issuer, subject),
  constraint identity_id_key UNIQUE (id),
  constraint identity_provider_check CHECK (provider = ANY (ARRAY['proconnect'::text, 'franceconnect'::text])),
  constraint identity_subject_check CHECK (subject <> ''::text),
  constraint identity_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX identity_by_person ON public.identity USING btree (person_id);
comment on table identity is 'account: under which subject an identity provider knows a person';
comment on column identity.provider is 'The identity provider. [personal: sign_in of person_id]';
comment on column identity.subject is 'How the provider calls the person. [personal: sign_in of person_id]';
comment on column identity.person_id is 'The person it is about. [personal: sign_in of person_id]';
comment on column identity.first_used_at is 'First sign-in this way. [personal: sign_in of person_id]';
comment on column identity.last_used_at is 'Last sign-in this way. [personal: sign_in of person_id]';
comment on column identity.id is 'Its identifier. [personal: sign_in of person_id]';
comment on column identity.issuer is 'As the provider names itself in what it signs. [personal: sign_in of person_id]';
comment on column identity.uid is 'What the employer calls the person. [personal: sign_in of person_id]';
comment on column identity.vouched is 'Whether a second factor was vouched for at the last sign-in this way. [personal: sign_in of person_id]';

create table identity_siret (
  siret text not null,
  first_seen_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  identity_id uuid not null,
  constraint identity_siret_pkey PRIMARY KEY (identity_id, siret),
  constraint identity_siret_siret_check CHECK (siret ~ '^[0-9]{14}$'::text),
  constraint identity_siret_identity_id_fkey FOREIGN KEY (identity_id) REFERENCES identity(id) ON DELETE CASCADE
);
comment on table identity_siret is 'account: the establishments each identity named, over time';
comment on column identity_siret.siret is 'The establishment the provider named. [personal: membership of identity_id.person_id]';
comment on column identity_siret.first_seen_at is 'When it first said so. [personal: membership of identity_id.person_id]';
comment on column identity_siret.last_seen_at is 'When it last said so. [personal: membership of identity_id.person_id]';
comment on column identity_siret.identity_id is 'Which identity named it. [personal: membership of identity_id.person_id]';

create table introduction (
  browser_hash bytea not null,
  provider text not null,
  issuer text not null,
  subject text not null,
  uid text not null,
  email text,
  given_name text not null,
  family_name text not null,
  siret text,
  link_hash bytea,
  newcomer_id uuid,
  expires_at timestamp with time zone not null,
  vouched boolean not null default false,
  constraint introduction_pkey PRIMARY KEY (browser_hash),
  constraint introduction_link_hash_key UNIQUE (link_hash),
  constraint introduction_newcomer_id_key UNIQUE (newcomer_id),
  constraint introduction_provider_check CHECK (provider = ANY (ARRAY['proconnect'::text, 'franceconnect'::text])),
  constraint introduction_siret_check CHECK (siret ~ '^[0-9]{14}$'::text),
  constraint introduction_subject_check CHECK (subject <> ''::text)
);
CREATE INDEX introduction_by_expiry ON public.introduction USING btree (expires_at);
comment on table introduction is 'account: whom a provider says is there, until a mailbox is proved and a name said';
comment on column introduction.browser_hash is 'The browser in which the person came back from the provider. [secret]';
comment on column introduction.provider is 'Who says so. [personal: sign_in of newcomer_id]';
comment on column introduction.issuer is 'As the provider names itself. [personal: sign_in of newcomer_id]';
comment on column introduction.subject is 'As the provider knows the person. [personal: sign_in of newcomer_id]';
comment on column introduction.uid is 'As the employer knows the person. [personal: sign_in of newcomer_id]';
comment on column introduction.email is 'As the provider says; nothing when it says none. [personal: contact of newcomer_id]';
comment on column introduction.given_name is 'Proposed in the form that asks for a name. [personal: identity of newcomer_id]';
comment on column introduction.family_name is 'Proposed in the form that asks for a name. [personal: identity of newcomer_id]';
comment on column introduction.siret is 'The establishment the person works for, when the provider says one. [personal: membership of newcomer_id]';
comment on column introduction.link_hash is 'The one link that settles it, of a mailbox the person said is theirs. [secret]';
comment on column introduction.newcomer_id is 'Who will be settled by saying a name. [personal: sign_in of newcomer_id]';
comment on column introduction.expires_at is 'When it is forgotten.';
comment on column introduction.vouched is 'Whether a second factor was vouched for. [personal: sign_in of newcomer_id]';

create table invitation (
  id uuid not null,
  organisation_id uuid not null,
  email text not null,
  role text not null,
  quality text not null default ''::text,
  basis text not null default 'legal_representative'::text,
  lang text not null default 'fr'::text,
  back text not null default ''::text,
  invited_by uuid not null,
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  token_hash bytea not null,
  state text not null,
  version integer not null default 1,
  constraint invitation_pkey PRIMARY KEY (id),
  constraint invitation_token_hash_key UNIQUE (token_hash),
  constraint invitation_basis_check CHECK (basis = ANY (ARRAY['legal_representative'::text, 'delegation'::text])),
  constraint invitation_email_check CHECK (email = lower(email) AND email ~~ '%_@_%'::text),
  constraint invitation_lang_check CHECK (lang = ANY (ARRAY['fr'::text, 'en'::text])),
  constraint invitation_role_check CHECK (role = ANY (ARRAY['applicant'::text, 'signatory'::text, 'viewer'::text])),
  constraint invitation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);
CREATE INDEX invitation_by_address ON public.invitation USING btree (email);
CREATE INDEX invitation_by_email ON public.invitation USING btree (email) WHERE (state = 'sent'::text);
CREATE INDEX invitation_by_inviter ON public.invitation USING btree (invited_by);
CREATE INDEX invitation_by_organisation ON public.invitation USING btree (organisation_id, sent_at DESC);
CREATE UNIQUE INDEX invitation_waits_once ON public.invitation USING btree (organisation_id, email, role) WHERE (state = 'sent'::text);
CREATE CONSTRAINT TRIGGER invitation_has_active_body AFTER INSERT OR UPDATE ON invitation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.state = 'sent'::text) EXECUTE FUNCTION demand_active_body();
CREATE CONSTRAINT TRIGGER invitation_is_journaled AFTER INSERT OR UPDATE ON invitation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('invitation');
CREATE TRIGGER invitation_is_kept BEFORE DELETE OR TRUNCATE ON invitation FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
comment on table invitation is 'account: who was invited to act for which body, and what came of it';
comment on column invitation.organisation_id is 'The body. [personal: membership of @email, invited_by]';
comment on column invitation.email is 'The mailbox invited. [personal: contact of @email]';
comment on column invitation.role is 'The role offered. [personal: membership of @email, invited_by]';
comment on column invitation.quality is 'In what quality the person would sign. [personal: membership of @email]';
comment on column invitation.basis is 'On what the power to sign would rest. [personal: membership of @email]';
comment on column invitation.lang is 'The language of the message. [personal: membership of @email]';
comment on column invitation.back is 'The page to come back to. [not personal]';
comment on column invitation.invited_by is 'Who invited. [personal: membership of invited_by]';
comment on column invitation.sent_at is 'When. [personal: membership of @email, invited_by]';
comment on column invitation.token_hash is 'Hash of the link. [secret]';
comment on column invitation.state is 'What came of it. [personal: membership of @email, invited_by]';

create table join_request (
  id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  note text not null default ''::text,
  asked_at timestamp with time zone not null,
  answered_by uuid,
  answered_at timestamp with time zone,
  reason text not null default ''::text,
  state text not null,
  version integer not null default 1,
  constraint join_request_pkey PRIMARY KEY (id),
  constraint join_request_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint join_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX join_request_by_organisation ON public.join_request USING btree (organisation_id, asked_at);
CREATE INDEX join_request_by_person ON public.join_request USING btree (person_id, asked_at);
CREATE UNIQUE INDEX join_request_waits_once ON public.join_request USING btree (organisation_id, person_id) WHERE (state = 'asked'::text);
CREATE CONSTRAINT TRIGGER join_request_has_active_body AFTER INSERT OR UPDATE ON join_request DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.state = 'asked'::text) EXECUTE FUNCTION demand_active_body();
CREATE CONSTRAINT TRIGGER join_request_is_journaled AFTER INSERT OR UPDATE ON join_request DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('join_request');
CREATE TRIGGER join_request_is_kept BEFORE DELETE OR TRUNCATE ON join_request FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
comment on table join_request is 'account: who asked to act for which body, and what was answered';
comment on column join_request.organisation_id is 'The body. [personal: membership of person_id]';
comment on column join_request.person_id is 'Who asks. [personal: membership of person_id]';
comment on column join_request.note is 'What they wrote to be recognised. [personal: membership of person_id]';
comment on column join_request.asked_at is 'When they asked. [personal: membership of person_id]';
comment on column join_request.answered_by is 'Who answered. [personal: membership of answered_by]';
comment on column join_request.answered_at is 'When the answer came. [personal: membership of person_id, answered_by]';
comment on column join_request.reason is 'Why they were refused. [personal: membership of person_id]';
comment on column join_request.state is 'What came of it. [personal: membership of person_id, answered_by]';

create table journal (
  seq bigint not null generated always as identity,
  tx xid8 not null default pg_current_xact_id(),
  at timestamp with time zone not null,
  act text not null,
  actor_id uuid not null,
  on_behalf_of uuid,
  as_role text not null,
  machine text not null,
  subject_id uuid not null,
  from_state text not null,
  to_state text not null,
  facts jsonb not null default '{}'::jsonb,
  request_id text not null,
  ordinal smallint not null,
  lane smallint not null default 0,
  lane_seq bigint not null default 0,
  previous_hash bytea not null default '\x'::bytea,
  hash bytea not null default '\x'::bytea,
  constraint journal_pkey PRIMARY KEY (seq),
  constraint journal_lane_lane_seq_key UNIQUE (lane, lane_seq),
  constraint journal_request_once UNIQUE (request_id, act, ordinal),
  constraint journal_machine_act_from_state_to_state_fkey FOREIGN KEY (machine, act, from_state, to_state) REFERENCES transition(machine, act, from_state, to_state)
);
CREATE INDEX journal_by_act ON public.journal USING btree (act, seq);
CREATE INDEX journal_by_actor ON public.journal USING btree (actor_id, seq);
CREATE INDEX journal_by_principal ON public.journal USING btree (on_behalf_of) WHERE (on_behalf_of IS NOT NULL);
CREATE INDEX journal_by_subject ON public.journal USING btree (subject_id, seq);
CREATE INDEX journal_by_tx ON public.journal USING btree (tx);
CREATE CONSTRAINT TRIGGER journal_has_transfers AFTER INSERT ON journal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_transfer();
CREATE TRIGGER journal_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER journal_is_chained BEFORE INSERT ON journal FOR EACH ROW EXECUTE FUNCTION chain_journal();
alter table journal enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (( SELECT asks_for_the_program() AS asks_for_the_program) OR ((machine = 'person'::text) AND ( SELECT asks_in_demonstration() AS asks_in_demonstration)) OR sees_line(machine, subject_id)) with check none
comment on table journal is 'platform: who did what, when, as what; append-only and chained';
comment on column journal.at is 'When. [personal: trace of actor_id, on_behalf_of, subject_id]';
comment on column journal.act is 'What was done. [personal: trace of actor_id, on_behalf_of, subject_id]';
comment on column journal.actor_id is 'Who did it; the identifier stays when the name is gone. [personal: trace of actor_id]';
comment on column journal.on_behalf_of is 'For whom, when somebody stood in. [personal: trace of on_behalf_of]';
comment on column journal.as_role is 'In what role. [personal: trace of actor_id, on_behalf_of]';
comment on column journal.machine is 'The life it belongs to. [not personal]';
comment on column journal.subject_id is 'What it was done to: a thing, or the account of a person. [personal: trace of subject_id]';
comment on column journal.from_state is 'The state before. [not personal]';
comment on column journal.to_state is 'The state after. [not personal]';
comment on column journal.facts is 'What the act keeps: identifiers, amounts, reasons; never a name nor an address. [personal: trace of nobody]';
comment on column journal.request_id is 'So that the same request has one effect. [not personal]';
comment on column journal.previous_hash is 'Hash of the link before. [not personal]';
comment on column journal.hash is 'Hash of this link. [not personal]';

create table journal_head (
  lane smallint not null,
  lane_seq bigint not null default 0,
  hash bytea not null default sha256('\x'::bytea),
  constraint journal_head_pkey PRIMARY KEY (lane),
  constraint journal_head_lane_check CHECK (lane >= 0 AND lane <= 15)
) with (fillfactor=20);
comment on table journal_head is 'platform: the last link of each journal lane';
comment on column journal_head.hash is 'Hash of the last link. [not personal]';

create table journal_seal (
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  heads jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  constraint journal_seal_pkey PRIMARY KEY (id)
);
CREATE TRIGGER seal_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON journal_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
comment on table journal_seal is 'platform: the heads of all lanes at an instant, chained in turn';
comment on column journal_seal.heads is 'The heads of all lanes. [not personal]';
comment on column journal_seal.previous_hash is 'Hash of the seal before. [not personal]';
comment on column journal_seal.hash is 'Hash of this seal. [not personal]';

create table jury_file (
  session_id uuid not null,
  application_id uuid not null,
  constraint jury_file_pkey PRIMARY KEY (session_id, application_id),
  constraint jury_file_application_id_key UNIQUE (application_id),
  constraint jury_file_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint jury_file_session_id_fkey FOREIGN KEY (session_id) REFERENCES jury_session(id)
);
alter table jury_file enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using ((EXISTS ( SELECT
   FROM examined_file e
  WHERE (e.id = jury_file.application_id))) OR (EXISTS ( SELECT
   FROM agenda_of_asker g
  WHERE (g.application_id = jury_file.application_id)))) with check none
comment on table jury_file is 'jury: the agenda, file by file';

create table jury_member (
  session_id uuid not null,
  person_id uuid not null,
  seat text not null,
  quality text not null default ''::text,
  employer_siren text,
  presence text not null default 'expected'::text,
  mandate_to uuid,
  received_at timestamp with time zone,
  declared_at timestamp with time zone,
  constraint jury_member_pkey PRIMARY KEY (session_id, person_id),
  constraint jury_member_check CHECK ((presence = 'represented'::text) = (mandate_to IS NOT NULL)),
  constraint jury_member_employer_siren_check CHECK (employer_siren ~ '^[0-9]{9}$'::text),
  constraint jury_member_presence_check CHECK (presence = ANY (ARRAY['expected'::text, 'present'::text, 'remote'::text, 'represented'::text, 'absent'::text])),
  constraint jury_member_seat_check CHECK (seat = ANY (ARRAY['chair'::text, 'member'::text, 'secretary'::text])),
  constraint jury_member_mandate_to_fkey FOREIGN KEY (mandate_to) REFERENCES person(id),
  constraint jury_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint jury_member_session_id_fkey FOREIGN KEY (session_id) REFERENCES jury_session(id)
);
CREATE INDEX jury_member_by_person ON public.jury_member USING btree (person_id);
CREATE UNIQUE INDEX jury_one_chair ON public.jury_member USING btree (session_id) WHERE (seat = 'chair'::text);
alter table jury_member enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (EXISTS ( SELECT
   FROM session_in_reach r
  WHERE (r.id = jury_member.session_id))) with check none
comment on table jury_member is 'jury: who sits, in what quality; the secretary does not vote';
comment on column jury_member.session_id is 'The meeting. [personal: rights of person_id, mandate_to]';
comment on column jury_member.person_id is 'Who sits. [personal: rights of person_id]';
comment on column jury_member.seat is 'Chair, member or secretary. [personal: rights of person_id]';
comment on column jury_member.quality is 'In what quality. [personal: rights of person_id]';
comment on column jury_member.employer_siren is 'For whom they work, to see links with applicants. [personal: opinion of person_id]';
comment on column jury_member.presence is 'Whether they came. [personal: rights of person_id]';
comment on column jury_member.mandate_to is 'Who voted for them. [personal: rights of mandate_to]';
comment on column jury_member.received_at is 'When they received the file of the session. [personal: rights of person_id]';
comment on column jury_member.declared_at is 'When they declared their interests. [personal: opinion of person_id]';

create table jury_session (
  id uuid not null,
  round_id uuid not null,
  state text not null,
  version integer not null default 1,
  meets_at timestamp with time zone not null,
  place text not null default ''::text,
  convened_at timestamp with time zone,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone,
  urgency text not null default ''::text,
  minutes_file text,
  second_meeting boolean not null default false,
  minutes_signed_at timestamp with time zone,
  minutes_hash text,
  constraint jury_session_pkey PRIMARY KEY (id),
  constraint jury_session_minutes_hash_check CHECK (minutes_hash ~ '^[0-9a-f]{64}$'::text),
  constraint jury_session_minutes_file_fkey FOREIGN KEY (minutes_file) REFERENCES stored_file(hash),
  constraint jury_session_round_id_fkey FOREIGN KEY (round_id) REFERENCES round(id)
);
CREATE INDEX jury_session_by_date ON public.jury_session USING btree (meets_at DESC, id DESC);
CREATE INDEX jury_session_by_round ON public.jury_session USING btree (round_id);
CREATE CONSTRAINT TRIGGER jury_session_is_journaled AFTER INSERT OR UPDATE OF state ON jury_session DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('jury_session');
CREATE TRIGGER jury_session_is_kept BEFORE DELETE OR TRUNCATE ON jury_session FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
alter table jury_session enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (EXISTS ( SELECT
   FROM session_in_reach r
  WHERE (r.id = jury_session.id))) with check none
comment on table jury_session is 'jury: one meeting of the jury on the files of a round';
comment on column jury_session.state is 'The state of its life. [not personal]';
comment on column jury_session.place is 'Where it meets. [not personal]';
comment on column jury_session.urgency is 'Why it was convened in urgency. [not personal]';
comment on column jury_session.minutes_file is 'SHA-256 of the minutes in the store. [not personal]';
comment on column jury_session.second_meeting is 'Convened again on the same agenda, saying that no quorum is required (CRPA R133-10). [not personal]';
comment on column jury_session.minutes_hash is 'SHA-256 of the canonical content of the minutes, as signed. [not personal]';

create table lateness (
  application_id uuid not null,
  explanation text not null,
  accepted_by uuid not null,
  accepted_at timestamp with time zone not null,
  constraint lateness_pkey PRIMARY KEY (application_id),
  constraint lateness_explanation_check CHECK (length(explanation) >= 20 AND length(explanation) <= 4000),
  constraint lateness_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES person(id),
  constraint lateness_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id)
);
CREATE INDEX lateness_by_officer ON public.lateness USING btree (accepted_by);
CREATE TRIGGER lateness_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON lateness FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
alter table lateness enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (EXISTS ( SELECT
   FROM file_in_reach r
  WHERE (r.id = lateness.application_id))) with check none
comment on table lateness is 'review: files filed late that the desk accepted all the same, and why; never changed';
comment on column lateness.application_id is 'The file. [not personal]';
comment on column lateness.explanation is 'Why the lateness was accepted; it may name people. [personal: decision of nobody]';
comment on column lateness.accepted_by is 'Who accepted it. [personal: decision of accepted_by]';
comment on column lateness.accepted_at is 'When. [personal: decision of accepted_by]';

create table letter (
  id uuid not null,
  application_id uuid not null,
  kind text not null,
  file_hash text,
  available_at timestamp with time zone not null,
  first_opened_at timestamp with time zone,
  first_opened_by uuid,
  content jsonb not null default '{}'::jsonb,
  rank integer not null default 1,
  constraint letter_pkey PRIMARY KEY (id),
  constraint letter_kind_check CHECK (kind = ANY (ARRAY['award'::text, 'waiting'::text, 'refusal'::text, 'inadmissible'::text, 'receipt'::text, 'passed_on'::text])),
  constraint letter_rank_check CHECK (rank > 0),
  constraint letter_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint letter_file_hash_fkey FOREIGN KEY (file_hash) REFERENCES stored_file(hash),
  constraint letter_first_opened_by_fkey FOREIGN KEY (first_opened_by) REFERENCES person(id)
);
CREATE INDEX letter_by_application ON public.letter USING btree (application_id);
CREATE INDEX letter_by_opener ON public.letter USING btree (first_opened_by) WHERE (first_opened_by IS NOT NULL);
CREATE UNIQUE INDEX letter_once ON public.letter USING btree (application_id, kind, rank);
alter table letter enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (EXISTS ( SELECT
   FROM file_in_reach r
  WHERE (r.id = letter.application_id))) with check none
comment on table letter is 'award: what was put at the disposal of the applicant, and when it was first opened';
comment on column letter.application_id is 'The file. [personal: decision of first_opened_by]';
comment on column letter.kind is 'What it tells. [personal: decision of first_opened_by]';
comment on column letter.file_hash is 'SHA-256 of the file in the store. [not personal]';
comment on column letter.first_opened_at is 'When. [personal: decision of first_opened_by]';
comment on column letter.first_opened_by is 'Who opened it first. [personal: decision of first_opened_by]';
comment on column letter.content is 'What the letter says, names included. [personal: decision of nobody]';

create table look (
  id uuid not null,
  viewer_id uuid not null,
  person_id uuid not null,
  consent_id uuid,
  reason text not null,
  began_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  state text not null,
  version integer not null default 1,
  constraint look_pkey PRIMARY KEY (id),
  constraint look_check CHECK (viewer_id <> person_id),
  constraint look_check1 CHECK (ends_at > began_at AND ends_at <= (began_at + '00:30:00'::interval)),
  constraint look_check2 CHECK ((state = 'ended'::text) = (ended_at IS NOT NULL)),
  constraint look_reason_check CHECK (length(reason) >= 20),
  constraint look_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES support_consent(id),
  constraint look_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint look_viewer_id_fkey FOREIGN KEY (viewer_id) REFERENCES person(id)
);
CREATE INDEX look_by_beginning ON public.look USING btree (began_at DESC, id);
CREATE INDEX look_by_person ON public.look USING btree (person_id, began_at DESC);
CREATE CONSTRAINT TRIGGER look_is_journaled AFTER INSERT OR UPDATE ON look DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('look');
CREATE TRIGGER look_is_kept BEFORE DELETE OR TRUNCATE ON look FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
alter table look enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (((asker() = person_id) OR (asker() = viewer_id)) OR ( SELECT asker_oversees() AS asker_oversees) OR ( SELECT asks_for_the_program() AS asks_for_the_program)) with check none
comment on table look is 'account: somebody of support sees the service as another person, reading only';
comment on column look.id is 'Subject of the journal. [personal: trace of person_id, viewer_id]';
comment on column look.viewer_id is 'Who looks: the true name. [personal: trace of viewer_id]';
comment on column look.person_id is 'As whom. [personal: trace of person_id]';
comment on column look.consent_id is 'The consent it rests on; empty when it rests on its reason alone, which the person was told.';
comment on column look.reason is 'Why, in a sentence that the person reads. [personal: trace of person_id, viewer_id]';
comment on column look.began_at is 'When it began. [personal: trace of person_id, viewer_id]';
comment on column look.ends_at is 'When it ends by itself, thirty minutes later at most.';
comment on column look.ended_at is 'When somebody ended it before. [personal: trace of person_id, viewer_id]';
comment on column look.state is 'Open, or ended by somebody. [personal: trace of person_id, viewer_id]';
comment on column look.version is 'Grows at each change.';

create table look_page (
  look_id uuid not null,
  minute timestamp with time zone not null,
  path text not null,
  constraint look_page_pkey PRIMARY KEY (look_id, minute, path),
  constraint look_page_look_id_fkey FOREIGN KEY (look_id) REFERENCES look(id)
);
CREATE TRIGGER look_page_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON look_page FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
alter table look_page enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (EXISTS ( SELECT
   FROM look l
  WHERE (l.id = look_page.look_id))) with check none
comment on table look_page is 'account: each page read while seeing as somebody, once a minute at most';
comment on column look_page.look_id is 'The look during which it was read.';
comment on column look_page.minute is 'The minute in which it was read.';
comment on column look_page.path is 'The address read, without what was searched for. [personal: trace of look_id.person_id]';

create table mandate (
  id uuid not null,
  organisation_id uuid not null,
  mandatary_id uuid not null,
  programme_code text,
  starts_on date not null,
  ends_on date,
  given_by uuid not null,
  given_at timestamp with time zone not null,
  state text not null,
  version integer not null default 1,
  call_code text,
  one_file boolean not null default false,
  signs boolean not null default false,
  document_id uuid,
  constraint mandate_pkey PRIMARY KEY (id),
  constraint mandate_check CHECK (mandatary_id <> organisation_id),
  constraint mandate_check1 CHECK (ends_on >= starts_on),
  constraint mandate_check2 CHECK (call_code IS NULL OR programme_code IS NOT NULL),
  constraint mandate_check3 CHECK (NOT one_file OR programme_code IS NULL AND call_code IS NULL),
  constraint mandate_document_id_fkey FOREIGN KEY (document_id) REFERENCES mandate_document(id),
  constraint mandate_mandatary_id_fkey FOREIGN KEY (mandatary_id) REFERENCES organisation(id),
  constraint mandate_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);
CREATE INDEX mandate_by_document ON public.mandate USING btree (document_id) WHERE (document_id IS NOT NULL);
CREATE INDEX mandate_by_mandatary ON public.mandate USING btree (mandatary_id) WHERE (state = 'in_force'::text);
CREATE INDEX mandate_by_organisation ON public.mandate USING btree (organisation_id);
CREATE UNIQUE INDEX mandate_once ON public.mandate USING btree (organisation_id, mandatary_id, COALESCE(programme_code, ''::text), COALESCE(call_code, ''::text)) WHERE ((state = 'in_force'::text) AND (NOT one_file));
CREATE CONSTRAINT TRIGGER mandate_has_active_body AFTER INSERT OR UPDATE ON mandate DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.state = 'in_force'::text) EXECUTE FUNCTION demand_active_body();
CREATE CONSTRAINT TRIGGER mandate_is_journaled AFTER INSERT OR UPDATE ON mandate DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('mandate');
CREATE TRIGGER mandate_is_kept BEFORE DELETE OR TRUNCATE ON mandate FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
comment on table mandate is 'account: which body acts for which other, for what, between which days';
comment on column mandate.programme_code is 'For which programme. [not personal]';
comment on column mandate.given_by is 'Who gave it for the body. [personal: membership of given_by]';
comment on column mandate.given_at is 'When. [personal: membership of given_by]';
comment on column mandate.state is 'In force or ended. [personal: membership of given_by]';
comment on column mandate.call_code is 'The only call of the programme it is for, when it is narrower. [not personal]';
comment on column mandate.one_file is 'Whether it is for one file only: the one that refers to it.';
comment on column mandate.signs is 'Whether those who sign for the body that acts also sign for the one represented.';
comment on column mandate.document_id is 'The deed, when an officer recorded it.';

create table mandate_document (
  id uuid not null,
  file_hash text not null,
  name text not null,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  constraint mandate_document_pkey PRIMARY KEY (id),
  constraint mandate_document_file_hash_fkey FOREIGN KEY (file_hash) REFERENCES stored_file(hash)
);
CREATE INDEX mandate_document_by_hash ON public.mandate_document USING btree (file_hash);
comment on table mandate_document is 'account: deeds by which bodies gave mandates, as they were filed';
comment on column mandate_document.file_hash is 'What was filed. [personal: membership of added_by]';
comment on column mandate_document.name is 'The name of the file; it may name people. [personal: membership of added_by]';
comment on column mandate_document.added_by is 'Who filed it: it serves that person only. [personal: membership of added_by]';
comment on column mandate_document.added_at is 'When. [personal: membership of added_by]';

create table measure (
  id uuid not null,
  application_id uuid not null,
  moment text not null,
  programme_version_id uuid not null,
  answers jsonb not null,
  taken_by uuid not null,
  taken_at timestamp with time zone not null,
  state text not null,
  version integer not null default 1,
  constraint measure_pkey PRIMARY KEY (id),
  constraint measure_answers_check CHECK (jsonb_typeof(answers) = 'object'::text),
  constraint measure_moment_check CHECK (moment = ANY (ARRAY['entry'::text, 'closing'::text])),
  constraint measure_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint measure_programme_version_id_fkey FOREIGN KEY (programme_version_id) REFERENCES programme_version(id),
  constraint measure_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES person(id)
);
CREATE INDEX measure_by_person ON public.measure USING btree (taken_by);
CREATE UNIQUE INDEX measure_once ON public.measure USING btree (application_id, moment);
CREATE CONSTRAINT TRIGGER measure_is_journaled AFTER INSERT ON measure DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('measure');
CREATE TRIGGER measure_is_kept BEFORE DELETE OR TRUNCATE ON measure FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER measure_only_emptied BEFORE UPDATE ON measure FOR EACH ROW EXECUTE FUNCTION only_emptied();
alter table measure enable row level security;
-- policy confided (r) using (EXISTS ( SELECT
   FROM confided_file f
  WHERE (f.id = measure.application_id))) with check none
-- policy laureat_writer_is_free (*) using true with check true
comment on table measure is 'maturity: where a body says it stands, at the entry and at the end of its path';
comment on column measure.application_id is 'The file. [personal: file of taken_by]';
comment on column measure.moment is 'At the entry or at the end of a path. [not personal]';
comment on column measure.answers is 'Levels by question: words of a body about itself, confidential. [not personal]';
comment on column measure.taken_by is 'Who took it for the body. [personal: file of taken_by]';
comment on column measure.taken_at is 'When. [personal: file of taken_by]';
comment on column measure.state is 'The state of its life. [not personal]';

create table measure_answer (
  application_id uuid not null,
  moment text not null,
  question text not null,
  level smallint not null,
  edited_by uuid not null,
  edited_at timestamp with time zone not null,
  constraint measure_answer_pkey PRIMARY KEY (application_id, moment, question),
  constraint measure_answer_level_check CHECK (level >= 1 AND level <= 6),
  constraint measure_answer_moment_check CHECK (moment = ANY (ARRAY['entry'::text, 'closing'::text])),
  constraint measure_answer_question_check CHECK (length(question) <= 100),
  constraint measure_answer_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint measure_answer_edited_by_fkey FOREIGN KEY (edited_by) REFERENCES person(id)
);
CREATE INDEX measure_answer_by_person ON public.measure_answer USING btree (edited_by);
CREATE TRIGGER measure_answer_only_untaken BEFORE INSERT OR UPDATE ON measure_answer FOR EACH ROW EXECUTE FUNCTION only_untaken();
alter table measure_answer enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy own (r) using (EXISTS ( SELECT
   FROM own_file f
  WHERE (f.id = measure_answer.application_id))) with check none
comment on table measure_answer is 'maturity: answers to a questionnaire that is being filled in';
comment on column measure_answer.application_id is 'The file. [personal: file of edited_by]';
comment on column measure_answer.moment is 'At the entry or at the end of a path. [not personal]';
comment on column measure_answer.question is 'The question of the questionnaire. [not personal]';
comment on column measure_answer.edited_by is 'Who chose the level last. [personal: file of edited_by]';
comment on column measure_answer.edited_at is 'When. [personal: file of edited_by]';

create table membership (
  id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  role text not null,
  quality text not null default ''::text,
  state text not null,
  version integer not null default 1,
  basis text not null default 'legal_representative'::text,
  delegation_id uuid,
  starts_on date,
  ends_on date,
  limit_cents bigint,
  provisional_since timestamp with time zone,
  constraint membership_pkey PRIMARY KEY (id),
  constraint membership_organisation_id_person_id_role_key UNIQUE (organisation_id, person_id, role),
  constraint membership_basis_check CHECK (basis = ANY (ARRAY['legal_representative'::text, 'delegation'::text])),
  constraint membership_check CHECK (ends_on >= starts_on),
  constraint membership_limit_cents_check CHECK (limit_cents > 0),
  constraint membership_role_check CHECK (role = ANY (ARRAY['applicant'::text, 'signatory'::text, 'viewer'::text])),
  constraint membership_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegation_document(id),
  constraint membership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX membership_by_delegation ON public.membership USING btree (delegation_id) WHERE (delegation_id IS NOT NULL);
CREATE INDEX membership_by_person ON public.membership USING btree (person_id);
CREATE INDEX membership_waiting ON public.membership USING btree (provisional_since, id) WHERE (state = 'provisional'::text);
CREATE CONSTRAINT TRIGGER membership_has_active_body AFTER INSERT OR UPDATE ON membership DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.state <> 'ended'::text) EXECUTE FUNCTION demand_active_body();
CREATE CONSTRAINT TRIGGER membership_is_journaled AFTER INSERT OR UPDATE ON membership DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('membership');
comment on table membership is 'account: who acts for which body, and in what quality';
comment on column membership.organisation_id is 'The body. [personal: membership of person_id]';
comment on column membership.person_id is 'Who acts for the body. [personal: membership of person_id]';
comment on column membership.role is 'As what. [personal: membership of person_id]';
comment on column membership.quality is 'In what quality the person signs. [personal: membership of person_id]';
comment on column membership.state is 'Active, provisional or ended. [personal: membership of person_id]';
comment on column membership.basis is 'On what the power to sign rests. [personal: membership of person_id]';
comment on column membership.starts_on is 'From which day. [personal: membership of person_id]';
comment on column membership.ends_on is 'Until which day. [personal: membership of person_id]';
comment on column membership.provisional_since is 'Since when it awaits verification. [personal: membership of person_id]';

create table merger (
  id uuid not null,
  survivor_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  state text not null,
  version integer not null default 1,
  constraint merger_pkey PRIMARY KEY (id),
  constraint merger_id_fkey FOREIGN KEY (id) REFERENCES merger_plan(id),
  constraint merger_survivor_id_fkey FOREIGN KEY (survivor_id) REFERENCES organisation(id)
);
CREATE INDEX merger_by_survivor ON public.merger USING btree (survivor_id);
CREATE CONSTRAINT TRIGGER merger_is_journaled AFTER INSERT OR UPDATE ON merger DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('merger');
CREATE TRIGGER merger_is_kept BEFORE DELETE OR TRUNCATE ON merger FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
alter table merger enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using ( SELECT asker_merges() AS asker_merges) with check none
comment on table merger is 'merger: bodies that became one, once for all';
comment on column merger.id is 'The plan that was recorded.';
comment on column merger.survivor_id is 'The body that took the others over.';
comment on column merger.recorded_by is 'Who recorded it. [personal: decision of recorded_by]';
comment on column merger.recorded_at is 'When it was recorded; the day of effect is in the plan. [personal: decision of recorded_by]';
comment on column merger.state is 'Recorded: there is no way back. [not personal]';

create table merger_plan (
  id uuid not null,
  survivor_siren text not null,
  survivor_name text not null,
  survivor_kind text not null,
  absorbed_sirens text[] not null,
  happened_on date not null,
  reason text not null,
  file_hash text not null,
  file_name text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  constraint merger_plan_pkey PRIMARY KEY (id),
  constraint merger_plan_survivor_siren_check CHECK (survivor_siren ~ '^[0-9]{9}$'::text),
  constraint merger_plan_file_hash_fkey FOREIGN KEY (file_hash) REFERENCES stored_file(hash)
);
CREATE INDEX merger_plan_by_hash ON public.merger_plan USING btree (file_hash);
CREATE INDEX merger_plan_by_time ON public.merger_plan USING btree (made_at DESC, id DESC);
alter table merger_plan enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using ( SELECT asker_merges() AS asker_merges) with check none
comment on table merger_plan is 'merger: mergers as they are prepared, and the deed that says them';
comment on column merger_plan.survivor_siren is 'The number of the body that remains or is born. [not personal]';
comment on column merger_plan.survivor_name is 'Its name, when it is not registered and the territory data do not know it. [not personal]';
comment on column merger_plan.survivor_kind is 'Its kind, in the same case. [not personal]';
comment on column merger_plan.absorbed_sirens is 'The numbers of the bodies that end. [not personal]';
comment on column merger_plan.happened_on is 'Since which day the deed has its effect.';
comment on column merger_plan.reason is 'What the deed decides, in words; it may name people. [personal: decision of nobody]';
comment on column merger_plan.file_hash is 'The deed as it was filed. [not personal]';
comment on column merger_plan.file_name is 'The name of the file of the deed. [not personal]';
comment on column merger_plan.made_by is 'Who prepared it. [personal: decision of made_by]';
comment on column merger_plan.made_at is 'When. [personal: decision of made_by]';

create table migration (
  number integer not null,
  file text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (number)
);
comment on column migration.file is 'The file applied. [not personal]';
comment on column migration.sha256 is 'Its hash. [not personal]';

create table need (
  id uuid not null,
  call_id uuid not null,
  round_id uuid not null,
  organisation_id uuid not null,
  theme text not null,
  title text not null,
  summary text not null,
  expressed_at timestamp with time zone not null,
  lead_id uuid,
  joined_reason text not null default ''::text,
  supporters integer not null default 0,
  application_id uuid,
  search tsvector not null default ''::tsvector,
  words text not null default ''::text,
  state text not null,
  version integer not null default 1,
  constraint need_pkey PRIMARY KEY (id),
  constraint need_application_id_key UNIQUE (application_id),
  constraint need_check CHECK ((state = 'joined'::text) = (lead_id IS NOT NULL)),
  constraint need_check1 CHECK (lead_id <> id),
  constraint need_check2 CHECK ((state = 'project'::text) = (application_id IS NOT NULL)),
  constraint need_summary_check CHECK (summary <> ''::text),
  constraint need_supporters_check CHECK (supporters >= 0),
  constraint need_title_check CHECK (title <> ''::text),
  constraint need_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint need_call_id_fkey FOREIGN KEY (call_id) REFERENCES call(id),
  constraint need_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES need(id),
  constraint need_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint need_round_id_fkey FOREIGN KEY (round_id) REFERENCES round(id)
);
CREATE INDEX need_by_body ON public.need USING btree (organisation_id);
CREATE INDEX need_by_call ON public.need USING btree (call_id, state);
CREATE INDEX need_by_date ON public.need USING btree (expressed_at DESC, id);
CREATE INDEX need_by_lead ON public.need USING btree (lead_id) WHERE (lead_id IS NOT NULL);
CREATE INDEX need_by_likeness ON public.need USING gin (words gin_trgm_ops);
CREATE INDEX need_by_round ON public.need USING btree (round_id);
CREATE INDEX need_by_search ON public.need USING gin (search);
CREATE INDEX need_by_support ON public.need USING btree (supporters DESC, id);
CREATE TRIGGER need_is_indexed BEFORE INSERT OR UPDATE OF title, summary ON need FOR EACH ROW EXECUTE FUNCTION index_need();
CREATE CONSTRAINT TRIGGER need_is_journaled AFTER INSERT OR UPDATE OF state ON need DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('need');
CREATE TRIGGER need_is_kept BEFORE DELETE OR TRUNCATE ON need FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER need_joined_is_counted AFTER UPDATE OF lead_id ON need FOR EACH ROW WHEN (old.lead_id IS DISTINCT FROM new.lead_id) EXECUTE FUNCTION count_supporters();
alter table need enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (( SELECT asks_for_the_program() AS asks_for_the_program) OR (state <> 'withdrawn'::text) OR (organisation_id = ANY (( SELECT asker_bodies() AS asker_bodies)::uuid[]))) with check none
comment on table need is 'need: what a body says it needs, public from the first';
comment on column need.theme is 'One of the themes of its call. [not personal]';
comment on column need.title is 'What is needed, in a line; public. [not personal]';
comment on column need.summary is 'What is needed, in the words of the body; public, it may name people. [personal: need of nobody]';
comment on column need.joined_reason is 'Why it was brought together with another; public. [not personal]';
comment on column need.search is 'Its words, for searching. [personal: need of nobody]';
comment on column need.words is 'Its words, for finding what is near. [personal: need of nobody]';
comment on column need.state is 'The state of its life. [not personal]';

create table need_apart (
  low_id uuid not null,
  high_id uuid not null,
  told_at timestamp with time zone not null,
  constraint need_apart_pkey PRIMARY KEY (low_id, high_id),
  constraint need_apart_check CHECK (low_id < high_id),
  constraint need_apart_high_id_fkey FOREIGN KEY (high_id) REFERENCES need(id),
  constraint need_apart_low_id_fkey FOREIGN KEY (low_id) REFERENCES need(id)
);
CREATE INDEX need_apart_by_high ON public.need_apart USING btree (high_id);
CREATE TRIGGER need_apart_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON need_apart FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
comment on table need_apart is 'need: two needs that an officer found different although their words are near; never changed';

create table need_decision (
  need_id uuid not null,
  outcome text not null,
  keeping integer not null,
  against integer not null,
  abstaining integer not null,
  quorum integer not null,
  reasons text not null,
  decided_at timestamp with time zone not null,
  constraint need_decision_pkey PRIMARY KEY (need_id),
  constraint need_decided_with_quorum CHECK ((keeping + against + abstaining) >= quorum),
  constraint need_decision_abstaining_check CHECK (abstaining >= 0),
  constraint need_decision_against_check CHECK (against >= 0),
  constraint need_decision_keeping_check CHECK (keeping >= 0),
  constraint need_decision_outcome_check CHECK (outcome = ANY (ARRAY['selected'::text, 'not_selected'::text])),
  constraint need_decision_quorum_check CHECK (quorum >= 1),
  constraint need_decision_reasons_check CHECK (reasons <> ''::text),
  constraint need_selected_by_most CHECK (outcome <> 'selected'::text OR keeping > against),
  constraint need_decision_need_id_fkey FOREIGN KEY (need_id) REFERENCES need(id)
);
CREATE TRIGGER need_decision_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON need_decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
comment on table need_decision is 'need: what the committee decided, as the authority recorded it; never changed';
comment on column need_decision.outcome is 'What the committee decided. [not personal]';
comment on column need_decision.reasons is 'Why; public, it may name people. [personal: need of nobody]';

create table need_opinion (
  need_id uuid not null,
  person_id uuid not null,
  opinion text not null,
  sentence text not null,
  given_at timestamp with time zone not null,
  constraint need_opinion_pkey PRIMARY KEY (need_id, person_id),
  constraint need_opinion_opinion_check CHECK (opinion = ANY (ARRAY['keep'::text, 'against'::text, 'abstain'::text])),
  constraint need_opinion_need_id_fkey FOREIGN KEY (need_id) REFERENCES need(id),
  constraint need_opinion_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX need_opinion_by_person ON public.need_opinion USING btree (person_id);
alter table need_opinion enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (( SELECT asks_for_the_program() AS asks_for_the_program) OR (person_id = ( SELECT asker() AS asker)) OR ((need_id <> ALL (( SELECT asker_needs() AS asker_needs)::uuid[])) AND (EXISTS ( SELECT
   FROM need n
  WHERE ((n.id = need_opinion.need_id) AND (n.call_id = ANY (( SELECT asker_committees() AS asker_committees)::uuid[]))))))) with check none
comment on table need_opinion is 'need: the opinion of a member of the committee; it may change until the decision';
comment on column need_opinion.need_id is 'The need. [personal: opinion of person_id]';
comment on column need_opinion.person_id is 'The member of the committee. [personal: opinion of person_id]';
comment on column need_opinion.opinion is 'Whether they would keep it. [personal: opinion of person_id]';
comment on column need_opinion.sentence is 'Why, in their words. [personal: opinion of person_id]';
comment on column need_opinion.given_at is 'When. [personal: opinion of person_id]';

create table need_pair (
  low_id uuid not null,
  high_id uuid not null,
  call_id uuid not null,
  likeness real not null,
  constraint need_pair_pkey PRIMARY KEY (low_id, high_id),
  constraint need_pair_check CHECK (low_id < high_id),
  constraint need_pair_call_id_fkey FOREIGN KEY (call_id) REFERENCES call(id),
  constraint need_pair_high_id_fkey FOREIGN KEY (high_id) REFERENCES need(id),
  constraint need_pair_low_id_fkey FOREIGN KEY (low_id) REFERENCES need(id)
);
CREATE INDEX need_pair_by_high ON public.need_pair USING btree (high_id);
CREATE INDEX need_pair_by_likeness ON public.need_pair USING btree (call_id, likeness DESC, low_id, high_id);
comment on table need_pair is 'need: two needs whose words are near; found again when one of them changes';

create table need_presence (
  need_id uuid not null,
  person_id uuid not null,
  constraint need_presence_pkey PRIMARY KEY (need_id, person_id),
  constraint need_presence_need_id_fkey FOREIGN KEY (need_id) REFERENCES need(id),
  constraint need_presence_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX need_presence_by_person ON public.need_presence USING btree (person_id);
CREATE TRIGGER need_presence_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON need_presence FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
alter table need_presence enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (( SELECT asks_for_the_program() AS asks_for_the_program) OR (person_id = ( SELECT asker() AS asker)) OR ((need_id <> ALL (( SELECT asker_needs() AS asker_needs)::uuid[])) AND (EXISTS ( SELECT
   FROM need n
  WHERE ((n.id = need_presence.need_id) AND (n.call_id = ANY (( SELECT asker_committees() AS asker_committees)::uuid[]))))))) with check none
comment on table need_presence is 'need: the members of the committee who were present at a decision; never changed';
comment on column need_presence.need_id is 'The need decided on. [personal: opinion of person_id]';
comment on column need_presence.person_id is 'The member of the committee who was present. [personal: opinion of person_id]';

create table need_support (
  id uuid not null,
  need_id uuid not null,
  organisation_id uuid not null,
  addition text not null default ''::text,
  supported_at timestamp with time zone not null,
  state text not null,
  version integer not null default 1,
  constraint need_support_pkey PRIMARY KEY (id),
  constraint need_support_need_id_fkey FOREIGN KEY (need_id) REFERENCES need(id),
  constraint need_support_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);
CREATE INDEX need_support_by_body ON public.need_support USING btree (organisation_id);
CREATE UNIQUE INDEX need_support_once ON public.need_support USING btree (need_id, organisation_id) WHERE (state = 'given'::text);
CREATE TRIGGER need_support_is_counted AFTER INSERT OR UPDATE OF state ON need_support FOR EACH ROW EXECUTE FUNCTION count_supporters();
CREATE CONSTRAINT TRIGGER need_support_is_journaled AFTER INSERT OR UPDATE OF state ON need_support DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('need_support');
CREATE TRIGGER need_support_is_kept BEFORE DELETE OR TRUNCATE ON need_support FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
alter table need_support enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (( SELECT asks_for_the_program() AS asks_for_the_program) OR (state = 'given'::text) OR (organisation_id = ANY (( SELECT asker_bodies() AS asker_bodies)::uuid[]))) with check none
comment on table need_support is 'need: the bodies that say they have the same need; who said it for them is in the journal';
comment on column need_support.addition is 'What the body would add; public, it may name people. [personal: need of nobody]';
comment on column need_support.state is 'The state of its life. [not personal]';

create table organisation (
  id uuid not null,
  siren text not null,
  siret text,
  name text not null,
  kind text not null,
  territory_id text,
  address text not null default ''::text,
  state text not null,
  version integer not null default 1,
  merged_into uuid,
  merged_on date,
  ground text[] not null default '{}'::text[],
  constraint organisation_pkey PRIMARY KEY (id),
  constraint organisation_siren_key UNIQUE (siren),
  constraint organisation_check CHECK (merged_into <> id),
  constraint organisation_kind_check CHECK (kind = ANY (ARRAY['commune'::text, 'epci'::text, 'departement'::text, 'region'::text, 'syndicat'::text, 'association'::text, 'other'::text])),
  constraint organisation_merged_says_into_what CHECK ((state = 'merged'::text) = (merged_into IS NOT NULL) AND (state = 'merged'::text) = (merged_on IS NOT NULL)),
  constraint organisation_siren_check CHECK (siren ~ '^[0-9]{9}$'::text),
  constraint organisation_siret_check CHECK (siret ~ '^[0-9]{14}$'::text),
  constraint organisation_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES organisation(id),
  constraint organisation_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES territory(id)
);
CREATE INDEX organisation_by_merged_into ON public.organisation USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE CONSTRAINT TRIGGER organisation_is_journaled AFTER INSERT OR UPDATE ON organisation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('organisation');
CREATE TRIGGER organisation_is_kept BEFORE DELETE OR TRUNCATE ON organisation FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
comment on table organisation is 'account: a body that applies; what the public registers know is filled in';
comment on column organisation.siren is 'SIREN of the body. [not personal]';
comment on column organisation.siret is 'SIRET of its seat. [not personal]';
comment on column organisation.name is 'Its name, as the public registers have it. [not personal]';
comment on column organisation.kind is 'What kind of body. [not personal]';
comment on column organisation.territory_id is 'Its territory. [not personal]';
comment on column organisation.address is 'Its official address. [not personal]';
comment on column organisation.state is 'The state of its life. [not personal]';
comment on column organisation.merged_into is 'The body that took it over, when its state says merged.';
comment on column organisation.merged_on is 'Since which day it is taken over, as the deed says.';
comment on column organisation.ground is 'Territories it took over by mergers, whose inhabitants count as its own; empty for the rest. [not personal]';

create table outbox (
  id uuid not null,
  created_at timestamp with time zone not null,
  recipient text not null,
  subject text not null,
  body text not null,
  about_id uuid,
  sent_at timestamp with time zone,
  last_error text,
  is_secret boolean not null default false,
  calendar text,
  constraint outbox_pkey PRIMARY KEY (id)
);
CREATE INDEX outbox_by_date ON public.outbox USING btree (created_at DESC, id DESC);
CREATE INDEX outbox_by_recipient ON public.outbox USING btree (recipient, created_at DESC);
alter table outbox enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (( SELECT asks_for_the_program() AS asks_for_the_program) OR ( SELECT asks_in_demonstration() AS asks_in_demonstration) OR (recipient = ( SELECT p.email
   FROM person p
  WHERE (p.id = asker())))) with check none
comment on table outbox is 'account: every message the product sends, kept; readable on screen in a demonstration only';
comment on column outbox.created_at is 'When it was written. [personal: message of @recipient]';
comment on column outbox.recipient is 'The mailbox it goes to. [personal: contact of @recipient]';
comment on column outbox.subject is 'Its subject. [personal: message of @recipient]';
comment on column outbox.body is 'Its words; emptied once sent when they hold a link. [personal: message of @recipient]';
comment on column outbox.sent_at is 'When it left. [personal: message of @recipient]';
comment on column outbox.last_error is 'What the mail server answered. [personal: message of nobody]';
comment on column outbox.calendar is 'The appointment it brings, for a calendar. [personal: message of @recipient]';

create table partner (
  id uuid not null,
  application_id uuid not null,
  organisation_id uuid not null,
  state text not null,
  version integer not null default 1,
  brings text not null,
  contribution_cents bigint,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  asked_at timestamp with time zone not null,
  attested_by uuid,
  attested_at timestamp with time zone,
  quality text not null default ''::text,
  attested_hash text,
  constraint partner_pkey PRIMARY KEY (id),
  constraint partner_attested_hash_check CHECK (attested_hash ~ '^[0-9a-f]{64}$'::text),
  constraint partner_attests_as_somebody CHECK ((attested_by IS NULL) = (attested_at IS NULL) AND (attested_by IS NULL) = (attested_hash IS NULL) AND (state <> 'attested'::text OR attested_by IS NOT NULL)),
  constraint partner_brings_check CHECK (length(brings) >= 1 AND length(brings) <= 500),
  constraint partner_contribution_cents_check CHECK (contribution_cents >= 0),
  constraint partner_quality_check CHECK (length(quality) <= 120),
  constraint partner_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint partner_attested_by_fkey FOREIGN KEY (attested_by) REFERENCES person(id),
  constraint partner_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint partner_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES person(id)
);
CREATE INDEX partner_by_application ON public.partner USING btree (application_id, proposed_at, id);
CREATE INDEX partner_by_attester ON public.partner USING btree (attested_by) WHERE (attested_by IS NOT NULL);
CREATE INDEX partner_by_body ON public.partner USING btree (organisation_id, proposed_at DESC, id DESC) WHERE (state = ANY (ARRAY['proposed'::text, 'attested'::text]));
CREATE INDEX partner_by_proposer ON public.partner USING btree (proposed_by);
CREATE UNIQUE INDEX partner_once ON public.partner USING btree (application_id, organisation_id) WHERE (state = ANY (ARRAY['proposed'::text, 'attested'::text]));
CREATE CONSTRAINT TRIGGER partner_is_journaled AFTER INSERT OR UPDATE OF state ON partner DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('partner');
CREATE TRIGGER partner_is_kept BEFORE DELETE OR TRUNCATE ON partner FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
CREATE CONSTRAINT TRIGGER partner_of_active_body AFTER INSERT OR UPDATE OF organisation_id ON partner DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.state = ANY (ARRAY['proposed'::text, 'attested'::text])) EXECUTE FUNCTION demand_active_body();
alter table partner enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (( SELECT asks_for_the_program() AS asks_for_the_program) OR (EXISTS ( SELECT
   FROM file_in_reach r
  WHERE (r.id = partner.application_id)))) with check none
comment on table partner is 'application: bodies that join a file led by another, each attesting for its own';
comment on column partner.application_id is 'The file. [not personal]';
comment on column partner.organisation_id is 'The body asked to join it. [not personal]';
comment on column partner.state is 'The state of its life. [not personal]';
comment on column partner.brings is 'What it brings, in words of the lead; they may name people. [personal: file of nobody]';
comment on column partner.proposed_by is 'Who proposed it. [personal: file of proposed_by]';
comment on column partner.proposed_at is 'When. [personal: file of proposed_by]';
comment on column partner.asked_at is 'When it was last asked to attest. [personal: file of proposed_by]';
comment on column partner.attested_by is 'Who attested for it last. [personal: file of attested_by]';
comment on column partner.attested_at is 'When. [personal: file of attested_by]';
comment on column partner.quality is 'In what quality they attested. [personal: file of attested_by]';
comment on column partner.attested_hash is 'Fingerprint of what they attested. [not personal]';

create table passing (
  application_id uuid not null,
  rank integer not null,
  number text not null,
  from_desk text not null,
  to_desk text not null,
  reason text not null,
  passed_by uuid not null,
  passed_at timestamp with time zone not null,
  constraint passing_pkey PRIMARY KEY (application_id, rank),
  constraint passing_check CHECK (to_desk <> from_desk),
  constraint passing_rank_check CHECK (rank > 0),
  constraint passing_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint passing_passed_by_fkey FOREIGN KEY (passed_by) REFERENCES person(id)
);
CREATE INDEX passing_by_desk ON public.passing USING btree (from_desk, passed_at DESC, application_id DESC);
CREATE INDEX passing_by_person ON public.passing USING btree (passed_by);
CREATE TRIGGER passing_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON passing FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
alter table passing enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (( SELECT asks_for_the_program() AS asks_for_the_program) OR (EXISTS ( SELECT
   FROM file_in_reach r
  WHERE (r.id = passing.application_id))) OR ((from_desk = ANY (( SELECT asker_desks() AS asker_desks)::text[])) AND (application_id <> ALL (( SELECT asker_recusals() AS asker_recusals)::uuid[])))) with check none
comment on table passing is 'review: files that a desk passed on to the one they concern; never changed';
comment on column passing.application_id is 'The file. [personal: decision of passed_by]';
comment on column passing.number is 'The number of the file. [not personal]';
comment on column passing.from_desk is 'The desk that passed it on. [not personal]';
comment on column passing.to_desk is 'The desk it concerns. [not personal]';
comment on column passing.reason is 'Why, as told to the applicant; it may name people. [personal: decision of nobody]';
comment on column passing.passed_by is 'The officer who passed it on. [personal: decision of passed_by]';
comment on column passing.passed_at is 'When. [personal: decision of passed_by]';

create table payment_order (
  id uuid not null,
  agreement_id uuid not null,
  number text not null,
  state text not null,
  version integer not null default 1,
  amount_cents bigint not null,
  due_at timestamp with time zone not null,
  certified_by uuid,
  certified_at timestamp with time zone,
  ordered_by uuid,
  ordered_at timestamp with time zone,
  paid_on date,
  reference text,
  constraint payment_order_pkey PRIMARY KEY (id),
  constraint payment_order_agreement_id_key UNIQUE (agreement_id),
  constraint payment_order_number_key UNIQUE (number),
  constraint payment_order_amount_cents_check CHECK (amount_cents > 0),
  constraint payment_two_people CHECK (ordered_by IS NULL OR ordered_by <> certified_by),
  constraint payment_order_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreement(id),
  constraint payment_order_certified_by_fkey FOREIGN KEY (certified_by) REFERENCES person(id),
  constraint payment_order_ordered_by_fkey FOREIGN KEY (ordered_by) REFERENCES person(id)
);
CREATE INDEX payment_order_by_state ON public.payment_order USING btree (state, due_at, id);
CREATE CONSTRAINT TRIGGER payment_order_is_journaled AFTER INSERT OR UPDATE OF state ON payment_order DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('payment_order');
CREATE TRIGGER payment_order_is_kept BEFORE DELETE OR TRUNCATE ON payment_order FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
alter table payment_order enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (( SELECT asks_for_the_program() AS asks_for_the_program) OR (EXISTS ( SELECT
   FROM agreement g
  WHERE (g.id = payment_order.agreement_id)))) with check none
comment on table payment_order is 'payment: the single payment of a grant';
comment on column payment_order.number is 'Its number. [personal: decision of certified_by, ordered_by]';
comment on column payment_order.state is 'The state of its life. [not personal]';
comment on column payment_order.certified_by is 'Who certified the service done. [personal: decision of certified_by]';
comment on column payment_order.certified_at is 'When. [personal: decision of certified_by]';
comment on column payment_order.ordered_by is 'Who ordered the payment. [personal: decision of ordered_by]';
comment on column payment_order.ordered_at is 'When. [personal: decision of ordered_by]';
comment on column payment_order.reference is 'The reference of the payment at the accountant. [not personal]';

create table person (
  id uuid not null,
  email text not null,
  given_name text not null,
  family_name text not null,
  lang text not null default 'fr'::text,
  state text not null,
  version integer not null default 1,
  is_fictitious boolean not null default false,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_email_key UNIQUE (email),
  constraint person_email_check CHECK (email = lower(email) AND email ~~ '%_@_%'::text),
  constraint person_lang_check CHECK (lang = ANY (ARRAY['fr'::text, 'en'::text]))
);
CREATE INDEX person_by_name ON public.person USING btree (family_name, given_name, id);
CREATE INDEX person_fictitious ON public.person USING btree (id) WHERE is_fictitious;
CREATE CONSTRAINT TRIGGER person_is_journaled AFTER INSERT OR UPDATE ON person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('person');
CREATE TRIGGER person_is_kept BEFORE DELETE OR TRUNCATE ON person FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
comment on table person is 'account: a person who can sign in';
comment on column person.id is 'The person; the identifier stays when the name is gone. [personal: identity of id]';
comment on column person.email is 'The mailbox by which they sign in. [personal: contact of id]';
comment on column person.given_name is 'First name. [personal: identity of id]';
comment on column person.family_name is 'Last name. [personal: identity of id]';
comment on column person.lang is 'The language they read. [personal: identity of id]';
comment on column person.state is 'Whether the account is open. [personal: identity of id]';

create table presence (
  person_id uuid not null,
  seen_on date not null,
  constraint presence_pkey PRIMARY KEY (person_id),
  constraint presence_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX presence_by_day ON public.presence USING btree (seen_on);
comment on table presence is 'privacy: the last day each person was seen';
comment on column presence.person_id is 'Who was seen. [personal: sign_in of person_id]';
comment on column presence.seen_on is 'The last day. [personal: sign_in of person_id]';

create table programme (
  id uuid not null,
  code text not null,
  state text not null,
  version integer not null default 1,
  constraint programme_pkey PRIMARY KEY (id),
  constraint programme_code_key UNIQUE (code),
  constraint programme_code_check CHECK (code ~ '^[a-z0-9][a-z0-9-]{1,62}$'::text)
);
CREATE CONSTRAINT TRIGGER programme_is_journaled AFTER INSERT OR UPDATE ON programme DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('programme');
CREATE TRIGGER programme_is_kept BEFORE DELETE OR TRUNCATE ON programme FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
comment on table programme is 'programme: a funding programme';
comment on column programme.code is 'Its short name in the pack. [not personal]';
comment on column programme.state is 'The state of its life. [not personal]';

create table programme_version (
  id uuid not null,
  programme_id uuid not null,
  number integer not null,
  hash text not null,
  pack jsonb not null,
  loaded_at timestamp with time zone not null,
  constraint programme_version_pkey PRIMARY KEY (id),
  constraint programme_version_programme_id_hash_key UNIQUE (programme_id, hash),
  constraint programme_version_programme_id_number_key UNIQUE (programme_id, number),
  constraint programme_version_number_check CHECK (number > 0),
  constraint programme_version_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id)
);
CREATE TRIGGER programme_version_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON programme_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
comment on table programme_version is 'programme: the pack as loaded; never changed';
comment on column programme_version.hash is 'SHA-256 of the content. [not personal]';
comment on column programme_version.pack is 'The programme as it was loaded. [not personal]';

create unlogged table rate_limit (
  key text not null,
  points integer not null default 0,
  expire double precision,
  constraint rate_limit_pkey PRIMARY KEY (key)
);
CREATE INDEX rate_limit_by_expiry ON public.rate_limit USING btree (expire);
comment on table rate_limit is 'platform: attempts counted by limit, window and keyed hash of who; old ones are forgotten by the worker';
comment on column rate_limit.key is 'What is counted: a limit, a window, and who as a keyed hash; no list of who asks from where. [personal: sign_in of nobody]';

create table recovery_code (
  person_id uuid not null,
  code_hash bytea not null,
  used_at timestamp with time zone,
  constraint recovery_code_pkey PRIMARY KEY (person_id, code_hash),
  constraint recovery_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
comment on table recovery_code is 'account: codes to come in when the factors are lost, by hash, each for one use';
comment on column recovery_code.person_id is 'Whose it is. [personal: sign_in of person_id]';
comment on column recovery_code.code_hash is 'Hash of the code. [secret]';
comment on column recovery_code.used_at is 'When it served. [personal: sign_in of person_id]';

create table recusal (
  session_id uuid not null,
  person_id uuid not null,
  application_id uuid not null,
  nature text not null,
  detected boolean not null default false,
  written_at timestamp with time zone not null,
  constraint recusal_pkey PRIMARY KEY (session_id, person_id, application_id),
  constraint recusal_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint recusal_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint recusal_session_id_fkey FOREIGN KEY (session_id) REFERENCES jury_session(id)
);
CREATE INDEX recusal_by_person ON public.recusal USING btree (person_id, application_id);
CREATE TRIGGER recusal_is_kept BEFORE DELETE OR TRUNCATE ON recusal FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
alter table recusal enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using ((person_id = ( SELECT asker() AS asker)) OR examines(application_id)) with check none
comment on table recusal is 'jury: who stepped aside from which file, and why';
comment on column recusal.session_id is 'The meeting. [personal: opinion of person_id]';
comment on column recusal.person_id is 'Who steps aside. [personal: opinion of person_id]';
comment on column recusal.application_id is 'The file. [personal: opinion of person_id]';
comment on column recusal.nature is 'Why: the link with the file. [personal: opinion of person_id]';
comment on column recusal.written_at is 'When. [personal: opinion of person_id]';

create table refusal (
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  act text not null,
  actor_id uuid not null,
  code text not null,
  facts jsonb not null default '{}'::jsonb,
  request_id text not null,
  constraint refusal_pkey PRIMARY KEY (id)
);
CREATE INDEX refusal_by_actor ON public.refusal USING btree (actor_id);
CREATE TRIGGER refusal_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON refusal FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
alter table refusal enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using ( SELECT asks_for_the_program() AS asks_for_the_program) with check none
comment on table refusal is 'platform: binding acts that were refused by a rule';
comment on column refusal.at is 'When. [personal: trace of actor_id]';
comment on column refusal.act is 'What was asked. [personal: trace of actor_id]';
comment on column refusal.actor_id is 'Who asked. [personal: trace of actor_id]';
comment on column refusal.code is 'Which rule refused. [personal: trace of actor_id]';
comment on column refusal.facts is 'The figures of the rule. [personal: trace of nobody]';
comment on column refusal.request_id is 'The request refused. [not personal]';

create table registration (
  id uuid not null,
  number bigint not null generated always as identity,
  training_id uuid not null,
  organisation_id uuid not null,
  given_name text not null,
  family_name text not null,
  email text not null,
  lang text not null default 'fr'::text,
  registered_by uuid not null,
  registered_at timestamp with time zone not null,
  seated_at timestamp with time zone,
  certificate_hash text,
  gave_opinion boolean not null default false,
  state text not null,
  version integer not null default 1,
  constraint registration_pkey PRIMARY KEY (id),
  constraint registration_email_check CHECK (email = lower(email)),
  constraint registration_lang_check CHECK (lang = ANY (ARRAY['fr'::text, 'en'::text])),
  constraint registration_certificate_hash_fkey FOREIGN KEY (certificate_hash) REFERENCES stored_file(hash),
  constraint registration_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint registration_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES person(id),
  constraint registration_training_id_fkey FOREIGN KEY (training_id) REFERENCES training(id)
);
CREATE INDEX registration_by_body ON public.registration USING btree (organisation_id, training_id);
CREATE INDEX registration_by_email ON public.registration USING btree (email);
CREATE INDEX registration_by_registrar ON public.registration USING btree (registered_by);
CREATE INDEX registration_by_training ON public.registration USING btree (training_id, number);
CREATE UNIQUE INDEX registration_once ON public.registration USING btree (training_id, email) WHERE (state <> 'given_up'::text);
CREATE TRIGGER registration_counts_places AFTER INSERT OR UPDATE ON registration FOR EACH ROW EXECUTE FUNCTION count_places();
CREATE CONSTRAINT TRIGGER registration_is_journaled AFTER INSERT OR UPDATE OF state ON registration DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('registration');
CREATE TRIGGER registration_is_kept BEFORE DELETE OR TRUNCATE ON registration FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
alter table registration enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (( SELECT asks_for_the_program() AS asks_for_the_program) OR (email = ( SELECT asker_email() AS asker_email)) OR (organisation_id = ANY (( SELECT asker_bodies() AS asker_bodies)::uuid[])) OR (training_id = ANY (( SELECT asker_trainings() AS asker_trainings)::uuid[]))) with check none
comment on table registration is 'training: who has a seat in a training, or waits for one, in the order of numbers';
comment on column registration.id is 'Its identifier. [personal: training of @email]';
comment on column registration.training_id is 'Which training. [personal: training of @email]';
comment on column registration.organisation_id is 'The body for which they come. [personal: training of @email]';
comment on column registration.given_name is 'Their first name. [personal: training of @email]';
comment on column registration.family_name is 'Their last name. [personal: training of @email]';
comment on column registration.email is 'Their mailbox, with or without an account. [personal: training of @email]';
comment on column registration.lang is 'The language in which they are written to. [personal: training of @email]';
comment on column registration.registered_by is 'Who registered them. [personal: training of registered_by]';
comment on column registration.registered_at is 'When. [personal: training of @email, registered_by]';
comment on column registration.seated_at is 'When they got a seat. [personal: training of @email]';
comment on column registration.certificate_hash is 'SHA-256 of the certificate in the store. [personal: training of @email]';
comment on column registration.gave_opinion is 'Whether they gave an opinion; not which. [personal: training of @email]';
comment on column registration.state is 'The state of its life: waiting, seated, present or not. [personal: training of @email]';

create table retention_run (
  id uuid not null,
  ran_at timestamp with time zone not null,
  counts jsonb not null,
  state text not null,
  version integer not null default 1,
  constraint retention_run_pkey PRIMARY KEY (id)
);
CREATE INDEX retention_run_by_time ON public.retention_run USING btree (ran_at DESC);
CREATE CONSTRAINT TRIGGER retention_run_is_journaled AFTER INSERT OR UPDATE ON retention_run DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('retention_run');
CREATE TRIGGER retention_run_is_kept BEFORE DELETE OR TRUNCATE ON retention_run FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
comment on table retention_run is 'privacy: what the clock did, day after day';
comment on column retention_run.counts is 'How many of each were due, and done. [not personal]';
comment on column retention_run.state is 'The state of its life. [not personal]';

create table role_grant (
  id uuid not null,
  person_id uuid not null,
  role text not null,
  scope_kind text not null,
  scope_id uuid,
  starts_on date not null,
  ends_on date,
  given_by uuid not null,
  reason text not null,
  state text not null,
  version integer not null default 1,
  scope_desk text,
  delegated_from uuid,
  on_behalf_of uuid,
  constraint role_grant_pkey PRIMARY KEY (id),
  constraint role_grant_check CHECK ((scope_kind = 'instance'::text) = (scope_id IS NULL)),
  constraint role_grant_delegation CHECK ((delegated_from IS NULL) = (on_behalf_of IS NULL) AND (on_behalf_of IS NULL OR on_behalf_of <> person_id AND ends_on IS NOT NULL)),
  constraint role_grant_desk CHECK ((scope_kind = 'desk'::text) = (scope_desk IS NOT NULL)),
  constraint role_grant_juror_of_a_call CHECK (role <> 'juror'::text OR scope_kind = 'call'::text),
  constraint role_grant_role_check CHECK (role = ANY (ARRAY['manager'::text, 'officer'::text, 'juror'::text, 'authority'::text, 'payer'::text, 'auditor'::text, 'administrator'::text])),
  constraint role_grant_scope_desk_check CHECK (scope_desk ~ '^((departement|region):[0-9A-Z]{1,3}|[a-z][a-z0-9-]{0,79})$'::text),
  constraint role_grant_scope_kind_check CHECK (scope_kind = ANY (ARRAY['instance'::text, 'programme'::text, 'call'::text, 'desk'::text])),
  constraint role_grant_delegated_from_fkey FOREIGN KEY (delegated_from) REFERENCES role_grant(id),
  constraint role_grant_on_behalf_of_fkey FOREIGN KEY (on_behalf_of) REFERENCES person(id),
  constraint role_grant_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX role_grant_by_person ON public.role_grant USING btree (person_id);
CREATE INDEX role_grant_by_scope ON public.role_grant USING btree (role, scope_kind, scope_id) WHERE (state = 'held'::text);
CREATE INDEX role_grant_delegations ON public.role_grant USING btree (delegated_from) WHERE (delegated_from IS NOT NULL);
CREATE CONSTRAINT TRIGGER role_grant_is_journaled AFTER INSERT OR UPDATE ON role_grant DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('role_grant');
CREATE CONSTRAINT TRIGGER role_grant_is_lent_once AFTER INSERT OR UPDATE ON role_grant NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION refuse_second_delegation();
comment on table role_grant is 'account: roles held on a scope';
comment on column role_grant.person_id is 'Who holds the role. [personal: rights of person_id]';
comment on column role_grant.role is 'The role. [personal: rights of person_id, given_by, on_behalf_of]';
comment on column role_grant.scope_kind is 'Where it counts: the instance, a programme, a call or a desk. [personal: rights of person_id, given_by, on_behalf_of]';
comment on column role_grant.starts_on is 'From which day. [personal: rights of person_id, given_by, on_behalf_of]';
comment on column role_grant.ends_on is 'Until which day. [personal: rights of person_id, given_by, on_behalf_of]';
comment on column role_grant.given_by is 'Who gave it. [personal: rights of given_by]';
comment on column role_grant.reason is 'Why it was given. [personal: rights of person_id]';
comment on column role_grant.state is 'Held or withdrawn. [personal: rights of person_id, given_by, on_behalf_of]';
comment on column role_grant.scope_desk is 'The desk. [personal: rights of person_id]';
comment on column role_grant.on_behalf_of is 'Whose role it is, when it is lent. [personal: rights of on_behalf_of]';

create table round (
  id uuid not null,
  call_id uuid not null,
  number integer not null,
  programme_version_id uuid not null,
  opens_at timestamp with time zone not null,
  closes_at timestamp with time zone,
  jury_on date,
  state text not null,
  version integer not null default 1,
  closed_at timestamp with time zone,
  constraint round_pkey PRIMARY KEY (id),
  constraint round_call_id_number_key UNIQUE (call_id, number),
  constraint round_check CHECK (closes_at IS NULL OR closes_at > opens_at),
  constraint round_number_check CHECK (number > 0),
  constraint round_call_id_fkey FOREIGN KEY (call_id) REFERENCES call(id),
  constraint round_programme_version_id_fkey FOREIGN KEY (programme_version_id) REFERENCES programme_version(id)
);
CREATE CONSTRAINT TRIGGER round_is_journaled AFTER INSERT OR UPDATE ON round DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('round');
CREATE TRIGGER round_is_kept BEFORE DELETE OR TRUNCATE ON round FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
comment on table round is 'call: a round of a call, with the version of the rules new files are opened under';
comment on column round.state is 'The state of its life. [not personal]';
comment on column round.closed_at is 'When the desk was closed by decision, before the end of the round.';

create table satisfaction (
  training_id uuid not null,
  question text not null,
  level smallint not null,
  answers integer not null,
  constraint satisfaction_pkey PRIMARY KEY (training_id, question, level),
  constraint satisfaction_answers_check CHECK (answers >= 1),
  constraint satisfaction_level_check CHECK (level >= 1 AND level <= 4),
  constraint satisfaction_training_id_fkey FOREIGN KEY (training_id) REFERENCES training(id)
);
alter table satisfaction enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using ( SELECT asks_for_the_program() AS asks_for_the_program) with check none
comment on table satisfaction is 'training: how many gave each answer; never who';
comment on column satisfaction.question is 'Which question. [not personal]';

create table score (
  session_id uuid not null,
  application_id uuid not null,
  person_id uuid not null,
  points jsonb not null,
  comment text not null default ''::text,
  scored_at timestamp with time zone not null,
  version integer not null default 1,
  constraint score_pkey PRIMARY KEY (session_id, application_id, person_id),
  constraint score_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint score_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint score_session_id_fkey FOREIGN KEY (session_id) REFERENCES jury_session(id)
);
CREATE INDEX score_by_person ON public.score USING btree (person_id, session_id);
alter table score enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using ((EXISTS ( SELECT
   FROM examined_file e
  WHERE (e.id = score.application_id))) AND ((person_id = ( SELECT asker() AS asker)) OR (NOT (EXISTS ( SELECT
   FROM blind_file b
  WHERE ((b.session_id = score.session_id) AND (b.application_id = score.application_id))))))) with check none
comment on table score is 'jury: the grid of one juror on one file; working paper until the meeting';
comment on column score.session_id is 'The meeting. [personal: opinion of person_id]';
comment on column score.application_id is 'The file. [personal: opinion of person_id]';
comment on column score.person_id is 'The juror. [personal: opinion of person_id]';
comment on column score.points is 'The points given, criterion by criterion. [personal: opinion of person_id]';
comment on column score.comment is 'What the juror wrote. [personal: opinion of person_id]';
comment on column score.scored_at is 'When. [personal: opinion of person_id]';

create table selection (
  id uuid not null,
  session_id uuid not null,
  state text not null,
  version integer not null default 1,
  proposed_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint selection_pkey PRIMARY KEY (id),
  constraint selection_session_id_key UNIQUE (session_id),
  constraint selection_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id),
  constraint selection_session_id_fkey FOREIGN KEY (session_id) REFERENCES jury_session(id)
);
CREATE CONSTRAINT TRIGGER selection_is_journaled AFTER INSERT OR UPDATE OF state ON selection DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('selection');
alter table selection enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (EXISTS ( SELECT
   FROM session_in_reach r
  WHERE (r.id = selection.session_id))) with check none
comment on table selection is 'award: the laureates of a session, put to the authority as one';
comment on column selection.state is 'The state of its life. [not personal]';
comment on column selection.decided_by is 'Who decided for the State. [personal: decision of decided_by]';
comment on column selection.decided_at is 'When. [personal: decision of decided_by]';

create table session (
  token_hash bytea not null,
  person_id uuid,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  newcomer_id uuid,
  newcomer_email text,
  provider text not null default 'link'::text,
  vouched_at timestamp with time zone,
  logout_hint text,
  id uuid not null default gen_random_uuid(),
  idle_minutes integer not null default 240,
  browser_name text not null default ''::text,
  rights text,
  is_replaced boolean not null default false,
  look_id uuid,
  identity_id uuid,
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_id_key UNIQUE (id),
  constraint session_idle_minutes_check CHECK (idle_minutes > 0),
  constraint session_of_someone CHECK (person_id IS NOT NULL AND newcomer_id IS NULL AND newcomer_email IS NULL OR person_id IS NULL AND newcomer_id IS NOT NULL AND newcomer_email IS NOT NULL),
  constraint session_provider_check CHECK (provider = ANY (ARRAY['link'::text, 'demonstration'::text, 'proconnect'::text, 'franceconnect'::text, 'passkey'::text])),
  constraint session_identity_id_fkey FOREIGN KEY (identity_id) REFERENCES identity(id) ON DELETE SET NULL,
  constraint session_look_id_fkey FOREIGN KEY (look_id) REFERENCES look(id),
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX session_by_expiry ON public.session USING btree (expires_at);
CREATE INDEX session_by_identity ON public.session USING btree (identity_id) WHERE (identity_id IS NOT NULL);
CREATE INDEX session_by_look ON public.session USING btree (look_id) WHERE (look_id IS NOT NULL);
CREATE INDEX session_by_newcomer ON public.session USING btree (newcomer_id) WHERE (newcomer_id IS NOT NULL);
CREATE INDEX session_by_person ON public.session USING btree (person_id);
CREATE TRIGGER session_notes_presence AFTER INSERT OR UPDATE OF person_id, last_seen_at ON session FOR EACH ROW WHEN (new.person_id IS NOT NULL) EXECUTE FUNCTION note_presence();
comment on table session is 'account: open sessions, by hash of their token';
comment on column session.token_hash is 'Hash of the token. [secret]';
comment on column session.person_id is 'Whose session. [personal: sign_in of person_id]';
comment on column session.created_at is 'When it was opened. [personal: sign_in of person_id]';
comment on column session.last_seen_at is 'Last sign of life. [personal: sign_in of person_id]';
comment on column session.expires_at is 'Its end. [personal: sign_in of person_id]';
comment on column session.newcomer_id is 'The identifier of somebody who has not said a name yet. [personal: sign_in of newcomer_id]';
comment on column session.newcomer_email is 'The mailbox of somebody who has not said a name yet. [personal: contact of @newcomer_email]';
comment on column session.provider is 'By which way they came in. [personal: sign_in of person_id]';
comment on column session.vouched_at is 'When a second factor was shown. [personal: sign_in of person_id]';
comment on column session.logout_hint is 'What the provider asks for to end its own session too; a secret. [secret]';
comment on column session.browser_name is 'What the browser says it is. [personal: sign_in of person_id]';
comment on column session.rights is 'Digest of what the person held when the session was opened: another digest, another session. [secret]';
comment on column session.look_id is 'The look under way in this session. Its holder stays whoever opened it.';
comment on column session.identity_id is 'By which identity it was opened. [personal: sign_in of person_id]';

create table sign_in_link (
  token_hash bytea not null,
  browser_hash bytea not null,
  email text not null,
  back text not null default '/'::text,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint sign_in_link_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX sign_in_link_by_email ON public.sign_in_link USING btree (email, created_at);
comment on table sign_in_link is 'account: one-time links, single use, bound to the browser that asked';
comment on column sign_in_link.token_hash is 'Hash of the link. [secret]';
comment on column sign_in_link.browser_hash is 'Hash of the mark of the browser. [secret]';
comment on column sign_in_link.email is 'The mailbox it was sent to. [personal: contact of @email]';
comment on column sign_in_link.back is 'The page to come back to. [personal: sign_in of @email]';
comment on column sign_in_link.created_at is 'When it was asked for. [personal: sign_in of @email]';
comment on column sign_in_link.used_at is 'When it served. [personal: sign_in of @email]';

create table signature (
  agreement_id uuid not null,
  party text not null,
  person_id uuid not null,
  full_name text not null,
  quality text not null,
  signed_at timestamp with time zone not null,
  document_hash text not null,
  constraint signature_pkey PRIMARY KEY (agreement_id, party),
  constraint signature_party_check CHECK (party = ANY (ARRAY['beneficiary'::text, 'state'::text])),
  constraint signature_quality_check CHECK (quality <> ''::text),
  constraint signature_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreement(id),
  constraint signature_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX signature_by_person ON public.signature USING btree (person_id);
CREATE TRIGGER signature_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON signature FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
alter table signature enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (EXISTS ( SELECT
   FROM agreement_in_reach r
  WHERE (r.id = signature.agreement_id))) with check none
comment on table signature is 'agreement: who signed, in what quality, when, over which hash';
comment on column signature.agreement_id is 'The agreement. [personal: decision of person_id]';
comment on column signature.party is 'The beneficiary or the State. [personal: decision of person_id]';
comment on column signature.person_id is 'Who signed. [personal: decision of person_id]';
comment on column signature.full_name is 'Their name, as it stands on the agreement. [personal: decision of person_id]';
comment on column signature.quality is 'Their quality, as it stands on the agreement. [personal: decision of person_id]';
comment on column signature.signed_at is 'When. [personal: decision of person_id]';
comment on column signature.document_hash is 'SHA-256 of what they signed. [personal: decision of person_id]';

create table stored_file (
  hash text not null,
  size_bytes bigint not null,
  type text not null,
  stored_at timestamp with time zone not null,
  constraint stored_file_pkey PRIMARY KEY (hash),
  constraint stored_file_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'::text),
  constraint stored_file_size_bytes_check CHECK (size_bytes >= 0)
);
comment on table stored_file is 'platform: files by content hash; the bytes are in the file store';
comment on column stored_file.hash is 'SHA-256 of the content. [not personal]';
comment on column stored_file.type is 'Its media type. [not personal]';

create table support_consent (
  id uuid not null,
  person_id uuid not null,
  given_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  state text not null,
  version integer not null default 1,
  constraint support_consent_pkey PRIMARY KEY (id),
  constraint support_consent_check CHECK (ends_at > given_at AND ends_at <= (given_at + '7 days'::interval)),
  constraint support_consent_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX support_consent_by_person ON public.support_consent USING btree (person_id);
CREATE CONSTRAINT TRIGGER support_consent_is_journaled AFTER INSERT OR UPDATE ON support_consent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('support_consent');
CREATE TRIGGER support_consent_is_kept BEFORE DELETE OR TRUNCATE ON support_consent FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
alter table support_consent enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using ((person_id = ( SELECT asker() AS asker)) OR ( SELECT asker_oversees() AS asker_oversees) OR ( SELECT asks_for_the_program() AS asks_for_the_program)) with check none
comment on table support_consent is 'account: a person lets support see what they see, until a day and an hour';
comment on column support_consent.id is 'Subject of the journal. [personal: trace of person_id]';
comment on column support_consent.person_id is 'Who consents, and will be seen. [personal: trace of person_id]';
comment on column support_consent.given_at is 'When the person consented. [personal: trace of person_id]';
comment on column support_consent.ends_at is 'When it ends by itself. [personal: trace of person_id]';
comment on column support_consent.state is 'Open, or withdrawn by the person. [personal: trace of person_id]';
comment on column support_consent.version is 'Grows at each change.';

create table territory (
  id text not null,
  kind text not null,
  code text not null,
  siren text,
  name text not null,
  nature text not null,
  population integer,
  postcodes text[] not null default '{}'::text[],
  departement text,
  region text,
  epci text,
  exercises text[] not null default '{}'::text[],
  same_body_as text,
  is_current boolean not null default true,
  search_name text collate "C" not null,
  constraint territory_pkey PRIMARY KEY (id),
  constraint territory_check CHECK (id = ((kind || ':'::text) || code)),
  constraint territory_kind_check CHECK (kind = ANY (ARRAY['commune'::text, 'epci'::text, 'departement'::text, 'region'::text])),
  constraint territory_name_check CHECK (name <> ''::text),
  constraint territory_population_check CHECK (population >= 0),
  constraint territory_siren_check CHECK (siren ~ '^[0-9]{9}$'::text),
  constraint territory_same_body_as_fkey FOREIGN KEY (same_body_as) REFERENCES territory(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX territory_by_code ON public.territory USING btree (code);
CREATE INDEX territory_by_name ON public.territory USING btree (search_name) INCLUDE (population);
CREATE INDEX territory_by_postcode ON public.territory USING gin (postcodes);
CREATE INDEX territory_by_siren ON public.territory USING btree (siren) WHERE (siren IS NOT NULL);
CREATE INDEX territory_by_trigram ON public.territory USING gin (search_name gin_trgm_ops);
CREATE INDEX territory_large ON public.territory USING btree (kind, code) WHERE (kind = ANY (ARRAY['departement'::text, 'region'::text]));
comment on table territory is 'territory: communes, intercommunalities, départements and régions of one vintage';
comment on column territory.id is 'Its identifier. [not personal]';
comment on column territory.kind is 'What kind of thing it is. [not personal]';
comment on column territory.code is 'Its code in the official list. [not personal]';
comment on column territory.siren is 'SIREN of the body of this territory. [not personal]';
comment on column territory.name is 'Its name. [not personal]';
comment on column territory.nature is 'Its legal nature. [not personal]';
comment on column territory.postcodes is 'Its postcodes. [not personal]';
comment on column territory.departement is 'Its département. [not personal]';
comment on column territory.region is 'Its région. [not personal]';
comment on column territory.epci is 'Its intercommunality. [not personal]';
comment on column territory.exercises is 'What else it is in law. [not personal]';
comment on column territory.same_body_as is 'The territory whose body it shares. [not personal]';
comment on column territory.search_name is 'Its name without accents. [not personal]';

create table territory_former_code (
  code text not null,
  kind text not null,
  name text not null default ''::text,
  commune_id text not null,
  search_name text collate "C" not null default ''::text,
  constraint territory_former_code_pkey PRIMARY KEY (code),
  constraint territory_former_code_kind_check CHECK (kind = ANY (ARRAY['delegated'::text, 'associated'::text, 'district'::text, 'former'::text])),
  constraint territory_former_code_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES territory(id)
);
CREATE INDEX territory_former_code_by_name ON public.territory_former_code USING btree (search_name) WHERE (search_name <> ''::text);
comment on table territory_former_code is 'territory: codes of merged communes and of municipal districts, with the commune they belong to today';
comment on column territory_former_code.code is 'The former code. [not personal]';
comment on column territory_former_code.kind is 'What kind of thing it is. [not personal]';
comment on column territory_former_code.name is 'The former name. [not personal]';
comment on column territory_former_code.commune_id is 'The commune of today. [not personal]';
comment on column territory_former_code.search_name is 'The name without accents. [not personal]';

create table territory_member (
  territory_id text not null,
  commune_id text not null,
  constraint territory_member_pkey PRIMARY KEY (territory_id, commune_id),
  constraint territory_member_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES territory(id),
  constraint territory_member_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES territory(id)
);
CREATE INDEX territory_member_by_commune ON public.territory_member USING btree (commune_id);
comment on table territory_member is 'territory: the communes inside each intercommunality, département and région';
comment on column territory_member.territory_id is 'What contains. [not personal]';
comment on column territory_member.commune_id is 'What is contained. [not personal]';

create table territory_vintage (
  only_one boolean not null default true,
  source text not null,
  vintage smallint not null,
  population_kind text not null,
  boundaries smallint not null,
  loaded_at timestamp with time zone not null default now(),
  constraint territory_vintage_pkey PRIMARY KEY (only_one),
  constraint territory_vintage_only_one_check CHECK (only_one),
  constraint territory_vintage_population_kind_check CHECK (population_kind = ANY (ARRAY['municipale'::text, 'totale'::text]))
);
comment on table territory_vintage is 'territory: which figures are in force, and where they come from';
comment on column territory_vintage.source is 'Where the figures come from. [not personal]';
comment on column territory_vintage.population_kind is 'Which population counts. [not personal]';

create table trainer (
  training_id uuid not null,
  person_id uuid not null,
  quality text not null default ''::text,
  constraint trainer_pkey PRIMARY KEY (training_id, person_id),
  constraint trainer_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint trainer_training_id_fkey FOREIGN KEY (training_id) REFERENCES training(id)
);
CREATE INDEX trainer_by_person ON public.trainer USING btree (person_id);
comment on table trainer is 'training: who gives it; published with it';
comment on column trainer.training_id is 'The training they give. [personal: rights of person_id]';
comment on column trainer.person_id is 'Who gives it. [personal: rights of person_id]';
comment on column trainer.quality is 'In what quality, published with the training. [personal: rights of person_id]';

create table training (
  id uuid not null,
  call_id uuid not null,
  theme text not null,
  title text not null,
  summary text not null default ''::text,
  agenda text not null default ''::text,
  remote boolean not null,
  town text not null default ''::text,
  accessibility text not null default ''::text,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  zone text not null,
  seats integer not null,
  seats_per_body integer not null,
  seated integer not null default 0,
  waiting integer not null default 0,
  sequence integer not null default 0,
  reminder_days integer not null,
  reminded_at timestamp with time zone,
  state text not null,
  version integer not null default 1,
  constraint training_pkey PRIMARY KEY (id),
  constraint training_check CHECK (ends_at > starts_at),
  constraint training_check1 CHECK (closes_at <= starts_at),
  constraint training_check2 CHECK (remote OR town <> ''::text),
  constraint training_reminder_days_check CHECK (reminder_days >= 0),
  constraint training_seats_check CHECK (seats >= 1 AND seats <= 1000),
  constraint training_seats_hold CHECK (seated >= 0 AND seated <= seats),
  constraint training_seats_per_body_check CHECK (seats_per_body >= 1),
  constraint training_waiting_check CHECK (waiting >= 0),
  constraint training_call_id_fkey FOREIGN KEY (call_id) REFERENCES call(id)
);
CREATE INDEX training_by_call ON public.training USING btree (call_id, starts_at);
CREATE INDEX training_by_start ON public.training USING btree (starts_at, id);
CREATE CONSTRAINT TRIGGER training_is_journaled AFTER INSERT OR UPDATE OF state ON training DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_journal('training');
CREATE TRIGGER training_is_kept BEFORE DELETE OR TRUNCATE ON training FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
comment on table training is 'training: one dated session for agents, with its seats and what is taken of them';
comment on column training.theme is 'One of the themes of its call. [not personal]';
comment on column training.title is 'Its title. [not personal]';
comment on column training.summary is 'What one learns there. [not personal]';
comment on column training.agenda is 'The programme of the day; it may name who speaks. [personal: training of nobody]';
comment on column training.town is 'Where it takes place. [not personal]';
comment on column training.accessibility is 'How the place is reached and followed. [not personal]';
comment on column training.zone is 'The clock by which its hours are told. [not personal]';
comment on column training.state is 'The state of its life. [not personal]';

create table training_body (
  training_id uuid not null,
  organisation_id uuid not null,
  live integer not null,
  most integer not null,
  constraint training_body_pkey PRIMARY KEY (training_id, organisation_id),
  constraint training_body_live_check CHECK (live >= 0),
  constraint training_body_seats_hold CHECK (live <= most),
  constraint training_body_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint training_body_training_id_fkey FOREIGN KEY (training_id) REFERENCES training(id)
);
CREATE INDEX training_body_by_organisation ON public.training_body USING btree (organisation_id);
alter table training_body enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (( SELECT asks_for_the_program() AS asks_for_the_program) OR (organisation_id = ANY (( SELECT asker_bodies() AS asker_bodies)::uuid[])) OR (training_id = ANY (( SELECT asker_trainings() AS asker_trainings)::uuid[]))) with check none
comment on table training_body is 'training: how many places each body holds, seats and places in line together';

create table training_venue (
  training_id uuid not null,
  venue text not null,
  constraint training_venue_pkey PRIMARY KEY (training_id),
  constraint training_venue_training_id_fkey FOREIGN KEY (training_id) REFERENCES training(id)
);
alter table training_venue enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (( SELECT asks_for_the_program() AS asks_for_the_program) OR (training_id = ANY (( SELECT asker_trainings() AS asker_trainings)::uuid[])) OR (EXISTS ( SELECT
   FROM registration r
  WHERE ((r.training_id = training_venue.training_id) AND (r.state = ANY (ARRAY['seated'::text, 'attended'::text, 'absent'::text, 'certified'::text])) AND ((r.email = ( SELECT asker_email() AS asker_email)) OR (r.organisation_id = ANY (( SELECT asker_bodies() AS asker_bodies)::uuid[]))))))) with check none
comment on table training_venue is 'training: the address of the room or the link, for those registered';
comment on column training_venue.venue is 'The room or the link, for those registered. [not personal]';

create table transfer (
  id bigint not null generated always as identity,
  journal_seq bigint not null,
  debit_envelope uuid not null,
  debit_bucket text not null,
  credit_envelope uuid not null,
  credit_bucket text not null,
  amount_cents bigint not null,
  kind text not null,
  award_id uuid,
  debit_from bigint not null default 0,
  credit_from bigint not null default 0,
  constraint transfer_pkey PRIMARY KEY (id),
  constraint transfer_enters_in_turn UNIQUE (credit_envelope, credit_bucket, credit_from),
  constraint transfer_leaves_in_turn UNIQUE (debit_envelope, debit_bucket, debit_from),
  constraint transfer_amount_cents_check CHECK (amount_cents > 0),
  constraint transfer_check CHECK (debit_envelope <> credit_envelope OR debit_bucket <> credit_bucket),
  constraint transfer_kind_check CHECK (kind = ANY (ARRAY['opening'::text, 'allocation'::text, 'cut'::text, 'reservation'::text, 'release'::text, 'commitment'::text, 'ordering'::text, 'payment'::text, 'return'::text])),
  constraint transfer_of_an_award CHECK (award_id IS NOT NULL OR (kind = ANY (ARRAY['opening'::text, 'allocation'::text, 'cut'::text]))),
  constraint transfer_award_id_fkey FOREIGN KEY (award_id) REFERENCES award_balance(award_id),
  constraint transfer_credit_envelope_credit_bucket_fkey FOREIGN KEY (credit_envelope, credit_bucket) REFERENCES account(envelope_id, bucket),
  constraint transfer_debit_envelope_debit_bucket_fkey FOREIGN KEY (debit_envelope, debit_bucket) REFERENCES account(envelope_id, bucket),
  constraint transfer_journal_seq_fkey FOREIGN KEY (journal_seq) REFERENCES journal(seq)
);
CREATE INDEX transfer_by_award ON public.transfer USING btree (award_id) WHERE (award_id IS NOT NULL);
CREATE INDEX transfer_by_credit ON public.transfer USING btree (credit_envelope, id);
CREATE INDEX transfer_by_debit ON public.transfer USING btree (debit_envelope, id);
CREATE INDEX transfer_by_journal ON public.transfer USING btree (journal_seq);
CREATE TRIGGER transfer_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON transfer FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER transfer_posts BEFORE INSERT ON transfer FOR EACH ROW EXECUTE FUNCTION post_transfer();
alter table transfer enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using ((award_id IS NULL) OR ( SELECT asks_for_the_program() AS asks_for_the_program) OR (EXISTS ( SELECT
   FROM award w
  WHERE ((w.id = transfer.award_id) AND (EXISTS ( SELECT
           FROM file_in_reach r
          WHERE (r.id = w.application_id))))))) with check none
comment on table transfer is 'platform: every movement of money, append-only';
comment on column transfer.debit_bucket is 'The purse it leaves. [not personal]';
comment on column transfer.credit_bucket is 'The purse it goes to. [not personal]';
comment on column transfer.kind is 'What it is for. [not personal]';
comment on column transfer.debit_from is 'How many cents had left the debited account before these.';
comment on column transfer.credit_from is 'How many cents had entered the credited account before these.';

create table transition (
  machine text not null,
  act text not null,
  from_state text not null,
  to_state text not null,
  moves_money boolean not null,
  constraint transition_pkey PRIMARY KEY (machine, act, from_state, to_state)
);
CREATE TRIGGER transition_is_kept BEFORE DELETE OR TRUNCATE ON transition FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
comment on table transition is 'platform: every arrow of every life';
comment on column transition.machine is 'The life. [not personal]';
comment on column transition.act is 'The act. [not personal]';
comment on column transition.from_state is 'The state before. [not personal]';
comment on column transition.to_state is 'The state after. [not personal]';

create table visit (
  id uuid not null,
  rank bigint not null generated always as identity,
  application_id uuid not null,
  address text not null,
  asked_by uuid,
  asked_as text not null,
  asked_at timestamp with time zone not null,
  visited_at timestamp with time zone,
  outcome text,
  is_secure boolean,
  hops jsonb not null default '[]'::jsonb,
  sightings jsonb not null default '[]'::jsonb,
  fault jsonb,
  title text not null default ''::text,
  excerpt text not null default ''::text,
  is_drawn_by_script boolean not null default false,
  hash text,
  received_bytes integer not null default 0,
  page_bytes integer not null default 0,
  constraint visit_pkey PRIMARY KEY (id),
  constraint visit_address_check CHECK (length(address) >= 1 AND length(address) <= 2000),
  constraint visit_asked_as_check CHECK (asked_as = ANY (ARRAY['system'::text, 'officer'::text, 'applicant'::text])),
  constraint visit_check CHECK ((visited_at IS NULL) = (outcome IS NULL)),
  constraint visit_check1 CHECK ((asked_as = 'system'::text) = (asked_by IS NULL)),
  constraint visit_excerpt_check CHECK (length(excerpt) <= 500),
  constraint visit_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'::text),
  constraint visit_outcome_check CHECK (outcome = ANY (ARRAY['seen'::text, 'not_seen'::text, 'failed'::text])),
  constraint visit_title_check CHECK (length(title) <= 300),
  constraint visit_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint visit_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id)
);
CREATE INDEX visit_by_application ON public.visit USING btree (application_id, rank DESC);
CREATE INDEX visit_by_asker ON public.visit USING btree (asked_by) WHERE (asked_by IS NOT NULL);
CREATE TRIGGER visit_is_kept BEFORE DELETE OR TRUNCATE ON visit FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
alter table visit enable row level security;
-- policy laureat_writer_is_free (*) using true with check true
-- policy seen (r) using (EXISTS ( SELECT
   FROM file_in_reach r
  WHERE (r.id = visit.application_id))) with check none
comment on table visit is 'review: what was seen, on a day, at an address given in a file';
comment on column visit.application_id is 'The file. [personal: decision of asked_by]';
comment on column visit.address is 'The page visited, as the file gives it. [not personal]';
comment on column visit.asked_by is 'Who asked for the visit; nobody when it follows the filing. [personal: decision of asked_by]';
comment on column visit.asked_as is 'As what they asked. [personal: decision of asked_by]';
comment on column visit.asked_at is 'When. [personal: decision of asked_by]';
comment on column visit.outcome is 'Whether what was looked for was seen. [not personal]';
comment on column visit.hops is 'The addresses followed, where each was found, what each answered. [not personal]';
comment on column visit.sightings is 'The signs that were seen, and where on the page. [not personal]';
comment on column visit.fault is 'What kept the visit from reading the page. [not personal]';
comment on column visit.title is 'The title of the page. [personal: decision of nobody]';
comment on column visit.excerpt is 'The first words of the page; they may name people. [personal: decision of nobody]';
comment on column visit.hash is 'SHA-256 of the page. [not personal]';

create view agenda_of_asker as
 SELECT f.session_id,
    f.application_id,
    m.declared_at IS NOT NULL AS declared
   FROM jury_member m
     JOIN jury_file f ON f.session_id = m.session_id
  WHERE m.person_id = asker() AND NOT (EXISTS ( SELECT
           FROM recusal x
          WHERE x.person_id = m.person_id AND x.application_id = f.application_id));
comment on view agenda_of_asker is 'jury: the files of the sessions where the asker has a seat, but those stepped aside from';

create view agreement_in_reach as
 SELECT g.id
   FROM agreement g
     JOIN award w ON w.id = g.award_id
  WHERE (EXISTS ( SELECT
           FROM file_in_reach r
          WHERE r.id = w.application_id));
comment on view agreement_in_reach is 'agreement: agreements of files in reach';

create view award_in_sight as
 SELECT id,
    application_id
   FROM award w
  WHERE (EXISTS ( SELECT
           FROM file_in_reach r
          WHERE r.id = w.application_id)) OR (EXISTS ( SELECT
           FROM published_award p
          WHERE p.id = w.id));
comment on view award_in_sight is 'award: grants the asker may read of';

create view blind_file as
 SELECT f.session_id,
    f.application_id
   FROM jury_member m
     JOIN jury_session s ON s.id = m.session_id
     JOIN jury_file f ON f.session_id = m.session_id
  WHERE m.person_id = asker() AND m.seat <> 'secretary'::text AND (s.state = ANY (ARRAY['planned'::text, 'convened'::text, 'open'::text])) AND NOT (EXISTS ( SELECT
           FROM score o
          WHERE o.session_id = f.session_id AND o.application_id = f.application_id AND o.person_id = m.person_id));
comment on view blind_file is 'jury: files whose sheets the asker may not read yet';

create view column_mention as
 SELECT c.relname::text AS table_name,
    a.attname::text AS column_name,
    format_type(a.atttypid, NULL::integer) AS type,
    a.attnum::integer AS "position",
    COALESCE(col_description(c.oid, a.attnum::integer), ''::text) AS description,
    COALESCE(string_to_array("substring"(col_description(c.oid, a.attnum::integer), '\[personal: [a-z_]+ of ([^]]+)\]$'::text), ', '::text), '{}'::text[]) AS whose
   FROM pg_class c
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace::oid AND (c.relkind = ANY (ARRAY['r'::"char", 'p'::"char"]));
comment on view column_mention is 'platform: what each column says of people';

create view confided_file as
 SELECT o.id
   FROM own_file o
UNION
 SELECT a.id
   FROM application a
  WHERE a.submitted_at IS NOT NULL AND (a.id <> ALL ((( SELECT asker_recusals() AS asker_recusals))::uuid[])) AND ((a.round_id = ANY ((( SELECT asker_officer_rounds() AS asker_officer_rounds))::uuid[])) OR (a.desk = ANY ((( SELECT asker_officer_desks() AS asker_officer_desks))::text[])));
comment on view confided_file is 'path: files whose weaknesses the asker is told of, as one of the body or as the officer who has the file';

create view examined_file as
 SELECT id
   FROM application a
  WHERE ( SELECT asks_for_the_program() AS asks_for_the_program) OR submitted_at IS NOT NULL AND (id <> ALL ((( SELECT asker_recusals() AS asker_recusals))::uuid[])) AND ((round_id = ANY ((( SELECT asker_rounds() AS asker_rounds))::uuid[])) OR (desk = ANY ((( SELECT asker_desks() AS asker_desks))::text[])) OR (EXISTS ( SELECT
           FROM agenda_of_asker g
          WHERE g.application_id = a.id AND g.declared)));
comment on view examined_file is 'review: filed applications the asker examines, at a desk or in a jury whose interests are declared';

create view file_in_reach as
 SELECT id
   FROM application a
  WHERE (organisation_id = ANY ((( SELECT asker_bodies() AS asker_bodies))::uuid[])) OR (mandate_id = ANY ((( SELECT asker_mandates() AS asker_mandates))::uuid[])) OR opened_by = (( SELECT asker() AS asker)) AND (organisation_id = ANY ((( SELECT asker_provisional() AS asker_provisional))::uuid[])) OR (id = ANY ((( SELECT asker_partnered() AS asker_partnered))::uuid[])) OR (EXISTS ( SELECT
           FROM examined_file e
          WHERE e.id = a.id));
comment on view file_in_reach is 'application: files of the asker, or that the asker examines; not what is merely published';

create view grant_of_asker as
 SELECT role,
    scope_kind,
    scope_id,
    scope_desk
   FROM held_role
  WHERE person_id = asker() AND scope_kind <> 'jury'::text AND starts_on <= COALESCE(NULLIF(current_setting('laureat.day'::text, true), ''::text)::date, CURRENT_DATE) AND (ends_on IS NULL OR ends_on >= COALESCE(NULLIF(current_setting('laureat.day'::text, true), ''::text)::date, CURRENT_DATE));
comment on view grant_of_asker is 'account: the roles the asker holds on the day, given or lent';

create view held_role as
 SELECT g.person_id,
    g.role,
    g.scope_kind,
    g.scope_id,
    GREATEST(g.starts_on, o.starts_on) AS starts_on,
    LEAST(g.ends_on, o.ends_on) AS ends_on,
    g.scope_desk,
    g.on_behalf_of,
    g.id AS grant_id
   FROM role_grant g
     LEFT JOIN role_grant o ON o.id = g.delegated_from
     LEFT JOIN person lender ON lender.id = g.on_behalf_of
  WHERE g.state = 'held'::text AND (g.delegated_from IS NULL OR o.state = 'held'::text AND lender.state = 'active'::text)
UNION ALL
 SELECT jury_member.person_id,
        CASE jury_member.seat
            WHEN 'member'::text THEN 'juror'::text
            ELSE jury_member.seat
        END AS role,
    'jury'::text AS scope_kind,
    jury_member.session_id AS scope_id,
    NULL::date AS starts_on,
    NULL::date AS ends_on,
    NULL::text AS scope_desk,
    NULL::uuid AS on_behalf_of,
    NULL::uuid AS grant_id
   FROM jury_member;
comment on view held_role is 'account: every role held, by grant, by delegation or by seat';

create view own_file as
 SELECT id
   FROM application a
  WHERE (organisation_id = ANY ((( SELECT asker_bodies() AS asker_bodies))::uuid[])) OR (mandate_id = ANY ((( SELECT asker_mandates() AS asker_mandates))::uuid[])) OR opened_by = (( SELECT asker() AS asker)) AND (organisation_id = ANY ((( SELECT asker_provisional() AS asker_provisional))::uuid[]));
comment on view own_file is 'application: files of the bodies the asker acts for';

create view published_award as
 SELECT w.id,
    w.application_id
   FROM award w
     JOIN application a ON a.id = w.application_id
  WHERE w.state = 'decided'::text AND w.decided_at IS NOT NULL AND a.state = 'laureate'::text;
comment on view published_award is 'publication: grants that everybody may read of';

create view published_content as
 SELECT DISTINCT ON (application_id) application_id,
    content
   FROM application_version v
  WHERE (EXISTS ( SELECT
           FROM published_award p
          WHERE p.application_id = v.application_id))
  ORDER BY application_id, number DESC;
comment on view published_content is 'publication: what laureates filed, from which public answers are drawn';

create view session_in_reach as
 SELECT id
   FROM jury_session s
  WHERE ( SELECT asks_for_the_program() AS asks_for_the_program) OR (round_id = ANY ((( SELECT asker_rounds() AS asker_rounds))::uuid[])) OR (EXISTS ( SELECT
           FROM jury_member m
          WHERE m.session_id = s.id AND m.person_id = asker()));
comment on view session_in_reach is 'jury: sessions the asker sits in or is staff of';
