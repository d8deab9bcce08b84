import type { Role } from './actor.ts';
import type { Sentence } from './refusal.ts';
import type { Text } from './text.ts';

/**
 * Separation of duties. At use: what whoever acts must not have had to do with the same thing, themselves or the
 * person they stand in for. A separation that hides answers as if there were nothing there.
 */
export type Separation =
  | 'recused'
  | 'sits_in_round'
  | 'examined'
  | 'proposed'
  | 'certified'
  | 'has_stake'
  | 'reset_factors'
  | 'corrected_email';

export const SEPARATIONS: Readonly<Record<Separation, Readonly<{ hides?: true; names: Text; sentence: Text }>>> = {
  recused: {
    hides: true,
    names: { fr: 's’est déporté du dossier', en: 'stepped aside from the file' },
    sentence: { fr: 'Vous vous êtes déporté de ce dossier.', en: 'You stepped aside from this file.' },
  },
  sits_in_round: {
    names: { fr: 'siège au jury de cette session', en: 'sits in the jury of this round' },
    sentence: {
      fr: 'Un membre du jury n’instruit pas les dossiers que ce jury examine. Vous, ou la personne que vous remplacez, siégez au jury de cette session : une autre personne doit instruire ce dossier.',
      en: 'A member of the jury does not examine the files this jury looks at. You, or the person you stand in for, sit in the jury of this round: another person must examine this file.',
    },
  },
  examined: {
    names: { fr: 'a instruit le dossier', en: 'examined the file' },
    sentence: {
      fr: 'Qui a instruit un dossier ne le note pas. Vous avez instruit celui-ci, ou l’un de ceux-ci : déportez-vous.',
      en: 'Whoever examined a file does not score it. You examined this one, or one of these: step aside.',
    },
  },
  proposed: {
    names: { fr: 'a proposé la liste', en: 'proposed the list' },
    sentence: {
      fr: 'Qui propose ne décide pas. Vous, ou la personne que vous remplacez, avez proposé cette liste : une autre autorité doit la décider.',
      en: 'Whoever proposes does not decide. You, or the person you stand in for, proposed this list: another authority must decide it.',
    },
  },
  certified: {
    names: { fr: 'a certifié le paiement', en: 'certified the payment' },
    sentence: {
      fr: 'Qui certifie n’ordonne pas et ne paie pas. Vous, ou la personne que vous remplacez, avez certifié ce paiement : une autre personne doit l’ordonner et noter son versement.',
      en: 'Whoever certifies neither orders nor pays. You, or the person you stand in for, certified this payment: another person must order it and record that it was paid.',
    },
  },
  has_stake: {
    names: { fr: 'a un intérêt dans un dossier de la personne', en: 'has a stake in a file of the person' },
    sentence: {
      fr: 'Vous siégez au jury d’un dossier de cette personne, vous vous en êtes déporté, ou vous agissez pour un organisme qui demande une aide dans la même session : un autre administrateur doit l’aider.',
      en: 'You sit in the jury of a file of this person, you stepped aside from one, or you act for a body that asks for a grant in the same round: another administrator must help them.',
    },
  },
  reset_factors: {
    names: { fr: 'a remis à zéro les seconds facteurs de la personne', en: 'reset the second factors of the person' },
    sentence: {
      fr: 'Vous avez remis à zéro les seconds facteurs de cette personne depuis moins de trente jours : un autre administrateur doit corriger son adresse.',
      en: 'You reset the second factors of this person less than thirty days ago: another administrator must correct their address.',
    },
  },
  corrected_email: {
    names: { fr: 'a corrigé l’adresse de la personne', en: 'corrected the address of the person' },
    sentence: {
      fr: 'Vous avez demandé de corriger l’adresse de cette personne depuis moins de trente jours : un autre administrateur doit remettre à zéro ses seconds facteurs.',
      en: 'You asked to correct the address of this person less than thirty days ago: another administrator must reset their second factors.',
    },
  },
};

/** Added to the sentences of every slice: any act of the table may be stopped by a separation. */
export const separationSentences: Readonly<Record<string, Sentence>> = Object.fromEntries(
  Object.entries(SEPARATIONS).map(([name, { sentence }]) => [`rights.${name}`, sentence]),
);

export type Incompatibility = Readonly<{
  roles: readonly [Role, Role | 'any'];
  /** Whether the role is refused, or given with a warning because the strict rule is looked at again at use. */
  answer: 'refuse' | 'warn';
  /** Only when both are held where one can reach the other; else wherever they are held. */
  where: 'overlapping' | 'anywhere';
  why: Text;
}>;

/** Roles that one person should not hold together. */
export const INCOMPATIBLE: readonly Incompatibility[] = [
  {
    roles: ['auditor', 'any'],
    answer: 'refuse',
    where: 'anywhere',
    why: {
      fr: 'Un auditeur lit tout et ne change rien : ce rôle ne se cumule avec aucun autre.',
      en: 'An auditor reads everything and changes nothing: this role goes with no other.',
    },
  },
  {
    roles: ['authority', 'payer'],
    answer: 'refuse',
    where: 'overlapping',
    why: {
      fr: 'Qui décide et signe pour l’État ne certifie pas et ne paie pas, au même endroit.',
      en: 'Whoever decides and signs for the State neither certifies nor pays, in the same place.',
    },
  },
  {
    roles: ['manager', 'authority'],
    answer: 'warn',
    where: 'overlapping',
    why: {
      fr: 'Cette personne propose et décide au même endroit : elle ne pourra pas décider une liste qu’elle a proposée.',
      en: 'This person proposes and decides in the same place: they will not be able to decide a list they proposed.',
    },
  },
];

type Held = Readonly<{ role: string; scopeKind: string; scopeId: string | null }>;

/** Whether one scope can lie inside the other: only two different scopes of the same kind surely do not. */
const mayOverlap = (one: Held, other: Held): boolean =>
  one.scopeKind !== other.scopeKind || one.scopeId === other.scopeId;

const clash = (rule: Incompatibility, one: Held, other: Held): boolean => {
  const [first, second] = rule.roles;
  const pair = (a: Held, b: Held): boolean =>
    a.role === first && (second === 'any' ? b.role !== first : b.role === second);
  return (pair(one, other) || pair(other, one)) && (rule.where === 'anywhere' || mayOverlap(one, other));
};

/** The rules two roles of one person come up against. */
export const incompatibleWith = (offer: Held, held: readonly Held[]): readonly Incompatibility[] =>
  INCOMPATIBLE.filter((rule) => held.some((one) => clash(rule, offer, one)));
