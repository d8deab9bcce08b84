import {
  Button,
  ButtonLink,
  EmptyState,
  Layout,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  RadioGroup,
  Stack,
  T,
  Table,
  Tag,
  type TagKind,
  useFrame,
  useSay,
} from '#ui/kit';
import type { SheetModel } from '../models.ts';
import type { RegistrationLine } from '../queries/registered.ts';
import type { RegistrationState } from '../registering.ts';
import { ANSWERS_MIN, answersUntil } from '../satisfaction.ts';
import { PLACE_WORDS } from '../words.ts';
import { Opinions } from './opinions.tsx';
import { CATALOGUE, When } from './shared.tsx';
import { Trouble } from './trouble.tsx';

/** Who is registered and who came: to be filled with a thumb, on a phone, in the room. */
export const AttendancePage = (model: SheetModel) => {
  const { training, problem, registered, viewer } = model;
  const { at } = useFrame();
  const hasBegun = at >= training.startsAt;
  const seated = registered.filter(({ state }) => state !== 'waiting');
  const marks = viewer.trains && training.state === 'open' && hasBegun && seated.length > 0;
  return (
    <Layout
      title={{ fr: 'Présences', en: 'Attendance' }}
      crumbs={[CATALOGUE, { text: training.title, href: `/trainings/${training.id}` }]}
    >
      <PageTitle
        title={<T fr="Inscrits et présences" en="Registered and attendance" />}
        over={training.title}
        lede={<When training={training} />}
        actions={
          viewer.exports && (
            <ButtonLink href={`/trainings/${training.id}/registrations.csv`} kind="quiet" icon="download" download>
              <T fr="Exporter (CSV)" en="Export (CSV)" />
            </ButtonLink>
          )
        }
      />
      <Trouble problem={problem} />
      <Stack>
        {!hasBegun && training.state === 'open' && (
          <Notice title={<T fr="La formation n’a pas commencé" en="The training has not begun" />}>
            <T
              fr="Les présences se notent ici à partir de son début."
              en="Attendance is recorded here from its beginning."
            />
          </Notice>
        )}
        {marks ? <Marks id={training.id} seated={seated} /> : <Registered lines={registered} />}
        {marks && <Close {...model} seated={seated} />}
        {marks && registered.length > seated.length && (
          <Registered lines={registered.filter(({ state }) => state === 'waiting')} />
        )}
        {training.state === 'held' && at >= answersUntil(training.endsAt) && (
          <Opinions opinions={model.opinions} least={ANSWERS_MIN} />
        )}
      </Stack>
    </Layout>
  );
};

/** One question for each person, the two answers as large as a thumb. */
const Marks = ({ id, seated }: { id: string; seated: readonly RegistrationLine[] }) => {
  const say = useSay();
  return (
    <Panel title={<T fr="Qui est là ?" en="Who is here?" />}>
      <PostForm action={`/trainings/${id}/attendance`}>
        {seated.map((line) => (
          <RadioGroup
            key={line.id}
            name={`came.${line.id}`}
            label={line.name || line.email}
            hint={line.organisation}
            columns
            value={line.state === 'absent' ? 'no' : line.state === 'seated' ? undefined : 'yes'}
            options={[
              { value: 'yes', text: say({ fr: 'Présent', en: 'Present' }) },
              { value: 'no', text: say({ fr: 'Absent', en: 'Absent' }) },
            ]}
          />
        ))}
        <Button>
          <T fr="Enregistrer les présences" en="Save attendance" />
        </Button>
      </PostForm>
    </Panel>
  );
};

const Close = ({ training, seated }: SheetModel & { seated: readonly RegistrationLine[] }) => {
  const { at } = useFrame();
  const unmarked = seated.filter(({ state }) => state === 'seated').length;
  const stop =
    at < training.endsAt
      ? { fr: 'La formation n’est pas terminée.', en: 'The training is not over.' }
      : unmarked > 0
        ? {
            fr: `Il reste ${unmarked} ${unmarked > 1 ? 'personnes' : 'personne'} à noter.`,
            en: `${unmarked} left to mark.`,
          }
        : undefined;
  return (
    <Panel title={<T fr="Clore la feuille" en="Close the sheet" />} tone="act">
      <p>
        <T
          fr="Les personnes présentes reçoivent leur attestation. La feuille ne change plus ensuite."
          en="Those present get their certificate. The sheet does not change afterwards."
        />
      </p>
      <PostForm action={`/trainings/${training.id}/closing`}>
        <Button kind="act" {...(stop && { disabledBecause: stop })}>
          <T fr="Clore et délivrer les attestations" en="Close and issue the certificates" />
        </Button>
      </PostForm>
    </Panel>
  );
};

const KINDS: Readonly<Record<RegistrationState, TagKind>> = {
  seated: 'go',
  waiting: 'warn',
  given_up: 'neutral',
  attended: 'ok',
  absent: 'stop',
  certified: 'ok',
};

const Registered = ({ lines }: { lines: readonly RegistrationLine[] }) => {
  const say = useSay();
  return (
    <Table
      caption={{ fr: 'Inscrits', en: 'Registered' }}
      captionHidden
      rows={lines}
      rowKey={(line) => line.id}
      empty={<EmptyState title={<T fr="Personne n’est inscrit pour l’instant." en="Nobody is registered yet." />} />}
      columns={[
        {
          key: 'name',
          head: { fr: 'Nom', en: 'Name' },
          rowHeader: true,
          cell: (line) => line.name || say({ fr: 'nom effacé', en: 'name erased' }),
        },
        { key: 'body', head: { fr: 'Organisme', en: 'Body' }, cell: (line) => line.organisation },
        {
          key: 'state',
          head: { fr: 'Place', en: 'Place' },
          cell: (line) => (
            <Tag kind={KINDS[line.state]}>
              {line.rank === null ? (
                say(PLACE_WORDS[line.state])
              ) : (
                <T fr={`En attente, rang ${line.rank}`} en={`Waiting, number ${line.rank}`} />
              )}
            </Tag>
          ),
        },
      ]}
    />
  );
};
