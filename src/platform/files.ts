import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromFile } from 'file-type';

/** Files kept once, under the hash of their content. Stored first, attached later by an act or a note. */
export type FileStore = Readonly<{ folder: string }>;

export type StoredFile = Readonly<{ hash: string; sizeBytes: number; type: string }>;
export type Storing = { stored: StoredFile } | { tooLarge: true };

const placeOf = (store: FileStore, hash: string): string => join(store.folder, hash.slice(0, 2), hash);

/**
 * Streams a file to the store; nothing is held in memory.
 * @param sizeBytesMax beyond this the transfer is stopped and what was received is removed
 */
export const storeStream = async (store: FileStore, source: Readable, sizeBytesMax: number): Promise<Storing> => {
  const waiting = join(store.folder, 'incoming', crypto.randomUUID());
  await mkdir(join(store.folder, 'incoming'), { recursive: true });
  const digest = createHash('sha256');
  let sizeBytes = 0;
  try {
    await pipeline(
      source,
      async function* measured(chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          sizeBytes += chunk.length;
          if (sizeBytes > sizeBytesMax) throw new TooLarge();
          digest.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(waiting, { flags: 'wx' }),
    );
    return { stored: await settle(store, waiting, digest.digest('hex'), sizeBytes) };
  } catch (error) {
    await rm(waiting, { force: true });
    if (error instanceof TooLarge) return { tooLarge: true };
    throw error;
  }
};

class TooLarge extends Error {}

const settle = async (store: FileStore, waiting: string, hash: string, sizeBytes: number): Promise<StoredFile> => {
  const type = (await fileTypeFromFile(waiting))?.mime ?? (await textOrUnknown(waiting));
  const place = placeOf(store, hash);
  await mkdir(join(store.folder, hash.slice(0, 2)), { recursive: true });
  await rename(waiting, place);
  return { hash, sizeBytes, type };
};

/** A file with no signature is text when its beginning is valid UTF-8 without control characters. */
const textOrUnknown = async (path: string): Promise<string> => {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    const text = new TextDecoder('utf-8').decode(buffer.subarray(0, bytesRead), { stream: true });
    const strange = [...text].some((sign) => sign === '\ufffd' || (sign < ' ' && !'\t\n\r\f'.includes(sign)));
    return strange || bytesRead === 0 ? 'application/octet-stream' : 'text/plain';
  } finally {
    await handle.close();
  }
};

/** Stores bytes made by the product itself: PDF, export. */
export const storeBytes = async (store: FileStore, bytes: Uint8Array, type: string): Promise<StoredFile> => {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const waiting = join(store.folder, 'incoming', crypto.randomUUID());
  await mkdir(join(store.folder, 'incoming'), { recursive: true });
  await mkdir(join(store.folder, hash.slice(0, 2)), { recursive: true });
  const handle = await open(waiting, 'wx');
  await handle.writeFile(bytes);
  await handle.close();
  await rename(waiting, placeOf(store, hash));
  return { hash, sizeBytes: bytes.length, type };
};

/** @returns undefined when the store does not hold the file: the caller says so in words */
export const readStored = async (store: FileStore, hash: string): Promise<Readable | undefined> => {
  if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
  const place = placeOf(store, hash);
  const found = await stat(place).catch(() => undefined);
  return found?.isFile() ? createReadStream(place) : undefined;
};

export const readBytes = async (store: FileStore, hash: string): Promise<Uint8Array | undefined> => {
  const stream = await readStored(store, hash);
  if (stream === undefined) return undefined;
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};
