import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { joinOrganisation } from '#slices/account';
import { submitApplication } from '#slices/application';
import { BODIES } from '../../../tests/cast.ts';
import {
  aCompleteApplication,
  COMPETITIVE,
  FLAT_RATE,
  fill,
  flatRateAnswers,
  grantedAtDesk,
  PDF,
  roundOf,
} from '../../../tests/files.ts';
import { aWorld, type PersonName, type World } from '../../../tests/world.ts';

let world: World;
let represented = '';
let mandatary = '';
let page = '';
let agreement = '';
let hash = '';
before(async () => {
  world = await aWorld('mandatary');
  represented = (await world.person('ada')).memberships[0]?.organisationId ?? '';
  mandatary = (await world.person('zed')).memberships[0]?.organisationId ?? '';
  page = `/organisations/${represented}/mandates`;
  const signatory = { organisationId: mandatary, email: 'gus@example.org', role: 'signatory', quality: 'président' };
  await world.act('system', joinOrganisation, signatory);
});
after(() => world.close());

const words = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ');
const offer = (fields: Record<string, string> = {}) => ({ siren: BODIES.zed, startsOn: '2021-11-01', ...fields });
const call = (code: string) => `transformation-numerique-2021/${code}`;
const open = async (who: PersonName, code: string) =>
  world.as(who).post(`/rounds/${(await roundOf(world, code)).id}/application`, { organisationId: represented });
const mandateOf = async (where: string): Promise<string> =>
  (await world.database.owner.query<{ id: string }>(`select id from mandate where state = 'in_force' and ${where}`))
    .rows[0]?.id ?? '';

/** From the empty draft to the agreement drawn up, by the body that acts. */
const carried = async (): Promise<string> => {
  const opened = await open('zed', FLAT_RATE);
  const applicationId = String(opened.headers.location).slice('/applications/'.length);
  await fill(world, await world.person('zed'), applicationId, flatRateAnswers());
  await world.act('zed', submitApplication, {
    applicationId,
    attested: ['a_jour', 'exact', 'non_commence', 'une_fois'],
  });
  await grantedAtDesk(world, applicationId);
  await world.runJobs();
  const { rows } = await world.database.owner.query<{ id: string; hash: string }>(
    `select g.id, g.document_hash as hash from agreement g join award a on a.id = g.award_id where a.application_id = $1`,
    [applicationId],
  );
  const [agreement] = rows;
  assert.ok(agreement, 'the agreement is drawn up');
  hash = agreement.hash;
  return agreement.id;
};
const sign = (who: PersonName, agreement: string) =>
  world.as(who).post(`/agreements/${agreement}/beneficiary-signature`, {
    documentHash: hash,
    quality: 'président du syndicat, par mandat',
    agreed: 'yes',
  });

test('a mandate for one call opens files of that call and of no other', async () => {
  const given = await world.as('bo').post(page, offer({ about: call(FLAT_RATE) }));
  assert.equal(given.statusCode, 303, words(given.body).slice(0, 600));
  assert.equal((await open('zed', COMPETITIVE)).statusCode, 404);
  const { id } = await roundOf(world, COMPETITIVE);
  assert.doesNotMatch((await world.as('zed').get(`/rounds/${id}/application`)).body, new RegExp(represented));
  assert.equal((await open('zed', FLAT_RATE)).statusCode, 303);
});

test('without signature, the body that acts reads the agreement and signs nothing', async () => {
  agreement = await carried();
  assert.equal((await world.as('zed').get(`/agreements/${agreement}`)).statusCode, 200);
  assert.equal((await world.as('gus').get(`/agreements/${agreement}`)).statusCode, 200);
  assert.equal((await sign('gus', agreement)).statusCode, 404);
  assert.equal((await world.as('fatou').get(`/agreements/${agreement}`)).statusCode, 404);
  await world.as('bo').post(`/mandates/${await mandateOf('true')}/end`);
  assert.equal((await world.as('gus').get(`/agreements/${agreement}`)).statusCode, 404, 'ended: nothing more');
});

