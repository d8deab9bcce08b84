import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type pg from 'pg';
import { type Actor, SYSTEM } from '#kernel/actor';
import { instantsAt } from '#kernel/period';
import { joinOrganisation, registerOrganisation } from '#slices/account';
import { hashPack, loadPack, openProgramme, type Pack } from '#slices/programme';
import { emailOf } from './cast.ts';
import { aSubmittedApplication, FLAT_RATE } from './files.ts';
import type { World } from './world.ts';

const FOLDER = resolve(import.meta.dirname, '../programmes/transformation-numerique-2021');
const BODIES = ['243100518', '243300316', '243400017', '244200770', '244400404', '248300543'] as const;

/** What the desk of the reference programme gives. */
const FLAT_CENTS = 5_000_00;

/** What all the small funds of a test share: bodies, and a flat-rate file whose evidence is complete. */
export type Ground = Readonly<{
  world: World;
  pack: Pack;
  bodies: readonly string[];
  evidence: string;
  opener: string;
}>;

export const groundOf = async (world: World): Promise<Ground> => {
  const { pack } = await loadPack(FOLDER);
  if (pack === undefined) throw new Error('the reference programme has a fault');
  const bodies: string[] = [];
  for (const siren of BODIES) {
    const organisationId = (await world.act('system', registerOrganisation, { siren })).subjectId;
    const seat = { email: emailOf('bo'), role: 'signatory', quality: 'présidente' };
    await world.act('system', joinOrganisation, { organisationId, ...seat });
    bodies.push(organisationId);
  }
  const filed = await aSubmittedApplication(world, { call: FLAT_RATE });
  const { rows } = await world.database.owner.query<{ content: object }>(
    'select content from application_version where application_id = $1',
    [filed],
  );
  const opener = (await world.person('ada')).id;
  return { world, pack, bodies, evidence: JSON.stringify(rows[0]?.content), opener };
};

/** Amounts in euros: the root keeps 30,000, its child 10,000; 40,000 for the juries, 20,000 for the desk. */
const smallPack = (pack: Pack, code: string): Pack => {
  const names = { fr: 'Essai', en: 'Trial' };
  const leaf = (name: string, euros: number) => ({ code: name, names, amountCents: `${euros}00`, children: [] });
  const axis = {
    ...leaf('axe-2', 70_000),
    children: [leaf('axe-2-appels', 40_000), leaf('axe-2-franceconnect', 20_000)],
  };
  return {
    ...pack,
    code,
    envelope: { ...leaf('programme', 100_000), children: [axis] },
    calls: pack.calls.filter((call) => ['dematerialisation', FLAT_RATE].includes(call.code)),
  };
};

export type Fund = Readonly<{ programmeId: string; sessions: readonly string[]; flatFiles: readonly string[] }>;

/**
 * A small fund with juries that have signed their minutes and files at the desk. The programme is opened by its act;
 * the files are put in place by the owner with the guards lowered, since what is tried begins after them.
 * @param wanted euros proposed for each laureate, jury by jury
 */
export const aSmallFund = async (
  ground: Ground,
  wanted: readonly (readonly number[])[],
  flat: number,
): Promise<Fund> => {
  const { world } = ground;
  const pack = smallPack(ground.pack, `essai-${randomBytes(6).toString('hex')}`);
  const toInstant = (local: string, zone: string): Date => instantsAt(local.replace(' ', 'T'), zone)[0] as Date;
  const { subjectId: programmeId } = await world.act('system', openProgramme, {
    pack,
    hash: hashPack(pack),
    toInstant,
  });
  const client = await world.database.owner.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('statement_timeout', '20s', true)");
    for (const table of TABLES) await client.query(`alter table ${table} disable trigger user`);
    const fund = await lay(client, ground, programmeId, wanted, flat);
    for (const table of TABLES) await client.query(`alter table ${table} enable trigger user`);
    await client.query('commit');
    return { programmeId, ...fund };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
};

const TABLES = ['application', 'jury_session'];
type Client = pg.PoolClient;

const lay = async (
  client: Client,
  ground: Ground,
  programmeId: string,
  wanted: readonly (readonly number[])[],
  flat: number,
): Promise<Omit<Fund, 'programmeId'>> => {
  const rounds = await client.query<{ id: string; version: string; code: string }>(
    `select r.id, r.programme_version_id as version, c.code from round r join call c on c.id = r.call_id
     where c.programme_id = $1 order by c.code, r.number`,
    [programmeId],
  );
  const file = async (code: string, state: string, body: number): Promise<string> => {
    const round = rounds.rows.find((one) => one.code === code);
    const id = crypto.randomUUID();
    await client.query(
      `insert into application (id, number, round_id, programme_version_id, organisation_id, opened_by, state, title,
         opened_at, submitted_at, asked_cents) values ($1, $2, $3, $4, $5, $6, $7, 'Essai', $8, $8, $9)`,
      [
        id,
        id,
        round?.id,
        round?.version,
        ground.bodies[body % ground.bodies.length],
        ground.opener,
        state,
        ground.world.clock.at,
        code === FLAT_RATE ? FLAT_CENTS : null,
      ],
    );
    return id;
  };
  const sessions: string[] = [];
  for (const euros of wanted) {
    const session = crypto.randomUUID();
    const round = rounds.rows.find((one) => one.code === 'dematerialisation');
    await client.query(
      `insert into jury_session (id, round_id, state, meets_at) values ($1, $2, 'minutes_signed', $3)`,
      [session, round?.id, ground.world.clock.at],
    );
    for (const [index, amount] of euros.entries()) {
      await client.query(
        `insert into deliberation (session_id, application_id, proposal, amount_cents, votes_for, votes_against, abstentions, decided_at)
         values ($1, $2, 'laureate', $3, 3, 0, 0, $4)`,
        [session, await file('dematerialisation', 'in_jury', index), amount * 100, ground.world.clock.at],
      );
    }
    sessions.push(session);
  }
  const flatFiles: string[] = [];
  for (let index = 0; index < flat; index += 1) {
    const id = await file(FLAT_RATE, 'submitted', index);
    await client.query(
      `insert into application_version (application_id, number, content, hash, filed_by, filed_at) values ($1, 1, $2, $3, $4, $5)`,
      [id, ground.evidence, 'f'.repeat(64), ground.opener, ground.world.clock.at],
    );
    await client.query(
      `insert into confirmation (id, application_id, is_confirmed, explanation, confirmed_by, confirmed_at)
       values ($1, $2, true, '', $3, $4)`,
      [crypto.randomUUID(), id, ground.opener, ground.world.clock.at],
    );
    flatFiles.push(id);
  }
  return { sessions, flatFiles };
};

/** The people of the road, holding their role everywhere: who may do what is tried elsewhere. */
export const staffOf = async ({ world }: Ground): Promise<Readonly<Record<string, Actor>>> => {
  const as = async (name: Parameters<World['person']>[0], role: Actor['grants'][number]['role']): Promise<Actor> => ({
    ...(await world.person(name)),
    grants: [{ role, scope: { kind: 'instance' } }],
  });
  return {
    system: SYSTEM,
    officer: await as('chen', 'officer'),
    manager: await as('dina', 'manager'),
    authority: await as('ivo', 'authority'),
    payer: await as('jo', 'payer'),
    otherPayer: await as('kim', 'payer'),
    signatory: await world.person('bo'),
  };
};
