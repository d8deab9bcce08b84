import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aSubmittedApplication, FLAT_RATE, grantedAtDesk } from '../../../tests/files.ts';
import { aWorld, type World } from '../../../tests/world.ts';

let world: World;
let agreement = '';
let seat = '';
let documentHash = '';
let cents = 0n;
before(async () => {
  world = await aWorld('powers');
  const applicationId = await aSubmittedApplication(world, { call: FLAT_RATE });
  await grantedAtDesk(world, applicationId);
  await world.runJobs();
  const { rows } = await world.database.owner.query(
    `select g.id, g.document_hash as hash, a.amount_cents as cents,
       (select m.id from membership m join person p on p.id = m.person_id
        where p.email = 'bo@example.org' and m.role = 'signatory') as seat
     from agreement g join award a on a.id = g.award_id`,
  );
  agreement = `/agreements/${rows[0].id}`;
  [seat, documentHash, cents] = [rows[0].seat, rows[0].hash, BigInt(rows[0].cents)];
});
after(() => world.close());

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
const record = (fields: Readonly<Record<string, string>>) => world.as('ada').post(`/memberships/${seat}/power`, fields);
const sign = () =>
  world.as('bo').post(`${agreement}/beneficiary-signature`, { documentHash, quality: 'adjoint', agreed: 'yes' });
const euros = (amount: bigint): string => String(amount / 100n);

test('a delegation is filed before it counts, and says from when', async () => {
  const delegation = { basis: 'delegation', startsOn: '2021-01-01' };
  const bare = await record(delegation);
  assert.equal(bare.statusCode, 409);
  assert.match(bare.body, /ne compte que déposée/);
  const page = `/memberships/${seat}`;
  const wrong = await world
    .as('ada')
    .upload(`${page}/delegation`, { field: 'file', name: 'a.pdf', type: 'application/pdf', content: 'du texte' });
  assert.equal(wrong.statusCode, 422);
  const filed = await world
    .as('ada')
    .upload(`${page}/delegation`, { field: 'file', name: 'arrete.pdf', type: 'application/pdf', content: PDF });
  assert.equal(filed.headers.location, `${page}/power`);
  assert.match((await world.as('ada').get(`${page}/power`)).body, /Pas encore/);
  assert.match((await record({ basis: 'delegation' })).body, /de quel jour/);
  assert.match((await record({ ...delegation, endsOn: '2020-01-01' })).body, /dernier jour vient avant/);
  assert.equal((await record({ ...delegation, limit: 'beaucoup' })).statusCode, 422);
  assert.equal((await world.as('bo').get(`${page}/delegation.pdf`)).statusCode, 200);
  for (const stranger of ['zed', 'chen'] as const) {
    const other = world.as(stranger);
    assert.equal((await other.get(`${page}/power`)).statusCode, 404);
    assert.equal((await other.get(`${page}/delegation.pdf`)).statusCode, 404);
    assert.equal((await other.post(`${page}/power`, delegation)).statusCode, 404);
    const file = { field: 'file', name: 'b.pdf', type: 'application/pdf', content: PDF };
    assert.equal((await other.upload(`${page}/delegation`, file)).statusCode, 404);
  }
});

test('beyond its days or its amount, a delegation signs nothing, and says so with the figure', async () => {
  const refusals: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
    [{ startsOn: '2021-12-01' }, /commence le 1er décembre 2021/],
    [{ startsOn: '2021-01-01', endsOn: '2021-11-02' }, /a pris fin le 2 novembre 2021/],
    [{ startsOn: '2021-01-01', limit: euros(cents - 100n) }, /vous permet de signer.*jusqu’à/],
  ];
  for (const [fields, words] of refusals) {
    assert.equal((await record({ basis: 'delegation', ...fields })).statusCode, 303);
    const shown = (await world.as('bo').get(agreement)).body.replace(/[\u00a0\u202f]/g, ' ');
    assert.match(shown, words);
    assert.doesNotMatch(shown, /J’ai lu la convention et je la signe/);
    const refused = await sign();
    assert.equal(refused.statusCode, 409);
    assert.match(refused.body.replace(/[\u00a0\u202f]/g, ' '), words);
  }
});

test('within them it signs, and the journal keeps what the signature rests on', async () => {
  await record({ basis: 'delegation', startsOn: '2021-01-01', endsOn: '2021-11-03', limit: `${euros(cents)},00` });
  assert.match((await world.as('bo').get(agreement)).body, /Vous signez par délégation/);
  assert.equal((await sign()).statusCode, 303);
  const { rows } = await world.database.owner.query(
    "select facts->'power' as power from journal where act = 'agreement.sign_for_beneficiary'",
  );
  const { document, ...rest } = rows[0].power;
  assert.deepEqual(rest, { basis: 'delegation', from: '2021-01-01', until: '2021-11-03', limit: String(cents) });
  assert.match(document, /^[0-9a-f]{64}$/);
});
