import type { Text } from '#kernel/text';
import { checkSiret, digitsOf } from '../law/siret-check.ts';

/** Who vouches for people: the one of agents, public and private, and the one of individuals. */
export const PROVIDER_KINDS = ['proconnect', 'franceconnect'] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];
export const isProviderKind = (name: string | undefined): name is ProviderKind =>
  PROVIDER_KINDS.some((kind) => kind === name);

export const ALGORITHMS = ['ES256', 'RS256'] as const;

/** What the operator says of a provider. */
export type ProviderSettings = Readonly<{
  /** As it names itself: its discovery document is found there. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** How it signs for us, as declared when the service was registered with it. */
  algorithm: (typeof ALGORITHMS)[number];
  scopes: string;
  /** The levels of assurance asked for; none is asked when empty. */
  acrValues: readonly string[];
  /** Which of its methods count here as a second factor; none is asked for when empty. */
  secondFactor: readonly string[];
}>;

/** What is written of a provider in its documentation, and no operator may change. */
export type ProviderFacts = Readonly<{
  name: string;
  /** Whom it is for. */
  audience: Text;
  about: string;
  /** The least that is needed here: who the person is, their address, where they work. */
  scopes: string;
  acrValues: readonly string[];
  /** How the methods of authentication are asked for: neither provider knows the way of the other. */
  amrBy: 'claims' | 'scope';
  /** Whether the address it gives belongs to the person for sure: an employer's does, a declared one does not. */
  provesEmail: boolean;
}>;

export const PROVIDERS: Readonly<Record<ProviderKind, ProviderFacts>> = {
  proconnect: {
    name: 'ProConnect',
    audience: { fr: 'Agents publics et salariés', en: 'Public agents and employees' },
    about: 'https://www.proconnect.gouv.fr/',
    scopes: 'openid given_name usual_name email uid siret',
    acrValues: [],
    amrBy: 'claims',
    provesEmail: true,
  },
  franceconnect: {
    name: 'FranceConnect',
    audience: { fr: 'Particuliers', en: 'Individuals' },
    about: 'https://franceconnect.gouv.fr/',
    scopes: 'openid given_name family_name email',
    acrValues: ['eidas1'],
    amrBy: 'scope',
    provesEmail: false,
  },
};

/** What is kept of what a provider says: no date or place of birth, no gender, whatever it sends. */
export type Introduced = Readonly<{
  subject: string;
  /** What the employer calls the person. */
  uid: string;
  email: string | undefined;
  givenName: string;
  familyName: string;
  siret: string | undefined;
}>;

type Claims = Readonly<Record<string, unknown>>;

const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
const LENGTH_MAX = 100;

/** One line of text, or nothing: providers leave claims out, send them empty, or as null. */
const textIn = (claims: Claims, name: string): string => {
  const value = claims[name];
  return typeof value === 'string' ? value.replace(INVISIBLE, '').trim().slice(0, LENGTH_MAX) : '';
};

/** An individual has all the given names of the civil register: people sign with the first. */
const givenNameIn = (claims: Claims): string => {
  const all = claims.given_name_array;
  const first = Array.isArray(all) && typeof all[0] === 'string' ? all[0] : '';
  return textIn({ given_name: first }, 'given_name') || textIn(claims, 'given_name');
};

const ADDRESS = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,180}\.[^\s@<>".]{2,}$/;
/** Letters outside ASCII are refused before they are made small: the sign of the kelvin would become a plain k. */
const PLAIN = /^[!-~]*$/;
const emailIn = (claims: Claims): string | undefined => {
  const email = textIn(claims, 'email');
  return PLAIN.test(email) && ADDRESS.test(email) ? email.toLowerCase() : undefined;
};

const siretIn = (claims: Claims): string | undefined => {
  const siret = digitsOf(textIn(claims, 'siret'));
  return siret !== '' && !('refusal' in checkSiret(siret)) ? siret : undefined;
};

/** Reads what a provider says of a person; only the subject is sure to be there. */
export const introducedBy = (subject: string, claims: Claims): Introduced => ({
  subject,
  uid: textIn(claims, 'uid'),
  email: emailIn(claims),
  givenName: givenNameIn(claims),
  familyName: textIn(claims, 'usual_name') || textIn(claims, 'family_name'),
  siret: siretIn(claims),
});

const EIDAS = /^eidas([123])$/;
const rankOf = (acr: string): number => Number(EIDAS.exec(acr)?.[1] ?? 0);

/** Whether the level given is one of those asked for; of eIDAS levels, a higher one is enough. */
export const isLevelEnough = (asked: readonly string[], given: unknown): boolean =>
  asked.length === 0 ||
  (typeof given === 'string' &&
    asked.some((acr) => acr === given || (rankOf(acr) > 0 && rankOf(given) >= rankOf(acr))));

/** Whether one of the methods used counts here as a second factor. */
export const isVouched = (counted: readonly string[], used: unknown): boolean =>
  Array.isArray(used) && used.some((method) => counted.includes(method));
