import { expect, test } from '@jest/globals';
import { cellOf, recordReader, shownCell } from '../../../src/core/reconcile/record-text';
import { readSides } from '../../../src/core/reconcile/records';
import type { Row } from '../../../src/core/table/table';
import type { TestRow } from '../../rule-tester';
import { individuals, nik } from './sides';

const firstRow = (row: TestRow): Row => {
  const opened = recordReader(readSides(individuals([row], 'Data Warga'), []).a)(0);
  if (!opened) throw new Error('there is one row');
  return opened;
};

test('a person is shown by the name, else by what numbers there are', () => {
  expect(shownCell(firstRow({ nik: nik(1), nama: 'Contoh' }))).toBe("'Data Warga'!B2");
  expect(shownCell(firstRow({ desa: 'Maju', nik: nik(1) }))).toBe("'Data Warga'!B2");
});

test('a sheet without a column for it shows the start of the row', () => {
  expect(shownCell(firstRow({ desa: 'Maju', desil: 1 }))).toBe("'Data Warga'!A2");
  expect(cellOf(firstRow({ desa: 'Maju', nama: 'Contoh' }), 'desil')).toBe("'Data Warga'!A2");
});
