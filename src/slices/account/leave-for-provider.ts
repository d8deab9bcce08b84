import { z } from 'zod';
import { allowPaper } from '#kernel/permission';
import { lockText, unlockText } from '#platform/locked';
import { paper } from '#platform/paper';
import { hashOf, localPath } from '#platform/web/browser-marks';
import { comeBack, departureEnds } from './identity.ts';
import { PROVIDER_KINDS } from './providers/provider.ts';
import type { Expected } from './providers/providers.ts';
import type { AccountSettings } from './settings.ts';
import { insertDeparture, takeDeparture } from './store/identities.ts';

const DEPARTURE = 'departure';
const provider = z.enum(PROVIDER_KINDS);
const mark = z.string().min(1).max(300);

/** Notes that this browser leaves for a provider, and what the answer must hold. */
export const leaveForProvider = ({ secret }: Pick<AccountSettings, 'secret'>) =>
  paper({
    name: 'account.leave_for_provider',
    input: z.object({
      provider,
      expected: z.object({ state: mark, nonce: mark, verifier: mark.optional() }),
      back: z.string().max(500).transform(localPath),
      browser: mark,
    }),
    load: async () => ({}),
    permit: allowPaper('account.leave_for_provider', () => ({})),
    write: async (pen, _nobody, { provider, expected, back, browser }, { at }) => {
      const { state, nonce, verifier } = expected;
      const locked = lockText(secret, DEPARTURE, JSON.stringify({ nonce, verifier })).toString('base64');
      const leaving = { provider, locked, back, stateHash: hashOf(state), browserHash: hashOf(browser) };
      await insertDeparture(pen, { ...leaving, expiresAt: departureEnds(at) }, at);
      return { done: {} };
    },
  });

const lockedShape = z.object({ nonce: mark, verifier: mark.optional() });

/** Finds who comes back from a provider, once: what the answer must hold is not given a second time. */
export const returnFromProvider = ({ secret }: Pick<AccountSettings, 'secret'>) =>
  paper({
    name: 'account.return_from_provider',
    input: z.object({ provider, state: z.string().max(300), browser: z.string().max(300) }),
    load: async (pen, { provider, state, browser }) => ({
      departure: await takeDeparture(pen, { provider, stateHash: hashOf(state), browserHash: hashOf(browser) }),
    }),
    permit: allowPaper('account.return_from_provider', () => ({})),
    write: async (_pen, { departure }, { state }, { at }) => {
      const verdict = comeBack(departure, at);
      if ('refusal' in verdict) return verdict;
      const { locked, back } = verdict.departure;
      const kept = lockedShape.parse(JSON.parse(unlockText(secret, DEPARTURE, Buffer.from(locked, 'base64'))));
      const expected: Expected = { state, nonce: kept.nonce, verifier: kept.verifier };
      return { done: { expected, back } };
    },
  });
