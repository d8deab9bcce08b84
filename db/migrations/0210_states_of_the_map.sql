-- The desk offers the départements as a filter on every page, and finds the files of a région by its départements:
-- a hundred and thirty-seven rows among thirty-six thousand, each time read from the first to the last.

create index territory_large on territory (kind, code) where kind in ('departement', 'region');
comment on index territory_large is 'territory: départements and régions, for filters and desks';
