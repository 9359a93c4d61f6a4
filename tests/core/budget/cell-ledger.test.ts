import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createCellLedger } from '../../../src/core/budget/cell-ledger';
import { expandCells } from './mapping-table';

const cell = fc.tuple(
  fc.constantFrom('a.xlsx', 'b.xlsx'),
  fc.constantFrom('Matrik', 'Data 2'),
  fc.nat(2),
  fc.integer({ min: 1, max: 12 }),
);

test('names exactly the cells it was given, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), (given) => {
      const ledger = createCellLedger();
      for (const [file, sheet, column, row] of given) ledger.add(file, sheet, column, row);
      const expected = given.map(
        ([file, sheet, column, row]) => `'[${file}]${sheet}'!${'ABC'.charAt(column)}${String(row)}`,
      );
      expect(expandCells(ledger.references(true)).sort()).toEqual(expected.sort());
    }),
  );
});

test('joins neighbours that came apart, column by column as they came first', () => {
  const ledger = createCellLedger();
  for (const [column, row] of [
    [1, 9],
    [0, 4],
    [1, 8],
    [0, 5],
    [1, 11],
  ] as const) {
    ledger.add('a.xlsx', 'Matrik', column, row);
  }
  expect(ledger.references(false)).toEqual(['Matrik!B8:B9', 'Matrik!B11', 'Matrik!A4:A5']);
});
