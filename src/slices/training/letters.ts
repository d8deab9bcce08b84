import type { InstanceSettings } from '#kernel/instance';
import { say } from '#kernel/shown';
import { type Lang, same, type Text } from '#kernel/text';
import { type Message, messageIn } from '#slices/account';
import { both, instant } from '#ui/words';
import { type CalendarMethod, calendarFile } from './calendar.ts';
import type { LetterKind } from './jobs.ts';
import { declineBy } from './registering.ts';
import type { Training } from './training.ts';

/** What a letter says of a training. */
export type Told = Readonly<{
  training: Training;
  /** The room or the link: only for those with a seat. */
  venue: string;
  instance: Pick<InstanceSettings, 'name'>;
  /** Whose appointment it is in the calendar of its reader; empty when the instance gives no address. */
  organiserEmail: string;
  publicUrl: string;
  at: Date;
}>;

/** Whom it is for: somebody registered, or who gives the training. */
export type Reader = Readonly<{
  /** Of the registration, or of the training and the person who gives it. */
  id: string;
  name: string;
  email: string;
  lang: Lang;
  seatedAt: Date | null;
}>;

/** What each letter does to the calendar of its reader, if anything. */
const METHODS: Readonly<Partial<Record<LetterKind, CalendarMethod>>> = {
  seated: 'REQUEST',
  seat_given: 'REQUEST',
  moved: 'REQUEST',
  reminder: 'REQUEST',
  cancelled: 'CANCEL',
  given_up: 'CANCEL',
};

const SUBJECTS: Readonly<Record<LetterKind, Text>> = {
  seated: { fr: 'Votre place : {}', en: 'Your seat: {}' },
  waiting: { fr: 'Liste d’attente : {}', en: 'Waiting list: {}' },
  seat_given: { fr: 'Une place s’est libérée, elle est à vous : {}', en: 'A seat was freed, it is yours: {}' },
  given_up: { fr: 'Votre place est rendue : {}', en: 'Your seat is given up: {}' },
  moved: { fr: 'Changement de date ou de lieu : {}', en: 'Change of date or place: {}' },
  cancelled: { fr: 'Annulée : {}', en: 'Cancelled: {}' },
  reminder: { fr: 'Bientôt : {}', en: 'Coming soon: {}' },
  held: { fr: 'Votre attestation : {}', en: 'Your certificate: {}' },
};

const OPENINGS: Readonly<Record<LetterKind, Text>> = {
  seated: {
    fr: 'Vous avez une place dans la formation « {} ».',
    en: 'You have a seat in the training “{}”.',
  },
  waiting: {
    fr: 'La formation « {} » est complète : vous êtes en liste d’attente, dans l’ordre des inscriptions. Si une place se libère et que votre tour vient, elle est à vous sans rien faire, et nous vous l’écrivons.',
    en: 'The training “{}” is full: you are on the waiting list, in the order of registration. If a seat is freed and it is your turn, it is yours without doing anything, and we write to you.',
  },
  seat_given: {
    fr: 'Une place s’est libérée dans la formation « {} » : elle est à vous.',
    en: 'A seat was freed in the training “{}”: it is yours.',
  },
  given_up: {
    fr: 'Votre place dans la formation « {} » est rendue. Vous n’avez plus rien à faire.',
    en: 'Your place in the training “{}” is given up. You have nothing more to do.',
  },
  moved: {
    fr: 'La date, l’heure ou le lieu de la formation « {} » a changé. Votre place reste la vôtre.',
    en: 'The date, the hour or the place of the training “{}” has changed. Your place is still yours.',
  },
  cancelled: {
    fr: 'La formation « {} » n’aura pas lieu. Vous n’avez rien à faire.',
    en: 'The training “{}” will not take place. You have nothing to do.',
  },
  reminder: { fr: 'La formation « {} » approche.', en: 'The training “{}” is near.' },
  held: {
    fr: 'Vous avez suivi la formation « {} ». Votre attestation est prête.',
    en: 'You followed the training “{}”. Your certificate is ready.',
  },
};

/** The letter of one moment to one reader; what follows the opening depends on what they still have to know or do. */
export const letterOf = (kind: LetterKind, id: string, reader: Reader, told: Told): Message => {
  const { training } = told;
  const title = same(training.title);
  const words = messageIn(reader.lang, say(SUBJECTS[kind], title), [
    reader.name === '' ? { fr: 'Bonjour,', en: 'Hello,' } : say({ fr: 'Bonjour {},', en: 'Hello {},' }, reader.name),
    say(OPENINGS[kind], title),
    ...(kind === 'given_up' || kind === 'held' ? [] : [whenOf(training)]),
    ...(isComing(kind) && hasSeat(reader) ? [whereOf(told)] : []),
    ...followUp(kind, reader, told),
  ]);
  const method = hasSeat(reader) ? METHODS[kind] : undefined;
  return {
    id,
    recipient: reader.email,
    aboutId: training.id,
    ...words,
    ...(method && { calendar: calendarFile(appointmentOf(reader, told, kind), method) }),
  };
};

