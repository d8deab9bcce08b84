import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VNode } from 'preact';
import { assetsFolder, buildAssets } from '#platform/assets';
import type { Frame } from '#ui/frame';
import { renderPage } from '#ui/kit';
import { Board, Desk } from './specimen/desk.tsx';
import { FilePage } from './specimen/file.tsx';
import { Form } from './specimen/form.tsx';
import { claire, frame, longMenu, nadia } from './specimen/frame.ts';
import { Home, Laureates } from './specimen/public.tsx';
import { States } from './specimen/states.tsx';

/** Every component in all its states, as pages to look at. */
export const specimens: readonly (readonly [name: string, page: VNode, change: Partial<Frame>])[] = [
  ['home', <Home key="home" />, {}],
  ['home-en', <Home key="home-en" />, { lang: 'en' }],
  ['laureates', <Laureates key="laureates" />, {}],
  ['form', <Form key="form" />, { actor: nadia }],
  ['desk', <Desk key="desk" />, { actor: claire }],
  ['long-menu', <Desk key="long-menu" />, { actor: claire, nav: longMenu }],
  ['board', <Board key="board" />, { actor: claire }],
  ['file', <FilePage key="file" />, { actor: claire }],
  ['states', <States key="states" />, {}],
];

/** Draws the specimen into a folder, with its assets beside: `node --import tsx tools/specimen.tsx [folder]`. */
export const writeSpecimen = async (folder: string): Promise<void> => {
  await buildAssets();
  mkdirSync(folder, { recursive: true });
  cpSync(assetsFolder(), join(folder, 'assets'), { recursive: true });
  for (const [name, page, change] of specimens)
    writeFileSync(join(folder, `${name}.html`), renderPage(frame(change), page));
};

if (process.argv[1] === import.meta.filename) {
  const folder = process.argv[2] ?? 'var/specimen';
  await writeSpecimen(folder);
  process.stdout.write(`${specimens.length} pages in ${folder}\n`);
}
