import type { Sentence } from '#kernel/refusal';
import { same, type Text } from '#kernel/text';
import type { FaultCode, VisitFault } from './fault.ts';

const megabytes = (bytes: unknown): string => String(Math.round(Number(bytes) / 100_000) / 10);

const SENTENCES: Readonly<Record<FaultCode, Sentence>> = {
  unreadable_address: {
    fr: 'L’adresse ne se lit pas comme une adresse du web.',
    en: 'The address does not read as a web address.',
  },
  scheme: ({ scheme }) => ({
    fr: `L’adresse mène vers « ${scheme} » : seules http et https sont visitées.`,
    en: `The address leads to “${scheme}”: only http and https are visited.`,
  }),
  credentials: {
    fr: 'L’adresse contient un nom ou un mot de passe : elle n’est pas visitée.',
    en: 'The address holds a name or a password: it is not visited.',
  },
  port: ({ port }) => ({
    fr: `L’adresse mène au port ${port} : seuls les ports 80 et 443 du web sont visités.`,
    en: `The address leads to port ${port}: only ports 80 and 443 of the web are visited.`,
  }),
  unknown_name: {
    fr: 'Ce nom de site est inconnu : personne ne dit où il se trouve.',
    en: 'This site name is unknown: nobody says where it is.',
  },
  not_public: {
    fr: 'Ce site n’est pas sur le web public : son adresse est celle d’un réseau interne ou réservé.',
    en: 'This site is not on the public web: its address is that of an internal or reserved network.',
  },
  unreachable: { fr: 'Le site ne répond pas.', en: 'The site does not answer.' },
  cut: { fr: 'Le site a coupé la connexion avant la fin.', en: 'The site cut the connection before the end.' },
  too_slow: { fr: 'Le site met trop longtemps à répondre.', en: 'The site takes too long to answer.' },
  certificate_expired: {
    fr: 'Le certificat du site n’est plus valable, ou pas encore.',
    en: 'The certificate of the site is no longer valid, or not yet.',
  },
  certificate_of_another: {
    fr: 'Le certificat du site est celui d’un autre nom.',
    en: 'The certificate of the site is that of another name.',
  },
  certificate_untrusted: {
    fr: 'Le certificat du site n’est pas délivré par une autorité reconnue.',
    en: 'The certificate of the site is not issued by a known authority.',
  },
  no_secure_connection: {
    fr: 'La connexion sécurisée n’a pas pu être établie avec le site.',
    en: 'The secure connection with the site could not be made.',
  },
  not_the_web: {
    fr: 'Ce qui répond à cette adresse ne parle pas comme un site web.',
    en: 'What answers at this address does not speak as a web site.',
  },
  headers_too_large: {
    fr: 'La réponse du site commence par trop d’en-têtes.',
    en: 'The answer of the site begins with too many headers.',
  },
  too_many_redirects: ({ max }) => ({
    fr: `Le site renvoie d’adresse en adresse plus de ${max} fois.`,
    en: `The site sends from address to address more than ${max} times.`,
  }),
  redirects_in_circles: { fr: 'Le site tourne en rond : il renvoie à lui-même.', en: 'The site sends back to itself.' },
  redirects_nowhere: {
    fr: 'Le site renvoie ailleurs sans dire où.',
    en: 'The site sends elsewhere without saying where.',
  },
  status: ({ status }) => ({
    fr: `Le site répond par une erreur (${status}).`,
    en: `The site answers with an error (${status}).`,
  }),
  empty: { fr: 'Le site répond par une page vide.', en: 'The site answers with an empty page.' },
  not_a_page: ({ type }) => ({
    fr: `Cette adresse ne donne pas une page, mais autre chose (${type || 'sans type'}).`,
    en: `This address does not give a page, but something else (${type || 'no type'}).`,
  }),
  too_large: ({ bytes }) => ({
    fr: `La page dépasse ${megabytes(bytes).replace('.', ',')} Mo : elle n’est pas lue.`,
    en: `The page is larger than ${megabytes(bytes)} MB: it is not read.`,
  }),
  expands_too_much: ({ bytes }) => ({
    fr: `La page, une fois décompressée, dépasse ${megabytes(bytes).replace('.', ',')} Mo : elle n’est pas lue.`,
    en: `The page, once expanded, is larger than ${megabytes(bytes)} MB: it is not read.`,
  }),
  unreadable: {
    fr: 'La page est écrite ou compressée d’une façon qui ne se lit pas.',
    en: 'The page is written or compressed in a way that cannot be read.',
  },
};

/** Why a visit read no page, in words. A code kept long ago and no longer known is shown as it is. */
export const faultInWords = ({ code, facts }: VisitFault): Text => {
  const sentence = SENTENCES[code] as Sentence | undefined;
  if (sentence === undefined) return same(code);
  return typeof sentence === 'function' ? sentence(facts) : sentence;
};
