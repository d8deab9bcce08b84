import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/**
 * The process that draws. It is apart because Typst is synchronous native code: only the end of a process stops a
 * drawing that takes too long, and gives back the memory that a long series leaves behind.
 * Started by `press.ts` with the folders as arguments; it knows no secret and answers one message by one message.
 */
export type DrawOrder = Readonly<{
  /** The name of a template of the folder, or the source of one under an invented name. */
  template: string;
  source: string | undefined;
  /** JSON; the template reads it as a value, it is never part of the source. */
  data: string;
  standard: string;
  /** Seconds since 1970. */
  createdAt: number;
}>;

export type DrawAnswer = { pdf: Uint8Array } | { faults: readonly Fault[] };

export type Fault = Readonly<{ message: string; file: string; line: number | undefined }>;

type Diagnostic = { message: string; path: string; range: { start: { line: number } } | null };

const [workspace, fonts] = process.argv.slice(2) as [string, string];

/** How many drawings a cached result outlives without being used. */
const CACHE_AGE = 3;

const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fonts] }] });

const draw = (order: DrawOrder): DrawAnswer => {
  const path = `${workspace}/${order.template}`;
  if (order.source !== undefined) compiler.addSource(path, order.source);
  try {
    const result = compiler.compile({ mainFilePath: path, inputs: { data: order.data } });
    const document = result.result;
    if (document === null) return { faults: faultsOf(result.takeError()) };
    return {
      pdf: compiler.pdf(document, { pdfStandard: order.standard, creationTimestamp: order.createdAt }),
    };
  } catch (error) {
    return { faults: exportFaults(String((error as Error).message), order.template) };
  } finally {
    if (order.source !== undefined) compiler.unmapShadow(path);
    compiler.evictCache(CACHE_AGE);
  }
};

const faultsOf = (error: Parameters<typeof compiler.fetchDiagnostics>[0] | null): readonly Fault[] => {
  const diagnostics: Diagnostic[] = error === null ? [] : compiler.fetchDiagnostics(error);
  return diagnostics.map(({ message, path, range }) => ({
    message,
    file: path.startsWith(`${workspace}/`) ? path.slice(workspace.length + 1) : path,
    line: range === null ? undefined : range.start.line + 1,
  }));
};

/** A fault of the export (a rule of the standard) arrives as the print of a structure, without a line. */
const exportFaults = (printed: string, file: string): readonly Fault[] => {
  const messages = [...printed.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) => unescaped(match[1] as string));
  return (messages.length > 0 ? messages : [printed]).map((message) => ({ message, file, line: undefined }));
};

const unescaped = (text: string): string => text.replace(/\\([\s\S])/g, '$1');

process.on('message', (order: DrawOrder) => {
  process.send?.(draw(order));
});
process.on('disconnect', () => process.exit(0));
