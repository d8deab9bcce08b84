import type { Lang } from '#kernel/text';
import type { RoundSheet } from '#slices/call';
import type { Form, Question } from '#slices/programme';
import { Facts, Money, Stack, T, Table, useFrame } from '#ui/kit';
import { SOURCES } from '../document.ts';
import { type Described, describeAnswer, visibleSections } from '../form/index.ts';
import type { Answers, BudgetAnswer } from '../form/types.ts';

type Props = Readonly<{
  form: Form;
  round: RoundSheet;
  answers: Answers;
  territories: readonly Readonly<{ id: string; name: string }>[];
}>;

/** All answers of a file, to read. */
export const Content = ({ form, round, answers, territories }: Props) => {
  const { lang } = useFrame();
  const nameOf = (id: string) => territories.find((place) => place.id === id)?.name;
  return (
    <Stack>
      {visibleSections(form, answers).map(({ section, questions }) => (
        <section key={section.key}>
          <h3>{section.title}</h3>
          <Facts
            items={questions
              .filter((question) => question.type !== 'file')
              .map((question) => ({
                label: question.label,
                value: <Told described={describe(question, answers, lang, nameOf)} round={round} />,
              }))}
          />
        </section>
      ))}
    </Stack>
  );
};

const describe = (question: Question, answers: Answers, lang: Lang, nameOf: (id: string) => string | undefined) =>
  describeAnswer(question, answers[question.key], lang, nameOf);

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
