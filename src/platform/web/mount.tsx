import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, atKeyboard } from '#kernel/actor';
import { perform } from '../act.ts';
import { jot } from '../paper.ts';
import { type ReadBody, readBody, sentWith } from './body.ts';
import { csrfMatches, dropCookie, fromOurselves, hashOf, keepToken, SESSION_COOKIE } from './browser-marks.ts';
import { sendFault } from './faults.tsx';
import { NO_PAGE_POLICY } from './headers.ts';
import { hold } from './held-form.tsx';
import { crossesTooMuch, searchesTooMuch, sendsTooMuch, whoCounts } from './limited.ts';
import { problemOfFaults, problemOfInput, problemOfRefusal } from './problem.ts';
import { actorOf, csrfFor, pathOf, seenBy, sendPage } from './respond.tsx';
import type {
  Body,
  CrossingRoute,
  DataRoute,
  DownloadRoute,
  FormRoute,
  Landing,
  NoteRoute,
  PageRoute,
  Problem,
  Route,
} from './route.ts';
import { one } from './route.ts';
import { mayBeReadBySupport, notePage } from './seeing-as.ts';
import type { Services } from './services.ts';
import { tell, tellOutcome } from './told.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** After signing in, the person comes back to the page they were on, also when a form found the session over. */
const toSignIn = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply.redirect(`/sign-in?back=${encodeURIComponent(pathOf(request))}`, 303);

const wantsJson = (request: FastifyRequest): boolean => request.headers.accept?.startsWith('application/json') ?? false;

/** An address whose identifier has not the form of one leads nowhere: 404, without asking the database. */
const badIdentifier = (request: FastifyRequest): boolean => {
  const id = (request.params as Record<string, string>).id;
  return id !== undefined && !UUID.test(id);
};

const sendBody = (reply: FastifyReply, body: Body): FastifyReply => {
  const disposition = body.inline ? 'inline' : 'attachment';
  const plain = body.filename.replace(/[^\w.-]/g, '_');
  if (body.uploaded) reply.header('content-security-policy', NO_PAGE_POLICY);
  return reply
    .type(body.uploaded ? safeType(body.type) : body.type)
    .header(
      'content-disposition',
      `${disposition}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(body.filename)}`,
    )
    .send(body.content);
};

/** Of what people send, the types that no browser runs. Anything else is bytes to keep. */
const SAFE_TYPES: readonly string[] = [
  'application/pdf',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/zip',
  'image/jpeg',
  'image/png',
];
const safeType = (type: string): string => (SAFE_TYPES.includes(type) ? type : 'application/octet-stream');

const answerGet =
  (services: Services, route: PageRoute | DownloadRoute | DataRoute) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const actor = await actorOf(services, request, reply, route.kind === 'page');
    if (route.access === 'signed-in' && actor === undefined) return toSignIn(request, reply);
    if (badIdentifier(request)) return sendFault(services, request, reply, 'notFound');
    if (actor?.seenBy && !mayBeReadBySupport(route)) return sendFault(services, request, reply, 'keptFromSupport');
    if (await searchesTooMuch(services, route, request, reply, actor)) {
      return sendFault(services, request, reply, 'tooMany');
    }
    const model = await route.load(seenBy(services, request, actor));
    if (model === undefined) return sendFault(services, request, reply, 'notFound');
    if (actor?.seenBy) await notePage(services, request, route, actor.seenBy);
    if (route.kind === 'page')
      return sendPage(services, request, reply, actor, () => route.view(model, services.now()), route.status?.(model));
    if (route.kind === 'download') return sendBody(reply, model);
    return reply.header('cache-control', 'no-store').send(model);
  };

/** Whether the form comes from one of our own pages, opened in this browser by this person. */
const trusted = (
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor | undefined,
  read: ReadBody,
): boolean => {
  const isOurs = fromOurselves(request);
  if (isOurs && csrfMatches(csrfFor(services, request, reply, actor), one(read.fields, '_csrf'))) return true;
  tell(services, request, actor, 'csrf_refused', { why: isOurs ? 'mark' : 'origin' });
  return false;
};

