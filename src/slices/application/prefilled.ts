import type { Moment } from '#platform/act';
import type { Tx } from '#platform/tx';
import type { RoundSheet } from '#slices/call';
import { formOf } from '#slices/call';
import type { AnswerValue } from './form/types.ts';
import { insertApplication, type NewApplication } from './store/application.ts';
import { insertKept } from './store/taken-up.ts';

type Draft = Omit<NewApplication, 'roundId' | 'versionId'>;
type Known = Readonly<{ title: string; summary: string }>;

/** Writes a new draft with what is known of it already: its title and its summary, found by the role of their questions. */
export const insertPrefilled = async (
  tx: Tx,
  draft: Draft,
  round: RoundSheet,
  known: Known,
  { actor, at, newId }: Moment,
): Promise<void> => {
  await insertApplication(tx, { ...draft, roundId: round.id, versionId: round.versionId });
  await insertKept(tx, { applicationId: draft.subjectId, by: actor.id, at, newId }, answersIn(round, known), []);
};

const answersIn = (round: RoundSheet, known: Known): Readonly<Record<string, AnswerValue>> =>
  Object.fromEntries(
    (formOf(round)?.sections ?? []).flatMap(({ questions }) =>
      questions.flatMap((question): [string, AnswerValue][] => {
        if (question.role !== 'title' && question.role !== 'summary') return [];
        const most = 'maxLength' in question ? question.maxLength : undefined;
        return [[question.key, known[question.role].slice(0, most)]];
      }),
    ),
  );
