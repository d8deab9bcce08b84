import { atRate, type Cents, cents, sum } from '#kernel/money';
import { type Facts, refuse } from '#kernel/refusal';
import { amount, amountFact, say } from '#kernel/shown';
import { allow } from '#kernel/verdict';

/** A node of the envelope tree with the amounts of its children, in cents. */
export type ParentNode = Readonly<{ amount: Cents; children: readonly Cents[] }>;
/** A node with what is reserved (proposed) and awarded on it, in cents. */
export type SpendingNode = Readonly<{ amount: Cents; reserved: Cents; awarded: Cents }>;

export const defaults = { overbookingBasisPoints: 0 };

/**
 * In the tree of a programme, the sum of the children never exceeds the parent.
 * @returns what the parent has left to allocate after this child
 * @rule PROG-ENVELOPE
 * @article LOLF, principle of limited credits
 * @source IDF, AIN, BZH
 * @certainty reading
 */
export const allocate = (parent: ParentNode, child: Cents) => {
  const left = leftOf(parent.amount, sum(parent.children));
  if (child > left) return refuse('rule', 'programme.allocate.over_parent', factsOf(left, child));
  return { ...allow(), left: cents(left - child) };
};

/**
 * Reserved plus awarded amounts never exceed the node.
 * @returns what the node has left to reserve after this one
 * @rule PROG-ENVELOPE
 * @article LOLF, principle of limited credits
 * @source IDF, AIN, BZH
 * @certainty reading
 * @setting envelope.overbookingBasisPoints = 0 (reading)
 */
export const reserve = (node: SpendingNode, asked: Cents, settings = defaults) => {
  const limit = cents(node.amount + atRate(node.amount, settings.overbookingBasisPoints));
  const left = leftOf(limit, cents(node.reserved + node.awarded));
  if (asked > left) return refuse('rule', 'programme.reserve.over_envelope', factsOf(left, asked));
  return { ...allow(), left: cents(left - asked) };
};

/** Never negative: a node reduced below what it bears has nothing left. */
const leftOf = (limit: Cents, used: Cents): Cents => (used < limit ? cents(limit - used) : cents(0n));
const factsOf = (left: Cents, asked: Cents) => ({ left: amountFact(left), asked: amountFact(asked) });

/** @param facts `left` and `asked`, in cents */
export const shown = ({ left, asked }: Facts) =>
  say(
    {
      fr: 'Il reste {} sur cette enveloppe ; la demande porte sur {}. Une enveloppe ne peut être dépassée : les crédits sont limitatifs (loi organique relative aux lois de finances).',
      en: '{} is left on this envelope; the request is for {}. An envelope cannot be exceeded: credits are limited (French organic law on finance laws).',
    },
    amount(left),
    amount(asked),
  );

export const sentences = { 'programme.allocate.over_parent': shown, 'programme.reserve.over_envelope': shown };
