import type { z } from 'zod';
import type { Actor } from '#kernel/actor';
import { type Refusal, refuse } from '#kernel/refusal';
import type { Text } from '#kernel/text';
import type { Moment, Office } from './act.ts';
import { inTransaction } from './attempt.ts';
import { turnsOf } from './turns.ts';
import { type Pen, rightToDraft } from './tx.ts';

/**
 * Working paper: drafts, sessions, presence. Not an act, so not journaled; the database refuses that it touches
 * the state of anything (see `demand_journal`).
 */
export type Paper<Input, Subject, Done> = Readonly<{
  name: `${string}.${string}`;
  input: z.ZodType<Input>;
  load(pen: Pen, input: Input, moment: Jotting): Promise<Subject | undefined>;
  permit(actor: Actor | undefined, subject: Subject, input: Input): boolean;
  write(pen: Pen, subject: Subject, input: Input, moment: Jotting): Promise<Written<Done>>;
}>;

/** What could not be understood of an input, field by field; what could be was written all the same. */
export type Faults = readonly Readonly<{ field: string; message: Text }>[];
export type Written<Done> = { done: Done } | { refusal: Refusal } | { faults: Faults };

/** As `Moment`, but the person may not be known yet: signing in is working paper too. */
export type Jotting = Readonly<Omit<Moment, 'actor'> & { actor: Actor | undefined }>;

export const paper = <Input, Subject, Done>(definition: Paper<Input, Subject, Done>): Paper<Input, Subject, Done> =>
  definition;

export type Jotted<Done> = Written<Done> | { invalid: z.ZodError };

/**
 * Writes on working paper: parse, load, permit, write, in one transaction. A refusal or a fault rolls back
 * nothing: what was written before it stays written.
 */
export const jot = async <I, S, D>(
  office: Office,
  p: Paper<I, S, D>,
  raw: unknown,
  call: Readonly<{ actor: Actor | undefined; at: Date; newId?: () => string }>,
): Promise<Jotted<D>> => {
  if (call.actor?.seenBy) throw new Error(`${p.name} was asked for while seeing as somebody`);
  const parsed = p.input.safeParse(raw);
  if (!parsed.success) return { invalid: parsed.error };
  const inOne = () =>
    inTransaction(office, async (plain) => {
      const pen = rightToDraft(plain);
      const moment: Jotting = { at: call.at, actor: call.actor, newId: call.newId ?? (() => crypto.randomUUID()) };
      const subject = await p.load(pen, parsed.data, moment);
      if (subject === undefined) return refuse('not_found', `${p.name}.not_found`);
      if (!p.permit(call.actor, subject, parsed.data)) return refuse('not_permitted', `${p.name}.not_permitted`);
      return p.write(pen, subject, parsed.data, moment);
    });
  return turnsOf(office.writer).run(inOne);
};
