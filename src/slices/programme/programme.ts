import { type Bucket, type Cents, cents, type NonEmpty, type Transfer } from '#kernel/money';
import { refuse } from '#kernel/refusal';
import type { Text } from '#kernel/text';
import { closingInstant } from '#slices/territory';
import { envelopeLife, programmeLife } from './life.ts';
import type { Call, EnvelopeNode, NeedsCall, Pack, PublishedCall, Round } from './pack/types.ts';
import type { Instrument, Level } from './pack/vocabulary.ts';

/** What is already there when a pack is loaded. */
export type ProgrammeShelf = Readonly<{
  programme: Readonly<{ id: string; version: number; code: string }> | undefined;
  versions: readonly Readonly<{ number: number; hash: string }>[];
  /** The tree as the last version of the pack writes it. */
  tree: EnvelopeNode | undefined;
  envelopes: readonly KnownEnvelope[];
  calls: readonly Readonly<{ id: string; code: string; envelopeId: string }>[];
  rounds: readonly Readonly<{ id: string; callCode: string; number: number }>[];
}>;

export type KnownEnvelope = Readonly<{
  id: string;
  parentId: string | null;
  code: string;
  state: 'open' | 'closed';
  /** Whether a cent ever went through it. */
  held: boolean;
}>;

export type EnvelopeRow = Readonly<{
  id: string;
  parentId: string | null;
  code: string;
  names: Text;
  level: Level;
  year: number | null;
  territoryId: string | null;
  position: number;
  /** Commitment authority (AE). */
  amount: Cents;
  /** Payment credits (CP). */
  credits: Cents;
}>;
export type CallRow = Readonly<{ id: string; code: string; envelopeId: string; position: number }> & Instrument;
export type RoundRow = Readonly<{
  id: string;
  callId: string;
  number: number;
  opensAt: Date;
  closesAt: Date | null;
  juryOn: string | null;
  known: boolean;
}>;

/**
 * The instant of an hour written in a pack, `YYYY-MM-DD HH:MM:SS` in its zone.
 * @throws RangeError for an hour that clocks skip or show twice: the check of the pack has refused it before
 */
export const instantOf = (local: string, zone: string): Date => {
  const instant = closingInstant(local.slice(0, 10), local.slice(11), zone);
  if ('refusal' in instant) throw new RangeError(`${local} is not one instant in ${zone}`);
  return instant;
};

/** The tree flattened, parents before children. @param known the ids of the nodes that are there already, by code */
export const envelopeRows = (
  root: EnvelopeNode,
  newId: () => string,
  known: ReadonlyMap<string, string> = new Map(),
): NonEmpty<EnvelopeRow> => {
  const rows: EnvelopeRow[] = [];
  const visit = (node: EnvelopeNode, parentId: string | null, depth: number): void => {
    const id = known.get(node.code) ?? newId();
    rows.push({
      id,
      parentId,
      code: node.code,
      names: node.names,
      level: node.level ?? levelAt(node, depth),
      year: node.year ?? null,
      territoryId: territoryOf(node),
      position: rows.length,
      amount: cents(BigInt(node.amountCents)),
      credits: cents(BigInt(node.paymentCents ?? node.amountCents)),
    });
    for (const child of node.children) visit(child, id, depth + 1);
  };
  visit(root, null, 0);
  return rows as unknown as NonEmpty<EnvelopeRow>;
};

const territoryOf = ({ departement, region }: EnvelopeNode): string | null => {
  if (departement !== undefined) return `departement:${departement}`;
  return region === undefined ? null : `region:${region}`;
};

const levelAt = ({ departement }: EnvelopeNode, depth: number): Level => {
  if (depth === 0) return 'programme';
  if (departement !== undefined) return 'departement';
  return depth === 1 ? 'axis' : 'share';
};

/**
 * Money enters at the root, then goes down the tree, so that no child can hold more than its parent gave: commitment
 * authority, then payment credits.
 */
export const openingTransfers = (rows: NonEmpty<EnvelopeRow>): NonEmpty<Transfer> => {
  const lines = [
    ...openingOf(rows, (row) => row.amount, 'source', 'available'),
    ...openingOf(rows, (row) => row.credits, 'payment_source', 'payment_available'),
  ];
  return lines as unknown as NonEmpty<Transfer>;
};

