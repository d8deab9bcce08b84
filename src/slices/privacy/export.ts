import { CATEGORIES, type CategoryName, mentionIn, sentenceIn } from '#kernel/personal-data';
import type { Lang } from '#kernel/text';

/** A column as the database describes it. */
export type ColumnMention = Readonly<{ table: string; column: string; type: string; description: string }>;

/** The rows of one table that are somebody's by one link: those they wrote, those about them. */
export type Section = Readonly<{
  table: string;
  link: string;
  category: CategoryName;
  columns: readonly Readonly<{ name: string; type: string; says: string }>[];
}>;

/** What a person may take away, in the order of the register. A secret belongs to no section. */
export const sectionsOf = (columns: readonly ColumnMention[]): readonly Section[] => {
  const found = new Map<string, Section & { columns: Section['columns'][number][] }>();
  for (const { table, column, type, description } of columns) {
    const mention = mentionIn(description);
    if (mention?.kind !== 'personal') continue;
    for (const link of mention.whose) {
      const key = `${table}.${link}`;
      const section = found.get(key) ?? { table, link, category: mention.category, columns: [] };
      section.columns.push({ name: column, type, says: sentenceIn(description) });
      // The column that tells whose it is says what kind of data the whole row is.
      const isLink = column === link || column === link.slice(1);
      found.set(key, isLink && !link.startsWith('@') ? { ...section, category: mention.category } : section);
    }
  }
  const order = Object.keys(CATEGORIES);
  return [...found.values()].sort((one, other) => order.indexOf(one.category) - order.indexOf(other.category));
};

export type PersonalRow = Readonly<Record<string, unknown>>;
type Head = Readonly<{ person: string; at: Date }>;

const words = (name: CategoryName, lang: Lang) => CATEGORIES[name].names[lang];

/**
 * The file a person takes away, piece by piece: nothing of it is held whole in memory.
 * @param rowsOf the rows of a section, page after page
 */
export async function* exportFile(
  head: Head,
  sections: readonly Section[],
  rowsOf: (section: Section) => AsyncIterable<PersonalRow>,
): AsyncGenerator<string> {
  yield `{\n  "about": ${JSON.stringify(head)},\n  "data": [`;
  let begun = false;
  for (const section of sections) {
    let isFirst = true;
    for await (const row of rowsOf(section)) {
      if (isFirst) yield `${begun ? ',' : ''}\n    ${headOf(section)}`;
      yield `${isFirst ? '' : ','}\n      ${JSON.stringify(row)}`;
      isFirst = false;
    }
    if (isFirst) continue;
    begun = true;
    yield '\n    ]}';
  }
  yield '\n  ]\n}\n';
}

const headOf = ({ table, link, category, columns }: Section): string => {
  const what = {
    category: { code: category, fr: words(category, 'fr'), en: words(category, 'en') },
    table,
    link,
    columns: Object.fromEntries(columns.map(({ name, says }) => [name, says])),
  };
  return `${JSON.stringify(what).slice(0, -1)},"rows":[`;
};
