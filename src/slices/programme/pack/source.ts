import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { Text } from '#kernel/text';
import type { Fault } from './types.ts';

/** A file of a pack, read: its data, and where each part of it stands. */
export type Source = Readonly<{ file: string; data: unknown; document: Document; lines: LineCounter }>;

export type Path = readonly (string | number)[];

/** `rounds[0].closesAt` */
export const pathInWords = (path: Path): string =>
  path.reduce<string>(
    (written, step) =>
      typeof step === 'number' ? `${written}[${step}]` : written === '' ? step : `${written}.${step}`,
    '',
  );

/** The line of a part of the document, or of the nearest part around it that is written. */
const lineOf = ({ document, lines }: Source, path: Path): number => {
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = offsetOf(document, path.slice(0, length));
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return 1;
};

/** A key is found where it is written, not where its value starts. */
const offsetOf = (document: Document, path: Path): number | undefined => {
  if (path.length === 0) return document.contents?.range?.[0];
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isNode(item.key) && String(item.key) === String(path.at(-1)));
    return pair && isNode(pair.key) ? pair.key.range?.[0] : undefined;
  }
  const node = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
};

export const faultAt = (source: Source, path: Path, message: Text, expected: Text): Fault => ({
  file: source.file,
  line: lineOf(source, path),
  path: pathInWords(path),
  message,
  expected,
});

const unreadable = (file: string, line: number, why: string): Fault => ({
  file,
  line,
  path: '',
  message: { fr: `Ce fichier n’est pas du YAML lisible : ${why}`, en: `This file is not readable YAML: ${why}` },
  expected: { fr: 'un document YAML', en: 'a YAML document' },
});

/** Parses one file. Faults of writing carry their line; a file with faults has no data. */
export const parseSource = (file: string, content: string): { source?: Source; faults: Fault[] } => {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map((error) => unreadable(file, lines.linePos(error.pos[0]).line, error.message)),
    };
  }
  try {
    return { source: { file, data: document.toJS({ maxAliasCount: 100 }) as unknown, document, lines }, faults: [] };
  } catch (error) {
    // Names that unfold into names without end.
    return { faults: [unreadable(file, 1, (error as Error).message)] };
  }
};

const FOLDERS = ['calls', 'forms', 'grids', 'letters', 'agreements', 'questionnaires'] as const;
const FILES = ['programme.yaml', 'envelopes.yaml', 'reasons.yaml', 'agreement.yaml'] as const;
export type Folder = (typeof FOLDERS)[number];

const isYaml = (name: string): boolean => /\.ya?ml$/.test(name);

/** Files of a pack by their path in the folder, whatever the order of the disk. */
export const readFolder = async (directory: string): Promise<ReadonlyMap<string, string>> => {
  const files = new Map<string, string>();
  const entries = await readdir(directory, { withFileTypes: true });
  for (const entry of entries) {
    if (entry.isFile() && isYaml(entry.name))
      files.set(entry.name, await readFile(join(directory, entry.name), 'utf8'));
    if (!entry.isDirectory() || !(FOLDERS as readonly string[]).includes(entry.name)) continue;
    for (const name of await readdir(join(directory, entry.name))) {
      if (isYaml(name)) files.set(`${entry.name}/${name}`, await readFile(join(directory, entry.name, name), 'utf8'));
    }
  }
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** A YAML file that belongs to no part of a pack is a spelling mistake more often than not. */
export const strangers = (names: Iterable<string>): readonly Fault[] =>
  [...names]
    .filter(
      (name) =>
        !(FILES as readonly string[]).includes(name) && !FOLDERS.some((folder) => name.startsWith(`${folder}/`)),
    )
    .map((file) => ({
      file,
      line: 0,
      path: '',
      message: { fr: 'Ce fichier n’a pas de place dans un programme.', en: 'This file has no place in a programme.' },
      expected: {
        fr: `${FILES.join(', ')}, ou un fichier dans ${FOLDERS.join(', ')}`,
        en: `${FILES.join(', ')}, or a file in ${FOLDERS.join(', ')}`,
      },
    }));
