import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Actor, atKeyboard, fullName } from '#kernel/actor';
import type { Text } from '#kernel/text';
import { type Frame, FrameContext } from '#ui/frame';
import {
  browserKnown,
  browserOf,
  csrfOf,
  hashOf,
  keepToken,
  langOf,
  localPath,
  sessionTokenOf,
  themeOf,
} from './browser-marks.ts';
import type { Params, Seen } from './route.ts';
import type { Services } from './services.ts';

const WAITING: Text = { fr: 'Programmes de subvention', en: 'Grant programmes' };

/** Who asks, or as whom they see the service. The session is kept alive on the way, and exchanged on a page when what the person holds changed. */
export const actorOf = async (
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  mayReplace = false,
): Promise<Actor | undefined> => {
  const token = sessionTokenOf(request);
  if (token === undefined) return undefined;
  const [hash, at] = [hashOf(token), services.now()];
  const present = await services.findActor(services.reader, hash, at);
  if (present?.session.isDue) {
    const holder = { ...atKeyboard(present), session: present.session };
    const exchanged = await services.keepSession(holder, { hash, mayReplace, at });
    if (exchanged !== undefined) keepToken(reply, exchanged, { secure: services.secure, at });
  }
  return present;
};

export const seenBy = <A extends Actor | undefined>(
  services: Services,
  request: FastifyRequest,
  actor: A,
): Seen<A> => ({
  reader: services.readerOf(actor, services.now()),
  files: services.files,
  printing: services.printing,
  demonstration: services.demonstration,
  actor,
  params: request.params as Params,
  query: new URL(request.url, 'http://local').searchParams,
  at: services.now(),
  lang: langOf(request),
  browser: browserKnown(request) ?? '',
  sessionToken: sessionTokenOf(request),
});

/**
 * What a form of this browser must carry back: bound to the browser and to the person, so that a page left open still
 * serves when the same person comes back after their session ended, and nobody else. One drawn while seeing as somebody
 * serves for that look alone.
 */
export const csrfFor = (
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor | undefined,
): string => {
  const bound = [browserOf(request, reply, services.secure), actor?.id ?? '', actor?.seenBy?.lookId ?? []].flat();
  return csrfOf(services.secret, bound.join(' '));
};

/** The page the person is on: this one, or the one whose form was sent. */
export const pathOf = (request: FastifyRequest): string => {
  if (request.method === 'GET') return request.url;
  const referer = request.headers.referer;
  return referer === undefined || !URL.canParse(referer)
    ? '/'
    : localPath(new URL(referer).pathname + new URL(referer).search);
};

const detailOf = (actor: Actor): string => actor.memberships[0]?.organisationName ?? actor.email;

/** Whether the person holds a role whose acts need a second factor that this session has not seen. */
const mustConfirm = ({ office }: Services, actor: Actor | undefined): boolean =>
  actor !== undefined &&
  !actor.seenBy &&
  !actor.vouched &&
  [...actor.grants, ...actor.memberships].some(({ role }) => office.secondFactor.includes(role));

export const frameOf = async (
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor | undefined,
  path = pathOf(request),
): Promise<Frame> => {
  return {
    lang: langOf(request),
    at: services.now(),
    zone: services.zone,
    path,
    requestId: crypto.randomUUID(),
    csrf: csrfFor(services, request, reply, actor),
    ...(actor === undefined ? {} : { actor: { id: actor.id, name: fullName(actor), detail: detailOf(actor) } }),
    mustConfirm: mustConfirm(services, actor),
    ...(actor?.seenBy && { seeingAs: { ...actor.seenBy, name: fullName(actor) } }),
    nav: services.navigation(actor).map((entry) => ({ ...entry, current: isCurrent(entry.href, path) })),
    demonstration: services.demonstration,
    programmeName: (await services.programmeName(services.reader)) ?? WAITING,
    instance: services.instance,
    theme: themeOf(request),
  };
};

const isCurrent = (href: string, path: string): boolean => {
  const here = path.split('?')[0] ?? '/';
  return href === '/' ? here === '/' : here === href || here.startsWith(`${href}/`);
};

export const draw = (frame: Frame, view: () => VNode): string => {
  const Drawn = () => view();
  return `<!doctype html>${renderToString(
    <FrameContext.Provider value={frame}>
      <Drawn />
    </FrameContext.Provider>,
  )}`;
};

export const sendPage = async (
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor | undefined,
  view: () => VNode,
  status = 200,
  path?: string,
): Promise<FastifyReply> => {
  const frame = await frameOf(services, request, reply, actor, path);
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-language', frame.lang)
    .send(draw(frame, view));
};
