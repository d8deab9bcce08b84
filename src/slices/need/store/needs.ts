import { sql } from 'kysely';
import { type Reader, rightToRead } from '#platform/read';
import { type Tx, writing } from '#platform/tx';
import type { Need, NeedState } from '../need.ts';
import { type NeedsRound, needsRound } from '../queries/calls.ts';
import { nearestNeeds } from '../queries/likeness.ts';

export const readingIn = (tx: Tx): Reader => rightToRead(writing(tx));

const COLUMNS = sql`n.id, n.call_id as "callId", n.round_id as "roundId", n.organisation_id as "organisationId", n.theme,
  n.title, n.summary, n.lead_id as "leadId", n.supporters, n.application_id as "applicationId", n.state, n.version`;

/**
 * Needs with those they were brought together with and those that follow them, locked in the order of their identifiers,
 * so that two who act on the same group never wait for one another for ever.
 */
export const lockAll = async (tx: Tx, ids: readonly string[]): Promise<readonly Need[]> => {
  const wanted = sql`${[...ids]}::uuid[]`;
  const { rows } = await sql<Need>`select ${COLUMNS} from need n
    where n.id = any(${wanted}) or n.lead_id = any(${wanted})
      or n.id in (select m.lead_id from need m where m.id = any(${wanted}))
    order by n.id for update of n`.execute(writing(tx));
  return rows;
};

export type HeldRound = Readonly<{ round: NeedsRound; near: number }>;
type Words = Readonly<{ theme: string; title: string; summary: string }>;

/** The round in which a body expresses a need, and how many needs are near; nothing when the body is no longer there. */
export const holdRound = async (
  tx: Tx,
  input: Words & Readonly<{ roundId: string; organisationId: string }>,
): Promise<HeldRound | undefined> => {
  const reader = readingIn(tx);
  const round = await needsRound(reader, input.roundId);
  const body = await writing(tx)
    .selectFrom('organisation')
    .select('state')
    .where('id', '=', input.organisationId)
    .forKeyShare()
    .executeTakeFirst();
  if (round === undefined || body?.state !== 'active') return undefined;
  return { round, near: (await nearestNeeds(reader, { ...input, callId: round.callId }, 1)).length };
};

/** A need as an act holds it, with its group. */
export type HeldNeed = Readonly<{
  need: Need;
  round: NeedsRound;
  /** The need it was brought together with. */
  lead: Need | undefined;
  /** The needs brought together with it. */
  followers: readonly Need[];
}>;

export const lockNeed = async (tx: Tx, id: string): Promise<HeldNeed | undefined> => {
  const group = await lockAll(tx, [id]);
  const need = group.find((one) => one.id === id);
  const round = need && (await needsRound(readingIn(tx), need.roundId));
  if (need === undefined || round === undefined) return undefined;
  return {
    need,
    round,
    lead: group.find((one) => one.id === need.leadId),
    followers: group.filter(({ leadId }) => leadId === id),
  };
};

/** Several needs of one act: the leading one, the others, and those that follow the others already. */
export type HeldGroup = Readonly<{
  lead: Need;
  others: readonly Need[];
  followers: readonly Need[];
  round: NeedsRound;
}>;

/** @returns undefined when one of them is not there: nothing is done by half */
export const lockGroup = async (tx: Tx, leadId: string, ids: readonly string[]): Promise<HeldGroup | undefined> => {
  const wanted = [...new Set(ids)];
  const group = await lockAll(tx, [leadId, ...wanted]);
  const lead = group.find(({ id }) => id === leadId);
  const others = wanted.flatMap((id) => group.find((one) => one.id === id) ?? []);
  const round = lead && (await needsRound(readingIn(tx), lead.roundId));
  if (lead === undefined || round === undefined || others.length < wanted.length) return undefined;
  const followers = group.filter((one) => one.leadId !== null && one.leadId !== leadId && wanted.includes(one.leadId));
  return { lead, others, followers, round };
};

type New = Words & Readonly<{ id: string; callId: string; roundId: string; organisationId: string; at: Date }>;

export const insertNeed = async (tx: Tx, need: New): Promise<void> => {
  await writing(tx)
    .insertInto('need')
    .values({
      id: need.id,
      call_id: need.callId,
      round_id: need.roundId,
      organisation_id: need.organisationId,
      theme: need.theme,
      title: need.title,
      summary: need.summary,
      expressed_at: need.at,
      state: 'expressed',
    })
    .execute();
};

export type Step = Readonly<{ subjectId: string; to: NeedState; version: number }>;
type Columns = Readonly<Record<string, unknown>>;

/** @throws Error when the version moved although the row was locked: a fault of the code */
export const moveTo = async (tx: Tx, { subjectId, to, version }: Step, more: Columns = {}): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('need')
    .set({ state: to, version: version + 1, ...more })
    .where('id', '=', subjectId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`need ${subjectId} was locked yet its version moved`);
};

export const saveWords = (tx: Tx, change: Step, { theme, title, summary }: Words): Promise<void> =>
  moveTo(tx, change, { theme, title, summary });

/** Each stands on its own again. */
export const saveFreed = async (tx: Tx, freed: readonly Need[]): Promise<void> => {
  for (const { id, version } of freed)
    await moveTo(tx, { subjectId: id, to: 'expressed', version }, { lead_id: null, joined_reason: '' });
};

export const saveWithdrawn = async (tx: Tx, change: Step & Readonly<{ freed: readonly Need[] }>): Promise<void> => {
  await saveFreed(tx, change.freed);
  await moveTo(tx, change, { lead_id: null, joined_reason: '' });
};

export const saveJoined = async (
  tx: Tx,
  change: Step & Readonly<{ joined: readonly Need[] }>,
  leadId: string,
  reason: string,
): Promise<void> => {
  await moveTo(tx, change);
  for (const { id, version } of change.joined)
    await moveTo(tx, { subjectId: id, to: 'joined', version }, { lead_id: leadId, joined_reason: reason });
};

export const saveProject = (tx: Tx, change: Step, applicationId: string): Promise<void> =>
  moveTo(tx, change, { application_id: applicationId });
