import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { giveRole, registerPerson } from '#slices/account';
import { emailOf, type PersonName } from '../../../tests/cast.ts';
import { aWorld, type World } from '../../../tests/world.ts';

let world: World;
const told: string[] = [];
before(async () => {
  world = await aWorld('correction', { onSecurity: (line) => told.push(String(line.event)) });
});
after(() => world.close());

const DAY = 24 * 60;
const REASON = 'Messagerie fermée par la commune';
const plain = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const bodies = async (recipient: string): Promise<readonly string[]> => {
  const { rows } = await world.database.owner.query<{ body: string }>(
    'select body from outbox where recipient = $1 order by created_at, ctid',
    [recipient],
  );
  return rows.map(({ body }) => body);
};
const linkIn = async (recipient: string, kind: 'confirmation' | 'objection'): Promise<string> => {
  const last = (await bodies(recipient)).findLast((body) => body.includes(`/email-corrections/${kind}/`));
  const path = new RegExp(`/email-corrections/${kind}/[\\w-]+`).exec(last ?? '')?.[0];
  assert.ok(path, `${recipient} received no link`);
  return path;
};
const idOf = async (name: PersonName): Promise<string> => {
  const found = await world.database.owner.query<{ id: string }>('select id from person where email = $1', [
    emailOf(name),
  ]);
  return found.rows[0]?.id as string;
};
const ask = async (who: PersonName, whose: PersonName, email: string, more: Record<string, string> = {}) => {
  const id = await idOf(whose);
  return world.as(who).post(`/people/${id}/email`, { email, reason: REASON, confirmed: 'yes', ...more });
};
const emailInBase = async (id: string): Promise<string | undefined> =>
  (await world.database.owner.query<{ email: string }>('select email from person where id = $1', [id])).rows[0]?.email;

test('both mailboxes have their say before the account opens by another address, and its sessions end', async () => {
  const gus = await world.person('gus');
  const session = world.as('gus');
  assert.equal((await session.get('/account')).statusCode, 200);
  const unticked = await ask('max', 'gus', 'gus@new.example', { confirmed: '' });
  assert.equal(unticked.statusCode, 422);
  assert.match(unticked.body, /value="gus@new.example"/);
  assert.match(plain(unticked.body), /sans elle, rien ne change/);
  const { id } = gus;
  assert.equal((await ask('max', 'gus', 'gus@new.example')).headers.location, `/people/${id}/email`);
  assert.equal(told.at(-1), 'email_correction_asked');
  assert.match((await bodies(emailOf('gus'))).at(-1) ?? '', new RegExp(`Max Roussel[^]*${REASON}`));
  assert.doesNotMatch((await bodies('gus@new.example')).join(), new RegExp(REASON), 'the reason is not for a stranger');
  const pages = plain((await world.as('max').get(`/people/${id}/email`)).body);
  assert.match(pages, /L’ancienne adresse peut s’opposer jusqu’au/);
  assert.match(plain((await session.get('/account')).body), /On a demandé que votre compte s’ouvre avec une autre/);

  const link = await linkIn('gus@new.example', 'confirmation');
  const visitor = world.visitor();
  assert.match(plain((await visitor.get(link)).body), /ne sert pas encore/);
  assert.equal((await visitor.post(link)).statusCode, 409, 'the former address may still object');
  assert.equal(await emailInBase(id), emailOf('gus'));
  world.later(3 * DAY);
  assert.match((await visitor.get(link)).body, /gus@new\.example/);
  assert.equal(await emailInBase(id), emailOf('gus'), 'looking changes nothing: mail scanners open links');
  assert.equal((await visitor.post(link)).headers.location, link);
  assert.equal(await emailInBase(id), 'gus@new.example');
  assert.equal(told.at(-1), 'email_changed');
  assert.equal((await session.get('/account')).statusCode, 303, 'every session has ended');
  assert.match(plain((await visitor.get(link)).body), /Votre compte s’ouvre avec cette adresse/);
  assert.equal((await visitor.post(link)).statusCode, 409, 'a link serves once');
  assert.match((await bodies(emailOf('gus'))).at(-1) ?? '', /une autre adresse/);
  assert.match((await bodies('gus@new.example')).at(-1) ?? '', /connectez-vous à nouveau/);
  assert.equal((await world.journal(id)).at(-1), 'account.take_corrected_email applicant active→active');
  const { rows } = await world.database.owner.query<{ facts: string }>('select facts::text as facts from journal');
  assert.ok(rows.some(({ facts }) => facts.includes(REASON)));
  assert.ok(
    rows.every(({ facts }) => !facts.includes('@')),
    'the journal keeps no address',
  );
});

