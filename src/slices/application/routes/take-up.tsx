import { preparesFile } from '#kernel/actor';
import { form, one, type Problem, page, type Route, type Seen } from '#platform/web';
import { canBeTakenUp } from '../application.ts';
import { titleOf } from '../frozen.ts';
import { keepAnswers } from '../keep-answers.ts';
import { type TakeUpModel, TakeUpPage } from '../pages/take-up.tsx';
import { draftFor } from '../queries/draft.ts';
import { laterRounds } from '../queries/taken-up.ts';
import { frozenContent } from '../queries/versions.ts';
import { takeUpApplication } from '../take-up.ts';
import { valuesOf } from '../values.ts';
import { applicationSentences } from '../words.ts';

/** Only for who prepares the file, once it was not selected. */
const loadTakeUp = async (seen: Seen, problem?: Problem): Promise<TakeUpModel | undefined> => {
  const draft = await draftFor(seen.reader, seen.actor, seen.params.id ?? '');
  if (draft === undefined || (problem === undefined && !canBeTakenUp(draft.application.state))) return undefined;
  if (preparesFile(seen.actor, draft.application) === undefined) return undefined;
  const frozen = await frozenContent(seen.reader, draft.application.id);
  if (frozen === undefined) return undefined;
  const attached = frozen.content.attachments.map(({ question }) => question);
  const offers = (await laterRounds(seen.reader, draft, seen.at)).flatMap((round) => {
    const to = round.pack.forms.find(({ code }) => code === round.call.form);
    return to ? [{ round, kept: keepAnswers(draft.form, frozen.content.answers, attached, to) }] : [];
  });
  return { draft, title: draft.application.title || titleOf(draft.form, valuesOf(draft)), offers, problem };
};

export const takeUpRoutes: readonly Route[] = [
  page('/applications/:id/taking-up', {
    access: 'signed-in',
    load: (seen) => loadTakeUp(seen),
    view: (model) => <TakeUpPage model={model} />,
  }),
  form('/applications/:id/taking-up', {
    act: takeUpApplication,
    sentences: applicationSentences,
    read: (fields, params) => ({ applicationId: params.id, roundId: one(fields, 'roundId') }),
    done: (change) => `/applications/${change.subjectId}`,
    again: async (seen, problem) => {
      const model = await loadTakeUp(seen, problem);
      return model && <TakeUpPage model={model} />;
    },
  }),
];
