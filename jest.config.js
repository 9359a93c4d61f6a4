/** Jest runs TypeScript through the same compiler as webpack; types are checked once, by tsc. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // Guards against a test that never ends; a busy machine takes its time over whole screens.
  testTimeout: 60_000,
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/e2e/'], // in a browser, by a run of their own
  // Of core's own tests (scripts/test.mjs): what nobody has tried in core may be a wrong number.
  collectCoverageFrom: ['src/core/**/*.ts'],
  coverageThreshold: { global: { lines: 95, branches: 95 } },
  coverageReporters: ['text-summary'],
  coverageDirectory: 'node_modules/.cache/konvergen/coverage',
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
};
