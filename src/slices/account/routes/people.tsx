import type { Actor } from '#kernel/actor';
import { form, one, type Problem, page, type Route, type Seen } from '#platform/web';
import { dayOf } from '#ui/words';
import { deactivatePerson } from '../deactivate-person.ts';
import { giveRole } from '../give-role.ts';
import { PeoplePage } from '../pages/people.tsx';
import { PersonPage } from '../pages/person.tsx';
import { placesOf, scopeFrom } from '../places.ts';
import { peopleFor, personFileFor, personOfGrant } from '../queries/people.ts';
import { consentOf } from '../queries/support.ts';
import { reactivatePerson } from '../reactivate-person.ts';
import { resetFactors } from '../remove-factor.ts';
import { roleSentences } from '../role-words.ts';
import { seeAs } from '../see-as.ts';
import type { AccountSettings } from '../settings.ts';
import { supportSentences } from '../support-words.ts';
import { withdrawRole } from '../withdraw-role.ts';
import { factorSentences, peopleSentences } from '../words.ts';
import { asId } from './sign-in.tsx';

const ZONE = 'Europe/Paris';

const modelOf = async (settings: AccountSettings, { reader, actor, at }: Seen<Actor>, personId: string | undefined) => {
  const person = personId === undefined ? undefined : await personFileFor(reader, actor, personId);
  if (person === undefined) return undefined;
  const places = await placesOf(reader, settings);
  const consent = await consentOf(reader, person.id, at);
  return { person, places, consent, today: dayOf(at, ZONE), isSelf: person.id === actor.id };
};

const listModel = async ({ reader, actor, query }: Seen<Actor>) => {
  const search = (query.get('q') ?? '').trim().slice(0, 100);
  const afterId = asId(query.get('after'));
  const withRole = query.get('with') === 'role';
  const found = await peopleFor(reader, actor, { search, afterId, withRole });
  return found && { found, search, withRole, isFirst: afterId === undefined };
};

const again = async (settings: AccountSettings, seen: Seen<Actor>, personId: string | undefined, problem: Problem) => {
  const model = await modelOf(settings, seen, personId);
  return model && <PersonPage model={model} problem={problem} />;
};

/** People and roles, for administrators. */
export const peopleRoutes = (settings: AccountSettings): readonly Route[] => [
  page('/people', {
    access: 'signed-in',
    limit: 'search',
    load: listModel,
    view: (model) => <PeoplePage {...model} />,
  }),
  page('/people/:id', {
    access: 'signed-in',
    load: (seen) => modelOf(settings, seen, seen.params.id),
    view: (model) => <PersonPage model={model} />,
  }),
  form('/people/:id/roles', {
    act: giveRole,
    sentences: roleSentences,
    read: (fields, { id }) => ({
      personId: id,
      role: one(fields, 'role'),
      ...scopeFrom(one(fields, 'scope'), one(fields, 'territory')),
      startsOn: one(fields, 'startsOn'),
      endsOn: one(fields, 'endsOn'),
      reason: one(fields, 'reason'),
    }),
    done: (_change, { id }) => `/people/${id}`,
    again: (seen, problem) => again(settings, seen, seen.params.id, problem),
  }),
  form('/role-grants/:id/withdrawal', {
    act: withdrawRole,
    sentences: roleSentences,
    read: (fields, { id }) => ({ grantId: id, reason: one(fields, 'reason') }),
    done: (change) => `/people/${change.facts.personId}`,
    again: async (seen, problem) =>
      again(settings, seen, await personOfGrant(seen.reader, seen.params.id ?? ''), problem),
  }),
  form('/people/:id/factors', {
    act: resetFactors(settings),
    sentences: factorSentences,
    read: (fields, { id }) => ({ personId: id, reason: one(fields, 'reason') }),
    done: (_change, { id }) => `/people/${id}`,
    again: (seen, problem) => again(settings, seen, seen.params.id, problem),
  }),
  form('/people/:id/looks', {
    act: seeAs(settings),
    sentences: supportSentences,
    read: (fields, { id }, { sessionToken }) => ({
      personId: id,
      reason: one(fields, 'reason'),
      session: sessionToken,
    }),
    done: () => '/',
    again: (seen, problem) => again(settings, seen, seen.params.id, problem),
  }),
  form('/people/:id/deactivation', {
    act: deactivatePerson,
    sentences: peopleSentences,
    read: (fields, { id }) => ({ personId: id, reason: one(fields, 'reason') }),
    done: (_change, { id }) => `/people/${id}`,
    again: (seen, problem) => again(settings, seen, seen.params.id, problem),
  }),
  form('/people/:id/reactivation', {
    act: reactivatePerson,
    sentences: peopleSentences,
    read: (fields, { id }) => ({ personId: id, reason: one(fields, 'reason') }),
    done: (_change, { id }) => `/people/${id}`,
    again: (seen, problem) => again(settings, seen, seen.params.id, problem),
  }),
];
