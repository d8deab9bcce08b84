import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SYSTEM } from '#kernel/actor';
import { perform } from '#platform/act';
import { deactivatePerson } from './acts.ts';
import { emailOf } from './cast.ts';
import { aSubmittedApplication, COMPETITIVE, LOCAL, localAnswers, roundOf } from './files.ts';
import { DAY, givingIn } from './giving.ts';
import { aWorld, type World } from './world.ts';

/** Ada's body lies in Ille-et-Vilaine, Zed's in Finistère, both in Bretagne. */
let world: World;
let programme: string;
let ofAda: string;
let ofZed: string;
/** The same bodies, at the desks of their territories. */
let localOfAda: string;
let localOfZed: string;
let giving: ReturnType<typeof givingIn>;
before(async () => {
  world = await aWorld('roles');
  ofAda = await aSubmittedApplication(world);
  ofZed = await aSubmittedApplication(world, { by: 'zed' });
  localOfAda = await aSubmittedApplication(world, { call: LOCAL });
  localOfZed = await aSubmittedApplication(world, { by: 'zed', call: LOCAL, answers: localAnswers() });
  programme = (await roundOf(world, COMPETITIVE)).programmeId;
  giving = givingIn(world, programme);
});
after(() => world.close());

test('an officer of a territory reads and examines the files that its desk has, the région those of its départements', async () => {
  const { give, status, post } = giving;
  await give('fatou', { territory: 'departement:35' });
  await give('gus', { territory: 'region:53' });
  assert.equal(await status('fatou', `/desk/${localOfAda}`), 200);
  assert.equal(await status('fatou', `/desk/${localOfZed}`), 404);
  assert.equal(await status('fatou', `/desk/${ofAda}`), 404, 'another desk has it, wherever its body is');
  await post('fatou', `/desk/${localOfZed}/refusal`, {}, 404);
  const list = (await world.as('fatou').get('/desk')).body;
  assert.match(list, new RegExp(`/desk/${localOfAda}`));
  assert.doesNotMatch(list, new RegExp(`/desk/${localOfZed}|/desk/${ofAda}`));
  for (const id of [localOfAda, localOfZed]) assert.equal(await status('gus', `/desk/${id}`), 200);
  assert.match((await world.as('gus').get('/desk')).body, new RegExp(`/desk/${localOfZed}`));
  const refusal = { 'reason.objet': 'yes', 'explanation.objet': 'Le projet ne répond pas à l’objet de cet appel.' };
  await post('gus', `/desk/${localOfAda}/refusal`, refusal, 303);
  assert.deepEqual((await world.journal(localOfAda)).at(-1), 'review.refuse_at_desk officer submitted→refused');
  await post('chen', `/desk/${ofAda}/admissibility`, {}, 303);
});

test('a desk that the pack names is one too; a role counts from its first day to its last', async () => {
  const { give, status } = giving;
  await give('emil', { scope: `desk:${programme}/guichet-national`, startsOn: '2021-11-05', endsOn: '2021-11-06' });
  assert.equal(await status('emil', `/desk/${ofZed}`), 404, 'not yet');
  world.later(2 * DAY);
  assert.equal(await status('emil', `/desk/${ofZed}`), 200);
  world.later(2 * DAY);
  assert.equal(await status('emil', `/desk/${ofZed}`), 404, 'no longer');
});

test('a role is given where there is such a place, and where it can be', async () => {
  const { give } = giving;
  await give('emil', { territory: 'departement:00' }, 409);
  await give('emil', { scope: `programme:${crypto.randomUUID()}` }, 409);
  assert.match(await give('emil', { role: 'payer', territory: 'departement:35' }, 409), /plus large/);
  assert.match(await give('ivo', { role: 'payer' }, 409), /ne certifie pas et ne paie pas/);
  assert.match(await give('lena', {}, 409), /auditeur/);
});

