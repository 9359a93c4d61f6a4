import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { corpus } from './corpus';
import { fileOfCase } from './run-case';
import { fuzz } from './watch';

const ROOT = join(__dirname, '../..');
const SEED = 20_261;

// `npm run fuzz` goes on for as long as it is told to, over other cases.
describe('damaged files', () => {
  test('are read or refused, saved or refused; none hangs, throws or takes all memory', async () => {
    const report = await fuzz({
      seed: SEED,
      first: 0,
      most: 250,
      milliseconds: 6000,
      patience: 20_000,
      root: ROOT,
    });
    const again = report.failures.map(
      ({ number, problem }) => `npm run fuzz -- --seed ${String(SEED)} --case ${String(number)}: ${problem}`,
    );
    expect(again).toEqual([]);
    // Damage that nobody survives, or that nobody notices, would prove nothing.
    const outcomes = [...report.outcomes.keys()].join('\n');
    expect(outcomes).toContain('dibaca, disimpan');
    expect(outcomes).toContain('dibaca lewat pustaka');
    expect(outcomes).toContain('ditolak rusak');
  }, 120_000);

  test('are the same ones for the same seed, and others for another', () => {
    const specimens = corpus();
    const files = (seed: number): readonly string[] =>
      [0, 1, 2, 3, 4, 5].map((number) =>
        Buffer.from(fileOfCase(specimens, seed, number).bytes).toString('base64'),
      );
    expect(files(1)).toEqual(files(1));
    expect(files(1)).not.toEqual(files(2));
  });
});
