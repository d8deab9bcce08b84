import { EXPECTED } from './expected.ts';
import { PEOPLE } from './people.ts';

/** The matrix as a reviewer reads it: a page made from the table that the test asks of the product. */
export const printMatrix = (): string => {
  const lines = EXPECTED.trim()
    .split('\n')
    .map((line) => /^(.*?)\s+((?:GET|POST) .*)$/.exec(line) ?? []);
  const rows = lines.map(([, cells = '', row = '']) => ({ cells: cells.split(/\s+/), row }));
  return `${[
    '# Who finds what behind which door',
    '',
    'Written by `npm run matrix` from the table that `tests/matrix-*.test.ts` ask of the product. Do not edit.',
    '',
    'Six files of one body: **1** a draft, **2** submitted, **3** admissible, **4** before the jury, **5** granted, **6** at a',
    'territorial desk.',
    '`>` sent to sign in · `.` not there, as an address that does not exist · `+` opened, or heard by the form · a digit:',
    'words of that file are shown · `f` all that is filed (23456) · `a` all six · `!` with what is never published ·',
    '`m` the sheet of a juror · `p` the payment.',
    '',
    ...PEOPLE.map(({ short, key, says }) => `- **${short}** \`${key}\`: ${says}`),
    '',
    `| door | ${PEOPLE.map(({ short }) => short).join(' | ')} |`,
    `|---|${PEOPLE.map(() => '---').join('|')}|`,
    ...rows.map(({ cells, row }) => `| ${row} | ${cells.join(' | ')} |`),
  ].join('\n')}\n`;
};
