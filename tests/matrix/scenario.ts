import { hashOf, SESSION_COOKIE } from '#platform/web/browser-marks';
import { giveRole, joinOrganisation, registerOrganisation, registerPerson } from '#slices/account';
import { signForBeneficiary, signForState } from '#slices/agreement';
import type { Answers } from '#slices/application';
import { grantFlatRate } from '#slices/award';
import { findAdmissible } from '#slices/review';
import { deactivatePerson } from '../acts.ts';
import { BODIES, emailOf, type PersonName } from '../cast.ts';
import {
  aCompleteApplication,
  aSubmittedApplication,
  COMPETITIVE,
  FLAT_RATE,
  flatRateAnswers,
  projectAnswers,
  roundOf,
} from '../files.ts';
import { aWorld, type World } from '../world.ts';
import { NEWCOMERS_TO_CAST, type Who } from './people.ts';

/** Words that no page has by itself: where one is read, the file was seen. */
export const canary = (file: string): string => `CANARI${file.toUpperCase().replace(/[^A-Z]/g, '')}X`;

const marked = (file: string, answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries({
      ...answers,
      intitule: `${canary(file)} intitulé`,
      resume: `${canary(file)} résumé`,
      contact_nom: `${canary(file)}PRIVE contact`,
      representant_nom: `${canary(file)}PRIVE représentant`,
      ...(answers.effets === undefined
        ? {}
        : { effets: `${canary(file)}PRIVE effets`, estimation: `${canary(file)}PRIVE devis` }),
    }),
  ) as Answers;

export const FILES = ['draft', 'submitted', 'admissible', 'in_jury', 'granted'] as const;
export type FileName = (typeof FILES)[number];

export type Scenario = Readonly<{
  world: World;
  file: Readonly<Record<FileName, string>>;
  jury: string;
  otherJury: string;
  ids: Readonly<Record<string, string>>;
}>;

/** One file of Ada's body in each interesting state, and all the people around it; made by the acts of the web. */
export const aScenario = async (): Promise<Scenario> => {
  const world = await aWorld('matrix');
  await people(world);
  const inJury = await filed(world, 'in_jury');
  await world.act('chen', findAdmissible, { applicationId: inJury });
  const jury = await juryOf(world, inJury);
  const otherJury = await planned(world);
  await seat(world, otherJury, 'juror2', 'member');
  const admissible = await filed(world, 'admissible');
  await world.act('chen', findAdmissible, { applicationId: admissible });
  const draft = await aCompleteApplication(world, { answers: marked('draft', projectAnswers()) });
  const submitted = await filed(world, 'submitted');
  const granted = await aSubmittedApplication(world, {
    call: FLAT_RATE,
    answers: marked('granted', flatRateAnswers()),
  });
  await world.act('chen', grantFlatRate, { applicationId: granted });
  await world.runJobs();
  const file = { draft, submitted, admissible, in_jury: inJury, granted };
  await sign(world, granted);
  await world.runJobs();
  return { world, file, jury, otherJury, ids: await idsOf(world, file) };
};

const filed = async (world: World, file: FileName): Promise<string> =>
  aSubmittedApplication(world, { answers: marked(file, projectAnswers()) });

const asCast = (name: string): PersonName => name as PersonName;

const people = async (world: World): Promise<void> => {
  const ids = new Map<string, string>();
  for (const name of NEWCOMERS_TO_CAST) {
    const person = { email: emailOf(asCast(name)), givenName: name, familyName: 'Matrice' };
    ids.set(name, (await world.act('system', registerPerson, person)).subjectId);
  }
  const { rows } = await world.database.owner.query<{ id: string; other: string; siren: string }>(
    `select o.id, (select id from programme where code <> 'transformation-numerique-2021' limit 1) as other,
       (select siren from territory where kind = 'epci' and is_current and siren is not null
        and siren <> all ($2) order by siren limit 1) as siren
     from organisation o where o.siren = $1`,
    [BODIES.ada, Object.values(BODIES)],
  );
  const { id: organisationId, other, siren } = rows[0] as { id: string; other: string; siren: string };
  const member = { organisationId, email: emailOf(asCast('viewer')), role: 'viewer', quality: '' };
  await world.act('system', joinOrganisation, member);
  await world.act(asCast('other'), registerOrganisation, { siren });
  const first = (await world.person('chen')).grants[0]?.scope.id;
  const give = (name: string, role: string, scopeId: string | undefined, endsOn?: string) =>
    world.act('system', giveRole, {
      personId: ids.get(name),
      role,
      scopeKind: 'programme',
      scopeId,
      startsOn: '2021-01-25',
      ...(endsOn === undefined ? {} : { endsOn }),
      reason: 'Matrice',
    });
  for (const role of ['officer', 'manager', 'authority', 'payer']) await give(`${role}2`, role, other);
  await give('expired', 'officer', first, '2021-11-02');
  await give('gone', 'officer', first);
  await world.sessionOf(asCast('gone'));
  await world.act('max', deactivatePerson, { personId: ids.get('gone'), reason: 'Départ' });
};

