import { inflateSync } from 'node:zlib';

/**
 * The text of a PDF drawn by the press, read back by the character maps of its fonts: what a reader of the file gets,
 * lines joined by spaces. For the tests, which need no program of the system.
 */
export const textOf = (pdf: Uint8Array): string => {
  const file = Buffer.from(pdf);
  const objects = new Map(
    [...file.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj([\s\S]*?)endobj/g)].map((found) => [
      Number(found[1]),
      found[2] as string,
    ]),
  );
  const pages = [...objects.values()].filter((object) => /\/Type\s*\/Page\b/.test(object));
  return pages.map((page) => pageText(page, objects)).join(' ');
};

const pageText = (page: string, objects: ReadonlyMap<number, string>): string => {
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const [, name, object] of page.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
    const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(object)) ?? '')?.[1];
    fonts.set(name as string, characterMap(streamOf(objects.get(Number(map)) ?? '')));
  }
  const contents = /\/Contents (\d+) 0 R/.exec(page)?.[1];
  return shownText(streamOf(objects.get(Number(contents)) ?? ''), fonts);
};

const streamOf = (object: string): string => {
  const start = object.indexOf('stream\n') + 'stream\n'.length;
  const bytes = Buffer.from(object.slice(start, object.lastIndexOf('endstream')), 'latin1');
  return (object.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
};

const characterMap = (source: string): ReadonlyMap<string, string> => {
  const map = new Map<string, string>();
  for (const [, body] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph, text] of (body as string).matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g)) {
      map.set((glyph as string).toLowerCase(), utf16(text as string));
    }
  }
  return map;
};

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le').replace('\ufeff', '');

/** A text string of the file: UTF-16 when it begins with the mark that says so, else one byte for each letter. */
const textString = (hex: string): string =>
  hex.startsWith('feff') && hex.length % 4 === 0 ? utf16(hex) : Buffer.from(hex, 'hex').toString('latin1');

/** Walks the operators: fonts, shown glyphs, and the replacement texts that stand for a few of them. */
const shownText = (source: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string => {
  let font: ReadonlyMap<string, string> = new Map();
  let replaced = false;
  let text = '';
  const operators =
    /\/(f\d+) [\d.]+ Tf|\/ActualText\s*(<[0-9a-fA-F]+>|\((?:[^\\()]|\\[\s\S])*\))|(EMC)|(\bBT\b)|(<[0-9a-fA-F]+>|\((?:[^\\()]|\\[\s\S])*\))/g;
  for (const [, name, actual, end, begin, glyphs] of source.matchAll(operators)) {
    if (name !== undefined) font = fonts.get(name) ?? font;
    else if (actual !== undefined) {
      text += textString(hexOf(actual));
      replaced = true;
    } else if (end !== undefined) replaced = false;
    else if (begin !== undefined) text += ' ';
    else if (!replaced)
      text += (hexOf(glyphs ?? '').match(/.{4}/g) ?? []).map((glyph) => font.get(glyph) ?? '').join('');
  }
  return text;
};

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string of the file, in either of its two forms, as hexadecimal. */
const hexOf = (written: string): string => {
  if (written.startsWith('<')) return written.slice(1, -1).toLowerCase();
  const plain = written
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
      /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
    );
  return Buffer.from(plain, 'latin1').toString('hex');
};
