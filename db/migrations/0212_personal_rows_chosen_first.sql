-- A page of what somebody takes away was worked out for every row of theirs before the first of them were kept: half a
-- second for whoever wrote a hundred thousand answers. Which rows is chosen first, by their place alone.

create or replace function personal_rows(person uuid, wanted text, link text, past text, most integer)
returns table (place text, content jsonb)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
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
end $$;
