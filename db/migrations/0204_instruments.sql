-- An instrument is four words, so that the six ways of the fund are data and not names the code knows.
alter table call
  add column takes text check (takes in ('applications', 'registrations', 'needs')),
  add column decided_by text check (decided_by in ('jury', 'desk', 'committee', 'nobody')),
  add column grants text check (grants in ('asked', 'flat', 'stages', 'none')),
  add column limited_by text check (limited_by in ('euros', 'seats'));
-- An announced call had no instrument of its own until now; loading its pack again says it.
update call set takes = 'applications', limited_by = 'euros',
  decided_by = case instrument when 'competitive' then 'jury' else 'desk' end,
  grants = case instrument when 'flat_rate' then 'flat' else 'asked' end;
alter table call
  alter column takes set not null, alter column decided_by set not null,
  alter column grants set not null, alter column limited_by set not null,
  drop column instrument;
