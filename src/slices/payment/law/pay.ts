import type { Cents } from '#kernel/money';
import { cents } from '#kernel/money';
import { type Facts, refuse } from '#kernel/refusal';
import { amount, amountFact, say } from '#kernel/shown';
import type { Text } from '#kernel/text';
import { allow } from '#kernel/verdict';

export type PaymentOrder = Readonly<{
  orderId: string;
  /** Number of the legal commitment (engagement juridique). */
  commitment?: string;
  /** Who certified the service fait, and who orders the payment. */
  certifiedBy?: string;
  orderedBy: string;
  documents: readonly string[];
  amount: Cents;
}>;

export type PaymentState = Readonly<{
  committed: Cents;
  paid: Cents;
  cpRemaining: Cents;
  paidOrders: readonly string[];
}>;

export const defaults = { certifierIsOrderer: false, legalCommitmentDigits: 10 };

const WAITS = [
  'no_commitment',
  'not_certified',
  'same_person',
  'documents',
  'already_paid',
  'over_commitment',
  'no_cp',
] as const;
type Wait = (typeof WAITS)[number];

/**
 * All that a payment waits for, in the order of the refusals; empty when it may be paid.
 * @rule LOLF-CP
 * @article LOLF art. 8; GBCP; arrêté du 5 mai 2021
 * @source CB1, CB2, DSUB
 * @certainty sourced
 * @setting payment.certifierIsOrderer = false (reading)
 * @setting payment.legalCommitmentDigits = 10 (sourced)
 */
export const waitsFor = (
  order: PaymentOrder,
  state: PaymentState,
  required: readonly string[],
  settings = defaults,
): readonly Wait[] => {
  const given = new Set(order.documents);
  const waits: Readonly<Record<Wait, boolean>> = {
    no_commitment: !new RegExp(`^\\d{${settings.legalCommitmentDigits}}$`).test(order.commitment ?? ''),
    not_certified: order.certifiedBy === undefined,
    same_person: !settings.certifierIsOrderer && order.certifiedBy === order.orderedBy,
    documents: required.some((document) => !given.has(document)),
    already_paid: state.paidOrders.includes(order.orderId),
    over_commitment: state.paid + order.amount > state.committed,
    no_cp: order.amount > state.cpRemaining,
  };
  return WAITS.filter((wait) => waits[wait]);
};

/**
 * A payment needs a legal commitment, certified service fait and the documents required; it consumes
 * payment credits (CP) and never lifts total payments above the amount committed.
 * @returns what is left of the commitment after it, in cents
 * @rule LOLF-CP
 * @article LOLF art. 8; GBCP; arrêté du 5 mai 2021
 * @source CB1, CB2, DSUB
 * @certainty sourced
 */
export const mayPay = (order: PaymentOrder, state: PaymentState, required: readonly string[], settings = defaults) => {
  const waits = waitsFor(order, state, required, settings);
  const facts = { asked: amountFact(order.amount), waits: waits.join(' ') };
  const [first] = waits;
  if (first !== undefined) return refuse('rule', `payment.order.${first}`, facts);
  return { ...allow(), left: cents(state.committed - state.paid - order.amount) };
};

const REASONS: Readonly<Record<Wait, Text>> = {
  no_commitment: { fr: 'un numéro d’engagement juridique valable', en: 'a valid legal commitment number' },
  not_certified: {
    fr: 'la certification du service fait (ce qui était convenu a été réalisé)',
    en: 'the certification that what was agreed has been done (service fait)',
  },
  same_person: {
    fr: 'un ordonnateur autre que la personne qui a certifié',
    en: 'someone other than the certifier to order it',
  },
  documents: { fr: 'les pièces justificatives requises', en: 'the supporting documents required' },
  already_paid: { fr: 'rien : cet ordre est déjà payé', en: 'nothing: this order is already paid' },
  over_commitment: {
    fr: 'un montant qui ne dépasse pas le reste de l’engagement',
    en: 'an amount within what is left of the commitment',
  },
  no_cp: { fr: 'des crédits de paiement suffisants', en: 'sufficient payment credits' },
};

/** @param facts `asked` (cents), `waits` (the last parts of the codes, separated by spaces) */
export const shown = ({ asked, waits = '' }: Facts): Text => {
  const reasons = String(waits)
    .split(' ')
    .map((wait) => REASONS[wait as Wait]);
  return say(
    {
      fr: 'Le paiement de {} attend : {} (loi organique relative aux lois de finances, article 8 ; arrêté du 5 mai 2021).',
      en: 'The payment of {} waits for: {} (French organic law on finance laws, article 8; order of 5 May 2021).',
    },
    amount(asked),
    { fr: reasons.map((reason) => reason.fr).join(' ; '), en: reasons.map((reason) => reason.en).join('; ') },
  );
};

export const sentences = {
  'payment.order.no_commitment': shown,
  'payment.order.not_certified': shown,
  'payment.order.same_person': shown,
  'payment.order.documents': shown,
  'payment.order.already_paid': shown,
  'payment.order.over_commitment': shown,
  'payment.order.no_cp': shown,
};
