import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { specimens, writeSpecimen } from '../tools/specimen.tsx';
import { assertAccessible } from './accessible.ts';
import { launchBrowser } from './browser.ts';
import { serveSpecimen } from './specimen-server.ts';

/** What the page sent to be saved, and what it is answered next. */
let saved: URLSearchParams[] = [];
let answers: (readonly [status: number, body: object])[] = [];

const answer = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
  const json = (status: number, body: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (request.method === 'POST') {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    await once(request, 'end');
    saved.push(new URLSearchParams(body));
    json(...(answers.shift() ?? [200, { version: 8 }]));
    return true;
  }
  if (!request.url?.startsWith('/suggest.json')) return false;
  json(200, [
    { id: '01053', label: 'Bourg-en-Bresse', detail: 'Ain (01)' },
    { id: '18033', label: 'Bourges', detail: 'Cher (18)' },
  ]);
  return true;
};

let folder = '';
let browser: Browser;
let site: Awaited<ReturnType<typeof serveSpecimen>>;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'laureat-specimen-'));
  await writeSpecimen(folder);
  site = await serveSpecimen(folder, answer);
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  site.close();
  await rm(folder, { recursive: true });
});

type Setting = Readonly<{ width?: number; colorScheme?: 'light' | 'dark'; javaScriptEnabled?: boolean }>;

