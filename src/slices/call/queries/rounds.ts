import { type RawBuilder, sql } from 'kysely';
import type { Reach } from '#kernel/permission';
import { oftenRows, type Reader, rows } from '#platform/read';
import type { Pack, PublishedCall, Round } from '#slices/programme';
import { callIn, packOf, takesFiles } from '#slices/programme';

/** A round as a page or an act needs it: its instants, and its rules in the version given. */
export type RoundSheet = Readonly<{
  id: string;
  callId: string;
  callCode: string;
  programmeId: string;
  programmeCode: string;
  versionId: string;
  envelopeId: string;
  number: number;
  opensAt: Date;
  closesAt: Date | null;
  juryOn: string | null;
  pack: Pack;
  /** The call as it stands in this round. */
  call: PublishedCall;
  round: Round;
}>;

type RoundRow = Omit<RoundSheet, 'pack' | 'call' | 'round'>;

const ROUNDS = sql`select r.id, r.call_id as "callId", c.code as "callCode", c.programme_id as "programmeId", p.code as "programmeCode",
    r.programme_version_id as "versionId", c.envelope_id as "envelopeId", r.number,
    r.opens_at as "opensAt", least(r.closes_at, r.closed_at) as "closesAt", r.jury_on as "juryOn"
  from round r join call c on c.id = r.call_id join programme p on p.id = c.programme_id`;

/**
 * A round as one JSON value, for a question about what refers to it; `sheetOf` reads it.
 * @param roundId where the question has the identifier of the round
 */
export const roundAsJson = (roundId: RawBuilder<unknown>): RawBuilder<RoundAsJson> =>
  sql<RoundAsJson>`(select to_jsonb(found) from (${ROUNDS} where r.id = ${roundId}) found)`;
export type RoundAsJson = Omit<RoundRow, 'opensAt' | 'closesAt'> &
  Readonly<{ opensAt: string; closesAt: string | null }>;

/** The round read with something else, and its rules in the version given. */
export const sheetOf = (reader: Reader, found: RoundAsJson, versionId: string): Promise<RoundSheet | undefined> => {
  const closesAt = found.closesAt === null ? null : new Date(found.closesAt);
  return withRules(reader, { ...found, opensAt: new Date(found.opensAt), closesAt }, versionId);
};

/** The condition that a round is within reach. One array, worked out first, so that an index of what it filters serves. */
export const inRounds = (reach: Reach, roundId: RawBuilder<unknown>): RawBuilder<boolean> =>
  reach.everywhere
    ? sql<boolean>`true`
    : sql<boolean>`${roundId} = any(array(select r.id from round r join call c on c.id = r.call_id
        where c.programme_id = any(${[...reach.programmes]}::uuid[]) or c.id = any(${[...reach.calls]}::uuid[])))`;

/** Puts the rules of a version beside a round. @param versionId another version: that a file was opened under */
const withRules = async (reader: Reader, row: RoundRow, versionId = row.versionId): Promise<RoundSheet | undefined> => {
  const pack = await packOf(reader, versionId);
  const call = pack.calls.find((one) => one.code === row.callCode);
  if (call === undefined || !takesFiles(call)) return undefined;
  const round = call.rounds.find((one) => one.number === row.number);
  return round && { ...row, versionId, pack, call: callIn(call, round), round };
};

const several = async (reader: Reader, found: readonly RoundRow[]): Promise<readonly RoundSheet[]> =>
  (await Promise.all(found.map((row) => withRules(reader, row)))).filter((sheet) => sheet !== undefined);

/** @param versionId the version a file was opened under; without it, the one new files are opened under */
export const roundFor = async (
  reader: Reader,
  roundId: string,
  versionId?: string,
): Promise<RoundSheet | undefined> => {
  const [row] = await oftenRows<RoundRow>(reader, sql<RoundRow>`${ROUNDS} where r.id = ${roundId}`);
  return row && withRules(reader, row, versionId);
};

