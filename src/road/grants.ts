import { sql } from 'kysely';
import { legalDay } from '#kernel/period';
import { rows } from '#platform/read';
import { signForBeneficiary, signForState } from '#slices/agreement';
import { certifyPayment, orderPayment, recordPayment } from '#slices/payment';
import { goOnWithPath } from './paths.ts';
import type { FilePlan, Stop } from './plan.ts';
import { chance } from './random.ts';
import { later, type Stage } from './stage.ts';
import { does } from './world.ts';

const ORDER: readonly Stop[] = ['to_sign', 'to_countersign', 'due', 'certified', 'ordered', 'end'];
const goesBeyond = ({ stop }: FilePlan, step: Stop): boolean => {
  const place = ORDER.indexOf(stop);
  return place === -1 || place > ORDER.indexOf(step);
};

type Due = Readonly<{
  id: string;
  documentHash: string;
  applicationId: string;
  decidedAt: Date;
  paymentId: string | null;
}>;

/**
 * Plans what follows every award the worker has drawn an agreement for: two signatures, then certified, ordered, paid.
 * Called after each rest of the worker; an award is only taken once.
 */
export const grantsFollower = (
  stage: Stage,
  files: readonly FilePlan[],
  planLater: (file: FilePlan) => void,
): (() => Promise<void>) => {
  const taken = new Set<string>();
  return async () => {
    const byId = new Map(files.map((file) => [stage.opened.get(file.key), file]));
    const drawn = await rows<Due>(
      stage.world.reader,
      sql`select g.id, g.document_hash as "documentHash", w.application_id as "applicationId", w.decided_at as "decidedAt"
          from agreement g join award w on w.id = g.award_id order by g.number`,
    );
    for (const one of drawn) {
      const file = byId.get(one.applicationId);
      if (file === undefined || taken.has(one.id)) continue;
      taken.add(one.id);
      planSignatures(stage, file, one, planLater);
    }
  };
};

const AGREED = { agreed: 'yes' } as const;
const keyOf = (stage: Stage, file: FilePlan, step: string): string => `play:${stage.seed}:${file.key}:${step}`;

const planSignatures = (stage: Stage, file: FilePlan, agreement: Due, planLater: (file: FilePlan) => void): void => {
  const { world, staff, timeline } = stage;
  const luck = chance(stage.seed, 'pace', file.key);
  const [first, second] = [luck.between(15, 25), luck.between(2, 8)];
  if (!goesBeyond(file, 'to_sign')) return;
  const signed = { agreementId: agreement.id, documentHash: agreement.documentHash, ...AGREED };
  timeline.plan(later(agreement.decidedAt, first), async (at) => {
    const by = stage.applicants.get(file.body.siren);
    if (by === undefined) throw new Error(`nobody acts for ${file.body.name}`);
    const turn = { actor: by.signatory, at, request: keyOf(stage, file, 'sign') };
    await does(world, signForBeneficiary, { ...signed, quality: by.quality }, turn);
    if (!goesBeyond(file, 'to_countersign')) return;
    timeline.plan(later(at, second), async (day) => {
      const quality = file.round.pack.grantor.signatoryQuality.fr;
      await does(
        world,
        signForState,
        { ...signed, quality },
        { actor: staff.authority, at: day, request: keyOf(stage, file, 'countersign') },
      );
      goOnWithPath(stage, file, day, planLater);
      if (goesBeyond(file, 'due')) planPayment(stage, file, agreement.id, day);
    });
  });
};

/** The order is drawn up by the worker: a week of the play later it is there. */
const planPayment = (stage: Stage, file: FilePlan, agreementId: string, inForceAt: Date): void => {
  const { world, staff, timeline } = stage;
  timeline.plan(later(inForceAt, 9), async (at) => {
    const [order] = await rows<{ id: string; number: string }>(
      world.reader,
      sql`select id, number from payment_order where agreement_id = ${agreementId}`,
    );
    if (order === undefined) throw new Error(`the agreement ${agreementId} is in force and nothing is due`);
    const paymentId = order.id;
    await does(
      world,
      certifyPayment,
      { paymentId },
      { actor: staff['payer-1'], at, request: keyOf(stage, file, 'certify') },
    );
    if (!goesBeyond(file, 'certified')) return;
    timeline.plan(later(at, 2), async (day) => {
      await does(
        world,
        orderPayment,
        { paymentId },
        { actor: staff['payer-2'], at: day, request: keyOf(stage, file, 'order') },
      );
      if (!goesBeyond(file, 'ordered')) return;
      timeline.plan(later(day, 4), async (paid) => {
        const record = { paymentId, paidOn: legalDay(paid, 'Europe/Paris'), reference: `VIR-${order.number}` };
        await does(world, recordPayment, record, {
          actor: staff['payer-2'],
          at: paid,
          request: keyOf(stage, file, 'pay'),
        });
      });
    });
  });
};
