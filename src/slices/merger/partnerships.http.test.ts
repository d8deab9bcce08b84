import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BODIES } from '../../../tests/cast.ts';
import { aCompleteApplication, PDF } from '../../../tests/files.ts';
import { aWorld, type World } from '../../../tests/world.ts';

let world: World;
let file = '';
let free: readonly string[] = [];
before(async () => {
  world = await aWorld('merger-partners');
  const { rows } = await world.database.owner.query<{ siren: string }>(
    `select siren from territory where kind = 'epci' and is_current and departement = '29' and siren <> all ($1)
     and same_body_as is null order by siren limit 1`,
    [Object.values(BODIES)],
  );
  free = rows.map(({ siren }) => siren);
  file = await aCompleteApplication(world);
  const asked = await world
    .as('ada')
    .post(`/applications/${file}/partners`, { body: `epci:${BODIES.zed}`, brings: 'Ses agents' });
  assert.equal(asked.statusCode, 303);
});
after(() => world.close());

const words = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ');

/** Prepares and records a merger, as the administrator does. @returns what the page showed before */
const merge = async (absorbed: string, survivorSiren: string): Promise<string> => {
  const deed = { field: 'file', name: 'arrete.pdf', type: 'application/pdf', content: PDF };
  const said = { absorbed, survivorSiren, survivorName: 'Ensemble', survivorKind: 'epci' };
  const more = { happenedOn: '2021-11-01', reason: 'Arrêté préfectoral du 12 octobre' };
  const prepared = await world.as('max').upload('/mergers', deed, { ...said, ...more });
  const path = String(prepared.headers.location);
  const page = (await world.as('max').get(path)).body;
  const shown = /name="shown" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const done = await world.as('max').post(`${path}/recording`, { confirmation: survivorSiren, shown });
  assert.equal(done.statusCode, 303, words(done.body).slice(0, 800));
  return words(page);
};

const standing = async () =>
  (
    await world.database.owner.query<{ id: string; siren: string; state: string }>(
      `select p.id, o.siren, p.state from partner p join organisation o on o.id = p.organisation_id
       where p.application_id = $1`,
      [file],
    )
  ).rows;

test('a partnership follows the body that takes over, and so does who reads it', async () => {
  assert.match(await merge(BODIES.zed, free[0] as string), /Places de partenaire qui suivent : 1/);
  const [partner, ...others] = await standing();
  assert.deepEqual(others, []);
  assert.deepEqual([partner?.siren, partner?.state], [free[0], 'proposed']);
  assert.equal((await world.as('zed').get(`/applications/${file}/partnership`)).statusCode, 200);
  assert.equal((await world.journal(partner?.id ?? '')).at(-1), 'merger.record administrator proposed→proposed');
});

test('it ends when the lead becomes one with its partner', async () => {
  assert.match(await merge(BODIES.ada, free[0] as string), /ni le sien : 1/);
  const [partner] = await standing();
  assert.equal(partner?.state, 'removed');
  assert.equal((await world.journal(partner?.id ?? '')).at(-1), 'merger.end_partner administrator proposed→removed');
  assert.equal((await world.as('zed').get(`/applications/${file}`)).statusCode, 200, 'the file is now its own');
});
