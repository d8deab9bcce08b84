import type { Text } from '#kernel/text';
import { inWords, type Verdict } from '#slices/programme';
import { kindInWords } from '#slices/territory';
import {
  ButtonLink,
  DeskPage,
  EmptyState,
  Field,
  Figures,
  Filters,
  Layout,
  number,
  PageTitle,
  Pagination,
  Panel,
  RuleResult,
  Select,
  T,
  Table,
  useFrame,
  useSay,
} from '#ui/kit';
import { formOf } from '../eligibility.ts';
import type { Counts, Standing, Wanted } from '../eligible.ts';
import type { Eligible } from '../queries/eligible.ts';

export type EligiblePageModel = Readonly<{
  eligible: Pick<Eligible, 'round' | 'rounds' | 'rules'>;
  counts: Counts;
  wanted: Wanted;
  lines: readonly Standing[];
  path: string;
  nextHref: string | undefined;
}>;

const HERE: Text = { fr: 'Qui peut demander', en: 'Who may apply' };

const VERDICTS: Readonly<Record<Verdict, Text>> = {
  eligible: { fr: 'peut demander seule', en: 'may apply alone' },
  not_eligible: { fr: 'ne peut pas demander seule', en: 'may not apply alone' },
  to_confirm: { fr: 'à confirmer', en: 'to be confirmed' },
};

/** For who manages a call: who may apply alone by the rules of a round, how many may not and why. */
export const EligiblePage = (model: EligiblePageModel) => {
  const { eligible, path, lines } = model;
  const { round } = eligible;
  const say = useSay();
  return (
    <Layout
      title={HERE}
      width="full"
      crumbs={[
        { text: round.pack.names, href: `/programmes/${round.programmeCode}` },
        { text: round.call.names, href: path.replace(/\/eligible$/, '') },
      ]}
    >
      <PageTitle
        title={HERE}
        over={
          <>
            {say(round.call.names)}, {say(round.round.names)}
          </>
        }
        lede={
          <T
            fr="Chaque collectivité seule, pour son propre territoire. Ce que seul un dossier peut dire n’est pas jugé ici."
            en="Each authority alone, for its own territory. What only a file can tell is not judged here."
          />
        }
        actions={
          <ButtonLink href={`${path}.csv?round=${round.number}`} kind="quiet" icon="download" download>
            {{ fr: 'Tout exporter (CSV)', en: 'Export all (CSV)' }}
          </ButtonLink>
        }
      >
        <Totals {...model} />
      </PageTitle>
      <Reasons {...model} />
      <DeskPage filters={<ListFilters {...model} />}>
        <Standings {...model} />
        <Pagination
          nextHref={model.nextHref}
          shown={lines.length}
          unit={{ fr: ['collectivité', 'collectivités'], en: ['authority', 'authorities'] }}
        />
      </DeskPage>
    </Layout>
  );
};

const Totals = ({ counts }: EligiblePageModel) => {
  const { lang } = useFrame();
  return (
    <Figures
      items={(['eligible', 'not_eligible', 'to_confirm'] as const)
        .filter((verdict) => verdict !== 'to_confirm' || counts.verdicts[verdict] > 0)
        .map((verdict) => ({ label: <T text={TOTALS[verdict]} />, value: number(counts.verdicts[verdict], lang) }))}
    />
  );
};
const TOTALS: Readonly<Record<Verdict, Text>> = {
  eligible: { fr: 'Peuvent demander seules', en: 'May apply alone' },
  not_eligible: { fr: 'Ne le peuvent pas', en: 'May not' },
  to_confirm: { fr: 'À confirmer', en: 'To be confirmed' },
};

/** The rules read aloud, each with how many authorities do not meet it. */
const Reasons = ({ eligible: { rules, round }, counts }: EligiblePageModel) => {
  const { lang } = useFrame();
  const say = useSay();
  const countOf = (code: string) => counts.unmet.find(({ rule }) => rule.code === code)?.count ?? 0;
  return (
    <Panel
      title={<T fr="Les règles, et combien ne les remplissent pas" en="The rules, and how many do not meet them" />}
    >
      <ul>
        {rules.map((rule) => (
          <li key={rule.code}>
            <b>{say(rule.names)}</b>{' '}
            <T
              fr={`Il faut que : ${inWords(rule.require, formOf(round)).fr}. Non remplie par ${number(countOf(rule.code), lang)}.`}
              en={`It is needed that: ${inWords(rule.require, formOf(round)).en}. Not met by ${number(countOf(rule.code), lang)}.`}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
};

const ListFilters = ({ eligible: { round, rounds, rules }, wanted, path }: EligiblePageModel) => {
  const say = useSay();
  return (
    <Filters
      action={path}
      label={{ fr: 'Chercher', en: 'Search' }}
      clearHref={path}
      active={[wanted.search, wanted.verdict, wanted.unmet].filter(Boolean).length}
    >
      <Field
        name="q"
        type="search"
        optional
        label={{ fr: 'Nom ou SIREN', en: 'Name or SIREN' }}
        value={wanted.search}
      />
      <Select
        name="round"
        label={{ fr: 'Session', en: 'Round' }}
        value={String(round.number)}
        options={rounds.map((one) => ({ value: String(one.number), text: say(one.round.names) }))}
      />
      <Select
        name="verdict"
        label={{ fr: 'Réponse', en: 'Answer' }}
        value={wanted.verdict ?? ''}
        empty={{ fr: 'Toutes', en: 'All' }}
        options={(['eligible', 'not_eligible', 'to_confirm'] as const).map((value) => ({
          value,
          text: say(VERDICTS[value]),
        }))}
      />
      <Select
        name="unmet"
        label={{ fr: 'Règle non remplie', en: 'Rule not met' }}
        value={wanted.unmet ?? ''}
        empty={{ fr: 'Toutes', en: 'All' }}
        options={rules.map(({ code, names }) => ({ value: code, text: say(names) }))}
      />
    </Filters>
  );
};

const Standings = ({ lines }: EligiblePageModel) => {
  const say = useSay();
  const { lang } = useFrame();
  return (
    <Table<Standing>
      caption={HERE}
      captionHidden
      rows={lines}
      rowKey={({ authority }) => authority.id}
      empty={<EmptyState title={<T fr="Aucune collectivité ne correspond." en="No authority matches." />} />}
      columns={[
        {
          key: 'name',
          head: { fr: 'Collectivité', en: 'Authority' },
          rowHeader: true,
          cell: ({ authority }) => (
            <>
              {authority.name}
              <small>
                {say(kindInWords(authority.kind))}
                {authority.departement && `, ${authority.departement}`}
              </small>
            </>
          ),
        },
        {
          key: 'population',
          head: { fr: 'Habitants', en: 'Inhabitants' },
          align: 'end',
          cell: ({ authority }) => (authority.population === null ? '—' : number(authority.population, lang)),
        },
        {
          key: 'verdict',
          head: { fr: 'Réponse', en: 'Answer' },
          cell: ({ verdict, unmet }) => (
            <RuleResult met={verdict === 'eligible'}>
              {unmet.length === 0 ? (
                <T text={VERDICTS[verdict]} />
              ) : (
                <T
                  fr={unmet.map(({ names }) => names.fr).join(', ')}
                  en={unmet.map(({ names }) => names.en).join(', ')}
                />
              )}
            </RuleResult>
          ),
        },
      ]}
    />
  );
};
