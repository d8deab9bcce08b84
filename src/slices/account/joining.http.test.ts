import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hashOf, SESSION_COOKIE } from '#platform/web/browser-marks';
import { aBrowser, type Browsing } from '../../../tests/asking.ts';
import { BODIES, emailOf, type PersonName } from '../../../tests/cast.ts';
import { COMPETITIVE, roundOf } from '../../../tests/files.ts';
import { aWorld, type World } from '../../../tests/world.ts';

let world: World;
let body = '';
let page = '';
before(async () => {
  world = await aWorld('joining');
  body = (await world.person('ada')).memberships[0]?.organisationId ?? '';
  page = `/organisations/${body}`;
});
after(() => world.close());

const one = async <T>(text: string, values: readonly unknown[] = []): Promise<T> => {
  const { rows } = await world.database.owner.query(text, [...values]);
  return rows[0] as T;
};
const lastMessage = (email: string) =>
  one<{ subject: string; body: string }>(
    'select subject, body from outbox where recipient = $1 order by created_at desc, ctid desc limit 1',
    [email],
  );
const linkIn = (text: string): string => /https:\/\/aides\.example\.org(\/[\w/-]+)/.exec(text)?.[1] ?? '';
const idOf = async (email: string) =>
  (await one<{ id: string }>('select id from invitation where email = $1 order by sent_at desc limit 1', [email])).id;
/** The same browser once its session is open: the mark of its forms is another. */
const signedIn = (visitor: Browsing) =>
  aBrowser(
    (options) => world.app.inject(options),
    async () => visitor.cookies[SESSION_COOKIE] ?? '',
  );
const invite = (fields: Readonly<Record<string, string>>) =>
  world.as('ada').post(`${page}/invitations`, { role: 'applicant', lang: 'fr', ...fields });

test('somebody who has no account is invited, signs in by the link, says a name and lands where they were wanted', async () => {
  const email = 'nouvelle@mairie.example';
  const sent = await invite({ email, role: 'signatory', quality: 'Présidente', back: '/calls' });
  assert.equal(sent.headers.location, '/calls');
  assert.match((await world.as('ada').get(page)).body, /nouvelle@mairie\.example/);
  const { subject, body: words } = await lastMessage(email);
  assert.match(subject, /Ada Morel vous invite à rejoindre/);
  const path = linkIn(words);
  const visitor = aBrowser((options) => world.app.inject(options));
  const shown = await visitor.get(path);
  assert.match(shown.body, /Recevoir mon lien de connexion/);
  assert.doesNotMatch(shown.body, /Accepter l’invitation/);
  await visitor.post('/sign-in', { email, back: path });
  const door = linkIn((await lastMessage(email)).body);
  const landed = await visitor.post(`${door}/session`);
  assert.equal(landed.headers.location, `/registration?back=${encodeURIComponent(path)}`);
  const newcomer = signedIn(visitor);
  const registered = await newcomer.post(`/registration/${encodeURIComponent(path)}`, {
    givenName: 'Inès',
    familyName: 'Nouvelle',
    lang: 'fr',
  });
  assert.equal(registered.headers.location, path);
  assert.match((await newcomer.get(path)).body, /Accepter l’invitation/);
  const id = await idOf(email);
  const accepted = await newcomer.post(`/invitations/${id}/acceptance`);
  assert.equal(accepted.headers.location, '/calls', accepted.body.slice(0, 500));
  assert.match((await newcomer.get(page)).body, /Présidente/);
  assert.match((await newcomer.get(path)).body, /déjà été acceptée/);
  assert.equal((await newcomer.post(`/invitations/${id}/acceptance`)).statusCode, 409);
  assert.deepEqual(await world.journal(id), [
    'account.invite applicant none→sent',
    'account.accept_invitation applicant sent→accepted',
  ]);
  assert.match((await world.messages('ada')).at(-1)?.subject ?? '', /Inès Nouvelle a rejoint/);
});

