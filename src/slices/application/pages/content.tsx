import type { Lang } from '#kernel/text';
import type { RoundSheet } from '#slices/call';
import type { Form, Question } from '#slices/programme';
import { Facts, fileSize, Money, Stack, T, Table, useFrame } from '#ui/kit';
import { SOURCES } from '../document.ts';
import { type Described, describeAnswer, visibleSections } from '../form/index.ts';
import type { Answers, BudgetAnswer } from '../form/types.ts';

type Attached = Readonly<{ id: string; question: string; name: string; sizeBytes: number }>;
type Props = Readonly<{
  form: Form;
  round: RoundSheet;
  answers: Answers;
  attachments: readonly Attached[];
  territories: readonly Readonly<{ id: string; name: string }>[];
}>;
type Line = Readonly<{ question: Question; described: Described }>;

/** All answers of a file, to read. */
export const Content = ({ form, round, answers, attachments, territories }: Props) => {
  const { lang } = useFrame();
  const nameOf = (id: string) => territories.find((place) => place.id === id)?.name;
  return (
    <Stack>
      {visibleSections(form, answers).map(({ section, questions }) => {
        const lines = questions.map((question) => ({
          question,
          described: describe(question, answers, attachments, lang, nameOf),
        }));
        return (
          <Stack key={section.key}>
            <h3>{section.title}</h3>
            {grouped(lines).map((group) =>
              isLong(group[0]) ? (
                <Long key={group[0].question.key} line={group[0]} round={round} />
              ) : (
                <Short key={group[0].question.key} lines={group} round={round} />
              ),
            )}
          </Stack>
        );
      })}
    </Stack>
  );
};

const isLong = ({ described }: Line): boolean => ['paragraphs', 'items', 'budget'].includes(described.kind);

/** Short answers that follow each other make one list; a long one stands alone. */
const grouped = (lines: readonly Line[]): readonly (readonly [Line, ...Line[]])[] => {
  const groups: [Line, ...Line[]][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last === undefined || isLong(line) || isLong(last[0])) groups.push([line]);
    else last.push(line);
  }
  return groups;
};

const Short = ({ lines, round }: { lines: readonly Line[]; round: RoundSheet }) => (
  <Facts
    items={lines.map(({ question, described }) => ({
      label: question.label,
      value: <Told described={described} round={round} />,
    }))}
  />
);

const Long = ({ line, round }: { line: Line; round: RoundSheet }) => (
  <Stack>
    <h4>{line.question.label}</h4>
    <Told described={line.described} round={round} />
  </Stack>
);

const describe = (
  question: Question,
  answers: Answers,
  attachments: readonly Attached[],
  lang: Lang,
  nameOf: (id: string) => string | undefined,
): Described => {
  if (question.type !== 'file') return describeAnswer(question, answers[question.key], lang, nameOf);
  const files = attachments.filter((file) => file.question === question.key);
  return files.length === 0
    ? { kind: 'none' }
    : { kind: 'list', items: files.map((file) => `${file.name} (${fileSize(file.sizeBytes, lang)})`) };
};

export const Told = ({ described, round }: { described: Described; round: RoundSheet }) => {
  switch (described.kind) {
    case 'none':
      return <T fr="Sans réponse" en="Not answered" />;
    case 'line':
      return <>{described.text}</>;
    case 'paragraphs':
      return (
        <>
          {described.text.split('\n').map((line, index) => (
            <p key={`${index} ${line}`}>{line}</p>
          ))}
        </>
      );
    case 'list':
      return (
        <ul>
          {described.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'items':
      return (
        <ol>
          {described.items.map((item, index) => (
            <li key={index}>
              <Facts
                items={item.map(({ label, value }) => ({ label, value: <Told described={value} round={round} /> }))}
              />
            </li>
          ))}
        </ol>
      );
    case 'budget':
      return <BudgetTables budget={described.budget} round={round} />;
  }
};

const sumOf = (lines: readonly { cents: string | null }[]): bigint =>
  lines.reduce((total, line) => total + BigInt(line.cents ?? '0'), 0n);

const BudgetTables = ({ budget, round }: { budget: BudgetAnswer; round: RoundSheet }) => (
  <>
    <Table
      caption={{ fr: 'Dépenses', en: 'Costs' }}
      rows={budget.costs}
      rowKey={(line) => line.id}
      columns={[
        {
          key: 'label',
          head: { fr: 'Poste', en: 'Item' },
          rowHeader: true,
          cell: (line) => line.label,
          total: { fr: 'Total', en: 'Total' },
        },
        {
          key: 'kind',
          head: { fr: 'Nature', en: 'Kind' },
          cell: (line) => round.call.costs?.categories.find((one) => one.code === line.category)?.names ?? '',
        },
        {
          key: 'amount',
          head: { fr: 'Montant', en: 'Amount' },
          align: 'end',
          cell: (line) => (line.cents === null ? '' : <Money cents={BigInt(line.cents)} />),
          total: <Money cents={sumOf(budget.costs)} />,
        },
      ]}
    />
    <Table
      caption={{ fr: 'Ressources', en: 'Funding' }}
      rows={budget.funding}
      rowKey={(line) => line.id}
      columns={[
        {
          key: 'label',
          head: { fr: 'Financeur', en: 'Funder' },
          rowHeader: true,
          cell: (line) => line.label || (line.source === null ? '' : SOURCES[line.source]),
          total: { fr: 'Total', en: 'Total' },
        },
        {
          key: 'origin',
          head: { fr: 'Origine', en: 'Origin' },
          cell: (line) => (line.source === null ? '' : SOURCES[line.source]),
        },
        {
          key: 'amount',
          head: { fr: 'Montant', en: 'Amount' },
          align: 'end',
          cell: (line) => (line.cents === null ? '' : <Money cents={BigInt(line.cents)} />),
          total: <Money cents={sumOf(budget.funding)} />,
        },
      ]}
    />
  </>
);
