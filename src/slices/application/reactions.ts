import type { Reactions } from '#platform/act';
import type { Tasks } from '#platform/tasks';
import { sendReceipt } from './send-receipt.ts';

/** The receipt is a job of the filing itself; no earlier stage starts an application. */
export const reactions = {} satisfies Reactions;
export const tasks = { 'application.send_receipt': sendReceipt } satisfies Tasks;
