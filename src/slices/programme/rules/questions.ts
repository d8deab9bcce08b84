import type { Form, PlainQuestion, Question } from '../pack/types.ts';
import { BODY_KINDS } from '../pack/vocabulary.ts';
import type { World } from './evaluate.ts';
import { type FactName, factOf, type Unit } from './facts.ts';
import {
  anyBut,
  between,
  cents,
  dayNumber,
  decimal,
  exactly,
  NOUGHT,
  UNANSWERED,
  UNKNOWN,
  type Value,
  whole,
  word,
  yesOrNo,
} from './values.ts';

/** What the answer to a question is of. Of the others one may only ask whether they are answered. */
const UNITS: Readonly<Partial<Record<Question['type'], Unit>>> = {
  number: 'number',
  money: 'cents',
  date: 'day',
  yes_no: 'yes_no',
  choice: 'option',
  choices: 'options',
  text: 'text',
};
export const unitOfQuestion = (question: Question | PlainQuestion): Unit | undefined => UNITS[question.type];

export const questionIn = (form: Form | undefined, key: string): Question | undefined =>
  form?.sections.flatMap(({ questions }) => questions).find((one) => one.key === key);

/** What is known of one case. Facts left out are not known; without answers, nothing has been asked yet. */
export type Known = Readonly<{
  facts: Readonly<Partial<Record<FactName, Value>>>;
  form?: Form | undefined;
  /** Answers to the questions that are asked: an answer to a hidden question counts for nothing. */
  answers?: Readonly<Record<string, unknown>> | undefined;
  attached?: readonly string[] | undefined;
}>;

/** One case as rules see it. */
export const worldOf = ({ facts, form, answers, attached = [] }: Known): World => ({
  fact: (name) => facts[name] ?? UNKNOWN,
  question: (key) => {
    if (answers === undefined) return UNKNOWN;
    const question = questionIn(form, key);
    const answer = answers[key];
    return question === undefined || answer === undefined || answer === null
      ? UNANSWERED
      : answerValue(question, answer);
  },
  answered: (key) => {
    if (answers === undefined) return undefined;
    const answer = answers[key];
    return attached.includes(key) || (answer !== undefined && answer !== null && !isBlank(answer));
  },
});

const isBlank = (answer: unknown): boolean => answer === '' || (Array.isArray(answer) && answer.length === 0);

const answerValue = (question: Question, answer: unknown): Value => {
  const unit = unitOfQuestion(question);
  if (unit === 'number' && typeof answer === 'number' && Number.isFinite(answer)) return exactly(decimal(answer));
  if (unit === 'cents' && typeof answer === 'string' && /^\d+$/.test(answer)) return cents(answer);
  if (unit === 'day' && typeof answer === 'string' && !Number.isNaN(Date.parse(answer)))
    return exactly(dayNumber(answer));
  if (unit === 'yes_no' && typeof answer === 'boolean') return yesOrNo(answer);
  if ((unit === 'option' || unit === 'text') && typeof answer === 'string') return word(answer);
  if (unit === 'options' && Array.isArray(answer)) return { kind: 'several', chosen: new Set(answer.map(String)) };
  return UNKNOWN;
};

/** All that may be: the world in which a rule is checked before anybody has asked. */
export const anythingIn = (form: Form | undefined): World => ({
  fact: (name) => anyOf(factOf(name).unit),
  question: (key) => {
    const question = questionIn(form, key);
    return question === undefined ? UNKNOWN : anyAnswer(question);
  },
  answered: () => undefined,
});

const anyOf = (unit: Unit): Value => {
  if (unit === 'yes_no') return yesOrNo(undefined);
  if (unit === 'kind') return word(...BODY_KINDS);
  if (unit === 'day') return between({});
  if (unit === 'departement' || unit === 'region' || unit === 'text') return anyBut();
  return unit === 'option' || unit === 'options' ? UNKNOWN : between({ low: NOUGHT });
};

const anyAnswer = (question: Question): Value => {
  if (question.type === 'choice') return word(...question.options.map(({ value }) => value));
  if (question.type === 'number') return between(bounds(question, decimal));
  if (question.type === 'money') {
    const { low = NOUGHT, high } = bounds(question, (amount) => whole(BigInt(amount)));
    return between({ low, high });
  }
  if (question.type === 'date') return between(bounds(question, dayNumber));
  const unit = unitOfQuestion(question);
  return unit === undefined ? UNKNOWN : anyOf(unit);
};

const bounds = <T>({ min, max }: { min?: T | undefined; max?: T | undefined }, read: (bound: T) => typeof NOUGHT) => ({
  low: min === undefined ? undefined : read(min),
  high: max === undefined ? undefined : read(max),
});