test('an officer records a mandate with its deed; it covers signing, and both bodies read the deed', async () => {
  const deed = { field: 'file', name: 'mandat.pdf', type: 'application/pdf', content: PDF };
  for (const name of ['ada', 'bo', 'zed', 'lena'] as const) {
    assert.equal((await world.as(name).upload('/mandates/deeds', deed)).statusCode, 404, name);
    assert.equal((await world.as(name).get('/mandates/new')).statusCode, 404, name);
  }
  const chen = world.as('chen');
  const kept = String((await chen.upload('/mandates/deeds', deed)).headers.location);
  const documentId = kept.split('deed=')[1] ?? '';
  assert.match((await chen.get(kept)).body, /SIREN de l’organisme représenté/);
  const { rows } = await world.database.owner.query<{ number: string }>(
    'select p.number from agreement g join award a on a.id = g.award_id join application p on p.id = a.application_id',
  );
  const fileNumber = rows[0]?.number ?? '';
  const said = { representedSiren: BODIES.ada, signs: 'yes', fileNumber, documentId };
  assert.match((await chen.post('/mandates', offer({ ...said, documentId: '' }))).body, /Déposez d’abord l’acte/);
  assert.match(
    (await chen.post('/mandates', offer({ ...said, representedSiren: '552100554' }))).body,
    /organisme représenté/,
  );
  assert.match(
    (await world.as('dina').post('/mandates', offer(said))).body,
    /Déposez d’abord l’acte/,
    'filed by another',
  );
  const recorded = await chen.post('/mandates', offer(said));
  assert.equal(recorded.headers.location, '/mandates/new?done=yes', words(recorded.body).slice(0, 600));
  const id = await mandateOf('signs');
  assert.deepEqual(await world.journal(id), ['account.record_mandate officer none→in_force']);
  assert.match(words((await world.as('bo').get(page)).body), /signature comprise Lire l’acte/);
  for (const name of ['ada', 'zed', 'chen'] as const) {
    assert.equal((await world.as(name).get(`/mandates/${id}/deed.pdf`)).statusCode, 200, name);
  }
  assert.equal((await world.as('fatou').get(`/mandates/${id}/deed.pdf`)).statusCode, 404);
});

test('the agreement of the file it prepared and filed is signed by the body that acts', async () => {
  const shown = words((await world.as('gus').get(`/agreements/${agreement}`)).body);
  assert.match(shown, /Signer/);
  assert.equal((await sign('zed', agreement)).statusCode, 404, 'who prepares does not sign');
  const signed = await sign('gus', agreement);
  assert.equal(signed.statusCode, 303, words(signed.body).slice(0, 800));
  assert.equal(await world.state('agreement', agreement), 'signed_by_beneficiary');
  const { rows } = await world.database.owner.query<{ power: { mandate?: string } }>(
    `select facts -> 'power' as power from journal where act = 'agreement.sign_for_beneficiary'`,
  );
  assert.equal(rows[0]?.power.mandate, await mandateOf('signs'), 'the journal says under which mandate');
  const state = await world.as('ivo').post(`/agreements/${agreement}/state-signature`, {
    documentHash: hash,
    quality: 'Directeur',
    agreed: 'yes',
  });
  assert.equal(state.statusCode, 303, words(state.body).slice(0, 500));
});

test('a mandate for one file opens that file, and no other; a file has one mandate', async () => {
  const [one, other] = [await aCompleteApplication(world), await aCompleteApplication(world)];
  const { rows } = await world.database.owner.query<{ number: string }>(
    'select number from application where id = $1',
    [one],
  );
  const fileNumber = rows[0]?.number ?? '';
  assert.match(
    (await world.as('bo').post(page, offer({ fileNumber: '1999-0001' }))).body,
    /n’a pas de dossier 1999-0001/,
  );
  assert.equal((await world.as('bo').post(page, offer({ fileNumber }))).statusCode, 303);
  assert.equal((await world.as('zed').get(`/applications/${one}`)).statusCode, 200);
  assert.equal((await world.as('zed').get(`/applications/${other}`)).statusCode, 404);
  assert.equal((await open('zed', COMPETITIVE)).statusCode, 404, 'it opens none');
  assert.match((await world.as('bo').post(page, offer({ fileNumber }))).body, /agit déjà par mandat sur le dossier/);
  assert.match(words((await world.as('bo').get(page)).body), new RegExp(`Le dossier ${fileNumber}`));
});
