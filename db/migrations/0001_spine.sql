-- The spine: what may happen, what happened, what moved, and what never may be rewritten.

-- Rows of `transition` are generated from the lives declared in code; an abandoned arrow stays, history refers to it.
create table transition (
  machine     text not null,
  act         text not null,
  from_state  text not null,
  to_state    text not null,
  moves_money boolean not null,
  primary key (machine, act, from_state, to_state)
);
comment on table transition is 'platform: every arrow of every life';

-- The journal is kept in lanes: sixteen hash chains, so that writers never queue for one another.
-- A transaction takes any free lane and holds it until it commits; every row carries the hash of the one before in
-- its lane and of its own canonical content. `journal_seal` ties the heads of all lanes together, minute by minute.
create table journal_head (
  lane     smallint primary key check (lane between 0 and 15),
  lane_seq bigint not null default 0,
  hash     bytea not null default sha256(''::bytea)
) with (fillfactor = 20);
insert into journal_head (lane) select generate_series(0, 15);
comment on table journal_head is 'platform: the last link of each journal lane';

create table journal (
  seq           bigint generated always as identity primary key,
  tx            xid8 not null default pg_current_xact_id(),
  at            timestamptz not null,
  act           text not null,
  actor_id      uuid not null,
  on_behalf_of  uuid,
  as_role       text not null,
  machine       text not null,
  subject_id    uuid not null,
  from_state    text not null,
  to_state      text not null,
  facts         jsonb not null default '{}',
  request_id    text not null,
  ordinal       smallint not null,
  lane          smallint not null,
  lane_seq      bigint not null,
  previous_hash bytea not null,
  hash          bytea not null,
  unique (lane, lane_seq),
  constraint journal_request_once unique (request_id, act, ordinal),
  foreign key (machine, act, from_state, to_state) references transition
);
create index journal_by_subject on journal (subject_id, seq);
create index journal_by_tx on journal (tx);
create index journal_by_actor on journal (actor_id, seq);
create index journal_by_act on journal (act, seq);
comment on table journal is 'platform: who did what, when, as what; append-only and chained';

create function journal_canonical(
  seq bigint, lane smallint, lane_seq bigint, at timestamptz, act text, actor_id uuid, on_behalf_of uuid, as_role text,
  machine text, subject_id uuid, from_state text, to_state text, facts jsonb, request_id text
) returns bytea language sql immutable as $$
  select convert_to(
    jsonb_build_array(seq, lane, lane_seq, (extract(epoch from at) * 1000000)::bigint, act, actor_id, on_behalf_of,
      as_role, machine, subject_id, from_state, to_state, facts, request_id)::text, 'UTF8')
$$;
comment on function journal_canonical is 'The canonical content of a journal row: a JSON array in a fixed order, time in microseconds since 1970.';

create function chain_journal() returns trigger language plpgsql as $$
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
end $$;
create trigger journal_is_chained before insert on journal for each row execute function chain_journal();

create table journal_seal (
  id            bigint generated always as identity primary key,
  at            timestamptz not null,
  heads         jsonb not null,
  previous_hash bytea not null,
  hash          bytea not null
);
comment on table journal_seal is 'platform: the heads of all lanes at an instant, chained in turn';

create function seal_journal(sealed_at timestamptz) returns bigint language plpgsql as $$
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
end $$;

-- Where a chain breaks, and how. No row means the journal is whole.
create function journal_breaks() returns table (place text, fault text) language sql stable as $$
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
$$;

-- A refusal of an act that binds the administration is kept, in its own transaction.
create table refusal (
  id         bigint generated always as identity primary key,
  at         timestamptz not null,
  act        text not null,
  actor_id   uuid not null,
  code       text not null,
  facts      jsonb not null default '{}',
  request_id text not null
);
comment on table refusal is 'platform: binding acts that were refused by a rule';

create function refuse_rewrite() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger journal_is_append_only before update or delete or truncate on journal execute function refuse_rewrite();
create trigger seal_is_append_only before update or delete or truncate on journal_seal execute function refuse_rewrite();
create trigger refusal_is_append_only before update or delete or truncate on refusal execute function refuse_rewrite();
create trigger transition_is_kept before delete or truncate on transition execute function refuse_rewrite();

create function refuse_delete() returns trigger language plpgsql as $$
begin
  raise exception '% is never deleted, it is archived', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

-- A state may only change with its journal entry, checked when the transaction commits.
create function demand_journal() returns trigger language plpgsql as $$
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
end $$;
