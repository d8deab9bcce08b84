/**
 * Prints the register of processing (GDPR, article 30): for each category of personal data, why, whose, who sees them,
 * for how long, and the columns that hold them, read from the comments of the schema.
 *
 *   node --import tsx tools/list-processing.ts           prints the page
 *   node --import tsx tools/list-processing.ts --write   writes docs/processing.md
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { USUAL_RETENTION } from '#kernel/instance';
import { CATEGORIES, type Category, type CategoryName, mentionIn, sentenceIn } from '#kernel/personal-data';

const ROOT = resolve(import.meta.dirname, '..');
export const PAGE = 'docs/processing.md';

type Column = Readonly<{ table: string; column: string; comment: string }>;

const columns = (): readonly Column[] => {
  const dump = readFileSync(join(ROOT, 'db/schema.sql'), 'utf8');
  return [...dump.matchAll(/^comment on column (\w+)\.(\w+) is '((?:[^']|'')*)';$/gm)].map(
    ([, table = '', column = '', comment = '']) => ({ table, column, comment: comment.replaceAll("''", "'") }),
  );
};

const lineOf = ({ table, column, comment }: Column): string => {
  const mention = mentionIn(comment);
  const whose = mention?.kind === 'personal' ? mention.whose : [];
  return `| \`${table}.${column}\` | ${sentenceIn(comment)} | ${whose.map((one) => `\`${one}\``).join(', ') || 'cannot be told'} |`;
};

const sectionOf = (name: CategoryName, all: readonly Column[]): readonly string[] => {
  const { names, whose, purpose, law, recipients, kept, erased }: Category = CATEGORIES[name];
  const held = all.filter(({ comment }) => {
    const mention = mentionIn(comment);
    return mention?.kind === 'personal' && mention.category === name;
  });
  const both = (text: { fr: string; en: string }) => `${text.en} (« ${text.fr} »)`;
  return [
    `## ${names.en} (« ${names.fr} »)`,
    '',
    `- Whose: ${both(whose)}.`,
    `- Why: ${both(purpose)}.`,
    `- Legal basis: ${both(law)}.`,
    `- Who sees them: ${both(recipients)}.`,
    `- For how long: ${both(kept(USUAL_RETENTION))}.`,
    `- After an erasure: ${erased === 'all' ? 'nothing is left that names the person' : 'the record stays, under a number; what was signed keeps the name it was signed with'}.`,
    '',
    '| column | what it holds | whose, by which column |',
    '|---|---|---|',
    ...held.map(lineOf),
    '',
  ];
};

export const page = (): string => {
  const all = columns();
  const secret = all.filter(({ comment }) => mentionIn(comment)?.kind === 'secret');
  return [
    '# Register of processing',
    '',
    'Written by `tools/list-processing.ts` from the comments of the schema and from `src/kernel/personal-data.ts`: do not',
    'edit it by hand. One processing: giving grants of public programmes, a task in the public interest. The controller, the',
    'host and the data protection officer are those of the instance (`instance.json`); the durations below are the usual ones,',
    'and `instance.json` may say others. The product sends data nowhere but to the mailboxes it writes to; no decision is made by a machine',
    'alone.',
    '',
    'Beside the database: files of applications are in the store of the instance, by the hash of their content, and follow',
    'their file; the log names people by their identifier; backups hold what the database held, and are kept by the operator.',
    'Security (article 32): docs/decisions 0011, 0012 and 0016.',
    '',
    ...(Object.keys(CATEGORIES) as CategoryName[]).flatMap((name) => sectionOf(name, all)),
    '## Secrets',
    '',
    'They open a door or prove who is there: never shown, never taken away, gone with what they open.',
    '',
    ...secret.map(({ table, column, comment }) => `- \`${table}.${column}\`: ${sentenceIn(comment)}`),
    '',
  ].join('\n');
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--write')) writeFileSync(PAGE, page());
  else process.stdout.write(page());
}
