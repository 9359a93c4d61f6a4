import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings';
import { describe, expect, test } from '@jest/globals';
import {
  checkBook,
  recogniseBook,
  referenceDay,
  tablesOf,
  type RecognisedBook,
} from '../../../src/core/report/checked-book';
import { acuanText, assessBooks, convergeBooks } from '../../../src/core/report/convergence-of-books';
import { gridOf } from '../../../src/core/table/grid';
import { day, nik } from '../households/book';

const matrik = (title: string): RecognisedBook =>
  recogniseBook('a.xlsx', [
    gridOf('Catatan', [['Rapat 2019']]),
    gridOf('Matrik', [
      [title],
      ['No', 'Perangkat Daerah', 'Sub Kegiatan', 'Strategi', 'Pagu (Rp)'],
      [1, 'Dinas Sosial', 'Bantuan pangan', null, 100],
      [2, 'Dinas Sosial', 'Bantuan lain', 'S1', 100],
    ]),
  ]);
const keluarga = (file: string, ...niks: readonly string[]): RecognisedBook =>
  recogniseBook(file, [
    gridOf('Keluarga', [
      ['NIK', 'Kepala Keluarga', 'Desil', 'Penerima Sembako'],
      ...niks.map((one) => [one, 'A', 1, 'Ya']),
    ]),
  ]);

describe('the day ages are reckoned at', () => {
  const today = day(2026, 6, 30);
  const lastDay = day(2025, 12, 31);
  test('is the one asked for', () => {
    expect(referenceDay(matrik('Laporan Tahun 2025'), day(2024, 1, 1), today)).toBe(day(2024, 1, 1));
  });
  test('else the last day of the budget year', () => {
    expect(referenceDay(matrik('Laporan Tahun 2025'), null, today)).toBe(lastDay);
  });
  test('else today', () => {
    expect(referenceDay(matrik('Laporan'), null, today)).toBe(today);
  });
  test('is named once where several workbooks share it', () => {
    const books = assessBooks([keluarga('a.xlsx', nik(1)), keluarga('b.xlsx', nik(2))], lastDay, today);
    expect(acuanText(books)).toBe('2025-12-31');
  });
});

test('tables are told by role, in tab order', () => {
  const book = matrik('Laporan Tahun 2025');
  expect(tablesOf(book, 'pemetaan').map(({ sheet }) => sheet)).toEqual(['Matrik']);
  expect(tablesOf(book, 'keluarga', 'individu')).toEqual([]);
});

test('rules run with the severities asked for', () => {
  const severities = (aturan: Settings['aturan']): string[] =>
    checkBook(matrik('Laporan Tahun 2025'), { settings: { ...DEFAULT_SETTINGS, aturan }, regions: null })
      .filter(({ rule }) => rule === 'strategi-kosong')
      .map(({ severity }) => severity);
  expect(severities({})).toEqual(['error']);
  expect(severities({ 'strategi-kosong': 'info' })).toEqual(['info']);
  expect(severities({ 'strategi-kosong': 'off' })).toEqual([]);
});

test('families of several workbooks are added up; a workbook without any is left out', () => {
  const books = assessBooks(
    [keluarga('a.xlsx', nik(1), nik(2)), matrik('x'), keluarga('b.xlsx', nik(1))],
    null,
    day(2025, 1, 1),
  );
  expect(books.map(({ book }) => book.file)).toEqual(['a.xlsx', 'b.xlsx']);
  const { keluarga: families } = convergeBooks(
    books.map(({ book }) => book),
    books,
  );
  expect(families?.total).toMatchObject({ keluarga: 3, diterima: 3, seharusnya: 3, lengkap: 3 });
});
