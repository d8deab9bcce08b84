import type { CodesOf, Facts, Sentence, Sentences } from '#kernel/refusal';
import { same, type Text } from '#kernel/text';
import { stageSentences } from '#slices/call';
import { both, count, instant } from '#ui/words';
import type { ApplicationState, abandon, open, openedDirectly, submit, takeUp, withdraw } from './application.ts';
import type { handOver, leaveBody } from './contact.ts';
import { partnerRefusals } from './partner-words.ts';
import type { changedMeanwhile, mayWrite } from './saving.ts';

/** An instant carried by a fact, said with its zone. */
const when = (facts: Facts, name: string): Text => {
  const at = new Date(String(facts[name] ?? ''));
  return Number.isNaN(at.getTime()) ? same('') : both((lang) => instant(at, String(facts.zone), lang));
};

type Rules =
  | typeof handOver
  | typeof leaveBody
  | typeof open
  | typeof openedDirectly
  | typeof submit
  | typeof takeUp
  | typeof withdraw
  | typeof abandon
  | typeof changedMeanwhile
  | typeof mayWrite;

const refusals: Record<CodesOf<Rules>, Sentence> = {
  'application.open.need_first': {
    fr: 'Exprimez d’abord votre besoin, ou soutenez celui d’un autre organisme : c’est là que tout commence dans cet appel. Un dossier s’ouvre quand le comité a retenu le besoin.',
    en: 'Express your need first, or support that of another body: everything begins there in this call. A file is opened once the committee has selected the need.',
  },
  'application.open.not_yet': (facts) => ({
    fr: `Cet appel n’est pas encore ouvert. Il ouvre le ${when(facts, 'opensAt').fr}.`,
    en: `This call is not open yet. It opens on ${when(facts, 'opensAt').en}.`,
  }),
  'application.open.call_closed': (facts) => ({
    fr: `Cet appel a fermé le ${when(facts, 'closesAt').fr}. On ne peut plus ouvrir de dossier.`,
    en: `This call closed on ${when(facts, 'closesAt').en}. No file can be opened any more.`,
  }),
  'application.submit.not_a_draft': {
    fr: 'Ce dossier a déjà été déposé, ou retiré. Rien n’a été envoyé une seconde fois.',
    en: 'This file has already been submitted, or withdrawn. Nothing was sent a second time.',
  },
  'application.submit.call_closed': (facts) => ({
    fr: `L’appel a fermé le ${when(facts, 'closesAt').fr} ; votre envoi nous est parvenu le ${when(facts, 'at').fr}. Votre brouillon est conservé.`,
    en: `The call closed on ${when(facts, 'closesAt').en}; your request reached us on ${when(facts, 'at').en}. Your draft is kept.`,
  }),
  'application.submit.already_filed': ({ number }) => ({
    fr: `Votre organisme a déjà déposé le dossier ${number} pour cette aide, qui n’est donnée qu’une fois.`,
    en: `Your body has already submitted file ${number} for this grant, which is given only once.`,
  }),
  'application.submit.stopped': ({ fr, en }) => ({
    fr: `Les règles de cette session ne permettent pas de déposer ce dossier. ${fr}`,
    en: `The rules of this round do not allow this file to be submitted. ${en}`,
  }),
  'application.take_up.not_refused': {
    fr: 'Seul un dossier non retenu ou irrecevable peut être repris dans une autre session.',
    en: 'Only a file that was not selected or found inadmissible can be taken up in another round.',
  },
  'application.take_up.same_round': {
    fr: 'Un dossier se reprend dans une session suivante du même appel.',
    en: 'A file is taken up in a later round of the same call.',
  },
  'application.take_up.already': ({ number }) => ({
    fr: `Ce dossier est déjà repris par le dossier ${number}. Continuez celui-là, ou abandonnez-le d’abord.`,
    en: `This file is already taken up by file ${number}. Go on with that one, or give it up first.`,
  }),
  'application.hand_over.nothing': {
    fr: 'Cette personne n’a plus de dossier à confier : ils ont déjà un autre contact.',
    en: 'This person has no file left to hand over: they already have another contact.',
  },
  'application.leave_body.last_member': {
    fr: 'Vous êtes la dernière personne qui prépare les dossiers de cet organisme. Invitez quelqu’un avant de partir.',
    en: 'You are the last person who prepares files for this organisation. Invite somebody before you leave.',
  },
  'application.leave_body.already_left': {
    fr: 'Vous avez déjà quitté cet organisme.',
    en: 'You have already left this organisation.',
  },
  'application.leave_body.choose': {
    fr: 'Choisissez qui reprend vos dossiers.',
    en: 'Choose who takes your files over.',
  },
  'application.hand_over.not_a_member': {
    fr: 'Choisissez une personne qui prépare les dossiers de l’organisme ou qui signe pour lui.',
    en: 'Choose somebody who prepares the files of the organisation or signs for it.',
  },
  'application.submit.body_not_verified': {
    fr: 'Nous vérifions encore que vous travaillez pour cet organisme. Votre brouillon est conservé : vous pourrez le déposer dès que ce sera fait. Où en est la vérification ? Voyez la page de l’organisme, dans « Mon compte ».',
    en: 'We are still checking that you work for this organisation. Your draft is kept: you will be able to submit it as soon as this is done. Where does the check stand? See the page of the organisation, in “My account”.',
  },
  'application.submit.partners_awaited': ({ names }) => ({
    fr: `Ces partenaires n’ont pas encore attesté : ${names}. Attendez leur réponse, redemandez-la, ou retirez-les à l’étape « Partenaires ».`,
    en: `These partners have not attested yet: ${names}. Wait for their answer, ask again, or take them off at the step “Partners”.`,
  }),
  'application.submit.measure_missing': {
    fr: 'Il manque la mesure d’entrée : répondez au questionnaire et enregistrez-la, puis déposez. Le lien est sur cette page.',
    en: 'The entry measure is missing: answer the questionnaire and record it, then submit. The link is on this page.',
  },
  'application.submit.incomplete': ({ missing }) => {
    const found = count(Number(missing), {
      fr: ['réponse manque ou est à corriger', 'réponses manquent ou sont à corriger'],
      en: ['answer is missing or needs correcting', 'answers are missing or need correcting'],
    });
    return {
      fr: `Le dossier n’est pas complet : ${found.fr}. La liste est ci-dessous, avec un lien vers chacune.`,
      en: `The file is not complete: ${found.en}. The list is below, with a link to each.`,
    };
  },
  'application.submit.late_unexplained': (facts) => ({
    fr: `L’appel a fermé le ${when(facts, 'closesAt').fr}. Vous pouvez encore déposer en retard : dites pourquoi, en ${facts.min} signes au moins. Le service peut refuser le dossier pour ce retard.`,
    en: `The call closed on ${when(facts, 'closesAt').en}. You may still submit late: say why, in ${facts.min} characters at least. The desk may refuse the file for being late.`,
  }),
  'application.submit.attestation_missing': {
    fr: 'Il manque l’attestation sur l’honneur. Lisez chaque phrase et cochez-la.',
    en: 'The attestation on honour is missing. Read each sentence and tick it.',
  },
  'application.withdraw.too_late': {
    fr: 'Une décision a déjà été prise sur ce dossier : il ne peut plus être retiré ici. Écrivez au service.',
    en: 'A decision has already been taken on this file: it cannot be withdrawn here any more. Write to the service.',
  },
  'application.abandon.not_a_draft': {
    fr: 'Ce dossier n’est plus un brouillon. S’il est déposé, vous pouvez le retirer.',
    en: 'This file is no longer a draft. If it is submitted, you may withdraw it.',
  },
  'application.save_answer.not_a_draft': {
    fr: 'Ce dossier n’est plus un brouillon : on ne peut plus le modifier. Rien n’a été changé.',
    en: 'This file is no longer a draft: it cannot be edited any more. Nothing was changed.',
  },
  'application.save_answer.changed_meanwhile': ({ by, at, count: several }) =>
    Number(several) > 1
      ? {
          fr: `${several} réponses ont été changées par une autre personne pendant que vous écriviez. Les vôtres ne sont pas encore enregistrées : choisissez.`,
          en: `${several} answers were changed by someone else while you were writing. Yours are not saved yet: choose.`,
        }
      : {
          fr: `${by} a changé cette réponse à ${at}. La vôtre n’est pas encore enregistrée : choisissez.`,
          en: `${by} changed this answer at ${at}. Yours is not saved yet: choose.`,
        },
};

