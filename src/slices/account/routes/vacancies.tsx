import { form, one, page, type Route } from '#platform/web';
import { leavingSentences } from '../body-words.ts';
import { endLastSeat } from '../end-last-seat.ts';
import { digitsOf } from '../law/siret-check.ts';
import { VacanciesPage } from '../pages/vacancies.tsx';
import { actingFor } from '../queries/joining.ts';
import { mayVerify } from '../verification.ts';

/** Bodies for which nobody acts any more. */
export const vacancyRoutes: readonly Route[] = [
  page('/vacancies', {
    access: 'signed-in',
    load: async ({ reader, actor, query }) => {
      if (!mayVerify(actor)) return undefined;
      const siren = digitsOf(query.get('siren') ?? '').slice(0, 14);
      return { siren, found: await actingFor(reader, actor, siren) };
    },
    view: (model) => <VacanciesPage {...model} />,
  }),
  form('/memberships/:id/vacancy', {
    act: endLastSeat,
    sentences: leavingSentences,
    read: (fields, { id }) => ({ membershipId: id, reason: one(fields, 'reason') }),
    done: (_change, _params, fields) => `/vacancies?siren=${digitsOf(one(fields, 'siren')).slice(0, 9)}`,
    again: async ({ reader, actor }, problem) => {
      if (!mayVerify(actor)) return undefined;
      const siren = digitsOf(one(problem.fields, 'siren')).slice(0, 9);
      return <VacanciesPage siren={siren} found={await actingFor(reader, actor, siren)} problem={problem} />;
    },
  }),
];
