/**
 * The little of PDF that a seal needs: find an object, and append a new state of a few of them. Appending leaves every
 * byte that was there in its place, so the tags, the metadata and the digest people signed stay what they were.
 */
export type PdfFile = Readonly<{
  bytes: Buffer;
  /** Where the last cross-reference table is. */
  tableAt: number;
  trailer: string;
  root: number;
  /** One more than the highest object number. */
  size: number;
  offsets: ReadonlyMap<number, number>;
}>;

/** @throws when the file has no classic cross-reference table: it is not one of ours, or it is broken */
export const openPdf = (pdf: Uint8Array): PdfFile => {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const tableAt = numberAfter(bytes.toString('latin1', bytes.lastIndexOf('startxref')), 'startxref');
  const offsets = new Map<number, number>();
  let trailer: string | undefined;
  const seen = new Set<number>();
  for (let at: number | undefined = tableAt; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const table = readTable(bytes, at);
    trailer ??= table.trailer;
    for (const [object, offset] of table.offsets) if (!offsets.has(object)) offsets.set(object, offset);
    at = numberIn(table.trailer, 'Prev');
  }
  const root = numberIn(trailer ?? '', 'Root');
  const size = numberIn(trailer ?? '', 'Size');
  if (trailer === undefined || root === undefined || size === undefined) throw new Error('the PDF has no trailer');
  return { bytes, tableAt, trailer, root, size, offsets };
};

const readTable = (bytes: Buffer, at: number): { offsets: Map<number, number>; trailer: string } => {
  const end = bytes.indexOf('startxref', at);
  const text = bytes.toString('latin1', at, end === -1 ? bytes.length : end);
  const split = text.indexOf('trailer');
  if (!text.startsWith('xref') || split === -1) throw new Error('the PDF has no classic cross-reference table');
  const offsets = new Map<number, number>();
  let object = 0;
  for (const line of text.slice(4, split).split(/\r?\n|\r/)) {
    const entry = /^(\d{10}) \d{5} ([nf])/.exec(line);
    const section = /^(\d+) (\d+)\s*$/.exec(line);
    if (entry !== null) {
      if (entry[2] === 'n') offsets.set(object, Number(entry[1]));
      object += 1;
    } else if (section !== null) object = Number(section[1]);
  }
  return { offsets, trailer: text.slice(split) };
};

/**
 * The text of an object that holds no stream, between `obj` and `endobj`.
 * @throws when there is no such object
 */
export const objectOf = ({ bytes, offsets }: PdfFile, object: number): string => {
  const at = offsets.get(object);
  const end = at === undefined ? -1 : bytes.indexOf('endobj', at);
  if (at === undefined || end === -1) throw new Error(`the PDF has no object ${object}`);
  return bytes.toString('latin1', at, end).replace(/^\s*\d+ \d+ obj/, '');
};

/** The first number after a key of a dictionary: of `/Root 50 0 R` it is 50. */
export const numberIn = (dictionary: string, key: string): number | undefined => {
  const found = new RegExp(`/${key}\\s*\\[?\\s*(\\d+)`).exec(dictionary);
  return found === null ? undefined : Number(found[1]);
};

const numberAfter = (text: string, word: string): number => {
  const found = new RegExp(`^${word}\\s+(\\d+)`).exec(text);
  if (found === null) throw new Error('this is not a PDF, or its end is missing');
  return Number(found[1]);
};

/** The object number of the first page. */
export const firstPageOf = (file: PdfFile): number => {
  let node = numberIn(objectOf(file, file.root), 'Pages');
  for (let depth = 0; node !== undefined && depth < 64; depth += 1) {
    const dictionary = objectOf(file, node);
    if (/\/Type\s*\/Page\b/.test(dictionary)) return node;
    node = numberIn(dictionary, 'Kids');
  }
  throw new Error('the PDF has no page');
};

/** The file with objects added or replaced, the rest untouched (incremental update, ISO 32000-1, 7.5.6). */
export const appendObjects = (file: PdfFile, objects: ReadonlyMap<number, string>): Buffer => {
  const parts: Buffer[] = [file.bytes];
  let length = file.bytes.length;
  const write = (text: string) => {
    const part = Buffer.from(text, 'latin1');
    parts.push(part);
    length += part.length;
  };
  write('\n');
  const entries = [...objects].sort(([a], [b]) => a - b);
  let table = 'xref\n';
  for (const [object, text] of entries) {
    table += `${object} 1\n${String(length).padStart(10, '0')} 00000 n \n`;
    write(`${object} 0 obj${text}\nendobj\n`);
  }
  const size = Math.max(file.size, ...entries.map(([object]) => object + 1));
  const kept = file.trailer
    .replace(/^trailer\s*<</, '')
    .replace(/>>\s*$/, '')
    .replace(/\/(Size|Prev)\s+\d+/g, '');
  const tableAt = length;
  write(`${table}trailer\n<</Size ${size} /Prev ${file.tableAt}${kept}>>\nstartxref\n${tableAt}\n%%EOF\n`);
  return Buffer.concat(parts, length);
};