const post = async (world: World, who: string, path: string, fields: Record<string, string> = {}) => {
  const answer = await world.as(asCast(who)).post(path, fields);
  if (answer.statusCode !== 303)
    throw new Error(`${who} ${path}: ${answer.statusCode} ${answer.body.replace(/<[^>]*>/g, ' ').slice(0, 2000)}`);
  return String(answer.headers.location);
};

const planned = async (world: World): Promise<string> => {
  const round = await roundOf(world, COMPETITIVE);
  const meeting = { roundId: round.id, day: '2021-11-20', hour: '9 h 30', place: 'Salle Turgot' };
  return (await post(world, 'dina', '/juries', meeting)).slice('/juries/'.length);
};

const seat = (world: World, jury: string, who: string, as: string, employerSiren = '') =>
  post(world, 'dina', `/juries/${jury}/members`, {
    email: emailOf(asCast(who)),
    seat: as,
    quality: 'Experte',
    employerSiren,
  });

/** Convened; Gus is employed by the body, Fatou has scored, one juror has declared nothing. */
const juryOf = async (world: World, file: string): Promise<string> => {
  const jury = await planned(world);
  await seat(world, jury, 'emil', 'chair');
  for (const who of ['fatou', 'blind', 'undeclared']) await seat(world, jury, who, 'member');
  await seat(world, jury, 'gus', 'member', BODIES.ada);
  await seat(world, jury, 'hana', 'secretary');
  await post(world, 'dina', `/juries/${jury}/agenda`);
  await post(world, 'hana', `/juries/${jury}/convocation`);
  for (const who of ['emil', 'fatou', 'blind', 'gus', 'hana']) await post(world, who, `/juries/${jury}/declaration`);
  const round = await roundOf(world, COMPETITIVE);
  const criteria = round.pack.grids.find((one) => one.code === round.call.grid)?.criteria ?? [];
  const points = Object.fromEntries(criteria.map(({ code }) => [`points.${code}`, '4']));
  const sheet = { ...points, comment: `${canary('in_jury')}AVIS`, version: '0' };
  await post(world, 'fatou', `/juries/${jury}/files/${file}/scores`, sheet);
  return jury;
};

const sign = async (world: World, applicationId: string): Promise<void> => {
  const { rows } = await world.database.owner.query<{ agreementId: string; documentHash: string }>(
    `select g.id as "agreementId", g.document_hash as "documentHash" from agreement g join award a on a.id = g.award_id
     where a.application_id = $1`,
    [applicationId],
  );
  const input = { ...rows[0], quality: 'présidente', agreed: 'yes' };
  await world.act('bo', signForBeneficiary, input);
  await world.act('ivo', signForState, input);
};

/** By the first word of a path: the thing of Ada's that the path is about. */
const idsOf = async (world: World, file: Scenario['file']): Promise<Scenario['ids']> => {
  const { rows } = await world.database.owner.query<Record<string, string>>(
    `select p.id as people, m.id as memberships, m.id as account, m.organisation_id as organisations,
       (select id from envelope where parent_id is null order by code limit 1) as envelopes,
       (select id from letter where application_id = $1 and kind = 'award') as letters,
       (select g.id from agreement g join award a on a.id = g.award_id where a.application_id = $1) as agreements,
       (select y.id from payment_order y join agreement g on g.id = y.agreement_id
          join award a on a.id = g.award_id where a.application_id = $1) as payments,
       (select y.number from payment_order y join agreement g on g.id = y.agreement_id
          join award a on a.id = g.award_id where a.application_id = $1) as "payment-number",
       (select round_id from application where id = $2) as rounds,
       (select id from attachment where application_id = $2) as attachment,
       (select id from attachment where application_id = $3) as "attachment-in-jury",
       (select id from role_grant where role = 'authority' order by id limit 1) as "role-grants"
     from person p join membership m on m.person_id = p.id where p.email = 'ada@example.org'`,
    [file.granted, file.submitted, file.in_jury],
  );
  return rows[0] as Record<string, string>;
};

/** A session for one who is not of the cast: nobody, or somebody who has no name yet. */
export const browserOf = async (world: World, who: Who) => {
  if (who === 'visitor') return world.visitor();
  if (who !== 'newcomer' && who !== 'gone') return world.as(asCast(who));
  const browser = world.visitor();
  if (who === 'gone') {
    browser.cookies[SESSION_COOKIE] = await world.sessionOf(asCast(who));
    return browser;
  }
  await world.database.owner.query(
    `insert into session (token_hash, newcomer_id, newcomer_email, created_at, last_seen_at, expires_at)
     values ($1, gen_random_uuid(), 'nouvelle@example.org', $2, $2, $2::timestamptz + interval '1 year')`,
    [hashOf('newcomer of the matrix'), world.clock.at],
  );
  browser.cookies[SESSION_COOKIE] = 'newcomer of the matrix';
  return browser;
};
