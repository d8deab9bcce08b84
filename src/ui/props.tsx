/** What each component of the kit takes. A theme implements these; pages know nothing else. */
export type * from './props/acting.ts';
export type * from './props/asking.ts';
export type { IconName } from './props/basis.ts';
export type * from './props/page.ts';
export type * from './props/telling.ts';
