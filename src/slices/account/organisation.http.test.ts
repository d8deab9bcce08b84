import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aHouse, type House } from './account.fixture.ts';
import { registerFirstAdministrator } from './first-administrator.ts';
import { giveRole } from './give-role.ts';
import { joinOrganisation } from './join-organisation.ts';
import { hasAdministrator } from './queries/people.ts';
import { registerOrganisation } from './register-organisation.ts';
import { registerPerson } from './register-person.ts';
import { verifyMember } from './verify-member.ts';

let house: House;
const ids: Record<string, string> = {};
before(async () => {
  house = await aHouse('organisation', { demonstration: true });
  await house.database.owner.query(
    `insert into territory (id, kind, code, siren, name, nature, population, departement, region, search_name) values
     ('commune:35238', 'commune', '35238', '213502388', 'Rennes', 'commune', 225081, '35', '53', 'rennes'),
     ('departement:35', 'departement', '35', null, 'Ille-et-Vilaine', 'departement', 1098325, '35', '53', 'ille et vilaine')`,
  );
  for (const name of ['Ada', 'Bo', 'Zed', 'Max', 'Lena']) {
    const email = `${name.toLowerCase()}@example.org`;
    const person = { email, givenName: name, familyName: 'Essai', isFictitious: name !== 'Lena' };
    ids[name] = (await house.asSystem(registerPerson, person)).subjectId;
  }
  const offer = { scopeKind: 'instance', startsOn: '2026-01-01', reason: 'essai' };
  await house.asSystem(giveRole, { ...offer, personId: ids.Max, role: 'administrator' });
});
after(() => house.stop());

const as = async (name: string) => (await house.signIn(`${name.toLowerCase()}@example.org`)).browser;

test('Ada finds her commune, sees what is known, is not asked for it, and registers it', async () => {
  const ada = await as('Ada');
  const found = await ada.get('/organisations/new?q=renne');
  assert.match(found.body, /href="\/organisations\/new\?territory=commune%3A35238"/);
  const known = await ada.get('/organisations/new?territory=commune:35238');
  assert.match(known.body, /213502388/);
  assert.match(known.body, /225.081 habitants/);
  assert.match(known.body, /L\..113-12/);
  assert.ok(!/name="(siren|name|kind)"/.test(known.body), 'nothing known is asked');
  const done = await ada.post('/organisations', {
    territoryId: 'commune:35238',
    name: 'Autre nom',
    siren: '233500016',
  });
  assert.equal(done.statusCode, 303, done.body);
  const place = String(done.headers.location);
  ids.Rennes = place.split('/').at(-1) ?? '';
  const waiting = await ada.get(place);
  assert.match(waiting.body, /Nous vérifions que vous travaillez pour cet organisme/);
  assert.doesNotMatch(waiting.body, /Inviter une personne/);
  assert.equal((await ada.get(`${place}/invitation`)).statusCode, 404, 'nobody is brought in before');
  const seat = { organisationId: ids.Rennes, personId: ids.Ada, checked: 'Appel au standard' };
  await house.asSystem(verifyMember, seat);
  const sheet = await ada.get(place);
  assert.match(sheet.body, /<h1[^>]*>[^<]*Rennes/);
  assert.match(sheet.body, /213502388/);
  assert.deepEqual(await house.journal(ids.Rennes), ['account.register_organisation applicant none→active']);
  const { rows } = await house.database.owner.query('select id, role from membership where organisation_id = $1', [
    ids.Rennes,
  ]);
  assert.deepEqual(
    rows.map(({ role }) => role),
    ['applicant'],
  );
  assert.deepEqual(await house.journal(rows[0].id), [
    'account.register_organisation applicant none→provisional',
    'account.verify_member system provisional→active',
  ]);
});

test('the same body again is refused in words, and a double click registers once', async () => {
  const bo = await as('Bo');
  const refused = await bo.post('/organisations', { territoryId: 'commune:35238' });
  assert.equal(refused.statusCode, 409);
  assert.match(refused.body, /déjà inscrit/);
  assert.match((await bo.get('/organisations/new?q=213 502 388')).body, /déjà inscrit/);
  const request = crypto.randomUUID();
  const fields = {
    siren: '35600000000048',
    name: 'La Poste',
    kind: 'other',
    isLegalRepresentative: 'yes',
    quality: 'Présidente',
  };
  const first = await bo.post('/organisations', fields, request);
  const second = await bo.post('/organisations', fields, request);
  assert.equal(first.statusCode, 303, first.body);
  assert.equal(second.headers.location, first.headers.location);
  const sheet = (await bo.get(String(first.headers.location))).body;
  assert.match(sheet, /Où en est la vérification/);
  const account = (await bo.get('/account')).body;
  assert.match(account, /Signe au nom de l’organisme/);
  assert.match(account, /à vérifier/);
  assert.match(account, /Présidente/);
});

