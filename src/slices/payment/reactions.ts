import type { Reactions } from '#platform/act';
import type { Task } from '#platform/tasks';
import { drawUpPayment } from './draw-up.ts';

/** An agreement in force is to be paid. */
export const reactions = { 'agreement.sign_for_state': ['payment.draw_up'] } satisfies Reactions;

export const tasks = {
  'payment.draw_up': async (context, { subjectId = '' }) => {
    await context.perform(drawUpPayment, { agreementId: subjectId }, `payment.draw_up:${subjectId}`);
  },
} satisfies Readonly<Record<string, Task>>;
