import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import type { Tx } from '#platform/tx';
import { closeTraining as close, keepCertificate as keep, recordAttendance as record } from './attendance.ts';
import { trainingId } from './input.ts';
import { placeOf } from './place.ts';
import { advance, lockRegistration, lockSeated, saveCertificate } from './store/registrations.ts';
import { lockTraining, moveTo } from './store/trainings.ts';

const lockSheet = async (tx: Tx, id: string) => {
  const held = await lockTraining(tx, id);
  return held && { ...held, seated: await lockSeated(tx, id) };
};

/** Whoever gives the training notes who came. */
export const recordAttendance = act({
  name: 'training.record_attendance',
  movesMoney: false,
  input: z.object({
    trainingId,
    attendance: z.array(z.object({ registrationId: z.uuid(), came: z.boolean() })).max(1000),
  }),
  load: (tx, input) => lockSheet(tx, input.trainingId),
  permit: allow('training.record_attendance', placeOf),
  decide: ({ training, seated }, { attendance }, { at }) => record(training, seated, attendance, at),
  save: async (tx, change) => {
    for (const step of change.noted) await advance(tx, step);
    await moveTo(tx, change);
  },
});

/** Closes the sheet: certificates are drawn for those who came. */
export const closeTraining = act({
  name: 'training.close',
  movesMoney: false,
  input: z.object({ trainingId }),
  load: (tx, input) => lockSheet(tx, input.trainingId),
  permit: allow('training.close', placeOf),
  decide: ({ training, seated }, _input, { at }) => close(training, seated, at),
  save: (tx, change) => moveTo(tx, change),
});

/** Keeps the certificate of one person, drawn and sealed before. */
export const keepCertificate = act({
  name: 'training.keep_certificate',
  movesMoney: false,
  input: z.object({
    registrationId: z.uuid(),
    sealed: z.object({
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      sizeBytes: z.number().int().positive(),
      type: z.string(),
    }),
  }),
  load: (tx, { registrationId }) => lockRegistration(tx, registrationId),
  permit: allow('training.keep_certificate', () => ({})),
  decide: ({ registration, training }, { sealed }) => keep(registration, training, sealed.hash),
  save: (tx, change, _held, { sealed }, { at }) => saveCertificate(tx, change, sealed, at),
});