test('a wrong number, a missing name, a body without number in our sources', async () => {
  const zed = await as('Zed');
  const wrong = await zed.post('/organisations', { siren: '213502389', name: 'X', kind: 'association' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /SIREN n’est pas valide/);
  assert.match(wrong.body, /value="213502389"/);
  const nameless = await zed.post('/organisations', { siren: '552100554', name: '', kind: 'association' });
  assert.equal(nameless.statusCode, 409);
  const numberless = await zed.post('/organisations', { territoryId: 'departement:35' });
  assert.equal(numberless.statusCode, 409);
  assert.match(numberless.body, /ne donnent pas le numéro SIREN/);
  assert.match(numberless.body, /name="siren"/);
  assert.equal((await zed.post('/organisations', { territoryId: 'commune:99999' })).statusCode, 404);
  const script = await zed.post('/organisations', {
    siren: '552100554',
    name: '<script>x</script>',
    kind: 'association',
  });
  assert.equal(script.statusCode, 303);
  const sheet = (await zed.get(String(script.headers.location))).body;
  assert.match(sheet, /&lt;script>x|&lt;script&gt;x/);
});

test('a SIREN that the registers know brings their name, whatever was typed', async () => {
  const change = await house.asSystem(registerOrganisation, {
    siren: '243500139',
    name: 'Rennes Métropole',
    kind: 'epci',
  });
  assert.equal(change.facts.name, 'Rennes Métropole');
  await house.database.owner.query(
    `insert into territory (id, kind, code, siren, name, nature, search_name)
     values ('commune:44109', 'commune', '44109', '214401093', 'Nantes', 'commune', 'nantes')`,
  );
  const known = await house.asSystem(registerOrganisation, {
    siren: '21440109300015',
    name: 'Ma ville',
    kind: 'other',
  });
  assert.deepEqual([known.facts.name, known.facts.kind, known.seats], ['Nantes', 'commune', []]);
});

test('Ada’s body has Bo for signatory; a stranger sees nothing and changes nothing', async () => {
  const path = `/organisations/${ids.Rennes}`;
  const seat = { organisationId: ids.Rennes, email: 'bo@example.org', role: 'signatory', quality: 'Maire' };
  await house.asSystem(joinOrganisation, seat);
  assert.match((await (await as('Ada')).get(path)).body, /Maire/);
  const zed = await as('Zed');
  assert.equal((await zed.get(path)).statusCode, 404);
  assert.equal((await zed.get(`${path}/invitation`)).statusCode, 404);
  const invitation = { email: 'zed@example.org', role: 'viewer' };
  assert.equal((await zed.post(`${path}/invitations`, invitation)).statusCode, 404);
  assert.equal((await house.visitor().get(path)).headers.location, `/sign-in?back=${encodeURIComponent(path)}`);
});

test('the last who prepares files stays; Bo leaves, comes back, and the journal says so', async () => {
  const { rows } = await house.database.owner.query<{ id: string; role: string }>(
    'select id, role from membership where organisation_id = $1',
    [ids.Rennes],
  );
  const seat = (role: string) => rows.find((row) => row.role === role)?.id ?? '';
  const ada = await as('Ada');
  const last = await ada.post(`/memberships/${seat('applicant')}/end`);
  assert.equal(last.statusCode, 409);
  assert.match(last.body, /dernière personne/);
  const zed = await as('Zed');
  assert.equal((await zed.post(`/memberships/${seat('signatory')}/end`)).statusCode, 404);
  const bo = await as('Bo');
  assert.equal((await bo.post(`/memberships/${seat('signatory')}/end`)).statusCode, 303);
  assert.equal((await bo.get(`/organisations/${ids.Rennes}`)).statusCode, 404);
  const again = { organisationId: ids.Rennes, email: 'bo@example.org', role: 'signatory', quality: 'Maire' };
  await house.asSystem(joinOrganisation, again);
  assert.deepEqual(await house.journal(seat('signatory')), [
    'account.join_organisation system none→active',
    'account.leave_organisation signatory active→ended',
    'account.join_organisation system ended→active',
  ]);
});

test('Max gives and withdraws a role; it holds from its first day to its last, and nobody else may', async () => {
  const max = await as('Max');
  const path = `/people/${ids.Bo}`;
  assert.match((await max.get('/people?q=essai')).body, /Bo Essai/);
  const offer = {
    role: 'payer',
    scope: 'instance',
    startsOn: '2026-03-11',
    endsOn: '2026-03-12',
    reason: 'Arrêté du 9 mars',
  };
  const faulty = await max.post(`${path}/roles`, { ...offer, reason: '', startsOn: '2026-02-30' });
  assert.equal(faulty.statusCode, 422);
  assert.match(faulty.body, /une date qui existe/);
  assert.equal((await max.post(`${path}/roles`, offer)).headers.location, path);
  assert.match((await max.get(path)).body, /Arrêté du 9 mars/);
  const own = await max.post(`/people/${ids.Max}/roles`, offer);
  assert.equal(own.statusCode, 409);
  const bo = await as('Bo');
  const holds = async () => /Gestionnaire financier/.test((await bo.get('/account')).body);
  assert.equal(await holds(), false, 'not yet');
  house.clock.at = new Date('2026-03-10T23:30:00Z');
  const late = await house.signIn('bo@example.org');
  assert.match((await late.browser.get('/account')).body, /Gestionnaire financier/, 'the day begins in Paris');
  house.clock.at = new Date('2026-03-12T23:30:00Z');
  const over = await house.signIn('bo@example.org');
  assert.doesNotMatch((await over.browser.get('/account')).body, /Gestionnaire financier/);
  const { rows } = await house.database.owner.query("select id from role_grant where role = 'payer'");
  const admin = await as('Max');
  const zed = await as('Zed');
  const withdrawal = `/role-grants/${rows[0].id}/withdrawal`;
  assert.equal((await zed.post(withdrawal, { reason: 'x' })).statusCode, 404);
  assert.equal((await zed.get('/people')).statusCode, 404);
  assert.equal((await zed.get(path)).statusCode, 404);
  assert.equal((await zed.post(`${path}/deactivation`, { reason: 'x' })).statusCode, 404);
  assert.equal((await admin.post(withdrawal, { reason: '' })).statusCode, 422);
  assert.equal((await admin.post(withdrawal, { reason: 'Fin' })).headers.location, path);
  assert.equal((await admin.post(withdrawal, { reason: 'Fin' })).statusCode, 409);
  assert.deepEqual(await house.journal(rows[0].id), [
    'account.give_role administrator none→held',
    'account.withdraw_role administrator held→withdrawn',
  ]);
});

test('an account is closed, opened again, and renamed by its owner', async () => {
  const max = await as('Max');
  const path = `/people/${ids.Zed}`;
  assert.equal((await max.post(`${path}/deactivation`, { reason: 'Départ' })).headers.location, path);
  assert.equal((await max.post(`${path}/reactivation`, { reason: 'Retour' })).headers.location, path);
  const zed = await as('Zed');
  assert.equal(
    (await zed.post('/account/name', { givenName: 'Zoé', familyName: 'L’Été' })).headers.location,
    '/account',
  );
  assert.match((await zed.get('/account')).body, /Zoé L’Été/);
  assert.deepEqual(await house.journal(ids.Zed ?? ''), [
    'account.register_person system none→active',
    'account.deactivate_person administrator active→deactivated',
    'account.reactivate_person administrator deactivated→active',
    'account.rename_person applicant active→active',
  ]);
});

test('in a demonstration: made-up people can be picked, real ones cannot, messages can be read', async () => {
  const visitor = house.visitor();
  const picker = (await visitor.get('/demonstration')).body;
  assert.match(picker, /Max Essai/);
  assert.doesNotMatch(picker, /Lena Essai/);
  assert.equal((await visitor.post('/demonstration/session', { personId: ids.Lena ?? '' })).statusCode, 404);
  assert.equal((await visitor.post('/demonstration/session', { personId: ids.Max ?? '' })).headers.location, '/');
  assert.equal((await visitor.get('/people')).statusCode, 200);
  const { id, path } = await house.lastMessage('max@example.org');
  assert.match((await visitor.get('/outbox')).body, /Votre lien de connexion/);
  assert.match((await visitor.get(`/outbox/${id}`)).body, new RegExp(`href="${path}"`));
  assert.equal((await visitor.get(`/outbox/${crypto.randomUUID()}`)).statusCode, 404);
});

test('the outbox goes page by page, without losing or repeating a message', async () => {
  await house.database.owner.query(
    `insert into outbox (id, created_at, recipient, subject, body)
     select gen_random_uuid(), '2026-01-01T00:00:00Z', 'many@example.org', 'Message ' || n, '' from generate_series(1, 65) n`,
  );
  const seen: string[] = [];
  let next: string | undefined = '/outbox';
  for (let page = 0; next !== undefined && page < 10; page += 1) {
    const { body } = await house.visitor().get(next);
    seen.push(...[...body.matchAll(/href="\/outbox\/([0-9a-f-]{36})"/g)].map((match) => match[1] ?? ''));
    next = /href="(\/outbox\?before=[0-9a-f-]+)"/.exec(body)?.[1];
  }
  const { rows } = await house.database.owner.query('select count(*)::int as n from outbox');
  assert.deepEqual([seen.length, new Set(seen).size], [rows[0].n, rows[0].n]);
});

test('the first administrator comes in by the printed link, from any browser, once', async () => {
  assert.equal(await hasAdministrator(house.reader), true);
  const person = { email: 'first@example.org', givenName: 'Première', familyName: 'Personne' };
  const { path } = await registerFirstAdministrator(house.office, person, house.clock.at);
  const again = await registerFirstAdministrator(house.office, person, house.clock.at);
  assert.notEqual(path, again.path);
  const browser = house.visitor();
  assert.equal((await browser.post(`${path}/session`)).headers.location, '/people');
  assert.equal((await browser.get('/people')).statusCode, 200);
  assert.equal((await house.visitor().post(`${path}/session`)).statusCode, 409);
});
