import { describe, expect, test } from '@jest/globals';
import { ownOfProvince, senderOf } from '../../../src/core/consolidation/sender';
import type { SentBook } from '../../../src/core/consolidation/submissions';
import { gridOf } from '../../../src/core/table/grid';
import { summaryOf } from '../../collection-tester';

const HEADER = ['Perangkat Daerah', 'Kode', 'Sub Kegiatan', 'Strategi', 'Pagu (Rp)'];
const bookOf = (title: string, kode = '1.06.04.1.01.0005', file = 'a.xlsx') =>
  summaryOf({
    file,
    grids: [gridOf('Matriks', [[title], HEADER, ['Dinas Sosial', kode, 'Bantuan', 'S1', 5]])],
  });
const sent = (book: SentBook['book'], key: string | null = null): SentBook => ({
  book,
  district: key === null ? null : { key, nama: key },
});

describe('the province whose own a workbook is', () => {
  test.each<[string, string | null]>([
    ['MATRIKS PROGRAM PROVINSI BENGKULU TAHUN 2025', 'Provinsi BENGKULU'],
    ['Pemerintah Prov. Kalimantan Selatan, TA 2025', 'Provinsi Kalimantan Selatan'],
    ['Matriks Kabupaten Kotabaru, Provinsi Kalimantan Selatan', null],
    ['Pemerintah Provinsi Bengkulu dan Provinsi Jambi', null],
    ['Provinsi: Bengkulu', 'Provinsi Bengkulu'],
    ['Matriks program provinsi', null],
    ['Matriks Program Provinsi Tahun 2025', null],
    ['Improvisasi Bengkulu', null],
  ])('%s', (title, provinsi) => {
    expect(bookOf(title).provinsi).toBe(provinsi);
  });
  test('lists of people beside the matrix say nothing against it', () => {
    const book = summaryOf({
      file: 'a.xlsx',
      grids: [
        gridOf('Matriks', [
          ['Matriks Provinsi Bengkulu'],
          HEADER,
          ['Dinas Sosial', null, 'Bantuan', 'S1', 5],
        ]),
        gridOf('Keluarga', [
          ['NIK', 'Nama', 'Desil'],
          ['9901010101800001', 'Uji', 1],
        ]),
      ],
    });
    expect(book.sheets.map(({ role }) => role)).toEqual(['pemetaan', 'keluarga']);
    expect(book.provinsi).toBe('Provinsi Bengkulu');
  });
  test('a code of the level of districts says that it is not the province’s', () => {
    expect(bookOf('Matriks Provinsi Bengkulu', '1.06.04.2.01.0005').provinsi).toBeNull();
  });
});

test('who sent it: the district, else the province, else nobody knows', () => {
  const province = bookOf('Matriks Provinsi Bengkulu');
  expect(senderOf(sent(province, '17.01'))?.key).toBe('17.01');
  expect(senderOf(sent(province))).toEqual({ key: 'provinsi bengkulu', nama: 'Provinsi Bengkulu' });
  expect(senderOf(sent(bookOf('Matriks')))).toBeNull();
});

test('the province’s own are told only where all workbooks are of one province', () => {
  const province = sent(bookOf('Matriks Provinsi Bengkulu'));
  const other = sent(bookOf('Matriks Provinsi Jambi', undefined, 'b.xlsx'));
  const district = (kode: string): SentBook => {
    const book = bookOf('Matriks', undefined, `${kode}.xlsx`);
    return sent({ ...book, district: { kode, nama: null } }, kode);
  };
  expect(ownOfProvince([province, district('17.01'), district('17.02')])).toEqual([province]);
  expect(ownOfProvince([province, district('17.01'), district('18.02')])).toEqual([]);
  expect(ownOfProvince([province, other])).toEqual([]);
  expect(ownOfProvince([district('17.01')])).toEqual([]);
});
