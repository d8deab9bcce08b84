/** How far a visit goes: milliseconds, bytes, numbers. */
export type VisitLimits = Readonly<{
  /** From the first name asked for to the last byte, redirections included. */
  totalMs: number;
  connectMs: number;
  firstByteMs: number;
  /** Between two pieces of the page. */
  idleMs: number;
  redirectsMax: number;
  headersBytesMax: number;
  /** What comes over the line. */
  receivedBytesMax: number;
  /** What it becomes once expanded. */
  pageBytesMax: number;
}>;

/** A town hall on a slow line answers within these; a page to read is never so large. */
export const USUAL_LIMITS: VisitLimits = {
  totalMs: 20_000,
  connectMs: 5_000,
  firstByteMs: 8_000,
  idleMs: 5_000,
  redirectsMax: 5,
  headersBytesMax: 32_768,
  receivedBytesMax: 1_500_000,
  pageBytesMax: 3_000_000,
};
