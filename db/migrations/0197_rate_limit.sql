-- Attempts are counted by rate-limiter-flexible, for sign-in, search and uploads: one small write for each, and nothing
-- that is missed after a crash, so the table is not logged. Its columns are those the library expects, in that order;
-- `expire` counts milliseconds, which a double holds exactly and which the driver reads as a number.
drop table rate_limit;
create unlogged table rate_limit (
  key    text primary key,
  points integer not null default 0,
  expire double precision
);
create index rate_limit_by_expiry on rate_limit (expire);
comment on table rate_limit is 'platform: attempts counted by limit, window and keyed hash of who; old ones are forgotten by the worker';
