/** `npm start`: puts the programs together when one of their files changed, then lets the launcher go. */
import { pathToFileURL } from 'node:url';
import { buildPrograms } from '#platform/programs';
import type { launch } from './launcher.ts';

const program = await buildPrograms();
const launcher = (await import(pathToFileURL(program('launcher')).href)) as { launch: typeof launch };
launcher.launch(program);
