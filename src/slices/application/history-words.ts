import { ACTS_IN_WORDS } from '#kernel/acts-in-words';
import { same, type Text } from '#kernel/text';
import { stateLabel } from './words.ts';

/** What each act of the life of a file is called in its journal. */
const ACTS: Readonly<Record<string, Text>> = {
  'application.open': { fr: 'Dossier ouvert', en: 'File opened' },
  'application.take_up': { fr: 'Dossier repris dans une autre session', en: 'File taken up in another round' },
  'application.submit': { fr: 'Dossier déposé', en: 'File submitted' },
  'application.abandon': { fr: 'Brouillon abandonné', en: 'Draft given up' },
  'application.withdraw': { fr: 'Dossier retiré', en: 'File withdrawn' },
  'review.find_admissible': { fr: 'Dossier déclaré recevable', en: 'File found admissible' },
  'review.find_inadmissible': { fr: 'Dossier déclaré non recevable', en: 'File found inadmissible' },
  'review.pass_on': { fr: 'Dossier transmis au guichet compétent', en: 'File passed on to the competent desk' },
  'review.refuse_at_desk': { fr: 'Aide refusée', en: 'Grant refused' },
  'review.ask_visit': { fr: 'Visite du service demandée', en: 'Visit of the service asked for' },
  'review.record_visit': { fr: 'Service visité', en: 'Service visited' },
  'review.confirm_evidence': { fr: 'Constat du guichet sur le service', en: 'Finding of the desk on the service' },
  'award.put_in_queue': { fr: 'Dossier mis dans la file d’attente', en: 'File put in the queue' },
  'award.close_desk': { fr: 'Guichet clos : aide refusée', en: 'Desk closed: grant refused' },
  'jury.put_on_agenda': { fr: 'Dossier inscrit à l’ordre du jour du jury', en: 'File put on the agenda of the jury' },
  'award.grant_at_desk': { fr: 'Aide accordée', en: 'Grant awarded' },
  'award.decide_selection': { fr: 'Projet retenu', en: 'Project selected' },
  'award.put_on_waiting_list': { fr: 'Projet mis en liste d’attente', en: 'Project put on the waiting list' },
  'award.refuse': { fr: 'Projet non retenu', en: 'Project not selected' },
};

/** An act without a name of its own is told by the state it led to. */
export const actInWords = (name: string, to: string): Text => ACTS[name] ?? ACTS_IN_WORDS[name] ?? stateLabel(to);

const ROLES: Readonly<Record<string, Text>> = {
  applicant: { fr: 'pour l’organisme', en: 'for the body' },
  signatory: { fr: 'représentant l’organisme', en: 'representing the body' },
  viewer: { fr: 'en lecture pour l’organisme', en: 'reading for the body' },
  officer: { fr: 'service instructeur', en: 'reviewing service' },
  manager: { fr: 'gestionnaire du programme', en: 'programme manager' },
  secretary: { fr: 'secrétariat du jury', en: 'secretary of the jury' },
  chair: { fr: 'présidence du jury', en: 'chair of the jury' },
  juror: { fr: 'jury', en: 'jury' },
  authority: { fr: 'autorité de décision', en: 'deciding authority' },
  payer: { fr: 'service payeur', en: 'paying service' },
  system: { fr: 'automatique', en: 'automatic' },
};

/** As what somebody acted. */
export const roleInWords = (role: string): Text => ROLES[role] ?? same(role);
