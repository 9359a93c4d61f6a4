import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { editableGrid, type CellEdit } from '../../../src/core/table/editable-grid';
import { gridOf, type Grid } from '../../../src/core/table/grid';
import { formulaKey, withFormulas } from '../../../src/core/table/grid-formulas';
import type { CellValue } from '../../../src/core/values/cell-value';

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.constant(''),
  fc.integer({ min: 0, max: 9 }),
  fc.constantFrom('a', ' ', true, false),
  fc.constant({ error: '#N/A' }),
);
const row = fc.nat(6);
const column = fc.nat(4);
const cells = fc.array(fc.array(value, { maxLength: 5 }), { maxLength: 6 });
const edits = fc.array(fc.record({ row, column, value }), { maxLength: 20 });

const seen = ({ usedRows, usedColumns, cellCount, value: at }: Grid) => ({
  usedRows: [...usedRows],
  usedColumns: [...usedColumns],
  cellCount,
  cells: Array.from({ length: 8 }, (_, r) => Array.from({ length: 6 }, (__, c) => at(r, c))),
});

describe('an editable grid', () => {
  test('is the grid of the edited cells, whenever it is asked', () => {
    fc.assert(
      fc.property(cells, edits, fc.nat(20), (before, all, pause) => {
        const now: CellValue[][] = Array.from({ length: 7 }, (_, r) =>
          Array.from({ length: 5 }, (__, c) => before[r]?.[c] ?? null),
        );
        const { grid, set } = editableGrid(gridOf('A', before));
        all.forEach((edit, at) => {
          set(edit);
          const line = now[edit.row];
          if (line) line[edit.column] = edit.value;
          // Asking in between settles what is used.
          if (at === pause) seen(grid);
        });
        expect(seen(grid)).toEqual(seen(gridOf('A', now)));
      }),
    );
  });

  test('knows which edits change nothing', () => {
    const { differs } = editableGrid(gridOf('A', [['a', null, { error: '#N/A' }, 1]]));
    const at = (place: number, next: CellValue): boolean => differs({ row: 0, column: place, value: next });
    expect([at(0, 'a'), at(1, ''), at(1, null), at(2, { error: '#N/A' }), at(3, 1)]).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect([at(0, 'b'), at(1, 0), at(2, '#N/A'), at(3, '1')]).toEqual([true, true, true, true]);
  });

  test('follows formulas where the grid tells them', () => {
    const base = withFormulas(
      gridOf('A', [[1, 2, 3]]),
      new Map([
        [formulaKey(0, 0), '=B1'],
        [formulaKey(0, 1), '=C1'],
      ]),
    );
    const { grid, set, differs } = editableGrid(base);
    const typed: CellEdit = { row: 0, column: 0, value: 1 };
    expect(differs(typed)).toBe(true);
    set(typed);
    set({ row: 2, column: 2, value: 9, formula: '=A1+8' });
    expect([grid.formula?.(0, 0), grid.formula?.(0, 1), grid.formula?.(2, 2)]).toEqual([
      null,
      '=C1',
      '=A1+8',
    ]);
    expect([...(grid.formulaCells?.() ?? [])].map(({ formula }) => formula)).toEqual(['=C1', '=A1+8']);
    expect(editableGrid(gridOf('A', [])).grid.formula).toBeUndefined();
  });
});
