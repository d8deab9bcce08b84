import { Readable } from 'node:stream';
import type { Reader } from '#platform/read';
import { type Format, regulatoryHeader, scdlHeader, toCsv } from './law/scdl.ts';
import { type PublishedLine, rowIn } from './publication.ts';
import { publishedGrantPages, publishedGrants } from './queries/grants.ts';

const HEADER: Readonly<Record<Format, readonly string[]>> = { scdl: scdlHeader, regulatory: regulatoryHeader };

const rowsOf = (format: Format, lines: readonly PublishedLine[]): readonly (readonly string[])[] =>
  lines.map((line) => rowIn(format, line)).filter((row) => row !== undefined);

/** The whole file as one text, for exports of one programme. A line the format refuses is left out. */
export const laureatesCsv = async (reader: Reader, format: Format): Promise<string> =>
  toCsv(rowsOf(format, await publishedGrants(reader)), HEADER[format]);

/** The file as it is read from the database: never held whole. */
export const laureatesStream = (reader: Reader, format: Format): Readable => Readable.from(chunksOf(reader, format));

async function* chunksOf(reader: Reader, format: Format): AsyncGenerator<string> {
  yield toCsv([], HEADER[format]);
  for await (const lines of publishedGrantPages(reader)) {
    const [first, ...others] = rowsOf(format, lines);
    // The first row stands where a heading would: the heading was written once, before.
    if (first !== undefined) yield toCsv(others, first);
  }
}
