import type { InstanceSettings } from '#kernel/instance';
import { readStored } from '#platform/files';
import {
  download,
  type Fields,
  form,
  note,
  one,
  type Params,
  type Problem,
  page,
  type Route,
  type Seen,
} from '#platform/web';
import { calendarFile } from './calendar.ts';
import { registeredCsv } from './export.ts';
import { giveOpinion } from './give-opinion.ts';
import { appointmentOf } from './letters.ts';
import { answeringModel, catalogueModel, plannedBy, SIZE, scheduleModel, sheetModel, trainingModel } from './models.ts';
import { cancelTraining, moveTraining, resizeTraining } from './move.ts';
import { dismissTrainer, nameTrainer } from './name-trainer.ts';
import { AttendancePage } from './pages/attendance.tsx';
import { CataloguePage } from './pages/catalogue.tsx';
import { type MineModel, MinePage } from './pages/mine.tsx';
import { NewPage } from './pages/new.tsx';
import { SatisfactionPage } from './pages/satisfaction.tsx';
import { SchedulePage } from './pages/schedule.tsx';
import { StatisticsPage } from './pages/statistics.tsx';
import { TrainingPage } from './pages/training.tsx';
import { planTraining } from './plan.ts';
import { allOffers } from './queries/offers.ts';
import { certificateOf, ownRegistration, ownRegistrations, registeredFor } from './queries/registered.ts';
import { readsTrainings, statisticsFor, trainingById } from './queries/trainings.ts';
import { closeTraining, recordAttendance } from './record-attendance.ts';
import { giveUpSeat, registerAttendee } from './register.ts';
import { sentences } from './words.ts';

type Settings = Readonly<{ publicUrl: string; instance: InstanceSettings }>;

/** « 9 h 30 », « 9h », « 09:30 »: hours as people type them, on a day. */
const localAt = (day: string, hour: string): string => {
  const [, hours = '', minutes = '00'] = /^\s*(\d{1,2})\s*[h:]\s*(\d{2})?\s*$/i.exec(hour) ?? [];
  return `${day}T${hours.padStart(2, '0')}:${minutes}`;
};

const scheduleIn = (fields: Fields) => ({
  starts: localAt(one(fields, 'day'), one(fields, 'from')),
  ends: localAt(one(fields, 'day'), one(fields, 'until')),
  closes: localAt(one(fields, 'closeDay'), one(fields, 'closeHour')),
  zone: one(fields, 'zone'),
  remote: one(fields, 'remote') === 'yes',
  town: one(fields, 'town'),
  venue: one(fields, 'venue'),
});

/** The two answers `came.ID`, by registration. */
const attendanceIn = (fields: Fields) =>
  Object.keys(fields)
    .filter((name) => name.startsWith('came.'))
    .map((name) => ({ registrationId: name.slice('came.'.length), came: one(fields, name) === 'yes' }));

const ofTraining = (_fields: Fields, { id }: Params) => ({ trainingId: id });
const toTraining = (_change: unknown, { id }: Params) => `/trainings/${id}`;
const toSheet = (_change: unknown, { id }: Params) => `/trainings/${id}/attendance`;
const toSchedule = (_change: unknown, { id }: Params) => `/trainings/${id}/schedule`;

const trainingAgain = async ({ reader, actor, params }: Seen, problem: Problem) => {
  const model = await trainingModel(reader, actor, params.id ?? '', problem);
  return model && <TrainingPage {...model} />;
};
const scheduleAgain = async ({ reader, actor, params }: Seen, problem: Problem) => {
  const model = await scheduleModel(reader, actor, params.id ?? '', problem);
  return model && <SchedulePage {...model} />;
};
const sheetAgain = async ({ reader, actor, params, at }: Seen, problem: Problem) => {
  const model = await sheetModel(reader, actor, params.id ?? '', at, problem);
  return model && <AttendancePage {...model} />;
};
const newModel = async ({ reader, actor }: Seen, problem?: Problem) => {
  const offers = plannedBy(actor, await allOffers(reader));
  return offers.length === 0 ? undefined : { offers, problem };
};

