/**
 * The code points a TrueType font can draw, read from its character map (formats 4 and 12 of the `cmap` table).
 * @throws when the font has no Unicode character map
 */
export const charactersOf = (font: Buffer): Set<number> => {
  const table = tableAt(font, 'cmap');
  const found = new Set<number>();
  const count = font.readUInt16BE(table + 2);
  for (let i = 0; i < count; i += 1) {
    const map = table + font.readUInt32BE(table + 4 + i * 8 + 4);
    const format = font.readUInt16BE(map);
    if (format === 4) addSegments(font, map, found);
    if (format === 12) addGroups(font, map, found);
  }
  if (found.size === 0) throw new Error('the font has no Unicode character map');
  return found;
};

const tableAt = (font: Buffer, tag: string): number => {
  const count = font.readUInt16BE(4);
  for (let i = 0; i < count; i += 1) {
    const entry = 12 + i * 16;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`the font has no table ${tag}`);
};

const addSegments = (font: Buffer, map: number, found: Set<number>): void => {
  const doubled = font.readUInt16BE(map + 6);
  const ends = map + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  for (let i = 0; i < doubled; i += 2) {
    const start = font.readUInt16BE(starts + i);
    const end = font.readUInt16BE(ends + i);
    const delta = font.readUInt16BE(deltas + i);
    const offset = font.readUInt16BE(offsets + i);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph = offset === 0 ? code : font.readUInt16BE(offsets + i + offset + (code - start) * 2);
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) found.add(code);
    }
  }
};

const addGroups = (font: Buffer, map: number, found: Set<number>): void => {
  const count = font.readUInt32BE(map + 12);
  for (let i = 0; i < count; i += 1) {
    const group = map + 16 + i * 12;
    const end = font.readUInt32BE(group + 4);
    for (let code = font.readUInt32BE(group); code <= end; code += 1) found.add(code);
  }
};