const hasSeat = (reader: Reader): boolean => reader.seatedAt !== null;
const isComing = (kind: LetterKind): boolean => ['seated', 'seat_given', 'moved', 'reminder'].includes(kind);

const whenOf = ({ startsAt, endsAt, zone }: Training): Text =>
  say(
    { fr: 'Début : {}. Fin : {}.', en: 'Begins: {}. Ends: {}.' },
    both((lang) => instant(startsAt, zone, lang)),
    both((lang) => instant(endsAt, zone, lang)),
  );

const whereOf = ({ training, venue }: Told): Text =>
  training.remote
    ? say({ fr: 'À distance, par ce lien : {}', en: 'Remote, by this link: {}' }, venue)
    : say({ fr: 'Lieu : {}, {}.', en: 'Place: {}, {}.' }, venue, training.town);

const followUp = (kind: LetterKind, reader: Reader, { training, publicUrl }: Told): readonly Text[] => {
  const address = `${publicUrl}/registrations`;
  const { zone } = training;
  if (kind === 'cancelled' || kind === 'given_up')
    return [say({ fr: 'Les autres dates : {}', en: 'Other dates: {}' }, `${publicUrl}/trainings`)];
  if (kind === 'held')
    return [
      say(
        {
          fr: 'Téléchargez-la, et dites-nous en trois questions ce que vous en avez pensé : {}',
          en: 'Download it, and tell us in three questions what you thought: {}',
        },
        address,
      ),
      SIGN_IN,
    ];
  const decline =
    kind === 'seat_given' && reader.seatedAt
      ? say(
          {
            fr: 'Vous ne pouvez pas venir ? Rendez-la avant le {} : la personne suivante l’aura. {2}',
            en: 'You cannot come? Give it up before {}: the next person gets it. {2}',
          },
          both((lang) => instant(declineBy(reader.seatedAt as Date, training), zone, lang)),
          address,
        )
      : say(
          {
            fr: 'Vous ne pouvez pas venir ? Rendez votre place, la personne suivante l’aura : {}',
            en: 'You cannot come? Give your place up, the next person gets it: {}',
          },
          address,
        );
  return [decline, SIGN_IN];
};

const SIGN_IN: Text = {
  fr: 'Sans compte : connectez-vous avec cette adresse, un lien vous est envoyé. Vous avez été inscrit par votre organisme, ou par vous-même ; vos données sont effacées après la formation, voyez « Données personnelles » en bas de chaque page.',
  en: 'Without an account: sign in with this address, a link is sent to you. Your body registered you, or you did; your data are erased after the training, see “Personal data” at the foot of each page.',
};

/** The entry of a reader's calendar. Whoever gives up is taken out by a later sequence than any they were sent. */
export const appointmentOf = (reader: Reader, told: Told, kind: LetterKind) => {
  const { training, venue, instance, organiserEmail, publicUrl, at } = told;
  return {
    id: `${reader.id}@${new URL(publicUrl).hostname}`,
    sequence: training.sequence + (kind === 'given_up' ? 1 : 0),
    at,
    startsAt: training.startsAt,
    endsAt: training.endsAt,
    title: training.title,
    description: training.agenda,
    place: kind === 'given_up' ? '' : training.remote ? venue : `${venue}, ${training.town}`,
    url: `${publicUrl}/trainings/${training.id}`,
    organiser: { name: instance.name, email: organiserEmail },
    attendee: { name: reader.name, email: reader.email },
  };
};

/** Told to somebody named to give a training. */
export const trainerMessage = (id: string, reader: Reader, told: Told): Message => {
  const { training, publicUrl } = told;
  return {
    id,
    recipient: reader.email,
    aboutId: training.id,
    ...messageIn(reader.lang, say({ fr: 'Vous animez : {}', en: 'You give: {}' }, training.title), [
      say({ fr: 'Bonjour {},', en: 'Hello {},' }, reader.name),
      say({ fr: 'Vous êtes nommé formateur de « {} ».', en: 'You are named to give “{}”.' }, training.title),
      whenOf(training),
      whereOf(told),
      say(
        {
          fr: 'Le jour venu, notez les présences, même sur un téléphone : {}',
          en: 'On the day, record who came, even on a phone: {}',
        },
        `${publicUrl}/trainings/${training.id}/attendance`,
      ),
    ]),
    calendar: calendarFile(appointmentOf(reader, told, 'seated'), 'REQUEST'),
  };
};
