-- A letter is kept as its words, frozen when it is made; its PDF is drawn from them.
alter table letter add column content jsonb not null default '{}';
create unique index letter_once on letter (application_id, kind);

-- An award that was dropped makes room for another on the same file.
alter table award drop constraint award_application_id_key;
create unique index award_standing on award (application_id) where state <> 'dropped';
