import type { Role } from './actor.ts';
import type { Separation } from './separations.ts';

/** Where a role counts. A role given on a wider scope counts on what lies inside it: instance ⊃ programme ⊃ call ⊃ desk. */
export type Ground =
  /** A role given on the whole service. */
  | 'instance'
  | 'programme'
  | 'call'
  /** A service that receives: a territory (région ⊃ département), or a desk of a programme. */
  | 'desk'
  /** A seat in this very session of the jury. */
  | 'jury'
  /** Named to give this very training. */
  | 'training'
  /** What one is in the organisation concerned. */
  | 'organisation'
  /** The same, or for its files: by a mandate it gave, or as who opened the file before being verified. */
  | 'acting'
  /** A role given on any scope at all. */
  | 'somewhere'
  /** What is one's own. */
  | 'self'
  /** Anybody who has said a name. */
  | 'person'
  /** Anybody at all: these are the doors. */
  | 'anyone';

export type Right = Readonly<Partial<Record<Ground, readonly Role[]>> & { not?: readonly Separation[] }>;

export const GROUNDS: readonly Ground[] = [
  'self',
  'organisation',
  'acting',
  'jury',
  'training',
  'instance',
  'programme',
  'call',
  'desk',
  'somewhere',
  'person',
  'anyone',
];

/** Rows that several acts and pages share. */
export const ADMINISTRATION = ['system', 'administrator'] as const;
export const SYSTEM_ALONE = { instance: ['system'] } as const;
export const PREPARE = { acting: ['applicant', 'signatory'] } as const;
export const MEMBERS = { organisation: ['applicant', 'signatory'] } as const;
export const MANAGES_BODY = { ...MEMBERS, instance: ADMINISTRATION } as const;
export const OWN_FILES = { organisation: ['applicant', 'signatory', 'viewer'], ...PREPARE } as const;
export const VERIFIES = { instance: ADMINISTRATION, somewhere: ['officer', 'manager'] } as const;
/** Bodies that become one concern every programme, and there is no way back: not the manager of one of them. */
export const MERGES = { instance: ['administrator', 'manager'] } as const;
export const SIGN = { organisation: ['signatory'] } as const;
export const DOOR = { anyone: [] } as const;
export const NAMED = { person: ['applicant'] } as const;
export const OFFICER = { desk: ['officer'], not: ['recused', 'sits_in_round'] } as const;
/** Credits are spread by who runs the programme; what is voted outside comes and goes by the authority. */
export const MANAGES_MONEY = { programme: ['manager'] } as const;
export const MANAGER = { call: ['manager'] } as const;
/** Needs are near or not whoever expressed them: nobody steps aside from reading two public texts. */
export const NEEDS_OFFICER = { desk: ['officer'] } as const;
export const CHAIRING = { jury: ['chair', 'secretary'] } as const;
export const PAYER = { call: ['payer'] } as const;
/** The manager stands in for a trainer who could not come. */
export const TRAINS = { training: ['trainer'], call: ['manager'] } as const;