const openingOf = (
  rows: NonEmpty<EnvelopeRow>,
  amountOf: (row: EnvelopeRow) => Cents,
  source: Bucket,
  bucket: Bucket,
): readonly Transfer[] =>
  rows
    .filter((row) => amountOf(row) > 0n)
    .map((row) => ({
      kind: row.parentId === null ? 'opening' : 'allocation',
      debit: row.parentId === null ? { envelopeId: row.id, bucket: source } : { envelopeId: row.parentId, bucket },
      credit: { envelopeId: row.id, bucket },
      amount: amountOf(row),
    }));

/** The four words of a call. */
export const instrumentOf = ({ takes, decidedBy, grant, limitedBy }: Call): Instrument => ({
  takes,
  decidedBy,
  grant,
  limitedBy,
});

/** Whether a call takes files, in rounds. */
export const takesFiles = (call: Call): call is PublishedCall => 'rounds' in call;

/** Whether a call takes needs, of which a committee selects those that become files. */
export const takesNeeds = (call: Call): call is NeedsCall => takesFiles(call) && call.takes === 'needs';

/** Who decides on a file: the word of its call; where a committee chose the need it comes from, the desk sets the amount. */
export const decidesOnFiles = ({
  takes,
  decidedBy,
}: Pick<Instrument, 'takes' | 'decidedBy'>): Instrument['decidedBy'] => (takes === 'needs' ? 'desk' : decidedBy);

export const roundsOf = (call: Call): readonly Round[] => (takesFiles(call) ? call.rounds : []);

const roundRow = (
  pack: Pack,
  call: Call,
  round: Round,
  callId: string,
  known: string | undefined,
  newId: () => string,
): RoundRow => ({
  id: known ?? newId(),
  callId,
  number: round.number,
  opensAt: instantOf(round.opensAt, pack.zone),
  closesAt: round.closesAt === undefined ? null : instantOf(round.closesAt, pack.zone),
  juryOn: round.juryOn ?? null,
  known: known !== undefined && takesFiles(call),
});

/** The calls and rounds of a pack, those that are there already under their identifiers. */
export const callsAndRounds = (
  shelf: ProgrammeShelf,
  pack: Pack,
  envelopeIds: ReadonlyMap<string, string>,
  newId: () => string,
) => {
  const calls = pack.calls.map((call, position): CallRow & { known: boolean } => {
    const known = shelf.calls.find((one) => one.code === call.code);
    return {
      id: known?.id ?? newId(),
      code: call.code,
      ...instrumentOf(call),
      envelopeId: envelopeIds.get(call.envelope) as string,
      position: call.position || position,
      known: known !== undefined,
    };
  });
  const rounds = pack.calls.flatMap((call, index) =>
    roundsOf(call).map((round) => {
      const known = shelf.rounds.find((one) => one.callCode === call.code && one.number === round.number);
      return roundRow(pack, call, round, (calls[index] as CallRow).id, known?.id, newId);
    }),
  );
  return { calls, rounds };
};

export const scheduled = (rounds: readonly RoundRow[]) =>
  rounds.map((round) => ({
    machine: 'round',
    subjectId: round.id,
    from: round.known ? 'scheduled' : 'none',
    to: 'scheduled',
    facts: { number: round.number, opensAt: round.opensAt, closesAt: round.closesAt },
  }));

/** Opens a programme from its pack: tree, calls, rounds, and the money down the tree. */
export const open = (shelf: ProgrammeShelf, pack: Pack, hash: string, newId: () => string) => {
  if (shelf.programme !== undefined) return refuse('rule', 'programme.open.already_open', { code: pack.code });
  const envelopes = envelopeRows(pack.envelope, newId);
  const envelopeIds = new Map(envelopes.map((row) => [row.code, row.id]));
  const { calls, rounds } = callsAndRounds(shelf, pack, envelopeIds, newId);
  return {
    change: {
      machine: programmeLife.name,
      subjectId: newId(),
      from: 'none',
      to: 'open',
      facts: { code: pack.code, version: 1, hash },
      transfers: openingTransfers(envelopes),
      versionId: newId(),
      number: 1,
      envelopes,
      calls,
      rounds,
    },
    also: [...scheduled(rounds), ...nodesChanged(envelopes, 'none', 'open')],
  };
};

/** What an act on a programme changes of the nodes of its tree. */
export const nodesChanged = (nodes: readonly Readonly<{ id: string; code: string }>[], from: string, to: string) =>
  nodes.map(({ id, code }) => ({ machine: envelopeLife.name, subjectId: id, from, to, facts: { code } }));
