import { type RawBuilder, sql } from 'kysely';
import type { Text } from '#kernel/text';
import { type Reader, rows } from '#platform/read';
import type { Level } from '#slices/programme';
import { type Credits, type Figures, type NodeFigures, type OwnFigures, upTheTree } from '../figures.ts';

type NodeRow = Readonly<{
  id: string;
  parentId: string | null;
  code: string;
  names: Text;
  level: Level;
  year: number | null;
  territoryId: string | null;
}> &
  Readonly<Record<'available' | 'reserved' | 'committed' | 'paid' | 'payable' | 'used', bigint | string>>;

const held = (bucket: string) => sql`coalesce(sum(a.credits - a.debits) filter (where a.bucket = ${bucket}), 0)`;

/** Nodes with what stands on each, straight from the accounts of the ledger. @param which a condition on the node `e` */
const nodesWhere = async (reader: Reader, which: RawBuilder<unknown>): Promise<readonly OwnFigures[]> => {
  const found = await rows<NodeRow>(
    reader,
    sql`select e.id, e.parent_id as "parentId", e.code, e.name as names, e.level, e.year, e.territory_id as "territoryId",
          ${held('available')} as available, ${held('reserved')} as reserved, ${held('committed')} as committed,
          ${held('paid')} as paid, ${held('payment_available')} as payable, ${held('payment_used')} as used
        from envelope e join account a on a.envelope_id = e.id
        where e.state = 'open' and ${which} group by e.id order by e.position, e.code`,
  );
  return found.map(({ available, reserved, committed, paid, payable, used, ...node }) => ({
    ...node,
    own: figuresOf(BigInt(available), BigInt(reserved), BigInt(committed), BigInt(paid)),
    ownCredits: creditsOf(BigInt(payable), BigInt(used)),
  }));
};

const figuresOf = (left: bigint, reserved: bigint, committed: bigint, paid: bigint): Figures => ({
  opened: left + reserved + committed + paid,
  left,
  reserved,
  committed,
  paid,
});
const creditsOf = (left: bigint, used: bigint): Credits => ({ opened: left + used, left, used });

/** The envelope tree of a programme, each node followed by what is under it. */
export const envelopeTree = async (reader: Reader, programmeId: string): Promise<readonly NodeFigures[]> =>
  upTheTree(await nodesWhere(reader, sql`e.programme_id = ${programmeId}`));

/** A node first, then all that is under it; nothing of the rest of its programme is asked. */
export const envelopesUnder = async (reader: Reader, id: string): Promise<readonly NodeFigures[]> =>
  upTheTree(
    await nodesWhere(
      reader,
      sql`e.id in (with recursive under as (
            select ${id}::uuid as id union all select c.id from envelope c join under u on c.parent_id = u.id)
          select id from under)`,
    ),
  );

export type EnvelopePlace = Readonly<{ id: string; programmeId: string; code: string; names: Text }>;

/** Where a node is: its programme; undefined when there is no such node. */
export const findEnvelope = async (reader: Reader, id: string): Promise<EnvelopePlace | undefined> => {
  const [found] = await rows<EnvelopePlace>(
    reader,
    sql<EnvelopePlace>`select id, programme_id as "programmeId", code, name as names from envelope
      where id = ${id} and state = 'open'`,
  );
  return found;
};

/** The nodes above one, from the root down. */
export const envelopesAbove = async (reader: Reader, id: string): Promise<readonly EnvelopePlace[]> =>
  rows<EnvelopePlace>(
    reader,
    sql<EnvelopePlace>`with recursive above as (
        select parent_id as id, 1 as step from envelope where id = ${id}
        union all select e.parent_id, step + 1 from above a join envelope e on e.id = a.id)
      select e.id, e.programme_id as "programmeId", e.code, e.name as names
      from above a join envelope e on e.id = a.id order by a.step desc`,
  );
