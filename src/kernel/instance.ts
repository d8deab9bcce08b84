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
}>;

/** How people come to act for a body. */
export type BodySettings = Readonly<{
  /** How many days the link of an invitation serves. */
  invitationDays: number;
  /** Whether somebody whom the identity provider places in a body joins it at once, or asks its members first. */
  siretClaim: 'join' | 'ask';
}>;
export const BODY_SETTINGS: BodySettings = { invitationDays: 14, siretClaim: 'join' };

/** `undefined` until an audit has been made: the site must then say that it does not conform. */
export type Accessibility = Readonly<{ ratePercent: number; auditedOn: string; auditor: string }> | undefined;

/** The three answers the decree allows, from the share of criteria met. */
export const conformity = (accessibility: Accessibility): 'full' | 'partial' | 'none' => {
  if (accessibility === undefined || accessibility.ratePercent < 50) return 'none';
  return accessibility.ratePercent >= 100 ? 'full' : 'partial';
};
