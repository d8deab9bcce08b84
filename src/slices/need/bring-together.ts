import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { both } from '#platform/web';
import { needId, reasonInput } from './input.ts';
import { tell } from './jobs.ts';
import { bringTogether as rule, separate, tellApart as tellApartRule } from './need.ts';
import { placeOf } from './place.ts';
import { type HeldGroup, type HeldNeed, lockGroup, lockNeed, saveFreed, saveJoined } from './store/needs.ts';
import { insertApart, isToldApart } from './store/pairs.ts';

/** An officer brings needs together with a leading one; their bodies and those who support them are told. */
export const bringTogether = act({
  name: 'need.bring_together',
  movesMoney: false,
  input: z.object({
    leadId: z.uuid(both('Choisissez le besoin qui mène.', 'Choose the need that leads.')),
    needIds: z.array(needId).min(1).max(20),
    reason: reasonInput,
  }),
  load: (tx, { leadId, needIds }) => lockGroup(tx, leadId, needIds),
  permit: allow('need.bring_together', ({ round }: HeldGroup) => placeOf(round)),
  decide: (group) => {
    const decision = rule(group);
    if ('refusal' in decision) return decision;
    const { lead } = group;
    return {
      change: { ...decision.change, jobs: [tell(lead.id, 'brought_together', lead.version)] },
      also: decision.also,
    };
  },
  save: (tx, change, { lead }, { reason }) => saveJoined(tx, change, lead.id, reason),
});

/** Undoes it, until the committee has decided. */
export const separateNeed = act({
  name: 'need.separate',
  movesMoney: false,
  input: z.object({ needId }),
  load: (tx, input) => lockNeed(tx, input.needId),
  permit: allow('need.separate', ({ round }: HeldNeed) => placeOf(round)),
  decide: ({ need, lead }) => {
    const decision = separate(need, lead);
    if ('refusal' in decision) return decision;
    return { change: { ...decision.change, jobs: [tell(need.id, 'separated', need.version)] } };
  },
  save: (tx, { freed }) => saveFreed(tx, freed),
});

/** Two needs whose words are near are different: they are not shown as near any more. */
export const tellApart = act({
  name: 'need.tell_apart',
  movesMoney: false,
  input: z.object({ needId, otherId: needId }),
  load: async (tx, input) => {
    const group = await lockGroup(tx, input.needId, [input.otherId]);
    return group && { ...group, apart: await isToldApart(tx, input.needId, input.otherId) };
  },
  permit: allow('need.tell_apart', ({ round }: HeldGroup) => placeOf(round)),
  decide: ({ lead, others: [other], apart }) => tellApartRule(lead, other ?? lead, apart),
  save: (tx, change, _group, { otherId }, { at }) => insertApart(tx, change, otherId, at),
});