const again = async (
  services: Services,
  route: FormRoute | NoteRoute,
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor | undefined,
  problem: Problem,
): Promise<FastifyReply> => {
  const seen = seenBy(services, request, actor as Actor);
  if (wantsJson(request)) {
    const say = (text: { fr: string; en: string }) => text[seen.lang];
    return reply.code(problem.status).send({
      ...problem.refusal?.facts,
      ok: false,
      message: say(problem.message),
      refusal: problem.refusal,
      errors: problem.errors.map(({ field, message }) => ({ field, message: say(message) })),
    });
  }
  const view = await route.again(seen, problem);
  if (view === undefined) return sendFault(services, request, reply, 'notFound');
  return sendPage(services, request, reply, actor, () => view, problem.status);
};

/**
 * Every form of the product passes here. Nothing is written while seeing the service as somebody: such a form is refused
 * before it is read, but for those by which one stops or signs out, which are sent under one's own name.
 */
const answerPost =
  (services: Services, route: FormRoute | NoteRoute) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const actor = await actorOf(services, request, reply);
    if (actor?.seenBy && !route.evenSeeingAs) {
      const { viewer, lookId } = actor.seenBy;
      request.log.warn({ viewer: viewer.id, seenAs: actor.id, lookId, route: route.path }, 'refused while seeing as');
      return sendFault(services, request, reply, 'readingOnly');
    }
    return route.kind === 'form'
      ? answerForm(services, route, request, reply, actor)
      : answerNote(services, route, request, reply, actor);
  };

const answerForm = async (
  services: Services,
  route: FormRoute,
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor | undefined,
): Promise<FastifyReply> => {
  if (actor === undefined && route.access === 'signed-in') return hold(services, request, reply);
  if (badIdentifier(request)) return sendFault(services, request, reply, 'notFound');
  const read = await readBody(services.files, request, undefined);
  if (!trusted(services, request, reply, actor, read)) return sendFault(services, request, reply, 'stale');
  const seen = seenBy(services, request, actor);
  const { params } = seen;
  const doer = route.bearer === undefined ? actor && atKeyboard(actor) : await route.bearer(seen);
  if (doer === undefined) return sendFault(services, request, reply, 'notFound');
  const sent = sentWith(services, request, reply, undefined);
  const requestId = UUID.test(one(read.fields, '_request')) ? one(read.fields, '_request') : crypto.randomUUID();
  const outcome = await perform(services.office, route.act, route.read(read.fields, params, sent), {
    actor: doer,
    at: services.now(),
    requestId,
  });
  tellOutcome(services, request, doer, route.act.name, outcome);
  if ('done' in outcome) return reply.redirect(route.done(outcome.done, params, read.fields), 303);
  if ('invalid' in outcome) {
    return again(services, route, request, reply, actor, problemOfInput(outcome.invalid, read.fields));
  }
  const { refusal } = outcome;
  if (refusal.kind === 'not_found' || refusal.kind === 'not_permitted') {
    return sendFault(services, request, reply, 'notFound');
  }
  return again(services, route, request, reply, actor, problemOfRefusal(route.sentences, refusal, read.fields));
};

const NOTHING_SENT: ReadBody = { fields: {}, file: undefined, problem: undefined };

const leave = (services: Services, request: FastifyRequest, reply: FastifyReply, actor: Actor | undefined): void => {
  dropCookie(reply, SESSION_COOKIE, services.secure);
  if (actor !== undefined) tell(services, request, actor, 'sign_out');
};

const land = async (
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor | undefined,
  landing: string | Landing,
): Promise<FastifyReply> => {
  if (typeof landing === 'string') return reply.redirect(landing, 303);
  if (landing.openSession) {
    keepToken(reply, landing.openSession, { secure: services.secure, at: services.now() });
    const entered = await services.findActor(services.reader, hashOf(landing.openSession.token), services.now());
    tell(services, request, entered, 'sign_in');
  }
  if (landing.closeSession) leave(services, request, reply, actor);
  return reply.redirect(landing.to, 303);
};