export const applicationSentences: Sentences = { ...refusals, ...partnerRefusals, ...stageSentences };

type StateWords = Readonly<{ label: Text; kind: 'neutral' | 'go' | 'ok' | 'warn' | 'stop'; now: Text; next: Text }>;

/** Each state as the applicant reads it: a label, what it means, what comes next. */
export const STATES: Readonly<Record<ApplicationState, StateWords>> = {
  draft: {
    label: { fr: 'Brouillon', en: 'Draft' },
    kind: 'neutral',
    now: {
      fr: 'Vous préparez ce dossier. Personne au service ne le lit.',
      en: 'You are preparing this file. Nobody at the service reads it.',
    },
    next: {
      fr: 'Complétez chaque partie, relisez, puis déposez avant la fermeture.',
      en: 'Complete each part, check, then submit before closing.',
    },
  },
  abandoned: {
    label: { fr: 'Abandonné', en: 'Given up' },
    kind: 'neutral',
    now: { fr: 'Vous avez renoncé à ce brouillon.', en: 'You gave up this draft.' },
    next: {
      fr: 'Vous pouvez ouvrir un autre dossier tant que l’appel est ouvert.',
      en: 'You may open another file while the call is open.',
    },
  },
  submitted: {
    label: { fr: 'Déposé', en: 'Submitted' },
    kind: 'go',
    now: {
      fr: 'Nous avons reçu votre dossier. Il ne peut plus être modifié.',
      en: 'We have received your file. It can no longer be changed.',
    },
    next: {
      fr: 'Le service vérifie qu’il est complet et recevable. Il vous répond par écrit.',
      en: 'The service checks that it is complete and admissible. It answers you in writing.',
    },
  },
  admissible: {
    label: { fr: 'Recevable', en: 'Admissible' },
    kind: 'go',
    now: {
      fr: 'Votre dossier est recevable : il va être examiné. Recevable ne veut pas dire accepté.',
      en: 'Your file is admissible: it will be examined. Admissible does not mean accepted.',
    },
    next: { fr: 'Il sera présenté au jury.', en: 'It will be put to the jury.' },
  },
  inadmissible: {
    label: { fr: 'Non recevable', en: 'Inadmissible' },
    kind: 'stop',
    now: {
      fr: 'Votre dossier n’est pas recevable. Les raisons vous sont écrites.',
      en: 'Your file is not admissible. The reasons are written to you.',
    },
    next: {
      fr: 'Vous pouvez contester cette décision, ou présenter une nouvelle demande.',
      en: 'You may contest this decision, or make a new request.',
    },
  },
  in_jury: {
    label: { fr: 'Devant le jury', en: 'Before the jury' },
    kind: 'go',
    now: { fr: 'Le jury examine votre dossier avec les autres.', en: 'The jury examines your file with the others.' },
    next: {
      fr: 'Après le jury, l’autorité décide. La décision vous est envoyée.',
      en: 'After the jury, the authority decides. The decision is sent to you.',
    },
  },
  waiting: {
    label: { fr: 'Liste d’attente', en: 'Waiting list' },
    kind: 'warn',
    now: {
      fr: 'Votre dossier est en liste d’attente : il sera aidé si des crédits se libèrent.',
      en: 'Your file is on the waiting list: it will be funded if money becomes available.',
    },
    next: {
      fr: 'Nous vous écrirons dès que la situation change.',
      en: 'We will write to you as soon as this changes.',
    },
  },
  queued: {
    label: { fr: 'File d’attente', en: 'Queue' },
    kind: 'warn',
    now: {
      fr: 'Votre dossier est bon, et l’enveloppe est épuisée : il attend dans la file.',
      en: 'Your file is good, and the envelope is spent: it waits in the queue.',
    },
    next: {
      fr: 'Les dossiers sont servis dans l’ordre de leur dépôt, dès que de l’argent revient. Vous n’avez rien à faire.',
      en: 'Files are served in the order of filing, as soon as money comes back. You have nothing to do.',
    },
  },
  laureate: {
    label: { fr: 'Lauréat', en: 'Laureate' },
    kind: 'ok',
    now: { fr: 'Votre projet est retenu.', en: 'Your project is selected.' },
    next: {
      fr: 'La convention se signe ici, par vous puis par l’État. La subvention est versée ensuite.',
      en: 'The agreement is signed here, by you and then by the State. The grant is paid afterwards.',
    },
  },
  refused: {
    label: { fr: 'Non retenu', en: 'Not selected' },
    kind: 'stop',
    now: {
      fr: 'Votre projet n’est pas retenu. Les raisons vous sont écrites.',
      en: 'Your project is not selected. The reasons are written to you.',
    },
    next: {
      fr: 'Vous pouvez contester cette décision dans le délai écrit sur la lettre.',
      en: 'You may contest this decision within the time written on the letter.',
    },
  },
  withdrawn: {
    label: { fr: 'Retiré', en: 'Withdrawn' },
    kind: 'neutral',
    now: {
      fr: 'Vous avez retiré ce dossier. Il n’est plus examiné.',
      en: 'You withdrew this file. It is no longer examined.',
    },
    next: {
      fr: 'Vous pouvez ouvrir un autre dossier tant que l’appel est ouvert.',
      en: 'You may open another file while the call is open.',
    },
  },
};

export const stateLabel = (state: string): Text => STATES[state as ApplicationState]?.label ?? same(state);
