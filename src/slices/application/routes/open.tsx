import { opensIn } from '#kernel/actor';
import { obstacle } from '#kernel/refusal';
import { form, one, type Problem, page, type Route, type Seen, sentenceOf } from '#platform/web';
import { roundFor } from '#slices/call';
import { open } from '../application.ts';
import { doorOf, openApplication, windowOf } from '../open.ts';
import { type ChooseModel, ChoosePage } from '../pages/choose.tsx';
import { applicationSentences } from '../words.ts';

const loadChoice = async (seen: Seen, problem?: Problem): Promise<ChooseModel | undefined> => {
  const round = await roundFor(seen.reader, seen.params.id ?? '');
  if (round === undefined) return undefined;
  const refusal = obstacle(doorOf(round)) ?? obstacle(open(windowOf(round, undefined), seen.at));
  const { memberships, provisional = [], mandates = [] } = seen.actor;
  const represented = mandates
    .filter((one) => opensIn(one, round))
    .map(({ organisationId, organisationName, mandataryName }) => ({
      organisationId,
      organisationName: `${organisationName} (${mandataryName})`,
      role: 'applicant' as const,
      quality: '',
    }));
  const bodies = [...memberships.filter((member) => member.role !== 'viewer'), ...provisional, ...represented];
  return {
    round,
    bodies: bodies.filter(
      (body, index) => bodies.findIndex((other) => other.organisationId === body.organisationId) === index,
    ),
    obstacle: refusal && sentenceOf(applicationSentences, refusal),
    problem,
  };
};

export const openRoutes: readonly Route[] = [
  page('/rounds/:id/application', {
    access: 'signed-in',
    load: (seen) => loadChoice(seen),
    view: (model) => <ChoosePage model={model} />,
  }),
  form('/rounds/:id/application', {
    act: openApplication,
    sentences: applicationSentences,
    read: (fields, params) => ({ roundId: params.id, organisationId: one(fields, 'organisationId') }),
    done: (change) => `/applications/${change.subjectId}`,
    again: async (seen, problem) => {
      const model = await loadChoice(seen, problem);
      return model && <ChoosePage model={model} />;
    },
  }),
];
