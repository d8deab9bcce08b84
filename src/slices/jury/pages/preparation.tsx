import { obstacle } from '#kernel/refusal';
import { sentenceOf } from '#platform/web';
import {
  Button,
  EmptyState,
  errorOn,
  Field,
  Fold,
  Instant,
  Money,
  Panel,
  PostForm,
  Ref,
  SafeLink,
  Select,
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
import type { MemberLine } from '../queries/session.ts';
import type { SessionModel } from '../session-model.ts';
import { SEATS, sentences } from '../words.ts';
import { Opening, Presence, Roll, SecondConvocation } from './attendance.tsx';
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

const Members = (model: SessionModel) => {
  const { session, members, viewer } = model;
  const composes = viewer.manager && session.state === 'planned';
  return (
    <Panel title={<T fr="Membres" en="Members" />} flush={!composes}>
      <Table<MemberLine>
        caption={{ fr: 'Membres du jury', en: 'Members of the jury' }}
        captionHidden
        rows={members}
        rowKey={(member) => member.personId}
        empty={<EmptyState title={<T fr="Personne ne siège encore." en="Nobody sits yet." />} />}
        columns={[
          { key: 'name', head: { fr: 'Nom', en: 'Name' }, rowHeader: true, cell: (member) => member.name },
          { key: 'seat', head: { fr: 'Siège', en: 'Seat' }, cell: (member) => <T text={SEATS[member.seat]} /> },
          { key: 'quality', head: { fr: 'Qualité', en: 'Quality' }, cell: (member) => member.quality },
          {
            key: 'state',
            head: { fr: 'Intérêts', en: 'Interests' },
            cell: (member) => <Declared member={member} convened={session.convenedAt !== null} />,
          },
          ...(session.convenedAt === null
            ? []
            : [
                {
                  key: 'presence',
                  head: { fr: 'Présence', en: 'Attendance' },
                  cell: (member: MemberLine) => <Presence member={member} members={members} />,
                },
              ]),
          ...(composes
            ? [
                {
                  key: 'act',
                  head: { fr: 'Retirer', en: 'Remove' },
                  cell: (member: MemberLine) => <Dismissal id={session.id} member={member} />,
                },
              ]
            : []),
        ]}
      />
      {composes && <Appointment {...model} />}
    </Panel>
  );
};

const Declared = ({ member, convened }: { member: MemberLine; convened: boolean }) => {
  if (!convened)
    return (
      <Tag>
        <T fr="à convoquer" en="to be convened" />
      </Tag>
    );
  return member.declaredAt === null ? (
    <Tag kind="warn">
      <T fr="déclaration attendue" en="declaration awaited" />
    </Tag>
  ) : (
    <Tag kind="ok">
      <T fr="déclarés" en="declared" />
    </Tag>
  );
};

const Dismissal = ({ id, member }: { id: string; member: MemberLine }) => (
  <PostForm action={`/juries/${id}/dismissals`} hidden={{ personId: member.personId }} layout="bare">
    <Button kind="bare" size="small" label={{ fr: `Retirer ${member.name}`, en: `Remove ${member.name}` }}>
      <T fr="Retirer" en="Remove" />
    </Button>
  </PostForm>
);

const Appointment = ({ session, problem }: SessionModel) => {
  const say = useSay();
  const errors = problem?.errors ?? [];
  return (
    <Fold summary={<T fr="Nommer un membre" en="Appoint a member" />} open={typed(problem, 'email') !== undefined}>
      <PostForm action={`/juries/${session.id}/members`}>
        <Field
          name="email"
          type="email"
          label={<T fr="Adresse électronique" en="E-mail address" />}
          hint={<T fr="Celle avec laquelle la personne se connecte." en="The one the person signs in with." />}
          value={typed(problem, 'email')}
          error={errorOn(errors, 'email')}
        />
        <Select
          name="seat"
          label={<T fr="Siège" en="Seat" />}
          value={typed(problem, 'seat') ?? 'member'}
          options={(['chair', 'member', 'secretary'] as const).map((seat) => ({ value: seat, text: say(SEATS[seat]) }))}
        />
        <Field
          name="quality"
          label={<T fr="En quelle qualité" en="In what quality" />}
          hint={<T fr="Elle figure au procès-verbal." en="It goes into the minutes." />}
          value={typed(problem, 'quality')}
          error={errorOn(errors, 'quality')}
          maxLength={200}
        />
        <Field
          name="employerSiren"
          type="code"
          optional
          label={<T fr="SIREN de son employeur" en="SIREN of the employer" />}
          hint={
            <T
              fr="Ses dossiers lui seront cachés sans qu’il y ait à le demander."
              en="Files of that body will be hidden from the member without asking."
            />
          }
          value={typed(problem, 'employerSiren')}
          error={errorOn(errors, 'employerSiren')}
        />
        <Button kind="quiet">
          <T fr="Nommer" en="Appoint" />
        </Button>
      </PostForm>
    </Fold>
  );
};

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
