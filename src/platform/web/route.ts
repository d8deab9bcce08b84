import type { Readable } from 'node:stream';
import type { VNode } from 'preact';
import type { z } from 'zod';
import type { Actor } from '#kernel/actor';
import type { Refusal, Sentences } from '#kernel/refusal';
import type { Lang, Text } from '#kernel/text';
import type { Act, AnyAct, Change } from '../act.ts';
import type { FileStore } from '../files.ts';
import type { Hit, LimitName } from '../limits.ts';
import type { Jotted, Paper } from '../paper.ts';
import type { Printing } from '../printing.ts';
import type { Reader } from '../read.ts';
import type { SecurityEvent, SecurityFacts } from '../security-log.ts';

/** `signed-in` sends to the sign-in page first; what a person may see is decided by the query that loads it. */
export type Access = 'public' | 'signed-in';
type ActorFor<A extends Access> = A extends 'public' ? Actor | undefined : Actor;

/**
 * Whether support may read this while seeing the service as somebody. Pages are open unless they say otherwise: secrets,
 * factors, sessions. Downloads are closed unless they say otherwise: documents are read, data is not taken away.
 */
export type ForSupport = 'open' | 'closed';

/** A form that whoever sees as somebody may send all the same, under their own name: to stop, to sign out. */
type EvenSeeingAs = true;

export type Params = Readonly<Record<string, string>>;
/** What a form sent. A field sent twice is a list. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;
export const one = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
};
export const many = (fields: Fields, name: string): readonly string[] => {
  const value = fields[name];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
};

/** What a page is built from: who looks, at what, when, in which language. */
export type Seen<A = Actor> = Readonly<{
  reader: Reader;
  /** Where attachments and documents are; see `#platform/files`. */
  files: FileStore;
  printing: Printing;
  /** Whether this instance shows made-up data, which its documents then say. */
  demonstration: boolean;
  actor: A;
  params: Params;
  query: URLSearchParams;
  at: Date;
  lang: Lang;
  /** The mark of this browser and the token of its session, for pages about them. */
  browser: string;
  sessionToken: string | undefined;
}>;

/** What stood in the way of a form, in words; `fields` is what was typed, so that nothing is lost. */
export type Problem = Readonly<{
  status: 409 | 422 | 429;
  message: Text;
  refusal?: Refusal;
  errors: readonly Readonly<{ field: string; message: Text }>[];
  fields: Fields;
}>;

/** Where a form leads when done, and what the browser keeps. */
export type Landing = Readonly<{
  to: string;
  openSession?: Readonly<{ token: string; expiresAt: Date }>;
  closeSession?: true;
}>;

/** A file received: streamed to the store under the hash of its content before anything refers to it. */
export type ReceivedFile = Readonly<{ hash: string; sizeBytes: number; type: string; name: string }>;

export type FileLimits = Readonly<{ sizeBytesMax: number; types: readonly string[] }>;

export type Body = Readonly<{
  filename: string;
  type: string;
  content: string | Uint8Array | Readable;
}> &
  (
    | Readonly<{
        /** Made by the product, and shown in the browser instead of downloaded. */
        inline?: true;
        uploaded?: never;
      }>
    | Readonly<{
        /** Sent by somebody: never shown, under a type that no browser runs. */
        uploaded: true;
        inline?: never;
      }>
  );

// biome-ignore lint/suspicious/noExplicitAny: routes of different models stand in one list.
type Any = any;

export type PageRoute = Readonly<{
  kind: 'page';
  method: 'GET';
  path: string;
  access: Access;
  limit?: 'search';
  support?: ForSupport;
  load(seen: Seen<Any>): Promise<Any>;
  view(model: Any, at: Date): VNode;
  status?(model: Any): number;
}>;
export type FormRoute = Readonly<{
  kind: 'form';
  method: 'POST';
  path: string;
  access: Access;
  bearer?(seen: Seen<Actor | undefined>): Promise<Actor | undefined>;
  act: AnyAct;
  sentences: Sentences;
  evenSeeingAs?: EvenSeeingAs;
  read(fields: Fields, params: Params, sent: Sent): unknown;
  done(change: Any, params: Params, fields: Fields): string;
  again(seen: Seen, problem: Problem): Promise<VNode | undefined>;
}>;
export type NoteRoute = Readonly<{
  kind: 'note';
  method: 'POST';
  path: string;
  access: Access;
  paper: Paper<Any, Any, Any>;
  sentences: Sentences;
  evenSeeingAs?: EvenSeeingAs;
  files?: FileLimits;
  counts?(fields: Fields, sent: Sent, actor: Any): readonly Hit[];
  read(fields: Fields, params: Params, sent: Sent): unknown;
  done(done: Any, params: Params, sent: Sent, fields: Fields): string | Landing;
  again(seen: Seen<Any>, problem: Problem): Promise<VNode | undefined>;
}>;
export type DownloadRoute = Readonly<{
  kind: 'download';
  method: 'GET';
  path: string;
  access: Access;
  support?: ForSupport;
  load(seen: Seen<Any>): Promise<Body | undefined>;
}>;
export type DataRoute = Readonly<{
  kind: 'data';
  method: 'GET';
  path: string;
  access: Access;
  limit?: 'search';
  support?: ForSupport;
  load(seen: Seen<Any>): Promise<unknown>;
}>;
/** What a crossing may do: look, write on working paper, and tell of it. No transaction is open meanwhile. */
export type Crossing = Readonly<{
  seen: Seen<Actor | undefined>;
  sent: Sent;
  fields: Fields;
  jot<I, S, D>(paper: Paper<I, S, D>, input: unknown): Promise<Jotted<D>>;
  tell(event: SecurityEvent, facts: SecurityFacts): void;
}>;
/** Where it ends: here, on a page of ours, or, by that page, on another site. */
export type Crossed = Landing | Readonly<{ view: VNode; status?: number; leaveTo?: string; closeSession?: true }>;
export type CrossingRoute = Readonly<{
  kind: 'crossing';
  method: 'GET' | 'POST';
  path: string;
  access: 'public';
  /** What it may write. */
  papers: readonly string[];
  /** What is counted for each network, when that is not endless. */
  limit?: LimitName;
  evenSeeingAs?: EvenSeeingAs;
  go(crossing: Crossing): Promise<Crossed | undefined>;
}>;
export type Route = PageRoute | FormRoute | NoteRoute | DownloadRoute | DataRoute | CrossingRoute;

