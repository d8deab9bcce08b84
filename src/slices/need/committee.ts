import { refuse } from '#kernel/refusal';
import { needLife } from './life.ts';
import { changeOf, type Need } from './need.ts';

export const OPINIONS = ['keep', 'against', 'abstain'] as const;
export type Opinion = (typeof OPINIONS)[number];

/**
 * Whoever acts for a body that expressed or supported a need has a stake in it, and gives no opinion on it.
 * @param isConcerned whether the person acts for one of these bodies
 */
export const giveOpinion = (need: Need, isConcerned: boolean) => {
  const to = needLife.next(need.state, 'need.give_opinion');
  if (need.state === 'joined') return refuse('rule', 'need.opinion.joined');
  if (to === undefined) return refuse('rule', 'need.opinion.decided');
  if (isConcerned) return refuse('rule', 'need.opinion.concerned');
  // What is thought is not for the journal.
  return { change: changeOf(need, to) };
};

/** A member of the committee of the call, as the decision on one need sees them. */
export type Member = Readonly<{
  personId: string;
  /** Acts for a body that stands behind the need: counts for nothing here. */
  isConcerned: boolean;
  opinion: Opinion | undefined;
}>;

export type Deciding = Readonly<{
  need: Need;
  quorum: number;
  members: readonly Member[];
  /** The authority acts for a body that stands behind the need. */
  isConcerned: boolean;
}>;

export type Counts = Readonly<Record<'keeping' | 'against' | 'abstaining', number>>;

/** What those present think; members concerned are left out. */
export const countOpinions = (members: readonly Member[]): Counts => {
  const count = (wanted: Opinion): number =>
    members.filter(({ isConcerned, opinion }) => !isConcerned && opinion === wanted).length;
  return { keeping: count('keep'), against: count('against'), abstaining: count('abstain') };
};

type Outcome = 'selected' | 'not_selected';
/** Reasons of two words tell nobody anything (CRPA, article L211-5: reasons in law and in fact). */
export const REASONS_MIN = 20;

/**
 * The decision of the committee, as the authority records it: nothing is decided without a quorum, and nothing is selected
 * that most of those present would not keep. The database holds both again.
 * @param presence identifiers of the members who were present
 */
export const decide = (
  { need, quorum, members, isConcerned }: Deciding,
  outcome: Outcome,
  { presence, reasons }: Readonly<{ presence: readonly string[]; reasons: string }>,
) => {
  const to = needLife.next(need.state, outcome === 'selected' ? 'need.select' : 'need.decline');
  if (need.state === 'joined') return refuse('rule', 'need.opinion.joined');
  if (to === undefined) return refuse('rule', 'need.opinion.decided');
  if (isConcerned) return refuse('rule', 'need.decide.concerned');
  if (presence.some((id) => !members.some(({ personId }) => personId === id)))
    return refuse('rule', 'need.decide.not_a_member');
  const voting = members.filter((one) => presence.includes(one.personId) && !one.isConcerned);
  if (voting.length < quorum) return refuse('rule', 'need.decide.no_quorum', { present: voting.length, quorum });
  const silent = voting.filter(({ opinion }) => opinion === undefined).length;
  if (silent > 0) return refuse('rule', 'need.decide.silent', { silent });
  const counts = countOpinions(voting);
  if (outcome === 'selected' && counts.keeping <= counts.against)
    return refuse('rule', 'need.decide.not_kept', { keeping: counts.keeping, against: counts.against });
  if (reasons.trim().length < REASONS_MIN) return refuse('rule', 'need.decide.no_reason', { min: REASONS_MIN });
  return {
    change: {
      ...changeOf(need, to, { ...counts, quorum, present: presence.length }),
      outcome,
      counts,
      quorum,
      presence,
    },
  };
};
