import type { JSX } from 'preact';
import { actInWords, roleInWords } from '#kernel/acts-in-words';
import { CATEGORIES, type Category, type CategoryName } from '#kernel/personal-data';
import type { Text } from '#kernel/text';
import { Day, Fold, Instant, Panel, T, Table, useSay } from '#ui/kit';
import type { PersonalRow, Section } from '../export.ts';
import { CODED, COLUMN_WORDS, SECTION_WORDS, VALUE_WORDS } from '../export-words.ts';
import type { Shown } from '../queries/export.ts';

type Column = Section['columns'][number];

/** What we know of somebody, category by category, in words; the file holds all of it. */
export const OwnData = ({ shown }: { shown: readonly Shown[] }) => (
  <>
    {(Object.keys(CATEGORIES) as CategoryName[]).map((name) => {
      const within = shown.filter(({ section }) => section.category === name);
      return within.length === 0 ? null : <Held key={name} category={CATEGORIES[name]} within={within} />;
    })}
  </>
);

const Held = ({ category, within }: { category: Category; within: readonly Shown[] }) => (
  <Panel title={category.names}>
    <p>
      <T {...category.purpose} />.
    </p>
    {within.map((one) => (
      <Rows key={`${one.section.table}.${one.section.link}`} shown={one} />
    ))}
  </Panel>
);

const titleOf = ({ table, link }: Section): Text => {
  const key = `${table}.${link}`;
  return SECTION_WORDS[key] ?? { fr: key, en: key };
};

const Rows = ({ shown: { section, found, isWhole } }: { shown: Shown }) => {
  const say = useSay();
  const columns = section.columns.filter(
    ({ name, type }) => type !== 'uuid' && found.some((row) => row[name] !== null && row[name] !== ''),
  );
  const many = `${found.length}${isWhole ? '' : '+'}`;
  return (
    <Fold summary={`${say(titleOf(section))} (${many})`}>
      {columns.length > 0 && (
        <Table
          caption={titleOf(section)}
          captionHidden
          rows={found}
          rowKey={(row) => JSON.stringify(row)}
          columns={columns.map((column, index) => ({
            key: column.name,
            head: COLUMN_WORDS[column.name] ?? { fr: column.name, en: column.name },
            rowHeader: index === 0,
            cell: (row: PersonalRow) => <Value column={column} value={row[column.name]} />,
          }))}
        />
      )}
      {!isWhole && (
        <p>
          <T fr="La suite est dans le fichier à télécharger." en="The rest is in the file to download." />
        </p>
      )}
    </Fold>
  );
};

const Value = ({ column: { name, type }, value }: { column: Column; value: unknown }): JSX.Element => {
  if (value === null || value === undefined || value === '') return <>–</>;
  if (typeof value === 'boolean') return value ? <T fr="oui" en="yes" /> : <T fr="non" en="no" />;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return <>{value.join(', ')}</>;
  const text = String(value);
  if (type.startsWith('timestamp')) return <Instant at={new Date(text)} show="short" />;
  if (type === 'date') return <Day day={text} show="short" />;
  if (name === 'act') return <T {...actInWords(text)} />;
  if (name === 'role' || name === 'as_role') return <T {...roleInWords(text)} />;
  if (CODED.includes(name)) return <T {...(VALUE_WORDS[text] ?? { fr: text, en: text })} />;
  return <>{typeof value === 'object' ? JSON.stringify(value) : text}</>;
};
