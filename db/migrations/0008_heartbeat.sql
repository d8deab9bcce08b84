-- The worker says it is alive; `/health` reads it.
create table heartbeat (
  name text primary key,
  at   timestamptz not null
);
comment on table heartbeat is 'platform: when each process was last alive';
