import { obstacle } from '#kernel/refusal';
import { sentenceOf } from '#platform/web';
import {
  Button,
  EmptyState,
  Field,
  Instant,
  Money,
  Panel,
  PostForm,
  Ref,
  SafeLink,
  SplitPage,
  Stack,
  T,
  Table,
  Tag,
  useFrame,
  useSay,
} from '#ui/kit';
import { conveneJury } from '../jury.ts';
import type { FileLine } from '../queries/files.ts';
import type { SessionModel } from '../session-model.ts';
import { sentences } from '../words.ts';
import { Opening, Roll, SecondConvocation } from './attendance.tsx';
import { Members } from './members.tsx';
import { typed } from './trouble.tsx';

/** Before the meeting: members, agenda, convocation; then who is coming. */
export const Preparation = (model: SessionModel) => (
  <SplitPage
    asideLabel={{ fr: 'Agir et suivre', en: 'Act and follow' }}
    main={
      <Stack>
        <Members {...model} />
        <Agenda {...model} />
      </Stack>
    }
    aside={<Stack>{model.session.state === 'planned' ? <Convocation {...model} /> : <Coming {...model} />}</Stack>}
  />
);

const Agenda = ({ session, files, viewer, waiting }: SessionModel) => {
  const draws = viewer.manager && session.state === 'planned';
  const hidden = viewer.seat !== undefined && !viewer.declared;
  return (
    <Panel title={<T fr="Ordre du jour" en="Agenda" />} flush={files.length > 0 && !draws}>
      {hidden ? (
        <p>
          <T fr="Il s’ouvre après votre déclaration d’intérêts." en="It opens after your declaration of interests." />
        </p>
      ) : (
        <AgendaTable id={session.id} files={files} scores={viewer.seat === 'chair' || viewer.seat === 'member'} />
      )}
      {draws && (
        <PostForm action={`/juries/${session.id}/agenda`}>
          <Button
            kind="quiet"
            {...(waiting === 0 && {
              disabledBecause: {
                fr: 'Aucun dossier recevable n’attend un jury.',
                en: 'No admissible file waits for a jury.',
              },
            })}
          >
            <T fr={`Inscrire les dossiers recevables (${waiting})`} en={`Add the admissible files (${waiting})`} />
          </Button>
        </PostForm>
      )}
    </Panel>
  );
};

const AgendaTable = ({ id, files, scores }: { id: string; files: readonly FileLine[]; scores: boolean }) => (
  <Table
    caption={{ fr: 'Dossiers à l’ordre du jour', en: 'Files on the agenda' }}
    captionHidden
    rows={files}
    rowKey={(file) => file.id}
    empty={<EmptyState title={<T fr="Aucun dossier." en="No file." />} />}
    columns={[
      {
        key: 'title',
        head: { fr: 'Dossier', en: 'File' },
        rowHeader: true,
        cell: (file) => (
          <>
            <SafeLink href={`/juries/${id}/files/${file.id}`}>{file.title || file.number}</SafeLink>
            <small>
              <Ref>{file.number}</Ref> · {file.organisation}
            </small>
          </>
        ),
      },
      {
        key: 'asked',
        head: { fr: 'Demandé', en: 'Asked' },
        align: 'end',
        cell: (file) => file.askedCents !== null && <Money cents={BigInt(file.askedCents)} />,
      },
      ...(scores
        ? [
            {
              key: 'mine',
              head: { fr: 'Votre grille', en: 'Your grid' },
              cell: (file: FileLine) => <Mine file={file} />,
            },
          ]
        : []),
    ]}
  />
);

const Mine = ({ file }: { file: FileLine }) => {
  if (file.state !== 'in_jury')
    return (
      <Tag kind="stop">
        <T fr="Retiré" en="Withdrawn" />
      </Tag>
    );
  return file.scored ? (
    <Tag kind="ok">
      <T fr="Remise" en="Handed in" />
    </Tag>
  ) : (
    <Tag>
      <T fr="À remplir" en="To fill" />
    </Tag>
  );
};

const Convocation = ({ session, jury, viewer, problem }: SessionModel) => {
  const { at } = useFrame();
  const say = useSay();
  const acts = viewer.manager || viewer.seat === 'chair' || viewer.seat === 'secretary';
  if (!acts) return null;
  // A member who has not declared sees no agenda, so only the act itself can tell whether there is one.
  const knows = viewer.seat === undefined || viewer.declared;
  const stop = knows ? obstacle(conveneJury(jury, '', { at, newId: () => '' })) : undefined;
  const late = stop?.code === 'jury.convene.too_late';
  return (
    <Panel title={<T fr="Convocation" en="Convocation" />} tone="act">
      {stop && <p>{say(sentenceOf(sentences, stop))}</p>}
      <PostForm action={`/juries/${session.id}/convocation`}>
        {late && (
          <Field
            name="urgency"
            type="textarea"
            rows={3}
            label={<T fr="Motif d’urgence" en="Reason of urgency" />}
            hint={<T fr="Il figure au procès-verbal." en="It goes into the minutes." />}
            value={typed(problem, 'urgency')}
          />
        )}
        <Button kind="act" icon="mail" {...(stop && !late && { disabledBecause: sentenceOf(sentences, stop) })}>
          <T fr="Convoquer les membres" en="Convene the members" />
        </Button>
      </PostForm>
    </Panel>
  );
};

const Coming = (model: SessionModel) => (
  <>
    <Panel title={<T fr="Convocation" en="Convocation" />}>
      <p>
        <T fr="Envoyée " en="Sent " />
        {model.session.convenedAt && <Instant at={model.session.convenedAt} show="zoned" />}.
      </p>
      {model.session.urgency !== '' && (
        <p>
          <T fr={`En urgence : ${model.session.urgency}`} en={`In urgency: ${model.session.urgency}`} />
        </p>
      )}
      {model.session.secondMeeting && (
        <p>
          <T fr="Seconde convocation : aucun quorum n’est exigé." en="Second convocation: no quorum is required." />
        </p>
      )}
    </Panel>
    <Opening {...model} />
    <Roll {...model} />
    <SecondConvocation {...model} />
  </>
);
