import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createKeyIndex, placeOf, rowOf, sheetOf } from '../../../src/core/live/places';

const place = fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 4 })).map(([sheet, row]) => placeOf(sheet, row));
const key = fc.constantFrom('a', 'b');
const step = fc.oneof(
  fc.record({ add: key, place }),
  fc.record({ remove: key, place }),
  fc.record({ sheet: fc.nat(2) }),
);

test('a key has each row once, ascending, whatever was added twice or taken out without being there', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const index = createKeyIndex();
      const plain = new Map([
        ['a', new Set<number>()],
        ['b', new Set<number>()],
      ]);
      for (const one of steps) {
        if ('add' in one) {
          index.add(one.add, one.place);
          plain.get(one.add)?.add(one.place);
        } else if ('remove' in one) {
          index.remove(one.remove, one.place);
          plain.get(one.remove)?.delete(one.place);
        } else {
          index.removeSheet(one.sheet);
          for (const rows of plain.values())
            for (const row of rows) if (sheetOf(row) === one.sheet) rows.delete(row);
        }
        for (const [name, rows] of plain) expect(index.of(name)).toEqual([...rows].sort((a, b) => a - b));
        expect(index.size()).toBe([...plain.values()].filter(({ size }) => size > 0).length);
      }
    }),
  );
});

test('a sheet taken out answers the keys its rows had', () => {
  const index = createKeyIndex();
  for (const row of [1, 2, 2]) index.add('a', placeOf(0, row));
  index.add('a', placeOf(1, 1));
  index.add('b', placeOf(1, 1));
  expect(index.removeSheet(0)).toEqual(['a']);
  expect(index.removeSheet(0)).toEqual([]);
  expect(index.removeSheet(1)).toEqual(['a', 'b']);
  expect(index.size()).toBe(0);
});

test('a place is a sheet and a row, up to the last row Excel has', () => {
  expect([sheetOf(placeOf(3, 1_048_576)), rowOf(placeOf(3, 1_048_576))]).toEqual([3, 1_048_576]);
});
