import type { z } from 'zod';
import type { Text } from '#kernel/text';
import { nearest } from './nearest.ts';
import { expectedOf } from './schema-words.ts';
import { faultAt, type Path, type Source } from './source.ts';
import type { Fault } from './types.ts';

type Issue = z.core.$ZodIssue;

/** Reads a file by its schema: the value, or a fault for each thing that is not as it should be. */
export const shaped = <T>(source: Source, schema: z.ZodType<T>): { value?: T; faults: Fault[] } => {
  const read = schema.safeParse(source.data);
  if (read.success) return { value: read.data, faults: [] };
  return { faults: read.error.issues.flatMap((issue) => faultsOf(source, schema, issue)) };
};

const stepsOf = (path: readonly PropertyKey[]): Path =>
  path.map((step) => (typeof step === 'symbol' ? String(step) : step));

const faultsOf = (source: Source, schema: z.ZodType, issue: Issue): Fault[] => {
  const path = stepsOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(schema);
    return issue.keys.map((key) => faultAt(source, [...path, key], unknownKey(key, known), keysExpected(key, known)));
  }
  const nested = issue.code === 'invalid_union' ? closestBranch(issue) : undefined;
  if (nested)
    return nested.flatMap((inner) => faultsOf(source, schema, { ...inner, path: [...issue.path, ...inner.path] }));
  const at =
    issue.code === 'invalid_union' && issue.discriminator
      ? [...path.filter((step) => step !== issue.discriminator), issue.discriminator]
      : path;
  return [faultAt(source, at, messageOf(issue, valueAt(source.data, at)), expectationOf(issue))];
};

/** Of the ways to write a condition, the one that was meant: it shares the most keys, so it has the fewest faults. */
const closestBranch = (issue: Extract<Issue, { code: 'invalid_union' }>): Issue[] | undefined => {
  const isOfAnotherType = (branch: readonly Issue[]) =>
    branch.some((one) => one.path.length === 0 && one.code === 'invalid_type');
  const all = issue.errors.filter((branch) => branch.length > 0);
  const ofItsType = all.filter((branch) => !isOfAnotherType(branch));
  const branches = ofItsType.length > 0 ? ofItsType : all;
  const scored = branches.map((branch) => ({
    branch,
    score: branch.reduce(
      (sum, one) => sum + (one.code === 'unrecognized_keys' ? 2 : 1) + (one.path.length === 0 ? 1 : 0),
      0,
    ),
  }));
  scored.sort((one, other) => one.score - other.score);
  const [best, next] = scored;
  return best && (next === undefined || best.score < next.score) ? [...best.branch] : undefined;
};

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], data);

const messageOf = (issue: Issue, value: unknown): Text => {
  const name = String(issue.path.at(-1) ?? '');
  if (value === undefined) return { fr: `« ${name} » manque.`, en: `“${name}” is missing.` };
  const written = JSON.stringify(value) ?? '';
  const short = written.length > 60 ? `${written.slice(0, 57)}…` : written;
  return { fr: `${short} ne convient pas ici.`, en: `${short} does not fit here.` };
};

const TYPES: Readonly<Record<string, Text>> = {
  string: { fr: 'un texte (entre guillemets si ce sont des chiffres)', en: 'a text (in quotes if it is figures)' },
  number: { fr: 'un nombre, sans guillemets', en: 'a number, without quotes' },
  boolean: { fr: 'true ou false', en: 'true or false' },
  array: { fr: 'une liste', en: 'a list' },
  object: { fr: 'un objet avec ses champs', en: 'an object with its fields' },
};

const expectationOf = (issue: Issue): Text => {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? { fr: issue.expected, en: issue.expected };
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return { fr: `une de ces valeurs : ${values}`, en: `one of: ${values}` };
    }
    case 'too_small':
      return { fr: `au moins ${issue.minimum} élément`, en: `at least ${issue.minimum} item` };
    case 'custom':
      return expectedOf(issue.params);
    case 'invalid_union':
      return unionExpected(issue);
    default:
      return { fr: issue.message ?? issue.code, en: issue.message ?? issue.code };
  }
};

const unionExpected = (issue: Extract<Issue, { code: 'invalid_union' }>): Text => {
  if (issue.discriminator !== undefined) {
    const known = (issue as { options?: unknown[] }).options?.map(String).join(', ');
    return known
      ? { fr: `une de ces valeurs : ${known}`, en: `one of: ${known}` }
      : { fr: 'une valeur connue (voir docs/programme-pack.md)', en: 'a known value (see docs/programme-pack.md)' };
  }
  return {
    fr: 'une condition : { question, equals | includes | answered }, { all }, { any } ou { not }',
    en: 'a condition: { question, equals | includes | answered }, { all }, { any } or { not }',
  };
};

/** What was a key of its own, and how it is written now. */
const MOVED: Readonly<Record<string, string>> = {
  admittedKinds: '{ fact: body, among: [commune, epci] }',
  population: '{ fact: population, atLeast: { people: 3500 } }',
  departementException: '{ fact: departement_takes_part, equals: true }',
  oncePerBody: '{ fact: already_filed, equals: false }',
};

const unknownKey = (key: string, known: ReadonlySet<string>): Text => {
  const meant = MOVED[key] ? undefined : nearest(key, known);
  if (MOVED[key]) return { fr: `« ${key} » ne s’écrit plus ainsi.`, en: `“${key}” is not written so any more.` };
  return meant
    ? {
        fr: `« ${key} » est inconnu. Vouliez-vous dire « ${meant} » ?`,
        en: `“${key}” is unknown. Did you mean “${meant}”?`,
      }
    : { fr: `« ${key} » est inconnu.`, en: `“${key}” is unknown.` };
};

const keysExpected = (key: string, known: ReadonlySet<string>): Text => {
  const moved = MOVED[key];
  if (moved !== undefined)
    return { fr: `une règle dans « eligibility » : ${moved}`, en: `a rule in “eligibility”: ${moved}` };
  const meant = nearest(key, known);
  return meant
    ? { fr: `« ${meant} »`, en: `“${meant}”` }
    : {
        fr: 'aucun champ de ce nom (voir docs/programme-pack.md)',
        en: 'no field of that name (see docs/programme-pack.md)',
      };
};

/** Every key a schema knows, at any depth. */
export const keysOf = (schema: z.ZodType): ReadonlySet<string> => {
  const keys = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (node: unknown): void => {
    const def = (node as { def?: Record<string, unknown> } | undefined)?.def;
    if (def === undefined || seen.has(node)) return;
    seen.add(node);
    if (def.shape) {
      for (const [key, inner] of Object.entries(def.shape)) {
        keys.add(key);
        visit(inner);
      }
    }
    for (const inner of [def.element, def.innerType, def.in, def.valueType, ...((def.options as unknown[]) ?? [])])
      visit(inner);
    if (typeof def.getter === 'function') visit(def.getter());
  };
  visit(schema);
  return keys;
};
