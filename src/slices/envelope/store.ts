import { sql } from 'kysely';
import { cents } from '#kernel/money';
import type { Text } from '#kernel/text';
import { rightToRead } from '#platform/read';
import { type Tx, writing } from '#platform/tx';
import { type Asked, type NewNode, nodesTouched } from './envelope.ts';
import type { NodeFigures } from './figures.ts';
import type { CreditNode } from './law/payment-credit.ts';
import { envelopeTree } from './queries/tree.ts';

export type LockedTree = Readonly<{ programmeId: string; nodes: readonly NodeFigures[] }>;
export const placeOfTree = ({ programmeId }: LockedTree) => ({ programmeId });

const programmeOf = async (tx: Tx, envelopeId: string): Promise<string | undefined> => {
  const node = await writing(tx)
    .selectFrom('envelope')
    .select('programme_id as programmeId')
    .where('id', '=', envelopeId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return node?.programmeId;
};

/**
 * The tree of the node, with the accounts that a movement may touch locked in one order: whoever takes from the same
 * accounts waits, and none waits for another in a circle. Nodes never change place, so they are found before.
 */
export const lockTree = async (tx: Tx, asked: Omit<Asked, 'amounts'>): Promise<LockedTree | undefined> => {
  const programmeId = await programmeOf(tx, asked.nodeId);
  if (programmeId === undefined) return undefined;
  const db = writing(tx);
  const placed = await db
    .selectFrom('envelope')
    .select(['id', 'parent_id as parentId'])
    .where('programme_id', '=', programmeId)
    .execute();
  const touched = nodesTouched(placed, asked);
  if (touched.length > 0) {
    await db
      .selectFrom('account')
      .select('envelope_id')
      .where('envelope_id', 'in', [...touched])
      .where('bucket', 'in', ['available', 'source', 'payment_available', 'payment_source'])
      .orderBy('envelope_id')
      .orderBy('bucket')
      .forUpdate()
      .execute();
  }
  return { programmeId, nodes: await envelopeTree(rightToRead(db), programmeId) };
};

export type ParentOfNode = Readonly<{
  programmeId: string;
  id: string;
  code: string;
  codes: readonly string[];
  position: number;
  territory: Readonly<{ id: string; name: string }> | undefined;
}>;

/** The envelope above a new one, with the codes already taken; two openings in a programme wait for one another. */
export const lockParent = async (
  tx: Tx,
  id: string,
  territoryId: string | undefined,
): Promise<ParentOfNode | undefined> => {
  const programmeId = await programmeOf(tx, id);
  if (programmeId === undefined) return undefined;
  const db = writing(tx);
  await db.selectFrom('programme').select('id').where('id', '=', programmeId).forUpdate().execute();
  const nodes = await db
    .selectFrom('envelope')
    .select(['id', 'code', 'position'])
    .where('programme_id', '=', programmeId)
    .execute();
  const territory =
    territoryId === undefined
      ? undefined
      : await db
          .selectFrom('territory')
          .select(['id', 'name'])
          .where('id', '=', territoryId)
          .where('is_current', '=', true)
          .executeTakeFirst();
  if (territoryId !== undefined && territory === undefined) return undefined;
  return {
    programmeId,
    id,
    code: nodes.find((node) => node.id === id)?.code ?? '',
    codes: nodes.map(({ code }) => code),
    position: Math.max(...nodes.map(({ position }) => position)) + 1,
    territory,
  };
};

type Inserted = NewNode & Readonly<{ code: string; parentId: string; position: number }>;

export const insertNode = async (tx: Tx, programmeId: string, id: string, node: Inserted): Promise<void> => {
  await writing(tx)
    .insertInto('envelope')
    .values({
      id,
      programme_id: programmeId,
      parent_id: node.parentId,
      code: node.code,
      name: JSON.stringify(node.names),
      level: node.level,
      year: node.year ?? null,
      state: 'open',
      territory_id: node.territoryId ?? null,
      position: node.position,
    })
    .execute();
};

/**
 * Where an order may take its payment credits, nearest first, locked in one order: going up from the node of the grant,
 * at each step its share of the year, then the node itself.
 * @param year that of the order
 */
export const lockPaymentCredits = async (tx: Tx, envelopeId: string, year: number): Promise<readonly CreditNode[]> => {
  const db = writing(tx);
  const { rows: nodes } = await sql<{ id: string; names: Text; year: number | null }>`with recursive above as (
      select id, parent_id, 0 as step from envelope where id = ${envelopeId}
      union all select e.id, e.parent_id, step + 1 from above join envelope e on e.id = above.parent_id)
    select e.id, e.name as names, e.year from above join envelope e on e.id = above.id
      or (e.parent_id = above.id and e.year = ${year} and not exists (select from above twice where twice.id = e.id))
    where e.state = 'open' order by above.step, e.year nulls last`.execute(db);
  const accounts = await db
    .selectFrom('account')
    .select(['envelope_id as id', 'debits', 'credits'])
    .where(
      'envelope_id',
      'in',
      nodes.map(({ id }) => id),
    )
    .where('bucket', '=', 'payment_available')
    .orderBy('envelope_id')
    .forUpdate()
    .execute();
  const left = new Map(accounts.map(({ id, debits, credits }) => [id, cents(BigInt(credits) - BigInt(debits))]));
  return nodes.map(({ id, ...node }) => ({ envelopeId: id, ...node, left: left.get(id) ?? cents(0n) }));
};
