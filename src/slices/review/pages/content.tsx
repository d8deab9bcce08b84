import { cents } from '#kernel/money';
import {
  type BudgetAnswer,
  type Described,
  describeAnswer,
  type FrozenContent,
  visibleSections,
} from '#slices/application';
import type { CostRules, Form } from '#slices/programme';
import { Files, fileSize, Money, Panel, Stack, T, Table, Tag, useFrame, useSay } from '#ui/kit';

/** What was filed, question by question, as frozen. */
export const FiledContent = (props: {
  content: FrozenContent;
  form: Form;
  costs: CostRules | undefined;
  filesHref: string;
}) => {
  const { lang } = useFrame();
  const say = useSay();
  const { content } = props;
  const nameOf = (id: string) => content.territories.find((place) => place.id === id)?.name;
  return (
    <Stack>
      {visibleSections(props.form, content.answers).map(({ section, questions }) => (
        <Panel key={section.key} title={say(section.title)}>
          <dl>
            {questions.map((question) => {
              const described = describeAnswer(question, content.answers[question.key], lang, nameOf);
              if (question.type === 'file') return null;
              return (
                <div key={question.key}>
                  <dt>{say(question.label)}</dt>
                  <dd>
                    {described.kind === 'budget' ? (
                      <BudgetTables budget={described.budget} costs={props.costs} />
                    ) : (
                      <Answer described={described} />
                    )}
                  </dd>
                </div>
              );
            })}
          </dl>
        </Panel>
      ))}
      {content.attachments.length > 0 && (
        <Panel title={<T fr="Pièces jointes" en="Attachments" />}>
          <Files
            label={{ fr: 'Pièces jointes', en: 'Attachments' }}
            items={content.attachments.map((file) => ({
              name: file.name,
              href: `${props.filesHref}/${file.id}`,
              download: true,
              detail: `${fileSize(file.sizeBytes, lang)} · ${file.hash.slice(0, 12)}…`,
            }))}
          />
        </Panel>
      )}
    </Stack>
  );
};

const Answer = ({ described }: { described: Exclude<Described, { kind: 'budget' }> }) => {
  switch (described.kind) {
    case 'none':
      return <T fr="Sans réponse" en="No answer" />;
    case 'line':
      return <>{described.text}</>;
    case 'paragraphs':
      return (
        <>
          {described.text.split(/\n+/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </>
      );
    case 'list':
      return <>{described.items.join(', ')}</>;
    case 'items':
      return (
        <ol>
          {described.items.map((item) => (
            <li key={JSON.stringify(item)}>
              {item.map(({ label, value }) => (
                <div key={label}>
                  {label} : {value.kind === 'budget' ? null : <Answer described={value} />}
                </div>
              ))}
            </li>
          ))}
        </ol>
      );
  }
};

const SOURCES = {
  state_grant: { fr: 'Aide de l’État demandée', en: 'State grant asked for' },
  own: { fr: 'Part de l’organisme', en: 'Own share' },
  public: { fr: 'Autre financeur public', en: 'Other public funder' },
  private: { fr: 'Financeur privé', en: 'Private funder' },
} as const;

const BudgetTables = ({ budget, costs }: { budget: BudgetAnswer; costs: CostRules | undefined }) => {
  const say = useSay();
  const categoryOf = (code: string | null) => costs?.categories.find((category) => category.code === code);
  const sourceOf = (source: keyof typeof SOURCES | null) => (source === null ? '' : say(SOURCES[source]));
  const total = (lines: readonly { cents: string | null }[]) =>
    cents(lines.reduce((sum, line) => sum + BigInt(line.cents ?? 0), 0n));
  return (
    <Stack>
      <Table
        caption={{ fr: `Dépenses ${budget.taxMode ?? ''}`, en: `Costs ${budget.taxMode ?? ''}` }}
        rows={budget.costs}
        rowKey={(line) => line.id}
        columns={[
          {
            key: 'label',
            head: { fr: 'Poste', en: 'Item' },
            rowHeader: true,
            cell: (line) => line.label,
            total: <T fr="Total" en="Total" />,
          },
          {
            key: 'kind',
            head: { fr: 'Nature', en: 'Kind' },
            cell: (line) => {
              const category = categoryOf(line.category);
              return (
                <>
                  {category ? say(category.names) : line.category}{' '}
                  {category?.eligible === 'no' && <Tag kind="stop">{{ fr: 'non payé', en: 'not paid' }}</Tag>}
                </>
              );
            },
          },
          {
            key: 'amount',
            head: { fr: 'Montant', en: 'Amount' },
            align: 'end',
            cell: (line) => <Money cents={BigInt(line.cents ?? 0)} />,
            total: <Money cents={total(budget.costs)} />,
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
            cell: (line) => line.label || sourceOf(line.source),
            total: <T fr="Total" en="Total" />,
          },
          { key: 'kind', head: { fr: 'Origine', en: 'Source' }, cell: (line) => sourceOf(line.source) },
          {
            key: 'amount',
            head: { fr: 'Montant', en: 'Amount' },
            align: 'end',
            cell: (line) => <Money cents={BigInt(line.cents ?? 0)} />,
            total: <Money cents={total(budget.funding)} />,
          },
        ]}
      />
    </Stack>
  );
};
