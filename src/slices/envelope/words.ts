import type { CodesOf, Facts, Sentence } from '#kernel/refusal';
import { amount, say } from '#kernel/shown';
import type { Text } from '#kernel/text';
import type { Level } from '#slices/programme';
import type { MoveKind, move, openNode, Purse } from './envelope.ts';

export const LEVELS_IN_WORDS: Readonly<Record<Level, Text>> = {
  programme: { fr: 'Programme', en: 'Programme' },
  axis: { fr: 'Axe', en: 'Axis' },
  desk: { fr: 'Guichet', en: 'Desk' },
  region: { fr: 'Région', en: 'Région' },
  departement: { fr: 'Département', en: 'Département' },
  year: { fr: 'Année', en: 'Year' },
  share: { fr: 'Part', en: 'Share' },
};

/** The two kinds of credits (LOLF art. 8), named in full once, then by the letters everybody uses. */
export const PURSES_IN_WORDS: Readonly<Record<Purse, Text>> = {
  commitment: { fr: 'Autorisations d’engagement (AE)', en: 'Commitment authority (AE)' },
  payment: { fr: 'Crédits de paiement (CP)', en: 'Payment credits (CP)' },
};
const OF_PURSE: Readonly<Record<string, Text>> = {
  commitment: { fr: 'd’autorisations d’engagement', en: 'of commitment authority' },
  payment: { fr: 'de crédits de paiement', en: 'of payment credits' },
};

export const MOVES_IN_WORDS: Readonly<Record<MoveKind, Readonly<{ verb: Text; told: Text; other?: Text }>>> = {
  delegate: {
    verb: { fr: 'Déléguer', en: 'Delegate' },
    told: {
      fr: 'Vers une enveloppe juste en dessous, qui pourra en disposer.',
      en: 'To an envelope right below, which may then use it.',
    },
    other: { fr: 'À quelle enveloppe ?', en: 'To which envelope?' },
  },
  take_back: {
    verb: { fr: 'Reprendre', en: 'Take back' },
    told: {
      fr: 'D’une enveloppe juste en dessous : ce qui y est libre, et rien d’autre.',
      en: 'From an envelope right below: what is free there, and nothing else.',
    },
    other: { fr: 'À quelle enveloppe ?', en: 'From which envelope?' },
  },
  transfer: {
    verb: { fr: 'Transférer', en: 'Transfer' },
    told: {
      fr: 'Vers n’importe quelle enveloppe du programme, en passant par les branches de l’arbre.',
      en: 'To any envelope of the programme, along the branches of the tree.',
    },
    other: { fr: 'Vers quelle enveloppe ?', en: 'To which envelope?' },
  },
  raise: {
    verb: { fr: 'Ouvrir des crédits', en: 'Open credits' },
    told: {
      fr: 'Des crédits votés hors du programme arrivent à la racine de l’arbre.',
      en: 'Credits voted outside the programme come to the root of the tree.',
    },
  },
  cut: {
    verb: { fr: 'Retirer des crédits', en: 'Withdraw credits' },
    told: {
      fr: 'Ce qui est libre ici sort du programme. Ce qui est réservé, engagé, versé ou ordonné reste.',
      en: 'What is free here leaves the programme. What is reserved, committed, paid or ordered stays.',
    },
  },
};

/** What a line of the ledger is, by its kind. */
export const KINDS_IN_WORDS: Readonly<Record<string, Text>> = {
  opening: { fr: 'Ouverture de crédits', en: 'Opening of credits' },
  allocation: { fr: 'Répartition', en: 'Allocation' },
  cut: { fr: 'Retrait de crédits', en: 'Withdrawal of credits' },
  reservation: { fr: 'Réservation', en: 'Reservation' },
  release: { fr: 'Libération', en: 'Release' },
  commitment: { fr: 'Engagement', en: 'Commitment' },
  ordering: { fr: 'Ordonnancement', en: 'Payment ordered' },
  payment: { fr: 'Paiement', en: 'Payment' },
  return: { fr: 'Retour', en: 'Return' },
};
export const kindInWords = (kind: string): Text => KINDS_IN_WORDS[kind] ?? { fr: kind, en: kind };

const named = ({ fr = '', en = '' }: Facts): Text => ({ fr: `« ${fr} »`, en: `“${en}”` });
const short = (template: Text) => (facts: Facts) =>
  say(
    template,
    amount(facts.left),
    OF_PURSE[String(facts.purse)] ?? '',
    named(facts),
    amount(facts.asked),
    amount(facts.held),
  );

export const sentences: Record<CodesOf<typeof move> | CodesOf<typeof openNode>, Sentence> = {
  'envelope.move.nothing': {
    fr: 'Donnez un montant d’autorisations d’engagement, de crédits de paiement, ou des deux.',
    en: 'Give an amount of commitment authority, of payment credits, or both.',
  },
  'envelope.move.other_unknown': {
    fr: 'Cette enveloppe n’est pas, ou plus, dans l’arbre de ce programme. Choisissez-en une autre.',
    en: 'This envelope is not, or no longer, in the tree of this programme. Choose another one.',
  },
  'envelope.move.same_node': {
    fr: 'Une enveloppe ne se transfère rien à elle-même : choisissez-en une autre.',
    en: 'An envelope transfers nothing to itself: choose another one.',
  },
  'envelope.move.not_under': {
    fr: 'Cette enveloppe n’est pas juste en dessous : faites un transfert.',
    en: 'This envelope is not right below: make a transfer.',
  },
  'envelope.raise.not_the_root': {
    fr: 'Les crédits votés arrivent à la racine de l’arbre ; ils sont ensuite délégués.',
    en: 'Credits voted come to the root of the tree; they are delegated from there.',
  },
  'envelope.move.over': short({
    fr: 'Il reste {1} {2} sur {3} ; le mouvement porte sur {4}. Les {5} déjà pris y restent : les crédits sont limitatifs (loi organique relative aux lois de finances, article 9). Rien n’a bougé.',
    en: '{1} {2} is left on {3}; the movement is for {4}. The {5} already taken stays there: credits are limited (French organic law on finance laws, article 9). Nothing has moved.',
  }),
  'envelope.cut.below_what_is_held': short({
    fr: 'Il reste {1} {2} sur {3} ; le retrait porte sur {4}. Les {5} réservés, engagés, versés ou ordonnés ne se retirent pas (loi organique relative aux lois de finances, article 9). Rien n’a bougé.',
    en: '{1} {2} is left on {3}; the withdrawal is for {4}. The {5} reserved, committed, paid or ordered cannot be withdrawn (French organic law on finance laws, article 9). Nothing has moved.',
  }),
  'envelope.move.figures_changed': {
    fr: 'Les montants ont changé depuis cette simulation : quelqu’un a déplacé ou pris de l’argent entre-temps. Rien n’a bougé. Voici la nouvelle simulation : relisez-la, puis confirmez.',
    en: 'The amounts have changed since this simulation: somebody moved or took money meanwhile. Nothing has moved. Here is the new simulation: read it, then confirm.',
  },
  'envelope.open_node.taken': ({ fr = '', en = '' }) => ({
    fr: `Il y a déjà une enveloppe « ${fr} » ici.`,
    en: `There is already an envelope “${en}” here.`,
  }),
};
