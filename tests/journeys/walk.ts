import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { Browser, BrowserContextOptions, Page, Response } from 'playwright-core';
import { assertAccessible } from '../accessible.ts';
import { launchBrowser } from '../browser.ts';
import { aWorld, type PersonName, type WorldOptions } from '../world.ts';

/** A world that listens on a port of its own, and a browser to walk in it. */
export const aWalk = async (name: string, options: WorldOptions & Readonly<{ atLocalhost?: boolean }> = {}) => {
  const port = options.atLocalhost ? await freePort() : 0;
  const named = options.atLocalhost ? { publicUrl: `http://localhost:${port}` } : {};
  const world = await aWorld(`journey_${name}`, { ...options, ...named });
  const listening = await world.app.listen({ host: '127.0.0.1', port });
  const address = named.publicUrl ?? listening;
  const browser = await launchBrowser();
  return {
    world,
    /** Somebody of the cast, with an open session, at a browser of their own. */
    as: async (person: PersonName, setting: BrowserContextOptions = {}): Promise<Walker> =>
      aWalker(browser, address, setting, await world.newSessionOf(person)),
    /** Somebody who is not signed in. */
    visitor: (setting: BrowserContextOptions = {}): Promise<Walker> => aWalker(browser, address, setting),
    close: async (): Promise<void> => {
      await browser.close();
      await world.close();
    },
  };
};
/** A port that nobody listens on: the address must be known before the product is made. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};
export type Walk = Awaited<ReturnType<typeof aWalk>>;

/** The narrowest window that a page must fit, and a browser that runs no script. */
export const NARROW_WITHOUT_SCRIPT: BrowserContextOptions = {
  javaScriptEnabled: false,
  viewport: { width: 320, height: 900 },
};
/** A window of 1,280 px whose reader has doubled the size of everything. */
export const ZOOMED: BrowserContextOptions = { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 };

/** By name of the field: a text to write, or the values to tick or to choose. */
export type Filling = Readonly<Record<string, string | readonly string[]>>;
export type Walker = Readonly<{
  page: Page;
  /** What the console of the browser complained of, all pages together. */
  complaints: readonly string[];
  goTo: (path: string, status?: number) => Promise<void>;
  press: (button: string | RegExp, status?: number) => Promise<void>;
  follow: (link: string | RegExp) => Promise<void>;
  /** Does something that leads to another page, and looks at that page. */
  leaving: (act: () => Promise<unknown>, status?: number) => Promise<void>;
  /** The status and the bytes of what stands where a link of the page leads, asked as this person. */
  fetched: (link: string | RegExp) => Promise<Readonly<{ status: number; type: string; bytes: Buffer }>>;
  /** Holds the page as it stands now to its window and to the rules of accessibility. */
  look: () => Promise<void>;
  /** The words of the main part of the page, with plain spaces. */
  words: () => Promise<string>;
  path: () => string;
}>;

const aWalker = async (
  browser: Browser,
  address: string,
  setting: BrowserContextOptions,
  session?: string,
): Promise<Walker> => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 900 }, ...setting });
  if (session !== undefined) await context.addCookies([{ name: 'laureat_session', value: session, url: address }]);
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const complaints = complaintsOf(page);
  const leaving = async (act: () => Promise<unknown>, status = 200): Promise<void> => {
    const answered = page.waitForResponse(isPage);
    const loaded = page.waitForEvent('load');
    const [answer] = await Promise.all([answered, loaded, act()]);
    const said = answer.status() === status ? '' : await page.locator('body').innerText();
    assert.equal(answer.status(), status, `${page.url()}: ${said.slice(0, 900)}`);
    await look();
  };
  const look = async (): Promise<void> => {
    await assertFits(page);
    // The checker is itself a script, and stops with the others.
    if (setting.javaScriptEnabled !== false) await assertAccessible(page);
  };
  return {
    page,
    complaints,
    leaving,
    goTo: (path, status) => leaving(() => page.goto(address + path), status),
    press: (button, status) => leaving(() => page.getByRole('button', { name: button }).click(), status),
    follow: (link) => leaving(() => page.getByRole('link', { name: link }).first().click()),
    look,
    fetched: async (link) => {
      const href = (await page.getByRole('link', { name: link }).first().getAttribute('href')) ?? '';
      const answer = await context.request.get(new URL(href, page.url()).href);
      return { status: answer.status(), type: answer.headers()['content-type'] ?? '', bytes: await answer.body() };
    },
    words: async () => (await page.locator('main').innerText()).replace(/\s+/g, ' '),
    path: () => new URL(page.url()).pathname,
  };
};

const isPage = (response: Response): boolean =>
  response.request().isNavigationRequest() && !(response.status() >= 300 && response.status() < 400);

/** A browser also logs each page answered 4xx: those are demanded one by one, by their status. */
const complaintsOf = (page: Page): readonly string[] => {
  const complaints: string[] = [];
  page.on('console', (said) => {
    const isPageRefused = said.location().url === page.url() && said.text().startsWith('Failed to load resource');
    if (said.type() === 'error' && !isPageRefused) complaints.push(`${page.url()}: ${said.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  return complaints;
};

/** Nobody has to push a page sideways to read it. */
const assertFits = async (page: Page): Promise<void> => {
  const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
  assert.ok(wide <= window, `${page.url()} is ${wide} px wide in a window of ${window} px`);
};

/** Answers the fields of the page by their names, whatever their control. */
export const fill = async (page: Page, answers: Filling): Promise<void> => {
  for (const [name, answer] of Object.entries(answers)) await fillOne(page, name, [answer].flat());
};

const fillOne = async (page: Page, name: string, values: readonly string[]): Promise<void> => {
  const control = page.locator(`[name="${name}"]:not([type=hidden])`);
  const kind = await control.first().evaluate((field) => (field as HTMLInputElement).type);
  if (kind === 'radio' || kind === 'checkbox') {
    for (const value of values) await page.locator(`[name="${name}"][value="${value}"]`).check();
    return;
  }
  if (kind.startsWith('select')) await control.selectOption([...values]);
  else await control.fill(values[0] ?? '');
  await control.blur();
};

/** Types into a search field that suggests, and chooses the suggestion with the keyboard. */
export const choose = async (page: Page, name: string, typed: string, wanted: string): Promise<void> => {
  const field = page.locator(`[name="${name}"]`);
  await field.pressSequentially(typed);
  const options = page.locator('.suggest__list:not([hidden]) [role=option]');
  await options.filter({ hasText: wanted }).first().waitFor();
  const rank = (await options.allInnerTexts()).findIndex((text) => text.includes(wanted));
  for (let i = 0; i <= rank; i += 1) await field.press('ArrowDown');
  await field.press('Enter');
  assert.equal(await field.inputValue(), wanted);
};
