import { relative } from 'node:path';

type Counts = Readonly<{ passed: number; failed: number; cancelled: number; skipped: number; todo: number }>;
type Event = Readonly<{ type: string; data: { file?: string; counts?: Counts; duration_ms?: number } }>;

/** A reporter of Node's test runner that writes one line of JSON: the counts of the whole run, and how long each file took. */
export default async function* countReporter(source: AsyncIterable<Event>): AsyncGenerator<string> {
  const files: { file: string; seconds: number }[] = [];
  for await (const { type, data } of source) {
    if (type !== 'test:summary') continue;
    if (data.file === undefined) yield `${JSON.stringify({ ...data.counts, files })}\n`;
    else files.push({ file: relative(process.cwd(), data.file), seconds: (data.duration_ms ?? 0) / 1000 });
  }
}
