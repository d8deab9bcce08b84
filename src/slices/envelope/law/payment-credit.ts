import type { Cents } from '#kernel/money';
import { type Facts, refuse } from '#kernel/refusal';
import { amount, amountFact, say } from '#kernel/shown';
import type { Text } from '#kernel/text';

/** Payment credits (crédits de paiement) that wait on a node, in cents. */
export type CreditNode = Readonly<{ envelopeId: string; names: Text; year: number | null; left: Cents }>;

/**
 * Payment credits are the upper limit of what may be ordered or paid during the year, and credits are limited: an order
 * takes the whole of its credits from one node, the nearest that has enough.
 * @param nodes where credits may be taken, nearest first: at each node from that of the grant up to the root, its share
 *   of the year of the order, then the node itself
 * @param year that of the order: the share of another year pays nothing
 * @returns the node whose credits the order uses
 * @rule LOLF-CP
 * @article LOLF art. 8 and 9
 * @source CB1
 * @certainty sourced
 * @caller payment.creditTakenAt = order (reading)
 */
export const creditFor = (nodes: readonly CreditNode[], asked: Cents, year: number) => {
  const usable = nodes.filter((node) => node.year === null || node.year === year);
  const node = usable.find(({ left }) => left >= asked);
  if (node !== undefined) return { envelopeId: node.envelopeId };
  const [most = 0n] = usable.map(({ left }) => left).sort((one, other) => (one < other ? 1 : -1));
  const facts = { asked: amountFact(asked), most: amountFact(most), year };
  return refuse('rule', 'payment.order.no_payment_credit', facts);
};

/** @param facts `asked` and `most`, in cents, and `year` */
export const shown = ({ asked, most, year = '' }: Facts) =>
  say(
    {
      fr: 'Ce paiement demande {} de crédits de paiement pour {} ; l’enveloppe et celles au-dessus d’elle en ont {} au plus. Rien n’a été ordonné : faites-y déléguer ou transférer des crédits (loi organique n° 2001-692 relative aux lois de finances, articles 8 et 9).',
      en: 'This payment asks for {} of payment credits for {}; the envelope and those above it have {} at most. Nothing was ordered: have credits delegated or transferred there (French organic law no. 2001-692 on finance laws, articles 8 and 9).',
    },
    amount(asked),
    String(year),
    amount(most),
  );

export const sentences = { 'payment.order.no_payment_credit': shown };
