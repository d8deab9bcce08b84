import { Button, EmptyState, errorOn, Field, Fold, Panel, PostForm, Select, T, Table, Tag, useSay } from '#ui/kit';
import type { MemberLine } from '../queries/session.ts';
import type { SessionModel } from '../session-model.ts';
import { SEATS } from '../words.ts';
import { Presence } from './attendance.tsx';
import { typed } from './trouble.tsx';

/** Who sits, in what quality, and whether they have declared their interests and come; appointing while it is planned. */
export const Members = (model: SessionModel) => {
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
