import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { registerOrganisation } from '#slices/account';
import { agreementById, signForBeneficiary, signForState } from '#slices/agreement';
import {
  appointMember,
  closeMeeting,
  conveneJury,
  declareInterests,
  deliberate,
  openMeeting,
  planJury,
  putOnAgenda,
  recordPresence,
  signMinutes,
} from '#slices/jury';
import { findAdmissible } from '#slices/review';
import { emailOf } from './cast.ts';
import { aSubmittedApplication, COMPETITIVE, FLAT_RATE, grantedAtDesk, roundOf } from './files.ts';
import { DAY, givingIn } from './giving.ts';
import { aWorld, type World } from './world.ts';

let world: World;
let ofAda: string;
let ofZed: string;
/** A third file, that nobody has examined. */
let ofRegion: string;
let giving: ReturnType<typeof givingIn>;
before(async () => {
  world = await aWorld('separation');
  giving = givingIn(world, (await roundOf(world, COMPETITIVE)).programmeId);
  ofAda = await aSubmittedApplication(world);
  ofZed = await aSubmittedApplication(world, { by: 'zed' });
  const region = { siren: '23350001600040', name: 'Région d’essai', kind: 'region' };
  await world.act('bo', registerOrganisation, region);
  ofRegion = await aSubmittedApplication(world, { by: 'bo' });
  await giving.give('hana', {});
  for (const applicationId of [ofAda, ofZed]) await world.act('hana', findAdmissible, { applicationId });
});
after(() => world.close());

test('who examined does not judge, and who judges does not examine', async () => {
  const { idOf, give, post } = giving;
  const round = await roundOf(world, COMPETITIVE);
  const meetsAt = '2021-12-15T09:00';
  const session = (await world.act('dina', planJury, { roundId: round.id, meetsAt, place: 'Ici' })).subjectId;
  const seat = { quality: 'Experte', employerSiren: '' };
  await post(
    'dina',
    `/juries/${session}/members`,
    { ...seat, email: emailOf('hana'), seat: 'member' },
    409,
    /instruit/,
  );
  for (const [name, kind] of [
    ['emil', 'chair'],
    ['fatou', 'member'],
    ['kim', 'member'],
  ] as const) {
    await world.act('dina', appointMember, {
      sessionId: session,
      personId: await idOf(name),
      seat: kind,
      quality: 'Experte',
    });
  }
  await give('emil', { startsOn: '2021-11-03' });
  await post('emil', `/desk/${ofRegion}/admissibility`, {}, 409, /n’instruit pas les dossiers que ce jury examine/);
  const asked = await world.as('max').get(`/rights?right=review.find_admissible&file=${await numberOf(ofRegion)}`);
  assert.match(asked.body.replace(/<[^>]*>/g, ' '), /Emil Garnier\s+Instructeur[\s\S]*siège au jury de cette session/);
  await world.act('dina', putOnAgenda, { sessionId: session });
  await world.act('dina', conveneJury, { sessionId: session });
  for (const name of ['emil', 'fatou', 'kim'] as const) await world.act(name, declareInterests, { sessionId: session });
  await scoringAfterExamining(session);
  await meeting(session);
  await decidingOnesOwnList(session);
});

const numberOf = async (id: string) =>
  (await world.database.owner.query<{ number: string }>('select number from application where id = $1', [id])).rows[0]
    ?.number;

/** A finding of somebody who sits is only possible by hand: the act looks again all the same. */
const scoringAfterExamining = async (session: string) => {
  const { idOf, post } = giving;
  const { owner } = world.database;
  await owner.query('update finding set decided_by = $1 where application_id = $2', [await idOf('fatou'), ofAda]);
  const path = `/juries/${session}/files/${ofAda}/scores`;
  const page = (await world.as('fatou').get(`/juries/${session}/files/${ofAda}`)).body;
  const fields = Object.fromEntries(
    [...page.matchAll(/name="(points\.[^"]+)"/g)].map(([, name]) => [name as string, '3']),
  );
  await post('fatou', path, fields, 409, /déportez-vous/);
  await post('kim', path, fields, 303);
};

const meeting = async (sessionId: string) => {
  const { idOf } = giving;
  const people = ['emil', 'fatou', 'kim'] as const;
  world.later(40 * DAY);
  const attendances = await Promise.all(
    people.map(async (name) => ({ personId: await idOf(name), presence: 'present' })),
  );
  await world.act('emil', openMeeting, { sessionId });
  await world.act('emil', recordPresence, { sessionId, attendances });
  const vote = { votesFor: 3, votesAgainst: 0, abstentions: 0 };
  const matters = [
    { applicationId: ofAda, proposal: 'laureate', amountCents: 1000000n, ...vote },
    { applicationId: ofZed, proposal: 'refused', reasons: 'Le projet est trop tôt.', ...vote },
  ];
  await world.act('emil', deliberate, { sessionId, matters });
  await world.act('emil', closeMeeting, { sessionId });
  await world.act('emil', signMinutes, { sessionId });
};

const decidingOnesOwnList = async (session: string) => {
  const { give, idOf, post } = giving;
  await give('dina', { role: 'authority', startsOn: '2021-11-03' });
  assert.match((await world.as('max').get(`/people/${await idOf('dina')}`)).body, /propose et décide au même endroit/);
  await post('dina', `/selections/${session}/proposal`, {}, 303);
  await post('dina', `/selections/${session}/decision`, {}, 409, /Qui propose ne décide pas/);
  await post('ivo', `/selections/${session}/decision`, {}, 303);
};

test('who certifies neither orders nor pays, nor whoever stands in for them', async () => {
  const { post, grantOf, lend } = giving;
  const id = await aSubmittedApplication(world, { call: FLAT_RATE });
  await grantedAtDesk(world, id);
  await world.runJobs();
  const one = async (sql: string) =>
    (await world.database.owner.query<{ id: string }>(sql, [id])).rows[0]?.id as string;
  const agreementId = await one(
    'select g.id from agreement g join award a on a.id = g.award_id where a.application_id = $1',
  );
  const documentHash = (await agreementById(world.reader, agreementId))?.documentHash;
  const signing = { agreementId, documentHash, quality: 'présidente', agreed: 'yes' };
  await world.act('bo', signForBeneficiary, signing);
  await world.act('ivo', signForState, signing);
  await world.runJobs();
  const payment = await one(
    'select y.id from payment_order y join agreement g on g.id = y.agreement_id join award a on a.id = g.award_id where a.application_id = $1',
  );
  const path = `/payments/${payment}`;
  await post('jo', `${path}/certification`, {}, 303);
  await post('jo', `${path}/order`, {}, 409, /Qui certifie n’ordonne pas/);
  const days = ['2021-12-20', '2022-01-10'] as const;
  await post('jo', '/account/rights/delegations', lend('gus', await grantOf('jo', 'payer'), days), 303);
  world.later(8 * DAY);
  await post('gus', `${path}/order`, {}, 409, /la personne que vous remplacez/);
  await post('kim', `${path}/order`, {}, 303);
  const record = { paidOn: '2021-12-20', reference: 'V1' };
  await post('jo', `${path}/record`, record, 409, /doit l’ordonner et noter son versement/);
  await post('kim', `${path}/record`, record, 303);
});
