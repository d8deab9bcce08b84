import type pg from 'pg';
import pino from 'pino';
import { SYSTEM } from '#kernel/actor';
import type { Office } from '#platform/act';
import { openDatabase } from '#platform/database';
import type { OwnedUrls } from '#platform/roles';
import { planTraining } from '#slices/training';
import { done } from '../tests/cast.ts';
import { aClient } from './client.ts';
import { printValue } from './figures.ts';
import type { Standing } from './people.ts';

const RACERS = 500;
const SEATS = 100;
/** Browsers of agents; each sends its share at one instant, over connections of their own. */
const CLIENTS = 50;

type Race = Readonly<{ address: string; urls: OwnedUrls; owner: pg.Client; standing: Standing }>;

/** 500 registrations race for 100 seats over HTTP: exactly 100 have one, the others wait, and nobody sees an error page. */
export const measureSeats = async ({ address, urls, owner, standing }: Race): Promise<void> => {
  const at = new Date();
  const trainingId = await planned(urls, at);
  const { rows } = await owner.query<{ id: string }>(
    "select organisation_id as id from membership where person_id = $1 and state = 'active' limit 1",
    [standing.applicantId],
  );
  const body = rows[0]?.id ?? '';
  const clients = await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const client = aClient(address, RACERS / CLIENTS);
      await client.signIn(standing.applicantId);
      return client;
    }),
  );
  const began = performance.now();
  const statuses = await Promise.all(
    Array.from({ length: RACERS }, async (_, n) => {
      const who = { givenName: 'Agent', familyName: 'Pressé', email: `agent-${n}@mairie.example` };
      const client = clients[n % CLIENTS] as (typeof clients)[number];
      const { status } = await client.post(`/trainings/${trainingId}/registrations`, { organisationId: body, ...who });
      return status;
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  for (const client of clients) client.close();
  const others = statuses.filter((status) => status !== 303).length;
  const { rows: found } = await owner.query<{ seated: number; waiting: number }>(
    `select count(*) filter (where state = 'seated')::int as seated, count(*) filter (where state = 'waiting')::int as waiting
     from registration where training_id = $1`,
    [trainingId],
  );
  const { seated = 0, waiting = 0 } = found[0] ?? {};
  const note = `${waiting} in line, ${others} other answers`;
  printValue('seats.race.seated', seated, { unit: 'seats', note });
  printValue('seats.race.missed', Math.abs(seated - SEATS) + Math.abs(waiting - (RACERS - SEATS)) + others, {
    unit: 'registrations',
    target: 0,
  });
  printValue('seats.race', seconds, { unit: 's', note: `${RACERS} registrations at one instant` });
};

const DAY_MS = 86_400_000;

/** A week from now, by the act of the product. */
const planned = async (urls: OwnedUrls, at: Date): Promise<string> => {
  const database = openDatabase(urls, { name: 'bench', connectionsMax: 2 });
  const office: Office = { writer: database.writer, reactions: {}, log: pino({ level: 'silent' }), secondFactor: [] };
  try {
    const call = await database.writer
      .selectFrom('call')
      .select('id')
      .where('takes', '=', 'registrations')
      .executeTakeFirstOrThrow();
    const day = new Date(at.getTime() + 7 * DAY_MS).toISOString().slice(0, 10);
    const manager = {
      ...SYSTEM,
      grants: [...SYSTEM.grants, { role: 'manager' as const, scope: { kind: 'instance' as const } }],
    };
    const training = {
      callId: call.id,
      theme: 'cybersecurite',
      title: 'Course aux places',
      starts: `${day}T10:00`,
      ends: `${day}T12:00`,
      closes: `${day}T09:00`,
      zone: 'Europe/Paris',
      remote: true,
      venue: 'https://visio.example',
      seats: SEATS,
      seatsPerBody: RACERS,
    };
    return (await done(office, planTraining, training, manager, at)).subjectId;
  } finally {
    await database.close();
  }
};
