import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { PersonName, World } from '../world.ts';

/** Somebody at their own browser. Each page they look at is held to the same demands. */
export type Acting = Readonly<{
  page: Page;
  /** Goes to a path of the product; the page must be there. */
  goTo: (path: string) => Promise<void>;
  /** Presses a button; the page that answers must be there and without fault. */
  press: (name: string | RegExp) => Promise<void>;
  follow: (name: string | RegExp) => Promise<void>;
  /** Where a link of the page leads. */
  hrefOf: (name: string | RegExp) => Promise<string>;
  /** The status and the bytes of what stands at a path, asked as this person. */
  fetched: (path: string) => Promise<Readonly<{ status: number; type: string; bytes: Buffer }>>;
  /** The words of the page, with plain spaces. */
  words: () => Promise<string>;
}>;

/** The product on a port of its own, and a browser where each person has their own session. */
export const stageOf = async (world: World, browser: Browser) => {
  const address = await world.app.listen({ host: '127.0.0.1', port: 0 });
  const complaints: string[] = [];
  return {
    complaints,
    as: async (name: PersonName): Promise<Acting> => {
      const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 900 } });
      await context.addCookies([{ name: 'laureat_session', value: await world.sessionOf(name), url: address }]);
      const page = await context.newPage();
      page.setDefaultTimeout(8_000);
      page.on(
        'console',
        (said) => said.type() === 'error' && complaints.push(`${name}, ${page.url()}: ${said.text()}`),
      );
      page.on('pageerror', (error) => complaints.push(`${name}, ${page.url()}: ${error.message}`));
      return acting(page, address, name);
    },
  };
};

const acting = (page: Page, address: string, name: PersonName): Acting => {
  const leaving = async (act: () => Promise<void>): Promise<void> => {
    const answered = page.waitForResponse(
      (response) => response.request().isNavigationRequest() && !(response.status() >= 300 && response.status() < 400),
    );
    await act();
    const answer = await answered;
    await page.waitForLoadState('load');
    const said = answer.ok() ? '' : (await page.locator('main').allInnerTexts()).join(' ');
    assert.equal(answer.status(), 200, `${name}, ${page.url()}: ${said.slice(0, 900)}`);
    await assertAccessible(page, name);
  };
  return {
    page,
    goTo: (path) => leaving(async () => void (await page.goto(address + path))),
    press: (label) => leaving(() => page.getByRole('button', { name: label }).click()),
    follow: (label) => leaving(() => page.getByRole('link', { name: label }).first().click()),
    hrefOf: async (label) => (await page.getByRole('link', { name: label }).first().getAttribute('href')) ?? '',
    fetched: async (path) => {
      const answer = await page.context().request.get(address + path);
      const type = answer.headers()['content-type'] ?? '';
      return { status: answer.status(), type, bytes: await answer.body() };
    },
    words: async () => (await page.locator('main').allInnerTexts()).join(' ').replace(/\s+/g, ' '),
  };
};

const assertAccessible = async (page: Page, name: PersonName): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map((one) => [one.id, one.nodes.map((node) => node.html.slice(0, 300))]);
  assert.deepEqual(found, [], `${name}, ${page.url()}`);
};
