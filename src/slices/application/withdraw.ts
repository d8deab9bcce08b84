import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { type Application, withdraw } from './application.ts';
import { applicationLife } from './life.ts';
import { advanceApplication, lockApplication } from './store/application.ts';

/** Takes back a file that was filed, as long as nothing has been decided on it. */
export const withdrawApplication = act({
  name: 'application.withdraw',
  movesMoney: false,
  input: z.object({ applicationId: z.uuid(), reason: z.string().trim().max(2000).default('') }),
  load: (tx, { applicationId }) => lockApplication(tx, applicationId),
  permit: allow('application.withdraw', (file: Application) => ({ organisationId: file.organisationId })),
  decide: (file, { reason }) => {
    const decision = withdraw(file.state);
    if ('refusal' in decision) return decision;
    return {
      change: {
        machine: applicationLife.name,
        subjectId: file.id,
        from: file.state,
        to: decision.to,
        version: file.version,
        facts: { number: file.number, ...(reason === '' ? {} : { reason }) },
      },
    };
  },
  save: (tx, change) => advanceApplication(tx, change),
});
