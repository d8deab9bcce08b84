import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { perform } from '#platform/act';
import { aSubmittedApplication, FLAT_RATE, grantedAtDesk } from '../../../tests/files.ts';
import { aWorld, type PersonName, type World } from '../../../tests/world.ts';
import { declineAward } from './give-back.ts';

let world: World;
let awardId = '';
before(async () => {
  world = await aWorld('decline');
  const applicationId = await aSubmittedApplication(world, { call: FLAT_RATE });
  await grantedAtDesk(world, applicationId);
  const { rows } = await world.database.owner.query<{ id: string }>('select id from award where application_id = $1', [
    applicationId,
  ]);
  awardId = rows[0]?.id ?? '';
});
after(() => world.close());

/** @returns the code of the refusal, or the state it leads to */
const decline = async (who: PersonName): Promise<string> => {
  const call = { actor: await world.actor(who), at: world.clock.at, requestId: crypto.randomUUID() };
  const outcome = await perform(world.office, declineAward, { awardId }, call);
  if ('refusal' in outcome) return outcome.refusal.code;
  return 'done' in outcome ? outcome.done.to : 'invalid';
};
const limited = async (power: string): Promise<void> => {
  const { owner } = world.database;
  await owner.query('alter table membership disable trigger membership_is_journaled');
  await owner.query(`update membership set ${power} where role = 'signatory'`);
  await owner.query('alter table membership enable trigger membership_is_journaled');
};

test('a grant is declined by who signs for the body, within their power', async () => {
  assert.equal(await decline('ada'), 'award.decline.not_permitted', 'who prepares does not commit the body');
  assert.equal(await decline('zed'), 'award.decline.not_permitted');
  await limited(`ends_on = '2021-10-31'`);
  assert.equal(await decline('bo'), 'account.sign.power_expired');
  await limited(`ends_on = null, basis = 'delegation'`);
  assert.equal(await decline('bo'), 'account.sign.no_power', 'a delegation that nobody filed');
  const hash = 'a'.repeat(64);
  await world.database.owner.query(
    `insert into stored_file (hash, size_bytes, type, stored_at) values ($1, 1, 'application/pdf', $2)`,
    [hash, world.clock.at],
  );
  await world.database.owner.query(
    `insert into delegation_document (id, membership_id, file_hash, name, added_by, added_at)
     select gen_random_uuid(), id, $1, 'arrete.pdf', person_id, $2 from membership where role = 'signatory'`,
    [hash, world.clock.at],
  );
  await limited('delegation_id = (select id from delegation_document limit 1), limit_cents = 100');
  assert.equal(await decline('bo'), 'account.sign.beyond_limit');
  await limited('limit_cents = null');
  assert.equal(await decline('bo'), 'declined');
  assert.deepEqual((await world.journal(awardId)).at(-1), 'award.decline signatory decided→declined');
});