const UUID = /^[0-9a-f-]{36}$/i;
const mineModel = async ({ reader, actor, query }: Seen, problem?: Problem): Promise<MineModel> => {
  const [at, id] = (query.get('after') ?? '').split('_');
  const instant = new Date(at ?? '');
  const after = id !== undefined && UUID.test(id) && !Number.isNaN(instant.getTime()) ? { at: instant, id } : undefined;
  const found = await ownRegistrations(reader, actor, after, SIZE + 1);
  const lines = found.slice(0, SIZE);
  const last = lines.at(-1);
  const nextHref =
    found.length > SIZE && last ? `/registrations?after=${last.startsAt.toISOString()}_${last.id}` : undefined;
  return { lines, nextHref, problem };
};

/** What everybody sees, and what a manager plans and changes. */
const publicRoutes: readonly Route[] = [
  page('/trainings', {
    access: 'public',
    limit: 'search',
    load: catalogueModel,
    view: (model) => <CataloguePage {...model} />,
  }),
  page('/trainings/new', {
    access: 'signed-in',
    load: (seen) => newModel(seen),
    view: (model) => <NewPage {...model} />,
  }),
  page('/trainings/statistics', {
    access: 'signed-in',
    load: async ({ reader, actor }) =>
      readsTrainings(actor)
        ? { statistics: await statisticsFor(reader, actor), offers: await allOffers(reader) }
        : undefined,
    view: (model) => <StatisticsPage {...model} />,
  }),
  form('/trainings', {
    act: planTraining,
    sentences,
    read: (fields) => {
      const [callId, theme] = one(fields, 'theme').split('/');
      const words = ['title', 'summary', 'agenda', 'accessibility', 'seats', 'seatsPerBody'] as const;
      return {
        callId,
        theme,
        ...scheduleIn(fields),
        ...Object.fromEntries(words.map((name) => [name, one(fields, name)])),
      };
    },
    done: (change) => `/trainings/${change.subjectId}`,
    again: async (seen, problem) => {
      const model = await newModel(seen, problem);
      return model && <NewPage {...model} />;
    },
  }),
  page('/trainings/:id', {
    access: 'public',
    load: ({ reader, actor, params }) => trainingModel(reader, actor, params.id ?? ''),
    view: (model) => <TrainingPage {...model} />,
  }),
];

const managingRoutes: readonly Route[] = [
  page('/trainings/:id/schedule', {
    access: 'signed-in',
    load: ({ reader, actor, params }) => scheduleModel(reader, actor, params.id ?? ''),
    view: (model) => <SchedulePage {...model} />,
  }),
  form('/trainings/:id/schedule', {
    act: moveTraining,
    sentences,
    read: (fields, { id }) => ({ trainingId: id, ...scheduleIn(fields) }),
    done: toTraining,
    again: scheduleAgain,
  }),
  form('/trainings/:id/seats', {
    act: resizeTraining,
    sentences,
    read: (fields, { id }) => ({ trainingId: id, seats: one(fields, 'seats') }),
    done: toSchedule,
    again: scheduleAgain,
  }),
  form('/trainings/:id/trainers', {
    act: nameTrainer,
    sentences,
    read: (fields, { id }) => ({ trainingId: id, email: one(fields, 'email'), quality: one(fields, 'quality') }),
    done: toSchedule,
    again: scheduleAgain,
  }),
  form('/trainings/:id/dismissals', {
    act: dismissTrainer,
    sentences,
    read: (fields, { id }) => ({ trainingId: id, personId: one(fields, 'personId') }),
    done: toSchedule,
    again: scheduleAgain,
  }),
  form('/trainings/:id/cancellation', {
    act: cancelTraining,
    sentences,
    read: ofTraining,
    done: toTraining,
    again: scheduleAgain,
  }),
  page('/trainings/:id/attendance', {
    access: 'signed-in',
    load: ({ reader, actor, params, at }) => sheetModel(reader, actor, params.id ?? '', at),
    view: (model) => <AttendancePage {...model} />,
  }),
  form('/trainings/:id/attendance', {
    act: recordAttendance,
    sentences,
    read: (fields, { id }) => ({ trainingId: id, attendance: attendanceIn(fields) }),
    done: toSheet,
    again: sheetAgain,
  }),
  form('/trainings/:id/closing', { act: closeTraining, sentences, read: ofTraining, done: toSheet, again: sheetAgain }),
  download('/trainings/:id/registrations.csv', {
    access: 'signed-in',
    load: async ({ reader, actor, params, at }) => {
      const model = await sheetModel(reader, actor, params.id ?? '', at, undefined, ({ exports }) => exports);
      if (model === undefined) return undefined;
      const content = registeredCsv(await registeredFor(reader, actor, model.training.id));
      return { filename: 'inscrits.csv', type: 'text/csv; charset=utf-8', content };
    },
  }),
];

