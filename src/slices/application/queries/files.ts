import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { same, type Text } from '#kernel/text';
import { type Reader, rows } from '#platform/read';
import { callIn, packOf, takesFiles } from '#slices/programme';
import type { ApplicationState } from '../application.ts';
import { seenBy } from './seen.ts';

export type FileLine = Readonly<{
  id: string;
  number: string;
  title: string;
  state: ApplicationState;
  organisationName: string;
  callNames: Text;
  openedAt: Date;
  submittedAt: Date | null;
  closesAt: Date | null;
  askedCents: bigint | null;
}>;

/** A place in a list read page by page: the last line of the page before. */
export type Cursor = Readonly<{ openedAt: Date; id: string }>;

/** Files shown on one page of a list. */
export const PAGE_SIZE = 25;

/** `2026-01-31T10:00:00.000Z_uuid`, as it stands in an address; undefined when it is not one. */
export const cursorOf = (typed: string | null): Cursor | undefined => {
  const match = /^([0-9T:.Z-]{20,30})_([0-9a-f-]{36})$/.exec(typed ?? '');
  const openedAt = match && new Date(match[1] as string);
  return openedAt && !Number.isNaN(openedAt.getTime()) ? { openedAt, id: match[2] as string } : undefined;
};

export const cursorText = ({ openedAt, id }: Cursor): string => `${openedAt.toISOString()}_${id}`;

export type FileRow = Omit<FileLine, 'callNames'> &
  Readonly<{ callCode: string; roundNumber: number; versionId: string }>;

/**
 * The files of the bodies the person belongs to, latest opened first, one more than a page so that the page knows
 * whether it is the last.
 */
export const filesFor = async (reader: Reader, actor: Actor, after?: Cursor): Promise<readonly FileLine[]> => {
  if (actor.memberships.length + (actor.provisional ?? []).length === 0) return [];
  const from = after === undefined ? sql`` : sql`and (a.opened_at, a.id) < (${after.openedAt}, ${after.id}::uuid)`;
  const found = await rows<FileRow>(
    reader,
    sql<FileRow>`select a.id, a.number, a.title, a.state, o.name as "organisationName", c.code as "callCode", r.number as "roundNumber",
        a.programme_version_id as "versionId", a.opened_at as "openedAt", a.submitted_at as "submittedAt",
        least(r.closes_at, r.closed_at) as "closesAt", a.asked_cents as "askedCents"
      from application a
      join organisation o on o.id = a.organisation_id
      join round r on r.id = a.round_id join call c on c.id = r.call_id
      where ${seenBy(actor)} ${from}
      order by a.opened_at desc, a.id desc limit ${PAGE_SIZE + 1}`,
  );
  return named(reader, found);
};

/** Adds what the pack says: the name of the call, and the title a draft has so far. */
export const named = async <Row extends FileRow>(
  reader: Reader,
  found: readonly Row[],
): Promise<readonly (Omit<Row, 'callCode' | 'roundNumber' | 'versionId'> & FileLine)[]> => {
  const packs = new Map(
    await Promise.all(
      [...new Set(found.map((row) => row.versionId))].map(async (id) => [id, await packOf(reader, id)] as const),
    ),
  );
  const callOf = (row: FileRow) => {
    const call = packs.get(row.versionId)?.calls.find(({ code }) => code === row.callCode);
    const round = call && takesFiles(call) ? call.rounds.find(({ number }) => number === row.roundNumber) : undefined;
    return call && takesFiles(call) && round ? callIn(call, round) : call;
  };
  const titles = await draftTitles(
    reader,
    found.flatMap((row) => {
      const call = callOf(row);
      const code = call && takesFiles(call) ? call.form : undefined;
      const form = packs.get(row.versionId)?.forms.find((one) => one.code === code);
      const key = form?.sections.flatMap((one) => one.questions).find((one) => one.role === 'title')?.key;
      return key && row.state === 'draft' ? [{ id: row.id, key }] : [];
    }),
  );
  return found.map(({ callCode, roundNumber, versionId, ...row }) => ({
    ...row,
    title: row.title || titles.get(row.id) || '',
    callNames: callOf({ ...row, callCode, roundNumber, versionId })?.names ?? same(callCode),
  }));
};

const draftTitles = async (
  reader: Reader,
  asked: readonly Readonly<{ id: string; key: string }>[],
): Promise<ReadonlyMap<string, string>> => {
  if (asked.length === 0) return new Map();
  const ids = asked.map((one) => one.id);
  const keys = asked.map((one) => one.key);
  const found = await rows<{ id: string; title: string | null }>(
    reader,
    sql<{ id: string; title: string | null }>`select w.application_id as id, w.value #>> '{}' as title
      from unnest(${ids}::uuid[], ${keys}::text[]) as asked(id, key)
      join answer w on w.application_id = asked.id and w.field = asked.key`,
  );
  return new Map(found.map((row) => [row.id, row.title ?? '']));
};
