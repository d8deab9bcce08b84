import { type Lang, same } from '#kernel/text';
import type { AgreementDocument, Signature } from '#platform/documents/models';
import { filled, type MergeFields, type MergeSubject, mergeFields } from '#slices/award';
import { instant } from '#ui/words';

export type GivenSignature = Readonly<{
  party: 'beneficiary' | 'state';
  fullName: string;
  quality: string;
  signedAt: Date;
  documentHash: string;
}>;

/**
 * The agreement as a document: the articles of the programme filled with this grant, and both signatures with who,
 * in what quality, when and over which hash.
 */
export const agreementDocument = (
  subject: MergeSubject,
  number: string,
  signatures: readonly GivenSignature[],
  lang: Lang,
  notice: string | undefined,
): AgreementDocument => {
  const { round, frozen } = subject;
  const { pack } = round;
  const agreement = pack.agreements.find((one) => one.code === round.call.agreement);
  if (agreement === undefined) throw new Error(`the pack has no agreement ${round.call.agreement}`);
  const state = signatures.find((one) => one.party === 'state');
  const laureate = signatures.find((one) => one.party === 'beneficiary');
  const merged = mergeFields({ ...subject, agreementNumber: number });
  // Once signed, each party is represented by who signed, in the quality in which they did, whoever the file named.
  const fields: MergeFields = {
    ...merged,
    ...(state ? { signataire: same(state.fullName), qualite_signataire: same(state.quality) } : {}),
    ...(laureate ? { representant: same(laureate.fullName), qualite: same(laureate.quality) } : {}),
  };
  const known = (field: string) => merged[field]?.[lang] ?? '';
  const words = (text: { fr: string; en: string }) => filled(text, fields)[lang];
  const draft = lang === 'fr' ? 'Projet de convention, à signer.' : 'Draft agreement, to be signed.';
  const said = [notice, ...(signatures.length < 2 ? [draft] : [])].filter((line) => line !== undefined).join(' ');
  return {
    lang,
    at: subject.at,
    title: agreement.names[lang],
    issuer: pack.grantor.names[lang],
    programme: pack.names[lang],
    reference: number,
    ...(said === '' ? {} : { notice: said }),
    parties: [],
    visas: words(agreement.preamble).split(/\n{2,}/),
    articles: [
      ...agreement.articles.map((article) => ({
        title: article.title[lang],
        blocks: words(article.body).split(/\n{2,}/),
      })),
    ],
    signatures: [
      signatureLine(frozen.content.organisation.name, laureate, lang, known('representant'), known('qualite')),
      signatureLine(pack.grantor.names[lang], state, lang, '', pack.grantor.signatoryQuality[lang]),
    ],
  };
};

const signatureLine = (
  party: string,
  given: GivenSignature | undefined,
  lang: Lang,
  name: string,
  quality: string,
): Signature =>
  given === undefined
    ? { party, name, quality }
    : {
        party,
        name: given.fullName,
        quality: given.quality,
        signed: { when: instant(given.signedAt, 'Europe/Paris', lang), sha256: given.documentHash },
      };
