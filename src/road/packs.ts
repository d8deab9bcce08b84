import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadPack, type Pack } from '#slices/programme';

/** Every programme of a folder, the largest envelope first. @throws Error naming the first fault of a pack */
export const packsIn = async (folder: string): Promise<readonly Pack[]> => {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const packs = await Promise.all(names.map(({ name }) => onePack(join(folder, name))));
  return packs.sort((one, other) => Number(BigInt(other.envelope.amountCents) - BigInt(one.envelope.amountCents)));
};

/** @param chosen the folder of one pack; without it, the one with most money */
export const largestPack = async (folder: string, chosen: string | undefined): Promise<Pack> => {
  if (chosen !== undefined) return onePack(resolve(chosen));
  const [first] = await packsIn(folder);
  if (first === undefined) throw new Error(`there is no programme in ${folder}`);
  return first;
};

const onePack = async (folder: string): Promise<Pack> => {
  const loaded = await loadPack(folder);
  if (loaded.pack !== undefined) return loaded.pack;
  const [fault] = loaded.faults;
  throw new Error(`${folder}/${fault.file}:${fault.line} ${fault.path}: ${fault.message.en}`);
};
