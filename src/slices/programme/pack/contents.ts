import type { z } from 'zod';
import type { Text } from '#kernel/text';
import * as schema from './schema.ts';
import { shaped } from './shape.ts';
import { type Folder, faultAt, type Path, type Source } from './source.ts';
import type { Agreement, Call, Fault, Form, Grid, Letter, Programme, Questionnaire, Reason } from './types.ts';

/** A part of a pack that has its right shape, with the file it comes from. */
export type Part<T> = Readonly<{ source: Source; value: T }>;

/** What could be read, before the parts are checked against one another. */
export type Contents = Readonly<{
  programme?: Part<Programme>;
  envelopes?: Part<schema.EnvelopeSource>;
  reasons?: Part<readonly Reason[]>;
  calls: readonly Part<Call>[];
  forms: readonly Part<Form>[];
  grids: readonly Part<Grid>[];
  letters: readonly Part<Letter>[];
  agreements: readonly Part<Agreement>[];
  questionnaires: readonly Part<Questionnaire>[];
  /**
   * Codes written in each family, those of misshapen files included: a fault of shape is told once,
   * not again as a reference to nothing.
   */
  written: Readonly<Record<Family, ReadonlySet<string>>>;
}>;

export type Family = Folder | 'desks' | 'envelopes' | 'reasons';

/** Reads every file by its schema. */
export const contentsOf = (sources: readonly Source[]): { contents: Contents; faults: Fault[] } => {
  const faults: Fault[] = [];
  const read = <T>(source: Source, type: z.ZodType<T>): Part<T>[] => {
    const { value, faults: found } = shaped(source, type);
    faults.push(...found);
    return value === undefined ? [] : [{ source, value }];
  };
  const one = <T>(file: string, type: z.ZodType<T>): Part<T> | undefined =>
    sources.filter((source) => source.file === file).flatMap((source) => read(source, type))[0];
  const all = <T>(folder: Folder, type: z.ZodType<T>): Part<T>[] =>
    sources.filter((source) => belongs(source, folder)).flatMap((source) => read(source, type));
  const programme = one('programme.yaml', schema.programme);
  const envelopes = one('envelopes.yaml', schema.envelope);
  const reasons = one('reasons.yaml', schema.reasons);
  const contents: Contents = {
    ...(programme && { programme }),
    ...(envelopes && { envelopes }),
    ...(reasons && { reasons: { source: reasons.source, value: reasons.value.reasons } }),
    calls: all('calls', schema.call),
    forms: all('forms', schema.form),
    grids: all('grids', schema.grid),
    letters: all('letters', schema.letter),
    agreements: all('agreements', schema.agreement),
    questionnaires: all('questionnaires', schema.questionnaire),
    written: writtenCodes(sources),
  };
  return { contents, faults };
};

/** `agreement.yaml` alone is the short way to write a single agreement. */
const belongs = ({ file }: Source, folder: Folder): boolean =>
  file.startsWith(`${folder}/`) || (folder === 'agreements' && file === 'agreement.yaml');

const writtenCodes = (sources: readonly Source[]): Contents['written'] => {
  const codesIn = (folder: Folder) =>
    new Set(sources.filter((source) => belongs(source, folder)).flatMap((source) => codeOf(source.data)));
  const dataOf = (file: string): Record<string, unknown> =>
    (sources.find((source) => source.file === file)?.data ?? {}) as Record<string, unknown>;
  return {
    calls: codesIn('calls'),
    forms: codesIn('forms'),
    grids: codesIn('grids'),
    letters: codesIn('letters'),
    agreements: codesIn('agreements'),
    questionnaires: codesIn('questionnaires'),
    desks: new Set(listIn(dataOf('programme.yaml').desks).flatMap(codeOf)),
    reasons: new Set(listIn(dataOf('reasons.yaml').reasons).flatMap(codeOf)),
    envelopes: new Set(treeCodes(dataOf('envelopes.yaml'))),
  };
};

const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const codeOf = (value: unknown): string[] => {
  const code = (value as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? [code] : [];
};
const treeCodes = (node: unknown): string[] => [
  ...codeOf(node),
  ...listIn((node as { children?: unknown } | null)?.children).flatMap(treeCodes),
];

/** What a check answers with: faults gathered as it goes. */
export type Report = (source: Source, path: Path, message: Text, expected: Text) => void;

export const gather = (): { report: Report; faults: Fault[] } => {
  const faults: Fault[] = [];
  return {
    faults,
    report: (source, path, message, expected) => void faults.push(faultAt(source, path, message, expected)),
  };
};
