import { refuse } from '#kernel/refusal';
import type { Text } from '#kernel/text';
import type { Question, Section } from '#slices/programme';
import { asFields } from './as-fields.ts';
import { canonicalJson } from './canonical.ts';
import { isAnswered, parseAnswer } from './form/index.ts';
import type { AnswerValue, Parsed, RawFields } from './form/types.ts';

/** An answer of a draft as it stands: what, which version, by whom, when. */
export type StoredAnswer = Readonly<{
  value: AnswerValue | null;
  version: number;
  by: string;
  byId: string;
  at: Date;
}>;

/** What a person, in conflict with somebody else, chose to keep. */
export type Choice = 'mine' | 'theirs' | undefined;

/** One answer as sent: what was typed, the version the person saw, and what they chose after a conflict. */
export type SentAnswer = Readonly<{
  question: Question;
  parsed: Parsed;
  seen: number;
  /** The person was shown a conflict on this answer: without a choice, it stays one. */
  disputed: boolean;
  choice: Choice;
}>;

export type Judged =
  | Readonly<{ kind: 'unchanged' }>
  | Readonly<{ kind: 'save'; value: AnswerValue | null }>
  | Readonly<{ kind: 'fault'; problem: Text }>
  | Readonly<{ kind: 'conflict'; value: AnswerValue | null; current: StoredAnswer }>;

const sameValue = (one: AnswerValue | null, other: AnswerValue | null): boolean =>
  canonicalJson(isAnswered(one) ? one : null) === canonicalJson(isAnswered(other) ? other : null);

/**
 * What becomes of one answer. What another person changed since is never overwritten: the person is shown both and
 * chooses; a choice holds for the version that was shown, so a third change asks again.
 */
export const judge = (sent: SentAnswer, current: StoredAnswer | undefined, actorId: string): Judged => {
  if (sent.choice === 'theirs' && current !== undefined && current.version === sent.seen) return { kind: 'unchanged' };
  if ('problem' in sent.parsed) return { kind: 'fault', problem: sent.parsed.problem };
  const { value } = sent.parsed;
  if (sameValue(value, current?.value ?? null)) return { kind: 'unchanged' };
  if (current === undefined || current.byId === actorId) return { kind: 'save', value };
  const isUndecided = sent.disputed && sent.choice === undefined;
  return current.version !== sent.seen || isUndecided ? { kind: 'conflict', value, current } : { kind: 'save', value };
};

/** Field names of a posted part, beside those of the answers. */
export const VERSION_PREFIX = '_v.';
export const CHOICE_PREFIX = '_keep.';
export const DISPUTED_PREFIX = '_disputed.';

const single = (fields: RawFields, name: string): string => {
  const value = fields[name];
  return (typeof value === 'string' ? value : value?.at(-1)) ?? '';
};

const seenIn = (fields: RawFields, key: string): number => {
  const typed = single(fields, `${VERSION_PREFIX}${key}`);
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
};

const choiceIn = (fields: RawFields, key: string): Choice => {
  const typed = single(fields, `${CHOICE_PREFIX}${key}`);
  return typed === 'mine' || typed === 'theirs' ? typed : undefined;
};

/** The answers a posted form carries: those whose version came with it, so that a box left unticked is an answer. */
export const sentAnswers = (questions: readonly Question[], fields: RawFields): readonly SentAnswer[] =>
  questions
    .filter((question) => question.type !== 'file' && fields[`${VERSION_PREFIX}${question.key}`] !== undefined)
    .map((question) => ({
      question,
      parsed: parseAnswer(question, withAddition(question, fields)),
      seen: seenIn(fields, question.key),
      choice: choiceIn(fields, question.key),
      disputed: single(fields, `${DISPUTED_PREFIX}${question.key}`) !== '',
    }));

/** A territory just chosen in the search field joins those already ticked. */
const withAddition = (question: Question, fields: RawFields): RawFields => {
  if (question.type !== 'territory') return fields;
  const added = single(fields, `${question.key}.q.id`);
  const ticked = fields[question.key];
  const known = ticked === undefined ? [] : typeof ticked === 'string' ? [ticked] : ticked;
  return added === '' ? fields : { ...fields, [question.key]: [...known, added] };
};

export type JudgedAnswer = Readonly<{ question: Question; judged: Judged }>;

/** All answers sent, each judged against what stands. */
export const judgeAll = (
  questions: readonly Question[],
  fields: RawFields,
  standing: Readonly<Record<string, StoredAnswer>>,
  actorId: string,
): readonly JudgedAnswer[] =>
  sentAnswers(questions, fields).map((sent) => ({
    question: sent.question,
    judged: judge(sent, standing[sent.question.key], actorId),
  }));

/**
 * The refusal of an overwriting, with who wrote last, when, and what: enough for a script to show both.
 * @param field name of the field or of the part that was sent
 */
export const changedMeanwhile = (
  conflicts: readonly Readonly<{ question: Question; current: StoredAnswer }>[],
  field: string,
  zone: string,
) => {
  const { question, current } = conflicts[0] as (typeof conflicts)[number];
  const theirs = asFields([question], { [question.key]: current.value })[field] ?? '';
  return refuse('conflict', 'application.save_answer.changed_meanwhile', {
    field: question.key,
    by: current.by,
    at: clockOf(current.at, zone),
    version: current.version,
    // Several choices travel as a list: the script ticks them again. No sentence says this fact.
    value: theirs as string,
    count: conflicts.length,
  });
};

const clockOf = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat('fr-FR', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

/** Nothing may be written on a file that is no longer a draft. */
export const mayWrite = (state: string) =>
  state === 'draft' ? { ok: true as const } : refuse('rule', 'application.save_answer.not_a_draft');

/** A field left alone, put back among the others of the same answer: a line of the budget is part of the budget. */
export const mergeIntoAnswer = (
  question: Question,
  field: string,
  sent: RawFields,
  standing: AnswerValue | null,
): RawFields => {
  if (field === question.key) return withAddition(question, sent);
  const around = Object.entries(asFields([question], { [question.key]: standing })).filter(
    ([name]) => name !== field && !name.startsWith(`${field}.`),
  );
  return withAddition(question, { ...Object.fromEntries(around), ...sent });
};

/** What was sent, without the row that its button takes away. */
export const withoutRow = (fields: RawFields): RawFields => {
  const row = single(fields, '_remove');
  return row === ''
    ? fields
    : Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith(`${row}.`)));
};

const rowsIn = (fields: RawFields, prefix: string): number =>
  new Set(
    Object.keys(fields).flatMap((name) =>
      name.startsWith(`${prefix}.`) ? [name.slice(prefix.length + 1).split('.')[0]] : [],
    ),
  ).size;

/** What must be drawn again on the same page: one row more, what was searched. Empty: nothing remains to do here. */
export const remainder = (section: Section, fields: RawFields): Readonly<Record<string, string>> => {
  const added = single(fields, '_add');
  if (added !== '') return { rows: `${added}:${rowsIn(fields, added) + 1}`, at: added };
  const removed = single(fields, '_remove');
  if (removed !== '') return { at: removed.split('.').slice(0, -1).join('.') };
  const searched = section.questions.find(
    (question) =>
      question.type === 'territory' &&
      single(fields, `${question.key}.q`).trim() !== '' &&
      single(fields, `${question.key}.q.id`) === '',
  );
  return searched === undefined
    ? {}
    : { search: searched.key, q: single(fields, `${searched.key}.q`).slice(0, 100), at: searched.key };
};
