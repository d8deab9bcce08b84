/**
 * npm run programme:check DIR [-- --lang fr|en]
 * Explains every fault of a programme with its file, line, path and what was expected. Exit 1 when
 * there is one, 2 when the folder cannot be read.
 */
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Lang, Text } from '../src/kernel/text.ts';
import { loadPack } from '../src/slices/programme/pack/load.ts';
import type { Fault, Pack } from '../src/slices/programme/pack/types.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const lang: Lang = (values.lang ?? process.env.LANG ?? 'fr').startsWith('en') ? 'en' : 'fr';
const say = (text: Text): string => text[lang];
const out = (line: string): void => void process.stdout.write(`${line}\n`);

const explain = (fault: Fault): string =>
  [
    `${fault.file}${fault.line > 0 ? `:${fault.line}` : ''}${fault.path && `  ${fault.path}`}`,
    `    ${say(fault.message)}`,
    `    ${say({ fr: 'Attendu', en: 'Expected' })}${lang === 'fr' ? ' :' : ':'} ${say(fault.expected)}`,
  ].join('\n');

const summary = (pack: Pack): string => {
  const published = pack.calls.filter((call) => call.status === 'published').length;
  return say({
    fr: `${pack.names.fr} : ${published} appels publiés, ${pack.calls.length - published} annoncés, ${pack.forms.length} formulaires, ${pack.letters.length} lettres. Aucune faute.`,
    en: `${pack.names.en}: ${published} published calls, ${pack.calls.length - published} announced, ${pack.forms.length} forms, ${pack.letters.length} letters. No fault.`,
  });
};

const [directory] = positionals;
if (directory === undefined || !(await stat(directory).catch(() => undefined))?.isDirectory()) {
  process.stderr.write(
    `${say({ fr: 'Indiquez le dossier du programme : npm run programme:check programmes/…', en: 'Give the folder of the programme: npm run programme:check programmes/…' })}\n`,
  );
  process.exit(2);
}

const loaded = await loadPack(directory);
if (values.json) {
  out(JSON.stringify({ hash: loaded.hash, faults: loaded.faults, warnings: loaded.warnings }));
} else {
  for (const fault of loaded.faults) out(explain(fault));
  for (const warning of loaded.warnings) out(`${say({ fr: 'À vérifier', en: 'To check' })} ${explain(warning)}`);
  out(
    loaded.pack
      ? `${summary(loaded.pack)}\nsha256 ${loaded.hash}`
      : say({
          fr: `${loaded.faults.length} faute${loaded.faults.length > 1 ? 's' : ''}. Corrigez, puis relancez.`,
          en: `${loaded.faults.length} fault${loaded.faults.length > 1 ? 's' : ''}. Correct, then run again.`,
        }),
  );
}
process.exitCode = loaded.pack ? 0 : 1;
