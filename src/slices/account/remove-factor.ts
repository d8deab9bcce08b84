import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { toldBy } from './add-factor.ts';
import { APART_DAYS, daysFrom } from './correction.ts';
import { type FactorSheet, removeFactor as removeRule, resetFactors as resetRule } from './factor.ts';
import { factorMessage } from './factor-letters.ts';
import { reasonInput } from './inputs.ts';
import type { AccountSettings } from './settings.ts';
import { didLately } from './store/corrections.ts';
import {
  forgetCodesWithoutFactor,
  forgetRecoveryCodes,
  lockFactor,
  lockFactorsOf,
  removeFactors,
} from './store/factors.ts';
import { queueMessage } from './store/messages.ts';
import { closeSessionsOf, emailOfPerson } from './store/people.ts';

/** Removes one of one's own factors; with the last one go the recovery codes. */
export const removeFactor = (settings: AccountSettings) =>
  act({
    name: 'account.remove_factor',
    movesMoney: false,
    input: z.object({ factorId: z.uuid() }),
    load: (tx, { factorId }) => lockFactor(tx, factorId),
    permit: allow('account.remove_factor', (factor: FactorSheet, actor) => ({
      own: factor.personId === actor.id ? 'applicant' : undefined,
    })),
    decide: (factor, _input, { actor, newId }) => {
      const decision = removeRule(factor, actor);
      return 'refusal' in decision ? decision : { change: { ...decision.change, ...toldBy(newId()) } };
    },
    save: async (tx, change, factor, _input, { actor, at }) => {
      await removeFactors(tx, [change.subjectId]);
      await forgetCodesWithoutFactor(tx, factor.personId);
      const message = factorMessage(change.messageId, actor.email, 'removed', factor.name, settings.instance);
      await queueMessage(tx, message, at);
    },
  });

/** An administrator removes all factors of somebody who has lost them, and ends their sessions; the person is told. */
export const resetFactors = (settings: AccountSettings) =>
  act({
    name: 'account.reset_factors',
    movesMoney: false,
    input: z.object({ personId: z.uuid(), reason: reasonInput }),
    load: async (tx, { personId }, { actor, at }) => {
      const email = await emailOfPerson(tx, personId);
      if (email === undefined) return undefined;
      const since = daysFrom(at, -APART_DAYS);
      const hasCorrected = await didLately(tx, 'account.correct_email', { actor, personId, since });
      return { id: personId, email, hasCorrected, factors: await lockFactorsOf(tx, personId) };
    },
    permit: allow('account.reset_factors', ({ hasCorrected }: { hasCorrected: boolean }, actor) => ({
      had: (personId) => ({ corrected_email: hasCorrected && personId === actor.id }),
    })),
    decide: (person, { reason }, { actor, newId }) => {
      const decision = resetRule(person, reason, actor);
      return 'refusal' in decision
        ? decision
        : { change: { ...decision.change, ...toldBy(newId()) }, also: decision.also };
    },
    save: async (tx, change, { id, email, factors }, _input, { at }) => {
      await removeFactors(
        tx,
        factors.map((factor) => factor.id),
      );
      await forgetRecoveryCodes(tx, id);
      await closeSessionsOf(tx, id);
      await queueMessage(tx, factorMessage(change.messageId, email, 'reset', '', settings.instance), at);
    },
  });
