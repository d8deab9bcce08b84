import { holdsSomewhere } from '#kernel/actor';
import { drawMinutes } from '#platform/documents/documents';
import { readStored } from '#platform/files';
import {
  download,
  type Fields,
  form,
  one,
  type Params,
  type Problem,
  page,
  type Route,
  type Seen,
} from '#platform/web';
import { attachmentOf } from '#slices/application';
import { allRounds } from '#slices/call';
import { appointMember, dismissMember } from './appoint.ts';
import { conveneJury, reconveneJury } from './convene.ts';
import { declareInterests } from './declare-interests.ts';
import { deliberate } from './deliberate.ts';
import { declarationModel, fileModel, minutesFor, planningRounds } from './models.ts';
import { closeMeeting, openMeeting } from './open-meeting.ts';
import { DeclarationPage } from './pages/declaration.tsx';
import { FilePage } from './pages/file.tsx';
import { ListPage } from './pages/list.tsx';
import { MinutesPage } from './pages/minutes.tsx';
import { NewPage } from './pages/new.tsx';
import { RankingPage } from './pages/ranking.tsx';
import { SessionPage } from './pages/session.tsx';
import { planJury } from './plan.ts';
import { putOnAgenda } from './put-on-agenda.ts';
import { sessionsFor } from './queries/session.ts';
import { recordPresence } from './record-presence.ts';
import { recuse } from './recuse.ts';
import { scoreFiles } from './score.ts';
import { sessionModel } from './session-model.ts';
import { signMinutes } from './sign-minutes.ts';
import { sentences } from './words.ts';

const SIZE = 25;
const UUID = /^[0-9a-f-]{36}$/i;

const afterOf = (query: URLSearchParams) => {
  const [at, id] = (query.get('after') ?? '').split('_');
  const instant = new Date(at ?? '');
  return id !== undefined && UUID.test(id) && !Number.isNaN(instant.getTime()) ? { at: instant, id } : undefined;
};

/** The fields `prefix.KEY`, by key. */
const keyed = (fields: Fields, prefix: string): readonly (readonly [string, string])[] =>
  Object.keys(fields)
    .filter((name) => name.startsWith(`${prefix}.`))
    .map((name) => [name.slice(prefix.length + 1), one(fields, name)] as const);

