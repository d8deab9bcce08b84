import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import { openRounds, type RoundSheet } from '#slices/call';
import type { ApplicationState } from '../application.ts';
import { keepAnswers, type Lost } from '../keep-answers.ts';
import { type Draft, draftOf } from './draft.ts';
import { frozenContent } from './versions.ts';

/** Number of the file that takes this one up and still runs. */
export const runningFrom = async (reader: Reader, applicationId: string): Promise<string | undefined> => {
  const [found] = await rows<{ number: string }>(
    reader,
    sql`select number from application where taken_up_from = ${applicationId}
        and state not in ('abandoned', 'withdrawn', 'inadmissible', 'refused') limit 1`,
  );
  return found?.number;
};

/** Number of the file of the next stage that follows this one and still runs. */
export const followerOf = async (reader: Reader, applicationId: string): Promise<string | undefined> => {
  const [found] = await rows<{ number: string }>(
    reader,
    sql`select number from application where follows = ${applicationId}
        and state not in ('abandoned', 'withdrawn', 'inadmissible', 'refused') limit 1`,
  );
  return found?.number;
};

/** The file this one takes up or follows, and those that take this one up or follow it. */
export type Related = Readonly<{
  id: string;
  number: string;
  state: ApplicationState;
  round: number;
  isFormer: boolean;
  /** Whether they are stages of one path, rather than the same request made again. */
  isStage: boolean;
}>;

/** Those the asker may read, the earliest first. */
export const relatedTo = (reader: Reader, applicationId: string): Promise<readonly Related[]> =>
  rows<Related>(
    reader,
    sql<Related>`select b.id, b.number, b.state, r.number as round, b.id in (a.taken_up_from, a.follows) as "isFormer",
        coalesce(b.id = a.follows or b.follows = a.id, false) as "isStage"
      from application a join application b
        on b.id in (a.taken_up_from, a.follows) or b.taken_up_from = a.id or b.follows = a.id
        join round r on r.id = b.round_id
      where a.id = ${applicationId} order by b.opened_at, b.id limit 50`,
  );

/** The answers of the former file that this draft did not keep. */
export const lostBy = async (reader: Reader, draft: Draft, formerId: string): Promise<readonly Lost[]> => {
  const [former, frozen] = await Promise.all([draftOf(reader, formerId), frozenContent(reader, formerId)]);
  if (former === undefined || frozen === undefined) return [];
  const attached = frozen.content.attachments.map(({ question }) => question);
  return keepAnswers(former.form, frozen.content.answers, attached, draft.form).lost;
};

/** The rounds of the same call that take files now, after that of the file. */
export const laterRounds = async (reader: Reader, { round }: Draft, at: Date): Promise<readonly RoundSheet[]> =>
  (await openRounds(reader, at)).filter((one) => one.callId === round.callId && one.number > round.number);
