import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import jest from 'eslint-plugin-jest';
import jsdoc from 'eslint-plugin-jsdoc';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import unicorn from 'eslint-plugin-unicorn';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import roomList from './scripts/lib/rooms.cjs';

const { rooms } = roomList;

const TYPED = ['**/*.ts', '**/*.tsx'];
const PLAIN = ['**/*.js', '**/*.mjs', '**/*.cjs'];

const nodeGlobals = Object.fromEntries(
  ['process', 'console', 'Buffer', 'URL', 'setTimeout', 'clearTimeout'].map((name) => [name, 'readonly']),
);

/** Names no room of src may say by itself: `Excel` belongs to workbook/office, `Office` to the doors into it. */
const HOST_GLOBALS = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime', 'CustomFunctions'];
const refuse = (names, message) => names.map((name) => ({ name, message }));

const CORE_GLOBALS = [
  ...refuse(HOST_GLOBALS, 'src/core knows no host; take a Grid or a value.'),
  ...refuse(
    ['process', 'Buffer', 'global', 'require', 'module', 'setImmediate', '__dirname', '__filename'],
    'src/core knows no Node.',
  ),
  ...refuse(
    ['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB', 'self'],
    'src/core knows no browser.',
  ),
  ...refuse(
    [
      'fetch',
      'XMLHttpRequest',
      'WebSocket',
      'setTimeout',
      'setInterval',
      'queueMicrotask',
      'Promise',
      'Worker',
    ],
    'src/core is synchronous and calls nobody.',
  ),
  ...refuse(
    ['performance', 'crypto'],
    'src/core has no clock and no chance; take the date or seed as a value.',
  ),
];

const PURE_SYNTAX = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'src/core has no clock.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'src/core has no clock.' },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'src/core has no clock; take the date as a value.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'src/core has no chance; take a seed as a value.',
  },
  { selector: ':function[async=true]', message: 'src/core is synchronous.' },
  { selector: 'AwaitExpression', message: 'src/core is synchronous.' },
  { selector: 'ImportExpression', message: 'src/core is synchronous: import at the top.' },
];

const NO_DEFAULT_EXPORT = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
const NO_CLASS = {
  selector: 'ClassDeclaration:not([id.name=/Error$/])',
  message: 'Pure functions and readonly data; classes are for errors only.',
};

const NO_ASKING = {
  selector: 'MemberExpression[property.name="isSetSupported"]',
  message: 'What Office is asked for stands in src/workbook/office/support.ts; call supports().',
};

const packageSources = (packages) => packages.map((name) => (name.endsWith('/') ? `${name}*` : name));

/** The files of a row of rooms.cjs. */
const patternOf = ({ path }) => (/\.tsx?$|\*/.test(path) ? path : `${path}/**/*`);

/** One row of rooms.cjs as policies: what is not allowed here is refused by `default: 'disallow'`. */
const policiesOf = ({ name, may, types, packages, node, selfClosed }) => {
  const from = { file: { categories: name } };
  const known = (list) => ({ file: { categories: { anyOf: list } } });
  const locals = selfClosed ? may : [...may, name];
  return [
    ...(locals.length > 0 ? [{ from, allow: { to: known(locals) } }] : []),
    ...(types.length > 0 ? [{ from, allow: { to: known(types), dependency: { kind: 'type' } } }] : []),
    ...(packages.length > 0
      ? [{ from, allow: { to: { module: { origin: 'external', source: packageSources(packages) } } } }]
      : []),
    ...(node ? [{ from, allow: { to: { module: { origin: 'core' } } } }] : []),
  ];
};

export default defineConfig(
  { ignores: ['dist/**', 'dist-docs/**', 'coverage/**', 'assets/**', 'tests/fixtures/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: TYPED,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  { files: PLAIN, languageOptions: { globals: nodeGlobals } },
  {
    // The one script that runs in a reader's browser as it is written.
    files: ['scripts/docs-site/assets/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['window', 'document', 'location', 'matchMedia'].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' } },
  },
  {
    plugins: { unicorn },
    rules: { 'unicorn/filename-case': ['error', { case: 'kebabCase' }], eqeqeq: 'error', curly: 'off' },
  },

  // src: sizes, exports, rooms
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries, jsdoc },
    settings: {
      'boundaries/include': ['src/**/*'],
      'boundaries/legacy-templates': false,
      'import/resolver': { typescript: true },
      'boundaries/elements': [],
      'boundaries/files-single-match': true, // the first row that fits, as rooms.cjs is written
      'boundaries/files': rooms.map((room) => ({ category: room.name, pattern: patternOf(room) })),
    },
    rules: {
      'max-lines': ['error', { max: 400 }],
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_CLASS, NO_ASKING],
      'no-restricted-globals': ['error', ...refuse(HOST_GLOBALS, 'Only workbook/office talks to Excel.')],
      'boundaries/no-unknown-files': 'error',
      'jsdoc/check-param-names': 'error',
      'jsdoc/no-types': 'error',
      'jsdoc/require-throws': 'error',
    },
  },
  // A block for each room, so that an import is held against its own room's policies only; the last block that fits is
  // the one that holds, and in rooms.cjs it is the first.
  ...rooms.toReversed().map((room) => ({
    files: TYPED.map((typed) => [typed, patternOf(room)]),
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          checkUnknownLocals: true,
          checkInternals: true,
          policies: policiesOf(room),
        },
      ],
    },
  })),
  {
    files: ['src/workbook/office/**/*.ts', 'src/entries/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'no-restricted-globals': 'off',
      ...Object.fromEntries(
        Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error']),
      ),
    },
  },
  {
    files: ['src/workbook/office/support.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_CLASS] },
  },
  {
    // CustomFunctions.Error is thrown by contract, but is no Error in its own types.
    files: ['src/functions/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...refuse(
          HOST_GLOBALS.filter((name) => name !== 'CustomFunctions'),
          'A custom function sees only its arguments.',
        ),
      ],
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  {
    files: ['src/core/**/*.ts', 'src/workbook/**/*.ts'],
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          contexts: ['ExportNamedDeclaration[declaration]'],
          require: { FunctionDeclaration: false },
          enableFixer: false,
        },
      ],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...CORE_GLOBALS],
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'src/core knows no Node.' }] },
      ],
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_CLASS, ...PURE_SYNTAX],
    },
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        ...refuse(HOST_GLOBALS, 'The command line knows no Excel.'),
        ...refuse(['process', 'console'], 'Take an Io; only the entry touches the process.'),
      ],
    },
  },
  { files: ['src/**/*.tsx'], ...jsxA11y.flatConfigs.strict },
  { files: ['src/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },

  // tests: may import anything; mocks and tables need a looser hand
  { files: ['tests/**/*.test.{ts,tsx}'], ...jest.configs['flat/recommended'] },
  {
    files: ['tests/**/*.test.{ts,tsx}'],
    rules: {
      'jest/no-disabled-tests': 'error',
      'jest/no-focused-tests': 'error',
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'fc.assert', 'ruleTester'] }],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off', // expect.any() and its kin are `any`
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
