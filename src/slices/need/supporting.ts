import type { StateOf } from '#kernel/machine';
import { refuse } from '#kernel/refusal';
import { supportLife } from './life.ts';
import { isOpen, type Need, type Window } from './need.ts';

export type SupportState = StateOf<typeof supportLife>;
export type Support = Readonly<{ id: string; state: SupportState; version: number }>;

export type Supporting = Readonly<{
  need: Need;
  window: Window;
  organisationId: string;
  /** Whether the body expressed this need, or one brought together with it: it stands behind it already. */
  isOwn: boolean;
  /** What the body gives already. */
  support: Support | undefined;
}>;

/** A body says that it has the same need. One support for each body is held again by the database. */
export const support = ({ need, window, organisationId, isOwn, support: given }: Supporting, at: Date, id: string) => {
  if (need.state === 'joined') return refuse('rule', 'need.support.joined');
  if (need.state !== 'expressed') return refuse('rule', 'need.support.decided');
  if (!isOpen(window, at)) return refuse('rule', 'need.support.closed');
  if (isOwn) return refuse('rule', 'need.support.own');
  if (given !== undefined) return refuse('rule', 'need.support.already');
  return {
    change: {
      machine: supportLife.name,
      subjectId: id,
      from: 'none',
      to: 'given' as const,
      facts: { needId: need.id, organisationId },
    },
  };
};

/** A support is taken back until the committee decides. */
export const withdrawSupport = ({ need, support: given }: Pick<Supporting, 'need' | 'support'>) => {
  if (given === undefined) return refuse('rule', 'need.support.none');
  if (need.state !== 'expressed' && need.state !== 'joined') return refuse('rule', 'need.support.decided');
  return {
    change: {
      machine: supportLife.name,
      subjectId: given.id,
      from: given.state,
      to: 'withdrawn' as const,
      version: given.version,
      facts: { needId: need.id },
    },
  };
};
