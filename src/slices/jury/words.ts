import type { CodesOf, Sentence } from '#kernel/refusal';
import { amount, say } from '#kernel/shown';
import type { Text } from '#kernel/text';
import type { declareInterests, recuse } from './interests.ts';
import type {
  appointMember,
  conveneJury,
  dismissMember,
  JuryState,
  Presence,
  planJury,
  putOnAgenda,
  reconveneJury,
  SeatKind,
} from './jury.ts';
import { sentences as convening } from './law/convening.ts';
import { sentences as minutes } from './law/minutes.ts';
import { sentences as quorum } from './law/quorum.ts';
import { sentences as recusal } from './law/recusal.ts';
import { sentences as substitutes } from './law/substitutes.ts';
import type { closeMeeting, deliberate, openMeeting, Proposal, recordPresence } from './meeting.ts';
import type { signMinutes } from './minutes.ts';
import type { scoreFiles } from './scoring.ts';

export const SEATS: Readonly<Record<SeatKind, Text>> = {
  chair: { fr: 'Présidence', en: 'Chair' },
  member: { fr: 'Membre', en: 'Member' },
  secretary: { fr: 'Secrétariat, sans voix', en: 'Secretary, without a vote' },
};
export const PRESENCES: Readonly<Record<Presence, Text>> = {
  expected: { fr: 'attendu(e)', en: 'expected' },
  present: { fr: 'présent(e)', en: 'present' },
  remote: { fr: 'à distance', en: 'remote' },
  represented: { fr: 'représenté(e)', en: 'represented' },
  absent: { fr: 'absent(e)', en: 'absent' },
};
export const PROPOSALS: Readonly<Record<Proposal, Text>> = {
  laureate: { fr: 'Retenu', en: 'Selected' },
  waiting: { fr: 'Liste d’attente', en: 'Waiting list' },
  refused: { fr: 'Non retenu', en: 'Not selected' },
};
export const STATES: Readonly<Record<JuryState, Text>> = {
  planned: { fr: 'En préparation', en: 'In preparation' },
  convened: { fr: 'Convoquée', en: 'Convened' },
  open: { fr: 'Séance ouverte', en: 'Meeting open' },
  closed: { fr: 'Séance levée', en: 'Meeting over' },
  minutes_signed: { fr: 'Procès-verbal signé', en: 'Minutes signed' },
};

type Rules =
  | CodesOf<typeof planJury>
  | CodesOf<typeof appointMember>
  | CodesOf<typeof dismissMember>
  | CodesOf<typeof putOnAgenda>
  | CodesOf<typeof conveneJury>
  | CodesOf<typeof reconveneJury>
  | CodesOf<typeof declareInterests>
  | CodesOf<typeof recuse>
  | CodesOf<typeof scoreFiles>
  | CodesOf<typeof openMeeting>
  | CodesOf<typeof recordPresence>
  | CodesOf<typeof deliberate>
  | CodesOf<typeof closeMeeting>
  | CodesOf<typeof signMinutes>;
type Law =
  | keyof typeof convening
  | keyof typeof minutes
  | keyof typeof quorum
  | keyof typeof recusal
  | keyof typeof substitutes;

const RELOAD = {
  fr: 'Rechargez la page pour voir où en est la séance.',
  en: 'Reload the page to see where the meeting stands.',
};
const notNow = (fr: string, en: string): Text => ({ fr: `${fr} ${RELOAD.fr}`, en: `${en} ${RELOAD.en}` });
const onFile =
  (text: Text) =>
  ({ file = '' }: Readonly<Record<string, string | number>>) =>
    say({ fr: `Dossier {} : ${text.fr}`, en: `File {}: ${text.en}` }, file);

