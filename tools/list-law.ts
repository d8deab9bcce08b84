/**
 * Lists the rules of law built, from the tags in their docstrings, as the table of `docs/law.md`.
 *
 *   node --import tsx tools/list-law.ts           prints the page
 *   node --import tsx tools/list-law.ts --write   writes docs/law.md
 *
 * Tags: `@rule ID`, `@article`, `@source`, `@certainty`, `@setting name = value (mark)` for a setting
 * of the function, `@caller name = value (mark)` for one that the act calling it applies.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export type Rule = Readonly<{
  id: string;
  name: string;
  file: string;
  article: string;
  source: string;
  certainty: string;
  settings: readonly string[];
  fromCaller: readonly string[];
}>;

export const PAGE = 'docs/law.md';

/** Every rule built, a line per function, in the order of the files. */
export const builtRules = (): readonly Rule[] =>
  globSync(['src/slices/*/law/*.ts', 'src/slices/*/*.ts'])
    .filter((file) => !file.includes('.test.'))
    .sort()
    .flatMap((file) => rulesIn(file, readFileSync(file, 'utf8')));

/** A docstring, then what it documents: the tags of the first belong to the name of the second. */
const DOCUMENTED = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:const|function) (\w+)/g;

export const rulesIn = (file: string, source: string): readonly Rule[] =>
  [...source.matchAll(DOCUMENTED)].flatMap(([, comment = '', name = '']) => {
    const tags = (tag: string): readonly string[] => tagsOf(comment, tag);
    return tags('rule').map((id) => ({
      id,
      name,
      file,
      article: tags('article').join('; '),
      source: tags('source').join(', '),
      certainty: tags('certainty').join(', '),
      settings: tags('setting'),
      fromCaller: tags('caller'),
    }));
  });

const tagsOf = (comment: string, tag: string): readonly string[] =>
  [...comment.matchAll(new RegExp(`@${tag} ([^\\n]*)`, 'g'))].map(([, value = '']) => value.trim());

/** The page, from the rules. */
export const page = (rules: readonly Rule[]): string =>
  [
    '# The rules of law that are built',
    '',
    'Written by `tools/list-law.ts` from the docstrings: do not edit it by hand. Each function is pure, has its',
    'article in its docstring and in its tests, and the sentence shown to the person beside it. A rule may have several',
    'functions. *sourced*: the text was read; *reading*: our interpretation; *memory*: not sourced, so a setting. The',
    'rules still to come are in [law-later.md](law-later.md).',
    '',
    `${new Set(rules.map((rule) => rule.id)).size} rules, ${new Set(rules.map((rule) => `${rule.file} ${rule.name}`)).size} functions.`,
    '',
    '| rule | function | file | text | source | certainty | settings and defaults |',
    '|---|---|---|---|---|---|---|',
    ...rules.map(lineOf),
    '',
  ].join('\n');

const lineOf = (rule: Rule): string =>
  [
    rule.id,
    `\`${rule.name}\``,
    `[${rule.file.replace('src/slices/', '')}](../${rule.file})`,
    rule.article,
    rule.source,
    rule.certainty,
    [...rule.settings, ...rule.fromCaller.map((setting) => `${setting}, applied by the act`)].join('<br>'),
  ].reduce((line, cell) => `${line} ${cell.replaceAll('|', '\\|')} |`, '|');

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const written = page(builtRules());
  if (process.argv.includes('--write')) writeFileSync(PAGE, written);
  else process.stdout.write(written);
}
