import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import type { TaskContext } from '#platform/tasks';
import { aHouse, type House } from './account.fixture.ts';
import { sendMessage } from './send-message.ts';

let house: House;
let server: SMTPServer;
let smtpUrl: string;
let refusing = false;
const received: { to: readonly string[]; content: string }[] = [];

before(async () => {
  house = await aHouse('mail');
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      void text(stream).then((content) => {
        if (refusing) return done(Object.assign(new Error('mailbox is full'), { responseCode: 452 }));
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), content });
        return done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
after(async () => {
  await new Promise<void>((closed) => server.close(closed));
  await house.stop();
});

const context = (url: string | undefined): TaskContext =>
  ({
    office: house.office,
    reader: house.reader,
    mailer: { smtpUrl: url, from: 'Lauréat <ne-pas-repondre@example.org>' },
    publicUrl: 'https://aides.example.org',
    at: house.clock.at,
  }) as unknown as TaskContext;

const rowOf = async (id: string) =>
  (await house.database.owner.query('select sent_at, last_error, body from outbox where id = $1', [id])).rows[0];

const jobsOf = async (id: string): Promise<number> => {
  const { rows } = await house.database.owner.query(
    `select count(*)::int as jobs from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'account.send_message' and j.payload ->> 'messageId' = $1`,
    [id],
  );
  return rows[0].jobs;
};

test('a link goes out by a real mail server, once, and its words are then erased', async () => {
  await house.visitor().post('/sign-in', { email: 'ada@example.org' });
  const message = await house.lastMessage('ada@example.org');
  assert.equal(await jobsOf(message.id), 1);
  await sendMessage(context(smtpUrl), { messageId: message.id });
  await sendMessage(context(smtpUrl), { messageId: message.id });
  assert.equal(received.length, 1);
  assert.deepEqual(received[0]?.to, ['ada@example.org']);
  const plain = received[0]?.content.replace(/=\r\n/g, '') ?? '';
  assert.ok(plain.includes(message.path), plain);
  assert.match(plain, new RegExp(`Message-ID: <${message.id}@aides\\.example\\.org>`, 'i'));
  const row = await rowOf(message.id);
  assert.deepEqual([row.sent_at.toISOString(), row.last_error, row.body], [house.clock.at.toISOString(), null, '']);
});

test('what the server says is kept, and the job fails so that it is tried again', async () => {
  await house.visitor().post('/sign-in', { email: 'full@example.org' });
  const { id } = await house.lastMessage('full@example.org');
  refusing = true;
  await assert.rejects(sendMessage(context(smtpUrl), { messageId: id }), /mailbox is full/);
  const failed = await rowOf(id);
  assert.equal(failed.sent_at, null);
  assert.match(failed.last_error, /mailbox is full/);
  assert.match(failed.body, /sign-in/);
  refusing = false;
  await sendMessage(context(smtpUrl), { messageId: id });
  assert.equal((await rowOf(id)).last_error, null);
  assert.equal(received.length, 2);
});

test('without a mail server the message stays in the outbox; no server at all is an error', async () => {
  await house.visitor().post('/sign-in', { email: 'wait@example.org' });
  const { id } = await house.lastMessage('wait@example.org');
  await sendMessage(context(undefined), { messageId: id });
  assert.deepEqual([(await rowOf(id)).sent_at, (await rowOf(id)).last_error], [null, null]);
  await assert.rejects(sendMessage(context('smtp://127.0.0.1:1'), { messageId: id }), /ECONNREFUSED/);
  assert.match((await rowOf(id)).last_error, /ECONNREFUSED/);
});

test('once sent, a link keeps no address of somebody who has no account', async () => {
  const { rows } = await house.database.owner.query<{ recipient: string }>(
    'select recipient from outbox where sent_at is not null and is_secret order by recipient',
  );
  const known = await house.database.owner.query<{ email: string }>('select email from person');
  const emails = known.rows.map(({ email }) => email);
  assert.ok(rows.some(({ recipient }) => recipient === ''));
  assert.deepEqual(
    rows.filter(({ recipient }) => recipient !== '' && !emails.includes(recipient)),
    [],
  );
});

test('nothing is sent to a mailbox that was taken away, nor to one that cannot exist', async () => {
  const before = received.length;
  for (const recipient of ['', '00000000@efface.invalid']) {
    const id = crypto.randomUUID();
    await house.database.owner.query(
      `insert into outbox (id, created_at, recipient, subject, body) values ($1, $2, $3, 'Objet', 'Texte')`,
      [id, house.clock.at, recipient],
    );
    await sendMessage(context(smtpUrl), { messageId: id });
    assert.equal((await rowOf(id)).sent_at, null);
  }
  assert.equal(received.length, before);
});
