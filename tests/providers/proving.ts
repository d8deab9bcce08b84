import assert from 'node:assert/strict';
import type { LightMyRequestResponse } from 'fastify';
import type { Browsing } from '../asking.ts';
import type { World } from '../world.ts';

/** The path of the last sign-in link sent to an address. */
export const linkFor = async ({ database }: World, email: string): Promise<string> => {
  const { rows } = await database.owner.query<{ body: string }>(
    'select body from outbox where recipient = $1 order by created_at desc, ctid desc limit 1',
    [email],
  );
  const path = /https:\/\/aides\.example\.org(\/sign-in\/[\w-]+)/.exec(rows[0]?.body ?? '')?.[1];
  assert.ok(path, `no link was sent to ${email}`);
  return path;
};

/** Proves the mailbox by the link, in the same browser. */
export const prove = async (world: World, browser: Browsing, email: string): Promise<LightMyRequestResponse> => {
  const asked = await browser.post('/sign-in/identity', { email, back: '/account' });
  assert.equal(asked.headers.location, '/sign-in/sent', asked.body.slice(0, 500));
  const path = await linkFor(world, email);
  assert.match((await browser.get(path)).body, /sera rattachée à ce compte/);
  const landed = await browser.post(`${path}/session`);
  browser.forgetMark();
  return landed;
};
