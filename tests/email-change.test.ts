import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { emailOf, type PersonName } from './cast.ts';
import { aWorld, type World } from './world.ts';

let world: World;
before(async () => {
  world = await aWorld('email-change');
});
after(() => world.close());

const wordsOf = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const ask = (who: PersonName, email: string) => world.as(who).post('/account/email', { email });
const bodies = async (recipient: string): Promise<readonly string[]> => {
  const { rows } = await world.database.owner.query<{ body: string }>(
    'select body from outbox where recipient = $1 order by created_at, ctid',
    [recipient],
  );
  return rows.map(({ body }) => body);
};
const linkTo = async (recipient: string): Promise<string> =>
  /\/account\/email\/[\w-]+/.exec((await bodies(recipient)).at(-1) ?? '')?.[0] as string;
const emailInBase = async (id: string): Promise<string> =>
  (await world.database.owner.query<{ email: string }>('select email from person where id = $1', [id])).rows[0]
    ?.email as string;

test('an address changes once its mailbox has confirmed, and the old one is told', async () => {
  const { id } = await world.person('gus');
  assert.equal((await ask('gus', 'gus.perrin@example.net')).headers.location, '/account/email');
  const link = await linkTo('gus.perrin@example.net');
  assert.equal(await emailInBase(id), emailOf('gus'));
  assert.match((await world.as('gus').get(link)).body, /gus\.perrin@example\.net/);
  // The link is worth nothing in the hands of another.
  assert.match(wordsOf((await world.as('zed').get(link)).body), /Ce lien ne sert plus/);
  const stolen = await world.as('zed').post(link);
  assert.equal(stolen.statusCode, 409);
  assert.match(wordsOf(stolen.body), /n’est pas pour votre compte/);
  const gus = world.as('gus');
  await gus.get('/account');
  assert.equal((await gus.post(link)).headers.location, '/account');
  assert.equal(await emailInBase(id), 'gus.perrin@example.net');
  assert.match((await bodies(emailOf('gus'))).at(-1) ?? '', /une autre adresse/);
  assert.equal((await gus.post(link)).statusCode, 409);
  const last = (await world.journal(id)).at(-1);
  assert.equal(last, 'account.change_email applicant active→active');
  const { rows } = await world.database.owner.query<{ facts: string }>('select facts::text as facts from journal');
  assert.ok(rows.every(({ facts }) => !facts.includes('perrin@')));
});

test('an address that is somebody’s is answered the same, and only its owner is told', async () => {
  const { id } = await world.person('hana');
  assert.equal((await ask('hana', emailOf('ada'))).headers.location, '/account/email');
  assert.match((await bodies(emailOf('ada'))).at(-1) ?? '', /déjà un compte/);
  assert.equal(await emailInBase(id), emailOf('hana'));
});

test('one’s own address, no address, too many: said in words', async () => {
  assert.match(wordsOf((await ask('hana', emailOf('hana'))).body), /déjà votre adresse/);
  const wrong = await ask('hana', 'hana');
  assert.equal(wrong.statusCode, 422);
  assert.match(wordsOf(wrong.body), /adresse électronique complète/);
  assert.match(wrong.body, /value="Novak"/);
  for (let turn = 0; turn < 4; turn += 1) await ask('hana', `hana${turn}@example.net`);
  const many = await ask('hana', 'hana9@example.net');
  assert.equal(many.statusCode, 429);
  assert.match(wordsOf(many.body), /Trop de demandes/);
});

test('a link an hour old is worth nothing, and an address taken meanwhile is refused', async () => {
  assert.equal((await ask('lena', 'lena@example.net')).statusCode, 303);
  const late = await linkTo('lena@example.net');
  world.later(61);
  const answer = await world.as('lena').post(late);
  assert.match(wordsOf(answer.body), /durait une heure/);
  await ask('lena', 'commun@example.net');
  const first = await linkTo('commun@example.net');
  await ask('kim', 'commun@example.net');
  const second = await linkTo('commun@example.net');
  assert.equal((await world.as('lena').post(first)).statusCode, 303);
  assert.match(wordsOf((await world.as('kim').post(second)).body), /déjà celle d’une personne/);
});

test('what a second factor protects, a session without it does not change', async () => {
  const { id } = await world.person('jo');
  const jo = world.as('jo');
  await jo.get('/account');
  await world.database.owner.query('update session set vouched_at = null where person_id = $1', [id]);
  assert.equal((await jo.post('/account/email', { email: 'jo@example.net' })).statusCode, 303);
  const link = await linkTo('jo@example.net');
  await jo.post('/account/authenticator');
  const page = (await jo.get('/account/authenticator')).body;
  const secret = /<code>([A-Z2-7 \u00a0]+)<\/code>/.exec(page)?.[1]?.replace(/\s/g, '') ?? '';
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.clock.at.getTime() });
  assert.equal((await jo.post('/account/authenticator/code', { name: 'téléphone', code })).statusCode, 303);
  assert.match(wordsOf((await jo.post('/account/email', { email: 'jo2@example.net' })).body), /second facteur/);
  assert.match(wordsOf((await jo.post(link)).body), /second facteur/);
  assert.equal(await emailInBase(id), emailOf('jo'));
});
