import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SYSTEM } from '#kernel/actor';
import { brokenInvariants } from '#platform/invariants';
import { BODIES } from '../../../tests/cast.ts';
import { aWorld, type World } from '../../../tests/world.ts';
import { giveUpSeat, planTraining } from './index.ts';

let world: World;
let body: string;
let call: string;

before(async () => {
  world = await aWorld('training_race');
  const { rows } = await world.database.owner.query<{ body: string; call: string }>(
    `select (select id from organisation where siren = $1) as body,
       (select id from call where code = 'sensibilisation-cyber') as call`,
    [BODIES.ada],
  );
  body = rows[0]?.body ?? '';
  call = rows[0]?.call ?? '';
});
after(() => world.close());

const planned = async (seats: number, seatsPerBody: number): Promise<string> => {
  const input = {
    callId: call,
    theme: 'donnees',
    title: 'Course',
    starts: '2021-11-20T09:30',
    ends: '2021-11-20T12:30',
    closes: '2021-11-20T09:30',
    zone: 'Europe/Paris',
    remote: true,
    venue: 'https://visio.example',
    seats,
    seatsPerBody,
  };
  return (await world.act('dina', planTraining, input)).subjectId;
};

/** All at once, as so many browsers would. @returns how many answers of each status */
const race = async (training: string, emails: readonly string[]): Promise<ReadonlyMap<number, number>> => {
  const browser = world.as('ada');
  await browser.markOf();
  const statuses = await Promise.all(
    emails.map(async (email) => {
      const fields = { organisationId: body, givenName: 'Agent', familyName: 'Pressé', email };
      return (await browser.post(`/trainings/${training}/registrations`, fields)).statusCode;
    }),
  );
  const counts = new Map<number, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
};

const states = async (training: string): Promise<Readonly<Record<string, number>>> => {
  const { rows } = await world.database.owner.query<{ state: string; n: number }>(
    'select state, count(*)::int as n from registration where training_id = $1 group by state',
    [training],
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
};
const agents = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `agent-${n}@mairie.example`);

test('500 registrations race for 100 seats: exactly 100 have one, the others wait in order, and no error page', async () => {
  const training = await planned(100, 1000);
  const answers = await race(training, agents(500));
  assert.deepEqual([...answers], [[303, 500]]);
  assert.deepEqual(await states(training), { seated: 100, waiting: 400 });
  const { rows } = await world.database.owner.query<{ last: bigint; first: bigint }>(
    `select max(number) filter (where state = 'seated') as last, min(number) filter (where state = 'waiting') as first
     from registration where training_id = $1`,
    [training],
  );
  assert.ok((rows[0]?.last ?? 0n) < (rows[0]?.first ?? 0n), 'nobody who waits came before somebody seated');
});

test('a body that races beyond its seats is refused in words, one person who races with themselves has one place', async () => {
  const training = await planned(50, 3);
  assert.deepEqual([...(await race(training, agents(20)))].sort(), [
    [303, 3],
    [409, 17],
  ]);
  assert.deepEqual(await states(training), { seated: 3 });
  const other = await planned(50, 30);
  const twins = Array.from({ length: 12 }, () => 'double@mairie.example');
  assert.deepEqual([...(await race(other, twins))].sort(), [
    [303, 1],
    [409, 11],
  ]);
  assert.deepEqual(await states(other), { seated: 1 });
});

test('seats given up at the same instant go one by one to those first in line, each once', async () => {
  const training = await planned(10, 40);
  await race(training, agents(30));
  const { rows } = await world.database.owner.query<{ id: string; state: string }>(
    'select id, state from registration where training_id = $1 order by number',
    [training],
  );
  const seated = rows.filter(({ state }) => state === 'seated');
  await Promise.all(seated.map(({ id }) => world.act('ada', giveUpSeat, { registrationId: id })));
  assert.deepEqual(await states(training), { given_up: 10, seated: 10, waiting: 10 });
  const { rows: now } = await world.database.owner.query<{ id: string }>(
    "select id from registration where training_id = $1 and state = 'seated' order by number",
    [training],
  );
  assert.deepEqual(
    now.map(({ id }) => id),
    rows.slice(10, 20).map(({ id }) => id),
  );
});

test('the database itself refuses one seat more, whoever asks', async () => {
  const training = await planned(1, 5);
  await race(training, ['une@mairie.example']);
  const raw = (email: string) =>
    world.database.owner.query(
      `insert into registration (id, training_id, organisation_id, given_name, family_name, email, registered_by, registered_at, state)
       values (gen_random_uuid(), $1, $2, 'A', 'B', $3, $4, now(), 'seated')`,
      [training, body, email, SYSTEM.id],
    );
  await assert.rejects(raw('deux@mairie.example'), /training_seats_hold|registered_by/);
  await assert.rejects(raw('une@mairie.example'), /registration_once|training_seats_hold|registered_by/);
  assert.deepEqual(await brokenInvariants(world.database.writerPool, 'db/invariants'), []);
});
