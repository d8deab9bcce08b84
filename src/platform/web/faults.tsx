import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import type { Text } from '#kernel/text';
import { FrameContext } from '#ui/frame';
import { langOf, themeOf } from './browser-marks.ts';
import { FaultPage, type Unsent } from './fault-page.tsx';
import { actorOf, sendPage } from './respond.tsx';
import type { Fields } from './route.ts';
import type { Services } from './services.ts';

type Fault = Readonly<{ status: number; title: Text; explanation: Text }>;

const FAULTS = {
  notFound: {
    status: 404,
    title: { fr: 'Page introuvable', en: 'Page not found' },
    explanation: {
      fr: 'Cette adresse n’existe pas, ou vous n’y avez pas accès avec ce compte. Vérifiez l’adresse, ou connectez-vous avec un autre compte.',
      en: 'This address does not exist, or you cannot see it with this account. Check the address, or sign in with another account.',
    },
  },
  stale: {
    status: 403,
    title: { fr: 'Formulaire expiré', en: 'Form expired' },
    explanation: {
      fr: 'Ce formulaire a été ouvert avant votre dernière connexion, ou vient d’un autre site. Rien n’a été enregistré. Revenez en arrière, rechargez la page, puis recommencez.',
      en: 'This form was opened before your last sign-in, or comes from another site. Nothing was saved. Go back, reload the page, and try again.',
    },
  },
  readingOnly: {
    status: 403,
    title: { fr: 'Lecture seule', en: 'Read-only' },
    explanation: {
      fr: 'Vous voyez la plateforme comme une autre personne : vous lisez, et rien ne s’enregistre en son nom. Rien n’a été enregistré. Terminez d’abord cet accès pour agir en votre nom.',
      en: 'You see the service as another person: you read, and nothing is saved in their name. Nothing was saved. End this look first to act in your own name.',
    },
  },
  keptFromSupport: {
    status: 403,
    title: { fr: 'Réservé à la personne elle-même', en: 'For the person alone' },
    explanation: {
      fr: 'L’assistance lit les pages et les documents. Elle ne voit ni les codes, ni les clés et les sessions d’une personne, et n’emporte pas de fichiers de données.',
      en: 'Support reads pages and documents. It sees neither the codes, keys and sessions of a person, nor takes files of data away.',
    },
  },
  tooLarge: {
    status: 413,
    title: { fr: 'Envoi trop volumineux', en: 'Too large' },
    explanation: {
      fr: 'Ce que vous avez envoyé dépasse la taille permise. Rien n’a été enregistré ; revenez en arrière pour raccourcir le texte ou choisir un fichier plus petit.',
      en: 'What you sent is larger than allowed. Nothing was saved; go back to shorten the text or choose a smaller file.',
    },
  },
  tooMany: {
    status: 429,
    title: { fr: 'Trop de demandes', en: 'Too many requests' },
    explanation: {
      fr: 'Beaucoup de demandes sont venues de vous, ou de votre réseau, en peu de temps. Attendez quelques minutes, puis recommencez.',
      en: 'Many requests came from you, or from your network, in a short time. Wait a few minutes, then try again.',
    },
  },
  notUnderstood: {
    status: 400,
    title: { fr: 'Demande non comprise', en: 'Request not understood' },
    explanation: {
      fr: 'L’adresse ou le formulaire envoyé n’a pas la forme attendue. Rien n’a été enregistré. Revenez en arrière et recommencez.',
      en: 'The address or the form sent does not have the expected form. Nothing was saved. Go back and try again.',
    },
  },
  resting: {
    status: 503,
    title: { fr: 'Service interrompu un instant', en: 'Service interrupted for a moment' },
    explanation: {
      fr: 'Notre base de données ne répond pas. Ce qui a été enregistré l’est toujours ; votre dernière action ne l’a pas été. Attendez une minute, puis recommencez.',
      en: 'Our database does not answer. What was saved is still saved; your last action was not. Wait a minute, then try again.',
    },
  },
  broken: {
    status: 500,
    title: { fr: 'Une erreur de notre côté', en: 'An error on our side' },
    explanation: {
      fr: 'Votre action n’a pas abouti et rien n’a été enregistré à moitié. L’erreur est notée ; recommencez, et si elle revient, écrivez-nous avec le numéro ci-dessous.',
      en: 'Your action did not succeed and nothing was half saved. The error is recorded; try again, and if it comes back, write to us with the number below.',
    },
  },
} as const satisfies Record<string, Fault>;
export type FaultName = keyof typeof FAULTS;

export const sendFault = async (
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  name: FaultName,
): Promise<FastifyReply> => {
  const fault: Fault = FAULTS[name];
  const unsent = fault.status < 500 ? undefined : unsentOf(request);
  const view = () => (
    <FaultPage title={fault.title} explanation={fault.explanation} reference={request.id} unsent={unsent} />
  );
  if (name === 'resting') reply.header('retry-after', '30');
  if (request.headers.accept?.startsWith('application/json')) {
    return reply.code(fault.status).send({ ok: false, message: fault.explanation[langOf(request)] });
  }
  if (fault.status < 500)
    return sendPage(services, request, reply, await actorOf(services, request, reply), view, fault.status);
  const bare = bareFrame(services, request);
  const html = renderToString(<FrameContext.Provider value={bare}>{view()}</FrameContext.Provider>);
  return reply.code(fault.status).type('text/html; charset=utf-8').send(`<!doctype html>${html}`);
};

/** What a form carried when we failed it. A file is not kept: it is still on the machine of the person. */
const unsentOf = (request: FastifyRequest): Unsent | undefined =>
  request.method === 'POST' && !request.isMultipart() && typeof request.body === 'object' && request.body !== null
    ? { action: request.url, fields: request.body as Fields }
    : undefined;

/** A frame that asks nothing of the database: it may be what is missing. */
const bareFrame = (services: Services, request: FastifyRequest) => ({
  lang: langOf(request),
  at: services.now(),
  zone: services.zone,
  path: request.url,
  requestId: '',
  csrf: '',
  mustConfirm: false,
  nav: [],
  demonstration: services.demonstration,
  programmeName: { fr: '', en: '' },
  instance: services.instance,
  theme: themeOf(request),
});

const LOST_DATABASE = /^(08|53|57P0)/;
const LOST_CONNECTION =
  /Query read timeout|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|terminat|Connection|timeout exceeded/;

/** What the reader of forms with files says of one cut short or ill made; it gives no code. */
const ILL_MADE_FORM = /^Multipart: |unexpected end of multipart data/i;

/** Which page answers an error that reached the end of the road. */
export const faultOf = (error: FastifyError): FaultName => {
  if (error.statusCode === 413 || error.code === 'FST_REQ_FILE_TOO_LARGE') return 'tooLarge';
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) return 'notUnderstood';
  if (ILL_MADE_FORM.test(error.message)) return 'notUnderstood';
  if (error.code === '22P02' || error.code === '22021') return 'notFound';
  if (LOST_DATABASE.test(error.code ?? '') || LOST_CONNECTION.test(`${error.code} ${error.message}`)) return 'resting';
  return 'broken';
};
