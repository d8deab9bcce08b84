import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import { type ColumnMention, type PersonalRow, type Section, sectionsOf } from '../export.ts';

/** What people may take away, as the schema says it. */
export const personalSections = async (reader: Reader): Promise<readonly Section[]> =>
  sectionsOf(await rows<ColumnMention>(reader, MENTIONS));

const MENTIONS = sql<ColumnMention>`select table_name as "table", column_name as "column", type, description
  from column_mention where cardinality(whose) > 0 order by table_name, position`;

const PAGE_ROWS = 500;
type Page = Readonly<{ place: string; content: PersonalRow }>;

const pageOf = (reader: Reader, personId: string, { table, link }: Section, past: string) =>
  rows<Page>(
    reader,
    sql<Page>`select place, content from personal_rows(${personId}, ${table}, ${link}, ${past}, ${PAGE_ROWS})`,
  );

/** Rows of the asker, page after page; of anybody else the database gives none. */
export async function* personalRows(reader: Reader, personId: string, section: Section): AsyncGenerator<PersonalRow> {
  for (let past = '(0,0)'; ; ) {
    const page = await pageOf(reader, personId, section, past);
    for (const { content } of page) yield content;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE_ROWS) return;
    past = last.place;
  }
}

export type Shown = Readonly<{ section: Section; found: readonly PersonalRow[]; isWhole: boolean }>;

type Beginnings = Readonly<{
  mentions: readonly ColumnMention[];
  found: readonly Readonly<{ table: string; link: string; contents: readonly PersonalRow[] }>[];
}>;

/** The beginning of each section that holds something, for the page: all of them in one question. */
export const personalDataShown = async (reader: Reader, personId: string, most: number): Promise<readonly Shown[]> => {
  const [all] = await rows<Beginnings>(
    reader,
    sql`select (select jsonb_agg(m) from (${MENTIONS}) m) as mentions,
        coalesce((select jsonb_agg(b) from (
          select asked."table", asked.link, jsonb_agg(r.content order by r.line) as contents
          from (select distinct table_name as "table", unnest(whose) as link from column_mention) asked
          cross join lateral personal_rows(${personId}, asked."table", asked.link, '(0,0)', ${most + 1})
            with ordinality as r(place, content, line)
          where asked.link <> 'nobody'
          group by asked."table", asked.link) b), '[]') as found`,
  );
  const { mentions, found } = all ?? { mentions: [], found: [] };
  const contents = new Map(found.map((one) => [`${one.table}.${one.link}`, one.contents]));
  return sectionsOf(mentions).flatMap((section) => {
    const held = contents.get(`${section.table}.${section.link}`);
    return held === undefined ? [] : [{ section, found: held.slice(0, most), isWhole: held.length <= most }];
  });
};
