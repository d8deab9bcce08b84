import { type Cents, cents } from '#kernel/money';
import type { AnyAct } from '#platform/act';
import {
  type Asked,
  cutCredits,
  delegateCredits,
  envelopeTree,
  figuresSeen,
  openNode,
  raiseCredits,
  simulate,
  takeBackCredits,
  transferCredits,
} from '#slices/envelope';
import type { EnvelopeNode, Pack } from '#slices/programme';
import type { StaffKey } from './people.ts';
import { later, type Stage } from './stage.ts';
import { does } from './world.ts';

/** In ten-thousandths of what the node was opened with. */
const SHARES = { delegated: 1000n, delegatedCredits: 500n, transferred: 200n, cut: 100n } as const;

type Leaf = Readonly<{ code: string; amount: bigint; path: readonly string[] }>;

/** The leaves of a pack, those that pay no call taking files first, then the largest. */
const leavesOf = (pack: Pack): readonly Leaf[] => {
  const pays = new Set(pack.calls.filter((call) => 'rounds' in call).map((call) => call.envelope));
  const visit = (node: EnvelopeNode, path: readonly string[]): readonly Leaf[] =>
    node.children.length === 0
      ? [{ code: node.code, amount: BigInt(node.amountCents), path }]
      : node.children.flatMap((child) => visit(child, [...path, node.code]));
  return [...visit(pack.envelope, [])].sort(
    (one, other) => Number(pays.has(one.code)) - Number(pays.has(other.code)) || Number(other.amount - one.amount),
  );
};

/** A share of an amount, in whole hundreds of euros. */
const shareOf = (amount: bigint, share: bigint): Cents => cents(((amount * share) / 10_000n / 100_00n) * 100_00n);

type Moving = Readonly<{
  kind: Asked['kind'];
  from: string;
  to?: string;
  commitment: Cents;
  payment: Cents;
  reason: string;
  reference?: string;
}>;

/** Which act it is, and who does it. */
const ACTS: Readonly<Record<Asked['kind'], Readonly<{ act: AnyAct; who: StaffKey }>>> = {
  delegate: { act: delegateCredits, who: 'manager' },
  take_back: { act: takeBackCredits, who: 'manager' },
  transfer: { act: transferCredits, who: 'manager' },
  raise: { act: raiseCredits, who: 'authority' },
  cut: { act: cutCredits, who: 'authority' },
};

/**
 * The life of the envelopes in the year that is played: an envelope for the next year is opened and receives credits,
 * some move to another branch, some are withdrawn by a decree, and as many are opened again by a finance law.
 */
export const planMovements = (stage: Stage, programmeId: string, pack: Pack, begins: Date): void => {
  const [from, to] = leavesOf(pack);
  if (from === undefined || to === undefined || from.path.length === 0) return;
  const year = begins.getUTCFullYear() + 1;
  const [root = '', ...between] = [...from.path, from.code];
  const cut = shareOf(from.amount, SHARES.cut);
  const go = (day: number, step: string, moving: Moving): void =>
    stage.timeline.plan(later(begins, day), (at) => movesOnce(stage, programmeId, moving, at, step));
  stage.timeline.plan(later(begins, 40), async (at) => {
    const parent = (await envelopeTree(stage.world.reader, programmeId)).find(({ code }) => code === from.code);
    const opening = { envelopeId: parent?.id, level: 'year', year: String(year) };
    const turn = { actor: stage.staff.manager, at, request: `play:${stage.seed}:envelopes:open` };
    await does(stage.world, openNode, opening, turn);
    go(45, 'delegate', {
      kind: 'delegate',
      from: from.code,
      to: `${from.code}-${year}`,
      commitment: shareOf(from.amount, SHARES.delegated),
      payment: shareOf(from.amount, SHARES.delegatedCredits),
      reason: `Mise de côté pour les conventions qui seront signées en ${year}.`,
    });
  });
  go(75, 'transfer', {
    kind: 'transfer',
    from: from.code,
    to: to.code,
    commitment: shareOf(from.amount, SHARES.transferred),
    payment: shareOf(from.amount, SHARES.transferred),
    reason: 'Les demandes ont été plus nombreuses sur cette branche que prévu.',
  });
  go(110, 'cut', {
    kind: 'cut',
    from: from.code,
    commitment: cut,
    payment: cut,
    reason: 'Crédits annulés pour contribuer à une autre priorité de l’État.',
    reference: 'Décret d’annulation (donnée fictive)',
  });
  go(140, 'raise', {
    kind: 'raise',
    from: root,
    commitment: cut,
    payment: cut,
    reason: 'Les crédits annulés au printemps sont ouverts à nouveau.',
    reference: 'Loi de finances rectificative (donnée fictive)',
  });
  between.forEach((code, index) => {
    go(141 + index, `down-${index}`, {
      kind: 'delegate',
      from: [root, ...between][index] as string,
      to: code,
      commitment: cut,
      payment: cut,
      reason: 'Les crédits ouverts à nouveau reviennent à l’enveloppe où ils avaient été annulés.',
    });
  });
};

/** Reads the simulation, then confirms it. What was taken meanwhile changes its figures: it is then read again. */
const movesOnce = async (stage: Stage, programmeId: string, moving: Moving, at: Date, step: string): Promise<void> => {
  const { world, staff } = stage;
  const { kind, from, to, commitment, payment, ...said } = moving;
  if (commitment === 0n && payment === 0n) return;
  const { act, who } = ACTS[kind];
  for (let attempt = 1; ; attempt += 1) {
    const tree = await envelopeTree(world.reader, programmeId);
    const idOf = (code: string | undefined) => tree.find((node) => node.code === code)?.id;
    const asked = { kind, nodeId: idOf(from) ?? '', otherId: idOf(to), amounts: { commitment, payment } };
    const outcome = simulate(tree, asked);
    if ('refusal' in outcome) throw new Error(`${kind} ${from}: ${JSON.stringify(outcome.refusal)}`);
    const input = {
      envelopeId: asked.nodeId,
      otherId: asked.otherId,
      commitment: euros(commitment),
      payment: euros(payment),
      ...said,
      seen: figuresSeen(outcome.simulation),
    };
    const turn = { actor: staff[who], at, request: `play:${stage.seed}:envelopes:${step}` };
    try {
      await does(world, act, input, turn);
      return;
    } catch (error) {
      if (attempt === 5 || !(error as Error).message.includes('envelope.move.figures_changed')) throw error;
    }
  }
};

const euros = (amount: Cents): string => `${amount / 100n},${String(amount % 100n).padStart(2, '0')}`;
