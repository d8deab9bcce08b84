import type { CodesOf, Sentence } from '#kernel/refusal';
import type { Text } from '#kernel/text';
import type {
  attestPartner,
  declinePartner,
  PartnerState,
  proposePartner,
  remindPartner,
  removePartner,
} from './partner.ts';

type Rules =
  | typeof proposePartner
  | typeof attestPartner
  | typeof declinePartner
  | typeof removePartner
  | typeof remindPartner;

const FILED: Text = {
  fr: 'Ce dossier n’est plus un brouillon : le groupement ne change plus. Rien n’a été changé.',
  en: 'This file is no longer a draft: the group changes no more. Nothing was changed.',
};
const ENDED: Text = {
  fr: 'Cet organisme n’est plus partenaire de ce dossier : il a décliné, ou le chef de file l’a retiré.',
  en: 'This body is no longer a partner in this file: it declined, or the lead took it off.',
};

export const partnerRefusals: Record<CodesOf<Rules>, Sentence> = {
  'application.propose_partner.not_a_draft': FILED,
  'application.propose_partner.alone': {
    fr: 'Cet appel se demande seul : il ne prend pas de partenaires.',
    en: 'Each body applies alone to this call: it takes no partners.',
  },
  'application.propose_partner.no_number': ({ name }) => ({
    fr: `Nous ne connaissons pas le SIREN de « ${name} ». Cherchez cet organisme par son SIREN.`,
    en: `We do not know the SIREN of “${name}”. Look for this body by its SIREN.`,
  }),
  'application.propose_partner.merged': ({ name, into }) => ({
    fr: `« ${name} » a fusionné dans « ${into} ». Proposez « ${into} ».`,
    en: `“${name}” was merged into “${into}”. Propose “${into}”.`,
  }),
  'application.propose_partner.itself': {
    fr: 'Votre organisme mène déjà ce dossier : il n’est pas son propre partenaire.',
    en: 'Your body already leads this file: it is not its own partner.',
  },
  'application.propose_partner.already': ({ name }) => ({
    fr: `« ${name} » est déjà dans la liste.`,
    en: `“${name}” is already on the list.`,
  }),
  'application.propose_partner.kind': ({ name }) => ({
    fr: `Cet appel n’accepte pas « ${name} » comme partenaire, à cause de sa nature. Les organismes acceptés sont indiqués en haut de la page.`,
    en: `This call does not accept “${name}” as a partner, because of its kind. The bodies accepted are told at the top of the page.`,
  }),
  'application.propose_partner.too_many': ({ max }) => ({
    fr: `Un dossier de cet appel réunit ${max} partenaires au plus. Retirez-en un d’abord.`,
    en: `A file of this call has ${max} partners at most. Take one off first.`,
  }),
  'application.attest_partner.not_asked': ENDED,
  'application.attest_partner.not_a_draft': FILED,
  'application.attest_partner.already': {
    fr: 'Votre organisme a déjà attesté : rien n’a changé depuis.',
    en: 'Your body has already attested: nothing has changed since.',
  },
  'application.attest_partner.changed': {
    fr: 'Le dossier a changé pendant que vous le lisiez : relisez ce qui suit, puis attestez.',
    en: 'The file changed while you were reading it: read what follows again, then attest.',
  },
  'application.attest_partner.not_ticked': {
    fr: 'Il manque l’attestation sur l’honneur. Lisez chaque phrase et cochez-la.',
    en: 'The attestation on honour is missing. Read each sentence and tick it.',
  },
  'application.decline_partner.not_asked': ENDED,
  'application.decline_partner.not_a_draft': FILED,
  'application.remove_partner.not_asked': ENDED,
  'application.remove_partner.not_a_draft': FILED,
  'application.remind_partner.not_asked': ENDED,
  'application.remind_partner.not_a_draft': FILED,
  'application.remind_partner.attested': {
    fr: 'Cet organisme a attesté ce que dit le dossier : il n’y a rien à lui demander.',
    en: 'This body attested what the file says: there is nothing to ask it.',
  },
  'application.remind_partner.today': {
    fr: 'Nous lui avons écrit aujourd’hui. Attendez demain pour lui écrire encore.',
    en: 'We wrote to it today. Wait until tomorrow to write again.',
  },
};

type StateWords = Readonly<{ label: Text; kind: 'neutral' | 'go' | 'ok' | 'warn' | 'stop' }>;

export const PARTNER_STATES: Readonly<Record<PartnerState | 'again', StateWords>> = {
  proposed: { label: { fr: 'attestation attendue', en: 'attestation awaited' }, kind: 'warn' },
  /** It attested, and the title or the territory has changed since. */
  again: { label: { fr: 'à attester de nouveau', en: 'to attest again' }, kind: 'warn' },
  attested: { label: { fr: 'a attesté', en: 'has attested' }, kind: 'ok' },
  declined: { label: { fr: 'a décliné', en: 'declined' }, kind: 'stop' },
  removed: { label: { fr: 'retiré', en: 'taken off' }, kind: 'neutral' },
};
