import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { amount, longText, sessionId, votes } from './input.ts';
import type { Jury } from './jury.ts';
import { deliberate as rule } from './meeting.ts';
import { placeSeeing } from './place.ts';
import { lockJury } from './store/session.ts';
import { saveDeliberations } from './store/writes.ts';

type Deliberating = Readonly<{ matters: readonly Readonly<{ applicationId: string }>[] }>;

/** What the jury proposes for one file or several, with the votes. Amounts are in euro cents. */
export const deliberate = act({
  name: 'jury.deliberate',
  movesMoney: false,
  binding: true,
  input: z.object({
    sessionId,
    matters: z
      .array(
        z.object({
          applicationId: z.uuid(),
          proposal: z.enum(['laureate', 'waiting', 'refused']),
          amountCents: amount.optional(),
          reasons: longText.default(''),
          votesFor: votes,
          votesAgainst: votes,
          abstentions: votes,
          chairVote: z.enum(['for', 'against', 'abstain']).optional(),
          dissent: longText.default(''),
        }),
      )
      .min(1)
      .max(2000)
      .refine((matters) => new Set(matters.map((one) => one.applicationId)).size === matters.length),
  }),
  load: (tx, input) => lockJury(tx, input.sessionId),
  permit: allow('jury.deliberate', (jury: Jury, actor, { matters }: Deliberating) =>
    placeSeeing(
      jury,
      actor,
      matters.map((one) => one.applicationId),
    ),
  ),
  decide: (jury, { matters }) => rule(jury, matters),
  save: (tx, change, _jury, _input, { at }) => saveDeliberations(tx, change, at),
});
