import { resolve } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { SYSTEM } from '#kernel/actor';
import { rows } from '#platform/read';
import { giveRole, hasAdministrator, registerFirstAdministrator } from '#slices/account';
import { anchorCalendar, daysBetween, type Pack } from '#slices/programme';
import { loadTerritory } from '#slices/territory';
import { packsIn } from './road/packs.ts';
import { emailOf, STAFF } from './road/people.ts';
import { beginningOf, openOnce, playProgramme } from './road/play.ts';
import { closeWorld, openWorld } from './road/throw-away.ts';
import { does, drain, type World } from './road/world.ts';
import type { Seed, SeedContext, Seeded } from './seed-hook.ts';

const PROGRAMMES = resolve(import.meta.dirname, '../programmes');
const SCALE = { competitive: 40, flat: 24, territorial: 30, paths: 11, needs: 24 };
const SEED = 'demonstration';
/** One start at a time loads the data; a second one waits, then finds nothing to do. */
const LOCK = 7_304_183;
/** The last act of the demonstration; where it is journaled, the demonstration is whole. */
const END = 'play:demonstration:end';

/**
 * What an instance holds before anybody signs in: the territory data always; in a demonstration, the programmes of the
 * folder `programmes/` with invented people and files, the largest one played until today. An interrupted loading goes
 * on from where it was: every request of the play has its name, and the same request is only done once.
 */
export const seed: Seed = async (context) => {
  const world = openWorld(context.config, context.urls);
  try {
    if (await isWhole(world)) return { people: await peopleOf(world) };
    return await alone(context, () =>
      context.config.demonstration ? demonstrate(world, context) : begin(world, context),
    );
  } finally {
    await closeWorld(world);
  }
};

const isWhole = async (world: World): Promise<boolean> => {
  const found = await rows(world.reader, sql`select from journal where request_id = ${END}`);
  return found.length > 0;
};

const alone = async <T>({ urls }: SeedContext, run: () => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: urls.writer, application_name: 'laureat-seed' });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const { loaded } = await loadTerritory(client);
    if (loaded) await client.query('analyze territory').catch(() => undefined);
    return await run();
  } finally {
    await client.end();
  }
};

/** An instance that is not a demonstration: nobody yet, so the first administrator is let in. */
const begin = async (world: World, { config, at }: SeedContext): Promise<Seeded> => {
  if (await hasAdministrator(world.reader)) return { people: [] };
  const person = { email: 'administration@localhost.localdomain', givenName: 'Première', familyName: 'Administration' };
  const { path, expiresAt } = await registerFirstAdministrator(world.office, person, at);
  const until = expiresAt.toISOString().slice(11, 16);
  return {
    people: [],
    firstAdministrator:
      `Première personne à administrer l’instance / First administrator: ${config.publicUrl}${path}\n` +
      `Ce lien sert une fois, jusqu’à ${until} UTC ; un autre est donné au prochain démarrage. / ` +
      `This link works once, until ${until} UTC; the next start gives another.`,
  };
};

const demonstrate = async (world: World, { at, say }: SeedContext): Promise<Seeded> => {
  if (await isWhole(world)) return { people: await peopleOf(world) };
  say('Chargement de la démonstration (données fictives)… / Loading the demonstration (fictitious data)…');
  const [played, ...others] = (await packsIn(PROGRAMMES)).map((pack) => anchored(pack, at));
  if (played === undefined) return { people: [] };
  let told = 0;
  const progress = (done: number, planned: number): void => {
    const tenth = Math.floor((done * 10) / Math.max(planned, 1));
    if (tenth > told) say(`  ${tenth * 10} %`);
    told = Math.max(told, tenth);
  };
  const { staff } = await playProgramme(world, played, { seed: SEED, scale: SCALE, until: at, told: progress });
  for (const pack of others) await openOnce(world, pack, beginningOf(pack));
  await drain(world, at);
  await end(world, staff.administrator.id, at);
  return { people: await peopleOf(world) };
};

/** The day the pack names for its demonstration is today. */
const anchored = (pack: Pack, at: Date): Pack =>
  pack.demonstration === undefined
    ? pack
    : anchorCalendar(pack, daysBetween(pack.demonstration.anchor, at.toISOString().slice(0, 10)));

/** The administrator also manages: it lets the demonstration show every menu, and closes the loading. */
const end = async (world: World, personId: string, at: Date): Promise<void> => {
  const offer = {
    personId,
    role: 'manager',
    scopeKind: 'instance',
    startsOn: at.toISOString().slice(0, 10),
    reason: 'Démonstration',
  };
  await does(world, giveRole, offer, { actor: SYSTEM, at, request: END });
};

/** The people worth signing in as: those of the programme, then the two who act for one body. */
const peopleOf = async (world: World): Promise<Seeded['people']> => {
  const emails = STAFF.map(({ givenName, familyName }) => emailOf(givenName, familyName));
  const bodies = await rows<{ name: string; email: string; body: string; role: string }>(
    world.reader,
    sql`select p.given_name || ' ' || p.family_name as name, p.email, o.name as body, m.role
        from membership m join person p on p.id = m.person_id join organisation o on o.id = m.organisation_id
        where p.family_name in ('Morel', 'Prigent') and p.is_fictitious order by p.email, m.role`,
  );
  return [
    ...bodies.map(({ name, email, body, role }) => ({
      name,
      email,
      role: `${role === 'signatory' ? 'signature' : 'demande'}, ${body}`,
    })),
    ...STAFF.map((one, index) => ({
      name: `${one.givenName} ${one.familyName}`,
      email: emails[index] as string,
      role: one.told,
    })),
  ];
};
