import { Fragment } from 'preact';
import type { Text } from '#kernel/text';
import { detailOf, type Territory } from '#slices/territory';
import {
  Button,
  EmptyState,
  Field,
  Fold,
  GetForm,
  Layout,
  number,
  PageTitle,
  Panel,
  SafeLink,
  Select,
  Stack,
  T,
  useFrame,
  useSay,
} from '#ui/kit';
import type { EligibilityModel } from '../ways-model.ts';
import { AskAim } from './ask-aim.tsx';
import { addressOf } from './eligibility-address.ts';
import { Ways } from './ways.tsx';

const HERE: Text = { fr: 'Suis-je éligible ?', en: 'Am I eligible?' };

/** Two questions, no account: who you are, what you want to do. Then, if one likes, which call and with whom. */
export const EligibilityPage = (model: EligibilityModel) => (
  <Layout title={HERE}>
    <PageTitle
      title={HERE}
      lede={
        <T
          fr="Deux questions, sans compte. La réponse cite la règle et le chiffre utilisés. Elle vous informe ; elle ne vaut pas décision."
          en="Two questions, no account. The answer quotes the rule and the figure used. It informs you; it is not a decision."
        />
      }
    />
    <Stack>
      <Questions {...model} />
      {model.asked.q && !model.body && <Matches {...model} />}
      {model.body && <Body {...model} />}
      {(model.body || (model.asked.aim !== '' && model.found.length === 0)) && <Ways {...model} />}
    </Stack>
  </Layout>
);

const Questions = ({ asked, programmes, body, others, rounds }: EligibilityModel) => (
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
      <AskAim
        programmes={programmes}
        label={<T fr="2. Ce que vous voulez faire" en="2. What you want to do" />}
        value={asked.aim}
      />
      <Fold
        summary={<T fr="Préciser : un appel, un partenaire" en="Say more: one call, a partner" />}
        open={asked.round !== '' || others.length > 0}
      >
        <MoreQuestions asked={asked} rounds={rounds} />
      </Fold>
      <Button icon="search">
        <T fr="Voir la réponse" en="See the answer" />
      </Button>
    </GetForm>
  </Panel>
);

const MoreQuestions = ({ asked, rounds }: Pick<EligibilityModel, 'asked' | 'rounds'>) => {
  const say = useSay();
  return (
    <>
      <Select
        name="round"
        label={<T fr="L’appel qui vous intéresse" en="The call you have in mind" />}
        value={asked.round}
        empty={{ fr: 'Tous les appels ouverts', en: 'All open calls' }}
        options={rounds.map((round) => ({
          value: round.id,
          text: `${say(round.call.names)}, ${say(round.round.names)}`,
        }))}
        optional
      />
      <Field
        name="also"
        type="search"
        label={<T fr="Un partenaire, ou un autre territoire couvert" en="A partner, or another territory covered" />}
        hint={<T fr="La population compte une seule fois chaque habitant." en="Each inhabitant is counted once." />}
        optional
        value={asked.also}
        suggest="/territories?q="
        suggestInto="add"
      />
    </>
  );
};

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
            <SafeLink href={addressOf({ ...asked, body: place.id })}>{place.name}</SafeLink> {say(detailOf(place))}
          </li>
        ))}
      </ul>
    </Panel>
  );
};

/** Who was understood, with whom, and the figure that counts. */
const Body = ({ body, others, coverage, asked }: EligibilityModel) => (
  <p>
    <strong>{body?.name}</strong>
    {body && <Inhabitants of={body} />}
    {others.map((one) => (
      <Fragment key={one.id}>
        , {one.name}
        <Inhabitants of={one} />
      </Fragment>
    ))}
    .{' '}
    {coverage && (
      <T
        fr={`${coverage.communes.toLocaleString('fr-FR')} ${coverage.communes > 1 ? 'communes' : 'commune'}, ${coverage.inhabitants.toLocaleString('fr-FR')} habitants (population municipale, Insee, édition ${coverage.vintage}).`}
        en={`${coverage.communes.toLocaleString('en-GB')} ${coverage.communes > 1 ? 'municipalities' : 'municipality'}, ${coverage.inhabitants.toLocaleString('en-GB')} inhabitants (municipal population, Insee, ${coverage.vintage} edition).`}
      />
    )}{' '}
    {asked.others.length > 0 && body && (
      <SafeLink href={addressOf({ ...asked, body: body.id, others: [] })}>
        <T fr="Revenir à votre seul territoire" en="Back to your territory alone" />
      </SafeLink>
    )}
  </p>
);

/** The figure of one territory, beside its name: the whole is less than their sum when they overlap. */
const Inhabitants = ({ of: { population } }: { of: Territory }) => {
  const { lang } = useFrame();
  return population === null ? null : <> ({number(population, lang)})</>;
};
