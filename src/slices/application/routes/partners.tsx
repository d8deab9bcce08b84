import { preparesFile, submitsFile } from '#kernel/actor';
import { form, one, type Problem, page, type Route, type Seen } from '#platform/web';
import { remindPartner, removePartner } from '../lead-partner.ts';
import { type PartnersModel, PartnersPage } from '../pages/partners.tsx';
import type { ApplicationSettings } from '../panels.ts';
import { proposePartner } from '../propose-partner.ts';
import { assess } from '../queries/assessment.ts';
import { draftFor } from '../queries/draft.ts';
import { candidatesFor } from '../queries/partnerships.ts';
import { applicationSentences } from '../words.ts';

/** The group of a draft, for those of the body that leads; nothing for a call one applies to alone. */
const loadPartners = async (seen: Seen, problem?: Problem): Promise<PartnersModel | undefined> => {
  const { reader, actor, params, query, at } = seen;
  const draft = await draftFor(reader, actor, params.id ?? '');
  const terms = draft?.round.call.partners;
  if (draft === undefined || terms === undefined) return undefined;
  const isDraft = draft.application.state === 'draft';
  // Filed meanwhile, a form that was sent is still answered in words.
  if (!isDraft && problem === undefined) return undefined;
  const q = (problem ? one(problem.fields, 'q') : (query.get('q') ?? '')).trim().slice(0, 100);
  return {
    draft,
    terms,
    assessment: await assess(reader, draft, at),
    q,
    found: q === '' ? [] : await candidatesFor(reader, q),
    mayPropose: isDraft && submitsFile(actor, draft.application) !== undefined,
    mayRemove: isDraft && preparesFile(actor, draft.application) !== undefined,
    problem,
  };
};

const again = async (seen: Seen, problem: Problem) => {
  const model = await loadPartners(seen, problem);
  return model && <PartnersPage model={model} />;
};

const partnersOf = (id: string | undefined): string => `/applications/${id}/partners`;

/** A body chosen in the list: of the territory data, or `siren:` and the number it is registered under. */
const chosen = (body: string) =>
  body.startsWith('siren:') ? { siren: body.slice('siren:'.length) } : { territoryId: body };

export const partnerRoutes = (settings: ApplicationSettings): readonly Route[] => [
  page('/applications/:id/partners', {
    access: 'signed-in',
    limit: 'search',
    load: (seen) => loadPartners(seen),
    view: (model) => <PartnersPage model={model} />,
  }),
  form('/applications/:id/partners', {
    act: proposePartner(settings),
    sentences: applicationSentences,
    read: (fields, params) => ({
      applicationId: params.id,
      ...chosen(one(fields, 'body')),
      brings: one(fields, 'brings'),
      contribution: one(fields, 'contribution'),
      email: one(fields, 'email'),
    }),
    done: (_change, { id }) => partnersOf(id),
    again,
  }),
  form('/applications/:id/partners/:partner/removal', {
    act: removePartner,
    sentences: applicationSentences,
    read: (_fields, params) => ({ partnerId: params.partner }),
    done: (_change, { id }) => partnersOf(id),
    again,
  }),
  form('/applications/:id/partners/:partner/reminder', {
    act: remindPartner(settings),
    sentences: applicationSentences,
    read: (_fields, params) => ({ partnerId: params.partner }),
    done: (_change, { id }) => partnersOf(id),
    again,
  }),
];
