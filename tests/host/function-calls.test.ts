import { describe, expect, test } from '@jest/globals';
import { gridOf } from '../../src/core/table/grid';
import { createFunctionCalls, rangeArgument } from '../../src/host/function-calls';
import type { ShellEntry } from '../../src/host/shell';
import { modelFromGrids } from '../../src/workbook/memory/model';

describe('cells recalculated by custom functions', () => {
  test('calls wait until the page takes them, and each is answered by its own result', async () => {
    const sent: ShellEntry[] = [];
    const calls = createFunctionCalls((entry) => sent.push(entry));
    const first = calls.call('STRATEGI', [[['PKH']]]);
    const second = calls.call('RUPIAH', [[['x']]]);
    expect(sent).toEqual([]);
    calls.ready();
    expect(
      sent.map(([category, type, , message]) => [category, type, JSON.parse(message) as unknown]),
    ).toEqual([
      [1, 1000, [1, 'STRATEGI', [[['PKH']]], null, 4]],
      [1, 1000, [2, 'RUPIAH', [[['x']]], null, 4]],
    ]);
    // The newer form and the older one; results may come in any order, twice, or for nobody.
    calls.settle([
      [2, false, 'Bukan uang', 1],
      { id: 1, failed: false, value: [['S1']] },
      [2, true, 7],
      [99, true, 1],
      null,
    ]);
    await expect(first).resolves.toEqual({ ok: true, value: [['S1']] });
    await expect(second).resolves.toEqual({ ok: false, code: 1, text: 'Bukan uang' });
  });

  test('a range comes row by row, blank cells as each Excel has them, whole columns to the last cell', () => {
    const book = modelFromGrids(
      [
        gridOf('Data', [
          ['a', null],
          [{ error: '#N/A' }, 0],
        ]),
      ],
      'uji.xlsx',
    );
    const error = { type: 'CustomFunctionError', code: '#N/A' };
    expect(rangeArgument(book, 'Data!A1:B2', 0)).toEqual([
      ['a', 0],
      [error, 0],
    ]);
    expect(rangeArgument(book, 'Data!A:Z', null)).toEqual([
      ['a', null],
      [error, 0],
    ]);
    expect(() => rangeArgument(book, 'Lain!A1', 0)).toThrow('no such range');
  });
});
