import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { seesSome } from '#kernel/permission';
import { type Reader, rows } from '#platform/read';
import { hashOf } from '#platform/web/browser-marks';
import type { CorrectionState } from '../correction.ts';

export type HeldLink = Readonly<{
  id: string;
  personId: string;
  /** Which mailbox received it. */
  side: 'new' | 'former';
  /** The new address; not told to the former mailbox. */
  email: string;
  state: CorrectionState;
  opensAt: Date;
  endsAt: Date;
}>;

/** The correction of which somebody holds a link, whoever they are. */
export const correctionByLink = async (
  reader: Reader,
  token: string,
  side: HeldLink['side'],
): Promise<HeldLink | undefined> => {
  const [found] = await rows<HeldLink>(
    reader,
    sql`select id, person_id as "personId", side, email, state, opens_at as "opensAt", ends_at as "endsAt"
      from email_correction_by_hash(${hashOf(token)})`,
  );
  return found?.side === side ? found : undefined;
};

/** The person a link stands for: who they are and nothing they hold, for the one act the letter asks about. */
export const bearerOf = ({ personId }: HeldLink): Actor => ({
  id: personId,
  givenName: '',
  familyName: '',
  email: '',
  grants: [],
  memberships: [],
  vouched: true,
});

export type CorrectionLine = Readonly<{
  id: string;
  askedBy: string;
  reason: string;
  askedAt: Date;
  opensAt: Date;
  endsAt: Date;
  endedAt: Date | null;
  state: CorrectionState;
}>;

/** The corrections of somebody's address, the last first, for those who look after people. */
export const correctionsOf = async (
  reader: Reader,
  actor: Actor,
  personId: string,
): Promise<readonly CorrectionLine[]> =>
  seesSome(actor, 'people.see')
    ? rows<CorrectionLine>(
        reader,
        sql`select k.id, trim(p.given_name || ' ' || p.family_name) as "askedBy", k.reason, k.asked_at as "askedAt",
            k.opens_at as "opensAt", k.ends_at as "endsAt", k.ended_at as "endedAt", k.state
          from email_correction k join person p on p.id = k.asked_by
          where k.person_id = ${personId} order by k.asked_at desc, k.id limit 20`,
      )
    : [];

/** Whose address a correction is about, if whoever asks may know of it. */
export const personOfCorrection = async (reader: Reader, id: string): Promise<string | undefined> =>
  (await rows<{ id: string }>(reader, sql`select person_id as id from email_correction where id = ${id}`))[0]?.id;

/** The correction of one's own address that can still be stopped. */
export const openCorrectionOf = async (
  reader: Reader,
  actor: Actor,
  at: Date,
): Promise<Readonly<{ id: string; opensAt: Date }> | undefined> => {
  const [found] = await rows<{ id: string; opensAt: Date }>(
    reader,
    sql`select id, opens_at as "opensAt" from email_correction
      where person_id = ${actor.id} and state = 'asked' and ends_at > ${at} order by asked_at desc limit 1`,
  );
  return found;
};
