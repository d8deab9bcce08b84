import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import type { Task } from '#platform/tasks';
import { applicationForStaff, applicationLife } from '#slices/application';
import { roundFor } from '#slices/call';
import { type Capture, captureOf } from './capture.ts';
import { addressIn, visitById, visitsOf } from './queries.ts';
import { insertVisit, lockFiled, saveCapture } from './store.ts';
import { recordVisit as rule } from './visit.ts';

const input = z.object({
  applicationId: z.uuid(),
  /** The visit somebody asked for; without it the one that follows the filing. */
  visitId: z.uuid().optional(),
  address: z.string().min(1).max(2000),
  seen: z.custom<Capture>((value) => typeof value === 'object' && value !== null),
});

/** Keeps what was seen, on its day. Only the product itself does. */
const recordVisit = act({
  name: 'review.record_visit',
  movesMoney: false,
  input,
  load: (tx, { applicationId }) => lockFiled(tx, applicationId),
  permit: allow('review.record_visit', () => ({})),
  decide: (file, { visitId, seen }, { newId }) => {
    const decision = rule(file);
    if ('refusal' in decision) return decision;
    const { id, number, state } = file.application;
    const kept = visitId ?? newId();
    return {
      change: {
        machine: applicationLife.name,
        subjectId: id,
        from: state,
        to: decision.to,
        visitId: kept,
        facts: { number, visitId: kept, outcome: seen.outcome, signs: seen.sightings.map(({ sign }) => sign) },
      },
    };
  },
  save: async (tx, change, _file, { applicationId, visitId, address, seen }, { at }) => {
    if (visitId === undefined) {
      await insertVisit(tx, { id: change.visitId, applicationId, address, by: null, as: 'system', at });
    }
    await saveCapture(tx, change.visitId, seen, at);
  },
});

const ruleOf = async (reader: Parameters<typeof roundFor>[0], applicationId: string) => {
  const file = await applicationForStaff(reader, applicationId);
  const round = file && (await roundFor(reader, file.application.roundId, file.application.versionId));
  return round?.call.visit;
};

/** After the filing, the product goes and sees the page the file gives, when the call has one visited. */
const visitFiled: Task = async ({ reader, visit, perform }, { subjectId: applicationId = '' }) => {
  const asked = await ruleOf(reader, applicationId);
  const address = await addressIn(reader, applicationId, asked);
  if (asked === undefined || address === undefined) return;
  if ((await visitsOf(reader, applicationId)).some(({ askedAs }) => askedAs === 'system')) return;
  const seen = captureOf(await visit(address), asked);
  await perform(recordVisit, { applicationId, address, seen }, `review.visit_filed:${applicationId}`);
};

/** A visit that somebody asked for. */
const visitService: Task = async ({ reader, visit, perform }, { visitId = '' }) => {
  const due = await visitById(reader, visitId);
  const asked = due && due.outcome === null ? await ruleOf(reader, due.applicationId) : undefined;
  if (due === undefined || asked === undefined) return;
  const { applicationId, address } = due;
  const seen = captureOf(await visit(address), asked);
  await perform(recordVisit, { applicationId, visitId, address, seen }, `review.visit_service:${visitId}`);
};

export const visitTasks = { 'review.visit_filed': visitFiled, 'review.visit_service': visitService };
