import { obstacle } from '#kernel/refusal';
import type { Lang, Text } from '#kernel/text';
import type { Block, ReceiptDocument } from '#platform/documents/models';
import { deskOf, type RoundSheet } from '#slices/call';
import { calendarOf, lastDayFranc } from '#slices/territory';
import { dayOf, instant, typeset } from '#ui/words';
import type { FrozenContent } from './frozen.ts';
import { type Acknowledgement, acknowledgement } from './law/acknowledgement.ts';
import { silenceDates } from './law/silence.ts';
import { timingInWords } from './timing-words.ts';

/** What was filed and when, with the rules it was filed under. */
export type FiledRequest = Readonly<{ round: RoundSheet; content: FrozenContent; filedAt: Date; acknowledgedAt: Date }>;

/**
 * The zone in which an instant of receipt becomes a legal day: that of the service, or of the programme.
 * @param desk the desk that received first: passing the file on changes no date (CRPA L114-2)
 */
export const zoneOfReceipt = (round: RoundSheet, desk: string | undefined): string =>
  round.pack.settings.zoneOfReceipt === 'desk' ? deskOf(round, desk).zone : round.pack.zone;

/**
 * The acknowledgement of receipt of a request: date, service, what silence means and when, means of appeal.
 * CRPA L112-11, R112-11-1; décret 2018-514 art. 4 and 7 when the call is under it.
 * @throws Error when the service cannot be reached: a call with such a desk cannot be published
 */
export const acknowledge = ({ round, content: { desk }, filedAt, acknowledgedAt }: FiledRequest): Acknowledgement => {
  const { settings, appeal } = round.pack;
  const zone = zoneOfReceipt(round, desk);
  const receivedOn = dayOf(filedAt, zone);
  const silence = silenceDates(
    { receivedOn, acknowledgedOn: dayOf(acknowledgedAt, zone) },
    { ...settings, regime: round.call.regime },
  );
  const until = lastDayFranc(silence.rejectedOn, settings.appealMonths, calendarOf(appeal.holidays, appeal.zone));
  const stated = acknowledgement({ receivedOn }, deskOf(round, desk), silence, { court: appeal.court, until });
  if ('acknowledgement' in stated) return stated.acknowledgement;
  throw new Error(`the request cannot be acknowledged: ${obstacle(stated)?.code}`);
};

/** The name of a piece of the receipt, in both languages. */
const WORDS = {
  title: { fr: 'Accusé de réception de votre demande', en: 'Acknowledgement of receipt of your request' },
  opening: {
    fr: 'Nous avons bien reçu votre demande de subvention. Cet accusé de réception ne préjuge pas de la décision.',
    en: 'We have received your request for a grant. This acknowledgement does not prejudge the decision.',
  },
  number: { fr: 'Numéro du dossier', en: 'Number of the file' },
  project: { fr: 'Projet', en: 'Project' },
  partners: { fr: 'Partenaires', en: 'Partners' },
  received: { fr: 'Reçu le', en: 'Received on' },
  closing: { fr: 'Clôture', en: 'Closing' },
  service: { fr: 'Service chargé du dossier', en: 'Service in charge' },
  contact: { fr: 'Pour lui écrire', en: 'To write to it' },
  phone: { fr: 'Téléphone', en: 'Telephone' },
  hash: { fr: 'Empreinte du dossier déposé (SHA-256)', en: 'Fingerprint of the file submitted (SHA-256)' },
  silence: { fr: 'Sans nouvelle de notre part', en: 'Without news from us' },
} as const satisfies Record<string, Text>;

/** The receipt as it is drawn. The sentences of silence and appeal are those of the law, as on the page. */
export const receiptDocument = (
  request: FiledRequest,
  stated: Acknowledgement,
  hash: string,
  lang: Lang,
  /** A sentence for the whole document, e.g. that its data are fictitious. */
  notice?: Text,
): ReceiptDocument => {
  const { round, content, filedAt, acknowledgedAt } = request;
  const said = (text: Text): string => typeset(text[lang], lang);
  const fact = (label: Text, value: string) => ({ label: said(label), value });
  const { silence, appeal } = sentencesByKind(stated);
  return {
    lang,
    at: acknowledgedAt,
    title: said(WORDS.title),
    issuer: said(round.pack.grantor.names),
    programme: said(round.call.names),
    reference: content.number,
    ...(notice === undefined ? {} : { notice: said(notice) }),
    recipient: [content.organisation.name, content.organisation.address].filter((line) => line !== ''),
    opening: [said(WORDS.opening)],
    facts: [
      fact(WORDS.number, content.number),
      fact(WORDS.project, content.title),
      ...(content.partners ? [fact(WORDS.partners, content.partners.map(({ name }) => name).join(', '))] : []),
      fact(WORDS.received, instant(filedAt, zoneOfReceipt(round, content.desk), lang)),
      ...(content.timing ? [fact(WORDS.closing, said(timingInWords(content.timing)))] : []),
      fact(WORDS.service, said(stated.service)),
      fact(WORDS.contact, stated.contact),
      fact(WORDS.phone, stated.phone),
      fact(WORDS.hash, hash),
    ],
    silence: silence.map((sentence) => fact(WORDS.silence, said(sentence))),
    appeal: [...appeal.map((sentence): Block => said(sentence)), appealAddress(round, lang)],
  };
};

/** The last sentence is of appeal; those of silence stand between the service and it. */
const sentencesByKind = ({ sentences, missing }: Acknowledgement) => ({
  silence: sentences.slice(missing === undefined ? 2 : 3, -1),
  appeal: sentences.slice(-1),
});

const appealAddress = ({ pack }: RoundSheet, lang: Lang): string =>
  [pack.appeal.court[lang], ...pack.appeal.address].join(', ');
