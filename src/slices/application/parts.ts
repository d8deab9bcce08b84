import type { Text } from '#kernel/text';
import type { Section } from '#slices/programme';
import { count } from '#ui/words';
import { type VisibleSection, visibleSections } from './form/conditions.ts';
import { isAnswered } from './form/index.ts';
import type { Problem } from './form/types.ts';
import type { Draft } from './queries/draft.ts';
import { valuesOf } from './values.ts';

/** Where a part of the form stands. */
export type PartState = 'done' | 'partial' | 'faulty' | 'todo';
export type PartLine = Readonly<{ key: string; rank: number; title: Text; state: PartState; note: Text }>;

/** The parts to fill, in order, each with its state. @param problems what stops the filing now */
export const partsOf = (draft: Draft, problems: readonly Problem[]): readonly PartLine[] =>
  visibleSections(draft.form, valuesOf(draft)).map((visible, index) => {
    const mine = problems.filter((problem) => problem.section === visible.section.key);
    const state = stateOf(draft, visible, mine);
    return {
      key: visible.section.key,
      rank: index + 1,
      title: visible.section.title,
      state,
      note: noteOf(state, mine.length),
    };
  });

const stateOf = (draft: Draft, { questions }: VisibleSection, problems: readonly Problem[]): PartState => {
  const isTouched = questions.some(
    ({ key }) =>
      isAnswered(draft.answers[key]?.value) || draft.attachments.some((attachment) => attachment.question === key),
  );
  if (!isTouched) return problems.length === 0 && questions.every((one) => !one.required) ? 'done' : 'todo';
  if (problems.length === 0) return 'done';
  return problems.every((problem) => problem.code === 'missing') ? 'partial' : 'faulty';
};

const noteOf = (state: PartState, problems: number): Text => {
  if (state === 'done') return { fr: 'complète', en: 'complete' };
  if (state === 'todo') return { fr: 'à faire', en: 'to do' };
  if (state === 'partial') {
    return count(problems, {
      fr: ['réponse manque', 'réponses manquent'],
      en: ['answer is missing', 'answers are missing'],
    });
  }
  return count(problems, {
    fr: ['point à corriger', 'points à corriger'],
    en: ['point to correct', 'points to correct'],
  });
};

/** « 3 parties sur 7 complètes ». */
export const partsInWords = (parts: readonly PartLine[]): Text => {
  const done = parts.filter((part) => part.state === 'done').length;
  return {
    fr: `${done} ${done > 1 ? 'parties' : 'partie'} sur ${parts.length} ${done > 1 ? 'complètes' : 'complète'}`,
    en: `${done} of ${parts.length} parts complete`,
  };
};

/** What others wrote lately, latest first. */
export type RecentEdit = Readonly<{ by: string; at: Date; label: Text; part: string; key: string }>;

export const recentEdits = (draft: Draft, actorId: string, limit = 3): readonly RecentEdit[] => {
  const placed = draft.form.sections.flatMap((section) => section.questions.map((question) => ({ section, question })));
  return placed
    .flatMap(({ section, question }) => editOf(draft, section, question, actorId))
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, limit);
};

const editOf = (
  draft: Draft,
  section: Section,
  question: Section['questions'][number],
  actorId: string,
): RecentEdit[] => {
  const answer = draft.answers[question.key];
  return answer === undefined || answer.byId === actorId
    ? []
    : [{ by: answer.by, at: answer.at, label: question.label, part: section.key, key: question.key }];
};
