import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import serveStatic from '@fastify/static';
import Fastify, { type FastifyBaseLogger, type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import { keepLang, keepTheme, localPath, ownCookies } from './browser-marks.ts';
import { faultOf, sendFault } from './faults.tsx';
import { BARE_HEADERS, harden } from './headers.ts';
import { mount } from './mount.tsx';
import type { Route } from './route.ts';
import type { Services } from './services.ts';

/** A text field of ten megabytes is an accident or an attack; a long answer is a few kilobytes. */
const FORM_BYTES_MAX = 1_000_000;
/** Time for a file of 20 MB on the slowest of lines; whoever sends a byte a minute holds no door longer. */
const REQUEST_MS_MAX = 600_000;

/** For pages made at each request: quick, and with a window of 128 kB, the size of our largest pages, not of four megabytes. */
const BROTLI = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 17 },
};

/**
 * A page is compressed at once, in half a millisecond: handed to another thread, with a stream of its own, it costs three
 * times as much on two cores. What is longer than our longest pages is handed over all the same.
 */
const AT_ONCE_BYTES_MAX = 131_072;

const NOT_AN_ADDRESS =
  'Demande non comprise : cette adresse n’a pas la forme attendue. Revenez à la page d’accueil.\n' +
  'Request not understood: this address does not have the expected form. Go back to the home page.\n';

/** The web application with all its routes, ready to listen or to be asked by `inject`. */
export const buildServer = async (routes: readonly Route[], services: Services): Promise<FastifyInstance> => {
  const app = Fastify({
    loggerInstance: services.office.log as FastifyBaseLogger,
    logController: new Fastify.LogController({ disableRequestLogging: true }),
    bodyLimit: FORM_BYTES_MAX,
    requestTimeout: REQUEST_MS_MAX,
    // One relay stands before us on https; what it was told by others is not believed.
    trustProxy: services.secure && ((_address: string, hop: number) => hop < 1),
    genReqId: () => crypto.randomUUID().slice(0, 8),
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    forceCloseConnections: true,
    // An address so wrong that no page can be drawn for it: plain words.
    frameworkErrors: (_error, _request, reply: FastifyReply) => {
      void reply.code(400).headers(BARE_HEADERS).type('text/plain; charset=utf-8').send(NOT_AN_ADDRESS);
    },
  });
  await harden(app, services.secure);
  await app.register(compress, {
    global: true,
    threshold: 1024,
    syncThreshold: AT_ONCE_BYTES_MAX,
    encodings: ['br', 'gzip'],
    brotliOptions: BROTLI,
  });
  await app.register(cookie);
  app.addHook('onRequest', async (request) => {
    request.cookies = ownCookies(request.cookies, services.secure);
  });
  // Forms and files, as browsers send them: in JSON a field could be anything, and no page of ours sends any.
  app.removeAllContentTypeParsers();
  await app.register(formbody, { bodyLimit: FORM_BYTES_MAX });
  await app.register(multipart);
  await app.register(serveStatic, {
    root: services.assetsFolder,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    decorateReply: false,
  });
  choices(app, services.secure);
  for (const route of routes) mount(app, services, route);
  app.setNotFoundHandler((request, reply) => sendFault(services, request, reply, 'notFound'));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const fault = faultOf(error);
    const level = fault === 'broken' ? 'error' : fault === 'resting' ? 'warn' : 'info';
    // The shape of the address: the address itself may hold the token of a link.
    request.log[level]({ err: error, route: request.routeOptions.url }, 'request failed');
    return sendFault(services, request, reply, fault);
  });
  return app;
};

/** The language and the theme a visitor chooses: kept by the browser, no account needed. */
const choices = (app: FastifyInstance, secure: boolean): void => {
  app.get<{ Params: { lang: string }; Querystring: { back?: string } }>('/language/:lang', (request, reply) => {
    keepLang(reply, request.params.lang === 'en' ? 'en' : 'fr', secure);
    return reply.redirect(localPath(request.query.back), 303);
  });
  app.get<{ Params: { theme: string }; Querystring: { back?: string } }>('/theme/:theme', (request, reply) => {
    const { theme } = request.params;
    keepTheme(reply, theme === 'light' || theme === 'dark' ? theme : 'auto', secure);
    return reply.redirect(localPath(request.query.back), 303);
  });
};
