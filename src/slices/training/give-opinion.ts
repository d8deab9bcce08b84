import { z } from 'zod';
import { allowPaper } from '#kernel/permission';
import { paper } from '#platform/paper';
import { opinionRefused, QUESTIONS } from './satisfaction.ts';
import { type AnsweringRow, countOpinion, holdAnswering } from './store/registrations.ts';

const level = z.preprocess(
  (typed) => (typed === '' || typed === undefined ? undefined : typed),
  z.coerce.number().int().min(1).max(4).optional(),
);

/**
 * What somebody present thought, added to counts. Not an act: the journal would say who answered and when, and these
 * answers are nobody's.
 */
export const giveOpinion = paper({
  name: 'training.give_opinion',
  input: z.object({ registrationId: z.uuid(), useful: level, clear: level, recommend: level }),
  load: (pen, { registrationId }) => holdAnswering(pen, registrationId),
  permit: allowPaper('training.give_opinion', (row: AnsweringRow, actor) => ({
    own: row.email === actor.email ? 'applicant' : undefined,
  })),
  write: async (pen, row, input, { at }) => {
    const answers = QUESTIONS.flatMap(({ code }) => {
      const given = input[code];
      return given === undefined ? [] : [{ question: code, level: given }];
    });
    const stands = opinionRefused(row, answers.length, at);
    if ('refusal' in stands) return stands;
    await countOpinion(pen, row, answers);
    return { done: { trainingId: row.trainingId } };
  },
});