test('a link serves its mailbox only; the journal does not keep the address', async () => {
  await invite({ email: emailOf('gus') });
  const path = linkIn((await world.messages('gus')).at(-1)?.body ?? '');
  const zed = world.as('zed');
  const shown = (await zed.get(path)).body;
  assert.match(shown, /vous êtes connecté avec une autre/);
  assert.doesNotMatch(shown, /Accepter l’invitation/);
  const id = await idOf(emailOf('gus'));
  for (const what of ['acceptance', 'refusal', 'withdrawal', 'resending']) {
    assert.equal((await zed.post(`/invitations/${id}/${what}`)).statusCode, 404, what);
  }
  assert.match((await world.as('gus').get('/account')).body, /Ada Morel vous invite à rejoindre/);
  const { facts } = await one<{ facts: object }>('select facts from journal where subject_id = $1', [id]);
  assert.doesNotMatch(JSON.stringify(facts), /gus@/);
});

test('an invitation is sent again, and the former link no longer works; then it is declined', async () => {
  const before = linkIn((await world.messages('gus')).at(-1)?.body ?? '');
  const id = await idOf(emailOf('gus'));
  assert.equal((await invite({ email: emailOf('gus') })).statusCode, 409);
  assert.equal((await world.as('ada').post(`/invitations/${id}/resending`)).headers.location, page);
  const after = linkIn((await world.messages('gus')).at(-1)?.body ?? '');
  assert.notEqual(after, before);
  assert.match((await world.as('gus').get(before)).body, /plus récente l’a remplacé/);
  assert.equal((await world.as('gus').post(`/invitations/${id}/refusal`)).headers.location, '/account');
  assert.match((await world.messages('ada')).at(-1)?.subject ?? '', /a décliné votre invitation/);
  assert.equal((await world.as('ada').post(`/invitations/${id}/withdrawal`)).statusCode, 409);
});

test('an invitation withdrawn, or older than a fortnight, opens nothing', async () => {
  await invite({ email: emailOf('hana'), role: 'viewer' });
  const hana = await idOf(emailOf('hana'));
  assert.equal((await world.as('ada').post(`/invitations/${hana}/withdrawal`)).headers.location, page);
  assert.equal((await world.as('hana').post(`/invitations/${hana}/acceptance`)).statusCode, 409);
  world.later(1);
  await invite({ email: emailOf('hana'), role: 'viewer' });
  const again = await idOf(emailOf('hana'));
  const stood = world.clock.at;
  world.later(14 * 24 * 60);
  const late = await world.as('hana').post(`/invitations/${again}/acceptance`);
  world.clock.at = stood;
  assert.equal(late.statusCode, 409);
  assert.match(late.body, /a expiré/);
});

