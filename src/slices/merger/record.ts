import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { type AccountSettings, bodySettings, digitsOf, messageJob, queueMessages } from '#slices/account';
import { dayOf } from '#ui/words';
import { changesOf, recordedChange } from './changes.ts';
import { closedReason, mergedMessage, requestClosedMessage } from './letters.ts';
import { type Merging, movesOf, obstacleToRecording, survivorOf } from './merger.ts';
import { ZONE } from './prepare.ts';
import { lockMerging, saveMerger } from './store.ts';

type Settings = Pick<AccountSettings, 'publicUrl' | 'instance'>;
type Reader = Readonly<{ id: string; email: string; lang: 'fr' | 'en' }>;

/** Each person who acted for one of these bodies, once. */
const readersOf = ({ holdings }: Merging, newId: () => string): readonly Reader[] => {
  const living = holdings.seats.filter(({ state }) => state !== 'ended');
  return [...new Map(living.map(({ email, lang }) => [email, lang]))].map(([email, lang]) => ({
    id: newId(),
    email,
    lang,
  }));
};

/** Bodies become one, in one transaction: people, files, mandates pass to the body that remains. */
export const recordMerger = (settings: Settings) =>
  act({
    name: 'merger.record',
    movesMoney: false,
    binding: true,
    input: z.object({
      planId: z.uuid(),
      confirmation: z.string().max(40).transform(digitsOf),
      shown: z.string().max(100),
    }),
    load: (tx, { planId }) => lockMerging(tx, planId),
    permit: allow('merger.record', (_merging: Merging) => ({})),
    decide: (merging, { confirmation, shown }, { at, actor, newId }) => {
      const survivorId = survivorOf(merging)?.id ?? newId();
      const moves = movesOf(merging, survivorId, bodySettings(settings).signatoriesAfterMerger);
      const obstacle = obstacleToRecording(merging, moves, { today: dayOf(at, ZONE), actor, confirmation, shown });
      if (obstacle !== undefined) return obstacle;
      const mergerId = merging.plan.id;
      const changes = changesOf(merging, moves, { mergerId, survivorId, newId });
      const readers = readersOf(merging, newId);
      const askers = moves.requests.map(({ email, lang }) => ({ id: newId(), email, lang }));
      const { takesOver, takenOver, seatsEnded, seatsBrought, mandatesEnded, mandatesMoved } = changes;
      return {
        change: {
          ...recordedChange(merging, changes, mergerId),
          readers,
          askers,
          jobs: [...readers, ...askers].map(({ id }) => messageJob(id)),
        },
        also: [
          takesOver,
          ...takenOver,
          ...seatsEnded,
          ...seatsBrought,
          ...mandatesEnded,
          ...mandatesMoved,
          ...changes.invitations,
          ...changes.requests,
          ...changes.files,
          ...changes.partnersEnded,
          ...changes.partnersMoved,
        ],
      };
    },
    save: async (tx, change, merging, _input, { actor, at }) => {
      const told = { merging, survivorId: change.facts.survivorId, publicUrl: settings.publicUrl };
      await saveMerger(tx, change, merging, (lang) => closedReason(lang, told), { id: actor.id, at });
      await queueMessages(
        tx,
        [
          ...change.readers.map(({ id, email, lang }) => ({ id, recipient: email, ...mergedMessage(lang, told) })),
          ...change.askers.map(({ id, email, lang }) => ({
            id,
            recipient: email,
            ...requestClosedMessage(lang, told),
          })),
        ],
        at,
      );
    },
  });