/** « 9 h 30 », « 9h », « 09:30 »: hours as people type them. */
const meetingAt = (fields: Fields): string => {
  const [, hour = '', minute = ''] = /^\s*(\d{1,2})\s*[h:]\s*(\d{2})?\s*$/i.exec(one(fields, 'hour')) ?? [];
  return `${one(fields, 'day')}T${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
};

const sessionAgain = async ({ reader, actor, params }: Seen, problem: Problem) => {
  const model = await sessionModel(reader, actor, params.id ?? '', problem);
  return model && <SessionPage {...model} currentId={params.application} />;
};
const fileAgain = async (seen: Seen, problem: Problem) => {
  const model = await fileModel(seen, problem);
  return model && <FilePage {...model} />;
};
const toSession = (_change: unknown, { id }: Params) => `/juries/${id}`;
const onSession = { sentences, done: toSession, again: sessionAgain };

export const juryRoutes: readonly Route[] = [
  page('/juries', {
    access: 'signed-in',
    load: async ({ reader, actor, query }) => {
      const found = await sessionsFor(reader, actor, afterOf(query), SIZE + 1);
      const sessions = found.slice(0, SIZE);
      const last = sessions.at(-1);
      const nextHref =
        found.length > SIZE && last ? `/juries?after=${last.meetsAt.toISOString()}_${last.id}` : undefined;
      return { sessions, nextHref, plans: holdsSomewhere(actor, 'manager') };
    },
    view: (model) => <ListPage {...model} />,
  }),
  page('/juries/new', {
    access: 'signed-in',
    load: async ({ reader, actor }) => {
      const rounds = planningRounds(actor, await allRounds(reader));
      return rounds.length === 0 ? undefined : { rounds, problem: undefined };
    },
    view: (model) => <NewPage {...model} />,
  }),
  form('/juries', {
    act: planJury,
    sentences,
    read: (fields) => ({ roundId: one(fields, 'roundId'), meetsAt: meetingAt(fields), place: one(fields, 'place') }),
    done: (change) => `/juries/${change.subjectId}`,
    again: async ({ reader, actor }, problem) => {
      const rounds = planningRounds(actor, await allRounds(reader));
      return rounds.length === 0 ? undefined : <NewPage rounds={rounds} problem={problem} />;
    },
  }),
  page('/juries/:id', {
    access: 'signed-in',
    load: async ({ reader, actor, params, query }) => {
      const model = await sessionModel(reader, actor, params.id ?? '');
      return model && { ...model, currentId: query.get('file') ?? undefined };
    },
    view: (model) => <SessionPage {...model} />,
  }),
  form('/juries/:id/members', {
    act: appointMember,
    ...onSession,
    read: (fields, { id }) => ({
      sessionId: id,
      email: one(fields, 'email'),
      seat: one(fields, 'seat'),
      quality: one(fields, 'quality'),
      employerSiren: one(fields, 'employerSiren'),
    }),
  }),
  form('/juries/:id/dismissals', {
    act: dismissMember,
    ...onSession,
    read: (fields, { id }) => ({ sessionId: id, personId: one(fields, 'personId') }),
  }),
  form('/juries/:id/agenda', { act: putOnAgenda, ...onSession, read: (_fields, { id }) => ({ sessionId: id }) }),
  form('/juries/:id/convocation', {
    act: conveneJury,
    ...onSession,
    read: (fields, { id }) => ({ sessionId: id, urgency: one(fields, 'urgency') }),
  }),
  form('/juries/:id/second-convocation', {
    act: reconveneJury,
    ...onSession,
    read: (fields, { id }) => ({ sessionId: id, meetsAt: meetingAt(fields), urgency: one(fields, 'urgency') }),
  }),
  page('/juries/:id/declaration', {
    access: 'signed-in',
    load: (seen) => declarationModel(seen, undefined),
    view: (model) => <DeclarationPage {...model} />,
  }),
  form('/juries/:id/declaration', {
    act: declareInterests,
    sentences,
    done: toSession,
    read: (fields, { id }) => ({
      sessionId: id,
      interests: keyed(fields, 'interest').map(([applicationId]) => ({
        applicationId,
        nature: one(fields, `nature.${applicationId}`),
      })),
    }),
    again: async (seen, problem) => {
      const model = await declarationModel(seen, problem);
      return model && <DeclarationPage {...model} />;
    },
  }),
  page('/juries/:id/files/:application', {
    access: 'signed-in',
    load: (seen) => fileModel(seen, undefined),
    view: (model) => <FilePage {...model} />,
  }),
  form('/juries/:id/files/:application/scores', {
    act: scoreFiles,
    sentences,
    read: (fields, { id, application }) => ({
      sessionId: id,
      sheets: [
        {
          applicationId: application,
          points: Object.fromEntries(keyed(fields, 'points').filter(([, points]) => points !== '')),
          comment: one(fields, 'comment'),
          version: one(fields, 'version') || undefined,
        },
      ],
    }),
    done: (_change, { id, application }) => `/juries/${id}/files/${application}`,
    again: fileAgain,
  }),
  form('/juries/:id/files/:application/recusal', {
    act: recuse,
    sentences,
    read: (fields, { id, application }) => ({
      sessionId: id,
      applicationId: application,
      statement: one(fields, 'statement'),
    }),
    done: toSession,
    again: fileAgain,
  }),
  form('/juries/:id/opening', { act: openMeeting, ...onSession, read: (_fields, { id }) => ({ sessionId: id }) }),
  form('/juries/:id/presences', {
    act: recordPresence,
    ...onSession,
    read: (fields, { id }) => ({
      sessionId: id,
      attendances: keyed(fields, 'presence').map(([personId, presence]) => ({
        personId,
        presence,
        mandateTo: presence === 'represented' ? one(fields, `mandate.${personId}`) || undefined : undefined,
      })),
    }),
  }),
  form('/juries/:id/files/:application/deliberation', {
    act: deliberate,
    ...onSession,
    read: (fields, { id, application }) => ({
      sessionId: id,
      matters: [
        {
          applicationId: application,
          proposal: one(fields, 'proposal'),
          amountCents: one(fields, 'proposal') === 'laureate' ? one(fields, 'amount') : undefined,
          reasons: one(fields, 'reasons'),
          votesFor: one(fields, 'votesFor'),
          votesAgainst: one(fields, 'votesAgainst'),
          abstentions: one(fields, 'abstentions'),
          chairVote: one(fields, 'chairVote') || undefined,
          dissent: one(fields, 'dissent'),
        },
      ],
    }),
  }),
  form('/juries/:id/closing', { act: closeMeeting, ...onSession, read: (_fields, { id }) => ({ sessionId: id }) }),
  form('/juries/:id/signature', {
    act: signMinutes,
    ...onSession,
    read: (_fields, { id }) => ({ sessionId: id }),
    done: (_change, { id }) => `/juries/${id}/minutes`,
  }),
  page('/juries/:id/ranking', {
    access: 'signed-in',
    load: ({ reader, actor, params }) => sessionModel(reader, actor, params.id ?? ''),
    view: (model) => <RankingPage {...model} />,
  }),
  page('/juries/:id/minutes', {
    access: 'signed-in',
    load: (seen) => minutesFor(seen),
    view: (model) => <MinutesPage {...model} />,
  }),
  download('/juries/:id/minutes.pdf', {
    access: 'signed-in',
    load: async (seen) => {
      const model = await minutesFor(seen);
      if (model === undefined) return undefined;
      const content = await drawMinutes(await seen.printing.press(), model.minutes);
      return { filename: `${model.minutes.reference}.pdf`, type: 'application/pdf', content };
    },
  }),
  download('/juries/:id/files/:application/attachments/:attachment', {
    access: 'signed-in',
    load: async (seen) => {
      const model = await fileModel(seen, undefined);
      const file = model && (await attachmentOf(seen.reader, model.file.id, seen.params.attachment ?? ''));
      const content = file && (await readStored(seen.files, file.hash));
      return file && content && { filename: file.name, type: file.type, content, uploaded: true };
    },
  }),
];
