import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { decompress } from 'wawoff2';
import { charactersOf } from './font-characters.ts';

/** The faces our documents use. Typst reads TrueType only, the package ships woff2: they are unpacked once. */
const FACES = ['400-normal', '400-italic', '500-normal', '600-normal', '700-normal'];
const SUBSETS = [
  { subset: 'latin', family: 'Radio Canada' },
  // The rest of the Latin alphabet is a second file of the same family name, and Typst takes one file by family:
  // under a name of its own (of the same length, so that the table keeps its size) it can be the next in line.
  { subset: 'latin-ext', family: 'Radio Canext' },
] as const;

export type Fonts = Readonly<{
  /** Where the TrueType files are. */
  folder: string;
  /** Whether a code point can be printed. */
  covers: (codePoint: number) => boolean;
}>;

/**
 * Unpacks the fonts of the documents into a folder, if they are not there yet.
 * @throws when the folder cannot be written or the font package is missing
 */
export const prepareFonts = async (folder: string): Promise<Fonts> => {
  await mkdir(folder, { recursive: true });
  const printable = new Set<number>();
  for (const { subset, family } of SUBSETS) {
    for (const face of FACES) {
      const file = await unpacked(folder, `radio-canada-${subset}-${face}`, family);
      // One face speaks for all: they are drawn with the same characters.
      if (face === FACES[0]) for (const codePoint of charactersOf(await readFile(file))) printable.add(codePoint);
    }
  }
  return { folder, covers: (codePoint) => printable.has(codePoint) || isInBundledFont(codePoint) };
};

const unpacked = async (folder: string, name: string, family: string): Promise<string> => {
  const file = join(folder, `${name}.ttf`);
  if (await exists(file)) return file;
  const packed = await readFile(join(packageFolder(), 'files', `${name}.woff2`));
  const unfinished = `${file}.${process.pid}.part`;
  await writeFile(unfinished, named(await decompress(packed), family));
  // Renamed once whole: another process that starts at the same time never reads half a font.
  await rename(unfinished, file);
  return file;
};

const packageFolder = (): string =>
  dirname(createRequire(import.meta.url).resolve('@fontsource/radio-canada/package.json'));

const exists = async (file: string): Promise<boolean> => (await stat(file).catch(() => undefined)) !== undefined;

/** The font under another family name of the same length, in both encodings of the name table. */
const named = (font: Uint8Array, family: string): Buffer => {
  const renamed = Buffer.from(font);
  for (const encoding of ['latin1', 'utf16be'] as const) {
    const before = encoded('Radio Canada', encoding);
    const after = encoded(family, encoding);
    for (let at = renamed.indexOf(before); at !== -1; at = renamed.indexOf(before, at + 1)) after.copy(renamed, at);
  }
  return renamed;
};

const encoded = (name: string, encoding: 'latin1' | 'utf16be'): Buffer =>
  encoding === 'latin1' ? Buffer.from(name, 'latin1') : Buffer.from(name, 'utf16le').swap16();

/**
 * What the compiler's own DejaVu Sans Mono adds to our typeface: Greek, Cyrillic and the signs people paste from a
 * word processor. `fonts.test.ts` draws every character of these ranges under PDF/UA-1, which refuses a missing one.
 */
export const BUNDLED_RANGES: readonly (readonly [number, number])[] = [
  [0x02bb, 0x02bc],
  [0x0386, 0x0386],
  [0x0388, 0x038a],
  [0x038c, 0x038c],
  [0x038e, 0x03a1],
  [0x03a3, 0x03ce],
  [0x0400, 0x045f],
  [0x1e9e, 0x1ef1],
  [0x2010, 0x2012],
  [0x2015, 0x2017],
  [0x2021, 0x2021],
  [0x2023, 0x2023],
  [0x2030, 0x2031],
  [0x2074, 0x208e],
  [0x2116, 0x2117],
  [0x2126, 0x2126],
  [0x2153, 0x215e],
  [0x2190, 0x2213],
  [0x2217, 0x2220],
  [0x2227, 0x222d],
  [0x2234, 0x223d],
  [0x2241, 0x2269],
  [0x226d, 0x228b],
  [0x2500, 0x262f],
  [0x2638, 0x268b],
  [0x2701, 0x2704],
  [0x2706, 0x2709],
  [0x270c, 0x2727],
  [0x2794, 0x2794],
  [0x2798, 0x27af],
];

const isInBundledFont = (codePoint: number): boolean =>
  BUNDLED_RANGES.some(([first, last]) => codePoint >= first && codePoint <= last);
