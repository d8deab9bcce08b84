/**
 * Prints the table of rights with the states of the lives, as the page `docs/rights.md`.
 *
 *   node --import tsx tools/list-rights.ts           prints the page
 *   node --import tsx tools/list-rights.ts --write   writes docs/rights.md
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { GROUNDS, type Right } from '#kernel/grounds';
import { GROUNDS_IN_WORDS } from '#kernel/grounds-in-words';
import { type ActName, RIGHTS } from '#kernel/rights';
import { RIGHTS_IN_WORDS } from '#kernel/rights-in-words';
import { SEEING, type SeeName } from '#kernel/seeing';
import { INCOMPATIBLE, SEPARATIONS } from '#kernel/separations';
import { lives } from '../src/lives.ts';

export const PAGE = 'docs/rights.md';

/** `machine: state, state` for each life in which the act has an arrow; working paper has none. */
export const statesOf = (act: string): readonly string[] =>
  lives.flatMap(({ name, table }) => {
    const states = Object.entries(table).flatMap(([state, acts]) => (act in acts ? [state] : []));
    return states.length === 0 ? [] : [`${name}: ${states.join(', ')}`];
  });

const whoOf = (right: Right): string =>
  GROUNDS.flatMap((ground) => {
    const roles = right[ground];
    if (roles === undefined) return [];
    return [`${roles.length > 0 ? `${roles.join(' or ')}, ` : ''}${GROUNDS_IN_WORDS[ground].en}`];
  }).join('; ');

const lineOf = (name: ActName | SeeName, right: Right): string => {
  const not = (right.not ?? []).map(
    (one) => `${SEPARATIONS[one].names.en}${SEPARATIONS[one].hides ? ' (hidden)' : ''}`,
  );
  return `| \`${name}\` | ${RIGHTS_IN_WORDS[name].en} | ${whoOf(right)} | ${statesOf(name).join('; ')} | ${not.join('; ')} |`;
};

const linesOf = (rows: Readonly<Record<string, Right>>): readonly string[] =>
  Object.entries(rows).map(([name, right]) => lineOf(name as ActName | SeeName, right));

export const page = (): string =>
  [
    '# Who may do what',
    '',
    'Written by `tools/list-rights.ts` from `src/kernel/rights.ts`, `seeing.ts` and the lives: do not edit it by hand. Every act reads',
    'its row. A role given on a wider scope counts on what lies inside it: instance ⊃ programme ⊃ call ⊃ desk; a desk is a',
    'service of a programme in a région or a département, or one its pack names. Nobody who stands in for another may do',
    'what either of them had to leave to somebody else.',
    '',
    '## Acts',
    '',
    '| act | what it does | who, and where the role counts | from which states | never who |',
    '|---|---|---|---|---|',
    ...linesOf(RIGHTS),
    '',
    '## Reading',
    '',
    '| right | what it lets read | who, and where the role counts | | never who |',
    '|---|---|---|---|---|',
    ...linesOf(SEEING),
    '',
    '## Roles one person should not hold together',
    '',
    '| roles | where | answer | why |',
    '|---|---|---|---|',
    ...INCOMPATIBLE.map(
      ({ roles, where, answer, why }) => `| ${roles.join(' and ')} | ${where} | ${answer} | ${why.en} |`,
    ),
    '',
  ].join('\n');

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--write')) writeFileSync(PAGE, page());
  else process.stdout.write(page());
}
