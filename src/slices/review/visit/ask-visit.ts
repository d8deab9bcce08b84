import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { applicationLife } from '#slices/application';
import { insertVisit, type LockedVisited, lockVisited } from './store.ts';
import { askVisit as rule } from './visit.ts';

/** The service of a file is to be visited anew; the worker goes within the minute. */
export const askVisit = act({
  name: 'review.ask_visit',
  movesMoney: false,
  input: z.object({ applicationId: z.uuid() }),
  load: (tx, { applicationId }, { actor }) => lockVisited(tx, applicationId, actor),
  permit: allow('review.ask_visit', (file: LockedVisited) => file.lies),
  decide: (file, _input, { at, newId }) => {
    const decision = rule(file, file.as, at);
    if ('refusal' in decision) return decision;
    const visitId = newId();
    return {
      change: {
        machine: applicationLife.name,
        subjectId: file.application.id,
        from: file.application.state,
        to: decision.to,
        visitId,
        facts: { number: file.application.number, visitId },
        jobs: [{ task: 'review.visit_service', payload: { visitId } }],
      },
    };
  },
  save: (tx, { visitId }, { application, address = '', as }, _input, { actor, at }) =>
    insertVisit(tx, { id: visitId, applicationId: application.id, address, by: actor.id, as, at }),
});
