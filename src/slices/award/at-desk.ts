import type { Cents } from '#kernel/money';
import { refuse } from '#kernel/refusal';
import { type Application, applicationLife } from '#slices/application';
import type { Instrument } from '#slices/programme';
import type { Offer } from './asked.ts';
import { reservation } from './award.ts';
import { amountAtDesk, type DeskTerms, dueIn } from './desk-amount.ts';
import { awardLife } from './life.ts';

/** Those of the same call that were filed before this file and still wait for a decision. */
export type Order = Readonly<{ ahead: number; centsAhead: Cents }>;

/** A file on which the desk may decide. */
export type DeskCase = Readonly<{
  application: Application;
  decidedBy: Instrument['decidedBy'];
  /** By what the amount is found: the word of the call, and what the file, its round and its desk allow. */
  terms: DeskTerms;
  envelopeId: string;
  left: Cents;
  /** Words of the evidence that is missing, in French; empty when all is there. */
  missingEvidence: readonly string[];
  /** Whether an officer has confirmed what the file says is in service; undefined when the call does not ask. */
  isConfirmed: boolean | undefined;
  alreadyGranted: boolean;
  /** Its place, where files are served in the order of filing. */
  order: Order | undefined;
  /** Whether the desk was closed because no more money comes. */
  isClosed: boolean;
}>;

/** What stands against giving anything to this file, whatever is left. The same for a grant and for a place in the queue. */
const obstacleTo = (file: DeskCase) => {
  if (file.decidedBy !== 'desk' || dueIn(file.terms) === undefined)
    return refuse('rule', 'award.grant.other_instrument');
  if (file.alreadyGranted) return refuse('rule', 'award.grant.already');
  if (file.missingEvidence.length > 0) {
    return refuse('rule', 'award.grant.evidence', { pieces: file.missingEvidence.join(', ') });
  }
  return file.isConfirmed === false ? refuse('rule', 'award.grant.not_confirmed') : undefined;
};

/** What is left for this file once those filed before it have theirs. */
const leftFor = ({ left, order }: DeskCase): bigint => left - (order?.centsAhead ?? 0n);

/**
 * Grants what the call gives, once per body, within what is left (ITN7-FC-FLAT). Where files are served in the order of
 * filing, the money of those filed before is not touched: whichever is decided first, the first ones filed have it.
 * @param offer what the officer retains, where an amount is asked
 */
export const grantAtDesk = (file: DeskCase, offer: Offer | undefined, newId: () => string) => {
  const { application, order, left } = file;
  const to = applicationLife.next(application.state, 'award.grant_at_desk');
  if (to === undefined) return refuse('rule', 'award.grant.not_submitted', { state: application.state });
  const obstacle = obstacleTo(file);
  if (obstacle !== undefined) return obstacle;
  const found = amountAtDesk(file.terms, offer);
  if ('refusal' in found) return found;
  const { amount } = found;
  const facts = { asked: amount.toString(), left: left.toString() };
  if (amount > left) {
    return order === undefined || file.isClosed
      ? refuse('rule', 'award.grant.over_envelope', facts)
      : refuse('rule', 'award.grant.queue_instead', { ...facts, rank: order.ahead + 1 });
  }
  if (order !== undefined && amount > leftFor(file)) {
    return refuse('rule', 'award.grant.not_your_turn', { ...facts, rank: order.ahead + 1, ahead: order.ahead });
  }
  const awardId = newId();
  return {
    change: {
      machine: awardLife.name,
      subjectId: awardId,
      from: 'none',
      to: 'decided',
      facts: { applicationId: application.id, amount: amount.toString() },
      transfers: [reservation(file.envelopeId, awardId, amount)] as const,
      ...found,
    },
    also: [
      {
        machine: applicationLife.name,
        subjectId: application.id,
        from: application.state,
        to,
        version: application.version,
        facts: { number: application.number },
      },
    ],
  };
};

/** A file that is due, and for which nothing is left, waits in the order of filing. */
export const putInQueue = (file: DeskCase) => {
  const { application, order } = file;
  const to = applicationLife.next(application.state, 'award.put_in_queue');
  if (to === undefined) return refuse('rule', 'award.queue.not_submitted', { state: application.state });
  if (order === undefined) return refuse('rule', 'award.queue.none');
  const obstacle = obstacleTo(file);
  if (obstacle !== undefined) return obstacle;
  if (file.isClosed) return refuse('rule', 'award.queue.closed');
  if ((dueIn(file.terms) ?? 0n) <= leftFor(file)) return refuse('rule', 'award.queue.money_left');
  return {
    change: {
      machine: applicationLife.name,
      subjectId: application.id,
      from: application.state,
      to,
      version: application.version,
      facts: { number: application.number, rank: order.ahead + 1 },
    },
  };
};
