import { expect, test } from '@jest/globals';
import { addressSeenFrom, entryAddress } from '../../../../src/core/rules/helpers/cell-places';
import { columnReferences } from '../../../../src/core/rules/helpers/references';
import { sheetContext } from '../../../rule-tester';

const { table } = sheetContext(
  {
    sheet: 'Keluarga',
    rows: [
      { nama: 'Uji a', desil: 1 },
      { nama: 'Uji b', desil: 2 },
    ],
  },
  'keluarga',
);
const { table: other } = sheetContext({ sheet: 'Lain', rows: [{ nama: 'Uji a' }] }, 'keluarga');

test('a cell is told by its address, from another sheet by its sheet too', () => {
  expect(entryAddress(table, 'desil', 1)).toBe('B3');
  expect(addressSeenFrom(table, table, 'desil', 1)).toBe('B3');
  expect(addressSeenFrom(other, table, 'desil', 1)).toBe('Keluarga!B3');
});

test('where the table lacks the column, the first cell of the row stands for it', () => {
  expect(entryAddress(table, 'nik', 1)).toBe('A3');
});

test('rows of a column are references, neighbours joined; of a column the table lacks there are none', () => {
  expect(columnReferences(table, 'desil', [2, 3])).toEqual(['B2:B3']);
  expect(columnReferences(table, 'nik', [2, 3])).toEqual([]);
});
