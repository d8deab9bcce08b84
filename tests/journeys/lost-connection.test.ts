import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { anApplication } from '../files.ts';
import { CONTINUE } from './applying.ts';
import { aWalk, type Walk, type Walker } from './walk.ts';

const TYPED = 'Écrit dans le train, sous un tunnel';
let walk: Walk;
let ada: Walker;
let id = '';

before(async () => {
  walk = await aWalk('lost_connection');
  id = await anApplication(walk.world);
  ada = await walk.as('ada');
});
after(() => walk?.close());

const state = () => ada.page.locator('[data-saved]').first();
const kept = async (): Promise<unknown> => {
  const { rows } = await walk.world.database.owner.query<{ value: unknown }>(
    `select value from answer where application_id = $1 and field = 'intitule'`,
    [id],
  );
  return rows[0]?.value;
};

test('without a connection: said aloud, what was typed stays, and leaving is warned of', async () => {
  await ada.goTo(`/applications/${id}/parts/projet`);
  await ada.page.context().setOffline(true);
  await ada.page.locator('[name=intitule]').pressSequentially(TYPED);
  await ada.page.keyboard.press('Tab');
  await state().getByText('Non enregistré : gardez cette page ouverte, nous réessayons').waitFor();
  assert.equal(await state().getAttribute('role'), 'alert');
  assert.equal(await ada.page.inputValue('[name=intitule]'), TYPED);
  assert.equal(await kept(), undefined);

  await ada.page.getByRole('button', { name: CONTINUE }).click();
  await state().getByText('la connexion est coupée').waitFor();
  assert.equal(ada.path(), `/applications/${id}/parts/projet`, 'the page is not left for an error of the browser');
  assert.equal(await ada.page.inputValue('[name=intitule]'), TYPED);

  const warned = ada.page.waitForEvent('dialog');
  await ada.page.close({ runBeforeUnload: true });
  const dialog = await warned;
  assert.equal(dialog.type(), 'beforeunload');
  await dialog.dismiss();
});

test('once it is back, the answer is saved by itself, and nothing is left to warn of', async () => {
  await ada.page.context().setOffline(false);
  await state().getByText('Enregistré à').waitFor();
  assert.equal(await kept(), TYPED);
  const warnings: string[] = [];
  ada.page.on('dialog', (dialog) => {
    warnings.push(dialog.type());
    void dialog.accept();
  });
  await ada.goTo(`/applications/${id}/parts/projet`);
  assert.equal(await ada.page.inputValue('[name=intitule]'), TYPED);
  assert.deepEqual(warnings, []);
});
