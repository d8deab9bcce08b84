import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { cookieName, SESSION_COOKIE } from '#platform/web/browser-marks';

export type Ask = (options: InjectOptions) => Promise<LightMyRequestResponse>;
export type Sending = Readonly<Record<string, string | readonly string[]>>;
export type Upload = Readonly<{ field: string; name: string; type: string; content: Uint8Array | string }>;

const MARK = /name="_csrf" value="([^"]+)"/;

/**
 * A browser without a screen: it keeps cookies, follows nothing, and puts into each form the mark of the session and
 * a request id, as the pages do.
 * @param session the token of an open session; without it, a visitor
 */
export const aBrowser = (ask: Ask, session?: () => Promise<string>, secure = false) => {
  const cookies: Record<string, string> = {};
  let mark: string | undefined;
  const send = async (options: InjectOptions): Promise<LightMyRequestResponse> => {
    if (session !== undefined) cookies[cookieName(SESSION_COOKIE, secure)] ??= await session();
    const answer = await ask({ ...options, cookies: { ...cookies } });
    for (const { name, value } of answer.cookies) {
      if (value === '') delete cookies[name];
      else cookies[name] = value;
    }
    return answer;
  };
  const get = (url: string, headers: Readonly<Record<string, string>> = {}) => send({ method: 'GET', url, headers });
  /** The mark is the same on every page of a session: that of the header's own forms. */
  const markOf = async (): Promise<string> => {
    const first =
      cookies[cookieName(SESSION_COOKIE, secure)] === undefined && session === undefined ? '/sign-in' : '/account';
    mark ??= MARK.exec((await get(first)).body)?.[1] ?? MARK.exec((await get('/sign-in')).body)?.[1];
    if (mark === undefined) throw new Error('no form was found to take the mark from');
    return mark;
  };
  const marked = async (fields: Sending, request: string): Promise<[string, string][]> => [
    ['_csrf', await markOf()],
    ['_request', request],
    ...Object.entries(fields).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]),
    ),
  ];
  return {
    cookies,
    get,
    markOf,
    /** Another person is there: their forms bear another mark. */
    forgetMark: () => {
      mark = undefined;
    },
    send,
    /** @param request the same twice is a double click, a reload or a retry */
    post: async (
      url: string,
      fields: Sending = {},
      request: string = crypto.randomUUID(),
      headers: Readonly<Record<string, string>> = {},
    ) =>
      send({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        payload: unmarkedOverrides(await marked(fields, request)),
      }),
    upload: async (url: string, file: Upload, fields: Sending = {}) => {
      const form = new FormData();
      for (const [name, value] of await marked(fields, crypto.randomUUID())) form.append(name, value);
      form.append(file.field, new Blob([file.content as BlobPart], { type: file.type }), file.name);
      const packed = new Response(form);
      return send({
        method: 'POST',
        url,
        headers: { 'content-type': packed.headers.get('content-type') as string },
        payload: Buffer.from(await packed.arrayBuffer()),
      });
    },
  };
};
export type Browsing = ReturnType<typeof aBrowser>;

/** A test that gives `_csrf` or `_request` itself means it: the last one stands. */
const unmarkedOverrides = (pairs: readonly [string, string][]): string => {
  const given = new Map(pairs.filter(([name]) => name.startsWith('_')));
  const others = pairs.filter(([name]) => !name.startsWith('_'));
  return new URLSearchParams([...given, ...others]).toString();
};
