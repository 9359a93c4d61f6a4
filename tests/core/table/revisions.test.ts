import { expect, test } from '@jest/globals';
import { noteEdit, revisionOf, type ColumnSet } from '../../../src/core/table/revisions';
import { tablesFrom, sheetOf } from '../households/book';

const SETS: readonly ColumnSet[] = [
  ['desil'],
  ['nama'],
  ['penerima.*'],
  ['desil', 'nama'],
  'columns',
  'form',
  'any',
];

test('a number grows with every edit of what it stands for, and with no other', () => {
  const [table] = tablesFrom([sheetOf('keluarga', [{ nama: 'Contoh', desil: 1, 'penerima.PKH': 'Ya' }])]);
  if (!table) throw new Error('there is one table');
  const grown = (edit: () => void): readonly (ColumnSet | null)[] => {
    const before = SETS.map((one) => revisionOf(table, one));
    edit();
    return SETS.filter((one, at) => revisionOf(table, one) > (before[at] ?? 0));
  };
  expect(SETS.map((one) => revisionOf(table, one))).toEqual(SETS.map(() => 0));
  expect(grown(() => undefined)).toEqual([]);
  expect(
    grown(() => {
      noteEdit(table, ['desil'], false);
    }),
  ).toEqual([['desil'], ['desil', 'nama'], 'any']);
  expect(
    grown(() => {
      noteEdit(table, ['penerima.PKH'], false);
    }),
  ).toEqual([['penerima.*'], 'any']);
  // Rows that come or go change every column, but not which columns there are.
  expect(
    grown(() => {
      noteEdit(table, [], true);
    }),
  ).toEqual(SETS.filter((one) => one !== 'columns'));
});