test('a manager gives an officer’s role inside their scope, and nothing more', async () => {
  const { offer, status, post, grantOf } = giving;
  const path = '/account/rights/grants';
  const toHana = { email: emailOf('hana'), endsOn: '2021-12-31' };
  await post('dina', path, offer({ ...toHana, role: 'payer' }), 409, /pas donner ce rôle/);
  await post('dina', path, offer({ ...toHana, scope: 'instance' }), 404);
  const { rows } = await world.database.owner.query<{ id: string }>('select id from programme where id <> $1', [
    programme,
  ]);
  await post('dina', path, offer({ ...toHana, scope: `programme:${rows[0]?.id}` }), 404);
  await post('dina', path, offer({ ...toHana, email: '' }), 422, /adresse/);
  for (const stranger of ['zed', 'chen', 'lena'] as const) await post(stranger, path, offer(toHana), 404);
  await post('dina', path, offer({ ...toHana, territory: 'region:53' }), 303);
  assert.equal(await status('hana', `/desk/${localOfZed}`), 200);
  assert.match((await world.as('dina').get('/account/rights')).body, /Hana Novak/);
  const grant = await grantOf('hana', 'officer');
  await post('chen', `${path}/${grant}/withdrawal`, { reason: 'Non' }, 404);
  await post('dina', `${path}/${await grantOf('jo', 'payer')}/withdrawal`, { reason: 'Non' }, 409, /retirer ce rôle/);
  await post('dina', `${path}/${grant}/withdrawal`, { reason: 'Fin de mission' }, 303);
  assert.equal(await status('hana', `/desk/${localOfZed}`), 404);
});

test('a role lent during an absence starts, is told as such, is not lent again, and ends', async () => {
  const { status, post, grantOf, lend } = giving;
  const path = '/account/rights/delegations';
  const own = await grantOf('chen', 'officer');
  const days = ['2021-11-08', '2021-11-10'] as const;
  await post('zed', path, lend('hana', own, days), 404);
  await post('max', path, lend('hana', await grantOf('max', 'administrator'), days), 404);
  await post('chen', path, lend('lena', own, days), 409, /rester séparées/);
  await post('chen', path, lend('chen', own, days), 409, /votre propre adresse/);
  await post('chen', path, lend('hana', own, ['2021-11-01', '2021-11-10']), 409, /est passé/);
  await post('chen', path, { ...lend('hana', own, days), endsOn: '' }, 422);
  await post('chen', path, lend('hana', own, days), 303);
  assert.equal(await status('hana', `/desk/${ofZed}`), 404, 'not yet: it is the 7th');
  world.later(DAY);
  assert.equal(await status('hana', `/desk/${ofZed}`), 200);
  const lent = await grantOf('hana', 'officer');
  await post('hana', path, lend('emil', lent, days), 409, /à votre tour/);
  await post('hana', `/desk/${ofZed}/admissibility`, {}, 303);
  const { rows } = await world.database.owner.query(
    `select p.email as "by", b.email as "for", as_role from journal j join person p on p.id = j.actor_id
     join person b on b.id = j.on_behalf_of where j.subject_id = $1`,
    [ofZed],
  );
  assert.deepEqual(rows, [{ by: emailOf('hana'), for: emailOf('chen'), as_role: 'officer' }]);
  assert.match((await world.as('lena').get('/journal')).body.replace(/<[^>]*>/g, ' '), /pour\s+Chen Leroy/);
  const { rows: breaks } = await world.database.owner.query('select * from journal_breaks()');
  assert.deepEqual(breaks, [], 'the chain covers who it was done for');
  world.later(3 * DAY);
  assert.equal(await status('hana', `/desk/${ofZed}`), 404, 'it ended by itself');
});

test('a role lent ends early, and with the role it comes from; the database refuses a second lending', async () => {
  const { status, post, grantOf, lend } = giving;
  const path = '/account/rights/delegations';
  const days = ['2021-11-11', '2021-12-10'] as const;
  await post('chen', path, lend('hana', await grantOf('chen', 'officer'), days), 303);
  const lent = await grantOf('hana', 'officer');
  assert.equal(await status('hana', `/desk/${ofAda}`), 200);
  await assert.rejects(
    world.database.owner.query(
      `insert into role_grant (id, person_id, role, scope_kind, scope_id, starts_on, ends_on, given_by, reason, state,
         delegated_from, on_behalf_of)
       select gen_random_uuid(), e.id, g.role, g.scope_kind, g.scope_id, g.starts_on, g.ends_on, g.person_id, 'x', 'held', g.id, g.person_id
       from role_grant g, person e where g.id = $1 and e.email = $2`,
      [lent, emailOf('emil')],
    ),
    /cannot be lent again/,
  );
  await post('zed', `${path}/${lent}/end`, {}, 404);
  await post('hana', `${path}/${lent}/end`, {}, 303);
  await post('chen', `${path}/${lent}/end`, {}, 409, /déjà pris fin/);
  assert.equal(await status('hana', `/desk/${ofAda}`), 404);
  await post('gus', path, lend('hana', await grantOf('gus', 'officer'), days), 303);
  assert.equal(await status('hana', `/desk/${localOfAda}`), 200);
  await post('max', `/role-grants/${await grantOf('gus', 'officer')}/withdrawal`, { reason: 'Départ' }, 303);
  assert.equal(await status('hana', `/desk/${localOfAda}`), 404, 'it ended with the role it came from');
});

