import { createHash } from 'node:crypto';
import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MIMEType } from 'node:util';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { type FaultCode, VisitStopped } from './fault.ts';
import type { VisitLimits } from './limits.ts';
import { charsetSaidIn } from './page.ts';

const PAGES = new Set(['text/html', 'application/xhtml+xml']);
const EXPANDERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

export type Received = Readonly<{ html: string; hash: string; receivedBytes: number; pageBytes: number }>;
type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

const said = (headers: Headers, name: string): string => {
  const value = headers[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
};

/** Lets through so many bytes and not one more. */
const metered = (bytesMax: number, code: FaultCode) => {
  let bytes = 0;
  return {
    bytes: () => bytes,
    async *through(source: AsyncIterable<Uint8Array>) {
      for await (const chunk of source) {
        bytes += chunk.length;
        if (bytes > bytesMax) throw new VisitStopped(code, { bytes: bytesMax });
        yield chunk;
      }
    },
  };
};

/**
 * Reads a page within its limits, before and after it is expanded.
 * @throws VisitStopped, or the error of the connection
 */
export const receive = async (
  body: Readable,
  headers: Headers,
  limits: VisitLimits,
  signal: AbortSignal,
): Promise<Received> => {
  const type = mimeTypeOf(said(headers, 'content-type'));
  if (type === undefined || !PAGES.has(type.essence)) {
    throw new VisitStopped('not_a_page', { type: type?.essence.slice(0, 100) ?? '' });
  }
  const encoding = said(headers, 'content-encoding').toLowerCase();
  const expander = EXPANDERS[encoding]?.();
  if (expander === undefined && encoding !== '' && encoding !== 'identity') {
    throw new VisitStopped('unreadable', { technical: encoding.slice(0, 40) });
  }
  const line = metered(limits.receivedBytesMax, 'too_large');
  const page = metered(limits.pageBytesMax, expander === undefined ? 'too_large' : 'expands_too_much');
  const chunks: Uint8Array[] = [];
  const keep = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of page.through(source)) chunks.push(chunk);
  };
  if (expander === undefined) await pipeline(body, (source) => line.through(source), keep, { signal });
  else await pipeline(body, (source) => line.through(source), expander, keep, { signal });
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) throw new VisitStopped('empty');
  return {
    html: decoded(bytes, type.params.get('charset')),
    hash: createHash('sha256').update(bytes).digest('hex'),
    receivedBytes: line.bytes(),
    pageBytes: page.bytes(),
  };
};

const mimeTypeOf = (header: string): MIMEType | undefined => {
  try {
    return new MIMEType(header);
  } catch {
    return undefined;
  }
};

/** What a page says of its own letters is written in its first kilobyte (HTML standard, 13.2.3.2). */
const PRESCAN_BYTES = 1024;

/** Letters that cannot be read become a mark: the rest of the page is read all the same. */
const decoded = (bytes: Buffer, charset: string | null): string => {
  const label = charset ?? charsetSaidIn(bytes.subarray(0, PRESCAN_BYTES).toString('latin1')) ?? 'utf-8';
  return (decoderOf(label) ?? new TextDecoder()).decode(bytes).replaceAll('\u0000', '\ufffd');
};

const decoderOf = (label: string): TextDecoder | undefined => {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
};
