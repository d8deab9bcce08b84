import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openTurns, turnsOf } from './turns.ts';

test('so many at once and no more, the others in the order in which they came', async () => {
  const turns = openTurns(2);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  const work = (n: number) => async () => {
    begun.push(n);
    running += 1;
    most = Math.max(most, running);
    await pause(1);
    running -= 1;
    return n;
  };
  const done = await Promise.all([0, 1, 2, 3, 4, 5, 6].map((n) => turns.run(work(n))));
  assert.deepEqual(done, [0, 1, 2, 3, 4, 5, 6]);
  assert.deepEqual(begun, done);
  assert.equal(most, 2);
});

test('a fault passes the turn on', async () => {
  const turns = openTurns(1);
  const failing = turns.run(async () => {
    throw new Error('a fault');
  });
  const next = turns.run(async () => 'done');
  await assert.rejects(failing, /a fault/);
  assert.equal(await next, 'done');
});

test('when nobody is served any more those who wait are told, nothing is begun for them, and the next are served', async () => {
  const turns = openTurns(1, 20);
  const stuck = turns.run(() => pause(80, 'stuck'));
  let begun = false;
  await assert.rejects(
    turns.run(async () => {
      begun = true;
    }),
    /timeout exceeded/,
  );
  assert.equal(await stuck, 'stuck');
  assert.equal(begun, false);
  assert.equal(await turns.run(async () => 'next'), 'next');
});

test('a line that moves is waited in, however long it is', async () => {
  const turns = openTurns(1, 60);
  const done = await Promise.all(Array.from({ length: 20 }, (_, n) => turns.run(() => pause(10, n))));
  assert.equal(done.length, 20);
});

test('one line for each pool', () => {
  const [one, other] = [{}, {}];
  assert.equal(turnsOf(one), turnsOf(one));
  assert.notEqual(turnsOf(one), turnsOf(other));
});
