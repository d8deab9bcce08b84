import { mandateFor, preparesFor } from '#kernel/actor';
import type { Moment } from '#platform/act';
import type { Tx } from '#platform/tx';
import { roundFor } from '#slices/call';
import type { Application } from './application.ts';
import { applicationLife } from './life.ts';
import { draftIn, type Opening, openingOf } from './open.ts';
import { followerOf } from './queries/taken-up.ts';
import { insertApplication, readingIn } from './store/application.ts';

/** A file, and the round of the stage that follows it. */
export type Following = Opening &
  Readonly<{
    former: Application;
    /** Number of the file of the next stage that already follows it. */
    running: string | undefined;
  }>;

/** @param former locked; @returns undefined when its body was taken over meanwhile, or the round is not there */
export const loadFollowing = async (tx: Tx, former: Application, roundId: string): Promise<Following | undefined> => {
  const reader = readingIn(tx);
  const round = await roundFor(reader, roundId);
  const opening = round && (await openingOf(tx, round, former.organisationId));
  return opening && { ...opening, former, running: await followerOf(reader, former.id) };
};

/** Opens the file of the next stage: a draft of the same body that follows the former one, which does not change. */
export const openFollowing = (following: Following, moment: Moment) => {
  const { former, round } = following;
  const { organisationId } = former;
  const stays = applicationLife.next(former.state, 'path.open_stage');
  if (stays === undefined) throw new Error(`a stage was to follow file ${former.number}, which is ${former.state}`);
  const opened = draftIn(following, organisationId, moment);
  if ('refusal' in opened) return opened;
  const { change } = opened;
  const own = preparesFor(moment.actor, organisationId) !== undefined;
  const mandated = own ? undefined : (mandateFor(moment.actor, organisationId, round)?.id ?? former.mandateId);
  return {
    change: {
      ...change,
      mandateId: mandated ?? null,
      follows: former.id,
      facts: { ...change.facts, from: former.number },
    },
    also: [
      {
        machine: applicationLife.name,
        subjectId: former.id,
        from: former.state,
        to: stays,
        facts: { number: former.number, as: change.number, round: round.number },
      },
    ],
  };
};

type Opened = Extract<ReturnType<typeof openFollowing>, { change: unknown }>['change'];

export const saveFollowingStage = (tx: Tx, change: Opened, { round }: Following): Promise<void> =>
  insertApplication(tx, { ...change, roundId: round.id, versionId: round.versionId });
