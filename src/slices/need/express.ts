import { z } from 'zod';
import { memberAs } from '#kernel/actor';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { needId, organisationId, wordsInput } from './input.ts';
import { compare, tell } from './jobs.ts';
import { correct, express, withdraw } from './need.ts';
import { type HeldNeed, holdRound, insertNeed, lockNeed, saveWithdrawn, saveWords } from './store/needs.ts';

const themesOf = ({ round }: Pick<HeldNeed, 'round'>): readonly string[] => round.call.themes.map(({ code }) => code);

/** A verified member says what their body needs; it is public at once. */
export const expressNeed = act({
  name: 'need.express',
  movesMoney: false,
  input: z.object({ roundId: z.uuid(), organisationId, ...wordsInput, different: z.boolean().default(false) }),
  load: async (tx, input, { actor }) =>
    memberAs(actor, input.organisationId, 'applicant', 'signatory') && holdRound(tx, input),
  permit: allow('need.express', (_held, _actor, input: { organisationId: string }) => ({
    organisationId: input.organisationId,
  })),
  decide: (held, { theme, different }, { at, newId }) => {
    const { near, round } = held;
    const decision = express({ window: round, themes: themesOf(held), theme, near, isDifferent: different }, at, newId);
    if ('refusal' in decision) return decision;
    return { change: { ...decision.change, jobs: [compare(decision.change.subjectId)] } };
  },
  save: (tx, { subjectId }, { round }, words, { at }) =>
    insertNeed(tx, { ...words, id: subjectId, callId: round.callId, at }),
});

/** Its body corrects it; those who support it are told, and it is compared again. */
export const correctNeed = act({
  name: 'need.correct',
  movesMoney: false,
  input: z.object({ needId, ...wordsInput }),
  load: (tx, input) => lockNeed(tx, input.needId),
  permit: allow('need.correct', ({ need }: HeldNeed) => ({ organisationId: need.organisationId })),
  decide: (held, { theme }, { at }) => {
    const { need, round } = held;
    const decision = correct(need, { window: round, themes: themesOf(held), theme }, at);
    if ('refusal' in decision) return decision;
    const jobs = [compare(need.id), tell(need.id, 'corrected', need.version)];
    return { change: { ...decision.change, jobs } };
  },
  save: (tx, change, _held, words) => saveWords(tx, change, words),
});

/** Its body takes it back; those who support it are told, and what was brought together with it stands on its own. */
export const withdrawNeed = act({
  name: 'need.withdraw',
  movesMoney: false,
  input: z.object({ needId }),
  load: (tx, input) => lockNeed(tx, input.needId),
  permit: allow('need.withdraw', ({ need }: HeldNeed) => ({ organisationId: need.organisationId })),
  decide: ({ need, followers }) => {
    const decision = withdraw(need, followers);
    if ('refusal' in decision) return decision;
    const jobs = [
      tell(need.id, 'withdrawn', need.version),
      ...followers.map((one) => tell(one.id, 'separated', one.version)),
    ];
    return { change: { ...decision.change, jobs }, also: decision.also };
  },
  save: (tx, change) => saveWithdrawn(tx, change),
});
