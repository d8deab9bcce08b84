import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import { type Pack, packOf, type SeatsCall } from '#slices/programme';

/** A call that takes registrations, in the latest version of its programme. */
export type Offer = Readonly<{
  callId: string;
  programmeId: string;
  programmeCode: string;
  pack: Pack;
  call: SeatsCall;
}>;

type Row = Readonly<{
  callId: string;
  callCode: string;
  programmeId: string;
  programmeCode: string;
  versionId: string;
}>;

const OFFERS = sql`select c.id as "callId", c.code as "callCode", p.id as "programmeId", p.code as "programmeCode",
    v.id as "versionId"
  from call c join programme p on p.id = c.programme_id
    join lateral (select id from programme_version where programme_id = p.id order by number desc limit 1) v on true
  where c.takes = 'registrations'`;

const withCall = async (reader: Reader, { callCode, versionId, ...row }: Row): Promise<Offer | undefined> => {
  const pack = await packOf(reader, versionId);
  const call = pack.calls.find((one) => one.code === callCode);
  return call?.status === 'published' && call.takes === 'registrations' ? { ...row, pack, call } : undefined;
};

export const offerOf = async (reader: Reader, callId: string): Promise<Offer | undefined> => {
  const [row] = await rows<Row>(reader, sql<Row>`${OFFERS} and c.id = ${callId}`);
  return row && withCall(reader, row);
};

/** Every call that takes registrations, in the order of their programmes. */
export const allOffers = async (reader: Reader): Promise<readonly Offer[]> => {
  const found = await rows<Row>(reader, sql<Row>`${OFFERS} order by p.code, c.position limit 100`);
  return (await Promise.all(found.map((row) => withCall(reader, row)))).filter((one) => one !== undefined);
};