test('faults are said in words; nobody makes themselves a signatory', async () => {
  const wrong = await invite({ email: 'pas une adresse', role: '' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /Choisissez un rôle/);
  const own = await invite({ email: emailOf('ada'), role: 'signatory', quality: 'Moi' });
  assert.match(own.body, /Personne ne se donne à soi-même/);
  assert.match((await invite({ email: emailOf('gus'), role: 'signatory' })).body, /en quelle qualité/);
  assert.match((await invite({ email: emailOf('bo'), role: 'signatory', quality: 'x' })).body, /a déjà ce rôle/);
});

test('Hana asks to join, is told nothing of the members, and is let in by one of them', async () => {
  const hana = world.as('hana');
  const found = (await hana.get(`/organisations/new?q=${BODIES.ada}`)).body;
  assert.match(found, /Demander à rejoindre/);
  assert.doesNotMatch(found, /Morel|ada@example/);
  const asked = await hana.post('/join-requests', { siren: BODIES.ada, note: 'Service des marchés' });
  assert.equal(asked.headers.location, '/account');
  assert.match((await hana.get('/account')).body, /Sans réponse encore/);
  assert.equal((await hana.post('/join-requests', { siren: BODIES.ada })).statusCode, 409);
  assert.match((await world.messages('ada')).at(-1)?.body ?? '', /Service des marchés/);
  const { id } = await one<{ id: string }>("select id from join_request where state = 'asked'");
  assert.equal((await world.as('zed').post(`/join-requests/${id}/approval`, { role: 'applicant' })).statusCode, 404);
  assert.equal((await hana.post(`/join-requests/${id}/approval`, { role: 'applicant' })).statusCode, 404);
  assert.match((await world.as('ada').get(page)).body, /Service des marchés/);
  const approved = await world.as('ada').post(`/join-requests/${id}/approval`, { role: 'viewer' });
  assert.equal(approved.headers.location, page);
  assert.equal((await hana.get(page)).statusCode, 200);
  assert.match((await world.messages('hana')).at(-1)?.subject ?? '', /Vous avez rejoint/);
});

test('Gus is refused with a reason; asking every body in turn is stopped', async () => {
  const gus = world.as('gus');
  await gus.post('/join-requests', { siren: BODIES.ada });
  const { id } = await one<{ id: string }>("select id from join_request where state = 'asked'");
  const bare = await world.as('bo').post(`/join-requests/${id}/refusal`, { reason: '' });
  assert.equal(bare.statusCode, 422);
  const refused = await world.as('bo').post(`/join-requests/${id}/refusal`, { reason: 'Inconnu de nos services' });
  assert.equal(refused.headers.location, page);
  assert.match((await gus.get('/account')).body, /Inconnu de nos services/);
  for (let n = 0; n < 4; n += 1) {
    await gus.post('/join-requests', { siren: BODIES.ada });
    const next = await one<{ id: string }>("select id from join_request where state = 'asked'");
    await world.as('bo').post(`/join-requests/${next.id}/refusal`, { reason: 'Non' });
  }
  const sixth = await gus.post('/join-requests', { siren: BODIES.ada });
  assert.equal(sixth.statusCode, 409);
  assert.match(sixth.body, /déjà fait 5 demandes/);
});

test('somebody whom the identity provider places in the body joins it at once, and its members are told', async () => {
  const fatou = (await world.person('fatou')).id;
  assert.equal((await world.as('fatou').post('/claimed-seats', { siren: BODIES.ada })).statusCode, 404, 'no claim yet');
  await world.database.owner.query(
    `with known as (insert into identity (issuer, subject, provider, person_id, first_used_at, last_used_at)
       values ('https://issuer.example', 'fatou', 'proconnect', $1, $3, $3) returning id)
     insert into identity_siret (identity_id, siret, first_seen_at, last_seen_at) select id, $2, $3, $3 from known`,
    [fatou, `${BODIES.ada}00012`, world.clock.at],
  );
  assert.match((await world.as('fatou').get('/account')).body, /d’après votre fournisseur d’identité/);
  const servedAt = (hours: number) =>
    world.database.owner.query('update identity set last_used_at = $2 where person_id = $1', [
      fatou,
      new Date(world.clock.at.getTime() + hours * 3_600_000),
    ]);
  await servedAt(1);
  assert.doesNotMatch((await world.as('fatou').get('/account')).body, /d’après votre fournisseur d’identité/);
  const old = await world.as('fatou').post('/claimed-seats', { siren: BODIES.ada });
  assert.equal(old.statusCode, 404, 'the provider has said another body since');
  await servedAt(0);
  const joined = await world.as('fatou').post('/claimed-seats', { siren: BODIES.ada });
  assert.equal(joined.headers.location, page);
  assert.equal((await world.as('fatou').get(page)).statusCode, 200);
  assert.match((await world.messages('ada')).at(-1)?.subject ?? '', /Fatou Diallo a rejoint/);
});

const register = async (name: PersonName, siren: string): Promise<string> => {
  const done = await world.as(name).post('/organisations', { siren, name: 'Syndicat d’essai', kind: 'syndicat' });
  assert.equal(done.statusCode, 303, done.body.slice(0, 800));
  return String(done.headers.location);
};

test('the first member prepares and may not submit, until a code sent to the official address', async () => {
  const place = await register('gus', '552100554');
  const gus = world.as('gus');
  const { id: roundId } = await roundOf(world, COMPETITIVE);
  const opened = await gus.post(`/rounds/${roundId}/application`, { organisationId: place.split('/').at(-1) ?? '' });
  assert.equal(opened.statusCode, 303, opened.body.slice(0, 600));
  const file = String(opened.headers.location);
  assert.equal((await gus.get(file)).statusCode, 200);
  assert.match((await gus.get('/applications')).body, new RegExp(file));
  const saved = await gus.post(`${file}/answers`, { _field: 'intitule', _version: '0', intitule: 'Un essai' });
  assert.ok(saved.statusCode < 400, String(saved.statusCode));
  assert.match((await gus.get(`${file}/check`)).body, /vérifions encore que vous travaillez/);
  const stopped = await gus.post(`${file}/submission`, { attested: ['exact'] });
  assert.equal(stopped.statusCode, 409);
  assert.match(stopped.body, /vérifions encore que vous travaillez/);
  assert.equal((await world.as('zed').get(file)).statusCode, 404);

  const chen = world.as('chen');
  const list = (await chen.get('/verifications')).body;
  const desk = /href="(\/verifications\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? '';
  assert.match((await chen.get(desk)).body, /gus@example\.org/);
  for (const stranger of ['zed', 'gus', 'ada'] as const) {
    assert.equal((await world.as(stranger).get('/verifications')).statusCode, 404);
    assert.equal((await world.as(stranger).post(`${desk}/approval`, { checked: 'moi' })).statusCode, 404);
  }
  assert.equal((await chen.post(`${desk}/codes`, { address: 'mairie', source: '' })).statusCode, 422);
  const sent = await chen.post(`${desk}/codes`, { address: 'accueil@syndicat.example', source: 'Annuaire' });
  assert.equal(sent.headers.location, desk);
  const code = /code : (\d{4}) (\d{4})/.exec((await lastMessage('accueil@syndicat.example')).body) ?? [];
  const right = `${code[1]}${code[2]}`;
  const wrong = right === '00000000' ? '11111111' : '00000000';
  const missed = await gus.post(`${place}/code`, { code: wrong });
  assert.equal(missed.headers.location, `${place}?code=wrong`);
  assert.match((await gus.get(`${place}?code=wrong`)).body, /Essais restants\s:\s4/);
  assert.equal((await gus.post(`${place}/code`, { code: '12' })).statusCode, 422);
  assert.equal((await world.as('zed').post(`${place}/code`, { code: right })).statusCode, 404);
  assert.equal((await gus.post(`${place}/code`, { code: `${code[1]} ${code[2]}` })).headers.location, place);
  assert.match((await gus.get(place)).body, /Inviter une personne/);
  const after = await gus.post(`${file}/submission`, { attested: ['exact'] });
  assert.doesNotMatch(after.body, /vérifions encore/);
});

test('five wrong codes and even the right one is refused; the desk then approves with what it checked', async () => {
  const place = await register('emil', '542065479');
  const seat = await one<{ id: string }>(
    "select m.id from membership m join organisation o on o.id = m.organisation_id where o.siren = '542065479'",
  );
  const desk = `/verifications/${seat.id}`;
  await world.as('dina').post(`${desk}/codes`, { address: 'accueil@autre.example', source: 'Site officiel' });
  const code = /code : (\d{4}) (\d{4})/.exec((await lastMessage('accueil@autre.example')).body) ?? [];
  const right = `${code[1]}${code[2]}`;
  for (let n = 0; n < 5; n += 1) {
    await world.as('emil').post(`${place}/code`, { code: right === '00000000' ? '11111111' : '00000000' });
  }
  const shut = await world.as('emil').post(`${place}/code`, { code: right });
  assert.equal(shut.statusCode, 409);
  assert.match(shut.body, /ne sert plus/);
  assert.equal((await world.as('chen').post(`${desk}/approval`, { checked: '' })).statusCode, 422);
  const done = await world.as('chen').post(`${desk}/approval`, { checked: 'Appel au standard' });
  assert.equal(done.headers.location, '/verifications');
  assert.deepEqual(await world.journal(seat.id), [
    'account.register_organisation applicant none→provisional',
    'account.verify_member officer provisional→active',
  ]);
  assert.match((await world.messages('emil')).at(-1)?.subject ?? '', /Vous agissez pour/);
});

test('a rejected first member sees nothing any more; the next who comes is verified in turn', async () => {
  const place = await register('hana', '383474814');
  const seat = await one<{ id: string }>("select id from membership where state = 'provisional'");
  const done = await world.as('chen').post(`/verifications/${seat.id}/rejection`, { reason: 'Inconnue au standard' });
  assert.equal(done.headers.location, '/verifications');
  assert.equal((await world.as('hana').get(place)).statusCode, 404);
  assert.match((await world.messages('hana')).at(-1)?.body ?? '', /Inconnue au standard/);
  await world.as('emil').post('/join-requests', { siren: '383474814' });
  assert.match((await world.as('emil').get(place)).body, /Où en est la vérification/);
});

test('codes are kept as slow hashes that the reading connection may not look at', async () => {
  await assert.rejects(world.database.reader.selectFrom('body_code_secret').selectAll().execute(), /permission denied/);
  const { rows } = await world.database.owner.query<{ hash: Buffer }>('select hash from body_code_secret');
  assert.ok(rows.every(({ hash }) => hash.length === 32 && !hash.equals(hashOf('00000000'))));
});
