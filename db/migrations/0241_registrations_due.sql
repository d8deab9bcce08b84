-- Who was registered for a training is forgotten some time after it; how many came is kept.
create or replace function retention_due(clock text, since date) returns setof text
language sql stable set search_path = pg_catalog, public as $$
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
$$;
