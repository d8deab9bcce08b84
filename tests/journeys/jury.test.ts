import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { emailOf } from '../cast.ts';
import { anAdmissibleApplication, COMPETITIVE, projectAnswers, roundOf } from '../files.ts';
import type { PersonName } from '../world.ts';
import { aWalk, fill, NARROW_WITHOUT_SCRIPT, type Walk, type Walker, ZOOMED } from './walk.ts';

const DAY_MINUTES = 24 * 60;
const KEPT = 'Une porte d’entrée pour les familles';
const LEFT_OUT = 'Un guichet de plus';
const SEATED = ['emil', 'fatou', 'gus', 'hana'] as const;

let walk: Walk;
let kept: string;
let leftOut: string;
let jury: string;
const walkers = new Map<PersonName, Walker>();
const as = (name: PersonName): Walker => walkers.get(name) as Walker;

before(async () => {
  walk = await aWalk('jury');
  kept = await anAdmissibleApplication(walk.world, { answers: projectAnswers(KEPT) });
  leftOut = await anAdmissibleApplication(walk.world, { by: 'zed', answers: projectAnswers(LEFT_OUT) });
  for (const name of ['dina', 'ivo', 'emil', 'fatou', 'hana'] as const) walkers.set(name, await walk.as(name, ZOOMED));
  // Gus declares, marks and reads without script on a narrow screen.
  walkers.set('gus', await walk.as('gus', NARROW_WITHOUT_SCRIPT));
});
after(() => walk?.close());

test('Dina plans a meeting, names who sits, and puts the admissible files on the agenda', async () => {
  const dina = as('dina');
  await dina.goTo('/juries');
  await dina.follow('Préparer une séance');
  const round = await roundOf(walk.world, COMPETITIVE);
  await fill(dina.page, { roundId: round.id, day: '2021-11-20', hour: '9 h 30', place: 'Salle Turgot' });
  await dina.press('Créer la séance');
  jury = dina.path();
  const seats = { emil: 'chair', fatou: 'member', gus: 'member', hana: 'secretary' } as const;
  for (const name of SEATED) {
    await dina.page.locator('summary', { hasText: 'Nommer un membre' }).click();
    await fill(dina.page, { email: emailOf(name), seat: seats[name], quality: 'Experte' });
    await dina.press(/^Nommer$/);
  }
  await dina.press(/Inscrire les dossiers recevables \(2\)/);
  const words = await dina.words();
  for (const wanted of [KEPT, LEFT_OUT, 'Emil Garnier', 'Fatou Diallo', 'Gus Perrin', 'Hana Novak']) {
    assert.ok(words.includes(wanted), `${wanted}: ${words}`);
  }
});

test('the members are convened, declare their interests, and one loses sight of a file', async () => {
  await as('hana').goTo(jury);
  await as('hana').press('Convoquer les membres');
  assert.match((await walk.world.messages('gus')).at(-1)?.subject ?? '', /convocation/);
  for (const name of SEATED) {
    const member = as(name);
    await member.goTo(jury);
    assert.ok(!(await member.words()).includes(LEFT_OUT), `${name} sees no file before declaring`);
    await member.follow('Faire ma déclaration');
    if (name === 'gus') {
      await member.page.locator(`[name="interest.${leftOut}"]`).check();
      await fill(member.page, { [`nature.${leftOut}`]: 'Un proche y travaille' });
    }
    await member.press('Enregistrer ma déclaration');
    assert.equal((await member.words()).includes(LEFT_OUT), name !== 'gus', name);
    assert.ok((await member.words()).includes(KEPT), name);
  }
  await as('gus').goTo(`${jury}/files/${kept}`);
  await as('gus').goTo(`${jury}/files/${leftOut}`, 404);
  await as('fatou').goTo(`${jury}/files/${leftOut}`);
});

