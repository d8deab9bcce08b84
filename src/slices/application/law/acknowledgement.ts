import { crpa } from '#kernel/articles';
import type { Calendar, Day } from '#kernel/period';
import { type Facts, refuse } from '#kernel/refusal';
import { date, listed, say } from '#kernel/shown';
import { same, type Text } from '#kernel/text';
import { addWorkingDays } from '#slices/territory';
import { type SilenceDates, shown as silenceInWords } from './silence.ts';

/** The service in charge of a file, as the person may reach it. */
export type AnsweringDesk = Readonly<{
  names: Text;
  email?: string | undefined;
  address?: readonly string[] | undefined;
  phone?: string | undefined;
}>;

export type AppealInfo = Readonly<{ court: Text; until: Day }>;
export type MissingPieces = Readonly<{ pieces: readonly Text[]; deadline: Day }>;

export type Acknowledgement = Readonly<{
  receivedOn: Day;
  service: Text;
  /** E-mail, or postal address when the service has no e-mail. */
  contact: string;
  phone: string;
  silence: SilenceDates;
  appeal: AppealInfo;
  missing?: MissingPieces;
  /** The sentences due to the person, in order. */
  sentences: readonly Text[];
}>;

/**
 * What an electronic acknowledgement states: date of receipt, service in charge with its e-mail or postal address
 * and telephone, what silence means and when, time limits and means of appeal, and the pieces that are missing.
 * A service nobody can reach cannot acknowledge, so its call cannot open.
 * @rule CRPA-R112-11-1
 * @article CRPA L112-11, R112-11-1, R112-11-4
 * @source CRPA
 * @certainty sourced
 */
export const acknowledgement = (
  filing: Readonly<{ receivedOn: Day }>,
  desk: AnsweringDesk,
  silence: SilenceDates,
  appeal: AppealInfo,
  missing?: MissingPieces,
) => {
  const contact = desk.email ?? desk.address?.join(', ');
  if (contact === undefined || contact === '' || desk.phone === undefined || desk.phone === '')
    return refuse('rule', 'application.acknowledge.desk_incomplete', { service: desk.names.fr });
  const stated = {
    receivedOn: filing.receivedOn,
    service: desk.names,
    contact,
    phone: desk.phone,
    silence,
    appeal,
    ...(missing && missing.pieces.length > 0 ? { missing } : {}),
  };
  return { acknowledgement: { ...stated, sentences: inWords(stated) } satisfies Acknowledgement };
};

const inWords = ({
  receivedOn,
  service,
  contact,
  phone,
  silence,
  appeal,
  missing,
}: Omit<Acknowledgement, 'sentences'>) => [
  say({ fr: 'Reçu le {}.', en: 'Received on {}.' }, date(receivedOn)),
  say(
    { fr: 'Service chargé de votre dossier : {}, {}, {}.', en: 'Service in charge of your file: {}, {}, {}.' },
    service,
    contact,
    phone,
  ),
  ...(missing === undefined
    ? []
    : [
        say(
          { fr: 'Il manque : {}. Envoyez-les avant le {} inclus.', en: 'Missing: {}. Send them by {} included.' },
          listed(missing.pieces),
          date(missing.deadline),
        ),
      ]),
  ...silenceInWords(silence),
  say(
    {
      fr: 'Vous pourrez alors contester ce rejet jusqu’au {} inclus, devant le {}.',
      en: 'You may then challenge this rejection until {} included, before the {}.',
    },
    date(appeal.until),
    appeal.court,
  ),
];

/**
 * By when the registration receipt and the acknowledgement leave, when the acknowledgement is not instant.
 * @param competentSeizedOn the day the competent service had it, later than receipt when another got it first
 * @rule CRPA-R112-11-2
 * @article CRPA R112-11-2, R112-11-3
 * @source CRPA
 * @certainty sourced
 */
export const acknowledgementDue = (
  receivedOn: Day,
  competentSeizedOn: Day,
  calendar: Calendar,
  { registrationWorkingDays = 1, acknowledgementWorkingDays = 10 } = {},
): { registrationBy: Day; acknowledgementBy: Day } => ({
  registrationBy: addWorkingDays(receivedOn, registrationWorkingDays, calendar),
  acknowledgementBy: addWorkingDays(competentSeizedOn, acknowledgementWorkingDays, calendar),
});

/** Whether a registration receipt is owed: not when the acknowledgement itself leaves at once. */
export const registrationOwed = (acknowledgedAtOnce: boolean): boolean => !acknowledgedAtOnce;

/** « L’accusé de réception vous parviendra au plus tard le 7 décembre 2026. » */
export const shownDue = (acknowledgementBy: Day): Text =>
  say(
    {
      fr: 'Votre envoi est enregistré. L’accusé de réception vous parviendra au plus tard le {}.',
      en: 'Your request is registered. The acknowledgement will reach you by {}.',
    },
    date(acknowledgementBy),
  );

export const sentences = {
  'application.acknowledge.desk_incomplete': ({ service = '' }: Facts): Text =>
    say(
      {
        fr: 'Le service « {} » n’a pas de téléphone, ou ni adresse électronique ni adresse postale. L’accusé de réception doit les donner ({}).',
        en: 'The service “{}” has no telephone, or neither an e-mail nor a postal address. The acknowledgement must give them ({}).',
      },
      same(String(service)),
      crpa('R112-11-1'),
    ),
};
