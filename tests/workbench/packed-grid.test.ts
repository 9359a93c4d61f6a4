import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packBook } from '../../src/app/engine/packed-book';
import { gridOf, type Grid } from '../../src/core/table/grid';
import { formulaKey, withFormulas } from '../../src/core/table/grid-formulas';
import type { CellValue } from '../../src/core/values/cell-value';
import { gridsOfPacked, indexOf } from '../../src/workbench/packed-grid';

function packed(grids: readonly Grid[]): readonly Grid[] {
  const work = packBook(grids);
  for (;;) {
    const step = work.next();
    if (step.done === true)
      return gridsOfPacked(
        step.value,
        grids.map(({ usedRows }) => usedRows),
      );
  }
}

const cell = fc.oneof(
  fc.string({ maxLength: 6, unit: 'binary' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant<CellValue>({ error: '#N/A' }),
  fc.constant<CellValue>(null),
);

describe('a grid over packed cells', () => {
  test('answers what the grid it was packed from answers, cell for cell', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 }), (cells) => {
        const grid = gridOf('Satu', cells);
        const [seen] = packed([grid]);
        expect(seen?.cellCount).toBe(grid.cellCount);
        expect([...(seen?.usedRows ?? [])]).toEqual([...grid.usedRows]);
        expect(seen?.usedColumns).toEqual(grid.usedColumns);
        for (let row = 0; row < 13; row += 1) {
          for (let column = 0; column < 6; column += 1) {
            expect(seen?.value(row, column)).toEqual(grid.value(row, column));
            expect(seen?.textCode(row, column) === 0).toBe(grid.textCode(row, column) === 0);
          }
        }
      }),
    );
  });

  test('equal texts have equal numbers in all sheets of a book', () => {
    const [one, two] = packed([gridOf('A', [['x', 'y']]), gridOf('B', [['y']])]);
    expect(one?.textCode(0, 1)).toBe(two?.textCode(0, 0));
    expect(one?.textCode(0, 0)).not.toBe(one?.textCode(0, 1));
  });

  test('formulas are known cell by cell and as a list, also where their result is empty', () => {
    const formulas = new Map([
      [formulaKey(1, 0), '=A1*2'],
      [formulaKey(9, 3), '=""'],
    ]);
    const grid = withFormulas(gridOf('A', [[1], [2]]), formulas);
    const [seen, plain] = packed([grid, gridOf('B', [[1]])]);
    expect([...(seen?.formulaCells?.() ?? [])]).toEqual([...(grid.formulaCells?.() ?? [null])]);
    expect([seen?.formula?.(1, 0), seen?.formula?.(9, 3), seen?.formula?.(0, 0)]).toEqual([
      '=A1*2',
      '=""',
      null,
    ]);
    expect(plain?.formula).toBeUndefined();
  });

  test('name, visibility and merges are those of the sheet', () => {
    const merge = { top: 0, left: 0, bottom: 1, right: 1 };
    const [seen] = packed([gridOf('A', [['x']], { merges: [merge], visibility: 'hidden' })]);
    expect(seen).toMatchObject({ sheet: 'A', visibility: 'hidden', merges: [merge] });
  });
});

test('indexOf finds a row in any stretch of ascending rows', () => {
  const stretch = fc.uniqueArray(fc.nat(500), { maxLength: 60 });
  fc.assert(
    fc.property(stretch, fc.nat(510), (found, row) => {
      const rows = Uint32Array.from(found).sort();
      expect(indexOf(rows, row, 0, rows.length)).toBe(rows.indexOf(row));
    }),
  );
});
