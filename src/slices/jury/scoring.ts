import { refuse } from '#kernel/refusal';
import type { Grid } from '#slices/programme';
import { changeOf, type Jury } from './jury.ts';
import { jurySessionLife } from './life.ts';

/** Points by criterion, whole numbers on the scale of the grid. */
export type Points = Readonly<Record<string, number>>;

export type Sheet = Readonly<{
  applicationId: string;
  points: Points;
  comment: string;
  /** The version the juror saw; absent when the sheet is handed in without having been read. */
  version?: number | undefined;
}>;

/** What is known of the juror's own sheets: the version of each. */
export type OwnVersions = ReadonlyMap<string, number>;

/** The grid of one juror on one file or several. The journal keeps which files, never the points. */
export const scoreFiles = (jury: Jury, grid: Grid | undefined, own: OwnVersions, sheets: readonly Sheet[]) => {
  const to = jurySessionLife.next(jury.state, 'jury.score');
  if (to === undefined) return refuse('rule', 'jury.score.not_now');
  if (grid === undefined) return refuse('rule', 'jury.score.no_grid');
  for (const sheet of sheets) {
    const fault = faultIn(jury, grid, own, sheet);
    if (fault !== undefined) return fault;
  }
  return {
    change: {
      ...changeOf(jury, to, { files: sheets.length, applicationIds: sheets.map((one) => one.applicationId) }),
      sheets: sheets.map((one) => ({ ...one, next: (own.get(one.applicationId) ?? 0) + 1 })),
    },
  };
};

const faultIn = (jury: Jury, grid: Grid, own: OwnVersions, sheet: Sheet) => {
  const file = jury.files.find((one) => one.id === sheet.applicationId);
  if (file?.state !== 'in_jury') return refuse('rule', 'jury.score.not_in_jury', { file: file?.number ?? '' });
  if (jury.deliberated.has(file.id)) return refuse('rule', 'jury.score.deliberated', { file: file.number });
  const seen = own.get(file.id) ?? 0;
  if (sheet.version !== undefined && sheet.version !== seen) {
    return refuse('rule', 'jury.score.stale', { file: file.number });
  }
  const { min, max } = grid.scale;
  const missing = grid.criteria.filter(({ code }) => sheet.points[code] === undefined);
  if (missing.length > 0) return refuse('rule', 'jury.score.incomplete', { file: file.number, n: missing.length });
  const outside = grid.criteria.some(({ code }) => !isOnScale(sheet.points[code], min, max));
  const unknown = Object.keys(sheet.points).some((code) => !grid.criteria.some((one) => one.code === code));
  return outside || unknown ? refuse('rule', 'jury.score.off_scale', { file: file.number, min, max }) : undefined;
};

const isOnScale = (points: number | undefined, min: number, max: number): boolean =>
  points !== undefined && Number.isInteger(points) && points >= min && points <= max;

/** Sum of points times weights: a whole number, so that two files are compared without rounding. */
export const weighted = (grid: Pick<Grid, 'criteria'>, points: Points): number =>
  grid.criteria.reduce((total, { code, weight }) => total + (points[code] ?? 0) * weight, 0);

export const weightOf = (grid: Pick<Grid, 'criteria'>): number =>
  grid.criteria.reduce((total, { weight }) => total + weight, 0);

/** The mark of a file: the sum of its weighted sheets, and how many there are. */
export type Mark = Readonly<{ total: number; sheets: number }>;

export const markOf = (grid: Pick<Grid, 'criteria'>, sheets: readonly Points[]): Mark => ({
  total: sheets.reduce((total, points) => total + weighted(grid, points), 0),
  sheets: sheets.length,
});

/** The mean of a mark in hundredths of a point of the scale, for display only; undefined without a sheet. */
export const meanHundredths = (grid: Pick<Grid, 'criteria'>, mark: Mark): number | undefined =>
  mark.sheets === 0 ? undefined : Math.round((mark.total * 100) / (mark.sheets * weightOf(grid)));

/** Greatest mean first; files without a sheet last. Exact: means are compared as fractions. */
const byMean = (one: Mark, other: Mark): number => {
  if (one.sheets === 0 || other.sheets === 0) return Number(one.sheets === 0) - Number(other.sheets === 0);
  return other.total * one.sheets - one.total * other.sheets;
};

export type Ranked<F> = F & Readonly<{ rank: number | undefined; tied: boolean }>;

/** Ranks files by mean; equal means share a rank, and the next one counts them all: 1, 2, 2, 4. */
export const ranking = <F extends Readonly<{ id: string; number: string; mark: Mark }>>(
  files: readonly F[],
): readonly Ranked<F>[] => {
  const sorted = [...files].sort(
    (one, other) => byMean(one.mark, other.mark) || one.number.localeCompare(other.number, 'fr'),
  );
  const scored = sorted.filter((file) => file.mark.sheets > 0);
  return sorted.map((file) => {
    const equals = scored.filter((other) => byMean(file.mark, other.mark) === 0);
    const first = scored.findIndex((other) => byMean(file.mark, other.mark) === 0);
    return file.mark.sheets === 0
      ? { ...file, rank: undefined, tied: false }
      : { ...file, rank: first + 1, tied: equals.length > 1 };
  });
};

/**
 * How many files, from the first, can have all they ask within the envelope. It stops at the first that does not
 * fit: a smaller one below does not overtake it.
 */
export const cutLine = (files: readonly Readonly<{ cents: bigint }>[], left: bigint): number => {
  let taken = 0n;
  for (const [index, { cents }] of files.entries()) {
    taken += cents;
    if (taken > left) return index;
  }
  return files.length;
};
