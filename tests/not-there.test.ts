import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import type { PersonName } from './cast.ts';
import { addressOf, doorsOf, NOWHERE } from './matrix/asking.ts';
import { aScenario, type Scenario } from './matrix/scenario.ts';
import { doorsOfProduct } from './matrix/taken-back.ts';

let scenario: Scenario;
let asked = 0;
const ask = pg.Client.prototype.query;

before(async () => {
  // First of all: a connection keeps the way to ask that it was made with.
  pg.Client.prototype.query = function counted(this: pg.Client, ...query: Parameters<typeof ask>) {
    asked += 1;
    return ask.apply(this, query);
  } as typeof ask;
  scenario = await aScenario();
});
after(async () => {
  pg.Client.prototype.query = ask;
  await scenario.world.close();
});

/** Strangers of every kind: an applicant of another body, an officer of other desks, a payer of another programme. */
const STRANGERS = ['other', 'officer2', 'payer2', 'juror2'] as const;

test('a page that is not one’s own costs the questions of a page that is not there', async () => {
  const { world } = scenario;
  const routes = doorsOfProduct(world).filter(({ method, path }) => method === 'GET' && path.includes(':id'));
  const told: string[] = [];
  let compared = 0;
  for (const name of STRANGERS) {
    const browser = world.as(name as PersonName);
    await browser.get('/account');
    const costOf = async (path: string) => {
      await browser.get(path);
      asked = 0;
      const { statusCode } = await browser.get(path);
      return { statusCode, asked };
    };
    for (const route of routes) {
      for (const door of doorsOf(scenario, route)) {
        const theirs = await costOf(door.path);
        const elsewhere = addressOf(scenario, route, NOWHERE);
        if (theirs.statusCode !== 404 || elsewhere === door.path) continue;
        compared += 1;
        assert.ok(theirs.asked > 0, door.row);
        const nowhere = await costOf(elsewhere);
        assert.equal(nowhere.statusCode, 404, elsewhere);
        if (nowhere.asked !== theirs.asked) told.push(`${name} ${door.row}: ${theirs.asked} against ${nowhere.asked}`);
      }
    }
  }
  assert.ok(compared > 100, String(compared));
  assert.deepEqual(told, []);
});
