type Counts = Readonly<{ passed: number; failed: number; cancelled: number; skipped: number; todo: number }>;
type Event = Readonly<{ type: string; data: { file?: string; counts?: Counts } }>;

/** A reporter of Node's test runner that writes one line: the counts of the whole run, as JSON. */
export default async function* countReporter(source: AsyncIterable<Event>): AsyncGenerator<string> {
  for await (const { type, data } of source) {
    if (type === 'test:summary' && data.file === undefined) yield `${JSON.stringify(data.counts)}\n`;
  }
}
