import { type Cents, cents, type NonEmpty, sum, type Transfer } from '#kernel/money';
import { refuse } from '#kernel/refusal';
import { maySignFor, type Power } from '#slices/account';
import { type Application, applicationLife } from '#slices/application';
import { awardLife, selectionLife } from './life.ts';

/** What the jury proposed for one file. */
export type Proposal = Readonly<{
  applicationId: string;
  proposal: 'laureate' | 'waiting' | 'refused';
  amountCents: bigint | null;
}>;

/** The laureates of a session and what stands in the way of deciding them. */
export type SelectionCase = Readonly<{
  sessionId: string;
  minutesSigned: boolean;
  selection: Readonly<{ id: string; state: 'proposed' | 'decided' | 'dropped'; version: number }> | undefined;
  proposals: readonly Proposal[];
  files: readonly Application[];
  envelopeId: string;
  left: Cents;
  /** Awards proposed by this selection and still standing. */
  awards: readonly Readonly<{ id: string; applicationId: string; amount: Cents; version: number }>[];
}>;

/** Money set aside for an award that is proposed or decided. */
export const reservation = (envelopeId: string, awardId: string, amount: Cents): Transfer => ({
  kind: 'reservation',
  debit: { envelopeId, bucket: 'available' },
  credit: { envelopeId, bucket: 'reserved' },
  amount,
  awardId,
});

/** Money set aside that goes back. */
const release = (envelopeId: string, awardId: string, amount: Cents): Transfer => ({
  kind: 'release',
  debit: { envelopeId, bucket: 'reserved' },
  credit: { envelopeId, bucket: 'available' },
  amount,
  awardId,
});

/** Reserves the money of all laureates of a session, or of none. */
export const proposeSelection = (subject: SelectionCase, newId: () => string) => {
  const from = subject.selection?.state ?? 'none';
  const to = selectionLife.next(from, 'award.propose_selection');
  if (to === undefined) return refuse('rule', 'award.propose.already_proposed', { state: from });
  if (!subject.minutesSigned) return refuse('rule', 'award.propose.minutes_unsigned');
  const inJury = new Set(subject.files.filter((file) => file.state === 'in_jury').map((file) => file.id));
  const laureates = subject.proposals
    .filter((one) => one.proposal === 'laureate' && inJury.has(one.applicationId))
    .map((one) => ({ id: newId(), applicationId: one.applicationId, amount: cents(one.amountCents ?? 0n) }));
  if (laureates.length === 0) return refuse('rule', 'award.propose.no_laureate');
  const total = sum(laureates.map((one) => one.amount));
  if (total > subject.left) {
    const facts = {
      asked: total.toString(),
      left: subject.left.toString(),
      missing: (total - subject.left).toString(),
    };
    return refuse('rule', 'award.propose.over_envelope', facts);
  }
  const transfers = laureates.map((one) => reservation(subject.envelopeId, one.id, one.amount));
  return {
    change: {
      machine: selectionLife.name,
      subjectId: subject.selection?.id ?? newId(),
      from,
      to,
      version: subject.selection?.version ?? 0,
      facts: { laureates: laureates.length, total: total.toString() },
      transfers: transfers as unknown as NonEmpty<Transfer>,
      laureates,
    },
    also: laureates.map((one) => ({
      machine: awardLife.name,
      subjectId: one.id,
      from: 'none',
      to: 'proposed',
      facts: { applicationId: one.applicationId, amount: one.amount.toString() },
    })),
  };
};

/** Gives up a list that was proposed: the money goes back, the list may be proposed again. */
export const dropSelection = (subject: SelectionCase) => {
  const { selection } = subject;
  const to = selection && selectionLife.next(selection.state, 'award.drop_selection');
  if (selection === undefined || to === undefined) return refuse('rule', 'award.decide.not_proposed');
  const transfers = subject.awards.map((award) => release(subject.envelopeId, award.id, award.amount));
  return {
    change: {
      machine: selectionLife.name,
      subjectId: selection.id,
      from: selection.state,
      to,
      version: selection.version,
      facts: { laureates: subject.awards.length },
      transfers: transfers as unknown as NonEmpty<Transfer>,
      awards: subject.awards,
    },
    also: subject.awards.map((award) => ({
      machine: awardLife.name,
      subjectId: award.id,
      from: 'proposed',
      to: 'dropped',
      facts: {},
    })),
  };
};