/** What a note may need of the request itself: the file received, the mark of the browser, where it came from. */
export type Sent = Readonly<{
  file: ReceivedFile | undefined;
  /** Random mark kept by this browser in a cookie; binds a sign-in link to the browser that asked. */
  browser: string;
  address: string;
  sessionToken: string | undefined;
  /** What the browser says of itself. */
  userAgent: string;
  lang: Lang;
}>;

/**
 * A page: `load` fetches what the actor may see (undefined is 404), `view` draws it. With `limit: 'search'`, asking with
 * a text (`?q=`) is counted.
 */
export const page = <A extends Access, Model>(
  path: string,
  spec: {
    access: A;
    limit?: 'search';
    support?: ForSupport;
    load(seen: Seen<ActorFor<A>>): Promise<Model | undefined>;
    view(model: Model, at: Date): VNode;
    /** Another status than 200, for a page that says what is wrong with what was asked in its address. */
    status?(model: Model): number;
  },
): Route => ({ kind: 'page', method: 'GET', path, ...spec });

/**
 * A form that performs an act. Ends in 303 (done, or sign in), 404 (not found or not permitted), 409 (a rule) or
 * 422 (the form), the last two drawing the same page again with the problem and what was typed.
 */
export const form = <M extends boolean, I, S, C extends Change>(
  path: string,
  spec: {
    act: Act<M, I, S, C>;
    sentences: Sentences;
    evenSeeingAs?: EvenSeeingAs;
    /**
     * Whom the token in the address stands for: the form is then open to whoever holds the letter, signed in or not, and
     * the act is that person's. Nobody is 404.
     */
    bearer?(seen: Seen<Actor | undefined>): Promise<Actor | undefined>;
    read(fields: Fields, params: Params, sent: Sent): z.input<z.ZodType<I>> | unknown;
    done(change: C, params: Params, fields: Fields): string;
    again(seen: Seen, problem: Problem): Promise<VNode | undefined>;
  },
): Route => ({ kind: 'form', method: 'POST', path, access: spec.bearer ? 'public' : 'signed-in', ...spec });

/**
 * A form that writes on working paper. With `files`, it is a multipart form with one file at most.
 * Answers JSON to a script that accepts it: what was done with `ok: true`, or `{ ok: false, message, refusal, errors }`
 * with the facts of the refusal beside them.
 */
export const note = <A extends Access, I, S, D>(
  path: string,
  spec: {
    access: A;
    paper: Paper<I, S, D>;
    sentences: Sentences;
    evenSeeingAs?: EvenSeeingAs;
    files?: FileLimits;
    /** Attempts to count beforehand. Beyond a limit: 429, in the words of `PAPER.too_many` if the sentences have them. */
    counts?(fields: Fields, sent: Sent, actor: ActorFor<A>): readonly Hit[];
    read(fields: Fields, params: Params, sent: Sent): unknown;
    done(done: D, params: Params, sent: Sent, fields: Fields): string | Landing;
    again(seen: Seen<ActorFor<A>>, problem: Problem): Promise<VNode | undefined>;
  },
): Route => ({ kind: 'note', method: 'POST', path, ...spec });

/** A file to take away: PDF, CSV. */
export const download = <A extends Access>(
  path: string,
  spec: { access: A; support?: ForSupport; load(seen: Seen<ActorFor<A>>): Promise<Body | undefined> },
): Route => ({ kind: 'download', method: 'GET', path, ...spec });

/** JSON for the page's own scripts: suggestions, states. */
export const data = <A extends Access>(
  path: string,
  spec: { access: A; limit?: 'search'; support?: ForSupport; load(seen: Seen<ActorFor<A>>): Promise<unknown> },
): Route => ({ kind: 'data', method: 'GET', path, ...spec });

/** The way to another site, or back from it: it may wait for that site, and writes before or after, never during. */
export const crossing = (
  method: CrossingRoute['method'],
  path: string,
  spec: Pick<CrossingRoute, 'papers' | 'limit' | 'evenSeeingAs' | 'go'>,
): Route => ({ kind: 'crossing', method, path, access: 'public', ...spec });
