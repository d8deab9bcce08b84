import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { reachOf, seesSome } from '#kernel/permission';
import { type Reader, rows } from '#platform/read';
import { allRounds, deskOf, type RoundSheet, territorialDesks } from '#slices/call';
import { envelopeTree, type NodeFigures } from '#slices/envelope';
import type { DeskLine } from '../desks.ts';
import { atDesks } from './files.ts';

type Counts = Readonly<{ scope: string; callId: string; filed: number; inHand: number; oldestAt: Date | null }>;

/**
 * The territorial desks a person follows, in the order of their calls and numbers, each with its envelope and its files:
 * all of them for whoever follows the programme, one’s own for an officer. At most a hundred and twenty by call.
 */
export const desksFor = async (reader: Reader, actor: Actor): Promise<readonly DeskLine[] | undefined> => {
  if (!seesSome(actor, 'review.see_desks')) return undefined;
  const latest = latestRounds(await allRounds(reader));
  const programmes = [...new Set(latest.map(({ programmeId }) => programmeId))];
  const trees = new Map(await Promise.all(programmes.map(async (id) => [id, await envelopeTree(reader, id)] as const)));
  const counts = await countsOf(
    reader,
    latest.map(({ callId }) => callId),
  );
  const lines = latest.flatMap((round) => linesOf(round, trees.get(round.programmeId) ?? [], counts));
  return within(reader, actor, latest, lines);
};

/** Of each call that has territorial desks, its last round: its desks are those of today. */
const latestRounds = (rounds: readonly RoundSheet[]): readonly RoundSheet[] => [
  ...new Map(
    rounds.filter(({ call }) => call.territorialDesks !== undefined).map((round) => [round.callId, round]),
  ).values(),
];

/** Counted as the reader sees them: a file one stepped aside from counts for nothing. */
const countsOf = (reader: Reader, calls: readonly string[]): Promise<readonly Counts[]> =>
  rows<Counts>(
    reader,
    sql<Counts>`select a.desk as scope, r.call_id as "callId", count(*)::int as filed,
        (count(*) filter (where a.state = 'submitted'))::int as "inHand",
        min(a.submitted_at) filter (where a.state = 'submitted') as "oldestAt"
      from application a join round r on r.id = a.round_id
      where r.call_id = any(${[...calls]}::uuid[]) and a.submitted_at is not null and a.desk is not null
      group by a.desk, r.call_id`,
  );

const linesOf = (round: RoundSheet, tree: readonly NodeFigures[], counts: readonly Counts[]): readonly DeskLine[] => {
  const line = (scope: string, number: string, names: DeskLine['names'], node: NodeFigures | undefined): DeskLine => {
    const held = counts.find((one) => one.scope === scope && one.callId === round.callId);
    const { opened, reserved, committed, paid, left } = node?.own ?? NOTHING;
    return {
      ...{ scope, number, names, callId: round.callId, callNames: round.call.names, envelopeId: node?.id },
      ...{ opened, reserved, committed, paid, left },
      ...{ filed: held?.filed ?? 0, inHand: held?.inHand ?? 0, oldestAt: held?.oldestAt ?? null },
    };
  };
  const ofCall = tree.find(({ id }) => id === round.envelopeId);
  return [
    ...territorialDesks(round).map((desk) =>
      line(
        desk.scope,
        desk.number,
        desk.names,
        tree.find(({ code }) => code === desk.envelopeCode),
      ),
    ),
    line(`${round.programmeId}/${round.call.desk}`, '', deskOf(round).names, ofCall),
  ];
};

const NOTHING = { opened: 0n, reserved: 0n, committed: 0n, paid: 0n, left: 0n };

const within = async (
  reader: Reader,
  actor: Actor,
  rounds: readonly RoundSheet[],
  lines: readonly DeskLine[],
): Promise<readonly DeskLine[]> => {
  const reach = reachOf(actor, 'review.see_desks');
  if (reach.everywhere) return lines;
  const calls = new Set(
    rounds
      .filter(({ programmeId, callId }) => reach.programmes.includes(programmeId) || reach.calls.includes(callId))
      .map(({ callId }) => callId),
  );
  const scopes = [...new Set(lines.map(({ scope }) => scope))];
  const held = await rows<{ scope: string }>(
    reader,
    sql<{ scope: string }>`select d.scope from unnest(${scopes}::text[]) d(scope)
      where ${atDesks(reach.desks, sql`d.scope`)}`,
  );
  const own = new Set(held.map(({ scope }) => scope));
  return lines.filter(({ scope, callId }) => calls.has(callId) || own.has(scope));
};
