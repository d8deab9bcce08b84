import type { JSX } from 'preact';
import { actInWords, roleInWords } from '#kernel/acts-in-words';
import { CATEGORIES, type Category, type CategoryName } from '#kernel/personal-data';
import type { Text } from '#kernel/text';
import { Day, Fold, Instant, Panel, T, Table, useSay } from '#ui/kit';
import { COLUMN_WORDS } from '../column-words.ts';
import type { PersonalRow, Section } from '../export.ts';
import { CODED, SECTION_WORDS, VALUE_WORDS } from '../export-words.ts';
import type { Shown } from '../queries/export.ts';
import { type Named, nameIn } from '../readable.ts';
import { AnswerInWords, isOfAFile, PointsInWords, QuestionInWords } from './own-answers.tsx';

type Column = Section['columns'][number];

/** What we know of somebody, category by category, in words; the file holds all of it. */
export const OwnData = ({ shown, named }: { shown: readonly Shown[]; named: Named }) => (
  <>
    {(Object.keys(CATEGORIES) as CategoryName[]).map((name) => {
      const within = shown.filter(({ section }) => section.category === name);
      return within.length === 0 ? null : <Held key={name} category={CATEGORIES[name]} within={within} named={named} />;
    })}
  </>
);

const Held = ({ category, within, named }: { category: Category; within: readonly Shown[]; named: Named }) => (
  <Panel title={category.names}>
    <p>
      <T {...category.purpose} />.
    </p>
    {within.map((one) => (
      <Rows key={`${one.section.table}.${one.section.link}`} shown={one} named={named} />
    ))}
  </Panel>
);

const titleOf = ({ table, link }: Section): Text => {
  const key = `${table}.${link}`;
  return SECTION_WORDS[key] ?? { fr: key, en: key };
};

const Rows = ({ shown: { section, found, isWhole }, named }: { shown: Shown; named: Named }) => {
  const say = useSay();
  const { table } = section;
  /** An identifier is shown when it names something. */
  const columns = section.columns.filter(({ name, type }) =>
    found.some((row) =>
      type === 'uuid' ? nameIn(named.names, table, name, row) !== undefined : row[name] !== null && row[name] !== '',
    ),
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
            head: headOf(table, column),
            rowHeader: index === 0,
            cell: (row: PersonalRow) => <Cell table={table} column={column} row={row} named={named} />,
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

const headOf = (table: string, { name }: Column): Text =>
  COLUMN_WORDS[`${table}.${name}`] ?? COLUMN_WORDS[name] ?? { fr: name, en: name };

type CellProps = Readonly<{ table: string; column: Column; row: PersonalRow; named: Named }>;

/** What a column of a row says: the thing it names, the question and the answer as the form words them, or its value. */
const Cell = ({ table, column, row, named }: CellProps): JSX.Element => {
  const { name, type } = column;
  const thing = nameIn(named.names, table, name, row);
  if (thing !== undefined) return <T {...thing} />;
  if (type === 'uuid') return <>–</>;
  if (isOfAFile(table)) {
    if (name === 'field') return <QuestionInWords row={row} named={named} />;
    if (table === 'answer' && name === 'value') return <AnswerInWords row={row} named={named} />;
    if (name === 'points') return <PointsInWords row={row} named={named} />;
  }
  return <Value column={column} value={row[name]} />;
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
