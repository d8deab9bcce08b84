import type { CustomFetch } from 'openid-client';
import { ProviderError } from './fault.ts';

/** A discovery document or a set of keys is a few kilobytes. */
const BYTES_MAX = 256_000;
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/;

/** Whether an address is on this very machine: a provider to try things with. */
export const isLoopback = (address: string): boolean => LOOPBACK.test(new URL(address).hostname);

/** https, or this very machine: what a provider names is held to the same as the provider. */
export const isSafe = (address: string): boolean =>
  URL.canParse(address) && (new URL(address).protocol === 'https:' || isLoopback(address));

const tooLarge = () => new ProviderError({ answer: 'not_trusted', reason: 'answer.too_large' });

const bodyOf = async (response: Response): Promise<Uint8Array<ArrayBuffer>> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > BYTES_MAX) throw tooLarge();
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
};

/** Asks a provider: nothing in clear beyond this machine, no redirection followed, no endless answer. */
export const askProvider: CustomFetch = async (address, options) => {
  if (!isSafe(address)) throw new ProviderError({ answer: 'not_trusted', reason: 'address.not_safe' });
  const response = await fetch(address, options as RequestInit);
  if (response.status >= 500) throw new ProviderError({ answer: 'down', reason: 'answer.failed' });
  const body = await bodyOf(response);
  const { status, headers } = response;
  return new Response(body.length === 0 ? null : body, { status, headers });
};
