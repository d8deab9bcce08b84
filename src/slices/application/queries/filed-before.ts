import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import type { Draft } from './draft.ts';

/** Where a grant is given once per body: the number of another file of this body already filed, and still standing. */
export const findFiledBefore = async (
  reader: Reader,
  { application: { id, roundId, organisationId }, round }: Draft,
): Promise<string | undefined> => {
  if (!round.round.rules.oncePerBody) return undefined;
  const [found] = await rows<{ number: string }>(
    reader,
    sql`select number from application
        where round_id = ${roundId} and organisation_id = ${organisationId} and id <> ${id}
          and submitted_at is not null and state not in ('withdrawn', 'inadmissible') limit 1`,
  );
  return found?.number;
};
