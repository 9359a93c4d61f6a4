import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from '@jest/globals';
import { smallBook } from './books';
import { differingParts } from './patch/opened';
import { fullBook } from './patch/full-book';
import { readAndSave, type ThreadAnswer } from './reader-thread';

// A thread inherits nothing that reads TypeScript: it has to be told.
const START = `
const { workerData } = require('node:worker_threads');
require('tsx/cjs/api').register();
require(workerData.program);
`;

/** The same work in a thread of its own, as the command line may do it. */
const inThread = (bytes: Uint8Array): Promise<ThreadAnswer> =>
  new Promise((resolve, reject) => {
    const program = join(__dirname, 'reader-thread.ts');
    const worker = new Worker(START, { eval: true, workerData: { program, bytes } });
    worker.once('message', (answer: ThreadAnswer) => {
      resolve(answer);
      void worker.terminate();
    });
    worker.once('error', reject);
  });

// In a Web Worker of a browser reader and writer are proven by tests/e2e/workbench.test.ts, which opens a file and saves
// a copy of it through src/entries/workbench-reader.ts.
describe('a thread of Node', () => {
  test.each([
    ['shared strings and numbers', smallBook()],
    ['one of everything', fullBook()],
  ])('reads and saves the same: %s', async (_, bytes) => {
    const [here, there] = await Promise.all([readAndSave(bytes), inThread(bytes)]);
    expect(there.sheets).toEqual(here.sheets);
    expect(Buffer.from(there.saved).equals(Buffer.from(here.saved))).toBe(true);
    expect(differingParts(bytes, there.saved)).toEqual(['xl/worksheets/sheet1.xml']);
  });
});
