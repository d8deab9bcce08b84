import type { Breaking } from './broken-rules.fixture.ts';

const CALL = 'calls/donnees.yaml';

/** The aims of the reference pack, broken in one place at a time. */
export const BROKEN_AIMS: readonly Breaking[] = [
  ['an aim that the programme does not have', CALL, [['aims: [donnees]', 'aims: [donnee]']], 'aims[0]', /« donnees »/],
  ['a call that serves no aim', CALL, [['aims: [donnees]\n', '']], 'aims', /manque/],
  [
    'an aim that no call serves',
    'programme.yaml',
    [['aims:\n', 'aims:\n  - { code: voyager, names: { fr: Voyager, en: Travel } }\n']],
    'aims[0].code',
    /Aucun appel/,
  ],
  ['an aim twice', 'programme.yaml', [['  - code: cooperer\n', '  - code: donnees\n']], 'aims[2].code', /déjà/],
];
