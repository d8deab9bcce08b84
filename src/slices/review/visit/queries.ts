import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import { frozenContent } from '#slices/application';
import type { VisitRule } from '#slices/programme';
import type { Capture } from './capture.ts';
import type { AskedAs, VisitOfFile } from './visit.ts';

/** A visit as pages show it; what it saw once it is made. */
export type VisitRow = VisitOfFile &
  Omit<Capture, 'outcome'> &
  Readonly<{ applicationId: string; address: string; askedAs: AskedAs; visitedAt: Date | null }>;

/** More were never asked of one file; older ones stay in the journal. */
const VISITS_MAX = 50;

const COLUMNS = sql`v.id, v.application_id as "applicationId", v.address, v.asked_as as "askedAs", v.asked_at as "askedAt",
  v.visited_at as "visitedAt", v.outcome, v.hops, v.is_secure as "isSecure", v.sightings, v.fault, v.title, v.excerpt,
  v.is_drawn_by_script as "isDrawnByScript", v.hash, v.received_bytes as "receivedBytes", v.page_bytes as "pageBytes"`;

/** The visits of a file, the latest asked first. */
export const visitsOf = (reader: Reader, applicationId: string): Promise<readonly VisitRow[]> =>
  rows<VisitRow>(
    reader,
    sql<VisitRow>`select ${COLUMNS} from visit v where v.application_id = ${applicationId}
      order by v.rank desc limit ${VISITS_MAX}`,
  );

export const visitById = async (reader: Reader, id: string): Promise<VisitRow | undefined> => {
  const [row] = await rows<VisitRow>(reader, sql<VisitRow>`select ${COLUMNS} from visit v where v.id = ${id}`);
  return row;
};

export type Confirmation = Readonly<{
  isConfirmed: boolean;
  explanation: string;
  confirmedAt: Date;
  confirmedByName: string;
}>;

/** The last word of an officer on what a file says is in service. */
export const confirmationOf = async (reader: Reader, applicationId: string): Promise<Confirmation | undefined> => {
  const [row] = await rows<Confirmation>(
    reader,
    sql<Confirmation>`select c.is_confirmed as "isConfirmed", c.explanation, c.confirmed_at as "confirmedAt",
        p.given_name || ' ' || p.family_name as "confirmedByName"
      from confirmation c join person p on p.id = c.confirmed_by
      where c.application_id = ${applicationId} order by c.rank desc limit 1`,
  );
  return row;
};

/** The address a filed file gives to visit, when its call has one visited and it gives one. */
export const addressIn = async (
  reader: Reader,
  applicationId: string,
  rule: VisitRule | undefined,
): Promise<string | undefined> => {
  if (rule === undefined) return undefined;
  const answer = (await frozenContent(reader, applicationId))?.content.answers[rule.question];
  return typeof answer === 'string' && answer !== '' ? answer : undefined;
};
