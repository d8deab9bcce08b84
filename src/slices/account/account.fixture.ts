import assert from 'node:assert/strict';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import pino from 'pino';
import { type Role, SYSTEM } from '#kernel/actor';
import { type InstanceSettings, USUAL_SECURITY } from '#kernel/instance';
import { type Act, type Change, type Office, perform } from '#platform/act';
import { assetsFolder, buildAssets } from '#platform/assets';
import { openLimits } from '#platform/limits';
import { rightToRead, rightToReadAll, rightToReadOf } from '#platform/read';
import { buildServer } from '#platform/web/server';
import type { Services } from '#platform/web/services';
import { territoryRoutes } from '#slices/territory';
import { freshDatabase, type TestDatabase } from '../../../tests/database.ts';
import { keepSession } from './keep-session.ts';
import { notePageSeen } from './note-page-seen.ts';
import { findActor } from './queries/actor.ts';
import { accountRoutes } from './routes.tsx';

const instance: InstanceSettings = {
  name: 'Lauréat',
  publisher: { name: '', address: '', phone: '' },
  director: '',
  host: { name: '', address: '', phone: '' },
  contactEmail: '',
  contactPhone: '',
  contactHours: { fr: '', en: '' },
  postalAddress: '',
  dpoEmail: '',
  accessibility: undefined,
  security: USUAL_SECURITY,
};
const SECRET = 'secret of a test';
const PUBLIC_URL = 'https://aides.example.org';

const servicesOf = (database: TestDatabase, office: Office, demonstration: boolean, now: () => Date): Services => ({
  office,
  reader: rightToRead(database.reader),
  readerOf: (actor, at) => rightToReadOf(database, actor, at, demonstration),
  files: { folder: '/nonexistent' },
  // Nothing of this slice is printed.
  printing: {} as Services['printing'],
  limits: openLimits(database.writerPool, SECRET, office.log),
  now,
  findActor,
  keepSession: keepSession(office, instance.security),
  notePageSeen: notePageSeen(office),
  navigation: () => [],
  programmeName: async () => undefined,
  instance,
  demonstration,
  zone: 'Europe/Paris',
  secret: SECRET,
  secure: false,
  assetsFolder: assetsFolder(),
});

/** The slice alone behind the real web layer, on a real database, with a clock that the test moves. */
const quiet = () => pino({ level: 'silent' });

export const aHouse = async (
  name: string,
  { demonstration = false, secondFactor = [] as readonly Role[], log = quiet() } = {},
) => {
  await buildAssets();
  const database = await freshDatabase(name);
  const clock = { at: new Date('2026-03-10T09:00:00Z') };
  const settings = { demonstration, publicUrl: PUBLIC_URL, instance, secret: SECRET };
  const office = { writer: database.writer, reactions: {}, log, secondFactor };
  const reader = rightToReadAll(database);
  const services = servicesOf(database, office, demonstration, () => clock.at);
  const app = await buildServer([...territoryRoutes, ...accountRoutes(settings)], services);
  const later = (minutes: number) => {
    clock.at = new Date(clock.at.getTime() + minutes * 60_000);
  };
  const asSystem = async <M extends boolean, I, S, C extends Change>(
    act: Act<M, I, S, C>,
    input: unknown,
  ): Promise<C> => {
    const outcome = await perform(office, act, input, { actor: SYSTEM, at: clock.at, requestId: crypto.randomUUID() });
    assert.ok('done' in outcome, JSON.stringify(outcome));
    return outcome.done;
  };
  const visitor = () => aBrowser((options) => app.inject(options));
  /** The last message to this address, and the path of the link it holds. */
  const lastMessage = async (recipient: string) => {
    const { rows } = await database.owner.query<{ id: string; subject: string; body: string }>(
      'select id, subject, body from outbox where recipient = $1 order by created_at desc, ctid desc limit 1',
      [recipient],
    );
    const message = rows[0];
    assert.ok(message, `no message to ${recipient}`);
    const path = /https:\/\/aides\.example\.org(\/sign-in\/[\w-]+)/.exec(message.body)?.[1];
    return { ...message, path: path ?? '' };
  };
  const signIn = async (email: string, back = '/') => {
    const browser = visitor();
    await browser.post('/sign-in', { email, back });
    const { path } = await lastMessage(email);
    await browser.get(path);
    const landed = await browser.post(`${path}/session`);
    assert.equal(landed.statusCode, 303);
    return { browser, landed };
  };
  const journal = async (subjectId: string): Promise<readonly string[]> => {
    const { rows } = await database.owner.query<{ line: string }>(
      `select act || ' ' || as_role || ' ' || from_state || '→' || to_state as line from journal
       where subject_id = $1 order by seq`,
      [subjectId],
    );
    return rows.map(({ line }) => line);
  };
  const stop = async () => {
    await app.close();
    await database.drop();
  };
  return { database, office, reader, clock, later, asSystem, visitor, lastMessage, signIn, journal, stop, app };
};

export type House = Awaited<ReturnType<typeof aHouse>>;

/** A browser that keeps cookies, and takes the marks of a form from the last page it saw. */
const aBrowser = (ask: (options: InjectOptions) => Promise<LightMyRequestResponse>) => {
  const cookies: Record<string, string> = {};
  let csrf = '';
  const keep = (answer: LightMyRequestResponse) => {
    for (const { name, value } of answer.cookies) {
      if (value === '') delete cookies[name];
      else cookies[name] = value;
    }
    csrf = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? csrf;
    return answer;
  };
  const get = async (url: string) => keep(await ask({ method: 'GET', url, cookies: { ...cookies } }));
  /** @param request the same twice is a double click */
  const post = async (url: string, fields: Record<string, string> = {}, request: string = crypto.randomUUID()) => {
    await get('/sign-in');
    return keep(
      await ask({
        method: 'POST',
        url,
        cookies: { ...cookies },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ _csrf: csrf, _request: request, ...fields }).toString(),
      }),
    );
  };
  return { cookies, get, post };
};
