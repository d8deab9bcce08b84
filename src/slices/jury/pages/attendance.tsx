import { obstacle } from '#kernel/refusal';
import { sentenceOf } from '#platform/web';
import { Button, errorOn, Field, Fold, Panel, PostForm, Select, Stack, T, Table, Tag, useSay } from '#ui/kit';
import { isVoter } from '../jury.ts';
import { openMeeting } from '../meeting.ts';
import type { MemberLine } from '../queries/session.ts';
import type { SessionModel } from '../session-model.ts';
import { PRESENCES, SEATS, sentences } from '../words.ts';
import { typed } from './trouble.tsx';

export const leads = ({ viewer }: SessionModel): boolean => viewer.seat === 'chair' || viewer.seat === 'secretary';

export const Opening = (model: SessionModel) => {
  if (!leads(model)) return null;
  const stop = obstacle(openMeeting(model.jury));
  return (
    <Panel title={<T fr="Ouvrir la séance" en="Open the meeting" />} tone="act">
      <p>
        <T
          fr="Notez d’abord qui est là : le quorum est vérifié à l’ouverture, puis à chaque dossier."
          en="First record who is here: the quorum is checked at the opening, then at each file."
        />
      </p>
      <PostForm action={`/juries/${model.session.id}/opening`}>
        <Button kind="act" icon="gavel" {...(stop && { disabledBecause: sentenceOf(sentences, stop) })}>
          <T fr="Ouvrir la séance" en="Open the meeting" />
        </Button>
      </PostForm>
    </Panel>
  );
};

/** For who leads the meeting, before it opens: the members are listed beside, so only the form is shown. */
export const Roll = (model: SessionModel) =>
  leads(model) ? (
    <Panel title={<T fr="Présences" en="Attendance" />}>
      <PresenceForm {...model} />
    </Panel>
  ) : null;

const TAGS = { expected: 'neutral', present: 'ok', remote: 'ok', represented: 'go', absent: 'warn' } as const;

/** Who is here, and for who leads the meeting the form that says it. */
export const Presences = (model: SessionModel) => {
  const { members } = model;
  const say = useSay();
  return (
    <Panel title={<T fr="Membres" en="Members" />} flush={!leads(model)}>
      <Table<MemberLine>
        caption={{ fr: 'Membres du jury', en: 'Members of the jury' }}
        captionHidden
        tight
        columnsWhenNarrow
        rows={members}
        rowKey={(member) => member.personId}
        columns={[
          {
            key: 'name',
            head: { fr: 'Nom', en: 'Name' },
            rowHeader: true,
            cell: (member) => (
              <>
                {member.name}
                <small>{say(SEATS[member.seat])}</small>
              </>
            ),
          },
          {
            key: 'presence',
            head: { fr: 'Présence', en: 'Attendance' },
            cell: (member) => <Presence member={member} members={members} />,
          },
        ]}
      />
      {leads(model) && <PresenceForm {...model} />}
    </Panel>
  );
};

/** Here, away, or who votes instead. */
export const Presence = ({ member, members }: { member: MemberLine; members: readonly MemberLine[] }) => {
  const holder = members.find((one) => one.personId === member.mandateTo);
  return (
    <>
      <Tag kind={TAGS[member.presence]}>
        <T text={PRESENCES[member.presence]} />
      </Tag>
      {holder && (
        <small>
          <T fr={`mandat à ${holder.name}`} en={`mandate to ${holder.name}`} />
        </small>
      )}
    </>
  );
};

const PresenceForm = ({ session, members, problem }: SessionModel) => {
  const say = useSay();
  const choices = (['expected', 'present', 'remote', 'represented', 'absent'] as const).map((value) => ({
    value,
    text: say(PRESENCES[value]),
  }));
  return (
    <Fold
      summary={<T fr="Noter les présences" en="Record attendance" />}
      open={members.some((one) => one.presence === 'expected')}
    >
      <PostForm action={`/juries/${session.id}/presences`}>
        {members.map((member) => (
          <Stack key={member.personId}>
            <Select
              name={`presence.${member.personId}`}
              label={member.name}
              value={typed(problem, `presence.${member.personId}`) ?? member.presence}
              options={choices}
            />
            {isVoter(member) && (
              <Select
                name={`mandate.${member.personId}`}
                optional
                label={<T fr={`Mandat donné par ${member.name} à`} en={`Mandate given by ${member.name} to`} />}
                empty={{ fr: 'Personne', en: 'Nobody' }}
                value={typed(problem, `mandate.${member.personId}`) ?? member.mandateTo ?? ''}
                options={members
                  .filter((one) => isVoter(one) && one.personId !== member.personId)
                  .map((one) => ({ value: one.personId, text: one.name }))}
              />
            )}
          </Stack>
        ))}
        <Button kind="quiet">
          <T fr="Enregistrer les présences" en="Save attendance" />
        </Button>
      </PostForm>
    </Fold>
  );
};

/** Failing a quorum, the jury is convened again on the same agenda. */
export const SecondConvocation = (model: SessionModel) => {
  const { session, problem, jury } = model;
  if (!(leads(model) || model.viewer.manager) || jury.deliberated.size > 0) return null;
  return (
    <Fold summary={<T fr="Quorum manquant : convoquer de nouveau" en="No quorum: convene again" />}>
      <PostForm action={`/juries/${session.id}/second-convocation`}>
        <p>
          <T
            fr="Même ordre du jour ; la convocation dit qu’aucun quorum ne sera exigé (article R. 133-10 du code des relations entre le public et l’administration)."
            en="Same agenda; the convocation says that no quorum will be required (article R. 133-10 of the French code of relations between the public and the administration)."
          />
        </p>
        <Field
          name="day"
          type="date"
          label={<T fr="Jour" en="Day" />}
          value={typed(problem, 'day')}
          error={errorOn(problem?.errors ?? [], 'meetsAt')}
        />
        <Field name="hour" label={<T fr="Heure" en="Hour" />} value={typed(problem, 'hour') ?? '09:30'} maxLength={5} />
        <Field
          name="urgency"
          type="textarea"
          rows={2}
          optional
          label={<T fr="Motif d’urgence" en="Reason of urgency" />}
          value={typed(problem, 'urgency')}
        />
        <Button kind="act" icon="mail">
          <T fr="Convoquer de nouveau" en="Convene again" />
        </Button>
      </PostForm>
    </Fold>
  );
};
