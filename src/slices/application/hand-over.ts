import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { both } from '#platform/web';
import { type Handing, handOver as rule } from './contact.ts';
import { lockHanding, saveContact } from './store/contacts.ts';

/** When somebody leaves or is away: their files get another contact, chosen among those who act for the body. */
export const handOver = act({
  name: 'application.hand_over',
  movesMoney: false,
  input: z.object({
    organisationId: z.uuid(),
    fromId: z.uuid(),
    toId: z.uuid(both('Choisissez à qui confier ces dossiers.', 'Choose to whom these files pass.')),
  }),
  load: (tx, input) => lockHanding(tx, input),
  permit: allow('application.hand_over', ({ organisationId }: Handing) => ({ organisationId })),
  decide: (handing, { fromId, toId }) => rule(handing, fromId, toId),
  save: async (tx, { files }, _handing, { toId }) => saveContact(tx, files, toId),
});
