import { describe, expect, test } from '@jest/globals';
import { districtName, districtsOf, statedDistrict } from '../../../src/core/consolidation/district';
import { recogniseSheet } from '../../../src/core/schema/recognise';
import { gridOf } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';

const titled = (...titles: readonly string[]) =>
  titles.map((title, at) =>
    recogniseSheet(
      'a.xlsx',
      gridOf(`S${String(at)}`, [[title], ['Sub Kegiatan', 'Strategi', 'Pagu'], ['Sandang', 'S1', 1000]]),
    ),
  );
const listed = (header: string, cells: readonly CellValue[]) => [
  recogniseSheet(
    'a.xlsx',
    gridOf('Keluarga', [
      ['NIK', 'Nama', 'Desil', header],
      ...cells.map((cell, at) => [`990101010180${String(at + 1).padStart(4, '0')}`, 'Uji', 1, cell]),
    ]),
  ),
];

describe('the district a workbook names', () => {
  test.each<[string, string | null]>([
    ['MATRIKS PROGRAM KABUPATEN KAYONG UTARA TAHUN 2025', 'KABUPATEN KAYONG UTARA'],
    ['Pemerintah Kab. Kotabaru, Provinsi Kalimantan Selatan', 'Kabupaten Kotabaru'],
    ['Kota Banjarmasin TA 2025', 'Kota Banjarmasin'],
    ['Kabupaten/Kota: Kabupaten Kotabaru', 'Kabupaten Kotabaru'],
    ['Kab/Kota : Kotabaru (2025)', 'Kabupaten Kotabaru'],
    ['Laporan KOTABARU', null],
    ['Pengurangan kantong kemiskinan', null],
    ['KABUPATEN TAHUN 2025', null],
    ['Kabupaten Hulu Sungai Utara dan Kabupaten Hulu Sungai Selatan', null],
  ])('%s', (title, nama) => {
    expect(statedDistrict(titled(title), null)).toEqual({ kode: null, nama });
  });
  test('sheets that name two districts name none', () => {
    expect(statedDistrict(titled('Kabupaten Contoh', 'Kota Contoh'), null).nama).toBeNull();
    expect(statedDistrict(titled('Kabupaten Contoh', 'KAB. CONTOH TAHUN 2025'), null).nama).not.toBeNull();
  });
  test('rows that name no district, by a code of the province or a dash, do not count', () => {
    expect(statedDistrict(listed('Kode Wilayah', ['99', '99.01.01.2001', '99']), null).kode).toBe('99.01');
    expect(statedDistrict(listed('Kabupaten', ['-', 'Contoh', '-']), null).nama).toBe('Kabupaten Contoh');
  });
  test('its own settings go before the codes of its rows; a province is no district', () => {
    const rows = listed('Kode Wilayah', ['99.01.01.2001', '99.01.02.2001']);
    expect(statedDistrict(rows, '98.02.01').kode).toBe('98.02');
    expect(statedDistrict(rows, '99').kode).toBe('99.01');
  });
  test('a wrong code among ten leaves the district, more do not', () => {
    const codes = (other: number) =>
      Array.from({ length: 10 }, (_, at) => (at < other ? '99.02.01.2001' : '99.01.01.2001'));
    expect(statedDistrict(listed('Kode Wilayah', codes(1)), null).kode).toBe('99.01');
    expect(statedDistrict(listed('Kode Wilayah', codes(2)), null).kode).toBeNull();
  });
  test('the column of districts, bare names being kabupaten', () => {
    expect(statedDistrict(listed('Kabupaten', ['Contoh', 'CONTOH']), null).nama).toBe('Kabupaten Contoh');
    expect(statedDistrict(listed('Kabupaten', ['Kota Contoh']), null).nama).toBe('Kota Contoh');
  });
});

test('names are compared without case, abbreviation and a missing kind', () => {
  expect(districtName('KAB. Kayong-Utara')).toBe(districtName('Kabupaten kayong utara'));
  expect(districtName('Kotabaru')).toBe('kabupaten kotabaru');
  expect(districtName('Kota Baru')).not.toBe(districtName('Kotabaru'));
});

test('a code and a name meet through the senders, or through a workbook that states both', () => {
  const pengirim = [{ kode: '99.01', nama: 'Kab. Contoh' }];
  const byCode = { kode: '99.01', nama: null };
  const byName = { kode: null, nama: 'Kabupaten Contoh' };
  const nobody = { kode: null, nama: null };
  const keys = (...args: Parameters<typeof districtsOf>) =>
    districtsOf(...args).map((one) => one?.key ?? null);
  expect(keys([byCode, byName, nobody], pengirim)).toEqual(['99.01', '99.01', null]);
  expect(keys([byCode, byName], [])).toEqual(['99.01', 'kabupaten contoh']);
  expect(keys([{ ...byCode, nama: 'Kab Contoh' }, byName], [])).toEqual(['99.01', '99.01']);
  expect(districtsOf([byCode], pengirim)[0]?.nama).toBe('Kab. Contoh');
});