const own: Record<Exclude<Rules, Law>, Sentence> = {
  'jury.plan.other_instrument': {
    fr: 'Cet appel se décide au guichet : il n’a pas de jury.',
    en: 'This call is decided at the desk: it has no jury.',
  },
  'jury.plan.no_such_hour': { fr: 'Ce jour ou cette heure n’existe pas.', en: 'This day or hour does not exist.' },
  'jury.plan.past': { fr: 'Choisissez une date à venir.', en: 'Choose a date to come.' },
  'jury.appoint.too_late': notNow(
    'Les membres sont déjà convoqués : la composition ne change plus.',
    'The members are convened already: they no longer change.',
  ),
  'jury.appoint.unknown_person': {
    fr: 'Personne ne se connecte ici avec cette adresse. La personne doit d’abord s’inscrire.',
    en: 'Nobody signs in here with this address. The person must register first.',
  },
  'jury.appoint.examined': ({ name, n }) =>
    say(
      {
        fr: '{} a instruit {} dossier(s) de cette session : qui instruit ne juge pas. Cette personne peut tenir le secrétariat.',
        en: '{} examined {} file(s) of this round: whoever examines does not judge. This person may be the secretary.',
      },
      name ?? '',
      String(n),
    ),
  'jury.appoint.chair_taken': ({ chair }) =>
    say(
      { fr: '{} préside déjà : changez d’abord son siège.', en: '{} is the chair already: change their seat first.' },
      chair ?? '',
    ),
  'jury.dismiss.too_late': notNow(
    'Les membres sont déjà convoqués : la composition ne change plus.',
    'The members are convened already: they no longer change.',
  ),
  'jury.dismiss.not_a_member': {
    fr: 'Cette personne ne siège pas, ou plus, à ce jury.',
    en: 'This person does not, or no longer, sit in this jury.',
  },
  'jury.put_on_agenda.too_late': notNow(
    'La convocation est partie : l’ordre du jour ne change plus.',
    'The convocation has left: the agenda no longer changes.',
  ),
  'jury.put_on_agenda.nothing': {
    fr: 'Aucun dossier recevable n’attend un jury pour cette session.',
    en: 'No admissible file waits for a jury in this round.',
  },
  'jury.convene.already': notNow('Les membres sont déjà convoqués.', 'The members are convened already.'),
  'jury.convene.no_chair': { fr: 'Nommez d’abord qui préside la séance.', en: 'First name who chairs the meeting.' },
  'jury.convene.past': {
    fr: 'L’heure de la séance est passée : choisissez une date à venir.',
    en: 'The hour of the meeting has passed: choose a date to come.',
  },
  'jury.reconvene.too_late': notNow(
    'Cette séance ne peut plus être convoquée de nouveau.',
    'This meeting can no longer be convened again.',
  ),
  'jury.reconvene.has_deliberated': {
    fr: 'Le jury a déjà délibéré sur un dossier : la séance se poursuit, elle n’est pas convoquée de nouveau.',
    en: 'The jury has deliberated on a file already: the meeting goes on, it is not convened again.',
  },
  'jury.declare.not_now': notNow(
    'Les intérêts se déclarent entre la convocation et la fin de la séance.',
    'Interests are declared between the convocation and the end of the meeting.',
  ),
  'jury.declare.already': {
    fr: 'Votre déclaration est déjà enregistrée. Pour un intérêt découvert depuis, déportez-vous depuis la page du dossier.',
    en: 'Your declaration is recorded already. For an interest found since, step aside from the page of the file.',
  },
  'jury.declare.no_nature': {
    fr: 'Dites de quel intérêt il s’agit : une ligne suffit.',
    en: 'Say what the interest is: one line is enough.',
  },
  'jury.declare.unknown_file': {
    fr: 'Un de ces dossiers n’est pas à l’ordre du jour.',
    en: 'One of these files is not on the agenda.',
  },
  'jury.recuse.not_now': notNow(
    'On se déporte entre la convocation et la fin de la séance.',
    'One steps aside between the convocation and the end of the meeting.',
  ),
  'jury.score.not_now': notNow(
    'Les notes se donnent entre la convocation et la fin de la séance.',
    'Marks are given between the convocation and the end of the meeting.',
  ),
  'jury.score.no_grid': { fr: 'Cet appel n’a pas de grille de notation.', en: 'This call has no scoring grid.' },
  'jury.score.not_in_jury': onFile({
    fr: 'il n’est plus devant le jury, le porteur l’a retiré.',
    en: 'it is no longer before the jury, the applicant withdrew it.',
  }),
  'jury.score.deliberated': onFile({
    fr: 'le jury a délibéré, les notes ne changent plus.',
    en: 'the jury has deliberated, marks no longer change.',
  }),
  'jury.score.stale': onFile({
    fr: 'vous avez déjà remis d’autres notes depuis l’ouverture de cette page. Comparez-les avant d’enregistrer.',
    en: 'you have handed in other marks since this page was opened. Compare them before saving.',
  }),
  'jury.score.incomplete': onFile({ fr: 'notez tous les critères.', en: 'mark all the criteria.' }),
  'jury.score.off_scale': ({ file = '', min = 0, max = 0 }) =>
    say(
      {
        fr: 'Dossier {} : chaque note est un nombre entier de {} à {}.',
        en: 'File {}: each mark is a whole number from {} to {}.',
      },
      file,
      min,
      max,
    ),
  'jury.open.not_convened': notNow('La séance ne peut pas s’ouvrir maintenant.', 'The meeting cannot be opened now.'),
  'jury.presence.not_now': notNow(
    'Les présences se notent entre la convocation et la fin de la séance.',
    'Attendance is recorded between the convocation and the end of the meeting.',
  ),
  'jury.presence.not_a_member': {
    fr: 'Une de ces personnes ne siège pas à ce jury.',
    en: 'One of these people does not sit in this jury.',
  },
  'jury.presence.secretary_represented': ({ member = '' }) =>
    say(
      {
        fr: '{} n’a pas de voix : il n’y a pas de mandat à donner.',
        en: '{} has no vote: there is no mandate to give.',
      },
      member,
    ),
  'jury.presence.no_holder': ({ member = '' }) =>
    say(
      {
        fr: '{} donne mandat : choisissez le membre qui vote en son nom.',
        en: '{} gives a mandate: choose the member who votes in their name.',
      },
      member,
    ),
  'jury.presence.holder_away': ({ holder = '' }) =>
    say(
      {
        fr: '{} ne participe pas à la séance : choisissez un autre membre.',
        en: '{} does not take part in the meeting: choose another member.',
      },
      holder,
    ),
  'jury.deliberate.not_open': notNow('La séance n’est pas ouverte.', 'The meeting is not open.'),
  'jury.deliberate.undeclared': ({ members = '' }) =>
    say(
      {
        fr: 'Le jury ne délibère pas tant que ces membres n’ont pas déclaré leurs intérêts : {}.',
        en: 'The jury does not deliberate until these members have declared their interests: {}.',
      },
      members,
    ),
  'jury.deliberate.not_in_jury': onFile({
    fr: 'il n’est plus devant le jury, le porteur l’a retiré.',
    en: 'it is no longer before the jury, the applicant withdrew it.',
  }),
  'jury.deliberate.amount_without_grant': onFile({
    fr: 'un montant ne va qu’avec un dossier retenu.',
    en: 'an amount goes with a selected file only.',
  }),
  'jury.deliberate.no_reason': onFile({
    fr: 'écrivez pourquoi il n’est pas retenu. Le porteur le lira.',
    en: 'write why it is not selected. The applicant will read it.',
  }),
  'jury.deliberate.no_amount': onFile({ fr: 'écrivez le montant proposé.', en: 'write the amount proposed.' }),
  'jury.deliberate.over_asked': ({ file = '', asked }) =>
    say(
      {
        fr: 'Dossier {} : le montant ne dépasse pas ce qui est demandé, {}.',
        en: 'File {}: the amount does not exceed what is asked, {}.',
      },
      file,
      amount(asked),
    ),
  'jury.deliberate.too_many_votes': ({ file = '', cast = 0, voters = 0 }) =>
    say(
      {
        fr: 'Dossier {} : {} voix comptées pour {} votants. Les membres déportés ou absents ne votent pas.',
        en: 'File {}: {} votes counted for {} voters. Members recused or absent do not vote.',
      },
      file,
      cast,
      voters,
    ),
  'jury.deliberate.tie': onFile({
    fr: 'autant de voix pour que contre. Dites la voix du président, qui l’emporte, ou délibérez de nouveau.',
    en: 'as many votes for as against. Give the vote of the chair, which prevails, or deliberate again.',
  }),
  'jury.deliberate.rejected': onFile({
    fr: 'la proposition n’a pas la majorité des voix. Écrivez celle qui l’a.',
    en: 'the proposal has no majority. Write the one that has.',
  }),
  'jury.close.not_open': notNow('La séance n’est pas ouverte.', 'The meeting is not open.'),
  'jury.close.not_deliberated': ({ n = 0, files = '' }) =>
    say({ fr: 'Il reste {} dossier(s) à délibérer : {}.', en: '{} file(s) remain to be deliberated: {}.' }, n, files),
  'jury.close.hidden_left': {
    fr: 'Le jury n’a pas délibéré sur tous les dossiers. La personne qui tient le secrétariat voit lesquels.',
    en: 'The jury has not deliberated on all files. The secretary sees which ones.',
  },
  'jury.sign.not_closed': notNow(
    'Le procès-verbal se signe après la séance, une seule fois.',
    'The minutes are signed after the meeting, once.',
  ),
};

export const sentences: Record<Rules, Sentence> = {
  ...convening,
  ...minutes,
  ...quorum,
  ...recusal,
  ...substitutes,
  ...own,
};
