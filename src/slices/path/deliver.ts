import { z } from 'zod';
import { preparesFile } from '#kernel/actor';
import { allow, allowPaper } from '#kernel/permission';
import { act } from '#platform/act';
import { paper, type Written } from '#platform/paper';
import { both } from '#platform/web';
import { approve as approveRule, mayDeliver, deliver as rule, sendBack as sendBackRule } from './path.ts';
import {
  type Choosing,
  type Delivering,
  holdStage,
  keepPaper,
  type LockedDecided,
  lockDecided,
  lockDelivering,
  moveDeliverable,
  saveDelivered,
} from './store.ts';

const code = z.string().max(100);

/** Keeps the document a body chose; nobody at the desk sees it before it is handed over. */
export const chooseDeliverable = paper({
  name: 'path.choose_deliverable',
  input: z.object({
    applicationId: z.uuid(),
    code,
    file: z.object(
      {
        hash: z.string().regex(/^[0-9a-f]{64}$/),
        sizeBytes: z.number().int().min(1, both('Ce fichier est vide. Vérifiez-le.', 'This file is empty. Check it.')),
        type: z.string(),
        name: z.string().min(1),
      },
      both('Choisissez un fichier.', 'Choose a file.'),
    ),
  }),
  load: (pen, { applicationId }) => holdStage(pen, applicationId),
  permit: allowPaper('path.choose_deliverable', ({ file }: Choosing, actor) => ({ acting: preparesFile(actor, file) })),
  write: async (pen, { stage, file }, input, { actor, at }): Promise<Written<{ code: string }>> => {
    const permitted = mayDeliver(stage, input.code);
    if ('refusal' in permitted) return permitted;
    const chosen = { ...input.file, name: plainName(input.file.name) };
    await keepPaper(pen, { applicationId: file.id, code: input.code, file: chosen, by: actor?.id ?? '', at });
    return { done: { code: input.code } };
  },
});

/** A name to show and to save under: no path, no control character, of a length that fits. */
const plainName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '').replace(/\p{C}/gu, '').slice(0, 200) || 'document.pdf';

/** Hands over the document chosen: the desk reads it from now on. */
export const deliver = act({
  name: 'path.deliver',
  movesMoney: false,
  input: z.object({ applicationId: z.uuid(), code }),
  load: (tx, input) => lockDelivering(tx, input.applicationId, input.code),
  permit: allow('path.deliver', ({ file }: Delivering, actor) => ({ acting: preparesFile(actor, file) })),
  decide: ({ stage, paper: chosen }, input, { newId }) =>
    rule(stage, { code: input.code, hasPaper: chosen !== undefined }, newId),
  save: (tx, change, delivering, _input, { actor, at }) => saveDelivered(tx, change, delivering, actor.id, at),
});

const telling = (applicationId: string, kind: string, deliverableId: string) => [
  { task: 'path.tell', payload: { applicationId, kind, deliverableId } },
];

/** The officer accepts a document they have read: the next stage may open. */
export const approveDeliverable = act({
  name: 'path.approve',
  movesMoney: false,
  binding: true,
  input: z.object({ deliverableId: z.uuid() }),
  load: (tx, { deliverableId }, { actor }) => lockDecided(tx, deliverableId, actor),
  permit: allow('path.approve', ({ lies }: LockedDecided) => lies),
  decide: (decided) => {
    const decision = approveRule(decided);
    if ('refusal' in decision) return decision;
    const { change } = decision;
    return { change: { ...change, jobs: telling(change.facts.applicationId, 'approved', change.subjectId) } };
  },
  save: (tx, change, _decided, _input, { actor, at }) =>
    moveDeliverable(tx, change, { decided_by: actor.id, decided_at: at }),
});

/** The officer sends a document back, saying what is to be taken up. */
export const returnDeliverable = act({
  name: 'path.return',
  movesMoney: false,
  binding: true,
  input: z.object({ deliverableId: z.uuid(), reason: z.string().trim().max(4000).default('') }),
  load: (tx, { deliverableId }, { actor }) => lockDecided(tx, deliverableId, actor),
  permit: allow('path.return', ({ lies }: LockedDecided) => lies),
  decide: (decided, { reason }) => {
    const decision = sendBackRule(decided, reason);
    if ('refusal' in decision) return decision;
    const { change } = decision;
    return { change: { ...change, jobs: telling(change.facts.applicationId, 'returned', change.subjectId) } };
  },
  save: (tx, change, _decided, { reason }, { actor, at }) =>
    moveDeliverable(tx, change, { decided_by: actor.id, decided_at: at, reason }),
});
