import assert from 'node:assert/strict';
import { emailOf, type PersonName } from './cast.ts';
import type { World } from './world.ts';

/** Minutes. */
export const DAY = 24 * 60;

/** Giving, lending and asking for roles through the web, as the people themselves would. */
export const givingIn = (world: World, programme: string) => {
  const idOf = async (name: PersonName) => (await world.person(name)).id;
  const offer = (fields: Record<string, string>) => ({
    role: 'officer',
    scope: `programme:${programme}`,
    startsOn: '2021-11-03',
    endsOn: '',
    reason: 'Nomination',
    ...fields,
  });
  const give = async (to: PersonName, fields: Record<string, string>, status = 303) => {
    const answer = await world.as('max').post(`/people/${await idOf(to)}/roles`, offer(fields));
    assert.equal(answer.statusCode, status, answer.body.replace(/<[^>]*>/g, ' ').slice(0, 1500));
    return answer.body;
  };
  const status = async (who: PersonName, path: string) => (await world.as(who).get(path)).statusCode;
  const post = async (
    who: PersonName,
    path: string,
    fields: Record<string, string>,
    expected: number,
    says?: RegExp,
  ) => {
    const answer = await world.as(who).post(path, fields);
    const words = answer.body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    assert.equal(answer.statusCode, expected, `${who} ${path}: ${words.slice(0, 1500)}`);
    if (says !== undefined) assert.match(words, says);
  };
  const grantOf = async (name: PersonName, role: string): Promise<string> => {
    const { rows } = await world.database.owner.query<{ id: string }>(
      `select g.id from role_grant g join person p on p.id = g.person_id
       where p.email = $1 and g.role = $2 and g.state = 'held' order by g.ends_on desc nulls last limit 1`,
      [emailOf(name), role],
    );
    return rows[0]?.id as string;
  };
  const lend = (to: PersonName, grantId: string, days: readonly [string, string]) => ({
    grantId,
    email: emailOf(to),
    startsOn: days[0],
    endsOn: days[1],
    reason: 'Congés',
  });
  return { idOf, offer, give, status, post, grantOf, lend };
};
