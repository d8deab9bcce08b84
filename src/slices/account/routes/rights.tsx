import type { Actor } from '#kernel/actor';
import { GIVES } from '#kernel/giving';
import { download, form, one, type Problem, page, type Route, type Seen } from '#platform/web';
import { dayOf } from '#ui/words';
import { delegateRole, endDelegation } from '../delegate-role.ts';
import { giveRole } from '../give-role.ts';
import { type MyRights, MyRightsPage } from '../pages/my-rights.tsx';
import { PersonRightsPage } from '../pages/person-rights.tsx';
import { type WhoCanModel, WhoCanPage } from '../pages/who-can.tsx';
import { RIGHTS_PER_PAGE } from '../paging.ts';
import { placesOf, scopeFrom } from '../places.ts';
import { personFileFor } from '../queries/people.ts';
import { allGrants, fileByNumber, givenWithin, holdingsOf, lentBy, whoCan } from '../queries/rights.ts';
import { ALL_RIGHTS, isRightName } from '../rights.ts';
import { grantsCsv } from '../rights-export.ts';
import { roleSentences } from '../role-words.ts';
import type { AccountSettings } from '../settings.ts';
import { withdrawRole } from '../withdraw-role.ts';
import { asId } from './sign-in.tsx';

const ZONE = 'Europe/Paris';
const GIVEN_BY_MANAGERS = GIVES.manager ?? [];

const myRights = async (
  settings: AccountSettings,
  { reader, actor, at }: Seen<Actor>,
  problem?: Problem,
): Promise<MyRights> => {
  const today = dayOf(at, ZONE);
  const manages = actor.grants.some((grant) => grant.role === 'manager');
  return {
    actor,
    today,
    places: await placesOf(reader, settings),
    holdings: await holdingsOf(reader, actor.id, today),
    lent: await lentBy(reader, actor.id, today),
    gives: manages ? GIVEN_BY_MANAGERS : [],
    given: manages
      ? (await Promise.all(GIVEN_BY_MANAGERS.map((role) => givenWithin(reader, actor, role, today)))).flat()
      : [],
    problem,
  };
};

const whoCanModel = async (
  settings: AccountSettings,
  { reader, actor, at, query }: Seen<Actor>,
): Promise<WhoCanModel | undefined> => {
  const asked = query.get('right') ?? '';
  const right = isRightName(asked) ? asked : 'review.find_admissible';
  const number = (query.get('file') ?? '').trim().slice(0, 40);
  const file = number === '' ? undefined : await fileByNumber(reader, number);
  const personId = asId(query.get('after'));
  const after = personId === undefined ? undefined : { personId, key: (query.get('key') ?? '').slice(0, 80) };
  const found = await whoCan(reader, actor, { right: ALL_RIGHTS[right], file, after, today: dayOf(at, ZONE) });
  if (found === undefined) return undefined;
  const shown = number !== '' && file === undefined ? [] : found.slice(0, RIGHTS_PER_PAGE);
  return {
    right,
    number,
    file,
    outOfState: file !== undefined && isOutOf(settings.fileStates?.(right) ?? [], file.state),
    shown,
    hasMore: shown.length > 0 && found.length > shown.length,
    isFirst: after === undefined,
    places: await placesOf(reader, settings),
  };
};

/** Whether an act that moves files cannot move one in this state. */
const isOutOf = (states: readonly string[], state: string): boolean => states.length > 0 && !states.includes(state);

const offerOf = (fields: Parameters<typeof one>[0]) => ({
  role: one(fields, 'role'),
  ...scopeFrom(one(fields, 'scope'), one(fields, 'territory')),
  startsOn: one(fields, 'startsOn'),
  endsOn: one(fields, 'endsOn'),
  reason: one(fields, 'reason'),
});

/** What I can do, who can do what, and lending a role. */
export const rightsRoutes = (settings: AccountSettings): readonly Route[] => {
  const again = async (seen: Seen<Actor>, problem: Problem) => (
    <MyRightsPage {...(await myRights(settings, seen, problem))} />
  );
  const mine = { sentences: roleSentences, done: () => '/account/rights', again };
  return [
    page('/account/rights', {
      access: 'signed-in',
      load: (seen) => myRights(settings, seen),
      view: (model) => <MyRightsPage {...model} />,
    }),
    form('/account/rights/grants', {
      act: giveRole,
      ...mine,
      read: (fields) => ({ email: one(fields, 'email'), ...offerOf(fields) }),
    }),
    form('/account/rights/grants/:id/withdrawal', {
      act: withdrawRole,
      ...mine,
      read: (fields, { id }) => ({ grantId: id, reason: one(fields, 'reason') }),
    }),
    form('/account/rights/delegations', {
      act: delegateRole,
      ...mine,
      read: (fields) => ({
        grantId: one(fields, 'grantId'),
        email: one(fields, 'email'),
        startsOn: one(fields, 'startsOn'),
        endsOn: one(fields, 'endsOn'),
        reason: one(fields, 'reason'),
      }),
    }),
    form('/account/rights/delegations/:id/end', {
      act: endDelegation,
      ...mine,
      read: (_fields, { id }) => ({ grantId: id }),
    }),
    page('/rights', {
      access: 'signed-in',
      load: (seen) => whoCanModel(settings, seen),
      view: (model) => <WhoCanPage {...model} />,
    }),
    download('/rights.csv', {
      access: 'signed-in',
      load: async ({ reader, actor }) => {
        const grants = await allGrants(reader, actor);
        const content = grants && grantsCsv(grants, await placesOf(reader, settings));
        return content === undefined ? undefined : { filename: 'roles.csv', type: 'text/csv; charset=utf-8', content };
      },
    }),
    page('/people/:id/rights', {
      access: 'signed-in',
      load: async ({ reader, actor, params, at }) => {
        const person = await personFileFor(reader, actor, params.id ?? '');
        const holdings = person && (await holdingsOf(reader, person.id, dayOf(at, ZONE)));
        return person && holdings && { person, holdings, places: await placesOf(reader, settings) };
      },
      view: (model) => <PersonRightsPage {...model} />,
    }),
  ];
};
