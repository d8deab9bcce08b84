import { sql } from 'kysely';
import { type Reader, reading, rows } from '#platform/read';
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
