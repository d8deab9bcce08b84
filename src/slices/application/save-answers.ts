import { z } from 'zod';
import { type Actor, preparesFile } from '#kernel/actor';
import { allowPaper } from '#kernel/permission';
import { refuse } from '#kernel/refusal';
import { type Jotting, paper, type Written } from '#platform/paper';
import type { Pen } from '#platform/tx';
import type { Question, Section } from '#slices/programme';
import { asFields } from './as-fields.ts';
import { parseAnswer, visibleSections } from './form/index.ts';
import type { Answers, AnswerValue, RawFields } from './form/types.ts';
import { type Draft, draftOf } from './queries/draft.ts';
import {
  changedMeanwhile,
  type JudgedAnswer,
  judge,
  judgeAll,
  mayWrite,
  mergeIntoAnswer,
  remainder,
  VERSION_PREFIX,
  withoutRow,
} from './saving.ts';
import { type WrittenAnswer, writeAnswers } from './store/answers.ts';
import { holdApplication, readingOn } from './store/application.ts';
import { valuesOf } from './values.ts';

const rawFields = z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()]));

/** The draft, held as it is until the paper is written: filing waits. */
export const loadDraft = async (pen: Pen, applicationId: string): Promise<Draft | undefined> => {
  await holdApplication(pen, applicationId);
  return draftOf(readingOn(pen), applicationId);
};

/** What the person is to the file: of its body, or acting for it. */
export const placeOfDraft = ({ application }: Draft, actor: Actor) => ({ acting: preparesFile(actor, application) });

export const allQuestions = (draft: Draft): readonly Question[] =>
  draft.form.sections.flatMap((section) => section.questions);

export type SavedAnswer = Readonly<{ field: string; version: number; at: string }>;

/** One answer, as it is left: what autosave sends. Nothing another person wrote since is overwritten. */
export const saveAnswer = paper({
  name: 'application.save_answer',
  input: z.object({
    applicationId: z.uuid(),
    /** Name of the field left; a row of the budget or of a block belongs to the answer it begins with. */
    field: z.string().min(1).max(200),
    seen: z.coerce.number().int().min(0).catch(0),
    fields: rawFields,
  }),
  load: (pen, { applicationId }) => loadDraft(pen, applicationId),
  permit: allowPaper('application.save_answer', placeOfDraft),
  write: async (pen, draft, { field, seen, fields }, moment): Promise<Written<SavedAnswer>> => {
    const permitted = mayWrite(draft.application.state);
    if ('refusal' in permitted) return permitted;
    const key = field.split('.')[0] as string;
    const question = allQuestions(draft).find((one) => one.key === key && one.type !== 'file');
    if (question === undefined) return refuse('not_found', 'application.save_answer.no_such_question');
    const current = draft.answers[key];
    const parsed = parseAnswer(question, mergeIntoAnswer(question, field, fields, current?.value ?? null));
    const judged = judge({ question, parsed, seen, disputed: false, choice: undefined }, current, actorOf(moment).id);
    if (judged.kind === 'fault') return { faults: [{ field, message: judged.problem }] };
    if (judged.kind === 'conflict')
      return changedMeanwhile([{ question, current: judged.current }], field, draft.round.pack.zone);
    const version = judged.kind === 'save' ? (current?.version ?? 0) + 1 : (current?.version ?? 0);
    if (judged.kind === 'save') await write(pen, draft, moment, [{ field: key, value: judged.value, version }]);
    return { done: { field, version, at: moment.at.toISOString() } };
  },
});

export type SavedPart = Readonly<{
  part: string;
  /** Where to go on: the part after this one, `check` after the last, this one when something remains to do here. */
  next: string;
  /** To draw the same part again as the person left it: rows to show, words searched. */
  query: Readonly<Record<string, string>>;
}>;

/**
 * A whole part, as sent by its page: each answer is judged alone, those understood are saved, the others are told.
 * Works without script.
 */
