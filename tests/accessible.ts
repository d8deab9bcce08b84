import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * Holds a page to the rules of accessibility. The checker runs in the page itself and says only what is wrong: its usual
 * way opens one more page each time for the sake of frames, and takes four times as long. A page here has no frame,
 * and one that had would not go unseen.
 */
export const assertAccessible = async (page: Page): Promise<void> => {
  assert.equal(page.frames().length, 1, `${page.url()} holds a frame, which the checker would not see`);
  const checker = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await checker.analyze();
  const found = violations.map((one) => [one.id, one.nodes.map((node) => node.html.slice(0, 300))]);
  assert.deepEqual(found, [], page.url());
};
