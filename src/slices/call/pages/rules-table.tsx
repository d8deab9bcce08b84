import { RuleResult, T, Table, useSay } from '#ui/kit';
import type { Eligibility, RuleAnswer } from '../eligibility.ts';

type Props = Readonly<{
  eligibility: Eligibility;
  /** Who reads: the applicant before filing, or the desk that examines. */
  reader: 'applicant' | 'desk';
}>;

const YOURS = {
  applicant: { fr: 'Vous', en: 'You' },
  desk: { fr: 'Au dossier', en: 'In the file' },
} as const;

const TO_CHECK = {
  applicant: { fr: 'à vérifier par le service', en: 'to be checked by the desk' },
  desk: { fr: 'à vérifier par vous', en: 'for you to check' },
} as const;

/** The rules of a round one by one: what is asked, what there is, and whether it is enough. */
export const RulesTable = ({ eligibility, reader }: Props) => {
  const say = useSay();
  return (
    <Table<RuleAnswer>
      caption={{ fr: 'Règle par règle', en: 'Rule by rule' }}
      captionHidden
      rows={eligibility.rules}
      rowKey={(rule) => rule.code}
      columns={[
        {
          key: 'rule',
          head: { fr: 'Règle', en: 'Rule' },
          rowHeader: true,
          cell: (rule) => (
            <>
              {say(rule.name)}
              <small>{say(rule.article)}</small>
            </>
          ),
        },
        { key: 'yours', head: YOURS[reader], cell: (rule) => (rule.isPending ? '—' : say(rule.yours)) },
        { key: 'needed', head: { fr: 'Demandé', en: 'Needed' }, cell: (rule) => say(rule.needed) },
        {
          key: 'ok',
          head: { fr: 'Résultat', en: 'Result' },
          cell: (rule) => <Result rule={rule} reader={reader} />,
        },
      ]}
    />
  );
};

type ResultProps = Readonly<{ rule: RuleAnswer; reader: Props['reader'] }>;

/** What is only asked in the file is neither met nor unmet yet. */
const Result = ({ rule, reader }: ResultProps) => {
  if (rule.isPending) return <T fr="à voir dans le dossier" en="to be seen in the file" />;
  return (
    <RuleResult met={rule.ok === true}>
      {rule.ok === undefined ? (
        <T text={TO_CHECK[reader]} />
      ) : rule.ok ? (
        <T fr="remplie" en="met" />
      ) : (
        <T fr="non remplie" en="not met" />
      )}
    </RuleResult>
  );
};
