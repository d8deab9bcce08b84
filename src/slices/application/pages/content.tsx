import type { Lang } from '#kernel/text';
import type { CostRules, Form, Question } from '#slices/programme';
import { Facts, fileSize, Money, SafeLink, Stack, T, Table, Tag, useFrame, useSay } from '#ui/kit';
import { SOURCES } from '../document.ts';
import { type Described, describeAnswer, visibleSections } from '../form/index.ts';
import type { Answers, BudgetAnswer } from '../form/types.ts';

type Attached = Readonly<{ id: string; question: string; name: string; sizeBytes: number }>;
type Props = Readonly<{
  form: Form;
  costs: CostRules | undefined;
  answers: Answers;
  attachments: readonly Attached[];
  /** Where a reader downloads an attachment; without it, they are only named. */
  attachmentHref?: (file: Attached) => string;
  territories: readonly Readonly<{ id: string; name: string }>[];
}>;
type Line = Readonly<{ question: Question; described: Described }>;

/** All answers of a file, to read. */
export const Content = ({ form, costs, answers, attachments, attachmentHref, territories }: Props) => {
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
                <Long key={group[0].question.key} line={group[0]} costs={costs} />
              ) : (
                <Short
                  key={group[0].question.key}
                  lines={group}
                  costs={costs}
                  filesOf={(question) =>
                    attachmentHref &&
                    attachments
                      .filter((file) => file.question === question.key)
                      .map((file) => ({ ...file, href: attachmentHref(file) }))
                  }
                />
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

type ToDownload = Attached & Readonly<{ href: string }>;
type ShortProps = Readonly<{
  lines: readonly Line[];
  costs: CostRules | undefined;
  filesOf: (question: Question) => readonly ToDownload[] | undefined;
}>;

const Short = ({ lines, costs, filesOf }: ShortProps) => (
  <Facts
    items={lines.map(({ question, described }) => {
      const files = filesOf(question) ?? [];
      return {
        label: question.label,
        value: files.length > 0 ? <Downloads files={files} /> : <Told described={described} costs={costs} />,
      };
    })}
  />
);

const Downloads = ({ files }: { files: readonly ToDownload[] }) => {
  const { lang } = useFrame();
  return (
    <ul>
      {files.map((file) => (
        <li key={file.id}>
          <SafeLink href={file.href} download>
            {file.name}
          </SafeLink>{' '}
          ({fileSize(file.sizeBytes, lang)})
        </li>
      ))}
    </ul>
  );
};

const Long = ({ line, costs }: { line: Line; costs: CostRules | undefined }) => (
  <Stack>
    <h4>{line.question.label}</h4>
    <Told described={line.described} costs={costs} />
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

/** One answer, described, as a reader finds it. */
export const Told = ({ described, costs }: { described: Described; costs: CostRules | undefined }) => {
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
                items={item.map(({ label, value }) => ({ label, value: <Told described={value} costs={costs} /> }))}
              />
            </li>
          ))}
        </ol>
      );
    case 'budget':
      return <BudgetTables budget={described.budget} costs={costs} />;
  }
};

const sumOf = (lines: readonly { cents: string | null }[]): bigint =>
  lines.reduce((total, line) => total + BigInt(line.cents ?? '0'), 0n);

/** Before tax or after it, as the budget was written: « HT », « TTC ». */
const taxModeOf = ({ taxMode }: BudgetAnswer): string => (taxMode === null ? '' : ` ${taxMode}`);

const BudgetTables = ({ budget, costs }: { budget: BudgetAnswer; costs: CostRules | undefined }) => (
  <>
    <Table
      caption={{ fr: `Dépenses${taxModeOf(budget)}`, en: `Costs${taxModeOf(budget)}` }}
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
          cell: (line) => <Category of={costs?.categories.find((one) => one.code === line.category)} />,
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

/** The kind of a cost, and that it is not paid when the rules of the call leave it out. */
const Category = ({ of }: { of: CostRules['categories'][number] | undefined }) => {
  const say = useSay();
  if (of === undefined) return null;
  return (
    <>
      {say(of.names)} {of.eligible === 'no' && <Tag kind="stop">{{ fr: 'non payé', en: 'not paid' }}</Tag>}
    </>
  );
};
