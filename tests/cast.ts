import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pino from 'pino';
import { type Actor, SYSTEM } from '#kernel/actor';
import { type Act, type Change, type Office, perform } from '#platform/act';
import { openDatabase } from '#platform/database';
import { connected, type OwnedUrls } from '#platform/roles';
import { giveRole, joinOrganisation, registerOrganisation, registerPerson, verifyMember } from '#slices/account';
import { anchorCalendar, daysBetween, hashPack, loadPack, openProgramme } from '#slices/programme';
import { loadTerritory } from '#slices/territory';
import type { Preparation } from './database.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** The permanent cast; see STYLE. Their address is `name@example.org`. */
export const CAST = {
  ada: ['Ada', 'Morel'],
  bo: ['Bo', 'Prigent'],
  chen: ['Chen', 'Leroy'],
  dina: ['Dina', 'Haddad'],
  emil: ['Emil', 'Garnier'],
  fatou: ['Fatou', 'Diallo'],
  gus: ['Gus', 'Perrin'],
  hana: ['Hana', 'Novak'],
  ivo: ['Ivo', 'Marchand'],
  jo: ['Jo', 'Bertin'],
  kim: ['Kim', 'Tran'],
  lena: ['Lena', 'Faure'],
  max: ['Max', 'Roussel'],
  zed: ['Zed', 'Autre'],
} as const;
export type PersonName = keyof typeof CAST;
export const emailOf = (name: PersonName): string => `${name}@example.org`;

/** A day of the second round, so that each rule of the second round applies. */
export const WORLD_AT = new Date('2021-11-03T09:00:00Z');
/** What Ada and Bo act for, and what Zed acts for. */
export const BODIES = { ada: '243500139', zed: '242900314' } as const;

const PROGRAMMES = [
  { folder: 'transformation-numerique-2021', day: '2021-11-03' },
  // The second programme is written for another year: its calendar is moved so that its first round is open too.
  { folder: 'culture-departement', day: '2027-03-01' },
] as const;

/** Where the roles hold: staff of the reference programme have no say in the other one. */
const ROLES = [
  ['chen', 'officer', 'programme'],
  ['dina', 'manager', 'programme'],
  ['ivo', 'authority', 'programme'],
  ['jo', 'payer', 'programme'],
  ['kim', 'payer', 'programme'],
  ['lena', 'auditor', 'instance'],
  ['max', 'administrator', 'instance'],
] as const;

/** What the filled template is made from: one of these files changed, and it is made again. */
const SOURCES = ['programmes', 'src/kernel', 'src/slices/territory', 'src/slices/programme', 'src/slices/account'];
const MATTERS = /\.(ts|yaml|typ|md|txt)$/;
const SHOWS_ONLY = /\.test\.ts$|[\\/](pages|queries|routes)[\\/]|words\.ts$|routes\.tsx?$/;

const keyOf = (): string => {
  const hash = createHash('sha256').update(readFileSync(import.meta.filename));
  hash.update(readFileSync(join(ROOT, 'node_modules/@etalab/decoupage-administratif/package.json')));
  for (const folder of SOURCES) {
    const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const file of files) {
      const path = join(ROOT, folder, file);
      if (!MATTERS.test(file) || SHOWS_ONLY.test(path) || !statSync(path).isFile()) continue;
      hash.update(file).update(readFileSync(path));
    }
  }
  return hash.digest('hex').slice(0, 16);
};

/** Territory, both programmes and the cast: everything but the people's own files. */
export const castPreparation = (): Preparation => ({ key: keyOf(), fill });

const fill = async (urls: OwnedUrls): Promise<void> => {
  await connected(urls.owner, loadTerritory);
  const database = openDatabase(urls, { name: 'test template', connectionsMax: 2 });
  const office: Office = { writer: database.writer, reactions: {}, log: pino({ level: 'silent' }), secondFactor: [] };
  try {
    const programmes = [];
    for (const one of PROGRAMMES) programmes.push(await openPack(office, one.folder, one.day));
    await registerCast(office, programmes[0] as string);
  } finally {
    await database.close();
  }
};

/** An act that must succeed. @throws Error with the outcome, in the test's own report */
export const done = async <M extends boolean, I, S, C extends Change>(
  office: Office,
  act: Act<M, I, S, C>,
  input: unknown,
  actor: Actor,
  at: Date,
): Promise<C> => {
  const outcome = await perform(office, act, input, { actor, at, requestId: crypto.randomUUID() });
  if ('done' in outcome) return outcome.done;
  throw new Error(`${act.name}: ${'invalid' in outcome ? outcome.invalid.message : JSON.stringify(outcome.refusal)}`);
};

/** @param day of the pack's own calendar, that falls on the day of the world */
const openPack = async (office: Office, folder: string, day: string): Promise<string> => {
  const loaded = await loadPack(join(ROOT, 'programmes', folder));
  if (loaded.pack === undefined) throw new Error(`${folder}: ${JSON.stringify(loaded.faults)}`);
  const pack = anchorCalendar(loaded.pack, daysBetween(day, WORLD_AT.toISOString().slice(0, 10)));
  const input = { pack, hash: hashPack(pack) };
  return (await done(office, openProgramme, input, SYSTEM, WORLD_AT)).subjectId;
};

const registerCast = async (office: Office, programmeId: string): Promise<void> => {
  const ids = new Map<PersonName, string>();
  for (const [name, [givenName, familyName]] of Object.entries(CAST) as [PersonName, readonly [string, string]][]) {
    const person = { email: emailOf(name), givenName, familyName };
    ids.set(name, (await done(office, registerPerson, person, SYSTEM, WORLD_AT)).subjectId);
  }
  for (const [name, role, scopeKind] of ROLES) {
    const scope = scopeKind === 'instance' ? { scopeKind } : { scopeKind, scopeId: programmeId };
    const offer = { personId: ids.get(name), role, ...scope, startsOn: '2021-01-25', reason: 'Distribution des rôles' };
    await done(office, giveRole, offer, SYSTEM, WORLD_AT);
  }
  const themselves = (name: PersonName): Actor => ({
    ...SYSTEM,
    id: ids.get(name) as string,
    givenName: CAST[name][0],
    familyName: CAST[name][1],
    email: emailOf(name),
    grants: [],
  });
  for (const name of ['ada', 'zed'] as const) {
    const body = await done(office, registerOrganisation, { siren: BODIES[name] }, themselves(name), WORLD_AT);
    const member = { organisationId: body.subjectId, personId: ids.get(name), checked: 'Distribution des rôles' };
    await done(office, verifyMember, member, SYSTEM, WORLD_AT);
    if (name !== 'ada') continue;
    const seat = { organisationId: body.subjectId, email: emailOf('bo'), role: 'signatory', quality: 'présidente' };
    await done(office, joinOrganisation, seat, SYSTEM, WORLD_AT);
  }
};
