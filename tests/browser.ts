import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

const MODULES = fileURLToPath(new URL('../node_modules/', import.meta.url));
const DEBIAN = '/usr/bin/chromium';

type Place = Readonly<{ executablePath: string; env: Readonly<Record<string, string>> }>;

/**
 * A browser for journeys: the one named by CHROMIUM_PATH, else Debian's when it is there, else the one that comes from
 * npm with its own libraries and fonts, so that no system package is needed.
 */
export const launchBrowser = async (): Promise<Browser> => {
  const named = process.env.CHROMIUM_PATH ?? (existsSync(DEBIAN) ? DEBIAN : undefined);
  const place = named === undefined ? await fromNpm() : { executablePath: named, env: {} };
  return chromium.launch({
    executablePath: place.executablePath,
    env: { ...definedEnvironment(), ...place.env },
    // Journeys run as root in a container, where the sandbox of the browser cannot be made; it only visits ourselves.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
};

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** Unpacks the browser once, beside the modules; two runs at once each unpack, and the first one there wins. */
const fromNpm = async (): Promise<Place> => {
  const { version } = JSON.parse(await readFile(join(MODULES, '@sparticuz/chromium/package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(MODULES, '.cache', `chromium-${version}`);
  if (!existsSync(join(folder, 'chromium'))) await unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
};

/** The package chooses its bundled libraries by the environment it thinks it runs in, and unpacks into TMPDIR. */
const LAMBDA = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x', AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' } as const;

const unpackInto = async (folder: string): Promise<void> => {
  await mkdir(join(MODULES, '.cache'), { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  const before = { ...process.env };
  Object.assign(process.env, LAMBDA, { TMPDIR: draft });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
  } finally {
    // Its library path must not reach PostgreSQL or anything else this process starts.
    for (const name of [...Object.keys(LAMBDA), 'TMPDIR', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
  await writeFile(join(draft, 'fonts', 'fonts.conf'), fontsIn(folder));
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
};

/** The package says that its fonts are in /tmp: a browser that finds no font at all stops at the first letter. */
const fontsIn = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
