import { legalDay } from '#kernel/period';
import type { Lang, Text } from '#kernel/text';
import type { Author, LetterDocument } from '#platform/documents/models';
import type { LetterMoment } from '#slices/programme';
import { plainDate } from '#ui/words';
import { filled, type MergeSubject, mergeFields } from './merge.ts';

/** The letters of a decision; `passed_on` decides nothing. */
export type DecisionKind = 'award' | 'waiting' | 'refusal' | 'inadmissible';
export type LetterKind = DecisionKind | 'passed_on';

/** A letter as frozen: its words in both languages, and who decided. */
export type LetterContent = Readonly<{
  subject: Text;
  body: Text;
  author: Author;
  reference: string;
  recipient: string;
  issuer: Text;
  programme: Text;
  at: string;
}>;

const MOMENTS: Readonly<Record<DecisionKind, LetterMoment>> = {
  award: 'laureate',
  waiting: 'waiting',
  refusal: 'refused',
  inadmissible: 'inadmissible',
};

/** @returns undefined when the programme has no letter for this moment: it is then told by message only */
export const letterContent = (kind: DecisionKind, subject: MergeSubject, author: Author): LetterContent | undefined => {
  const { round, frozen } = subject;
  const code = round.call.letters[MOMENTS[kind]];
  const letter = round.pack.letters.find((one) => one.code === code);
  if (letter === undefined) return undefined;
  const fields = mergeFields(subject);
  return {
    subject: filled(letter.subject, fields),
    body: filled(letter.body, fields),
    author,
    reference: frozen.content.number,
    recipient: frozen.content.organisation.name,
    issuer: fields.service as Text,
    programme: round.pack.names,
    at: subject.at.toISOString(),
  };
};

/** The letter as a document. What a body wrote is never markup: it goes in as data. */
export const letterDocument = (content: LetterContent, lang: Lang, notice: string | undefined): LetterDocument => {
  const at = new Date(content.at);
  return {
    lang,
    at,
    title: content.subject[lang],
    issuer: content.issuer[lang],
    programme: content.programme[lang],
    reference: content.reference,
    ...(notice === undefined ? {} : { notice }),
    sender: [content.issuer[lang]],
    recipient: [content.recipient],
    placeAndDate: plainDate(legalDay(at, 'Europe/Paris'), lang),
    subject: content.subject[lang],
    salutation: lang === 'fr' ? 'Madame, Monsieur,' : 'Dear Sir or Madam,',
    body: content.body[lang].split(/\n{2,}/),
    appeal: [],
    closing: lang === 'fr' ? 'Nous vous prions d’agréer l’expression de notre considération.' : 'Yours faithfully,',
    author: content.author,
  };
};
