import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { aHostileProvider } from '../tests/providers/hostile-provider.ts';
import { CLIENT } from '../tests/providers/real-provider.ts';
import { type Answer, aClient, type Client, expecting } from './client.ts';
import { printTimes, timed } from './figures.ts';

type Provider = Awaited<ReturnType<typeof aHostileProvider>>;

/** A provider in the process of the bench, named to the product before it starts. It plays nothing: it is honest. */
export const nameProvider = async (folder: string): Promise<Provider> => {
  const provider = await aHostileProvider();
  const settings = { issuer: provider.issuer, ...CLIENT, algorithm: 'ES256' };
  writeFileSync(join(folder, 'identity-providers.json'), JSON.stringify({ proconnect: settings }));
  return provider;
};

/** Each time another browser, with the mark of its forms already in hand. */
const inNewBrowser = async (address: string, run: (client: Client) => Promise<number>): Promise<number> => {
  const client = aClient(address);
  try {
    await client.get('/sign-in');
    return await run(client);
  } finally {
    client.close();
  }
};

const entered = (answer: Answer, path: string): number => expecting(303, answer, path).ms;

/** The press on the button of a link; its message is sent by the worker, and is not counted. */
const byLink = (owner: pg.Client, address: string, email: string) =>
  inNewBrowser(address, async (client) => {
    const token = randomBytes(32).toString('base64url');
    await owner.query(
      `insert into sign_in_link (token_hash, browser_hash, email, back, created_at, expires_at)
       values ($1, $2, $3, '/account', now(), now() + interval '15 minutes')`,
      [createHash('sha256').update(token).digest(), Buffer.alloc(32), email],
    );
    return entered(await client.post(`/sign-in/${token}/session`, {}), 'a link');
  });

/** The press on the button, and the return with the two questions that the product then asks of the provider. */
const byProvider = (provider: Provider, address: string) =>
  inNewBrowser(address, async (client) => {
    const left = await client.post('/sign-in/providers/proconnect', { back: '/account' });
    const to = /^0;url=(.*)$/.exec(String(expecting(200, left, 'a departure').headers.refresh))?.[1] ?? '';
    const returned = await client.send(`/sign-in/providers/proconnect/return?${provider.sendsBack(to)}`);
    return left.ms + entered(returned, 'a return');
  });

type Measured = Readonly<{ address: string; owner: pg.Client; provider: Provider; personId: string; count: number }>;

/** How long it takes to come in, by a link and by an identity provider that answers at once. */
export const measureSignIn = async ({ address, owner, provider, personId, count }: Measured): Promise<void> => {
  await owner.query(
    `insert into identity (provider, issuer, subject, person_id, first_used_at, last_used_at)
     values ('proconnect', $1, 'subject', $2, now(), now())`,
    [provider.issuer, personId],
  );
  const { rows } = await owner.query<{ email: string }>('select email from person where id = $1', [personId]);
  const email = rows[0]?.email ?? '';
  printTimes('sign_in.link', await timed(count, () => byLink(owner, address, email)), undefined);
  printTimes('sign_in.provider', await timed(count, () => byProvider(provider, address)), undefined);
};
