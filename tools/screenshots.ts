import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../tests/browser.ts';
import { type Screen, screens } from '../tests/screens.ts';

/**
 * Takes the picture of every screen of a running demonstration, at 320 and 1,280 px, light and dark, into
 * `screenshots/`: `node --import tsx tools/screenshots.ts [address] [word of the name]`. Fails when a screen does not
 * answer 200 or is wider than the window.
 */
const WIDTHS = [320, 1280] as const;
const SCHEMES = ['light', 'dark'] as const;

/** The demonstration's picker of people, on the page to sign in: a button whose form carries the e-mail. */
const signIn = async (context: BrowserContext, address: string, person: string): Promise<void> => {
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  const button = page.locator(`form:has([value="${person}"]) button, button[value="${person}"]`).first();
  await button.click();
  await page.waitForLoadState();
  if (new URL(page.url()).pathname === '/sign-in') throw new Error(`${person} could not sign in`);
  await page.close();
};

const shoot = async (
  context: BrowserContext,
  address: string,
  [name, path]: Screen,
  file: string,
): Promise<string[]> => {
  const page = await context.newPage();
  const response = await page.goto(`${address}${path}`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, fullPage: true });
  const faults: string[] = [];
  if (response?.status() !== 200) faults.push(`${name} (${path}) answers ${response?.status()}`);
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
