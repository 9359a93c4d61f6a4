import { spawnSync } from 'node:child_process';
import { describe } from '@jest/globals';

/** The first of these names a program answers to here; `null` where none does. */
export const findProgram = (...names: readonly string[]): string | null =>
  names.find((name) => spawnSync(name, ['--version']).status === 0) ?? null;

/**
 * `describe` for tests that need a program beyond Node.js and the browser: skipped, never passed, where there is none, and
 * the run says so. Nothing else in the tests may be skipped.
 *
 * @param found where the program is; `null` where there is none.
 * @param name what people call it.
 */
export function describeWith(found: string | null, name: string): typeof describe.skip {
  if (found !== null) return describe;
  process.stderr.write(`!! ${name} TIDAK ADA / MISSING: ujinya dilewati / its tests are skipped\n`);
  return describe.skip;
}
