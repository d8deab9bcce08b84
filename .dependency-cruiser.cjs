// The life of a grant, in order. A slice may look at the doors of those before it, never of those after it.
const life = [
  'territory',
  'account',
  'programme',
  'envelope',
  'call',
  'maturity',
  'application',
  'review',
  'jury',
  'award',
  'agreement',
  'payment',
  'path',
  'need',
  'training',
  'merger',
  'followup',
  'publication',
  'privacy',
  'archive',
];

const looksBackOnly = life.slice(0, -1).map((name, index) => ({
  name: `${name}-looks-back-only`,
  severity: 'error',
  comment: 'Hear of later slices through reactions, or ask a question as a type at the door; never import them.',
  from: { path: `^src/slices/${name}/` },
  to: { path: `^src/slices/(${life.slice(index + 1).join('|')})/` },
}));

const STORE = '/store(\\.ts$|/)';
const QUERIES = '/queries(\\.ts$|/)';
const DATABASE = '(^|/)node_modules/(kysely|pg|pg-[a-z]+|graphile-worker)/';
const TEST = '\\.test\\.tsx?$|\\.fixture\\.tsx?$|^tests/';
// Text in, text out: a rule may use them.
const PURE_TOOLS = '(^|/)node_modules/(csv-stringify|n2words)/';
const notAType = ['type-only'];

module.exports = {
  forbidden: [
    {
      name: 'slice-door-only',
      severity: 'error',
      comment: 'Another slice is seen through its index.ts, and nothing behind it.',
      from: { path: '^src/slices/([^/]+)/' },
      to: { path: '^src/slices/[^/]+/', pathNot: ['^src/slices/$1/', '^src/slices/[^/]+/index\\.ts$'] },
    },
    {
      name: 'entries-use-doors',
      severity: 'error',
      comment: 'What mounts slices does it by their doors.',
      from: { path: '^src/([^/]+\\.tsx?$|road/|seed/)', pathNot: TEST },
      to: { path: '^src/slices/', pathNot: '^src/slices/[^/]+/index\\.ts$' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Types may refer to one another; code may not.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: notAType } },
    },
    ...looksBackOnly,
    {
      name: 'unknown-slice',
      severity: 'error',
      comment: 'A new slice takes its place in `life`, at the top of this file.',
      from: { path: `^src/slices/(?!(${life.join('|')})/)` },
      to: {},
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'The file that bears the name of the slice, its life and its law decide: no zod, no database, no clock.',
      from: { path: '^src/slices/([^/]+)/(\\1|life|law/[^/]+)\\.ts$', pathNot: TEST },
      to: {
        pathNot: [
          '^src/kernel/',
          '^src/slices/[^/]+/index\\.ts$',
          '^src/slices/$1/($1|life|law/[^/]+)\\.ts$',
          PURE_TOOLS,
        ],
        dependencyTypesNot: notAType,
      },
    },
    {
      name: 'kernel-knows-nothing',
      severity: 'error',
      comment: 'The kernel holds words without input or output.',
      from: { path: '^src/kernel/', pathNot: TEST },
      to: { pathNot: '^src/kernel/' },
    },
    {
      name: 'platform-knows-no-slice',
      severity: 'error',
      from: { path: '^src/(platform|ui)/', pathNot: TEST },
      to: { path: '^src/slices/' },
    },
    {
      name: 'pages-have-no-database',
      severity: 'error',
      comment: 'The kit and the pages render what they are given.',
      from: { path: '^src/(ui|slices/[^/]+/pages)/', pathNot: TEST },
      to: {
        path: ['^src/platform/(act|tx|read|schema|database|paper)\\.ts$', DATABASE],
        dependencyTypesNot: notAType,
      },
    },
    {
      name: 'pages-get-models',
      severity: 'error',
      comment: 'A page fetches nothing and decides nothing; types of both are welcome.',
      from: { path: '^src/slices/[^/]+/pages/', pathNot: TEST },
      to: { path: [STORE, QUERIES], dependencyTypesNot: notAType },
    },
    {
      name: 'sql-lives-in-store-and-queries',
      severity: 'error',
      from: { path: '^src/slices/', pathNot: [STORE, QUERIES, TEST] },
      to: { path: DATABASE, dependencyTypesNot: notAType },
    },
    {
      name: 'only-stores-write',
      severity: 'error',
      comment: 'Tx is the right to write; only the store opens it.',
      from: { path: '^src/slices/', pathNot: [STORE, TEST] },
      to: { path: '^src/platform/tx\\.ts$', dependencyTypesNot: notAType },
    },
    {
      name: 'only-queries-read',
      severity: 'error',
      comment: 'Reader is the right to look; queries open it, and stores lend it inside an act.',
      from: { path: '^src/slices/', pathNot: [QUERIES, STORE, TEST] },
      to: { path: '^src/platform/read\\.ts$', dependencyTypesNot: notAType },
    },
    {
      name: 'owner-stays-in-the-launcher',
      severity: 'error',
      comment: 'The application never connects as the owner: it migrates nothing and makes no role.',
      from: { path: '^src/(slices/|kernel/|ui/|main\\.ts|worker\\.ts|app\\.ts)', pathNot: TEST },
      to: { path: '^src/platform/(migrate|roles|guarded-server|embedded-postgres)\\.ts$' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file nobody imports is either an entry point or to be deleted.',
      from: {
        orphan: true,
        pathNot: [
          '\\.test\\.tsx?$',
          '\\.d\\.ts$',
          '^src/(main|worker|start)\\.ts$',
          '^src/ui/browser/',
          '^(tools|bench)/',
        ],
      },
      to: {},
    },
    {
      name: 'not-to-test',
      severity: 'error',
      comment: 'What runs in production does not know the tests.',
      from: { path: '^src/', pathNot: TEST },
      to: { path: TEST },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'Every import leads somewhere.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs'],
    },
  },
};
