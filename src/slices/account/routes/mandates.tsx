import { form, one, type Problem, page, type Route, type Seen } from '#platform/web';
import { mandateSentences } from '../body-words.ts';
import { endMandate, giveMandate } from '../give-mandate.ts';
import { MandatesPage } from '../pages/mandates.tsx';
import { mandatesFor, organisationOfMandate } from '../queries/mandates.ts';
import type { AccountSettings } from '../settings.ts';

/** Bodies that act for others. */
export const mandateRoutes = ({ programmes }: AccountSettings): readonly Route[] => {
  const modelOf = async ({ reader, actor }: Seen, id: string) => {
    const sheet = await mandatesFor(reader, actor, id);
    return sheet && { sheet, programmes: (await programmes?.(reader)) ?? [] };
  };
  const again = async (seen: Seen, id: string, problem: Problem) => {
    const model = await modelOf(seen, id);
    return model && <MandatesPage {...model} problem={problem} />;
  };
  return [
    page('/organisations/:id/mandates', {
      access: 'signed-in',
      load: (seen) => modelOf(seen, seen.params.id ?? ''),
      view: (model) => <MandatesPage {...model} />,
    }),
    form('/organisations/:id/mandates', {
      act: giveMandate,
      sentences: mandateSentences,
      read: (fields, { id }) => ({
        organisationId: id,
        siren: one(fields, 'siren'),
        programmeCode: one(fields, 'programmeCode'),
        startsOn: one(fields, 'startsOn'),
        endsOn: one(fields, 'endsOn'),
      }),
      done: (_change, { id }) => `/organisations/${id}/mandates`,
      again: (seen, problem) => again(seen, seen.params.id ?? '', problem),
    }),
    form('/mandates/:id/end', {
      act: endMandate,
      sentences: mandateSentences,
      read: (_fields, { id }) => ({ mandateId: id }),
      done: () => '/account',
      again: async (seen, problem) =>
        again(seen, (await organisationOfMandate(seen.reader, seen.params.id ?? '')) ?? '', problem),
    }),
  ];
};
