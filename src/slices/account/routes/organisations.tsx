import type { Reader } from '#platform/read';
import { form, one, page, type Route } from '#platform/web';
import { localPath } from '#platform/web/browser-marks';
import { searchTerritories, territoryById } from '#slices/territory';
import { isNewcomer } from '../account.ts';
import { digitsOf } from '../law/siret-check.ts';
import { leaveOrganisation } from '../leave-organisation.ts';
import { AccountPage } from '../pages/account.tsx';
import { KnownOrganisationPage, OtherOrganisationPage } from '../pages/organisation-new.tsx';
import { OrganisationSearchPage, stepHref } from '../pages/organisation-search.tsx';
import { RegistrationPage } from '../pages/registration.tsx';
import { claimsOf } from '../queries/joining.ts';
import { organisationOfMembership, registeredName } from '../queries/organisations.ts';
import { registerOrganisation } from '../register-organisation.ts';
import { renamePerson } from '../rename-person.ts';
import { organisationSentences, peopleSentences } from '../words.ts';
import { accountAgain, accountModel, BodyPage, bodyModel, organisationAgain } from './again.tsx';

const registrationStep = async (reader: Reader, query: URLSearchParams) => {
  const territoryId = query.get('territory') ?? '';
  const typed = (query.get('q') ?? '').trim().slice(0, 100);
  const place = territoryId === '' ? undefined : await territoryById(reader, territoryId);
  if (place !== undefined) {
    const registered = place.siren === null ? undefined : await registeredName(reader, place.siren);
    return { step: 'known' as const, place, registered };
  }
  if (query.get('other') === 'yes') return { step: 'other' as const };
  const number = digitsOf(typed);
  const registered = /^\d{9}(\d{5})?$/.test(number) ? await registeredName(reader, number.slice(0, 9)) : undefined;
  const found = typed === '' ? [] : await searchTerritories(reader, typed, { limit: 20 });
  const siren = number.slice(0, 9);
  return {
    step: 'search' as const,
    typed,
    found,
    registered: registered === undefined ? undefined : { siren, name: registered },
  };
};

/** The page to come back to, if one was given. */
const backIn = (wanted: string | null): string => (wanted ? localPath(wanted) : '');

const choosing: Route = page('/organisations/new', {
  access: 'signed-in',
  limit: 'search',
  load: async ({ reader, query, actor, at }) =>
    isNewcomer(actor)
      ? { step: 'name' as const, email: actor.email, back: stepHref(Object.fromEntries(query)) }
      : {
          ...(await registrationStep(reader, query)),
          claims: await claimsOf(reader, actor, at),
          back: backIn(query.get('back')),
        },
  view: (model) => {
    if (model.step === 'name') return <RegistrationPage email={model.email} back={model.back} />;
    if (model.step === 'other') return <OtherOrganisationPage {...model} />;
    if (model.step === 'known') return <KnownOrganisationPage {...model} />;
    return <OrganisationSearchPage {...model} />;
  },
});

const registering: Route = form('/organisations', {
  act: registerOrganisation,
  sentences: organisationSentences,
  read: (fields) => ({
    territoryId: one(fields, 'territoryId') || undefined,
    siren: one(fields, 'siren'),
    name: one(fields, 'name'),
    kind: one(fields, 'kind') || undefined,
    address: one(fields, 'address'),
    isLegalRepresentative: one(fields, 'isLegalRepresentative') !== '',
    quality: one(fields, 'quality'),
  }),
  done: (change, _params, fields) => backIn(one(fields, 'back')) || `/organisations/${change.subjectId}`,
  again: async ({ reader }, problem) => {
    const back = backIn(one(problem.fields, 'back'));
    const place = await territoryById(reader, one(problem.fields, 'territoryId'));
    if (place === undefined) return <OtherOrganisationPage back={back} problem={problem} />;
    return <KnownOrganisationPage place={place} registered={undefined} back={back} problem={problem} />;
  },
});

/** Choosing the body one works for, and who else works for it. */
export const organisationRoutes: readonly Route[] = [
  choosing,
  registering,
  page('/organisations/:id', {
    access: 'signed-in',
    load: async ({ reader, actor, params, query, at }) => {
      const model = await bodyModel(reader, actor, params.id ?? '', at);
      return model && (model.isWhole ? model : { ...model, wasWrong: query.get('code') === 'wrong' });
    },
    view: (model) => <BodyPage model={model} />,
  }),
  form('/memberships/:id/end', {
    act: leaveOrganisation,
    sentences: organisationSentences,
    read: (_fields, { id }) => ({ membershipId: id }),
    done: (change) => `/organisations/${change.facts.organisationId}`,
    again: async ({ reader, actor, params, at }, problem) =>
      organisationAgain(reader, actor, await organisationOfMembership(reader, params.id ?? ''), at, problem),
  }),
  page('/account', {
    access: 'signed-in',
    load: ({ reader, actor, at }) => accountModel(reader, actor, at),
    view: (model) =>
      isNewcomer(model.actor) ? (
        <RegistrationPage email={model.actor.email} back="/account" />
      ) : (
        <AccountPage {...model} />
      ),
  }),
  form('/account/name', {
    act: renamePerson,
    sentences: peopleSentences,
    read: (fields) => ({ givenName: one(fields, 'givenName'), familyName: one(fields, 'familyName') }),
    done: () => '/account',
    again: ({ reader, actor, at }, problem) => accountAgain(reader, actor, at, problem),
  }),
];