const visit = async (path: string, { width = 1280, ...setting }: Setting = {}) => {
  saved = [];
  answers = [];
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...setting });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${site.address}/${path}`);
  return { page, complaints, close: () => context.close() };
};

for (const [name] of specimens) {
  for (const setting of [
    { width: 320, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
    { width: 640, colorScheme: 'light' },
  ] as const) {
    test(`« ${name} » at ${setting.width} px, ${setting.colorScheme}: accessible, within its width, without complaint`, async () => {
      const { page, complaints, close } = await visit(name, setting);
      await assertAccessible(page);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), setting.width);
      assert.deepEqual(complaints, []);
      await close();
    });
  }
}

test('a page that is not accessible, or that holds a frame, is told', async () => {
  const { page, close } = await visit(specimens[0]?.[0] ?? '', { width: 1280, colorScheme: 'light' });
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
  await assert.rejects(assertAccessible(page), /image-alt/);
  await page.evaluate(() => document.querySelector('main img')?.replaceWith(document.createElement('iframe')));
  await assert.rejects(assertAccessible(page), /holds a frame/);
  await close();
});

test('the first view weighs 120 kB at most, fonts included', async () => {
  const { page, close } = await visit('home');
  const bytes = await page.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return entries.map((entry) => [entry.name, entry.transferSize] as const);
  });
  const total = bytes.reduce((sum, [, size]) => sum + size, 0);
  assert.ok(total > 40_000, 'the font is counted');
  assert.ok(total <= 120_000, `${total} bytes without compression`);
  assert.ok(!bytes.some(([url]) => url.includes('latin-ext')), 'the second font waits for a letter that needs it');
  await close();
});

const savedWords = (page: Page) => page.locator('[data-saved-words]').first();

test('the summary of errors takes the focus, and leads to the field', async () => {
  const { page, close } = await visit('form');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'errors');
  await page.locator('#errors a').nth(1).click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'f-end');
  await close();
});

test('a field is saved when it is left, with its version and its marks', async () => {
  const { page, close } = await visit('form');
  await page.fill('[name=title]', 'Un verger');
  await page.locator('[name=title]').blur();
  await savedWords(page).getByText('Enregistré à').waitFor();
  const [sent] = saved;
  assert.deepEqual(
    [sent?.get('_field'), sent?.get('_version'), sent?.get('_csrf'), sent?.get('title')],
    ['title', '7', 'specimen', 'Un verger'],
  );
  assert.match(String(sent?.get('_request')), /^[0-9a-f-]{36}$/);
  await page.uncheck('[name=public][value=s]');
  await page.waitForFunction(() => document.querySelector('form[data-autosave]')?.getAttribute('data-version') === '8');
  await savedWords(page).getByText('Enregistré à').waitFor();
  assert.deepEqual(
    [saved[1]?.get('_field'), saved[1]?.getAll('public'), saved[1]?.get('_version')],
    ['public', [], '8'],
  );
  await close();
});

test('a failure to save is loud, keeps the text, and is tried again with the same mark', async () => {
  const { page, close } = await visit('form');
  answers = [[503, {}]];
  await page.fill('[name=title]', 'Un verger');
  await page.locator('[name=title]').blur();
  await page.locator('[role=alert] [data-saved-words]').getByText('Non enregistré').waitFor();
  assert.equal(await page.inputValue('[name=title]'), 'Un verger');
  await savedWords(page).getByText('Enregistré à').waitFor();
  assert.equal(saved.length, 2);
  assert.equal(saved[0]?.get('_request'), saved[1]?.get('_request'));
  await close();
});

test('two people on one answer: both are shown, and the person chooses', async () => {
  const { page, close } = await visit('form');
  answers = [[409, { version: 9, value: 'Un potager', by: 'Théo Rivoal', at: '14 h 27' }]];
  await page.fill('[name=title]', 'Un verger');
  await page.locator('[name=title]').blur();
  const conflict = page.locator('.conflict');
  await conflict.getByText('Théo Rivoal a changé cette réponse à 14 h 27').waitFor();
  assert.equal(await conflict.locator('blockquote').textContent(), 'Un potager');
  assert.equal(await page.inputValue('[name=title]'), 'Un verger', 'nothing is overwritten meanwhile');
  await conflict.getByRole('button', { name: 'Garder la mienne' }).click();
  await savedWords(page).getByText('Enregistré à').waitFor();
  assert.deepEqual([saved[1]?.get('title'), saved[1]?.get('_version')], ['Un verger', '9']);
  await close();
});

test('an answer that is wrong is saved and told', async () => {
  const { page, close } = await visit('form');
  answers = [[200, { version: 8, error: 'Dix signes au moins.' }]];
  await page.fill('[name=title]', 'Un');
  await page.locator('[name=title]').blur();
  await page.locator('#f-title-e').getByText('Dix signes au moins.').waitFor();
  assert.equal(await page.getAttribute('[name=title]', 'aria-invalid'), 'true');
  await close();
});

test('an answer that cannot be understood is not saved, and told under its field', async () => {
  const { page, close } = await visit('form');
  answers = [[422, { message: 'Un point à corriger.', errors: [{ field: 'amount', message: 'Écrivez un montant.' }] }]];
  await page.fill('[name=amount]', 'beaucoup');
  await page.locator('[name=amount]').blur();
  await page.locator('#f-amount-e').getByText('Écrivez un montant.').waitFor();
  assert.match(String(await savedWords(page).textContent()), /^Non enregistré/);
  await close();
});

test('a refusal that is no conflict says its sentence', async () => {
  const { page, close } = await visit('form');
  answers = [[409, { message: 'Ce dossier est déposé.' }]];
  await page.fill('[name=title]', 'Un verger');
  await page.locator('[name=title]').blur();
  await savedWords(page).getByText('Ce dossier est déposé.').waitFor();
  assert.equal(await page.locator('.conflict').count(), 0);
  await close();
});

test('the version of an answer travels in its hidden field when it has one', async () => {
  const { page, close } = await visit('form');
  await page.evaluate(() => {
    const hidden = Object.assign(document.createElement('input'), { type: 'hidden', name: '_v.title', value: '3' });
    document.querySelector('form[data-autosave]')?.append(hidden);
  });
  await page.fill('[name=title]', 'Un verger');
  await page.locator('[name=title]').blur();
  await savedWords(page).getByText('Enregistré à').waitFor();
  assert.equal(saved[0]?.get('_version'), '3');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name="_v.title"]')?.value === '8');
  await close();
});

test('suggestions are offered, chosen by the keyboard, and forgotten when one types again', async () => {
  const { page, close } = await visit('form');
  const field = page.locator('[name=commune]');
  await field.pressSequentially('bourg');
  await page.locator('.suggest__list [role=option]').first().waitFor();
  assert.equal(await field.getAttribute('aria-expanded'), 'true');
  await field.press('ArrowDown');
  await field.press('ArrowDown');
  await field.press('Enter');
  assert.equal(await field.inputValue(), 'Bourges');
  assert.equal(await page.inputValue('[name=commune_id]'), '18033');
  await field.pressSequentially('x');
  assert.equal(await page.inputValue('[name=commune_id]'), '');
  await close();
});

test('suggestions that come once the field was left do not open over the next one', async () => {
  const { page, close } = await visit('form');
  const field = page.locator('[name=commune]');
  await field.pressSequentially('bourg');
  await field.press('Tab');
  // Longer than the pause after the last key and the answer together.
  await page.waitForTimeout(600);
  assert.equal(await field.getAttribute('aria-expanded'), 'false');
  assert.equal(await page.locator('.suggest__list:not([hidden])').count(), 0);
  await close();
});

test('rows come and go, keep their ranks, and totals follow the typing', async () => {
  const { page, close } = await visit('form');
  await page.getByRole('button', { name: 'Ajouter un partenaire' }).click();
  await page.locator('[name="partners.2.name"]').fill('Commune de Saint-Aubin');
  await page.getByRole('button', { name: 'Retirer (Partenaire 1)' }).click();
  const names = await page
    .locator('[name^="partners."]')
    .evaluateAll((fields) =>
      fields.map((field) => [(field as HTMLInputElement).name, field.id, (field as HTMLInputElement).value]),
    );
  assert.deepEqual(names, [
    ['partners.0.name', 'f-partners-0-name', ''],
    ['partners.1.name', 'f-partners-1-name', 'Commune de Saint-Aubin'],
  ]);
  await page.fill('[name="costs.0.amount"]', '50 000,50');
  assert.equal(await page.locator('[data-total=costs]').textContent(), '68\u00a0000,50\u00a0€');
  await close();
});

test('without script, a confirmation opens and the form can be sent', async () => {
  const { page, close } = await visit('file', { javaScriptEnabled: false });
  assert.equal(await page.locator('#withdraw').isVisible(), false);
  await page.getByRole('button', { name: 'Retirer le dossier…' }).click();
  assert.equal(await page.locator('#withdraw').isVisible(), true);
  await page.locator('#withdraw').getByRole('button', { name: 'Retirer le dossier' }).click();
  await page.waitForURL('**/files/1/withdrawal');
  assert.equal(saved[0]?.get('_csrf'), 'specimen');
  await close();
});

test('a long menu is a line on a wide page, and a fold on a narrow one that opens without script', async () => {
  const wide = await visit('long-menu', { javaScriptEnabled: false });
  const menuOf = (page: Page) => page.getByRole('navigation', { name: 'Navigation principale' });
  assert.equal(await menuOf(wide.page).count(), 1, 'one is shown, and one is read');
  assert.equal(await menuOf(wide.page).getByRole('link', { name: 'Personnes' }).isVisible(), true);
  await wide.close();

  const narrow = await visit('long-menu', { width: 320, javaScriptEnabled: false });
  assert.equal(await menuOf(narrow.page).count(), 1);
  const people = menuOf(narrow.page).getByRole('link', { name: 'Personnes' });
  assert.equal(await people.count(), 0, 'folded');
  await narrow.page.getByText('Menu', { exact: true }).focus();
  await narrow.page.keyboard.press('Enter');
  assert.equal(await people.isVisible(), true);
  assert.equal(await narrow.page.evaluate(() => document.documentElement.scrollWidth), 320);
  const bar = await narrow.page.locator('header.top').boundingBox();
  assert.ok(bar !== null && bar.height < 130, `the header takes ${bar?.height} px`);
  await narrow.close();
});

test('the fold of the menu closes by Escape, and gives the focus back', async () => {
  const { page, close } = await visit('long-menu', { width: 320 });
  await page.getByText('Menu', { exact: true }).click();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.nav--folded details[open]').count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Menu');
  await close();
});
