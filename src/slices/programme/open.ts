import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import type { Pack } from './pack/types.ts';
import { open, type ProgrammeShelf } from './programme.ts';
import { revise } from './revision.ts';
import { insertProgramme, lockShelf, updateProgramme } from './store.ts';

const input = z.object({
  /** Checked by `loadPack` before it comes here: an act is not the place for two hundred explanations. */
  pack: z.custom<Pack>((value) => typeof value === 'object' && value !== null && 'code' in value),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Opens the programme a pack describes: envelope tree, calls, rounds, and the money down the tree. */
export const openProgramme = act({
  name: 'programme.open',
  movesMoney: true,
  binding: true,
  input,
  load: (tx, { pack }) => lockShelf(tx, pack.code),
  permit: allow('programme.open', () => ({})),
  decide: (shelf, { pack, hash }, { newId }) => open(shelf, pack, hash, newId),
  save: (tx, change, _shelf, { pack, hash }, { at }) => insertProgramme(tx, change, pack, hash, at),
});

/** Adds a version to an open programme; files opened before keep theirs. */
export const reviseProgramme = act({
  name: 'programme.revise',
  movesMoney: false,
  binding: true,
  input,
  load: (tx, { pack }) => lockShelf(tx, pack.code),
  permit: allow('programme.revise', (shelf: ProgrammeShelf) => ({ programmeId: shelf.programme?.id })),
  decide: (shelf, { pack, hash }, { newId }) => revise(shelf, pack, hash, newId),
  save: (tx, change, _shelf, { pack, hash }, { at }) => updateProgramme(tx, change, pack, hash, at),
});
