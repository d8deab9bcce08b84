import { sql } from 'kysely';
import { type Tx, writing } from '#platform/tx';
import type { EnvelopeNode, Pack } from './pack/types.ts';
import type { CallRow, EnvelopeRow, ProgrammeShelf, RoundRow } from './programme.ts';
import type { RevisedTree } from './revision.ts';

/** What stands under this code; two loads of the same programme wait for each other. */
export const lockShelf = async (tx: Tx, code: string): Promise<ProgrammeShelf> => {
  const db = writing(tx);
  await sql`select pg_advisory_xact_lock(hashtext('programme'), hashtext(${code}))`.execute(db);
  const programme = await db
    .selectFrom('programme')
    .select(['id', 'version', 'code'])
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst();
  if (programme === undefined)
    return { programme, versions: [], tree: undefined, envelopes: [], calls: [], rounds: [] };
  const [versions, envelopes, calls, rounds] = [
    await db
      .selectFrom('programme_version')
      .select(['number', 'hash'])
      .where('programme_id', '=', programme.id)
      .execute(),
    await envelopesOf(tx, programme.id),
    await db
      .selectFrom('call')
      .select(['id', 'code', 'envelope_id as envelopeId'])
      .where('programme_id', '=', programme.id)
      .execute(),
    await db
      .selectFrom('round')
      .innerJoin('call', 'call.id', 'round.call_id')
      .select(['round.id', 'call.code as callCode', 'round.number'])
      .where('call.programme_id', '=', programme.id)
      .execute(),
  ];
  return {
    programme,
    versions,
    tree: await lastTree(tx, programme.id),
    envelopes,
    calls,
    rounds,
  };
};

/** The nodes of the tree, with whether money ever went through; their accounts are locked until it is known. */
const envelopesOf = async (tx: Tx, programmeId: string): Promise<ProgrammeShelf['envelopes']> => {
  const db = writing(tx);
  const nodes = await db
    .selectFrom('envelope')
    .select(['id', 'parent_id as parentId', 'code', 'state'])
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .execute();
  const accounts = await db
    .selectFrom('account')
    .select(['envelope_id as id', 'debits', 'credits'])
    .where('envelope_id', 'in', (eb) => eb.selectFrom('envelope').select('id').where('programme_id', '=', programmeId))
    .where('bucket', 'in', ['available', 'payment_available'])
    .orderBy('envelope_id')
    .orderBy('bucket')
    .forUpdate()
    .execute();
  const held = new Set(accounts.filter((one) => BigInt(one.debits) + BigInt(one.credits) > 0n).map(({ id }) => id));
  return nodes.map((node) => ({ ...node, state: node.state as 'open' | 'closed', held: held.has(node.id) }));
};

const lastTree = async (tx: Tx, programmeId: string): Promise<EnvelopeNode | undefined> => {
  const row = await writing(tx)
    .selectFrom('programme_version')
    .select(sql<EnvelopeNode>`pack -> 'envelope'`.as('tree'))
    .where('programme_id', '=', programmeId)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row?.tree;
};

type Loaded = Readonly<{
  subjectId: string;
  versionId: string;
  number: number;
  calls: readonly (CallRow & { known: boolean })[];
  rounds: readonly RoundRow[];
}>;

export const insertProgramme = async (
  tx: Tx,
  change: Loaded & { envelopes: readonly EnvelopeRow[] },
  pack: Pack,
  hash: string,
  at: Date,
): Promise<void> => {
  const db = writing(tx);
  await db.insertInto('programme').values({ id: change.subjectId, code: pack.code, state: 'open' }).execute();
  await insertEnvelopes(tx, change.subjectId, change.envelopes);
  await insertVersion(tx, change, pack, hash, at);
};

const insertEnvelopes = async (tx: Tx, programmeId: string, rows: readonly EnvelopeRow[]): Promise<void> => {
  if (rows.length === 0) return;
  await writing(tx)
    .insertInto('envelope')
    .values(
      rows.map((row) => ({
        id: row.id,
        programme_id: programmeId,
        parent_id: row.parentId,
        code: row.code,
        name: JSON.stringify(row.names),
        level: row.level,
        year: row.year,
        state: 'open',
        territory_id: row.territoryId,
        position: row.position,
      })),
    )
    .execute();
};

/** Adds what the version adds, closes what it leaves out, and writes names and places as it says them. */
const reviseEnvelopes = async (tx: Tx, programmeId: string, tree: RevisedTree): Promise<void> => {
  const db = writing(tx);
  await insertEnvelopes(tx, programmeId, tree.added);
  for (const [state, nodes] of [
    ['closed', tree.closed],
    ['open', tree.opened],
  ] as const) {
    for (const { id } of nodes) await db.updateTable('envelope').set({ state }).where('id', '=', id).execute();
  }
  for (const { id, names, position } of tree.rows) {
    await db
      .updateTable('envelope')
      .set({ name: JSON.stringify(names), position })
      .where('id', '=', id)
      .execute();
  }
};

export const updateProgramme = async (
  tx: Tx,
  change: Loaded & { version: number; tree: RevisedTree },
  pack: Pack,
  hash: string,
  at: Date,
): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('programme')
    .set({ version: change.version + 1, state: 'open' })
    .where('id', '=', change.subjectId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`programme ${change.subjectId} was locked yet its version moved`);
  await reviseEnvelopes(tx, change.subjectId, change.tree);
  await insertVersion(tx, change, pack, hash, at);
};

const insertVersion = async (tx: Tx, change: Loaded, pack: Pack, hash: string, at: Date): Promise<void> => {
  const db = writing(tx);
  await db
    .insertInto('programme_version')
    .values({
      id: change.versionId,
      programme_id: change.subjectId,
      number: change.number,
      hash,
      pack: JSON.stringify(pack),
      loaded_at: at,
    })
    .execute();
  for (const call of change.calls.filter((one) => !one.known)) {
    await db
      .insertInto('call')
      .values({
        id: call.id,
        programme_id: change.subjectId,
        code: call.code,
        ...instrumentColumns(call),
        envelope_id: call.envelopeId,
        position: call.position,
      })
      .execute();
  }
  for (const call of change.calls.filter((one) => one.known)) {
    await db
      .updateTable('call')
      .set({ ...instrumentColumns(call), position: call.position })
      .where('id', '=', call.id)
      .execute();
  }
  for (const round of change.rounds) await saveRound(tx, round, change.versionId);
};

const instrumentColumns = ({ takes, decidedBy, grant, limitedBy }: CallRow) => ({
  takes,
  decided_by: decidedBy,
  grants: grant,
  limited_by: limitedBy,
});

const saveRound = async (tx: Tx, round: RoundRow, versionId: string): Promise<void> => {
  const columns = {
    opens_at: round.opensAt,
    closes_at: round.closesAt,
    jury_on: round.juryOn,
    programme_version_id: versionId,
    state: 'scheduled',
  };
  const db = writing(tx);
  if (round.known) await db.updateTable('round').set(columns).where('id', '=', round.id).execute();
  else {
    await db
      .insertInto('round')
      .values({ id: round.id, call_id: round.callId, number: round.number, ...columns })
      .execute();
  }
};
