import { createHash } from 'node:crypto';

/**
 * Statements that each connection reads and plans once, then asks by name. Row-level security makes a plan cost more
 * than its run: several views and policies are worked into it. Kept for what pages ask at every turn, since each
 * connection holds its plans in the memory of the server. Who asks is no part of a plan: policies read it when it runs.
 */
const names = new Map<string, string>();

/** Keeps the plan of a statement. @param text must not vary with what is asked, but for a few shapes */
export const keepPlan = (text: string): void => {
  if (names.has(text) || names.size >= PLANS_MAX) return;
  names.set(text, createHash('sha256').update(text).digest('base64url').slice(0, 24));
};

/** Were a text to vary with each question, the memory of the server would not follow: those that come later are planned each time. */
const PLANS_MAX = 200;

/** @returns the name under which each connection keeps the plan, when it is one to keep */
export const keptName = (text: string): string | undefined => names.get(text);
