-- What the schema says of people, read back from the comments of its columns (see personal-data.sql), and the rows a
-- person may take away, drawn from nothing else.

create view column_mention as
select c.relname::text as table_name, a.attname::text as column_name, format_type(a.atttypid, null) as type,
  a.attnum::integer as position, coalesce(col_description(c.oid, a.attnum), '') as description,
  coalesce(string_to_array(
    substring(col_description(c.oid, a.attnum) from '\[personal: [a-z_]+ of ([^]]+)\]$'), ', '), '{}') as whose
from pg_class c
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p');
comment on view column_mention is 'platform: what each column says of people';

-- The table behind a reference such as factor_id.
create function table_behind(wanted text, column_name text) returns text
language sql stable set search_path = pg_catalog, public as $$
  select k.confrelid::regclass::text from pg_constraint k
  join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
  where k.conrelid = to_regclass(quote_ident(wanted)) and k.contype = 'f' and cardinality(k.conkey) = 1
    and a.attname = column_name
$$;
comment on function table_behind is 'platform: the table a column refers to';

-- The rows of a table that are somebody's by one link, a page at a time: only the columns whose comment names that link,
-- so that no secret and no other person's data can come out of here. For the person themselves, and for the program.
-- A row that says it holds a secret is left where it is.
create function personal_rows(person uuid, wanted text, link text, past text, most integer)
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
    'select t.ctid::text, jsonb_build_object(%s) from %I t where %s%s and t.ctid > $2::tid order by t.ctid limit $3',
    taken, wanted, theirs, case when secret then ' and not t.is_secret' else '' end)
    using person, past, most;
end $$;
comment on function personal_rows is 'platform: what a person may take away of a table, by one link';
