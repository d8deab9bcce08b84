import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { both } from '#platform/web';
import { applicationLife } from '#slices/application';
import { insertConfirmation, type LockedVisited, lockVisited } from './store.ts';
import { confirmEvidence as rule } from './visit.ts';

const lastVisitOf = ({ visits }: LockedVisited) => visits.find(({ outcome }) => outcome !== null);

/** The officer confirms that the service is there, or says that it is not. */
export const confirmEvidence = act({
  name: 'review.confirm_evidence',
  movesMoney: false,
  binding: true,
  input: z.object({
    applicationId: z.uuid(),
    found: z.enum(['yes', 'no'], both('Répondez par oui ou par non.', 'Answer yes or no.')),
    explanation: z.string().trim().max(4000).default(''),
  }),
  load: (tx, { applicationId }, { actor }) => lockVisited(tx, applicationId, actor),
  permit: allow('review.confirm_evidence', (file: LockedVisited) => file.lies),
  decide: (file, { found, explanation }, { newId }) => {
    const said = { isConfirmed: found === 'yes', explanation };
    const last = lastVisitOf(file);
    const decision = rule({ ...file, lastOutcome: last?.outcome ?? undefined }, said);
    if ('refusal' in decision) return decision;
    return {
      change: {
        machine: applicationLife.name,
        subjectId: file.application.id,
        from: file.application.state,
        to: decision.to,
        confirmationId: newId(),
        visitId: last?.id ?? null,
        facts: { number: file.application.number, isConfirmed: said.isConfirmed, visitId: last?.id ?? null },
      },
    };
  },
  save: (tx, { confirmationId, visitId }, { application }, { found, explanation }, { actor, at }) =>
    insertConfirmation(tx, {
      id: confirmationId,
      applicationId: application.id,
      isConfirmed: found === 'yes',
      explanation,
      visitId,
      by: actor.id,
      at,
    }),
});
