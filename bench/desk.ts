import { join } from 'node:path';
import type pg from 'pg';
import pino from 'pino';
import { type Actor, SYSTEM } from '#kernel/actor';
import { type AnyAct, type Office, perform } from '#platform/act';
import { openDatabase } from '#platform/database';
import type { OwnedUrls } from '#platform/roles';
import { registerPerson } from '#slices/account';
import { grantAtDesk, putInQueue } from '#slices/award';
import { hashPack, loadPack, openProgramme, type Pack } from '#slices/programme';
import { done } from '../tests/cast.ts';
import { printValue } from './figures.ts';
import { ROOT } from './instance.ts';

const FILES = 1000;
const PAID_FOR = 400;
const CALL = 'guichet-franceconnect';
const CONNECTIONS = 20;

/** A thousand files at a desk with money for four hundred, all decided together, in no order; then those left, queued. */
export const measureDesk = async (urls: OwnedUrls, owner: pg.Client): Promise<void> => {
  const at = new Date();
  const database = openDatabase(urls, { name: 'bench desk', connectionsMax: CONNECTIONS });
  const log = pino({ level: 'silent' });
  const office: Office = { writer: database.writer, reactions: {}, log, secondFactor: [] };
  try {
    const pack = await shortPack();
    const { subjectId: programmeId } = await done(office, openProgramme, { pack, hash: hashPack(pack) }, SYSTEM, at);
    const officer = await anOfficer(office, at);
    const files = await lay(owner, programmeId, officer.id, at, evidenceOf(pack));
    const granted = await decideAll(office, grantAtDesk, officer, shuffled(files), at);
    const note = `${FILES} decisions at one instant, on an envelope for ${PAID_FOR}`;
    printValue('desk.granted', granted.done, { unit: 'files', target: PAID_FOR, atLeast: true, note });
    printValue('desk.granted_beyond', granted.done - PAID_FOR, { unit: 'files', target: 0, note });
    printValue('desk.refused_in_words', granted.refused, {
      unit: 'files',
      target: FILES - PAID_FOR,
      atLeast: true,
      note,
    });
    printValue('desk.decisions_per_second', FILES / granted.seconds, { unit: 'decisions/s', note });
    const left = await decideAll(office, putInQueue, officer, shuffled(files), at);
    printValue('desk.queued', left.done, { unit: 'files', target: FILES - PAID_FOR, atLeast: true });
    const inOrder = await owner.query<{ n: string }>(
      `select count(*) as n from (select state, row_number() over (order by submitted_at, id) as rank
         from application where id = any($1)) f where (state = 'laureate') <> (rank <= $2)`,
      [files, PAID_FOR],
    );
    printValue('desk.out_of_order', Number(inOrder.rows[0]?.n), { unit: 'files', target: 0 });
  } finally {
    await database.close();
  }
};

/** The reference programme, its desk left with so many flat amounts. */
const shortPack = async (): Promise<Pack> => {
  const { pack } = await loadPack(join(ROOT, 'programmes/transformation-numerique-2021'));
  const call = pack?.calls.find((one) => one.code === CALL);
  if (pack === undefined || call === undefined || !('rounds' in call)) throw new Error(`no call ${CALL}`);
  const flat = BigInt(call.rounds[0]?.rules.flatCents ?? 0);
  const names = { fr: 'Essai', en: 'Trial' };
  const amountCents = (flat * BigInt(PAID_FOR)).toString();
  return {
    ...pack,
    code: 'banc-d-essai-du-guichet',
    envelope: {
      code: 'programme',
      names,
      amountCents,
      children: [{ code: call.envelope, names, amountCents, children: [] }],
    },
    calls: [call],
  };
};

const evidenceOf = (pack: Pack) => {
  const call = pack.calls[0];
  if (call === undefined || !('rounds' in call)) throw new Error(`no call ${CALL}`);
  const answers = call.evidence.flatMap(({ questions }) => questions).map((key) => [key, 'x']);
  const askedCents = call.rounds[0]?.rules.flatCents ?? '0';
  return { askedCents, content: JSON.stringify({ answers: Object.fromEntries(answers), attachments: [], askedCents }) };
};

const anOfficer = async (office: Office, at: Date): Promise<Actor> => {
  const person = { email: 'guichet@example.org', givenName: 'Chen', familyName: 'Essai', isFictitious: true };
  const { subjectId: id } = await done(office, registerPerson, person, SYSTEM, at);
  return { ...person, id, grants: [{ role: 'officer', scope: { kind: 'instance' } }], memberships: [] };
};

const GUARDED = ['organisation', 'application'];

/** A file for each of a thousand bodies, filed a second apart, its service confirmed; laid without acts. */
const lay = async (
  owner: pg.Client,
  programmeId: string,
  personId: string,
  at: Date,
  { askedCents, content }: ReturnType<typeof evidenceOf>,
): Promise<readonly string[]> => {
  await owner.query('begin');
  for (const table of GUARDED) await owner.query(`alter table ${table} disable trigger user`);
  await owner.query(
    `insert into organisation (id, siren, name, kind, territory_id, state)
     select gen_random_uuid(), t.siren, t.name, t.kind, t.id, 'active'
     from (select distinct on (siren) * from territory
           where siren is not null and is_current and same_body_as is null order by siren, id limit $1) t
     on conflict (siren) do nothing`,
    [FILES],
  );
  const { rows } = await owner.query<{ id: string }>(
    `insert into application (id, number, round_id, programme_version_id, organisation_id, opened_by, state, title,
       opened_at, submitted_at, asked_cents)
     select gen_random_uuid(), 'B' || o.rank, r.id, r.programme_version_id, o.id, $2, 'submitted', 'Essai', $3,
       $3::timestamptz - make_interval(secs => 2000 - o.rank), $4
     from (select id, row_number() over (order by siren) as rank from organisation where state = 'active' limit $5) o,
       round r join call c on c.id = r.call_id where c.programme_id = $1
     returning id`,
    [programmeId, personId, at, askedCents, FILES],
  );
  const ids = rows.map(({ id }) => id);
  await owner.query(
    `insert into application_version (application_id, number, content, hash, filed_by, filed_at)
     select id, 1, $2, repeat('f', 64), $3, $4 from unnest($1::uuid[]) id`,
    [ids, content, personId, at],
  );
  await owner.query(
    `insert into confirmation (id, application_id, is_confirmed, explanation, confirmed_by, confirmed_at)
     select gen_random_uuid(), id, true, '', $2, $3 from unnest($1::uuid[]) id`,
    [ids, personId, at],
  );
  for (const table of GUARDED) await owner.query(`alter table ${table} enable trigger user`);
  await owner.query('commit');
  await owner.query('analyze application');
  return ids;
};

/** In an order that is always the same and is none. */
const shuffled = (files: readonly string[]): readonly string[] =>
  files.map((_, index) => files[(index * 7919) % files.length] as string);

/** @throws what is neither done nor refused in words: an error page */
const decideAll = async (office: Office, act: AnyAct, actor: Actor, files: readonly string[], at: Date) => {
  const began = performance.now();
  const count = { done: 0, refused: 0 };
  const decide = async (applicationId: string): Promise<void> => {
    const call = { actor, at, requestId: crypto.randomUUID() };
    const outcome = await perform(office, act, { applicationId }, call);
    if ('done' in outcome) count.done += 1;
    else if ('refusal' in outcome) count.refused += 1;
    else throw outcome.invalid;
  };
  await Promise.all(files.map(decide));
  return { ...count, seconds: (performance.now() - began) / 1000 };
};
