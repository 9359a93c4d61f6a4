/**
 * The second guard of the rooms: the whole graph, as it resolves, from the same rows ESLint reads (scripts/lib/rooms.cjs).
 * The named rules on top say in words what the table means, so that a failing build explains itself.
 */
const { rooms } = require('./scripts/lib/rooms.cjs');

const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

const escape = (text) => text.replace(/[.\\+^$()[\]{}|]/g, '\\$&');

/** A room as a pattern of paths, without the rooms that lie inside it. */
function patternOf({ path }) {
  if (path.includes('*')) return `^${escape(path).replaceAll('*', '[^/]+').replace('?\\(x\\)', 'x?')}$`;
  if (/\.tsx?$/.test(path)) return `^${escape(path)}$`;
  const inside = rooms
    .map((room) => room.path)
    .filter((other) => other.startsWith(`${path}/`))
    .map((other) => other.slice(path.length + 1))
    .map((other) =>
      other.includes('*')
        ? escape(other).replaceAll('*', '[^/]+').replace('?\\(x\\)', 'x?$')
        : escape(other) + (/\.tsx?$/.test(other) ? '$' : '/'),
    );
  return `^${escape(path)}/${inside.length > 0 ? `(?!${inside.join('|')})` : ''}`;
}

const patterns = new Map(rooms.map((room) => [room.name, patternOf(room)]));
const patternsOf = (names) => names.map((name) => patterns.get(name));
const packagePattern = (names) =>
  `(^|/)node_modules/(${names.map((name) => escape(name) + (name.endsWith('/') ? '' : '/')).join('|')})`;

const corePackages = rooms.filter(({ name }) => name.startsWith('core/')).flatMap(({ packages }) => packages);

/** One row of the table as forbidden rules: other rooms, other packages, Node. */
function rulesOf(room) {
  const from = { path: patterns.get(room.name) };
  const values = patternsOf(room.selfClosed ? room.may : [...room.may, room.name]);
  const withTypes = [...values, ...patternsOf(room.types)];
  const rule = (suffix, comment, to) => ({
    name: `${room.name}: ${suffix}`,
    comment,
    severity: 'error',
    from,
    to,
  });
  const local = (allowed) => ({
    path: '^(src|tests|bench|scripts)/',
    ...(allowed.length > 0 && { pathNot: allowed }),
  });
  return [
    rule('rooms', `${room.path} may import only: ${room.may.join(', ') || 'itself'}.`, local(withTypes)),
    ...(room.types.length > 0
      ? [
          rule('types only', `${room.path} may take types, not code, from: ${room.types.join(', ')}.`, {
            ...local(values),
            dependencyTypesNot: ['type-only'],
          }),
        ]
      : []),
    rule('packages', `${room.path} may import only these packages: ${room.packages.join(', ') || 'none'}.`, {
      dependencyTypes: NPM,
      ...(room.packages.length > 0 && { pathNot: packagePattern(room.packages) }),
    }),
    ...(room.node ? [] : [rule('node', `${room.path} knows no Node.`, { dependencyTypes: ['core'] })]),
  ];
}

module.exports = {
  forbidden: [
    {
      name: 'core-is-pure',
      comment: 'src/core imports nothing but src/core and the few packages its rows name.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: ['^src/core/', packagePattern(corePackages)], couldNotResolve: false },
    },
    {
      name: 'rules-never-each-other',
      comment:
        'A rule knows the contract and its helpers; what two rules share goes to src/core/rules/helpers.',
      severity: 'error',
      from: { path: patterns.get('core/rules/one') },
      to: { path: [patterns.get('core/rules/one'), patterns.get('core/rules/registry')] },
    },
    {
      name: 'rules-through-the-registry',
      comment: 'Outside src/core/rules a rule is reached by its id, through the registry.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/core/rules/' },
      to: { path: patterns.get('core/rules/one') },
    },
    {
      name: 'only-office-room-sees-office',
      comment: 'Excel is spoken in src/workbook/office alone; entries wire it in.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(workbook/office|entries)/' },
      to: { path: '^src/workbook/office/' },
    },
    {
      name: 'app-only-port',
      comment: 'Use cases ask the port; which workbook stands behind it is the business of an entry.',
      severity: 'error',
      from: { path: '^src/(app|functions|commands)/' },
      to: { path: '^src/workbook/(office|memory|xlsx)/' },
    },
    {
      name: 'ui-sees-no-workbook',
      comment: 'A component knows no host: it calls the app.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/workbook/' },
    },
    {
      name: 'cli-no-office',
      comment: 'The command line runs where there is no Excel.',
      severity: 'error',
      from: { path: '^src/(cli/|entries/cli\\.ts$)' },
      to: {
        path: '^src/(workbook/office|host|ui|functions|commands)/|(^|/)node_modules/(@microsoft/office-js|react)/',
      },
    },
    {
      name: 'production-never-sees-host',
      comment: 'The Excel host is for development and tests; only src/entries/*.dev.ts(x) may wire it.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/host/', patterns.get('entries/dev')] },
      to: { path: '^src/host/|(^|/)node_modules/@microsoft/office-js/' },
    },
    {
      name: 'production-never-sees-tests',
      comment: 'src is used by tests, bench and scripts, never the other way round.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|bench|scripts)/' },
    },
    {
      name: 'every-file-has-a-room',
      comment: 'A new folder of src gets a row in scripts/lib/rooms.cjs first.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: [...patterns.values()] },
    },
    {
      name: 'no-circular',
      comment: 'A circle has no bottom to test from; types, gone at run time, may know each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment:
        'A file nobody imports and that imports nothing is dead; entries, tests and scripts are run by name.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(src|tests|bench|scripts)/',
        pathNot: [
          '\\.d\\.[cm]?ts$',
          '^scripts/docs-site/assets/',
          '^src/entries/',
          '\\.test\\.tsx?$',
          '^scripts/[^/]+\\.m?[jt]s$',
        ],
      },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment: 'What cannot be resolved here cannot be built there.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'packages-are-declared',
      comment: 'A package that package.json does not name is there by accident.',
      severity: 'error',
      from: { path: '^(src|tests|bench|scripts)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    ...rooms.flatMap(rulesOf),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // bench/ has a package.json of its own, for its peers, beside the one above it.
    combinedDependencies: true,
    exclude: { path: '^(dist|dist-docs|coverage|assets|docs)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    moduleSystems: ['es6', 'cjs'],
    skipAnalysisNotInRules: true,
  },
};
