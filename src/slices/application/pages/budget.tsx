import type { Text } from '#kernel/text';
import type { CostRules, QuestionOf, RoundRules } from '#slices/programme';
import {
  Balance,
  both,
  euros,
  Field,
  Fieldset,
  Figures,
  fieldId,
  Grid,
  Money,
  Notice,
  percent,
  RadioGroup,
  Repeat,
  Select,
  T,
  useSay,
} from '#ui/kit';
import type { BudgetAssessment } from '../form/index.ts';
import { positions } from '../form/read-budget.ts';
import { FUNDING_SOURCES, type FundingSource, type RawFields } from '../form/types.ts';
import { textIn } from './question.tsx';

type Props = Readonly<{
  question: QuestionOf<'budget'>;
  fields: RawFields;
  costs: CostRules | undefined;
  round: RoundRules;
  /** The budget as it is saved, judged by the rules of the round. */
  assessment: BudgetAssessment;
  version: number;
  error?: Text | undefined;
  rows: (prefix: string) => number | undefined;
}>;

/** Costs by nature, funding by source, and whether they balance; the rules are told with their article. */
export const BudgetField = (props: Props) => {
  const { question, error, version, assessment, round } = props;
  return (
    <div data-version={version}>
      <Fieldset id={fieldId(question.key)} legend={question.label} hint={question.hint} error={error}>
        <TaxMode {...props} />
        <Costs {...props} />
        <Funding {...props} />
        <Standing assessment={assessment} round={round} />
      </Fieldset>
    </div>
  );
};

const TaxMode = ({ question, fields, costs }: Props) => {
  const name = `${question.key}.taxMode`;
  const imposed = costs?.taxMode ?? 'applicant';
  const modes = [
    {
      value: 'HT',
      text: { fr: 'Hors taxes', en: 'Excluding tax' },
      hint: { fr: 'si vous récupérez la TVA', en: 'if you recover VAT' },
    },
    {
      value: 'TTC',
      text: { fr: 'Toutes taxes comprises', en: 'Including tax' },
      hint: { fr: 'la TVA reste à votre charge', en: 'you bear VAT' },
    },
  ].filter((mode) => imposed === 'applicant' || mode.value === imposed);
  return (
    <RadioGroup
      name={name}
      label={{ fr: 'Les montants sont-ils hors taxes ?', en: 'Are amounts excluding tax?' }}
      options={modes}
      value={textIn(fields, name)}
      columns
    />
  );
};

/** The row of the page and the row of the fields it is drawn from. */
const sourceOf = (fields: RawFields, prefix: string, index: string): string =>
  `${prefix}.${positions(fields, prefix)[Number(index)] ?? index}`;

const Costs = ({ question, fields, costs, rows }: Props) => {
  const prefix = `${question.key}.costs`;
  return (
    <Repeat
      name={prefix}
      legend={{ fr: 'Dépenses', en: 'Costs' }}
      rows={Math.max(rows(prefix) ?? 0, positions(fields, prefix).length)}
      max={100}
      rowLabel={{ fr: 'Dépense', en: 'Cost' }}
      addLabel={{ fr: 'Ajouter une dépense', en: 'Add a cost' }}
      removeLabel={{ fr: 'Retirer', en: 'Remove' }}
      row={(index) => (
        <CostRow at={`${prefix}.${index}`} from={sourceOf(fields, prefix, index)} fields={fields} costs={costs} />
      )}
    />
  );
};

type RowProps = Readonly<{ at: string; from: string; fields: RawFields }>;

const CostRow = ({ at, from, fields, costs }: RowProps & { costs: CostRules | undefined }) => (
  <>
    <Field
      name={`${at}.label`}
      label={{ fr: 'Ce que vous payez', en: 'What you pay for' }}
      value={textIn(fields, `${from}.label`)}
    />
    <Grid>
      <Select
        name={`${at}.category`}
        label={{ fr: 'Nature', en: 'Kind' }}
        value={textIn(fields, `${from}.category`)}
        empty={{ fr: 'Choisissez', en: 'Choose' }}
        options={(costs?.categories ?? []).map((category) => ({
          value: category.code,
          text: category.eligible === 'no' ? notPaid(category.names) : category.names,
        }))}
      />
      <Amount at={at} from={from} fields={fields} sumInto="costs" />
    </Grid>
    <input type="hidden" name={`${at}.id`} value={textIn(fields, `${from}.id`)} />
  </>
);

const notPaid = (names: Text): Text => ({ fr: `${names.fr} (non pris en charge)`, en: `${names.en} (not paid for)` });

