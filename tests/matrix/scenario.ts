import type { FastifyInstance, InjectOptions } from 'fastify';
import { hashOf, SESSION_COOKIE } from '#platform/web/browser-marks';
import { signForBeneficiary, signForState } from '#slices/agreement';
import type { Answers } from '#slices/application';
import { findAdmissible } from '#slices/review';
import { aBrowser, type Browsing } from '../asking.ts';
import { BODIES, emailOf } from '../cast.ts';
import {
  aCompleteApplication,
  aSubmittedApplication,
  COMPETITIVE,
  FLAT_RATE,
  flatRateAnswers,
  grantedAtDesk,
  LOCAL,
  localAnswers,
  projectAnswers,
  roundOf,
  submitted,
} from '../files.ts';
import { aWorld, type World } from '../world.ts';
import { needs, post, training } from './beside-files.ts';
import { matters } from './matters.ts';
import type { Who } from './people.ts';
import { asCast, people } from './standing.ts';

/** Words that no page has by itself: where one is read, the file was seen. */
export const canary = (file: string): string => `CANARI${file.toUpperCase().replace(/[^A-Z]/g, '')}X`;

/** Zed's body, so that being named in a file gives nobody anything. */
const partner = (file: string) => ({
  id: 'p1',
  answers: {
    nom: 'Partenaire',
    siren: BODIES.zed,
    courriel: 'accueil@partenaire.example',
    apport: `${canary(file)}PRIVE apport`,
  },
});

type Budget = Readonly<{ costs: readonly object[]; funding: readonly object[] }>;
const markedBudget = (file: string, budget: Budget) => ({
  ...budget,
  costs: budget.costs.map((line) => ({ ...line, label: `${canary(file)}PRIVE dépense` })),
  funding: budget.funding.map((line) => ({ ...line, label: `${canary(file)}PRIVE ressource` })),
});

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
        : {
            effets: `${canary(file)}PRIVE effets`,
            estimation: `${canary(file)}PRIVE devis`,
            budget: markedBudget(file, answers.budget as Budget),
            a_des_partenaires: true,
            partenaires: [partner(file)],
            partage_de_l_aide: false,
          }),
    }),
  ) as Answers;

export const FILES = ['draft', 'submitted', 'admissible', 'in_jury', 'granted', 'local'] as const;
export type FileName = (typeof FILES)[number];

export type Scenario = Readonly<{
  world: World;
  file: Readonly<Record<FileName, string>>;
  jury: string;
  otherJury: string;
  ids: Readonly<Record<string, string>>;
}>;

/** One file of Ada's body in each interesting state, one at the desk of its département, and all the people around it; made by the acts of the web. */
export const aScenario = async (): Promise<Scenario> => {
  const world = await aWorld('matrix');
  await people(world);
  const inJury = await filedTogether(world, 'in_jury');
  await world.act('chen', findAdmissible, { applicationId: inJury });
  const jury = await juryOf(world, inJury);
  const otherJury = await planned(world);
  await seat(world, otherJury, 'juror2', 'member');
  const admissible = await filed(world, 'admissible');
  await world.act('chen', findAdmissible, { applicationId: admissible });
  const draft = await aCompleteApplication(world, {
    answers: marked('draft', projectAnswers()),
    attachmentName: `${canary('draft')}PRIVE pièce.pdf`,
  });
  await ask(world, draft);
  const submittedFile = await filed(world, 'submitted');
  await mandate(world, submittedFile);
  const granted = await aSubmittedApplication(world, {
    call: FLAT_RATE,
    answers: marked('granted', flatRateAnswers()),
  });
  await grantedAtDesk(world, granted);
  await world.runJobs();
  await training(world);
  await needs(world);
  const local = await aSubmittedApplication(world, { call: LOCAL, answers: marked('local', localAnswers()) });
  await world.runJobs();
  const file = { draft, submitted: submittedFile, admissible, in_jury: inJury, granted, local };
  await sign(world, granted);
  await world.runJobs();
  const partner = await partnerOf(world, draft);
  const ids = { ...(await idsOf(world, file)), ...(await matters(world)), partner };
  return { world, file, jury, otherJury, ids };
};

/** For this file alone. */
const mandate = async (world: World, applicationId: string): Promise<void> => {
  const { rows } = await world.database.owner.query<{ body: string; siren: string; number: string }>(
    `select a.organisation_id as body, a.number, o.siren from application a, organisation o
       join membership m on m.organisation_id = o.id join person p on p.id = m.person_id
     where a.id = $1 and p.email = $2`,
    [applicationId, emailOf(asCast('mandated'))],
  );
  const { body, siren, number } = rows[0] as { body: string; siren: string; number: string };
  const offer = { siren, about: 'transformation-numerique-2021', fileNumber: number, startsOn: '2021-11-01' };
  await post(world, 'bo', `/organisations/${body}/mandates`, offer);
};

