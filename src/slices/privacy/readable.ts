import type { Text } from '#kernel/text';
import type { Pack } from '#slices/programme';
import type { PersonalRow } from './export.ts';

/** A file as people call it, with the version of the programme under which it was written. */
export type FileName = Readonly<{ number: string; body: string; callCode: string; versionId: string; call: Text }>;

/** What the identifiers of somebody's rows stand for, in words; what is not here has no name the person may read. */
export type Names = Readonly<{
  files: ReadonlyMap<string, FileName>;
  bodies: ReadonlyMap<string, string>;
  /** Programmes, calls, rounds and sessions of a jury. */
  places: ReadonlyMap<string, Text>;
  territories: ReadonlyMap<string, string>;
}>;

/** Names, with the packs of the files among them, by version. */
export type Named = Readonly<{ names: Names; packs: ReadonlyMap<string, Pack> }>;

/** How the rows of a table refer to a thing: by which column, and what the thing is. */
const REFERENCES: Readonly<Record<string, 'files' | 'bodies' | 'places'>> = {
  application_id: 'files',
  organisation_id: 'bodies',
  round_id: 'places',
  scope_id: 'places',
  session_id: 'places',
};
/** The column that names its own row. */
const OWN: Readonly<Record<string, 'files'>> = { 'application.id': 'files' };

const kindOf = (table: string, column: string): 'files' | 'bodies' | 'places' | undefined =>
  OWN[`${table}.${column}`] ?? REFERENCES[column];

type Rows = Readonly<{
  section: Readonly<{ table: string; columns: readonly Readonly<{ name: string }>[] }>;
  found: readonly PersonalRow[];
}>;

/** The identifiers to name, by what they are of. */
export const identifiersIn = (
  shown: readonly Rows[],
): Readonly<Record<'files' | 'bodies' | 'places', readonly string[]>> => {
  const ids = { files: new Set<string>(), bodies: new Set<string>(), places: new Set<string>() };
  for (const { section, found } of shown) {
    for (const { name } of section.columns) {
      const kind = kindOf(section.table, name);
      if (kind === undefined) continue;
      for (const row of found) if (typeof row[name] === 'string') ids[kind].add(row[name]);
    }
  }
  return { files: [...ids.files], bodies: [...ids.bodies], places: [...ids.places] };
};

/** What a column of a row names, in words; nothing when it names nothing that may be read. */
export const nameIn = (names: Names, table: string, column: string, row: PersonalRow): Text | undefined => {
  const kind = kindOf(table, column);
  const id = row[column];
  if (kind === undefined || typeof id !== 'string') return undefined;
  if (kind === 'places') return names.places.get(id);
  if (kind === 'bodies') return sameIn(names.bodies.get(id));
  const file = names.files.get(id);
  return (
    file && {
      fr: `${file.number}, ${file.body} (${file.call.fr})`,
      en: `${file.number}, ${file.body} (${file.call.en})`,
    }
  );
};
const sameIn = (name: string | undefined): Text | undefined =>
  name === undefined ? undefined : { fr: name, en: name };

/** The file that a row speaks of. */
export const fileOf = (names: Names, row: PersonalRow): FileName | undefined =>
  typeof row.application_id === 'string' ? names.files.get(row.application_id) : undefined;
