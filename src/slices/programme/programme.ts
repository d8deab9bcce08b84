import { type Cents, cents, type NonEmpty, type Transfer } from '#kernel/money';
import { refuse } from '#kernel/refusal';
import type { Text } from '#kernel/text';
import { closingInstant } from '#slices/territory';
import { programmeLife } from './life.ts';
import type { Call, EnvelopeNode, Pack, PublishedCall, Round } from './pack/types.ts';
import type { Instrument } from './pack/vocabulary.ts';

/** What is already there when a pack is loaded. */
export type ProgrammeShelf = Readonly<{
  programme: Readonly<{ id: string; version: number; code: string }> | undefined;
  versions: readonly Readonly<{ number: number; hash: string }>[];
  envelopes: readonly Readonly<{ id: string; code: string; openedCents: bigint }>[];
  calls: readonly Readonly<{ id: string; code: string }>[];
  rounds: readonly Readonly<{ id: string; callCode: string; number: number }>[];
}>;

export type EnvelopeRow = Readonly<{
  id: string;
  parentId: string | null;
  code: string;
  names: Text;
  territoryId: string | null;
  position: number;
  amount: Cents;
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

/** The tree flattened, parents before children. @param position counts from zero in reading order */
export const envelopeRows = (root: EnvelopeNode, newId: () => string): NonEmpty<EnvelopeRow> => {
  const rows: EnvelopeRow[] = [];
  const visit = (node: EnvelopeNode, parentId: string | null): void => {
    const id = newId();
    rows.push({
      id,
      parentId,
      code: node.code,
      names: node.names,
      territoryId: node.departement === undefined ? null : `departement:${node.departement}`,
      position: rows.length,
      amount: cents(BigInt(node.amountCents)),
    });
    for (const child of node.children) visit(child, id);
  };
  visit(root, null);
  return rows as unknown as NonEmpty<EnvelopeRow>;
};

/** Money enters at the root, then goes down the tree, so that no child can hold more than its parent gave. */
export const openingTransfers = (rows: NonEmpty<EnvelopeRow>): NonEmpty<Transfer> => {
  const [root, ...others] = rows;
  const opening: Transfer = {
    kind: 'opening',
    debit: { envelopeId: root.id, bucket: 'source' },
    credit: { envelopeId: root.id, bucket: 'available' },
    amount: root.amount,
  };
  const allocations = others
    .filter((row) => row.amount > 0n)
    .map(
      (row): Transfer => ({
        kind: 'allocation',
        debit: { envelopeId: row.parentId as string, bucket: 'available' },
        credit: { envelopeId: row.id, bucket: 'available' },
        amount: row.amount,
      }),
    );
  return [opening, ...allocations];
};

/** The four words of a call. */
export const instrumentOf = ({ takes, decidedBy, grant, limitedBy }: Call): Instrument => ({
  takes,
  decidedBy,
  grant,
  limitedBy,
});

/** Whether a call takes files, in rounds. */
export const takesFiles = (call: Call): call is PublishedCall => 'rounds' in call;

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

const callsAndRounds = (
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

const scheduled = (rounds: readonly RoundRow[]) =>
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
    also: scheduled(rounds),
  };
};

/** A new version of the pack: new files are opened under it, running files keep theirs. The money does not move. */
export const revise = (shelf: ProgrammeShelf, pack: Pack, hash: string, newId: () => string) => {
  if (shelf.programme === undefined) return refuse('rule', 'programme.revise.not_open', { code: pack.code });
  if (shelf.versions.some((version) => version.hash === hash)) {
    return refuse('rule', 'programme.revise.unchanged', { code: pack.code });
  }
  const wanted = envelopeRows(pack.envelope, newId);
  const same =
    wanted.length === shelf.envelopes.length &&
    wanted.every((row) => shelf.envelopes.some((one) => one.code === row.code));
  if (!same) return refuse('rule', 'programme.revise.envelopes_changed', { code: pack.code });
  const envelopeIds = new Map(shelf.envelopes.map((row) => [row.code, row.id]));
  const { calls, rounds } = callsAndRounds(shelf, pack, envelopeIds, newId);
  const number = Math.max(...shelf.versions.map((version) => version.number)) + 1;
  return {
    change: {
      machine: programmeLife.name,
      subjectId: shelf.programme.id,
      from: 'open',
      to: 'open',
      version: shelf.programme.version,
      facts: { code: pack.code, version: number, hash },
      versionId: newId(),
      number,
      calls,
      rounds,
    },
    also: scheduled(rounds),
  };
};
