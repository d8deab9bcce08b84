import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { legalDay } from '#kernel/period';
import { reachOf, seesSome } from '#kernel/permission';
import { same, type Text } from '#kernel/text';
import { type Reader, rows } from '#platform/read';
import { deskOf, type ReceivingDesk, type RoundSheet } from '#slices/call';
import { type Forwarding, forward } from '../law/wrong-desk.ts';
import { atDesks } from './files.ts';

/** Once a file went from a desk to another. */
export type Passing = Readonly<{
  applicationId: string;
  rank: number;
  number: string;
  fromDesk: string;
  toDesk: string;
  reason: string;
  passedAt: Date;
  passedBy: Readonly<{ givenName: string; familyName: string }>;
}>;

const COLUMNS = sql`g.application_id as "applicationId", g.rank, g.number, g.from_desk as "fromDesk", g.to_desk as "toDesk",
  g.reason, g.passed_at as "passedAt",
  jsonb_build_object('givenName', p.given_name, 'familyName', p.family_name) as "passedBy"
  from passing g join person p on p.id = g.passed_by`;

/** Each time a file was passed on, the first first; the caller decides who may. */
export const passingsOf = (reader: Reader, applicationId: string): Promise<readonly Passing[]> =>
  rows<Passing>(
    reader,
    sql<Passing>`select ${COLUMNS} where g.application_id = ${applicationId} order by g.rank limit 50`,
  );

export type AfterPassing = Readonly<{ at: Date; id: string }>;

/** What the desks of somebody passed on, the last first: a line each, and nothing of what the files say. */
export const passedOnList = async (
  reader: Reader,
  actor: Actor,
  after: AfterPassing | undefined,
  limit: number,
): Promise<readonly Passing[] | undefined> => {
  if (!seesSome(actor, 'review.see_desks')) return undefined;
  const reach = reachOf(actor, 'review.see_desks');
  return rows<Passing>(
    reader,
    sql<Passing>`select ${COLUMNS}
      where (${reach.everywhere} or split_part(g.from_desk, '/', 1) = any(${[...reach.programmes]}::text[])
          or ${atDesks(reach.desks, sql`g.from_desk`)})
        and ${after === undefined ? sql`true` : sql`(g.passed_at, g.application_id) < (${after.at}, ${after.id}::uuid)`}
      order by g.passed_at desc, g.application_id desc limit ${limit}`,
  );
};

/** What a person is told of a file passed on, and from when its time limits run. */
export const forwarding = (
  round: RoundSheet,
  { fromDesk, toDesk, passedAt }: Passing,
  received: Readonly<{ at: Date; zone: string }>,
): Forwarding => {
  const to = deskOf(round, toDesk);
  return forward(
    { firstReceivedOn: legalDay(received.at, received.zone), by: deskOf(round, fromDesk).names },
    { names: to.names, contact: contactOf(to) },
    legalDay(passedAt, to.zone),
  );
};

const contactOf = ({ email, address, phone }: ReceivingDesk): Text =>
  same([email ?? address?.join(', '), phone].filter(Boolean).join(', '));
