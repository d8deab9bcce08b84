import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { jot } from '#platform/paper';
import { giveRole, registerOrganisation, verifyMember } from '#slices/account';
import { saveAnswers } from '#slices/application';
import { instantOf } from '#slices/programme';
import { anApplicationOf, attach, roundOf } from './files.ts';
import { aWorld, type World } from './world.ts';

/** The second programme takes late files: its first round closes, then waits for them until an hour of another day. */
const CALL = 'creations-2027';
let world: World;
let closesAt: Date;
let lateUntil: Date;
const file: Record<string, string> = {};

const words = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ');

before(async () => {
  world = await aWorld('late');
  const body = await world.act('fatou', registerOrganisation, {
    siren: '552100554',
    name: 'La Troupe',
    kind: 'association',
  });
  const person = await world.person('fatou');
  const member = { organisationId: body.subjectId, personId: person.id, checked: 'Distribution des rôles' };
  await world.act('system', verifyMember, member);
  const round = await roundOf(world, CALL);
  closesAt = round.closesAt as Date;
  lateUntil = instantOf(round.round.late?.until ?? '', round.pack.zone);
  const grant = { role: 'officer', scopeKind: 'programme', scopeId: round.programmeId, startsOn: '2021-01-25' };
  const { id: personId } = await world.person('gus');
  await world.act('system', giveRole, { ...grant, personId, reason: 'Distribution des rôles' });
  for (const name of ['inTime', 'late', 'other', 'tooLate']) file[name] = await complete();
});
after(() => world.close());

/** A draft that lacks nothing, of the body of Fatou. */
const complete = async (): Promise<string> => {
  const actor = await world.actor('fatou');
  const id = await anApplicationOf(world, actor, CALL);
  const round = await roundOf(world, CALL);
  const form = round.pack.forms.find(({ code }) => code === round.call.form);
  const { answersFor } = await import('../src/road/answers.ts');
  const plan = {
    key: id,
    round,
    territories: ['commune:35238'],
    askedCents: 300_000n,
    opensAt: world.clock.at,
    filesAt: world.clock.at,
  };
  const by = {
    organisationId: actor.memberships[0]?.organisationId,
    body: { name: 'La Troupe', siren: '552100554' },
    quality: 'présidente',
    applicant: { givenName: 'Fatou', familyName: 'Diallo', email: 'fatou@example.org' },
    signatory: { givenName: 'Fatou', familyName: 'Diallo', email: 'fatou@example.org' },
  };
  const answers = answersFor('late', form as never, plan as never, by as never);
  const saved = await jot(world.office, saveAnswers, { applicationId: id, answers }, { actor, at: world.clock.at });
  assert.ok('done' in saved, JSON.stringify(saved));
  for (const { questions } of form?.sections ?? [])
    for (const question of questions)
      if (question.type === 'file' && question.required) await attach(world, actor, id, question.key);
  return id;
};

const submit = async (id: string, lateReason?: string) => {
  const form = (await roundForm()).declarations.map(({ code }) => code);
  return world
    .as('fatou')
    .post(`/applications/${id}/submission`, { attested: form, ...(lateReason && { lateReason }) });
};
let declared: Awaited<ReturnType<typeof readForm>> | undefined;
const readForm = async () => {
  const round = await roundOf(world, CALL);
  const form = round.pack.forms.find(({ code }) => code === round.call.form);
  assert.ok(form);
  return form;
};
const roundForm = async () => {
  declared ??= await readForm();
  return declared;
};

const REASON = 'Notre salle a été inondée le soir de la clôture.';

test('in the last second the file is in time, and nothing is said of it', async () => {
  await roundForm();
  world.clock.at = new Date(closesAt.getTime() + 999);
  const done = await submit(file.inTime as string);
  assert.equal(done.statusCode, 303, words(done.body).slice(0, 1500));
  const { rows } = await world.database.owner.query("select content -> 'timing' as timing from application_version");
  assert.equal(rows[0]?.timing, null);
});