/** The rounds in which anybody may open a file at this instant, soonest closing first, continuous ones last. */
export const openRounds = async (reader: Reader, at: Date): Promise<readonly RoundSheet[]> =>
  (await roundsOpenAt(reader, at)).filter(({ round }) => round.after === undefined);

const roundsOpenAt = async (reader: Reader, at: Date): Promise<readonly RoundSheet[]> =>
  several(
    reader,
    await oftenRows<RoundRow>(
      reader,
      sql<RoundRow>`${ROUNDS} where r.opens_at <= ${at} and (least(r.closes_at, r.closed_at) is null or least(r.closes_at, r.closed_at) > ${at})
        order by least(r.closes_at, r.closed_at) nulls last, c.position limit 100`,
    ),
  );

/** What a desk that serves in order has left, and how many wait there: figures for everybody. */
export type Serving = Readonly<{ leftCents: bigint; waiting: number }>;
export const servingAt = async (
  reader: Reader,
  { callId, envelopeId }: Pick<RoundSheet, 'callId' | 'envelopeId'>,
): Promise<Serving> => {
  const [row] = await rows<{ left: bigint; waiting: bigint }>(
    reader,
    sql`select a.credits - a.debits as left,
        coalesce((select q.files from queue_lengths() q where q.call_id = ${callId}), 0) as waiting
      from account a where a.envelope_id = ${envelopeId} and a.bucket = 'available'`,
  );
  return { leftCents: BigInt(row?.left ?? 0), waiting: Number(row?.waiting ?? 0) };
};

/** All rounds of a programme, in the order of its calls. */
export const roundsOfProgramme = async (reader: Reader, programmeId: string): Promise<readonly RoundSheet[]> =>
  several(
    reader,
    await rows<RoundRow>(
      reader,
      sql<RoundRow>`${ROUNDS} where c.programme_id = ${programmeId} order by c.position, r.number limit 500`,
    ),
  );

/** All rounds of all programmes, for the menus of staff. */
export const allRounds = async (reader: Reader): Promise<readonly RoundSheet[]> =>
  several(
    reader,
    await oftenRows<RoundRow>(reader, sql<RoundRow>`${ROUNDS} order by p.code, c.position, r.number limit 500`),
  );

/** The envelope from which a desk pays, and what is left on it, in cents. */
export type DeskEnvelope = Readonly<{ id: string; left: bigint }>;

/** @param code of the envelope in its programme */
export const deskEnvelope = async (
  reader: Reader,
  programmeId: string,
  code: string,
): Promise<DeskEnvelope | undefined> => {
  const [row] = await rows<{ id: string; left: string }>(
    reader,
    sql`select e.id, a.credits - a.debits as left from envelope e
        join account a on a.envelope_id = e.id and a.bucket = 'available'
        where e.programme_id = ${programmeId} and e.code = ${code}`,
  );
  return row && { id: row.id, left: BigInt(row.left) };
};

/** What is left on envelopes, in cents, in the order asked: one question for all, none for none. */
export const leftOn = async (
  reader: Reader,
  nodes: readonly Readonly<{ programmeId: string; code: string }>[],
): Promise<readonly (bigint | undefined)[]> => {
  if (nodes.length === 0) return [];
  const found = await rows<{ rank: string; left: string }>(
    reader,
    sql`select asked.rank, a.credits - a.debits as left
        from unnest(${nodes.map(({ programmeId }) => programmeId)}::uuid[], ${nodes.map(({ code }) => code)}::text[])
          with ordinality as asked (programme_id, code, rank)
        join envelope e on e.programme_id = asked.programme_id and e.code = asked.code
        join account a on a.envelope_id = e.id and a.bucket = 'available'`,
  );
  const left = new Map(found.map((row) => [Number(row.rank), BigInt(row.left)]));
  return nodes.map((_node, index) => left.get(index + 1));
};
