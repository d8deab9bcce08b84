import { z } from 'zod';
import { allowPaper } from '#kernel/permission';
import { refuse } from '#kernel/refusal';
import { lockText } from '#platform/locked';
import { paper } from '#platform/paper';
import { hashOf } from '#platform/web/browser-marks';
import { isNewcomer } from './account.ts';
import { newRecoveryCode, newSecret, plainCode } from './authenticator.ts';
import { ceremonyEnds, RECOVERY_CODES } from './factor.ts';
import { factorMessage } from './factor-letters.ts';
import { askToAdd, askToShow } from './passkey.ts';
import { relyingParty } from './relying-party.ts';
import type { AccountSettings } from './settings.ts';
import { beginCeremony, passkeysOf, replaceRecoveryCodes } from './store/factors.ts';
import { jotMessage } from './store/messages.ts';

const input = z.object({ browser: z.string().min(1) });
const party = ({ publicUrl, instance }: AccountSettings) => relyingParty(publicUrl, instance.name);
/** What is kept for the next page and is a secret is locked for this alone. */
export const CEREMONY = 'ceremony';

/** Asks the device of the person for a new passkey. */
export const prepareNewPasskey = (settings: AccountSettings) =>
  paper({
    name: 'account.prepare_new_passkey',
    input,
    load: async (pen, _input, { actor }) => actor && { known: await passkeysOf(pen, actor.id) },
    permit: allowPaper('account.prepare_new_passkey', () => ({})),
    write: async (pen, { known }, { browser }, { at, actor }) => {
      if (actor === undefined) throw new Error('nobody asks for a new passkey');
      const options = await askToAdd(party(settings), actor, known);
      const { challenge } = options;
      const ceremony = { browserHash: hashOf(browser), purpose: 'add_passkey', personId: actor.id, challenge } as const;
      await beginCeremony(pen, ceremony, at, ceremonyEnds(at));
      return { done: { options: JSON.stringify(options) } };
    },
  });

/** Asks for a passkey: one of the person who is there, or any, from whoever comes in by it or has said no name yet. */
export const preparePasskey = (settings: AccountSettings) =>
  paper({
    name: 'account.prepare_passkey',
    input,
    load: async (pen, _input, { actor }) => ({ known: actor === undefined ? [] : await passkeysOf(pen, actor.id) }),
    permit: allowPaper('account.prepare_passkey', () => ({})),
    write: async (pen, { known }, { browser }, { at, actor }) => {
      const options = await askToShow(party(settings), known);
      const { challenge } = options;
      const personId = actor === undefined || isNewcomer(actor) ? undefined : actor.id;
      const asked = { browserHash: hashOf(browser), purpose: 'show_passkey', personId, challenge } as const;
      await beginCeremony(pen, asked, at, ceremonyEnds(at));
      return { done: { options: JSON.stringify(options) } };
    },
  });

/** Draws the secret of an authenticator, to be shown once and proved by a first code. */
export const prepareAuthenticator = (settings: AccountSettings) =>
  paper({
    name: 'account.prepare_authenticator',
    input,
    load: async (_pen, _input, { actor }) => actor,
    permit: allowPaper('account.prepare_authenticator', () => ({})),
    write: async (pen, person, { browser }, { at }) => {
      const challenge = lockText(settings.secret, CEREMONY, newSecret()).toString('base64');
      const asked = {
        browserHash: hashOf(browser),
        purpose: 'add_authenticator',
        personId: person.id,
        challenge,
      } as const;
      await beginCeremony(pen, asked, at, ceremonyEnds(at));
      return { done: {} };
    },
  });

/** Makes new recovery codes, shown for a few minutes; those made before serve no more. The person is told. */
export const makeRecoveryCodes = (settings: AccountSettings) =>
  paper({
    name: 'account.make_recovery_codes',
    input,
    load: async (_pen, _input, { actor }) => actor,
    permit: allowPaper('account.make_recovery_codes', () => ({})),
    write: async (pen, person, { browser }, { at, newId }) => {
      if (!person.vouched) return refuse('rule', 'account.remove_factor.not_vouched');
      const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
      await replaceRecoveryCodes(
        pen,
        person.id,
        codes.map((code) => hashOf(plainCode(code))),
      );
      const challenge = lockText(settings.secret, CEREMONY, codes.join(' ')).toString('base64');
      const shown = {
        browserHash: hashOf(browser),
        purpose: 'recovery_codes',
        personId: person.id,
        challenge,
      } as const;
      await beginCeremony(pen, shown, at, ceremonyEnds(at));
      await jotMessage(pen, factorMessage(newId(), person.email, 'codes', '', settings.instance), at);
      return { done: {} };
    },
  });