const Amount = ({ at, from, fields, sumInto }: RowProps & { sumInto: string }) => (
  <Field
    name={`${at}.amount`}
    type="money"
    label={{ fr: 'Montant', en: 'Amount' }}
    value={textIn(fields, `${from}.amount`)}
    sumInto={sumInto}
  />
);

const SOURCES: Readonly<Record<FundingSource, Text>> = {
  state_grant: { fr: 'Subvention demandée ici', en: 'Grant asked here' },
  own: { fr: 'Vos fonds propres', en: 'Your own funds' },
  public: { fr: 'Autre financement public', en: 'Other public funding' },
  private: { fr: 'Financement privé', en: 'Private funding' },
};

const Funding = ({ question, fields, rows }: Props) => {
  const prefix = `${question.key}.funding`;
  return (
    <Repeat
      name={prefix}
      legend={{ fr: 'Ressources', en: 'Funding' }}
      rows={Math.max(rows(prefix) ?? 0, positions(fields, prefix).length)}
      max={100}
      rowLabel={{ fr: 'Ressource', en: 'Funding' }}
      addLabel={{ fr: 'Ajouter une ressource', en: 'Add funding' }}
      removeLabel={{ fr: 'Retirer', en: 'Remove' }}
      row={(index) => <FundingRow at={`${prefix}.${index}`} from={sourceOf(fields, prefix, index)} fields={fields} />}
    />
  );
};

const FundingRow = ({ at, from, fields }: RowProps) => (
  <>
    <Field
      name={`${at}.label`}
      label={{ fr: 'Qui finance', en: 'Who funds' }}
      hint={{ fr: 'Inutile pour la subvention demandée ici.', en: 'Not needed for the grant asked here.' }}
      value={textIn(fields, `${from}.label`)}
    />
    <Grid>
      <Select
        name={`${at}.source`}
        label={{ fr: 'Origine', en: 'Origin' }}
        value={textIn(fields, `${from}.source`)}
        empty={{ fr: 'Choisissez', en: 'Choose' }}
        options={FUNDING_SOURCES.map((source) => ({ value: source, text: SOURCES[source] }))}
      />
      <Amount at={at} from={from} fields={fields} sumInto="funding" />
    </Grid>
    <input type="hidden" name={`${at}.id`} value={textIn(fields, `${from}.id`)} />
  </>
);

/** What the rules say of the budget as saved: totals, most that can be asked, balance, and what is wrong line by line. */
const Standing = ({ assessment, round }: { assessment: BudgetAssessment; round: RoundRules }) => {
  const say = useSay();
  const { costsCents, fundingCents, eligibleCents, maximumCents, gapCents, balance, problems } = assessment;
  if (costsCents === 0n && fundingCents === 0n) return null;
  const told = problems.filter((problem) => problem.code !== 'budget.balance');
  return (
    <>
      <Figures
        items={[
          { label: { fr: 'Total des dépenses', en: 'Total costs' }, value: <Money cents={costsCents} /> },
          { label: { fr: 'dont prises en compte', en: 'of which counted' }, value: <Money cents={eligibleCents} /> },
          { label: { fr: 'Total des ressources', en: 'Total funding' }, value: <Money cents={fundingCents} /> },
          ...(maximumCents === undefined
            ? []
            : [
                {
                  label: { fr: 'Subvention possible, au plus', en: 'Most that can be asked' },
                  value: <Money cents={maximumCents} />,
                  sub: round.rateBasisPoints === undefined ? undefined : <RateOf rate={round.rateBasisPoints} />,
                },
              ]),
        ]}
      />
      <Balance
        even={gapCents === 0n}
        sums="costs funding"
        text={say(balance)}
        detail={say(
          both((lang) =>
            lang === 'fr'
              ? `${euros(costsCents, lang)} de dépenses, ${euros(fundingCents, lang)} de ressources`
              : `${euros(costsCents, lang)} of costs, ${euros(fundingCents, lang)} of funding`,
          ),
        )}
      />
      {told.length > 0 && (
        <Notice kind="warn" title={{ fr: 'À regarder dans ce budget', en: 'To look at in this budget' }}>
          <ul>
            {told.map((problem) => (
              <li key={`${problem.code} ${problem.lineId ?? ''}`}>{problem.message}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
};

const RateOf = ({ rate }: { rate: number }) => (
  <T fr={`${percent(rate, 'fr')} des dépenses prises en compte`} en={`${percent(rate, 'en')} of the costs counted`} />
);
