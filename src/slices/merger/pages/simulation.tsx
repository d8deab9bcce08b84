import type { Text } from '#kernel/text';
import type { Problem } from '#platform/web';
import {
  Button,
  Day,
  ErrorSummary,
  Facts,
  Field,
  Instant,
  Layout,
  Notice,
  number,
  PageTitle,
  Panel,
  PostForm,
  SafeLink,
  Stack,
  T,
  useFrame,
} from '#ui/kit';
import { absorbedOf, survivorOf } from '../merger.ts';
import type { Simulation } from '../routes.tsx';
import { Doubles, Files, Mandates, People } from './moving.tsx';

type Props = Readonly<{ model: Simulation; problem?: Problem | undefined }>;

/** A merger: all that it moves, then the confirmation; once recorded, what it was. */
export const SimulationPage = ({ model, problem }: Props) => {
  const { merging, plan } = model;
  const name = survivorOf(merging)?.name ?? merging.born?.name ?? '';
  const title: Text = { fr: `Fusion dans ${name}`, en: `Merger into ${name}` };
  return (
    <Layout
      title={title}
      errors={problem?.errors}
      crumbs={[{ text: { fr: 'Fusions d’organismes', en: 'Mergers of bodies' }, href: '/mergers' }]}
    >
      <PageTitle title={title} />
      <Stack>
        {problem && <ErrorSummary errors={[{ field: 'confirmation', message: problem.message }]} />}
        {plan.isRecorded ? (
          <Recorded plan={plan} />
        ) : (
          <Notice
            kind="warn"
            title={{
              fr: 'Rien n’a encore bougé. Relisez tout : une fois enregistrée, une fusion ne s’annule pas.',
              en: 'Nothing has moved yet. Read everything: once recorded, a merger cannot be undone.',
            }}
          />
        )}
        <Panel title={{ fr: 'Ce que dit l’acte', en: 'What the deed says' }}>
          <Deed model={model} />
        </Panel>
        {!plan.isRecorded && <Moving model={model} problem={problem} />}
      </Stack>
    </Layout>
  );
};

/** When and by whom, and what is left to do by others. */
const Recorded = ({ plan: { recordedAt, recordedBy } }: { plan: Simulation['plan'] }) => (
  <Notice kind="ok" title={{ fr: 'Cette fusion est enregistrée.', en: 'This merger is recorded.' }}>
    {recordedAt && (
      <>
        <T fr="Le" en="On" /> <Instant at={recordedAt} show="full" />, <T fr="par" en="by" /> {recordedBy}.{' '}
      </>
    )}
    <T fr="Les personnes concernées ont été prévenues par courriel." en="The people concerned were told by e-mail." />
  </Notice>
);

const Deed = ({ model: { merging, plan, population } }: Props) => {
  const { lang } = useFrame();
  const survivor = survivorOf(merging);
  return (
    <Facts
      items={[
        ...absorbedOf(merging).map(({ id, name, siren }) => ({
          label: { fr: 'Prend fin', en: 'Ends' },
          value: (
            <span>
              <SafeLink href={`/organisations/${id}`}>{name}</SafeLink> ({siren})
            </span>
          ),
        })),
        {
          label: { fr: 'Reste', en: 'It remains' },
          value: (
            <span>
              {survivor ? (
                <SafeLink href={`/organisations/${survivor.id}`}>{survivor.name}</SafeLink>
              ) : (
                <T
                  fr={`${merging.born?.name ?? ''}, qui sera inscrit`}
                  en={`${merging.born?.name ?? ''}, to be registered`}
                />
              )}{' '}
              ({plan.survivorSiren})
            </span>
          ),
        },
        ...(population === undefined
          ? []
          : [
              {
                label: { fr: 'Population ensuite', en: 'Population afterwards' },
                value: { fr: `${number(population, lang)} habitants`, en: `${number(population, lang)} inhabitants` },
              },
            ]),
        { label: { fr: 'Date d’effet', en: 'Date of effect' }, value: <Day day={plan.happenedOn} /> },
        { label: { fr: 'Décision', en: 'Decision' }, value: plan.reason },
        {
          label: { fr: 'Acte', en: 'Deed' },
          value: <SafeLink href={`/mergers/${plan.id}/deed.pdf`}>{plan.documentName}</SafeLink>,
        },
      ]}
    />
  );
};

const Moving = ({ model, problem }: Props) => {
  const { moves } = model;
  const waiting = moves.invitations.length + moves.requests.length;
  return (
    <>
      <Doubles doubles={model.doubles} />
      <People model={model} />
      {!model.hasSignatory && (
        <Notice
          kind="warn"
          title={{
            fr: 'Ensuite, personne ne signera pour l’organisme qui reste.',
            en: 'Afterwards nobody will sign for the body that remains.',
          }}
        >
          <T
            fr="Ceux qui préparent ses dossiers inviteront son nouveau représentant légal."
            en="Those who prepare its files will invite its new legal representative."
          />
        </Notice>
      )}
      <Files model={model} />
      <Mandates moves={moves} />
      {waiting > 0 && (
        <Panel title={{ fr: 'Invitations et demandes', en: 'Invitations and requests' }}>
          <p>
            <T
              fr={`Invitations retirées : ${moves.invitations.length}. Demandes closes : ${moves.requests.length}. Ces personnes devront s’adresser à l’organisme qui reste.`}
              en={`Invitations withdrawn: ${moves.invitations.length}. Requests closed: ${moves.requests.length}. These people will have to ask the body that remains.`}
            />
          </p>
        </Panel>
      )}
      <Panel title={{ fr: 'Ce qui ne change pas', en: 'What does not change' }}>
        <p>
          <T
            fr="Le journal, les comptes et les documents déjà émis gardent le nom qu’ils portaient. La page des organismes qui prennent fin reste lisible."
            en="The journal, the accounts and the documents already issued keep the name they bore. The page of the bodies that end stays readable."
          />
        </p>
      </Panel>
      {model.merges && <Recording model={model} problem={problem} />}
    </>
  );
};

const Recording = ({ model: { plan, shown }, problem }: Props) => (
  <Panel title={{ fr: 'Enregistrer la fusion', en: 'Record the merger' }} tone="act">
    <PostForm action={`/mergers/${plan.id}/recording`} hidden={{ shown }}>
      <Field
        name="confirmation"
        maxLength={30}
        label={{
          fr: `Pour confirmer, recopiez le SIREN de l’organisme qui reste (${plan.survivorSiren})`,
          en: `To confirm, copy the SIREN of the body that remains (${plan.survivorSiren})`,
        }}
        hint={{ fr: 'Il n’y a pas de retour en arrière.', en: 'There is no way back.' }}
        error={problem?.message}
      />
      <Button kind="act">
        <T fr="Enregistrer cette fusion" en="Record this merger" />
      </Button>
    </PostForm>
  </Panel>
);
