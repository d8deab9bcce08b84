import {
  Button,
  Checkbox,
  EmptyState,
  errorOn,
  Field,
  Layout,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  SafeLink,
  Select,
  Stack,
  T,
  useSay,
} from '#ui/kit';
import { likenessInWords } from '../likeness.ts';
import type { WritingModel } from '../models.ts';
import type { Near } from '../queries/likeness.ts';
import { WhichBody } from './acting.tsx';
import { behind, NEEDS } from './shared.tsx';
import { Trouble, typed } from './trouble.tsx';

/** A need is written, or corrected by its body: it is public, and the page says so before the button. */
export const WritingPage = (model: WritingModel) => {
  const { need, problem, rounds, bodies, near } = model;
  const title = need
    ? { fr: 'Corriger le besoin', en: 'Correct the need' }
    : { fr: 'Exprimer un besoin', en: 'Express a need' };
  return (
    <Layout title={title} crumbs={[NEEDS]} errors={problem?.errors}>
      <PageTitle
        title={title}
        lede={
          need ? (
            <T
              fr="Le texte corrigé remplace le précédent. Les organismes qui le soutiennent en sont prévenus."
              en="The corrected text replaces the former one. The bodies that support it are told."
            />
          ) : (
            <T
              fr="Dites ce qui vous manque, pas l’outil que vous voulez : d’autres organismes doivent pouvoir s’y reconnaître."
              en="Say what you lack, not the tool you want: other bodies must be able to recognise themselves in it."
            />
          )
        }
      />
      {rounds.length === 0 ? (
        <Closed />
      ) : bodies.length === 0 ? (
        <NoBody />
      ) : (
        <Stack>
          {near.length > 0 ? <NearOnes near={near} /> : <Trouble problem={problem} />}
          <Words {...model} />
        </Stack>
      )}
    </Layout>
  );
};

const Closed = () => (
  <EmptyState
    title={<T fr="Aucun appel ne recueille de besoins en ce moment." en="No call takes needs at the moment." />}
    action={{ href: '/needs', text: <T fr="Lire les besoins exprimés" en="Read the needs expressed" /> }}
  />
);

const NoBody = () => (
  <EmptyState
    title={<T fr="Au nom de quel organisme ?" en="On behalf of which body?" />}
    action={{
      href: '/organisations/new?back=%2Fneeds%2Fnew',
      text: <T fr="Trouver mon organisme" en="Find my body" />,
    }}
  >
    <T
      fr="Un besoin est celui d’un organisme. Rattachez-vous au vôtre : dès que votre lien avec lui est vérifié, vous pouvez exprimer et soutenir des besoins."
      en="A need is that of a body. Join yours: as soon as your link with it is verified, you may express and support needs."
    />
  </EmptyState>
);

/** What others said before: to be supported instead, or passed by. */
const NearOnes = ({ near }: { near: readonly Near[] }) => {
  const say = useSay();
  return (
    <Notice
      kind="warn"
      live
      title={<T fr="D’autres organismes disent presque la même chose" en="Other bodies say nearly the same" />}
    >
      <p>
        <T
          fr="Rien n’est encore publié. Si l’un de ces besoins est le vôtre, soutenez-le plutôt : il aura plus de poids."
          en="Nothing is published yet. If one of these needs is yours, support it instead: it will weigh more."
        />
      </p>
      <ul>
        {near.map((one) => (
          <li key={one.id}>
            <SafeLink href={`/needs/${one.id}`}>
              <T fr={`Soutenir plutôt « ${one.title} »`} en={`Support “${one.title}” instead`} />
            </SafeLink>
            <br />
            <small>
              {say(likenessInWords(one.likeness))}. {one.organisation}. <T fr="Soutiens :" en="Support:" />{' '}
              {say(behind(one.supporters))}.
            </small>
          </li>
        ))}
      </ul>
    </Notice>
  );
};

const Words = ({ rounds, bodies, wanted, need, near, problem }: WritingModel) => {
  const say = useSay();
  const errors = problem?.errors ?? [];
  const [first] = rounds.filter((round) => `${round.programmeCode}/${round.callCode}` === wanted);
  const shown = first === undefined ? rounds : [first];
  return (
    <PostForm action={need ? `/needs/${need.id}/correction` : '/needs'}>
      {need === undefined && <WhichBody bodies={bodies} value={typed(problem, 'organisationId')} />}
      <Select
        name="theme"
        label={<T fr="Thème" en="Theme" />}
        empty={{ fr: 'Choisissez', en: 'Choose' }}
        error={errorOn(errors, 'theme') ?? errorOn(errors, 'roundId')}
        value={typed(problem, 'theme') ?? (need && `${need.roundId}/${need.theme}`)}
        options={shown.flatMap((round) =>
          round.call.themes.map(({ code, names }) => ({
            value: `${round.id}/${code}`,
            text: shown.length > 1 ? `${say(names)} (${say(round.call.names)})` : say(names),
          })),
        )}
      />
      <Field
        name="title"
        label={<T fr="Le besoin, en une ligne" en="The need, in one line" />}
        hint={
          <T
            fr="Par exemple : signaler un problème de voirie sans appeler la mairie"
            en="For example: reporting a problem in the street without calling the town hall"
          />
        }
        value={typed(problem, 'title') ?? need?.title}
        error={errorOn(errors, 'title')}
        maxLength={120}
      />
      <Field
        name="summary"
        type="textarea"
        rows={8}
        label={
          <T
            fr="Qui en a besoin, pour faire quoi, et ce qui bloque aujourd’hui"
            en="Who needs it, to do what, and what stands in the way today"
          />
        }
        hint={<T fr="N’écrivez le nom de personne." en="Do not write anybody’s name." />}
        value={typed(problem, 'summary') ?? need?.summary}
        error={errorOn(errors, 'summary')}
        maxLength={1500}
      />
      {near.length > 0 && (
        <Checkbox
          name="different"
          value="yes"
          label={<T fr="J’ai lu ces besoins : le mien est différent" en="I read these needs: mine is different" />}
        />
      )}
      <Panel title={<T fr="Ce que vous écrivez est public" en="What you write is public" />}>
        <p>
          <T
            fr="Tout le monde lira ce texte et le nom de votre organisme, tout de suite. Votre nom n’est pas montré."
            en="Everybody will read this text and the name of your body, at once. Your name is not shown."
          />
        </p>
      </Panel>
      <Button>
        {need ? (
          <T fr="Publier la correction" en="Publish the correction" />
        ) : (
          <T fr="Exprimer et publier ce besoin" en="Express and publish this need" />
        )}
      </Button>
    </PostForm>
  );
};
