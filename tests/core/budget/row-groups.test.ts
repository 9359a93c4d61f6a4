import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { columnOfSayings } from '../../../src/core/budget/coded-column';
import { groupEntries, pickEntries } from '../../../src/core/budget/row-groups';
import { CELL_STATE, INHERITED } from '../../../src/core/table/column';

const columnsOf = (rows: readonly (readonly number[])[], size: number) =>
  [0, 1, 2].map((at) =>
    columnOfSayings(
      Uint32Array.from(rows, (row) => row[at] ?? 0),
      size,
    ),
  );

/** Few and many different numbers: the latter are too many for a table of all combinations. */
const rowsBelow = (size: number) =>
  fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 80 });

describe('groups', () => {
  test.each([3, 90_000])('of numbers below %s hold what says the same, by first entry', (size) => {
    fc.assert(
      fc.property(rowsBelow(size), (few) => {
        const rows = [...few, ...few.slice(0, 9), ...few.slice(3)];
        const { groups, first } = groupEntries(columnsOf(rows, size), rows.length);
        const names = rows.map((row) => row.join());
        expect(first).toEqual([...new Set(names)].map((name) => names.indexOf(name)));
        expect([...groups].map((group) => names[first[group] ?? -1])).toEqual(names);
      }),
    );
  });

  test('are one without columns, none without entries', () => {
    expect(groupEntries([], 3)).toEqual({ groups: Int32Array.of(0, 0, 0), first: [0] });
    expect(groupEntries([columnOfSayings(new Uint32Array(0), 4)], 0).first).toEqual([]);
  });

  test('tell a cell that says the first text from one that was not read', () => {
    const { read, unread, error } = CELL_STATE;
    const column = {
      status: Uint8Array.of(unread, read, read | INHERITED, error, read),
      codes: new Uint32Array(5),
      sayings: Uint32Array.of(1),
      size: 2,
    };
    expect([...groupEntries([column], 5).groups]).toEqual([0, 1, 1, 0, 1]);
  });

  test('of picked entries are those of the entries', () => {
    const [column] = columnsOf([[1], [2], [1]], 3);
    const picked = pickEntries(column ? [column] : [], [2, 1]);
    expect(groupEntries(picked, 2)).toEqual({ groups: Int32Array.of(0, 1), first: [0, 1] });
  });
});