const answerNote = async (
  services: Services,
  route: NoteRoute,
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor | undefined,
): Promise<FastifyReply> => {
  if (route.access === 'signed-in' && actor === undefined) return hold(services, request, reply);
  if (badIdentifier(request)) return sendFault(services, request, reply, 'notFound');
  if (route.files !== undefined) {
    const hit = { limit: 'upload', who: whoCounts(request, actor) } as const;
    const wait = await sendsTooMuch(services, route, request, reply, actor, [hit], {});
    if (wait !== undefined) return again(services, route, request, reply, actor, wait);
  }
  const read = await readBody(services.files, request, route.files);
  if (!trusted(services, request, reply, actor, read)) return sendFault(services, request, reply, 'stale');
  if (read.problem !== undefined) {
    tell(services, request, actor, 'upload_refused');
    return again(services, route, request, reply, actor, read.problem);
  }
  const { params } = seenBy(services, request, actor);
  const sent = sentWith(services, request, reply, read.file);
  const hits = route.counts?.(read.fields, sent, actor) ?? [];
  const wait = await sendsTooMuch(services, route, request, reply, actor, hits, read.fields);
  if (wait !== undefined) return again(services, route, request, reply, actor, wait);
  const outcome = await jot(services.office, route.paper, route.read(read.fields, params, sent), {
    actor: actor && atKeyboard(actor),
    at: services.now(),
  });
  tellOutcome(services, request, actor, route.paper.name, outcome);
  if ('done' in outcome) {
    if (wantsJson(request)) return reply.send({ ...(outcome.done as object), ok: true });
    return land(services, request, reply, actor, route.done(outcome.done, params, sent, read.fields));
  }
  if ('invalid' in outcome) {
    return again(services, route, request, reply, actor, problemOfInput(outcome.invalid, read.fields));
  }
  if ('faults' in outcome) {
    return again(services, route, request, reply, actor, problemOfFaults(outcome.faults, read.fields));
  }
  const { refusal } = outcome;
  if (refusal.kind === 'not_found' || refusal.kind === 'not_permitted') {
    return sendFault(services, request, reply, 'notFound');
  }
  return again(services, route, request, reply, actor, problemOfRefusal(route.sentences, refusal, read.fields));
};

/** A page left behind has no address to come back to: what was in it has served. */
const AFTER_CROSSING = '/sign-in';

const answerCrossing =
  (services: Services, route: CrossingRoute) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const actor = await actorOf(services, request, reply);
    if (actor?.seenBy && !route.evenSeeingAs) return sendFault(services, request, reply, 'readingOnly');
    const isPost = route.method === 'POST';
    const read = isPost ? await readBody(services.files, request, undefined) : NOTHING_SENT;
    if (isPost && !trusted(services, request, reply, actor, read)) return sendFault(services, request, reply, 'stale');
    if (await crossesTooMuch(services, route, request, reply)) return sendFault(services, request, reply, 'tooMany');
    const at = services.now();
    const crossed = await route.go({
      seen: seenBy(services, request, actor),
      sent: sentWith(services, request, reply, undefined),
      fields: read.fields,
      jot: (paper, input) => jot(services.office, paper, input, { actor: actor && atKeyboard(actor), at }),
      tell: (event, facts) => tell(services, request, actor, event, facts),
    });
    if (crossed === undefined) return sendFault(services, request, reply, 'notFound');
    if ('to' in crossed) return land(services, request, reply, actor, crossed);
    if (crossed.closeSession) leave(services, request, reply, actor);
    // Not a redirection: browsers hold those that follow a form to the sites a form may be sent to, which is ours alone.
    if (crossed.leaveTo !== undefined) reply.header('refresh', `0;url=${crossed.leaveTo}`);
    const present = crossed.closeSession ? undefined : actor;
    return sendPage(services, request, reply, present, () => crossed.view, crossed.status, AFTER_CROSSING);
  };

export const mount = (app: FastifyInstance, services: Services, route: Route): void => {
  if (route.kind === 'crossing') {
    app.route({ method: route.method, url: route.path, handler: answerCrossing(services, route) });
  } else if (route.method === 'POST') app.post(route.path, answerPost(services, route));
  else app.get(route.path, answerGet(services, route));
};
