import type { Text } from '#kernel/text';
import { detailOf, type Territory } from '#slices/territory';
import {
  Button,
  EmptyState,
  Field,
  GetForm,
  Layout,
  Notice,
  PageTitle,
  Panel,
  SafeLink,
  Select,
  Stack,
  T,
  useSay,
} from '#ui/kit';
import type { TerritorialDesk } from '../desks.ts';
import type { Eligibility } from '../eligibility.ts';
import type { RoundSheet } from '../queries/rounds.ts';
import { DeskFacts } from './desk-facts.tsx';
import { WayIn } from './needs.tsx';
import { RulesTable } from './rules-table.tsx';

const HERE: Text = { fr: 'Suis-je éligible ?', en: 'Am I eligible?' };

export type Answered = Readonly<{
  round: RoundSheet;
  eligibility: Eligibility;
  /** The desk of the territory, when the call has one there, and what is left for it, in cents. */
  desk: TerritorialDesk | undefined;
  left: bigint | undefined;
}>;
export type EligibilityModel = Readonly<{
  asked: Readonly<{ q: string; body: string; round: string; also: string; others: readonly string[] }>;
  found: readonly Territory[];
  body: Territory | undefined;
  others: readonly Territory[];
  coverage: Readonly<{ inhabitants: number; communes: number; vintage: number }> | undefined;
  rounds: readonly RoundSheet[];
  answers: readonly Answered[];
}>;

/** Three questions, no account: who you are, which call, with whom. */
export const EligibilityPage = (model: EligibilityModel) => (
  <Layout title={HERE}>
    <PageTitle
      title={HERE}
      lede={
        <T
          fr="Trois questions, sans compte. La réponse cite la règle et le chiffre utilisés. Elle vous informe ; elle ne vaut pas décision."
          en="Three questions, no account. The answer quotes the rule and the figure used. It informs you; it is not a decision."
        />
      }
    />
    <Stack>
      <Questions {...model} />
      {model.asked.q && !model.body && <Matches {...model} />}
      {model.body && <Answers {...model} />}
    </Stack>
  </Layout>
);

const Questions = ({ asked, rounds, body, others }: EligibilityModel) => {
  const say = useSay();
  return (
    <Panel>
      <GetForm
        action="/eligibility"
        label={HERE}
        hidden={others.length > 0 ? { others: others.map((one) => one.id).join(',') } : {}}
      >
        <Field
          name="q"
          type="search"
          label={
            <T
              fr="1. Votre collectivité : nom, SIREN, code postal ou code INSEE"
              en="1. Your authority: name, SIREN, postcode or INSEE code"
            />
          }
          value={body?.name ?? asked.q}
          suggest="/territories?q="
          suggestInto="body"
          suggestId={asked.body}
          autocomplete="organization"
        />
        <Select
          name="round"
          label={<T fr="2. L’appel qui vous intéresse" en="2. The call you have in mind" />}
          value={asked.round}
          empty={{ fr: 'Tous les appels ouverts', en: 'All open calls' }}
          options={rounds.map((round) => ({
            value: round.id,
            text: `${say(round.call.names)}, ${say(round.round.names)}`,
          }))}
        />
        <Field
          name="also"
          type="search"
          label={
            <T fr="3. Un autre territoire couvert par votre projet" en="3. Another territory your project covers" />
          }
          hint={<T fr="La population compte une seule fois chaque habitant." en="Each inhabitant is counted once." />}
          optional
          value={asked.also}
          suggest="/territories?q="
          suggestInto="add"
        />
        <Button icon="search">
          <T fr="Voir la réponse" en="See the answer" />
        </Button>
      </GetForm>
    </Panel>
  );
};

const linkTo = (asked: EligibilityModel['asked'], body: string): string =>
  `/eligibility?${new URLSearchParams({ body, ...(asked.round ? { round: asked.round } : {}), ...(asked.others.length ? { others: asked.others.join(',') } : {}) })}`;

const Matches = ({ found, asked }: EligibilityModel) => {
  const say = useSay();
  if (found.length === 0) {
    return (
      <EmptyState title={<T fr="Aucune collectivité ne correspond." en="No authority matches." />}>
        <T
          fr="Vérifiez le nom, ou essayez le code postal. Un syndicat ou une association peut déposer son dossier sans passer par ce test."
          en="Check the name, or try the postcode. A syndicate or an association may apply without this test."
        />
      </EmptyState>
    );
  }
  return (
    <Panel title={<T fr="Laquelle est la vôtre ?" en="Which one is yours?" />}>
      <ul>
        {found.map((place) => (
          <li key={place.id}>
            <SafeLink href={linkTo(asked, place.id)}>{place.name}</SafeLink> {say(detailOf(place))}
          </li>
        ))}
      </ul>
    </Panel>
  );
};

const Answers = ({ body, others, coverage, answers, asked }: EligibilityModel) => (
  <Stack>
    <p>
      <strong>{body?.name}</strong>
      {others.map((one) => `, ${one.name}`)}.{' '}
      {coverage && (
        <T
          fr={`${coverage.communes.toLocaleString('fr-FR')} ${coverage.communes > 1 ? 'communes' : 'commune'}, ${coverage.inhabitants.toLocaleString('fr-FR')} habitants (population municipale, Insee, édition ${coverage.vintage}).`}
          en={`${coverage.communes.toLocaleString('en-GB')} ${coverage.communes > 1 ? 'municipalities' : 'municipality'}, ${coverage.inhabitants.toLocaleString('en-GB')} inhabitants (municipal population, Insee, ${coverage.vintage} edition).`}
        />
      )}{' '}
      {asked.others.length > 0 && body && (
        <SafeLink href={linkTo({ ...asked, others: [] }, body.id)}>
          <T fr="Revenir à votre seul territoire" en="Back to your territory alone" />
        </SafeLink>
      )}
    </p>
    {answers.length === 0 && (
      <EmptyState title={<T fr="Aucun appel n’est ouvert en ce moment." en="No call is open at the moment." />} />
    )}
    {answers.map((answer) => (
      <Answer key={answer.round.id} {...answer} />
    ))}
  </Stack>
);

const KINDS = { eligible: 'ok', not_eligible: 'stop', to_confirm: 'warn' } as const;

const Answer = ({ round, eligibility, desk, left }: Answered) => {
  const say = useSay();
  return (
    <Panel title={`${say(round.call.names)}, ${say(round.round.names)}`}>
      <Notice kind={KINDS[eligibility.verdict]} title={say(eligibility.headline)}>
        {say(eligibility.amount.sentence)}
      </Notice>
      <RulesTable eligibility={eligibility} reader="applicant" />
      {desk && <DeskFacts round={round} desk={desk} left={left} />}
      <p>{say(eligibility.nextStep)}</p>
      {eligibility.verdict !== 'not_eligible' && <WayIn round={round} kind="quiet" />}
      {eligibility.verdict === 'not_eligible' && eligibility.otherWays.length > 0 && (
        <>
          <p>
            <T fr="Autres voies possibles :" en="Other ways:" />
          </p>
          <ul>
            {eligibility.otherWays.map((way) => (
              <li key={way.code}>
                <SafeLink href={`/programmes/${round.programmeCode}/calls/${way.code}`}>{say(way.names)}</SafeLink>{' '}
                {say(way.summary)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
};