export const savePart = paper({
  name: 'application.save_part',
  input: z.object({ applicationId: z.uuid(), part: z.string().max(100), fields: rawFields }),
  load: (pen, { applicationId }) => loadDraft(pen, applicationId),
  permit: allowPaper('application.save_part', placeOfDraft),
  write: async (pen, draft, { part, fields: sent }, moment): Promise<Written<SavedPart>> => {
    const permitted = mayWrite(draft.application.state);
    if ('refusal' in permitted) return permitted;
    const section = draft.form.sections.find((one) => one.key === part);
    if (section === undefined) return refuse('not_found', 'application.save_part.no_such_part');
    const fields = withoutRow(sent);
    const judged = judgeAll(section.questions, fields, draft.answers, actorOf(moment).id);
    const saved = savedOf(judged, draft);
    await write(pen, draft, moment, saved);
    const conflicts = judged.flatMap(({ question, judged: one }) =>
      one.kind === 'conflict' ? [{ question, current: one.current }] : [],
    );
    if (conflicts.length > 0) return changedMeanwhile(conflicts, part, draft.round.pack.zone);
    const faults = judged.flatMap(({ question, judged: one }) =>
      one.kind === 'fault' ? [{ field: question.key, message: one.problem }] : [],
    );
    if (faults.length > 0) return { faults };
    return { done: whereNext(draft, section, fields, saved) };
  },
});

/** Many answers at once, as values: how a demonstration fills a draft. The same parsing judges them. */
export const saveAnswers = paper({
  name: 'application.save_answers',
  input: z.object({ applicationId: z.uuid(), answers: z.custom<Answers>((value) => typeof value === 'object') }),
  load: (pen, { applicationId }) => loadDraft(pen, applicationId),
  permit: allowPaper('application.save_answers', placeOfDraft),
  write: async (pen, draft, { answers }, moment): Promise<Written<{ saved: number }>> => {
    const permitted = mayWrite(draft.application.state);
    if ('refusal' in permitted) return permitted;
    const questions = allQuestions(draft).filter((question) => answers[question.key] !== undefined);
    const fields = asFields(questions, answers);
    const read = questions.map((question) => ({ question, parsed: parseAnswer(question, fields) }));
    const faults = read.flatMap(({ question, parsed }) =>
      'problem' in parsed ? [{ field: question.key, message: parsed.problem }] : [],
    );
    if (faults.length > 0) return { faults };
    const values = read.map(({ question, parsed }) => ({
      field: question.key,
      value: 'value' in parsed ? parsed.value : null,
      version: (draft.answers[question.key]?.version ?? 0) + 1,
    }));
    await write(pen, draft, moment, values);
    return { done: { saved: values.length } };
  },
});

/** `permit` has let somebody in. */
const actorOf = (moment: Jotting): Actor => moment.actor as Actor;

const write = (pen: Pen, draft: Draft, moment: Jotting, answers: readonly WrittenAnswer[]): Promise<void> =>
  writeAnswers(pen, { applicationId: draft.application.id, by: actorOf(moment).id, at: moment.at }, answers);

const savedOf = (judged: readonly JudgedAnswer[], draft: Draft): readonly WrittenAnswer[] =>
  judged.flatMap(({ question, judged: one }) =>
    one.kind === 'save'
      ? [{ field: question.key, value: one.value, version: (draft.answers[question.key]?.version ?? 0) + 1 }]
      : [],
  );

/**
 * A question that appears because of what was just answered is asked before moving on. The answer may have been saved
 * as it was left, well before the part is sent: what counts is what the page showed, and each question it showed comes
 * with its version.
 */
const whereNext = (draft: Draft, section: Section, fields: RawFields, saved: readonly WrittenAnswer[]): SavedPart => {
  const before = valuesOf(draft);
  const after: Answers = {
    ...before,
    ...Object.fromEntries(saved.map((one): [string, AnswerValue | null] => [one.field, one.value])),
  };
  const part = section.key;
  const query = remainder(section, fields);
  const seen = questionsSent(fields);
  const onPage = seen.length > 0 ? seen : shownIn(draft, part, before);
  const grew = shownIn(draft, part, after).some((key) => !onPage.includes(key));
  if (grew || Object.keys(query).length > 0) return { part, next: part, query };
  const parts = visibleSections(draft.form, after).map((one) => one.section.key);
  return { part, next: parts[parts.indexOf(part) + 1] ?? 'check', query: {} };
};

const shownIn = (draft: Draft, part: string, answers: Answers): readonly string[] =>
  visibleSections(draft.form, answers)
    .find((one) => one.section.key === part)
    ?.questions.filter((question) => question.type !== 'file')
    .map((question) => question.key) ?? [];

const questionsSent = (fields: RawFields): readonly string[] =>
  Object.keys(fields).flatMap((name) => (name.startsWith(VERSION_PREFIX) ? [name.slice(VERSION_PREFIX.length)] : []));
