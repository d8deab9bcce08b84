import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openLog } from '#platform/log';
import { SECURITY_EVENTS } from '#platform/security-log';
import { aHouse, type House } from './account.fixture.ts';
import { giveRole } from './give-role.ts';
import { registerPerson } from './register-person.ts';

const written: string[] = [];
let house: House;
before(async () => {
  house = await aHouse('security log', {
    log: openLog('trace', 'web', { write: (line: string) => void written.push(line) }),
  });
  const { subjectId } = await house.asSystem(registerPerson, {
    email: 'ada@example.org',
    givenName: 'Ada',
    familyName: 'Morel',
  });
  await house.asSystem(giveRole, {
    personId: subjectId,
    role: 'administrator',
    scopeKind: 'instance',
    startsOn: '2026-03-10',
    reason: 'Ouverture du service',
  });
  await house.asSystem(registerPerson, { email: 'zed@example.org', givenName: 'Zed', familyName: 'Autre' });
});
after(() => house.stop());

type Line = Readonly<{ event: string; actor?: string; route?: string; why?: string; network?: string }>;
const told = (): readonly Line[] =>
  written.map((line) => JSON.parse(line)).filter((line: { security?: boolean }) => line.security === true);
const idOf = async (email: string): Promise<string> =>
  (await house.database.owner.query<{ id: string }>('select id from person where email = $1', [email])).rows[0]?.id ??
  '';

test('a whole visit is told, and no token, mark, mailbox or network of it is in any line', async () => {
  written.length = 0;
  const { browser } = await house.signIn('ada@example.org', '/people');
  const { path, body } = await house.lastMessage('ada@example.org');
  const session = browser.cookies.laureat_session ?? '';
  const mark = browser.cookies.laureat_browser ?? '';
  const page = await browser.get('/people');
  const csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  await browser.post(`${path}/session`);
  await browser.post('/people', { _csrf: 'forged' });
  await browser.post('/sign-in', { email: 'not an address' });
  const zed = await idOf('zed@example.org');
  const given = { role: 'officer', scope: 'instance', startsOn: '2026-03-10', reason: 'Instruction des dossiers' };
  const posted = await browser.post(`/people/${zed}/roles`, given);
  assert.equal(posted.statusCode, 303, posted.body);
  const stranger = (await house.signIn('zed@example.org')).browser;
  await stranger.post(`/people/${zed}/roles`, { ...given, role: 'administrator' });
  await stranger.post(`/people/${zed}/roles`, { ...given, _csrf: 'forged' });
  await browser.post('/sign-out');
  for (let ask = 0; ask < 6; ask += 1) await house.visitor().post('/sign-in', { email: 'ada@example.org' });

  const ada = await idOf('ada@example.org');
  assert.deepEqual(
    told().map(({ event, actor }) => `${event} ${actor === ada ? 'Ada' : actor === zed ? 'Zed' : (actor ?? 'nobody')}`),
    [
      'link_asked nobody',
      'sign_in Ada',
      'sign_in_refused Ada',
      'role_given Ada',
      'link_asked nobody',
      'sign_in Zed',
      'not_permitted Zed',
      'csrf_refused Zed',
      'sign_out Ada',
      ...Array.from({ length: 4 }, () => 'link_asked nobody'),
      'rate_limited nobody',
      'rate_limited nobody',
    ],
  );
  const everything = written.join('');
  const secrets = [
    path.split('/').at(-1) ?? '',
    session,
    mark,
    csrf,
    'ada@example.org',
    'zed@example.org',
    '127.0.0.1',
  ];
  for (const secret of [...secrets, 'not an address', 'Instruction des dossiers', body.slice(0, 30)]) {
    assert.ok(secret.length > 6, 'a secret that is not there proves nothing');
    assert.ok(!everything.includes(secret), `the log says ${secret}`);
  }
});

test('what is told is of the list, and of the shape of the address alone', () => {
  for (const { event, route = '', network = '' } of told()) {
    assert.ok((SECURITY_EVENTS as readonly string[]).includes(event), event);
    assert.match(route, /^\/[a-z-]+(\/(:id|:token|[a-z-]+))*$/);
    assert.match(network, /^[\w-]{16}$/);
  }
});

test('an error that carries what people typed, and an address with a token, leave without them', () => {
  written.length = 0;
  const log = openLog('info', 'web', { write: (line: string) => void written.push(line) });
  const error = Object.assign(new Error('duplicate key; mail to eve@example.org failed'), {
    detail: 'Key (email)=(eve@example.org) already exists.',
    parameters: ['Eve', 'secret answer'],
    code: '23505',
  });
  const token = 'a'.repeat(43);
  log.child({ reqId: 'x' }).error({ err: error, password: 'hunter22', deep: { token } }, `GET /sign-in/${token}`);
  const line = written.join('');
  assert.match(line, /23505/);
  assert.match(line, /mail to \[e-mail\] failed/);
  for (const secret of ['eve@example.org', 'secret answer', 'already exists', 'hunter22', token]) {
    assert.ok(!line.includes(secret), secret);
  }
});
