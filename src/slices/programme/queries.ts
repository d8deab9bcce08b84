import { sql } from 'kysely';
import type { Text } from '#kernel/text';
import { type Reader, reading, rows } from '#platform/read';
import { type Figures, type NodeFigures, upTheTree } from './figures.ts';
import { readStored } from './pack/former.ts';
import type { Pack } from './pack/types.ts';

/** Versions never change, so one reading serves all; the few packs of an instance stay in memory. */
const packs = new Map<string, Pack>();

/** @throws when no such version exists: identifiers of versions come from the database, never from a person */
export const packOf = async (reader: Reader, versionId: string): Promise<Pack> => {
  const known = packs.get(versionId);
  if (known !== undefined) return known;
  const row = await reading(reader)
    .selectFrom('programme_version')
    .select('pack')
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow();
  const pack = readStored(row.pack as unknown as Pack);
  if (packs.size > 50) packs.clear();
  packs.set(versionId, pack);
  return pack;
};

export type ProgrammeSheet = Readonly<{ id: string; code: string; versionId: string; number: number; pack: Pack }>;

/** The programmes of the instance, each with its latest version, the one with the most money first. */
export const currentProgrammes = async (reader: Reader): Promise<readonly ProgrammeSheet[]> => {
  const found = await rows<{ id: string; code: string; versionId: string; number: number }>(
    reader,
    sql`select p.id, p.code, v.id as "versionId", v.number from programme p
        join lateral (select id, number from programme_version where programme_id = p.id order by number desc limit 1) v on true
        order by (select min(loaded_at) from programme_version where programme_id = p.id), p.code limit 50`,
  );
  const sheets = await Promise.all(found.map(async (row) => ({ ...row, pack: await packOf(reader, row.versionId) })));
  return sheets.toSorted((a, b) => Number(moneyOf(b) - moneyOf(a)));
};

const moneyOf = ({ pack }: ProgrammeSheet): bigint => BigInt(pack.envelope.amountCents);

export const programmeByCode = async (reader: Reader, code: string): Promise<ProgrammeSheet | undefined> =>
  (await currentProgrammes(reader)).find((programme) => programme.code === code);

type NodeRow = Readonly<{
  id: string;
  parentId: string | null;
  code: string;
  name: Text;
  territoryId: string | null;
  available: bigint;
  reserved: bigint;
  committed: bigint;
  paid: bigint;
}>;

/** The envelope tree with what stands at each node and under it, straight from the ledger's accounts. */
export const envelopeTree = async (reader: Reader, programmeId: string): Promise<readonly NodeFigures[]> =>
  upTheTree(
    await rows<NodeRow>(
      reader,
      sql`select e.id, e.parent_id as "parentId", e.code, e.name, e.territory_id as "territoryId",
            sum(a.credits - a.debits) filter (where a.bucket = 'available') as available,
            sum(a.credits - a.debits) filter (where a.bucket = 'reserved') as reserved,
            sum(a.credits - a.debits) filter (where a.bucket = 'committed') as committed,
            sum(a.credits - a.debits) filter (where a.bucket = 'paid') as paid
          from envelope e join account a on a.envelope_id = e.id
          where e.programme_id = ${programmeId}
          group by e.id order by e.position`,
    ).then((found) =>
      found.map(({ name, available, reserved, committed, paid, ...node }) => ({
        ...node,
        names: name,
        own: asFigures({ available, reserved, committed, paid }),
      })),
    ),
  );

const asFigures = (row: Record<'available' | 'reserved' | 'committed' | 'paid', bigint | string>): Figures => {
  const [left, reserved, committed, paid] = [row.available, row.reserved, row.committed, row.paid].map(BigInt) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  return { opened: left + reserved + committed + paid, left, reserved, committed, paid };
};

export type Movement = Readonly<{
  id: bigint;
  at: Date;
  act: string;
  kind: string;
  amountCents: bigint;
  fromCode: string;
  toCode: string;
  fromNames: Text;
  toNames: Text;
  subjectId: string;
  awardId: string | null;
}>;

/** The movements through a node, latest first, keyset-paged. @param before the last id of the page before */
export const movementsAt = async (
  reader: Reader,
  envelopeId: string,
  before: bigint | undefined,
  limit = 50,
): Promise<readonly Movement[]> =>
  rows<Movement>(
    reader,
    sql`select t.id, j.at, j.act, t.kind, t.amount_cents as "amountCents", d.code as "fromCode", c.code as "toCode",
          d.name as "fromNames", c.name as "toNames",
          j.subject_id as "subjectId", t.award_id as "awardId"
        from (
          (select * from transfer where debit_envelope = ${envelopeId} and id < ${before ?? 9223372036854775807n} order by id desc limit ${limit})
          union
          (select * from transfer where credit_envelope = ${envelopeId} and id < ${before ?? 9223372036854775807n} order by id desc limit ${limit})
        ) t
        join journal j on j.seq = t.journal_seq
        join envelope d on d.id = t.debit_envelope join envelope c on c.id = t.credit_envelope
        order by t.id desc limit ${limit}`,
  );
