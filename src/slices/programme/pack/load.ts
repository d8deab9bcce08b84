import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { checkAims } from './check-aims.ts';
import { checkCalls } from './check-calls.ts';
import { checkDesks } from './check-desks.ts';
import { checkForms } from './check-forms.ts';
import { checkPaths } from './check-path.ts';
import { checkRules } from './check-rules.ts';
import { checkEnvelopes, checkTexts } from './check-texts.ts';
import { type Contents, contentsOf, gather } from './contents.ts';
import { type Departement, expandEnvelopes, type Places } from './envelope-tree.ts';
import { hashPack } from './hash.ts';
import { parseSource, readFolder, type Source, strangers } from './source.ts';
import type { Fault, LoadedPack, Pack } from './types.ts';

/** The 101 départements, or the 18 régions, each with a prefecture: the collectivities of overseas have none. */
const readPlaces = async (kind: 'departements' | 'regions'): Promise<readonly Departement[]> => {
  const file = createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${kind}.json`);
  const all = JSON.parse(await readFile(file, 'utf8')) as { code: string; nom: string; zone: string }[];
  return all.filter(({ zone }) => zone !== 'com').map(({ code, nom }) => ({ code, name: nom }));
};

/**
 * Reads a programme from a folder: the pack and its hash, or every fault at once, each with its file,
 * line and path. Nothing else is written or fetched.
 * @throws when the folder cannot be read
 */
export const loadPack = async (directory: string): Promise<LoadedPack> =>
  packFrom(await readFolder(directory), await readPlaces('departements'), await readPlaces('regions'));

/** The same, from files already in memory. @param files content by path in the folder */
export const packFrom = (
  files: ReadonlyMap<string, string>,
  departements: readonly Departement[],
  regions: readonly Departement[] = [],
): LoadedPack => {
  const places: Places = { departements, regions };
  const parsed = [...files].map(([file, content]) => parseSource(file, content));
  const sources = parsed.flatMap(({ source }) => (source ? [source] : []));
  const { contents, faults: ofShape } = contentsOf(sources);
  const { faults: ofSense, warnings } = checkContents(contents, places);
  const faults: Fault[] = [
    ...strangers(files.keys()),
    ...absent(files),
    ...parsed.flatMap(({ faults }) => faults),
    ...ofShape,
    ...ofSense,
  ].sort(byPlace);
  const [first, ...others] = faults;
  if (first !== undefined) return { faults: [first, ...others], warnings };
  const pack = assemble(contents, places);
  return { pack, hash: hashPack(pack), faults: [], warnings };
};

const byPlace = (one: Fault, other: Fault): number =>
  one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1;

const absent = (files: ReadonlyMap<string, string>): Fault[] =>
  ['programme.yaml', 'envelopes.yaml', 'reasons.yaml', 'calls/', 'forms/', 'letters/', 'agreement']
    .filter((wanted) => ![...files.keys()].some((name) => name.startsWith(wanted)))
    .map((file) => ({
      file: file === 'agreement' ? 'agreement.yaml' : file,
      line: 0,
      path: '',
      message: { fr: 'Ce fichier ou ce dossier manque.', en: 'This file or folder is missing.' },
      expected: { fr: 'au moins un fichier YAML', en: 'at least one YAML file' },
    }));

const checkContents = (contents: Contents, places: Places) => {
  const { report, faults } = gather();
  const { report: warn, faults: warnings } = gather();
  checkEnvelopes(contents, places, report);
  checkCalls(contents, report, warn);
  checkAims(contents, report);
  checkRules(contents, report, warn);
  checkDesks(contents, places, report);
  checkForms(contents, report);
  checkPaths(contents, report);
  checkTexts(contents, report);
  return { faults, warnings };
};

const assemble = (contents: Contents, places: Places): Pack => {
  const { programme, envelopes, reasons } = contents as Required<Contents>;
  const values = <T>(parts: readonly { source: Source; value: T }[]): T[] => parts.map(({ value }) => value);
  return {
    ...programme.value,
    envelope: expandEnvelopes(envelopes.value, places),
    calls: values(contents.calls).sort(
      (one, other) => one.position - other.position || (one.code < other.code ? -1 : 1),
    ),
    forms: values(contents.forms),
    grids: values(contents.grids),
    letters: values(contents.letters),
    agreements: values(contents.agreements),
    ...(contents.questionnaires.length > 0 && { questionnaires: values(contents.questionnaires) }),
    reasons: reasons.value,
  };
};
