-- The state of a thing is the one its last journal row brought it to.
select s.machine, s.id, s.state, j.to_state as journaled
from (
  select 'application' as machine, id, state from application
  union all select 'award', id, state from award
  union all select 'agreement', id, state from agreement
  union all select 'payment_order', id, state from payment_order
  union all select 'selection', id, state from selection
  union all select 'jury_session', id, state from jury_session
  union all select 'round', id, state from round
  union all select 'programme', id, state from programme
  union all select 'envelope', id, state from envelope
  union all select 'person', id, state from person
  union all select 'organisation', id, state from organisation
  union all select 'membership', id, state from membership
  union all select 'role_grant', id, state from role_grant
  union all select 'invitation', id, state from invitation
  union all select 'join_request', id, state from join_request
  union all select 'mandate', id, state from mandate
  union all select 'body_code', id, state from body_code
  union all select 'support_consent', id, state from support_consent
  union all select 'look', id, state from look
) s
left join lateral (
  select to_state from journal where subject_id = s.id and machine = s.machine order by seq desc limit 1
) j on true
where j.to_state is distinct from s.state
