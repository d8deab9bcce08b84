import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { both } from '#platform/web';
import { decide, OPINIONS, giveOpinion as opinionRule } from './committee.ts';
import { needId, reasonsInput } from './input.ts';
import { tell } from './jobs.ts';
import { placeOf } from './place.ts';
import { type HeldForCommittee, lockForCommittee, saveDecision, saveOpinion } from './store/committee.ts';

/** A member of the committee says whether to keep a need, and why; they may change it until the decision. */
export const giveOpinion = act({
  name: 'need.give_opinion',
  movesMoney: false,
  input: z.object({
    needId,
    opinion: z.enum(OPINIONS, both('Choisissez une réponse.', 'Choose an answer.')),
    sentence: z
      .string()
      .trim()
      .min(1, both('Dites pourquoi, en une phrase.', 'Say why, in a sentence.'))
      .max(500, both('500 signes au plus.', '500 characters at most.')),
  }),
  load: (tx, input, { actor }) => lockForCommittee(tx, input.needId, actor),
  permit: allow('need.give_opinion', ({ round }: HeldForCommittee) => placeOf(round)),
  decide: ({ need, isConcerned }) => opinionRule(need, isConcerned),
  save: (tx, change, _held, opinion, { actor, at }) => saveOpinion(tx, change, { ...opinion, personId: actor.id, at }),
});

const decision = z.object({ needId, presence: z.array(z.uuid()).max(100), reasons: reasonsInput });

/** The authority records that the committee selects a need. */
export const selectNeed = act({
  name: 'need.select',
  movesMoney: false,
  binding: true,
  input: decision,
  load: (tx, input, { actor }) => lockForCommittee(tx, input.needId, actor),
  permit: allow('need.select', ({ round }: HeldForCommittee) => placeOf(round)),
  decide: (held, typed) => decided(held, 'selected', typed),
  save: (tx, change, _held, { reasons }, { at }) => saveDecision(tx, change, reasons, at),
});

/** The authority records that the committee does not select it; the reasons are public. */
export const declineNeed = act({
  name: 'need.decline',
  movesMoney: false,
  binding: true,
  input: decision,
  load: (tx, input, { actor }) => lockForCommittee(tx, input.needId, actor),
  permit: allow('need.decline', ({ round }: HeldForCommittee) => placeOf(round)),
  decide: (held, typed) => decided(held, 'not_selected', typed),
  save: (tx, change, _held, { reasons }, { at }) => saveDecision(tx, change, reasons, at),
});

const decided = (held: HeldForCommittee, outcome: 'selected' | 'not_selected', typed: z.output<typeof decision>) => {
  const found = decide(held, outcome, typed);
  if ('refusal' in found) return found;
  return { change: { ...found.change, jobs: [tell(held.need.id, outcome, held.need.version)] } };
};
