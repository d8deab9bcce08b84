import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, atKeyboard } from '#kernel/actor';
import { refuse } from '#kernel/refusal';
import type { Text } from '#kernel/text';
import { type Hit, networkOf } from '../limits.ts';
import { sentenceOf } from './problem.ts';
import type { CrossingRoute, DataRoute, DownloadRoute, Fields, NoteRoute, PageRoute, Problem } from './route.ts';
import type { Services } from './services.ts';
import { tell } from './told.ts';

/** A person when known, else the network the request comes from. */
export const whoCounts = (request: FastifyRequest, actor: Actor | undefined): string =>
  actor ? atKeyboard(actor).id : networkOf(request.ip);

/** Counts the attempts; one too many says in the header when to come back. @returns the minutes to wait, if any */
const waitAfter = async (
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor | undefined,
  hits: readonly Hit[],
): Promise<number | undefined> => {
  const at = services.now();
  let until = 0;
  for (const hit of hits) {
    const endsAt = await services.limits.hit(hit, at);
    if (endsAt === undefined) continue;
    tell(services, request, actor, 'rate_limited', { why: hit.limit });
    until = Math.max(until, endsAt.getTime());
  }
  if (until === 0) return undefined;
  const seconds = Math.max(1, Math.ceil((until - at.getTime()) / 1000));
  reply.header('retry-after', String(seconds));
  return Math.ceil(seconds / 60);
};

/** Whether this page or suggestion is a search too many. */
export const searchesTooMuch = async (
  services: Services,
  route: PageRoute | DataRoute | DownloadRoute,
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor | undefined,
): Promise<boolean> => {
  if (route.kind === 'download' || route.limit === undefined) return false;
  const { q } = request.query as { q?: string | readonly string[] };
  if (q === undefined || q === '') return false;
  const hit = { limit: route.limit, who: whoCounts(request, actor) };
  return (await waitAfter(services, request, reply, actor, [hit])) !== undefined;
};

/** Whether this network leaves for other sites too often: each time costs a line here and a request there. */
export const crossesTooMuch = async (
  services: Services,
  { limit }: CrossingRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> =>
  limit !== undefined &&
  (await waitAfter(services, request, reply, undefined, [{ limit, who: networkOf(request.ip) }])) !== undefined;

const TOO_MANY = (minutes: number): Text => ({
  fr: `Trop d’envois en peu de temps. Attendez ${minutes} min, puis recommencez.`,
  en: `Too many were sent in a short time. Wait ${minutes} min, then try again.`,
});

/** What stands in the way of a form sent too often, with what was typed. */
export const sendsTooMuch = async (
  services: Services,
  route: NoteRoute,
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor | undefined,
  hits: readonly Hit[],
  fields: Fields,
): Promise<Problem | undefined> => {
  const minutes = await waitAfter(services, request, reply, actor, hits);
  if (minutes === undefined) return undefined;
  const code = `${route.paper.name}.too_many` as const;
  const { refusal } = refuse('rule', code, { minutes });
  const message = code in route.sentences ? sentenceOf(route.sentences, refusal) : TOO_MANY(minutes);
  return { status: 429, message, refusal, errors: [], fields };
};
