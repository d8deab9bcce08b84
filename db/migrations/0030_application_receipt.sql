-- The acknowledgement of receipt (CRPA R112-11-1), as it was sent; and one way to index and to search files, shared by
-- the filing, the bulk loader and the desk.

create extension if not exists unaccent;

create table application_receipt (
  application_id  uuid not null,
  number          integer not null,
  received_at     timestamptz not null,
  acknowledged_at timestamptz not null,
  content         jsonb not null,
  file_hash       text not null references stored_file,
  message_id      uuid not null,
  primary key (application_id, number),
  foreign key (application_id, number) references application_version
);
comment on table application_receipt is 'application: the acknowledgement of receipt of each version filed; never changed';
create trigger application_receipt_is_append_only before update or delete or truncate on application_receipt
  for each statement execute function refuse_rewrite();

-- The number and the title weigh most, then the body, then the place.
create function application_search(number text, title text, organisation text, places text)
returns tsvector language sql stable parallel safe as $$
  select setweight(to_tsvector('simple', number), 'A')
      || setweight(to_tsvector('french', unaccent(title)), 'A')
      || setweight(to_tsvector('french', unaccent(organisation)), 'B')
      || setweight(to_tsvector('french', unaccent(places)), 'C')
$$;
comment on function application_search is 'application: the search vector of a file';

-- What a person types in a search field: words, "quoted phrases", -exclusions; accents count for nothing.
create function application_query(typed text)
returns tsquery language sql stable parallel safe as $$
  select websearch_to_tsquery('simple', unaccent(typed)) || websearch_to_tsquery('french', unaccent(typed))
$$;
comment on function application_query is 'application: the query that matches application_search';
