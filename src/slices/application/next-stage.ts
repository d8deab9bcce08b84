import { type Actor, mandateFor, preparesFor } from '#kernel/actor';
import type { Tx } from '#platform/tx';
import { type RoundSheet, roundFor, territorialDeskFor } from '#slices/call';
import { dayOf } from '#ui/words';
import { type Application, numberOf, open } from './application.ts';
import { applicationLife } from './life.ts';
import { windowOf } from './open.ts';
import { homeOf } from './queries/places.ts';
import { followerOf } from './queries/taken-up.ts';
import { holdActiveBody, insertApplication, nextRank, readingIn } from './store/application.ts';

/** A file, and the round of the stage that follows it. */
export type Following = Readonly<{
  former: Application;
  round: RoundSheet;
  rank: bigint;
  home: Awaited<ReturnType<typeof homeOf>>;
  /** Number of the file of the next stage that already follows it. */
  running: string | undefined;
}>;

/** @param former locked; @returns undefined when its body was taken over meanwhile, or the round is not there */
export const loadFollowing = async (tx: Tx, former: Application, roundId: string): Promise<Following | undefined> => {
  const reader = readingIn(tx);
  const round = await roundFor(reader, roundId);
  if (round === undefined || !(await holdActiveBody(tx, former.organisationId))) return undefined;
  return {
    former,
    round,
    rank: await nextRank(tx),
    home: await homeOf(reader, former.organisationId),
    running: await followerOf(reader, former.id),
  };
};

type Moment = Readonly<{ at: Date; actor: Actor; newId(): string }>;

/** Opens the file of the next stage: a draft of the same body that follows the former one, which does not change. */
export const openFollowing = ({ former, round, rank, home }: Following, { at, actor, newId }: Moment) => {
  const stays = applicationLife.next(former.state, 'path.open_stage');
  if (stays === undefined) throw new Error(`a stage was to follow file ${former.number}, which is ${former.state}`);
  const decision = open(windowOf(round, territorialDeskFor(round, home)), at);
  if ('refusal' in decision) return decision;
  const own = preparesFor(actor, former.organisationId) !== undefined;
  const mandate = own ? undefined : mandateFor(actor, former.organisationId, round);
  const number = numberOf(Number(dayOf(at, round.pack.zone).slice(0, 4)), rank);
  return {
    change: {
      machine: applicationLife.name,
      subjectId: newId(),
      from: 'none',
      to: decision.to,
      number,
      organisationId: former.organisationId,
      openedBy: actor.id,
      mandateId: mandate?.id ?? (own ? null : former.mandateId),
      openedAt: at,
      follows: former.id,
      facts: { number, from: former.number, round: round.number, programmeVersionId: round.versionId },
    },
    also: [
      {
        machine: applicationLife.name,
        subjectId: former.id,
        from: former.state,
        to: stays,
        facts: { number: former.number, as: number, round: round.number },
      },
    ],
  };
};

type Opened = Extract<ReturnType<typeof openFollowing>, { change: unknown }>['change'];

export const saveFollowingStage = (tx: Tx, change: Opened, { round }: Following): Promise<void> =>
  insertApplication(tx, { ...change, roundId: round.id, versionId: round.versionId });
