-- A draft given up was never filed: it is nobody's archive. It changes no more, but what was written in it may be taken out.

create function only_drafts_or_emptied() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.value = 'null'::jsonb and (new.application_id, new.field) = (old.application_id, old.field)
    and exists (select from application where id = new.application_id and state = 'abandoned') then
    return new;
  end if;
  if not exists (select from application where id = new.application_id and state = 'draft') then
    raise exception 'application % is no longer a draft', new.application_id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
comment on function only_drafts_or_emptied is 'application: answers are written in drafts, and taken out of drafts given up';
drop trigger answer_only_on_drafts on answer;
create trigger answer_only_on_drafts before insert or update on answer
  for each row execute function only_drafts_or_emptied();
