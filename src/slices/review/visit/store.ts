import { type Actor, preparesFile } from '#kernel/actor';
import { type Reader, rightToRead } from '#platform/read';
import { type Tx, writing } from '#platform/tx';
import { type Application, lockApplication } from '#slices/application';
import { roundWithin } from '#slices/call';
import { type PlaceAtDesk, placeAtDesk } from '../store.ts';
import type { Capture } from './capture.ts';
import { addressIn, confirmationOf, visitsOf } from './queries.ts';
import type { AskedAs, VisitedFile } from './visit.ts';

export type LockedVisited = VisitedFile &
  Readonly<{ isAsked: boolean; as: Exclude<AskedAs, 'system'>; lies: PlaceAtDesk }>;

const readingIn = (tx: Tx): Reader => rightToRead(writing(tx));

/** The file, locked, with its address and what was seen there. */
export const lockVisited = async (tx: Tx, applicationId: string, actor: Actor): Promise<LockedVisited | undefined> => {
  const application = await lockApplication(tx, applicationId);
  if (application === undefined || application.submittedAt === null) return undefined;
  const round = await roundWithin(tx, application.roundId, application.versionId);
  if (round === undefined) return undefined;
  const acting = preparesFile(actor, application);
  return {
    application,
    isAsked: round.call.visit !== undefined,
    address: await addressIn(readingIn(tx), applicationId, round.call.visit),
    visits: await visitsOf(readingIn(tx), applicationId),
    as: acting === undefined ? 'officer' : 'applicant',
    lies: { ...(await placeAtDesk(tx, application, round, actor)), acting },
  };
};

/** The file alone, locked, for the product itself. */
export const lockFiled = async (tx: Tx, applicationId: string): Promise<{ application: Application } | undefined> => {
  const application = await lockApplication(tx, applicationId);
  return application && { application };
};

type Asking = Readonly<{
  id: string;
  applicationId: string;
  address: string;
  by: string | null;
  as: AskedAs;
  at: Date;
}>;

export const insertVisit = async (tx: Tx, asked: Asking): Promise<void> => {
  await writing(tx)
    .insertInto('visit')
    .values({
      id: asked.id,
      application_id: asked.applicationId,
      address: asked.address,
      asked_by: asked.by,
      asked_as: asked.as,
      asked_at: asked.at,
    })
    .execute();
};

/** What was seen is written once. @throws when it was already */
export const saveCapture = async (tx: Tx, visitId: string, seen: Capture, at: Date): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('visit')
    .set({
      visited_at: at,
      outcome: seen.outcome,
      is_secure: seen.isSecure,
      hops: JSON.stringify(seen.hops),
      sightings: JSON.stringify(seen.sightings),
      fault: seen.fault === null ? null : JSON.stringify(seen.fault),
      title: seen.title,
      excerpt: seen.excerpt,
      is_drawn_by_script: seen.isDrawnByScript,
      hash: seen.hash,
      received_bytes: seen.receivedBytes,
      page_bytes: seen.pageBytes,
    })
    .where('id', '=', visitId)
    .where('visited_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`visit ${visitId} is not one that awaits what was seen`);
};

type Confirmed = Readonly<{
  id: string;
  applicationId: string;
  isConfirmed: boolean;
  explanation: string;
  visitId: string | null;
  by: string;
  at: Date;
}>;

export const insertConfirmation = async (tx: Tx, confirmed: Confirmed): Promise<void> => {
  await writing(tx)
    .insertInto('confirmation')
    .values({
      id: confirmed.id,
      application_id: confirmed.applicationId,
      is_confirmed: confirmed.isConfirmed,
      explanation: confirmed.explanation,
      visit_id: confirmed.visitId,
      confirmed_by: confirmed.by,
      confirmed_at: confirmed.at,
    })
    .execute();
};

/** Whether the last word of an officer on this file is that its service is there; for acts of later slices. */
export const isConfirmedIn = async (tx: Tx, applicationId: string): Promise<boolean> =>
  (await confirmationOf(readingIn(tx), applicationId))?.isConfirmed === true;
