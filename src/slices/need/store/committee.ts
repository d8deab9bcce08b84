import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { type Tx, writing } from '#platform/tx';
import type { Counts, Deciding, Opinion } from '../committee.ts';
import type { NeedsRound } from '../queries/calls.ts';
import { membersOf } from '../queries/committee.ts';
import { lockNeed, moveTo, readingIn, type Step } from './needs.ts';

export type HeldForCommittee = Deciding & Readonly<{ round: NeedsRound }>;

/** The need locked, the members of its committee with what each thinks, and whether who acts has a stake in it. */
export const lockForCommittee = async (tx: Tx, needId: string, actor: Actor): Promise<HeldForCommittee | undefined> => {
  const held = await lockNeed(tx, needId);
  if (held === undefined) return undefined;
  const { need, round, followers } = held;
  const bodies = await bodiesBehind(tx, [need.id, ...followers.map(({ id }) => id)]);
  return {
    need,
    round,
    quorum: round.call.committee.quorum,
    members: await membersOf(readingIn(tx), need.id, round.callId),
    isConcerned: actor.memberships.some(({ organisationId }) => bodies.includes(organisationId)),
  };
};

/** Those that expressed these needs, and those that support them. */
const bodiesBehind = async (tx: Tx, ids: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`select organisation_id as id from need where id = any(${[...ids]}::uuid[])
    union select organisation_id from need_support where need_id = any(${[...ids]}::uuid[]) and state = 'given'`.execute(
    writing(tx),
  );
  return rows.map(({ id }) => id);
};

type Given = Readonly<{ personId: string; opinion: Opinion; sentence: string; at: Date }>;

export const saveOpinion = async (tx: Tx, change: Step, { personId, opinion, sentence, at }: Given): Promise<void> => {
  await writing(tx)
    .insertInto('need_opinion')
    .values({ need_id: change.subjectId, person_id: personId, opinion, sentence, given_at: at })
    .onConflict((conflict) =>
      conflict.columns(['need_id', 'person_id']).doUpdateSet({ opinion, sentence, given_at: at }),
    )
    .execute();
  await moveTo(tx, change);
};

type Decided = Step &
  Readonly<{ outcome: 'selected' | 'not_selected'; counts: Counts; quorum: number; presence: readonly string[] }>;

export const saveDecision = async (tx: Tx, change: Decided, reasons: string, at: Date): Promise<void> => {
  const { subjectId, outcome, counts, quorum, presence } = change;
  const db = writing(tx);
  await db
    .insertInto('need_decision')
    .values({ need_id: subjectId, outcome, ...counts, quorum, reasons, decided_at: at })
    .execute();
  await db
    .insertInto('need_presence')
    .values([...new Set(presence)].map((person_id) => ({ need_id: subjectId, person_id })))
    .execute();
  await moveTo(tx, change);
};
