import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hashOf, SESSION_COOKIE } from '#platform/web/browser-marks';
import type { Browsing } from './asking.ts';
import { BODIES } from './cast.ts';
import { AFTERNOON, AGENTS, bothProviders, type Case, MORNING } from './providers/both.ts';
import { cross } from './providers/outside.ts';
import { prove } from './providers/proving.ts';
import type { Known } from './providers/real-provider.ts';
import type { World } from './world.ts';

let one: Case;
before(async () => {
  one = await bothProviders('ES256');
});
after(async () => {
  await one.agents.close();
  await one.individuals.close();
  await one.world.close();
});

/** Both identities of Fatou, bound by her mailbox. */
const bindTwice = async (world: World): Promise<void> => {
  for (const login of ['fatou', 'fatou2']) {
    const browser = world.visitor();
    await cross(browser, 'proconnect', { login });
    assert.equal((await prove(world, browser, 'fatou@example.org')).headers.location, '/account');
  }
};

test('of somebody with two employers, each identity speaks for its own, for seven days', async () => {
  const { world } = one;
  await bindTwice(world);
  const enter = async (login: string) => {
    const browser = world.visitor();
    assert.equal((await cross(browser, 'proconnect', { login })).headers.location, '/account');
    return browser;
  };
  const claims = async (browser: Browsing): Promise<readonly string[]> => {
    const { body } = await browser.get('/account');
    return [BODIES.ada, BODIES.zed].filter((siren) => body.includes(`name="siren" value="${siren}"`));
  };
  world.later(60);
  const browser = await enter('fatou2');
  assert.deepEqual(await claims(browser), [BODIES.ada, BODIES.zed], 'coming in by one takes nothing from the other');
  const account = (await browser.get('/account')).body;
  assert.match(account, new RegExp(`ProConnect \\(fdiallo\\)[^]*?${MORNING}[^]*?Oui`));
  assert.match(account, new RegExp(`ProConnect \\(diallo.f\\)[^]*?${AFTERNOON}[^]*?Non`));

  const before = AGENTS.fatou as Known;
  AGENTS.fatou = { ...before, siret: '' };
  world.later(1);
  await enter('fatou');
  AGENTS.fatou = before;
  assert.deepEqual(await claims(browser), [BODIES.zed], 'an identity that no longer says a body opens no seat in it');
  assert.equal((await browser.post('/claimed-seats', { siren: BODIES.ada })).statusCode, 404);

  world.later(1);
  await enter('fatou');
  world.later(7 * 24 * 60 - 1);
  const late = world.as('fatou');
  assert.deepEqual(await claims(late), [BODIES.ada], 'the other has not served for seven days and two minutes');
  assert.equal((await late.post('/claimed-seats', { siren: BODIES.zed })).statusCode, 404);
  await enter('fatou2');
  for (const siren of [BODIES.ada, BODIES.zed]) {
    const joined = await late.post('/claimed-seats', { siren });
    assert.equal(joined.statusCode, 303, joined.body.slice(0, 500));
    assert.equal((await late.get(String(joined.headers.location))).statusCode, 200, 'she acts for both');
  }
});

test('a second factor counts by the identity one came in by, and goes with it', async () => {
  const { world } = one;
  const vouched = async (uid: string): Promise<boolean | undefined> =>
    (
      await world.database.owner.query<{ vouched: boolean }>(
        `select s.vouched_at is not null as vouched from session s join identity i on i.id = s.identity_id
         where i.uid = $1 order by s.created_at desc limit 1`,
        [uid],
      )
    ).rows[0]?.vouched;
  world.later(1);
  const [strong, weak] = [world.visitor(), world.visitor()];
  await cross(strong, 'proconnect', { login: 'fatou' });
  await cross(weak, 'proconnect', { login: 'fatou2' });
  assert.deepEqual([await vouched('fdiallo'), await vouched('diallo.f')], [true, false]);
  world.later(1);
  const another = world.visitor();
  await cross(another, 'proconnect', { login: 'fatou' });
  const { rows } = await world.database.owner.query<{ id: string }>("select id from identity where uid = 'fdiallo'");
  assert.equal((await strong.post(`/account/identities/${rows[0]?.id}/removal`)).headers.location, '/account');
  assert.equal((await another.get('/account')).statusCode, 303, 'what it opened elsewhere is closed');
  assert.equal((await weak.get('/account')).statusCode, 200, 'what the other opened is not');
  const left = await world.database.owner.query<{ vouched: boolean }>(
    'select vouched_at is not null as vouched from session where token_hash = $1',
    [hashOf(strong.cookies[SESSION_COOKIE] ?? '')],
  );
  assert.deepEqual(left.rows, [{ vouched: false }], 'the page in hand stays, without what vouched for it');
});
