/**
 * Both identity providers on this machine, to try the sign-in page by hand:
 * `node --import tsx tools/try-provider.ts http://127.0.0.1:3000`, then put what it prints in the data folder, under
 * the name it says, and start Lauréat. Sign in there as `nour` (an agent), `mute` (who says nothing of themselves) or
 * `angela` (an individual).
 */
import { PROVIDER_KINDS } from '#slices/account';
import { AGENTS, INDIVIDUALS } from '../tests/providers/both.ts';
import { aRealProvider, CLIENT } from '../tests/providers/real-provider.ts';

const publicUrl = process.argv[2] ?? 'http://127.0.0.1:3000';
const PORT = 4100;
const PEOPLE = { proconnect: AGENTS, franceconnect: INDIVIDUALS };

const settings = await Promise.all(
  PROVIDER_KINDS.map(async (kind, rank) => {
    const opened = { kind, algorithm: 'ES256', publicUrl, people: PEOPLE[kind], port: PORT + rank } as const;
    const { issuer } = await aRealProvider(opened);
    return [kind, { issuer, ...CLIENT, algorithm: opened.algorithm, secondFactor: ['mfa', 'totp', 'pop'] }] as const;
  }),
);
process.stdout.write(`identity-providers.json:\n${JSON.stringify(Object.fromEntries(settings), undefined, 2)}\n`);