const written = (file: FileName) => ({
  answers: marked(file, projectAnswers()),
  attachmentName: `${canary(file)}PRIVE pièce.pdf`,
});
const filed = (world: World, file: FileName): Promise<string> => aSubmittedApplication(world, written(file));

/** A file of Ada's whose partner is the body of `other`. @returns its id */
const filedTogether = async (world: World, file: FileName): Promise<string> => {
  const id = await aCompleteApplication(world, written(file));
  await ask(world, id);
  const path = `/applications/${id}`;
  const { body } = await world.as(asCast('other')).get(`${path}/partnership`);
  const shown = /name="shown" value="([0-9a-f]+)"/.exec(body)?.[1] ?? '';
  const answer = { attested: DECLARED, quality: 'Maire', shown };
  await post(world, 'other', `${path}/partners/${await partnerOf(world, id)}/attestation`, answer);
  await submitted(world, 'ada', id);
  return id;
};

const DECLARED = ['a_jour', 'exact', 'non_commence'];

/** Ada asks the body of `other` to join a draft. */
const ask = async (world: World, id: string): Promise<void> => {
  const { rows } = await world.database.owner.query<{ siren: string }>(
    `select o.siren from organisation o join membership m on m.organisation_id = o.id join person p on p.id = m.person_id
     where p.email = $1`,
    [emailOf(asCast('other'))],
  );
  await post(world, 'ada', `/applications/${id}/partners`, { body: `siren:${rows[0]?.siren}`, brings: 'Ses agents' });
};

const partnerOf = async (world: World, id: string): Promise<string> => {
  const { rows } = await world.database.owner.query<{ id: string }>(
    'select id from partner where application_id = $1',
    [id],
  );
  return rows[0]?.id ?? '';
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
       (select id from envelope where code = 'axe-2') as envelopes,
       (select id from envelope where code = 'axe-2-franceconnect') as "envelope-under",
       (select envelope_id from award where application_id = $1) as "/envelopes/:id/awards/:award",
       (select id from award where application_id = $1) as award,
       (select max(t.id)::text from transfer t join envelope e on e.id = t.debit_envelope where e.code = 'axe-2') as line,
       (select id from letter where application_id = $1 and kind = 'award') as letters,
       (select g.id from agreement g join award a on a.id = g.award_id where a.application_id = $1) as agreements,
       (select y.id from payment_order y join agreement g on g.id = y.agreement_id
          join award a on a.id = g.award_id where a.application_id = $1) as payments,
       (select y.number from payment_order y join agreement g on g.id = y.agreement_id
          join award a on a.id = g.award_id where a.application_id = $1) as "payment-number",
       (select round_id from application where id = $2) as rounds,
       (select r.call_id from application a join round r on r.id = a.round_id where a.id = $1) as queues,
       (select id from attachment where application_id = $2) as attachment,
       (select id from attachment where application_id = $3) as "attachment-in-jury",
       (select g.id from role_grant g join person h on h.id = g.person_id
          where g.role = 'authority' and h.email = 'ivo@example.org') as "role-grants",
       (select id from membership where state = 'provisional') as verifications,
       (select id from mandate) as mandates,
       (select id from programme where code = 'transformation-numerique-2021') as programme,
       (select id from person where email = 'blind@example.org') as blind,
       (select id from person where email = 'bo@example.org') as bo,
       (select id from person where email = 'juror2@example.org') as trainer,
       (select id from call where code = 'sensibilisation-cyber') as call,
       (select id from need order by title limit 1) as needs,
       (select id from need order by title offset 1 limit 1) as "need-near",
       (select r.id from round r join call c on c.id = r.call_id where c.code = 'co-construction') as "needs-round",
       (select id from training) as trainings, (select id from registration) as registrations
     from person p join membership m on m.person_id = p.id where p.email = 'ada@example.org'`,
    [file.granted, file.submitted, file.in_jury],
  );
  return rows[0] as Record<string, string>;
};

/** A browser of theirs; nobody has no session, and who has no name yet has one without a person. */
export const browserOf = async (world: World, app: FastifyInstance, who: Who): Promise<Browsing> => {
  const ask = (options: InjectOptions) => app.inject(options);
  if (who !== 'visitor' && who !== 'newcomer' && who !== 'gone') {
    return aBrowser(ask, () => world.newSessionOf(asCast(who)));
  }
  const browser = aBrowser(ask);
  if (who === 'visitor') return browser;
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
