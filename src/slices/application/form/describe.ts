import { euros, number } from '#kernel/figures';
import { date } from '#kernel/shown';
import { type Lang, same, type Text } from '#kernel/text';
import type { PlainQuestion, Question } from '#slices/programme';
import { isAnswered } from './conditions.ts';
import type { AnswerValue, BlockItem, BudgetAnswer } from './types.ts';

/** What a value reads like, away from its field: in a reading page, a letter, a PDF. */
export type Described =
  | { kind: 'none' }
  /** One line. */
  | { kind: 'line'; text: string }
  /** Paragraphs, as typed. */
  | { kind: 'paragraphs'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'items'; items: readonly (readonly { label: string; value: Described }[])[] }
  | { kind: 'budget'; budget: BudgetAnswer };

/** Names of territories by identifier: the engine keeps identifiers and knows no register. */
export type TerritoryNames = (id: string) => string | undefined;

const YES: Text = { fr: 'Oui', en: 'Yes' };
const NO: Text = { fr: 'Non', en: 'No' };

/**
 * Describes an answer in the language of the reader. Plain text: typography and escaping are the
 * renderer's work.
 */
export const describeAnswer = (
  question: Question,
  value: AnswerValue | null | undefined,
  lang: Lang,
  nameOf: TerritoryNames = () => undefined,
): Described => {
  if (!isAnswered(value)) return { kind: 'none' };
  if (question.type === 'budget') return { kind: 'budget', budget: value as BudgetAnswer };
  if (question.type === 'territory') {
    return { kind: 'list', items: (value as readonly string[]).map((id) => nameOf(id) ?? id) };
  }
  if (question.type === 'block') {
    return {
      kind: 'items',
      items: (value as readonly BlockItem[]).map((item) => describeItem(question.questions, item, lang)),
    };
  }
  if (question.type === 'file') return { kind: 'none' };
  return describePlain(question, value, lang);
};

const describeItem = (questions: readonly PlainQuestion[], item: BlockItem, lang: Lang) =>
  questions
    .filter((inner) => isAnswered(item.answers[inner.key]))
    .map((inner) => ({ label: inner.label[lang], value: describeAnswer(inner, item.answers[inner.key], lang) }));

const describePlain = (question: PlainQuestion, value: AnswerValue, lang: Lang): Described => {
  if (question.type === 'long_text') return { kind: 'paragraphs', text: String(value) };
  if (question.type === 'choices') {
    const chosen = value as readonly string[];
    return {
      kind: 'list',
      items: question.options.filter((option) => chosen.includes(option.value)).map((option) => option.label[lang]),
    };
  }
  return { kind: 'line', text: lineOf(question, value)[lang] };
};

const lineOf = (question: PlainQuestion, value: AnswerValue): Text => {
  switch (question.type) {
    case 'money':
      return euros(BigInt(value as string));
    case 'number': {
      const figure = question.grouped === false ? same(String(value)) : number(value as number);
      const unit = question.unit;
      return unit ? { fr: `${figure.fr} ${unit.fr}`, en: `${figure.en} ${unit.en}` } : figure;
    }
    case 'date':
      return date(value as string);
    case 'yes_no':
      return value === true ? YES : NO;
    case 'choice':
      return question.options.find((option) => option.value === value)?.label ?? same(String(value));
    case 'phone':
      return same(String(value).replace(/^0(\d)(\d{2})(\d{2})(\d{2})(\d{2})$/, '0$1 $2 $3 $4 $5'));
    case 'siren':
      return same(String(value).replace(/^(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3'));
    case 'siret':
      return same(String(value).replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4'));
    default:
      return same(String(value));
  }
};