/** The authority decides the whole list: laureates, waiting list and refusals, in one act. */
export const decideSelection = (subject: SelectionCase) => {
  const { selection } = subject;
  const to = selection && selectionLife.next(selection.state, 'award.decide_selection');
  if (selection === undefined || to === undefined) return refuse('rule', 'award.decide.not_proposed');
  const standing = subject.files.filter((file) => file.state === 'in_jury');
  const awarded = new Set(subject.awards.map((award) => award.applicationId));
  const gone = subject.awards.filter((award) => !standing.some((file) => file.id === award.applicationId));
  if (gone.length > 0) return refuse('rule', 'award.decide.file_withdrawn', { n: gone.length });
  const files = standing.map((file) => {
    const proposed = subject.proposals.find((one) => one.applicationId === file.id)?.proposal;
    return {
      file,
      ...(awarded.has(file.id) ? OUTCOMES.laureate : proposed === 'waiting' ? OUTCOMES.waiting : OUTCOMES.refused),
    };
  });
  return {
    change: {
      machine: selectionLife.name,
      subjectId: selection.id,
      from: selection.state,
      to,
      version: selection.version,
      facts: { laureates: awarded.size, files: files.length },
      files: files.map(({ file, to }) => ({ subjectId: file.id, to, version: file.version })),
      awards: subject.awards,
    },
    also: [
      ...subject.awards.map((award) => ({
        machine: awardLife.name,
        subjectId: award.id,
        from: 'proposed',
        to: 'decided',
        facts: { amount: award.amount.toString() },
      })),
      ...files.map(({ file, act, to }) => ({
        act,
        machine: applicationLife.name,
        subjectId: file.id,
        from: file.state,
        to,
        facts: { number: file.number },
      })),
    ],
  };
};

const OUTCOMES = {
  laureate: { act: 'award.decide_selection', to: 'laureate' },
  waiting: { act: 'award.put_on_waiting_list', to: 'waiting' },
  refused: { act: 'award.refuse', to: 'refused' },
} as const;

/** An award that is decided and whose agreement is not in force: the money is still only reserved. */
export type StandingAward = Readonly<{
  id: string;
  state: 'proposed' | 'decided' | 'dropped' | 'declined';
  version: number;
  amount: Cents;
  reserved: Cents;
  envelopeId: string;
  organisationId: string;
  programmeId: string;
  callId: string;
}>;

/** By what powers somebody may commit the body of a grant. */
export type SigningFor = Readonly<{ siren: string; name: string; powers: readonly Power[] }>;

/**
 * The beneficiary gives the grant up before the agreement is in force: the money goes back. Giving up a right commits
 * the body as signing for it does: the power must go as far as the grant.
 */
export const declineAward = (
  award: StandingAward,
  { siren, name, powers }: SigningFor,
  by: Readonly<{ personId: string; on: string }>,
) => {
  const to = awardLife.next(award.state, 'award.decline');
  if (to === undefined || award.reserved === 0n)
    return refuse('rule', 'award.decline.too_late', { state: award.state });
  const allowed = maySignFor({ ...by, siren, act: 'decline_grant', amountCents: award.amount }, powers, name);
  if ('refusal' in allowed) return allowed;
  return { change: changeOf(award, to, award.reserved, {}) };
};

/** The authority lowers an amount before the agreement is in force: the difference goes back. */
export const reduceAward = (award: StandingAward, amount: Cents) => {
  const to = awardLife.next(award.state, 'award.reduce');
  if (to === undefined || award.reserved !== award.amount)
    return refuse('rule', 'award.reduce.too_late', { state: award.state });
  if (amount === 0n || amount >= award.amount)
    return refuse('rule', 'award.reduce.not_lower', { amount: award.amount.toString() });
  return { change: { ...changeOf(award, to, cents(award.amount - amount), { amount: amount.toString() }), amount } };
};

const changeOf = (award: StandingAward, to: string, given: Cents, facts: Readonly<Record<string, unknown>>) => ({
  machine: awardLife.name,
  subjectId: award.id,
  from: award.state,
  to,
  version: award.version,
  facts,
  transfers: [release(award.envelopeId, award.id, given)] as const,
});
