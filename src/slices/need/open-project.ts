import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { draftIn, insertPrefilled, type Opening, openingOf } from '#slices/application';
import { needId } from './input.ts';
import { changeOf, openProject as rule } from './need.ts';
import { type HeldNeed, lockNeed, saveProject } from './store/needs.ts';

type Held = HeldNeed & Readonly<{ opening: Opening }>;

/** The body that leads a selected need opens its project: a draft with the title and the words of the need. */
export const openProject = act({
  name: 'need.open_project',
  movesMoney: false,
  input: z.object({ needId }),
  load: async (tx, input): Promise<Held | undefined> => {
    const held = await lockNeed(tx, input.needId);
    const opening = held && (await openingOf(tx, held.round, held.need.organisationId));
    return held && opening && { ...held, opening };
  },
  permit: allow('need.open_project', ({ need }: Held) => ({ organisationId: need.organisationId })),
  decide: ({ need, opening }, _input, moment) => {
    const decision = rule(need);
    if ('refusal' in decision) return decision;
    const draft = draftIn(opening, need.organisationId, moment);
    if ('refusal' in draft) return draft;
    const { number, subjectId } = draft.change;
    return {
      change: { ...changeOf(need, decision.to, { number, applicationId: subjectId }), draft: draft.change },
      also: [{ ...draft.change, act: 'application.open' as const }],
    };
  },
  save: async (tx, change, { opening, need }, _input, moment) => {
    await insertPrefilled(tx, change.draft, opening.round, need, moment);
    await saveProject(tx, change, change.draft.subjectId);
  },
});
