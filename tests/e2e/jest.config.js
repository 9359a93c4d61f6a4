import shared from '../../jest.config.js';

/** The tests in a browser. They need the built pages, so `npm test -- --only e2e` builds first. */
export default {
  ...shared,
  rootDir: '../..',
  roots: ['<rootDir>/tests/e2e'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 120_000,
};
