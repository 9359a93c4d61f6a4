import { afterEach, describe, expect, test } from '@jest/globals';
import { runExcel, writeExcel } from '../../src/workbook/office/run-excel';

const globals = globalThis as unknown as Record<string, unknown>;
afterEach(() => {
  delete globals['Excel'];
  delete globals['Office'];
});

/** An Excel of some version; answers what each run was given besides its work. */
function excelOf(minor: number | null): readonly unknown[] {
  const given: unknown[] = [];
  globals['Excel'] = {
    run: async (...words: readonly unknown[]) => {
      given.push(words.length > 1 ? words[0] : null);
      return await (words.at(-1) as (context: unknown) => Promise<unknown>)({});
    },
  };
  if (minor !== null) {
    const isSetSupported = (name: string, version: string): boolean =>
      name === 'ExcelApi' && Number(version.split('.')[1]) <= minor;
    globals['Office'] = { context: { requirements: { isSetSupported } } };
  }
  return given;
}
const work = (): Promise<string> => Promise.resolve('selesai');

describe('one step of undo for one write', () => {
  test.each([
    ['in an Excel that can', 20, { mergeUndoGroup: true }],
    ['not in an older one', 19, null],
    ['not at the floor', 13, null],
    ['not where nobody says what Excel can', null, null],
  ] as const)('%s', async (_why, minor, wanted) => {
    const given = excelOf(minor);
    expect(await writeExcel('A', work)).toBe('selesai');
    expect(given).toEqual([wanted]);
  });
  test('reading asks for none', async () => {
    const given = excelOf(20);
    await runExcel('A', work);
    expect(given).toEqual([null]);
  });
});
