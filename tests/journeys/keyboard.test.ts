import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { anApplication, PDF } from '../files.ts';
import { aWalk, type Walk, type Walker } from './walk.ts';

/** The hardest pages of the applicant by keyboard alone: no pointer, and no focus put anywhere by the test. */
let walk: Walk;
let ada: Walker;
let file = '';

before(async () => {
  walk = await aWalk('keyboard');
  file = `/applications/${await anApplication(walk.world)}`;
  ada = await walk.as('ada');
});
after(() => walk?.close());

const press = (key: string): Promise<void> => ada.page.keyboard.press(key);
const type = (text: string): Promise<void> => ada.page.keyboard.type(text);

type Focused = Readonly<{ at: string; words: string; shown: boolean }>;
/** What has the focus, and whether a reader sees that it has: a ring or a change of frame, inside the window. */
const focused = (): Promise<Focused> =>
  ada.page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return {
      at: element.name || element.id || element.tagName,
      words: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' '),
      shown: inside && box.width > 0 && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    };
  });

/** Goes from one stop to the next until the one wanted; each stop on the way shows that it has the focus. */
const tabTo = async (wanted: string | RegExp, key = 'Tab'): Promise<void> => {
  for (let stops = 0; stops < 80; stops += 1) {
    await press(key);
    const stop = await focused();
    assert.ok(stop.shown, `the focus is not seen on ${JSON.stringify(stop)}`);
    if (typeof wanted === 'string' ? stop.at === wanted : wanted.test(stop.words)) return;
  }
  assert.fail(`${wanted} is not reached by ${key} on ${ada.page.url()}`);
};
const saved = () => ada.page.locator('[data-saved-words]').first().getByText('Enregistré à').waitFor();

test('the first stop skips to the content, the next leads on from there', async () => {
  await ada.goTo(`${file}/parts/partenaires`);
  await press('Tab');
  assert.match((await focused()).words, /Aller au contenu/);
  assert.ok((await focused()).shown, 'the skip link is seen once it has the focus');
  await press('Enter');
  assert.equal((await focused()).at, 'contenu');
  await press('Tab');
  assert.equal(await ada.page.evaluate(() => document.activeElement?.closest('main')?.id), 'contenu');
});

test('a repeated block: rows are added, written and taken away, and Enter in a field takes nothing away', async () => {
  await tabTo('a_des_partenaires');
  await press('Space');
  assert.equal(await ada.page.locator('[name=a_des_partenaires][value=yes]').isChecked(), true);
  await saved();
  await tabTo(/^Enregistrer et continuer$/);
  await ada.leaving(() => press('Enter'));
  await tabTo('partenaires.0.nom');
  await type('Commune de Vannes');
  await tabTo(/^Ajouter : Partenaire$/);
  await press('Space');
  assert.equal((await focused()).at, 'partenaires.1.nom', 'the focus goes to the new row');
  await type('Un partenaire de trop');
  await tabTo(/^Retirer \(Partenaire 2\)$/);
  await press('Enter');
  assert.match((await focused()).words, /Ajouter : Partenaire/, 'the focus is not lost with the row');
  await tabTo('partenaires.0.nom', 'Shift+Tab');
  await ada.leaving(() => press('Enter'));
  await ada.goTo(`${file}/parts/partenaires`);
  assert.equal(await ada.page.inputValue('[name="partenaires.0.nom"]'), 'Commune de Vannes');
});

test('territories are suggested, chosen with the arrows, and the list never traps', async () => {
  await ada.goTo(`${file}/parts/projet`);
  await tabTo('territoire.q');
  await type('morbihan');
  await ada.page.locator('.suggest__list:not([hidden]) [role=option]').first().waitFor();
  await press('Escape');
  assert.equal(await ada.page.locator('.suggest__list:not([hidden])').count(), 0);
  await press('Backspace');
  await ada.page.locator('.suggest__list:not([hidden]) [role=option]').first().waitFor();
  await press('ArrowDown');
  await press('Enter');
  assert.equal(await ada.page.inputValue('[name="territoire.q"]'), 'Morbihan');
  await saved();
  await press('Tab');
  assert.notEqual((await focused()).at, 'territoire.q');
});

test('the budget: a row and its amount, and Enter in it takes nothing away', async () => {
  await ada.goTo(`${file}/parts/budget`);
  await tabTo(/^Ajouter une dépense$/);
  await press('Enter');
  const row = (await focused()).at.replace(/\.\w+$/, '');
  assert.match(row, /^budget\.costs\.\d$/);
  await type('Développement');
  await tabTo(`${row}.amount`);
  await type('200 000');
  await ada.leaving(() => press('Enter'));
  await ada.goTo(`${file}/parts/budget`);
  assert.match(await ada.page.locator('main').innerHTML(), /value="Développement"/, 'Enter took nothing away');
  assert.match(await ada.words(), /200 000/);
});

test('a document is chosen and attached, and the last stop gives way to the browser', async () => {
  // Asked for early: the browser needs a moment before it hands over its dialog.
  const chooser = ada.page.waitForEvent('filechooser');
  await ada.goTo(`${file}/parts/pieces`);
  await tabTo('presentation');
  await press('Enter');
  const document = { name: 'presentation.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) };
  await (await chooser).setFiles(document);
  await tabTo(/^Joindre$/);
  await ada.leaving(() => press('Enter'));
  assert.match(await ada.words(), /presentation\.pdf/);
  const stops = new Set<string>();
  for (let tabs = 0; tabs < 120; tabs += 1) {
    await press('Tab');
    const { at } = await focused();
    if (at === 'BODY') break;
    stops.add(at);
  }
  assert.equal((await focused()).at, 'BODY', `the page lets the focus go: ${[...stops]}`);
  assert.deepEqual(ada.complaints, []);
});
