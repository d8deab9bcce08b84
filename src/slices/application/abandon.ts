import { z } from 'zod';
import { preparesFile } from '#kernel/actor';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { type Application, abandon } from './application.ts';
import { applicationLife } from './life.ts';
import { advanceApplication, lockApplication } from './store/application.ts';

/** Gives up a draft. */
export const abandonApplication = act({
  name: 'application.abandon',
  movesMoney: false,
  input: z.object({ applicationId: z.uuid() }),
  load: (tx, { applicationId }) => lockApplication(tx, applicationId),
  permit: allow('application.abandon', (file: Application, actor) => ({ acting: preparesFile(actor, file) })),
  decide: (file) => {
    const decision = abandon(file.state);
    if ('refusal' in decision) return decision;
    return {
      change: {
        machine: applicationLife.name,
        subjectId: file.id,
        from: file.state,
        to: decision.to,
        version: file.version,
        facts: { number: file.number },
      },
    };
  },
  save: (tx, change) => advanceApplication(tx, change),
});
