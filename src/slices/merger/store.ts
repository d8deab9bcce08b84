import { type Reader, rightToRead } from '#platform/read';
import { drafting, type Pen, type Tx, writing } from '#platform/tx';
import type { ReceivedFile } from '#platform/web';
import {
  lockBodies,
  saveBroughtSeat,
  saveClosedInvitation,
  saveClosedRequest,
  saveEndedSeat,
  saveMergedMandate,
  saveSurvivor,
  saveTakenOver,
} from '#slices/account';
import { lockFilesOf, lockPartnershipsOf, movePartner, saveFollowing, saveMandateKept } from '#slices/application';
import type { Changes } from './changes.ts';
import type { Merging } from './merger.ts';
import { mergingOf, planById } from './queries.ts';

export const readingOn = (pen: Pen): Reader => rightToRead(drafting(pen));

export type NewPlan = Readonly<{
  id: string;
  survivorSiren: string;
  survivorName: string;
  survivorKind: string;
  absorbedSirens: readonly string[];
  happenedOn: string;
  reason: string;
  file: ReceivedFile;
  by: string;
  at: Date;
}>;

export const insertPlan = async (pen: Pen, plan: NewPlan): Promise<void> => {
  const db = drafting(pen);
  const { hash, sizeBytes, type, name } = plan.file;
  await db
    .insertInto('stored_file')
    .values({ hash, size_bytes: BigInt(sizeBytes), type, stored_at: plan.at })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
  await db
    .insertInto('merger_plan')
    .values({
      id: plan.id,
      survivor_siren: plan.survivorSiren,
      survivor_name: plan.survivorName,
      survivor_kind: plan.survivorKind,
      absorbed_sirens: [...plan.absorbedSirens],
      happened_on: plan.happenedOn,
      reason: plan.reason,
      file_hash: hash,
      file_name: (name.split(/[\\/]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim().slice(-200) || 'document',
      made_by: plan.by,
      made_at: plan.at,
    })
    .execute();
};

/** The merger with all that hangs on it, locked: what is recorded is what is found here. */
export const lockMerging = async (tx: Tx, planId: string): Promise<Merging | undefined> => {
  const reader = rightToRead(writing(tx));
  const first = await planById(reader, planId);
  if (first === undefined) return undefined;
  await lockBodies(tx, first.survivorSiren, first.absorbedSirens);
  // Read again: the same merger may have been recorded while this one waited.
  const plan = await planById(reader, planId);
  return (
    plan &&
    mergingOf(
      reader,
      plan,
      (ids) => lockFilesOf(tx, ids),
      (ids) => lockPartnershipsOf(tx, ids),
    )
  );
};

type Recorded = Readonly<{ subjectId: string; to: string; changes: Changes }>;

/** Writes all of it, what ends before what takes its place. @param reasonIn why a request to join is closed, in words */
export const saveMerger = async (
  tx: Tx,
  { subjectId, to, changes }: Recorded,
  merging: Merging,
  reasonIn: (lang: 'fr' | 'en') => string,
  by: Readonly<{ id: string; at: Date }>,
): Promise<void> => {
  const { takesOver } = changes;
  const survivorId = takesOver.subjectId;
  await saveSurvivor(tx, { ...takesOver, born: merging.born }, by.at);
  for (const seat of changes.seatsEnded) await saveEndedSeat(tx, seat);
  for (const seat of changes.seatsBrought) await saveBroughtSeat(tx, seat, by.at);
  for (const one of changes.mandatesEnded) {
    await saveMergedMandate(tx, one);
    if (one.keptId !== undefined) await saveMandateKept(tx, one.subjectId, one.keptId);
  }
  for (const one of changes.mandatesMoved) await saveMergedMandate(tx, one);
  for (const one of changes.invitations) await saveClosedInvitation(tx, one);
  for (const one of changes.requests) await saveClosedRequest(tx, { ...one, reason: reasonIn(one.lang) }, by);
  const name = merging.bodies.find(({ id }) => id === survivorId)?.name ?? merging.born?.name ?? '';
  await saveFollowing(tx, changes.files, { id: survivorId, name, departement: merging.departement });
  for (const one of changes.partnersEnded) await movePartner(tx, one);
  for (const one of changes.partnersMoved) await movePartner(tx, one, { organisation_id: survivorId });
  for (const body of changes.takenOver) {
    await saveTakenOver(tx, body, { survivorId, on: merging.plan.happenedOn });
  }
  await writing(tx)
    .insertInto('merger')
    .values({ id: subjectId, survivor_id: survivorId, recorded_by: by.id, recorded_at: by.at, state: to })
    .execute();
};
