import type { RetentionSettings } from '#kernel/instance';
import type { Day } from '#kernel/period';
import type { CategoryName } from '#kernel/personal-data';
import type { Text } from '#kernel/text';
import { type Duration, dueSince } from './law/retention.ts';

export type Clock = Readonly<{
  category: CategoryName;
  names: Text;
  /** The event from which it counts. */
  from: Text;
  duration(settings: RetentionSettings): Duration;
  /** What follows; `told` waits for the visa of the archives (code du patrimoine, L212-2), `left` is for the body to say. */
  outcome: 'erased' | 'closed' | 'told' | 'left';
}>;

const THEIR_END: Text = { fr: 'leur fin', en: 'their end' };
const signIns = (names: Text): Clock => ({
  category: 'sign_in',
  names,
  from: THEIR_END,
  duration: ({ signInDays }) => ({ days: signInDays }),
  outcome: 'erased',
});

/** How long each thing is kept, and from when; `retention_due` in the database says which ones are over. */
export const CLOCKS = {
  sessions: signIns({ fr: 'Sessions', en: 'Sessions' }),
  links: signIns({ fr: 'Liens de connexion', en: 'Sign-in links' }),
  email_changes: signIns({ fr: 'Changements d’adresse', en: 'Changes of address' }),
  messages: {
    category: 'message',
    names: { fr: 'Texte et adresse des messages', en: 'Words and address of messages' },
    from: { fr: 'l’envoi', en: 'the sending' },
    duration: ({ messageMonths }) => ({ months: messageMonths }),
    outcome: 'erased',
  },
  invitations: {
    category: 'contact',
    names: { fr: 'Adresses invitées', en: 'Addresses invited' },
    from: { fr: 'la fin de l’invitation', en: 'the end of the invitation' },
    duration: ({ invitationMonths }) => ({ months: invitationMonths }),
    outcome: 'erased',
  },
  registrations: {
    category: 'training',
    names: { fr: 'Inscrits aux formations', en: 'People registered for trainings' },
    from: { fr: 'la fin de la formation', en: 'the end of the training' },
    duration: ({ registrationMonths }) => ({ months: registrationMonths }),
    outcome: 'erased',
  },
  sleeping_accounts: {
    category: 'identity',
    names: { fr: 'Comptes sans connexion', en: 'Accounts nobody signs in to' },
    from: { fr: 'le dernier passage', en: 'the last visit' },
    duration: ({ accountInactiveMonths }) => ({ months: accountInactiveMonths }),
    outcome: 'closed',
  },
  closed_accounts: {
    category: 'identity',
    names: { fr: 'Comptes fermés', en: 'Closed accounts' },
    from: { fr: 'la fermeture', en: 'the closing' },
    duration: ({ closedAccountMonths }) => ({ months: closedAccountMonths }),
    outcome: 'erased',
  },
  abandoned_drafts: {
    category: 'file',
    names: { fr: 'Brouillons abandonnés', en: 'Drafts given up' },
    from: { fr: 'l’abandon', en: 'giving up' },
    duration: ({ draftMonths }) => ({ months: draftMonths }),
    outcome: 'erased',
  },
  drafts: {
    category: 'file',
    names: { fr: 'Brouillons jamais déposés', en: 'Drafts never submitted' },
    from: { fr: 'la dernière modification', en: 'the last change' },
    duration: ({ draftMonths }) => ({ months: draftMonths }),
    outcome: 'left',
  },
  laureate_files: {
    category: 'file',
    names: { fr: 'Dossiers lauréats', en: 'Laureates’ files' },
    from: { fr: 'le versement', en: 'the payment' },
    duration: ({ laureateYears }) => ({ months: laureateYears * 12 }),
    outcome: 'told',
  },
  other_files: {
    category: 'file',
    names: { fr: 'Autres dossiers', en: 'Other files' },
    from: { fr: 'le dernier acte', en: 'the last act' },
    duration: ({ notSelectedYears }) => ({ months: notSelectedYears * 12 }),
    outcome: 'told',
  },
} as const satisfies Readonly<Record<string, Clock>>;
export type ClockName = keyof typeof CLOCKS;
export const CLOCK_NAMES = Object.keys(CLOCKS) as ClockName[];

/** What began its time on or before this day is over today. */
export const sinceOf = (name: ClockName, today: Day, settings: RetentionSettings): Day =>
  dueSince(today, CLOCKS[name].duration(settings));
