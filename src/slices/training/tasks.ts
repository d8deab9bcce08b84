import type { Reactions } from '#platform/act';
import { drawCertificate } from '#platform/documents/documents';
import { sealPdf } from '#platform/documents/seal';
import { storeBytes } from '#platform/files';
import { namedId } from '#platform/named-id';
import type { Task, TaskContext } from '#platform/tasks';
import { type Message, queueOnce } from '#slices/account';
import { certificateDocument } from './certificate.ts';
import type { LetterKind } from './jobs.ts';
import { letterOf, type Told, trainerMessage } from './letters.ts';
import { offerOf } from './queries/offers.ts';
import { attendedOf, readerOfRegistration, readersOf, trainerNames, trainersOf } from './queries/registered.ts';
import { dueReminders, trainingById } from './queries/trainings.ts';
import { keepCertificate } from './record-attendance.ts';
import { remindOfTraining } from './remind.ts';

/** Once the sheet is closed, certificates are drawn, then each person is told. */
export const reactions = {
  'training.close': ['training.draw_certificates'],
} satisfies Reactions;

const toldOf = async (context: TaskContext, trainingId: string): Promise<Told | undefined> => {
  const found = await trainingById(context.reader, trainingId);
  const { instance, publicUrl, at, mailer } = context;
  const organiserEmail = instance.contactEmail || addressIn(mailer.from);
  return found && { training: found.training, venue: found.venue, instance, organiserEmail, publicUrl, at };
};

/** « Lauréat <ne-pas-repondre@aides.example> »: the address alone. */
const addressIn = (from: string): string => /<([^<>]+@[^<>]+)>/.exec(from)?.[1] ?? (/^\S+@\S+$/.test(from) ? from : '');

const send = (context: TaskContext, letters: readonly Message[]): Promise<void> => queueOnce(context, letters);

/** One letter for one moment of a registration: its identifier is made of both, so that a task done twice sends one. */
const tell: Task = async (context, { registrationId = '', kind = '' }) => {
  const reader = await readerOfRegistration(context.reader, registrationId);
  const told = reader && (await toldOf(context, reader.trainingId));
  // Whoever gave their place up meanwhile is told that, and not what came before.
  if (reader === undefined || told === undefined || (reader.state === 'given_up') !== (kind === 'given_up')) return;
  const id = namedId(`training.tell:${registrationId}:${kind}`);
  await send(context, [letterOf(kind as LetterKind, id, reader, told)]);
};

/** The same letter to everybody with a place, and to who gives the training; those who wait are not reminded. */
const tellEverybody: Task = async (context, { trainingId = '', kind = '', round = '' }) => {
  const told = await toldOf(context, trainingId);
  if (told === undefined) return;
  const isForSeats = kind === 'reminder';
  const registered = (await readersOf(context.reader, trainingId)).filter(
    (one) => !isForSeats || one.seatedAt !== null,
  );
  const readers = [...registered, ...(await trainersOf(context.reader, trainingId))];
  await send(
    context,
    readers.map((reader) =>
      letterOf(kind as LetterKind, namedId(`training.tell:${reader.id}:${kind}:${round}`), reader, told),
    ),
  );
};

const tellTrainer: Task = async (context, { trainingId = '', personId = '', round = '' }) => {
  const told = await toldOf(context, trainingId);
  const reader = (await trainersOf(context.reader, trainingId)).find((one) => one.personId === personId);
  if (reader === undefined || told === undefined) return;
  await send(context, [trainerMessage(namedId(`training.tell_trainer:${reader.id}:${round}`), reader, told)]);
};

/** Every hour: what is near and was not told yet. */
const remindDue: Task = async (context) => {
  for (const { id, startsAt } of await dueReminders(context.reader, context.at)) {
    await context.perform(remindOfTraining, { trainingId: id }, `training.remind:${id}:${startsAt.toISOString()}`);
  }
};

const NOTICE = {
  fr: 'Données fictives : ce document est une démonstration et n’atteste rien.',
  en: 'Fictitious data: this document is a demonstration and certifies nothing.',
};

const drawCertificates: Task = async (context, { subjectId: trainingId = '' }) => {
  const told = await toldOf(context, trainingId);
  const offer = told && (await offerOf(context.reader, told.training.callId));
  if (told === undefined || offer === undefined) return;
  const trainers = await trainerNames(context.reader, trainingId);
  const certificate = await context.printing.certificate(context.at);
  for (const attended of await attendedOf(context.reader, trainingId)) {
    const { lang } = attended;
    const notice = context.demonstration ? NOTICE[lang] : undefined;
    const about = { training: told.training, offer, trainers, at: context.at, notice };
    const pdf = await drawCertificate(await context.printing.press(), certificateDocument(attended, about));
    const mentions = { name: context.instance.name, reason: told.training.title, at: context.at };
    const sealed = await storeBytes(context.files, sealPdf(pdf, certificate, mentions), 'application/pdf');
    const kept = { registrationId: attended.id, sealed };
    await context.perform(keepCertificate, kept, `training.keep_certificate:${attended.id}`);
    await tell(context, { registrationId: attended.id, kind: 'held' });
  }
};

export const tasks = {
  'training.tell': tell,
  'training.tell_everybody': tellEverybody,
  'training.tell_trainer': tellTrainer,
  'training.remind_due': remindDue,
  'training.draw_certificates': drawCertificates,
} satisfies Readonly<Record<string, Task>>;
