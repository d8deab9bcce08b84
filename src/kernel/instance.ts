import type { Role } from './actor.ts';
import type { Text } from './text.ts';

/** A person or body that answers for the site, as the law asks that it be named. */
export type Responsible = Readonly<{ name: string; address: string; phone: string }>;

/**
 * Who runs this instance. The legal notice (law 2004-575, art. 1-1), the accessibility statement
 * (decree 2019-768) and the privacy page are filled from it; nothing of it is written in the code.
 */
export type InstanceSettings = Readonly<{
  /** The name of the service, shown in the header and at the end of every page title. */
  name: string;
  /** The body that publishes the site, and who directs the publication. */
  publisher: Responsible;
  director: string;
  host: Responsible;
  contactEmail: string;
  contactPhone: string;
  /** When somebody answers, e.g. « du lundi au vendredi, de 9 h à 17 h ». */
  contactHours: Text;
  postalAddress: string;
  dpoEmail: string;
  accessibility: Accessibility;
  bodies?: BodySettings | undefined;
  /** How long personal data are kept; the usual durations when nothing is said. */
  retention?: RetentionSettings | undefined;
  security: SecuritySettings;
}>;

/** How people come to act for a body. */
export type BodySettings = Readonly<{
  /** How many days the link of an invitation serves. */
  invitationDays: number;
  /** Whether somebody whom the identity provider places in a body joins it at once, or asks its members first. */
  siretClaim: 'join' | 'ask';
  /** Whether those who signed for a body go on signing for the one that takes it over, or end with their executive. */
  signatoriesAfterMerger: 'end' | 'follow';
  /** Whether the desks are told by e-mail, once a day, how many people wait to be verified. */
  verificationDigest: 'daily' | 'never';
}>;
export const BODY_SETTINGS: BodySettings = {
  invitationDays: 14,
  siretClaim: 'join',
  signatoriesAfterMerger: 'end',
  verificationDigest: 'daily',
};

/** How long personal data are kept, by event. No text fixes these for grants: whoever runs the instance does. */
export type RetentionSettings = Readonly<{
  /** An account that nobody signs in to is closed. */
  accountInactiveMonths: number;
  /** A closed account loses its name. */
  closedAccountMonths: number;
  /** Sessions, links and attempts that are over. */
  signInDays: number;
  /** The words of a message, from its sending. */
  messageMonths: number;
  /** The address invited, from the end of the invitation. */
  invitationMonths: number;
  /** A draft never filed, from its last change. */
  draftMonths: number;
  /** Who was registered for a training, from its end. */
  registrationMonths: number;
  /** A file, from its last document. */
  laureateYears: number;
  notSelectedYears: number;
}>;
export const USUAL_RETENTION: RetentionSettings = {
  accountInactiveMonths: 24,
  closedAccountMonths: 12,
  signInDays: 30,
  messageMonths: 24,
  invitationMonths: 12,
  draftMonths: 24,
  registrationMonths: 24,
  laureateYears: 10,
  notSelectedYears: 5,
};

/** How long a session lasts: without a sign of life, and at the most. */
export type SessionLimit = Readonly<{ idleMinutes: number; hours: number }>;

/** What the operator asks of each role. */
export type SecuritySettings = Readonly<{
  /** The roles whose acts need a second factor, or an identity provider that vouches for one. */
  secondFactor: readonly Role[];
  /** Of whoever holds no role with a limit of its own. */
  usualSession: SessionLimit;
  /** Of somebody with several roles the shortest counts; a role that is not here has the usual one. */
  sessions: Readonly<Partial<Record<Role, SessionLimit>>>;
}>;

/** Those who decide, sign for the State or pay, and those who give roles; the rest by the choice of the operator. */
export const USUAL_SECURITY: SecuritySettings = {
  usualSession: { idleMinutes: 240, hours: 12 },
  secondFactor: ['officer', 'manager', 'chair', 'authority', 'payer', 'administrator'],
  sessions: {
    officer: { idleMinutes: 120, hours: 10 },
    manager: { idleMinutes: 120, hours: 10 },
    chair: { idleMinutes: 120, hours: 10 },
    authority: { idleMinutes: 60, hours: 10 },
    payer: { idleMinutes: 60, hours: 10 },
    administrator: { idleMinutes: 30, hours: 8 },
  },
};

/** `undefined` until an audit has been made: the site must then say that it does not conform. */
export type Accessibility = Readonly<{ ratePercent: number; auditedOn: string; auditor: string }> | undefined;

/** The three answers the decree allows, from the share of criteria met. */
export const conformity = (accessibility: Accessibility): 'full' | 'partial' | 'none' => {
  if (accessibility === undefined || accessibility.ratePercent < 50) return 'none';
  return accessibility.ratePercent >= 100 ? 'full' : 'partial';
};
