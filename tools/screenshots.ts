import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import { launchBrowser } from '../tests/browser.ts';
import { type Screen, screens } from '../tests/screens.ts';

/**
 * Takes the picture of every screen of a running demonstration, at 320 and 1,280 px, light and dark, into
 * `screenshots/`: `node --import tsx tools/screenshots.ts [address] [word of the name]`. Fails when a screen does not
 * answer 200 or is wider than the window.
 */
const WIDTHS = [320, 1280] as const;
const SCHEMES = ['light', 'dark'] as const;

/** On the demonstration's page, a button per person says whose place it takes. */
const signIn = async (context: BrowserContext, address: string, person: string): Promise<void> => {
  const page = await context.newPage();
  await page.goto(`${address}/demonstration`);
  await page
    .getByRole('button', { name: new RegExp(`\\b${person}\\b`) })
    .first()
    .click();
  await page.waitForURL((url) => url.pathname !== '/demonstration');
  await page.close();
};

/** How many links of one page are tried before the way is said to lead nowhere. */
const TRIED = 12;

/**
 * Walks to the screen: a path, then from page to page. Of several links with the pattern the first that leads on is
 * taken; a way that the data do not open leads nowhere.
 */
const walk = async (page: Page, address: string, [path, ...links]: Screen[1]): Promise<Response | undefined> => {
  const response = await page.goto(`${address}${path}`);
  const [pattern, ...further] = links;
  if (pattern === undefined) return response ?? undefined;
  const hrefs = await page.locator('main a[href]').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  for (const next of [...new Set(hrefs)].filter((href) => pattern.test(href)).slice(0, TRIED)) {
    const found = await walk(page, address, [next, ...further]);
    if (found !== undefined) return found;
  }
  return undefined;
};

const shoot = async (
  context: BrowserContext,
  address: string,
  [name, way]: Screen,
  file: string,
): Promise<string[]> => {
  const page = await context.newPage();
  const response = await walk(page, address, way);
  if (response === undefined) {
    await page.close();
    return [`${name}: nothing leads there in these data`];
  }
  const path = new URL(page.url()).pathname;
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, fullPage: true });
  const faults: string[] = [];
  const expected = name === 'not-found' ? 404 : 200;
  if (response?.status() !== expected) faults.push(`${name} (${path}) answers ${response?.status()}`);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (over > 0) faults.push(`${name} (${path}) is ${over} px wider than its window: ${file}`);
  await page.close();
  return faults;
};

/** Screens of one person in one setting share a session. */
const album = async (
  browser: Browser,
  address: string,
  wanted: readonly Screen[],
  folder: string,
): Promise<string[]> => {
  const faults: string[] = [];
  for (const person of new Set(wanted.map((screen) => screen[2]))) {
    for (const width of WIDTHS) {
      for (const colorScheme of SCHEMES) {
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, locale: 'fr-FR' });
        if (person !== undefined) await signIn(context, address, person);
        for (const screen of wanted.filter((one) => one[2] === person)) {
          const file = join(folder, `${screen[0]}-${width}-${colorScheme}.png`);
          faults.push(...(await shoot(context, address, screen, file)));
        }
        await context.close();
      }
    }
  }
  return faults;
};

const [address = 'http://127.0.0.1:3000', word = ''] = process.argv.slice(2);
const wanted = screens.filter(([name]) => name.includes(word));
await mkdir('screenshots', { recursive: true });
const browser = await launchBrowser();
const faults = await album(browser, address, wanted, 'screenshots').finally(() => browser.close());
process.stdout.write(`${wanted.length * WIDTHS.length * SCHEMES.length} pictures in screenshots/\n`);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
