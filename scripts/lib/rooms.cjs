/**
 * The rooms of src/ and who may import whom, written once and read by both guards: ESLint (while typing) and
 * dependency-cruiser (over the whole graph). A folder that is not listed here is an error, not a free zone.
 *
 * Each row: `name`; `path`, a folder or one file, the more specific row first; `may`, the rooms it may import besides
 * itself; `types`, rooms it may import types from; `packages`, npm packages it may import (`@scope/` for a whole
 * scope); `node`, true when Node's own modules are allowed; `selfClosed`, true when its files never import each other.
 */

const VALUES = ['core/values'];
const TABLES = [...VALUES, 'core/taxonomy', 'core/table', 'core/schema'];
const ANALYSES = ['core/budget', 'core/households', 'core/convergence', 'core/reconcile'];

/** What a door outside core may use: everything but a single rule, which is reached through the registry. */
const CORE = [
  ...TABLES,
  ...ANALYSES,
  'core/messages',
  'core/learning',
  'core/findings',
  'core/followup',
  'core/complaints',
  'core/repair',
  'core/settings',
  'core/regions',
  'core/nomenclature',
  'core/clustering',
  'core/rules/contract',
  'core/rules/runner',
  'core/rules/registry',
  'core/live',
  'core/consolidation',
  'core/report',
];

const REACT = ['react', 'react-dom', '@fluentui/'];