/** What is of one person or of their body. */
const ownRoutes = ({ publicUrl, instance }: Settings): readonly Route[] => [
  form('/trainings/:id/registrations', {
    act: registerAttendee,
    sentences,
    read: (fields, { id }, { lang }) => ({
      trainingId: id,
      organisationId: one(fields, 'organisationId'),
      givenName: one(fields, 'givenName'),
      familyName: one(fields, 'familyName'),
      email: one(fields, 'email'),
      lang,
    }),
    done: toTraining,
    again: trainingAgain,
  }),
  page('/registrations', {
    access: 'signed-in',
    load: (seen) => mineModel(seen),
    view: (model) => <MinePage {...model} />,
  }),
  form('/registrations/:id/withdrawal', {
    act: giveUpSeat,
    sentences,
    read: (_fields, { id }) => ({ registrationId: id }),
    done: () => '/registrations',
    again: async (seen, problem) => <MinePage {...(await mineModel(seen, problem))} />,
  }),
  download('/registrations/:id/calendar.ics', {
    access: 'signed-in',
    load: async ({ reader, actor, params, at }) => {
      const line = await ownRegistration(reader, actor, params.id ?? '');
      const found = line && (await trainingById(reader, line.trainingId));
      if (line === undefined || found === undefined || line.seatedAt === null) return undefined;
      const organiserEmail = instance.contactEmail;
      const told = { training: found.training, venue: found.venue, instance, organiserEmail, publicUrl, at };
      const appointment = appointmentOf({ ...line, lang: 'fr' }, told, 'seated');
      return {
        filename: 'formation.ics',
        type: 'text/calendar; charset=utf-8',
        content: calendarFile(appointment, 'PUBLISH'),
      };
    },
  }),
  download('/registrations/:id/certificate.pdf', {
    access: 'signed-in',
    support: 'open',
    load: async ({ reader, actor, params, files }) => {
      const hash = await certificateOf(reader, actor, params.id ?? '');
      const content = hash === undefined ? undefined : await readStored(files, hash);
      return content && { filename: 'attestation.pdf', type: 'application/pdf', content };
    },
  }),
  page('/registrations/:id/satisfaction', {
    access: 'signed-in',
    load: ({ reader, actor, params }) => answeringModel(reader, actor, params.id ?? ''),
    view: (model) => <SatisfactionPage line={model.line} problem={model.problem} />,
  }),
  note('/registrations/:id/satisfaction', {
    access: 'signed-in',
    paper: giveOpinion,
    sentences,
    read: (fields, { id }) => ({
      registrationId: id,
      useful: one(fields, 'useful'),
      clear: one(fields, 'clear'),
      recommend: one(fields, 'recommend'),
    }),
    done: (_done, { id }) => `/registrations/${id}/satisfaction`,
    again: async ({ reader, actor, params }, problem) => {
      const model = await answeringModel(reader, actor, params.id ?? '', problem);
      return model && <SatisfactionPage line={model.line} problem={model.problem} />;
    },
  }),
];

export const trainingRoutes = (settings: Settings): readonly Route[] => [
  ...publicRoutes,
  ...managingRoutes,
  ...ownRoutes(settings),
];