test('administrators and auditors learn who can do something, and why; nobody else does', async () => {
  const { idOf, status, post, grantOf, lend } = giving;
  const days = ['2021-11-11', '2021-12-10'] as const;
  await post('jo', '/account/rights/delegations', lend('gus', await grantOf('jo', 'payer'), days), 303);
  const { rows } = await world.database.owner.query<{ number: string }>(
    'select number from application where id = $1',
    [ofZed],
  );
  const asked = `/rights?right=review.find_admissible&file=${rows[0]?.number}`;
  for (const who of ['max', 'lena'] as const) {
    const body = (await world.as(who).get(asked)).body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    assert.match(body, /Chen Leroy Instructeur/);
    assert.match(body, /personne ne peut faire cela/, 'the file is found admissible already');
    assert.doesNotMatch(
      (await world.as(who).get(asked.replace('find_admissible', 'see_file'))).body,
      /personne ne peut/,
    );
    assert.doesNotMatch(body, /Fatou Diallo Instructeur/, 'the desk of another département');
    assert.match((await world.as(who).get('/rights?right=payment.order')).body, /Confié pendant une absence par/);
    assert.match((await world.as(who).get('/rights?right=application.submit')).body, /Ada Morel/);
  }
  for (const who of ['dina', 'zed', 'chen'] as const) {
    assert.equal(await status(who, asked), 404);
    assert.equal(await status(who, '/rights.csv'), 404);
    assert.equal(await status(who, `/people/${await idOf('max')}/rights`), 404);
  }
  const csv = await world.as('max').get('/rights.csv');
  assert.match(csv.body, /^personne,adresse,role,ou,/);
  assert.match(csv.body, /Gus Perrin,gus@example.org,Gestionnaire financier,.*,Jo Bertin,Jo Bertin,Congés/);
  assert.match((await world.as('max').get(`/people/${await idOf('jo')}/rights`)).body, /Certifier un paiement/);
  assert.equal(await status('max', '/rights?right=none&file=%27&after=x'), 200);
  assert.match((await world.as('ada').get('/account/rights')).body, /Déposer un dossier/);
  assert.match((await world.as('gus').get('/account/rights')).body, /Jo Bertin/);
});

test('two administrators who send each other away at once do not both go, nor does the one who is left', async () => {
  const ids = { max: (await world.person('max')).id, hana: (await world.person('hana')).id };
  const offer = { role: 'administrator', scope: 'instance', startsOn: '2021-11-03', endsOn: '', reason: 'Renfort' };
  assert.equal((await world.as('max').post(`/people/${ids.hana}/roles`, offer)).statusCode, 303);
  const grantOf = async (id: string) => {
    const { rows } = await world.database.owner.query<{ id: string }>(
      "select id from role_grant where person_id = $1 and role = 'administrator' and state = 'held'",
      [id],
    );
    return rows[0]?.id;
  };
  const [max, hana] = [world.as('max'), world.as('hana')];
  for (const one of [max, hana]) await one.markOf();
  const [ofMax, ofHana] = [await grantOf(ids.max), await grantOf(ids.hana)];
  const answers = await Promise.all([
    max.post(`/role-grants/${ofHana}/withdrawal`, { reason: 'Départ' }),
    hana.post(`/role-grants/${ofMax}/withdrawal`, { reason: 'Départ' }),
  ]);
  const held = [await grantOf(ids.max), await grantOf(ids.hana)].filter((id) => id !== undefined);
  assert.equal(held.length, 1, `one is left: ${answers.map(({ statusCode }) => statusCode)}`);
  const personId = held[0] === ofMax ? ids.max : ids.hana;
  const call = { actor: SYSTEM, at: world.clock.at, requestId: crypto.randomUUID() };
  const refused = await perform(world.office, deactivatePerson, { personId, reason: 'Départ' }, call);
  assert.ok('refusal' in refused && refused.refusal.code === 'account.deactivate_person.last_administrator');
});
