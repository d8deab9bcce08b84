import { z } from 'zod';
import { memberAs } from '#kernel/actor';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { additionInput, needId, organisationId } from './input.ts';
import { insertSupport, lockSupporting, saveWithdrawnSupport } from './store/supports.ts';
import { support, withdrawSupport as withdraw } from './supporting.ts';

type Input = Readonly<{ organisationId: string }>;

/** A verified member says that their body has the same need: one support for each body. */
export const supportNeed = act({
  name: 'need.support',
  movesMoney: false,
  input: z.object({ needId, organisationId, addition: additionInput }),
  load: async (tx, input, { actor }) =>
    memberAs(actor, input.organisationId, 'applicant', 'signatory') && lockSupporting(tx, input),
  permit: allow('need.support', (_held, _actor, input: Input) => ({ organisationId: input.organisationId })),
  decide: (held, _input, { at, newId }) => support(held, at, newId()),
  save: (tx, { subjectId }, { need, organisationId: body }, { addition }, { at }) =>
    insertSupport(tx, { id: subjectId, needId: need.id, organisationId: body, addition, at }),
});

export const withdrawSupport = act({
  name: 'need.withdraw_support',
  movesMoney: false,
  input: z.object({ needId, organisationId }),
  load: (tx, input) => lockSupporting(tx, input),
  permit: allow('need.withdraw_support', (_held, _actor, input: Input) => ({ organisationId: input.organisationId })),
  decide: (held) => withdraw(held),
  save: (tx, change) => saveWithdrawnSupport(tx, change),
});