test('whoever reads the former mailbox stops it by its letter, without signing in; all administrators hear of it', async () => {
  const hana = await world.person('hana');
  const second = { email: 'second@example.org', givenName: 'Seconde', familyName: 'Admin' };
  const { subjectId } = await world.act('system', registerPerson, second);
  const role = {
    personId: subjectId,
    role: 'administrator',
    scopeKind: 'instance',
    startsOn: '2021-01-25',
    reason: 'x',
  };
  await world.act('system', giveRole, role);
  await ask('max', 'hana', 'thief@example.net');
  assert.match((await bodies('second@example.org')).at(-1) ?? '', /Max Roussel a demandé qu’un compte s’ouvre/);
  const link = await linkIn(emailOf('hana'), 'objection');
  const visitor = world.visitor();
  assert.doesNotMatch((await visitor.get(link)).body, /thief@/, 'the former mailbox is not told the new one');
  assert.equal((await visitor.post(link)).headers.location, link);
  assert.equal(told.at(-1), 'email_correction_stopped');
  assert.match(plain((await visitor.get(link)).body), /Rien ne change/);
  for (const mailbox of [emailOf('max'), 'second@example.org']) {
    assert.match((await bodies(mailbox)).at(-1) ?? '', /Hana Novak s’est opposé/);
  }
  world.later(3 * DAY);
  const stopped = await world.visitor().post(await linkIn('thief@example.net', 'confirmation'));
  assert.equal(stopped.statusCode, 409);
  assert.match(plain(stopped.body), /s’y est opposé/);
  assert.equal(await emailInBase(hana.id), emailOf('hana'));
  const { rows } = await world.database.owner.query<{ actor: string }>(
    "select actor_id as actor from journal where act = 'account.object_to_correction'",
  );
  assert.deepEqual(rows, [{ actor: hana.id }], 'the journal says whose letter it was');
});

test('a person who is signed in stops it from their account; a stranger and a made-up link stop nothing', async () => {
  await ask('max', 'fatou', 'fatou@new.example');
  const page = (await world.as('fatou').get('/account')).body;
  const path = /\/email-corrections\/[\w-]+\/objection/.exec(page)?.[0] as string;
  assert.equal((await world.as('zed').post(path)).statusCode, 404);
  for (const kind of ['confirmation', 'objection']) {
    assert.equal((await world.visitor().post(`/email-corrections/${kind}/made-up`)).statusCode, 404);
    assert.match(plain((await world.visitor().get(`/email-corrections/${kind}/made-up`)).body), /ne sert plus/);
  }
  const confirmation = await linkIn('fatou@new.example', 'confirmation');
  const swapped = await world.visitor().post(confirmation.replace('confirmation', 'objection'));
  assert.equal(swapped.statusCode, 404, 'the new mailbox does not speak for the former one');
  assert.equal(
    (await world.as('fatou').post(confirmation.replace('/email-corrections/confirmation', '/account/email')))
      .statusCode,
    409,
  );
  assert.equal((await world.as('fatou').post(path)).headers.location, '/account');
  assert.doesNotMatch((await world.as('fatou').get('/account')).body, /On a demandé/);
});

test('one administrator alone takes nobody over: not themselves, not another, not three a day, not with the factors', async () => {
  const refused = async (whose: PersonName, words: RegExp) => {
    const answer = await ask('max', whose, `${whose}@new.example`);
    assert.equal(answer.statusCode, 409);
    assert.match(plain(answer.body), words);
  };
  assert.equal((await ask('zed', 'ada', 'ada@new.example')).statusCode, 404);
  assert.equal((await ask('lena', 'ada', 'ada@new.example')).statusCode, 404);
  await refused('max', /votre propre adresse/);
  world.later(DAY + 1);
  const kim = await world.person('kim');
  const role = { personId: kim.id, role: 'administrator', scopeKind: 'instance', startsOn: '2021-01-25', reason: 'x' };
  const { subjectId } = await world.act('system', giveRole, { ...role, startsOn: '2021-11-01' });
  await refused('kim', /administratrice/);
  const withdrawn = await world.as('max').post(`/role-grants/${subjectId}/withdrawal`, { reason: 'Pour voir' });
  assert.equal(withdrawn.statusCode, 303);
  await refused('kim', /administratrice, ou l’était/);

  for (const name of ['ada', 'bo', 'zed'] as const) {
    assert.equal((await ask('max', name, `${name}@new.example`)).statusCode, 303);
  }
  await refused('ada', /déjà en cours/);
  await refused('jo', /3 corrections depuis hier/);

  const ada = await world.person('ada');
  const reset = await world.as('max').post(`/people/${ada.id}/factors`, { reason: 'Perdus aussi' });
  assert.equal(reset.statusCode, 409);
  assert.match(plain(reset.body), /un autre administrateur doit remettre à zéro/);
  const taken = await world.database.owner.query<{ id: string }>(
    "select id from email_correction where person_id = $1 and state = 'asked'",
    [ada.id],
  );
  const back = await world.as('max').post(`/email-corrections/${taken.rows[0]?.id}/withdrawal`);
  assert.equal(back.headers.location, `/people/${ada.id}/email`);
  assert.equal((await world.as('max').post(`/email-corrections/${taken.rows[0]?.id}/withdrawal`)).statusCode, 409);
  assert.match(plain((await world.as('max').get(`/people/${ada.id}/email`)).body), /Retirée/);
});

test('whoever reset the factors of somebody leaves their address to another administrator', async () => {
  const jo = world.as('jo');
  await jo.post('/account/authenticator');
  const page = (await jo.get('/account/authenticator')).body;
  const secret = /<code>([A-Z2-7 \u00a0]+)<\/code>/.exec(page)?.[1]?.replace(/\s/g, '') ?? '';
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.clock.at.getTime() });
  assert.equal((await jo.post('/account/authenticator/code', { name: 'téléphone', code })).statusCode, 303);
  const id = await idOf('jo');
  assert.equal((await world.as('max').post(`/people/${id}/factors`, { reason: 'Téléphone perdu' })).statusCode, 303);
  world.later(29 * DAY);
  const refused = await ask('max', 'jo', 'jo@new.example');
  assert.equal(refused.statusCode, 409);
  assert.match(plain(refused.body), /un autre administrateur doit corriger son adresse/);
  world.later(2 * DAY);
  assert.equal((await ask('max', 'jo', 'jo@new.example')).statusCode, 303);
});
