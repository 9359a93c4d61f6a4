import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packBook, transferOf, unpackBook, type PackedBook } from '../../../src/app/engine/packed-book';
import { createGridBuilder, gridOf, type Grid } from '../../../src/core/table/grid';
import { formulaKey, withFormulas, withLinks } from '../../../src/core/table/grid-formulas';
import type { CellValue } from '../../../src/core/values/cell-value';
import { fixtureGrids } from '../fixture-book';

function pack(grids: readonly Grid[]): PackedBook {
  const work = packBook(grids);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** As if it went through postMessage: copied, its buffers handed over. */
const sent = (book: PackedBook): PackedBook => structuredClone(book, { transfer: transferOf(book) });

const cellsOf = (grid: Grid): readonly (readonly [number, number, CellValue])[] =>
  [...grid.usedRows].flatMap((row) =>
    grid.usedColumns.map((column) => [row, column, grid.value(row, column)] as const),
  );

// Lone surrogates and control characters are in people's files; UTF-8 would lose the former.
const cell = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.constant('\ud800 separuh'),
  fc.double(),
  fc.boolean(),
  fc.constantFrom({ error: '#N/A' }, { error: '#REF!' }),
);

describe('packing a workbook', () => {
  test('every cell comes back as it was, through postMessage', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(3_000), fc.nat(40), cell), { maxLength: 60 }),
        fc.constantFrom('visible', 'hidden', 'veryHidden'),
        fc.boolean(),
        (cells, visibility, date1904) => {
          const builder = createGridBuilder({ sheet: 'Lembar', visibility, date1904 });
          for (const [row, column, value] of cells) builder.set(row, column, value);
          builder.merge({ top: 1, left: 2, bottom: 3, right: 4 });
          const grid = builder.finish();
          const [back] = unpackBook(sent(pack([grid])));
          expect(back).toMatchObject({ sheet: 'Lembar', visibility, date1904, cellCount: grid.cellCount });
          expect(back?.merges).toEqual(grid.merges);
          expect(back && cellsOf(back)).toEqual(cellsOf(grid));
        },
      ),
    );
  });

  test('formulas come along, and the workbooks they count; a grid that knows none still knows none', () => {
    const formulas = new Map([
      [formulaKey(0, 1), '=A1*2'],
      [formulaKey(1_048_575, 16_383), '=[1]Rekap!A1'],
    ]);
    const grid = withLinks(withFormulas(gridOf('A', [['sama', 2]]), formulas), { links: ['lain.xlsx'] });
    const [back, plain] = unpackBook(sent(pack([grid, gridOf('B', [['=A1*2']])])));
    expect([...(back?.formulaCells?.() ?? [])]).toEqual([...(grid.formulaCells?.() ?? [null])]);
    expect(back?.formula?.(0, 1)).toBe('=A1*2');
    expect(back?.links).toEqual(['lain.xlsx']);
    expect([plain?.formula, plain?.formulaCells, plain?.value(0, 0)]).toEqual([
      undefined,
      undefined,
      '=A1*2',
    ]);
  });

  test('a text longer than a call may take arguments survives', () => {
    const long = 'panjang'.repeat(5_000);
    const [back] = unpackBook(pack([gridOf('A', [[long, long]])]));
    expect(back?.value(0, 1)).toBe(long);
  });

  test('equal texts of all sheets are sent once', () => {
    const book = pack([gridOf('A', [['sama', 'sama']]), gridOf('B', [['sama', 'beda']])]);
    expect(book.textEnds).toHaveLength(2);
  });

  test('every buffer is handed over, so that nothing is copied', () => {
    const book = pack(fixtureGrids());
    sent(book);
    expect([book.units, ...book.sheets.map(({ values }) => values)].map(({ length }) => length)).toEqual([
      0, 0, 0, 0,
    ]);
  });
});
