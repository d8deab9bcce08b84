import type pg from 'pg';
import pino from 'pino';
import { type Actor, SYSTEM } from '#kernel/actor';
import { type Office, perform } from '#platform/act';
import { openDatabase } from '#platform/database';
import { type OwnedUrls, WRITER } from '#platform/roles';
import { registerPerson } from '#slices/account';
import { renamePerson } from '../src/slices/account/rename-person.ts';
import { done } from '../tests/cast.ts';
import { printValue } from './figures.ts';

const WRITERS = 8;

/**
 * How many acts eight writers get through, each on a person of its own, in the sixteen lanes of the journal and in one.
 * Each act waits for the disk; in one lane, each also waits for the others.
 */
export const measureLanes = async (urls: OwnedUrls, superuser: pg.Client, seconds: number): Promise<void> => {
  const at = new Date();
  const writers = await makeWriters(urls, at);
  const inSixteen = await actsPerSecond(urls, writers, seconds);
  await superuser.query(`alter role ${WRITER} set laureat.lane = '0'`);
  const inOne = await actsPerSecond(urls, writers, seconds);
  await superuser.query(`alter role ${WRITER} reset laureat.lane`);
  const note = `${WRITERS} writers, waiting for the disk`;
  printValue('journal.acts_per_second.16_lanes', inSixteen, { unit: 'acts/s', note });
  printValue('journal.acts_per_second.1_lane', inOne, { unit: 'acts/s', note });
  printValue('journal.lanes_ratio', inSixteen / inOne, { unit: 'times', target: 1, atLeast: true });
};

const opened = (urls: OwnedUrls) => openDatabase(urls, { name: 'bench journal', connectionsMax: WRITERS });
const officeOf = ({ writer }: ReturnType<typeof opened>): Office => ({
  writer,
  reactions: {},
  log: pino({ level: 'silent' }),
  secondFactor: [],
});

const makeWriters = async (urls: OwnedUrls, at: Date): Promise<readonly Actor[]> => {
  const database = opened(urls);
  const writers: Actor[] = [];
  for (let n = 0; n < WRITERS; n += 1) {
    const person = { email: `ecrivain${n}@example.org`, givenName: 'Gus', familyName: 'Essai', isFictitious: true };
    const { subjectId: id } = await done(officeOf(database), registerPerson, person, SYSTEM, at);
    writers.push({ ...person, id, grants: [], memberships: [] });
  }
  await database.close();
  return writers;
};

const actsPerSecond = async (urls: OwnedUrls, writers: readonly Actor[], seconds: number): Promise<number> => {
  const database = opened(urls);
  const office = officeOf(database);
  const rename = async (actor: Actor, n: number): Promise<void> => {
    const call = { actor, at: new Date(), requestId: crypto.randomUUID() };
    const outcome = await perform(office, renamePerson, { givenName: `Gus${n}`, familyName: 'Essai' }, call);
    if (!('done' in outcome)) throw new Error(JSON.stringify(outcome));
  };
  await Promise.all(writers.map((actor) => rename(actor, -1)));
  const began = performance.now();
  const until = began + seconds * 1000;
  let acts = 0;
  await Promise.all(
    writers.map(async (actor) => {
      for (; performance.now() < until; acts += 1) await rename(actor, acts);
    }),
  );
  const lasted = (performance.now() - began) / 1000;
  await database.close();
  return acts / lasted;
};