test('each marks alone, and sees the marks of the others afterwards', async () => {
  const { pack, call } = await roundOf(walk.world, COMPETITIVE);
  const criteria = pack.grids.find((grid) => grid.code === call.grid)?.criteria ?? [];
  assert.ok(criteria.length > 0);
  for (const [name, file, mark] of [
    ['emil', kept, '4'],
    ['fatou', kept, '5'],
    ['gus', kept, '3'],
    ['emil', leftOut, '2'],
    ['fatou', leftOut, '1'],
  ] as const) {
    const juror = as(name);
    await juror.goTo(`${jury}/files/${file}`);
    assert.match(await juror.words(), /chacun juge d’abord seul/);
    await fill(juror.page, Object.fromEntries(criteria.map(({ code }) => [`points.${code}`, mark])));
    await juror.press('Remettre ma grille');
    assert.doesNotMatch(await juror.words(), /chacun juge d’abord seul/);
  }
  await as('gus').goTo(`${jury}/ranking`);
  const ranking = await as('gus').words();
  assert.match(ranking, /4,00/);
  assert.ok(!ranking.includes(LEFT_OUT));
});

test('on the day, the jury meets with its quorum and settles each file', async () => {
  walk.world.later(17 * DAY_MINUTES);
  const [emil, hana] = [as('emil'), as('hana')];
  await hana.goTo(jury);
  const ids = await Promise.all(SEATED.map(async (name) => (await walk.world.person(name)).id));
  await fill(hana.page, Object.fromEntries(ids.map((id) => [`presence.${id}`, 'present'])));
  await hana.press('Enregistrer les présences');
  await emil.goTo(jury);
  await emil.press('Ouvrir la séance');
  await emil.goTo(`${jury}?file=${kept}`);
  await fill(emil.page, { proposal: 'laureate', amount: '120 000', votesFor: '3' });
  await emil.press('Arrêter la proposition');
  await emil.goTo(`${jury}?file=${leftOut}`);
  assert.match(await emil.words(), /Hors de la séance pour ce dossier : Gus Perrin/);
  const refusal = { proposal: 'refused', amount: '', votesFor: '2' };
  await fill(emil.page, refusal);
  await emil.press('Arrêter la proposition', 409);
  await fill(emil.page, { ...refusal, reasons: 'Trop cher pour ce qu’il apporte.' });
  await emil.press('Arrêter la proposition');
  await hana.goTo(jury);
  await hana.page.getByRole('button', { name: 'Lever la séance…' }).click();
  await hana.press(/^Lever la séance$/);
});

test('Emil signs the minutes and downloads them; Gus reads them without the file he stepped aside from', async () => {
  const [emil, gus] = [as('emil'), as('gus')];
  await emil.goTo(jury);
  await emil.press('Signer le procès-verbal');
  const words = await emil.words();
  assert.match(words, /Retenu.*120 000/);
  assert.match(words, /Non retenu\. Trop cher pour ce qu’il apporte/);
  assert.match(words, /Déports.*Gus Perrin/);
  const [download] = await Promise.all([
    emil.page.waitForEvent('download'),
    emil.page.getByRole('link', { name: 'Télécharger le PDF' }).click(),
  ]);
  assert.match(download.suggestedFilename(), /\.pdf$/);
  assert.equal((await readFile(await download.path())).subarray(0, 5).toString(), '%PDF-');
  await gus.goTo(`${jury}/minutes`);
  assert.ok((await gus.words()).includes(KEPT));
  assert.ok(!(await gus.words()).includes(LEFT_OUT));
});

test('Dina proposes the list, Ivo decides it, and no page complained', async () => {
  const [dina, ivo] = [as('dina'), as('ivo')];
  const list = jury.replace('/juries/', '/selections/');
  await dina.goTo('/selections');
  await dina.leaving(() => dina.page.locator(`main a[href="${list}"]`).click());
  await dina.press('Proposer la liste');
  assert.match(await dina.words(), /La liste attend l’autorité de décision/);
  await ivo.goTo(list);
  await ivo.page.getByRole('button', { name: 'Décider la liste…' }).click();
  await ivo.look();
  await ivo.press(/^Décider la liste$/);
  assert.match(await ivo.words(), /Liste décidée/);
  const { rows } = await walk.world.database.owner.query<{ id: string; cents: string }>(
    'select application_id as id, amount_cents as cents from award',
  );
  assert.deepEqual(
    rows.map(({ id, cents }) => [id, Number(cents)]),
    [[kept, 12_000_000]],
  );
  for (const [name, { complaints }] of walkers) assert.deepEqual(complaints, [], name);
});