test('a second later: who had begun is told that the file is late, and what it may cost, before filing', async () => {
  world.clock.at = new Date(closesAt.getTime() + 1000);
  const page = words((await world.as('fatou').get(`/applications/${file.late}/check`)).body);
  assert.match(page, /L’appel est fermé : ce dossier sera en retard/);
  assert.match(page, /heure de Paris.*peut le refuser pour ce seul motif/);
  const refused = await submit(file.late as string);
  assert.equal(refused.statusCode, 409);
  assert.match(words(refused.body), /dites pourquoi, en 20 signes au moins/);
  assert.match(refused.body, /checked/, 'what was ticked stays');
  const short = await submit(file.late as string, 'Une panne');
  assert.match(short.body, /Une panne/, 'what was typed stays');
  const opened = await world.as('fatou').get(`/rounds/${(await roundRow()).id}/application`);
  assert.match(words(opened.body), /On ne peut plus ouvrir de dossier/);
});

const roundRow = async () =>
  (
    await world.database.owner.query<{ id: string }>('select round_id as id from application where id = $1', [
      file.late,
    ])
  ).rows[0] as { id: string };

test('filed late with its reason: in the version, in the journal, on the receipt', async () => {
  world.clock.at = new Date(closesAt.getTime() + 3_600_000 + 5 * 60_000);
  assert.equal((await submit(file.late as string, REASON)).statusCode, 303);
  assert.equal((await submit(file.other as string, REASON)).statusCode, 303);
  const { rows } = await world.database.owner.query(
    "select content -> 'timing' as timing from application_version where application_id = $1",
    [file.late],
  );
  assert.deepEqual(rows[0]?.timing, { kind: 'late', seconds: 3_900, reason: REASON });
  const { rows: lines } = await world.database.owner.query(
    "select facts -> 'timing' ->> 'seconds' as seconds from journal where subject_id = $1 and act = 'application.submit'",
    [file.late],
  );
  assert.equal(lines[0]?.seconds, '3900');
  await world.runJobs();
  assert.match(
    words((await world.as('fatou').get(`/applications/${file.late}`)).body),
    /en retard : 1 heure 5 minutes/,
  );
});

test('the desk accepts the lateness with its reasons before it finds the file admissible', async () => {
  const gus = world.as('gus');
  const at = `/desk/${file.late}`;
  assert.match(words((await gus.get(at)).body), /1 heure 5 minutes après la clôture.*salle a été inondée/);
  const early = await gus.post(`${at}/admissibility`, {});
  assert.equal(early.statusCode, 409);
  assert.match(words(early.body), /acceptez d’abord le retard/);
  assert.equal((await gus.post(`${at}/lateness`, { explanation: 'Bon.' })).statusCode, 409);
  const explanation = 'L’inondation est attestée par la mairie.';
  assert.equal((await world.as('fatou').post(`${at}/lateness`, { explanation })).statusCode, 404);
  assert.equal((await gus.post(`${at}/lateness`, { explanation })).statusCode, 303);
  assert.match(words((await gus.post(`${at}/lateness`, { explanation })).body), /déjà accepté/);
  assert.match(words((await gus.get(at)).body), /Retard accepté par Gus Perrin/);
  const opposed = { 'reason.trop-tard': 'yes', 'explanation.trop-tard': 'Arrivé une heure après la clôture.' };
  assert.match(words((await gus.post(`${at}/inadmissibility`, opposed)).body), /ne peut plus lui être opposé/);
  assert.equal((await gus.post(`${at}/admissibility`, {})).statusCode, 303);
  assert.deepEqual((await world.journal(file.late as string)).slice(-2), [
    'review.accept_lateness officer submitted→submitted',
    'review.find_admissible officer submitted→admissible',
  ]);
});

test('or it opposes the lateness, which is a reason of the call', async () => {
  const opposed = { 'reason.trop-tard': 'yes', 'explanation.trop-tard': 'Arrivé une heure après la clôture.' };
  assert.equal((await world.as('gus').post(`/desk/${file.other}/inadmissibility`, opposed)).statusCode, 303);
  assert.equal(await world.state('application', file.other as string), 'inadmissible');
});

test('in time, there is no lateness to accept', async () => {
  const path = `/desk/${file.inTime}/lateness`;
  const answer = await world.as('gus').post(path, { explanation: 'Une panne a retardé ce dossier.' });
  assert.match(words(answer.body), /n’est pas en retard/);
});

test('past the last hour for late files nothing is filed, and the draft is kept and still written in', async () => {
  world.clock.at = new Date(lateUntil.getTime() + 1000);
  const refused = await submit(file.tooLate as string, REASON);
  assert.equal(refused.statusCode, 409);
  assert.match(words(refused.body), /Votre brouillon est conservé/);
  assert.equal(await world.state('application', file.tooLate as string), 'draft');
});
