import { euros, number } from '#kernel/figures';
import { date } from '#kernel/shown';
import type { PlainQuestion, Question, QuestionOf } from '#slices/programme';
import { identities, positions, readBudget, single } from './read-budget.ts';
import { readSiren, readSiret } from './read-siren.ts';
import { readDate, readEmail, readMoney, readNumber, readPhone, readText, readUrl } from './read-values.ts';
import type { AnswerValue, BlockItem, Parsed, RawFields } from './types.ts';
import { words } from './words.ts';

/**
 * Understands what was typed for one question. An empty answer is always accepted here: what is
 * required is asked at filing, not while writing.
 * @param fields the posted form; the question reads the fields that bear its name:
 *   `KEY`; for a date also `KEY.day`, `KEY.month`, `KEY.year`; for a budget see `readBudget`;
 *   for a block `KEY.N.id` and `KEY.N.SUBKEY`. Files are attached by their own act, never here.
 */
export const parseAnswer = (question: Question, fields: RawFields): Parsed => {
  if (question.type === 'block') return parseBlock(question, fields);
  if (question.type === 'budget') return readBudget(question.key, fields);
  if (question.type === 'territory') return parseCodes(question, fields);
  if (question.type === 'file') return { value: null };
  return parsePlain(question, question.key, fields);
};

const parsePlain = (question: PlainQuestion, name: string, fields: RawFields): Parsed => {
  const typed = single(fields, name);
  switch (question.type) {
    case 'text':
      return readText(typed.replace(/[\r\n]+/g, ' '), question.maxLength);
    case 'long_text':
      return readText(typed, question.maxLength);
    case 'number':
      return parseNumber(question, typed);
    case 'money':
      return parseMoney(question, typed);
    case 'date':
      return parseDate(question, name, fields);
    case 'yes_no':
      return parseYesNo(typed);
    case 'choice':
      return parseChoice(question, typed);
    case 'choices':
      return parseChoices(question, listed(fields, name));
    case 'email':
      return readEmail(typed);
    case 'phone':
      return readPhone(typed);
    case 'url':
      return readUrl(typed);
    case 'siren':
      return readSiren(typed);
    case 'siret':
      return readSiret(typed);
  }
};

/** The values of a field that may be sent several times; empty ones count for nothing. */
const listed = (fields: RawFields, name: string): readonly string[] => {
  const value = fields[name];
  const all = typeof value === 'string' ? [value] : (value ?? []);
  return [...new Set(all.filter((one) => one.trim() !== ''))];
};

const parseNumber = (question: Extract<PlainQuestion, { type: 'number' }>, typed: string): Parsed => {
  const read = readNumber(typed, question.decimals);
  if ('problem' in read || read.value === null) return read;
  if (question.min !== undefined && read.value < question.min) return { problem: words.below(number(question.min)) };
  if (question.max !== undefined && read.value > question.max) return { problem: words.above(number(question.max)) };
  return read;
};

const parseMoney = (question: Extract<PlainQuestion, { type: 'money' }>, typed: string): Parsed => {
  const read = readMoney(typed);
  if ('problem' in read || read.value === null) return read;
  const amount = BigInt(read.value);
  if (question.min !== undefined && amount < BigInt(question.min))
    return { problem: words.below(euros(BigInt(question.min))) };
  if (question.max !== undefined && amount > BigInt(question.max))
    return { problem: words.above(euros(BigInt(question.max))) };
  return read;
};

const parseDate = (question: Extract<PlainQuestion, { type: 'date' }>, name: string, fields: RawFields): Parsed => {
  const parts = ['day', 'month', 'year'].map((part) => single(fields, `${name}.${part}`).trim());
  const typed = parts.some((part) => part !== '') ? parts.join('/') : single(fields, name);
  const read = readDate(typed);
  if ('problem' in read || read.value === null) return read;
  if (question.min !== undefined && read.value < question.min) return { problem: words.tooEarly(date(question.min)) };
  if (question.max !== undefined && read.value > question.max) return { problem: words.tooLate(date(question.max)) };
  return read;
};

const parseYesNo = (typed: string): Parsed => {
  if (typed === '') return { value: null };
  if (typed === 'yes' || typed === 'true') return { value: true };
  if (typed === 'no' || typed === 'false') return { value: false };
  return { problem: words.notAnOption() };
};

const parseChoice = (question: Extract<PlainQuestion, { type: 'choice' }>, typed: string): Parsed => {
  if (typed === '') return { value: null };
  return question.options.some((option) => option.value === typed)
    ? { value: typed }
    : { problem: words.notAnOption() };
};

const parseChoices = (question: Extract<PlainQuestion, { type: 'choices' }>, typed: readonly string[]): Parsed => {
  if (typed.length === 0) return { value: null };
  const known = question.options.map((option) => option.value);
  if (typed.some((one) => !known.includes(one))) return { problem: words.notAnOption() };
  if (question.max !== undefined && typed.length > question.max) return { problem: words.tooMany(question.max) };
  if (question.min !== undefined && typed.length < question.min) return { problem: words.tooFew(question.min) };
  return { value: known.filter((value) => typed.includes(value)) };
};

/** Territories are kept by their identifiers; whether each exists is asked of the territory slice. */
const parseCodes = (question: QuestionOf<'territory'>, fields: RawFields): Parsed => {
  const typed = listed(fields, question.key);
  if (typed.length === 0) return { value: null };
  if (typed.length > question.max) return { problem: words.tooMany(question.max) };
  return typed.every((one) => /^[\w:-]{1,40}$/.test(one)) ? { value: typed } : { problem: words.notAnOption() };
};

const parseBlock = (question: QuestionOf<'block'>, fields: RawFields): Parsed => {
  const items: { id: string; answers: Record<string, AnswerValue | null> }[] = [];
  for (const position of positions(fields, question.key)) {
    const answers: Record<string, AnswerValue | null> = {};
    for (const inner of question.questions) {
      const parsed = parsePlain(inner, `${question.key}.${position}.${inner.key}`, fields);
      if ('problem' in parsed) return { problem: words.inItem(question.itemLabel, items.length + 1, parsed.problem) };
      answers[inner.key] = parsed.value;
    }
    if (Object.values(answers).every((answer) => answer === null)) continue;
    if (items.length === question.max) return { problem: words.tooManyItems(question.label, question.max) };
    items.push({ id: single(fields, `${question.key}.${position}.id`), answers });
  }
  if (items.length === 0) return { value: null };
  const ids = identities(
    items.map((item) => item.id),
    'i',
  );
  return { value: items.map((item, i): BlockItem => ({ id: ids[i] as string, answers: item.answers })) };
};
