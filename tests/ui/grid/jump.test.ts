import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/core/values/cell-value';
import type { GridArea } from '../../../src/ui/grid/grid-view';
import { jumpFrom, type JumpDirection } from '../../../src/ui/grid/jump';

interface Extra {
  readonly merges?: readonly GridArea[];
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly columnWidths?: ReadonlyMap<number, number>;
}

const sheetOf = (cells: readonly (readonly CellValue[])[], extra: Extra = {}) => ({
  value: (row: number, column: number): CellValue => cells[row]?.[column] ?? null,
  merges: [],
  rowHeights: new Map<number, number>(),
  columnWidths: new Map<number, number>(),
  ...extra,
});

/** A column of cells, `#` filled and `.` empty, in a sheet of twelve rows. */
const column = (filled: string, extra?: Extra) =>
  sheetOf(
    Array.from(filled, (mark) => [mark === '#' ? 1 : null]),
    extra,
  );
const SIZE = { rowCount: 12, columnCount: 1 };

describe('Ctrl and an arrow key', () => {
  test.each<[string, number, JumpDirection, number | null, string]>([
    ['.###..##', 1, 'down', 3, 'to the end of the block'],
    ['.###..##', 2, 'down', 3, 'also from its middle'],
    ['.###..##', 3, 'down', 6, 'from the end to the next block'],
    ['.###..##', 0, 'down', 1, 'from an empty cell to the next filled one'],
    ['.###..##', 7, 'down', 11, 'to the edge where nothing follows'],
    ['.###..##', 11, 'down', null, 'nowhere from the edge'],
    ['.###..##', 11, 'up', 7, 'back to the last filled cell'],
    ['.###..##', 7, 'up', 6, 'back to the beginning of the block'],
    ['.###..##', 6, 'up', 3, 'back over a gap'],
    ['.###..##', 1, 'up', 0, 'back to the edge'],
    ['############', 0, 'down', 11, 'a block that ends with the sheet'],
    ['', 4, 'up', 0, 'an empty sheet has only its edges'],
  ])('%s from %d %s: %p, %s', (filled, row, direction, to) => {
    const area = jumpFrom(column(filled), { row, column: 0 }, direction, SIZE);
    expect(area).toEqual(to === null ? null : { top: to, left: 0, bottom: to, right: 0 });
  });

  test('goes along a row just as well', () => {
    const sheet = sheetOf([['a', 'b', null, 'c']]);
    const size = { rowCount: 1, columnCount: 9 };
    const to = (from: number, direction: JumpDirection) =>
      jumpFrom(sheet, { row: 0, column: from }, direction, size)?.left;
    expect([to(0, 'right'), to(1, 'right'), to(3, 'right'), to(8, 'left'), to(3, 'left')]).toEqual([
      1, 3, 8, 3, 1,
    ]);
  });

  test('a zero, a false and an error are values', () => {
    const sheet = sheetOf([[null], [0], [false], [{ error: '#N/A' }], [null]]);
    expect(jumpFrom(sheet, { row: 1, column: 0 }, 'down', SIZE)?.top).toBe(3);
  });

  test('hidden rows are passed over, whatever they hold', () => {
    const rowHeights = new Map([
      [2, 0],
      [3, 0],
      [11, 0],
    ]);
    const to = (filled: string, row: number) =>
      jumpFrom(column(filled, { rowHeights }), { row, column: 0 }, 'down', SIZE)?.top;
    expect(to('##..##', 0)).toBe(5); // the gap is hidden
    expect(to('##', 1)).toBe(10); // the edge is hidden
    expect(to('#.##.#', 0)).toBe(5); // the next filled cells are hidden
  });

  test('a merged area is one cell, filled when its top left cell is', () => {
    const merges = [{ top: 2, left: 0, bottom: 4, right: 1 }];
    const sheet = sheetOf([['a', 'x'], ['b', 'x'], ['c'], [], [], ['d', 'x'], []], { merges });
    const size = { rowCount: 12, columnCount: 2 };
    expect(jumpFrom(sheet, { row: 0, column: 0 }, 'down', size)?.top).toBe(5);
    // From the second column the area is entered all the same, and left by its other end.
    expect(jumpFrom(sheet, { row: 3, column: 1 }, 'down', size)?.top).toBe(5);
    expect(jumpFrom(sheet, { row: 3, column: 1 }, 'up', size)?.top).toBe(0);
    const empty = sheetOf([['a'], [], [], [], [], []], { merges });
    expect(jumpFrom(empty, { row: 0, column: 0 }, 'down', { rowCount: 5, columnCount: 2 })).toEqual(
      merges[0],
    );
  });

  test('leads from any cell to the edge in the end, and never past a filled cell it should stop at', () => {
    const cells = fc.array(fc.boolean(), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(cells, fc.nat(39), (filled, start) => {
        const sheet = sheetOf(filled.map((is) => [is ? 1 : null]));
        const size = { rowCount: filled.length + 3, columnCount: 1 };
        let row = Math.min(start, size.rowCount - 1);
        for (let area; (area = jumpFrom(sheet, { row, column: 0 }, 'down', size)); row = area.top) {
          expect(area.top).toBeGreaterThan(row);
          const passed = Array.from({ length: area.top - row - 1 }, (_, at) => filled[row + 1 + at] === true);
          // What lies between is all filled or all empty.
          expect(new Set(passed).size).toBeLessThanOrEqual(1);
          expect(filled[area.top] === true || area.top === size.rowCount - 1).toBe(true);
        }
        expect(row).toBe(size.rowCount - 1);
      }),
    );
  });

  test('50 000 rows, each with a merged area, in no time worth telling', () => {
    const rows = 50_000;
    const merges = Array.from({ length: rows / 2 }, (_, at) => ({
      top: 2 * at,
      left: 0,
      bottom: 2 * at + 1,
      right: 0,
    }));
    const sheet = { ...sheetOf([], { merges }), value: () => 1 };
    const before = performance.now();
    const area = jumpFrom(sheet, { row: 0, column: 0 }, 'down', { rowCount: rows, columnCount: 1 });
    expect(area).toEqual(merges.at(-1));
    expect(performance.now() - before).toBeLessThan(1_000); // going back over all areas at each row takes minutes
  });
});
