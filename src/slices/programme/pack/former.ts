import type { Call, Pack } from './types.ts';
import type { Instrument } from './vocabulary.ts';

/** What the former single word meant. Packs are never rewritten once loaded, so those of before are read through it. */
const FORMER: Readonly<Record<string, Instrument>> = {
  competitive: { takes: 'applications', decidedBy: 'jury', grant: 'asked', limitedBy: 'euros' },
  flat_rate: { takes: 'applications', decidedBy: 'desk', grant: 'flat', limitedBy: 'euros' },
  desk: { takes: 'applications', decidedBy: 'desk', grant: 'asked', limitedBy: 'euros' },
  staged: { takes: 'applications', decidedBy: 'desk', grant: 'stages', limitedBy: 'euros' },
  in_kind: { takes: 'registrations', decidedBy: 'nobody', grant: 'none', limitedBy: 'seats' },
};

type StoredCall = Call & Readonly<{ instrument?: string }>;

/** A pack as it was stored, its instruments said in four words. */
export const readStored = (pack: Pack): Pack => ({
  ...pack,
  calls: pack.calls.map(({ instrument, ...call }: StoredCall) => ({ ...FORMER[instrument ?? ''], ...call }) as Call),
});