const rooms = [
  { name: 'core/values', path: 'src/core/values', may: [] },
  { name: 'core/taxonomy', path: 'src/core/taxonomy', may: VALUES },
  { name: 'core/messages', path: 'src/core/messages', may: [...VALUES, 'core/taxonomy'] },
  { name: 'core/table', path: 'src/core/table', may: [...VALUES, 'core/taxonomy'] },
  // What people read to learn: definitions, help and the tour; data only, worked out by the engine in tests.
  { name: 'core/learning', path: 'src/core/learning', may: [...VALUES, 'core/taxonomy', 'core/messages'] },
  {
    name: 'core/schema',
    path: 'src/core/schema',
    may: [...VALUES, 'core/taxonomy', 'core/table'],
    packages: ['zod', 'fastest-levenshtein'],
  },
  { name: 'core/findings', path: 'src/core/findings', may: [...TABLES, 'core/messages'], packages: ['zod'] },
  {
    name: 'core/followup',
    path: 'src/core/followup',
    may: [...TABLES, 'core/messages', 'core/findings'],
    packages: ['zod'],
  },
  { name: 'core/repair', path: 'src/core/repair', may: [...TABLES, 'core/messages', 'core/findings'] },
  {
    name: 'core/settings',
    path: 'src/core/settings',
    may: [...TABLES, 'core/messages', 'core/findings'],
    packages: ['zod'],
  },
  {
    name: 'core/regions',
    path: 'src/core/regions',
    may: [...VALUES, 'core/table'],
    packages: ['fastest-levenshtein'],
  },
  {
    name: 'core/nomenclature',
    path: 'src/core/nomenclature',
    may: [...VALUES, 'core/table'],
    packages: ['fastest-levenshtein'],
  },
  {
    name: 'core/clustering',
    path: 'src/core/clustering',
    may: [...TABLES, 'core/settings', 'core/regions'],
    packages: ['fastest-levenshtein'],
  },
  // The analyses answer data; of findings they know only the shape of what they want said.
  {
    name: 'core/budget',
    path: 'src/core/budget',
    may: [...TABLES, 'core/messages'],
    types: ['core/findings'],
  },
  {
    name: 'core/households',
    path: 'src/core/households',
    may: [...TABLES, 'core/messages'],
    types: ['core/findings'],
  },
  {
    name: 'core/convergence',
    path: 'src/core/convergence',
    may: [...TABLES, 'core/budget', 'core/households'],
    types: ['core/findings'],
  },
  {
    name: 'core/reconcile',
    path: 'src/core/reconcile',
    may: [...TABLES, 'core/messages', 'core/regions', 'core/budget', 'core/households'],
    types: ['core/findings'],
    packages: ['jaro-winkler'],
  },

  {
    name: 'core/complaints',
    path: 'src/core/complaints',
    may: [...TABLES, 'core/messages', 'core/households'],
  },

  // Rules know the contract and the helpers, never another rule. The runner takes rules as values; only the registry
  // knows them all.
  {
    name: 'core/rules/contract',
    path: 'src/core/rules/rule.ts',
    may: [...TABLES, 'core/messages', 'core/findings', 'core/settings', 'core/regions'],
  },
  // A check that goes on after edits; the runner is the same work done once.
  {
    name: 'core/live',
    path: 'src/core/live',
    may: [...TABLES, 'core/findings', 'core/settings', 'core/rules/contract'],
  },
  {
    name: 'core/rules/runner',
    path: 'src/core/rules/run-rules.ts',
    may: [...TABLES, 'core/findings', 'core/settings', 'core/rules/contract', 'core/live'],
  },
  {
    name: 'core/rules/helpers',
    path: 'src/core/rules/helpers',
    may: [
      ...TABLES,
      ...ANALYSES,
      'core/messages',
      'core/findings',
      'core/settings',
      'core/regions',
      'core/nomenclature',
      'core/clustering',
      'core/rules/contract',
    ],
  },
  {
    name: 'core/rules/registry',
    path: 'src/core/rules/index.ts',
    may: ['core/rules/contract', 'core/rules/one'],
    types: ['core/consolidation'],
  },
  {
    name: 'core/rules/one',
    path: 'src/core/rules',
    selfClosed: true,
    may: [
      ...TABLES,
      ...ANALYSES,
      'core/messages',
      'core/findings',
      'core/settings',
      'core/regions',
      'core/nomenclature',
      'core/rules/contract',
      'core/rules/helpers',
      // Rules of scope `kumpulan` read summaries of many workbooks.
      'core/consolidation',
    ],
    packages: ['zod'],
  },

  {
    name: 'core/consolidation',
    path: 'src/core/consolidation',
    may: [...TABLES, ...ANALYSES, 'core/findings', 'core/messages', 'core/settings', 'core/rules/contract'],
    packages: ['zod'],
  },
  {
    name: 'core/report',
    path: 'src/core/report',
    may: CORE.filter((name) => name !== 'core/report'),
    packages: ['zod'],
  },

  // The office room is the only one that says `Excel`; memory and xlsx are bytes in, bytes out.
  { name: 'workbook/office', path: 'src/workbook/office', may: ['workbook', ...CORE] },
  { name: 'workbook/memory', path: 'src/workbook/memory', may: ['workbook', ...CORE], packages: ['fflate'] },
  {
    name: 'workbook/xlsx',
    path: 'src/workbook/xlsx',
    may: ['workbook', 'workbook/memory', ...CORE],
    packages: ['fflate', '@e965/xlsx'],
  },
  { name: 'workbook', path: 'src/workbook', may: CORE },

  // The Excel host answers office.js in development and tests; only `src/entries/*.dev.ts(x)` may wire it.
  {
    name: 'host',
    path: 'src/host',
    may: ['workbook', 'workbook/memory', ...VALUES, 'core/table'],
    packages: ['@microsoft/office-js'],
  },

  { name: 'app', path: 'src/app', may: ['workbook', ...CORE] },
  { name: 'ui/kit', path: 'src/ui/kit', may: [], packages: REACT },
  {
    name: 'ui/grid',
    path: 'src/ui/grid',
    may: ['app', 'ui/kit', 'core/messages', 'core/values', 'core/table'],
    types: CORE,
    packages: [...REACT, '@univerjs/'],
  },
  // The page of a meeting is a window of its own and small: it draws with React and style sheets alone.
  {
    name: 'ui/meeting',
    path: 'src/ui/meeting',
    may: ['app', 'core/messages'],
    types: CORE,
    packages: ['react', 'react-dom', 'pptxgenjs'],
  },
  {
    name: 'ui',
    path: 'src/ui',
    may: ['app', 'ui/kit', 'ui/grid', 'core/messages', 'core/learning'],
    types: CORE,
    packages: REACT,
  },
  // The workbench's own wiring: a file in memory on one side, a grid and the pane on the other.
  {
    name: 'workbench',
    path: 'src/workbench',
    may: ['app', 'ui', 'ui/kit', 'ui/grid', 'workbook', 'workbook/memory', 'workbook/xlsx', ...CORE],
    packages: [...REACT, '@e965/xlsx'],
  },
  // Custom functions know cells and core; Excel's own runtime is handed to them by an entry.
  { name: 'functions', path: 'src/functions', may: CORE },
  {
    name: 'cli',
    path: 'src/cli',
    may: ['app', 'workbook', 'workbook/xlsx', ...CORE],
    packages: ['fastest-levenshtein'],
    node: true,
  },
];

const everything = rooms.map((room) => room.name);

rooms.push(
  {
    name: 'entries/dev',
    path: 'src/entries/*.dev.ts?(x)',
    may: everything,
    packages: [...REACT, '@microsoft/office-js'],
    node: true,
    selfClosed: true,
  },
  // What has to hold before the first module of an entry runs.
  { name: 'entries/strict', path: 'src/entries/strict.ts', may: [], packages: ['zod'] },
  {
    name: 'entries',
    path: 'src/entries',
    may: [...everything.filter((name) => name !== 'host'), 'entries/strict'],
    packages: [...REACT, 'zod', '@noble/hashes'],
    node: true,
    selfClosed: true,
  },
);

module.exports = {
  rooms: rooms.map((room) => ({ types: [], packages: [], node: false, selfClosed: false, ...room })),
};
