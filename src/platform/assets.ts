import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const ASSETS_DIR = fileURLToPath(new URL('../../dist/assets/', import.meta.url));
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FONTS = join(ROOT, 'node_modules/@fontsource-variable/radio-canada/files');
const MANIFEST = join(ASSETS_DIR, 'manifest.json');

/** Where the files served under `/assets/` are, with their compressed twins beside; their names change with their content. */
export const assetsFolder = (): string => ASSETS_DIR;

type Manifest = Readonly<{ inputs: string; files: Readonly<Record<string, string>> }>;

let manifest: Manifest | undefined;

const readManifest = (): Manifest | undefined => {
  try {
    return JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
};

/**
 * The address of an asset by its plain name, `laureat.css`.
 * @throws Error when the assets were not built, or the name is unknown: both are faults of the code
 */
export const assetPath = (name: string): string => {
  manifest ??= readManifest();
  if (manifest === undefined) throw new Error('the assets are not built: call buildAssets() before drawing a page');
  const file = manifest.files[name];
  if (file === undefined) throw new Error(`no asset is called ${name}`);
  return `/assets/${file}`;
};

/** Builds styles, script, fonts and icon into `dist/assets` when one of them changed; a few milliseconds otherwise. */
export const buildAssets = async (): Promise<void> => {
  const inputs = await hashOfInputs();
  manifest = readManifest();
  if (manifest?.inputs === inputs) return;
  const { build } = await import('esbuild');
  const built = await build({
    absWorkingDir: ROOT,
    entryPoints: [
      { in: 'src/ui/assets/laureat.css', out: 'laureat' },
      { in: 'src/ui/browser/app.ts', out: 'app' },
      { in: 'src/ui/browser/passkey.ts', out: 'passkey' },
    ],
    outdir: ASSETS_DIR,
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
    supported: { nesting: true },
    entryNames: '[name].[hash]',
    assetNames: '[name].[hash]',
    publicPath: '/assets',
    loader: { '.woff2': 'file' },
    alias: { '#fonts': FONTS },
    logLevel: 'silent',
    legalComments: 'none',
  });
  mkdirSync(ASSETS_DIR, { recursive: true });
  const icon = await readFile(join(ROOT, 'src/ui/assets/favicon.svg'));
  const outputs = [
    ...built.outputFiles.map((file) => ({
      name: file.path.slice(ASSETS_DIR.length),
      bytes: Buffer.from(file.contents),
    })),
    { name: `favicon.${createHash('sha256').update(icon).digest('hex').slice(0, 8)}.svg`, bytes: icon },
  ];
  await Promise.all(outputs.map((output) => writeWithTwins(output.name, output.bytes)));
  manifest = { inputs, files: Object.fromEntries(outputs.map(({ name }) => [plainName(name), name])) };
  writeWhole(MANIFEST, `${JSON.stringify(manifest, undefined, 2)}\n`);
};

/** `laureat.AB12CD34.css` is asked as `laureat.css`; the main font has a shorter name. */
const plainName = (file: string): string =>
  file
    .replace(/\.[\w-]{8}(?=\.\w+$)/, '')
    .replace('radio-canada-latin-wdth-normal', 'radio-canada')
    .replace('radio-canada-latin-ext-wdth-normal', 'radio-canada-ext');

const hashOfInputs = async (): Promise<string> => {
  const hash = createHash('sha256').update(await readFile(fileURLToPath(import.meta.url)));
  for (const folder of ['src/ui/assets', 'src/ui/browser']) {
    const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const path of files.sort()) hash.update(path.slice(ROOT.length)).update(await readFile(path));
  }
  return hash.digest('hex');
};

const writeWithTwins = async (name: string, bytes: Buffer): Promise<void> => {
  const path = join(ASSETS_DIR, name);
  writeWhole(path, bytes);
  if (name.endsWith('.woff2')) return; // already compressed
  const quality = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  };
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(bytes, quality),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  writeWhole(`${path}.br`, brotli);
  writeWhole(`${path}.gz`, gzipped);
};

/** Two processes may build at once: a file appears whole or not at all. */
const writeWhole = (path: string, content: string | Buffer): void => {
  const draft = `${path}.${process.pid}.draft`;
  writeFileSync(draft, content);
  renameSync(draft, path);
};
