-- The links of the chain are made by the trigger: whoever inserts a row does not give them.
alter table journal
  alter column lane set default 0,
  alter column lane_seq set default 0,
  alter column previous_hash set default ''::bytea,
  alter column hash set default ''::bytea;
