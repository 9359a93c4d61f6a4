import { describe, expect, test } from '@jest/globals';
import { familyTotals } from '../../../src/core/consolidation/family-totals';
import type { StatedDistrict } from '../../../src/core/consolidation/district';
import { routesOf } from '../../../src/core/households/routes';
import type { TestRow } from '../../rule-tester';
import { assess, nik, sheetOf } from '../households/book';

/** The villages of one workbook: key and name of each and of its kecamatan. */
const villagesOf = (homes: readonly TestRow[], district: StatedDistrict): readonly unknown[] => {
  const rows = homes.map((home, at) => ({ nik: nik(at + 1), desil: 1, 'penerima.PKH': 'Ya', ...home }));
  return familyTotals(assess([sheetOf('keluarga', rows)]), routesOf([]), {
    file: 'a.xlsx',
    district,
  }).desa.map(({ desa, nama, kecamatan, namaKecamatan, keluarga }) => [
    desa,
    nama,
    kecamatan,
    namaKecamatan,
    keluarga,
  ]);
};

const NAMES: TestRow = { desa: 'Misal Jaya', kecamatan: 'Misal' };

describe('a village without a code is known by its names', () => {
  test.each<[string, StatedDistrict, string]>([
    ['within the district its workbook states by code', { kode: '99.01', nama: 'Kabupaten Contoh' }, '99.01'],
    ['else by name', { kode: null, nama: 'Kab. Contoh' }, 'kabupaten contoh'],
    ['else within the workbook', { kode: null, nama: null }, 'a.xlsx'],
  ])('%s', (_, district, where) => {
    expect(villagesOf([NAMES], district)).toEqual([
      [`misal jaya / misal / ${where}`, 'Misal Jaya', `misal / ${where}`, 'Misal', 1],
    ]);
  });

  test('also where no kecamatan stands beside it, though its own name has a comma', () => {
    expect(villagesOf([{ desa: 'Misal, Jaya' }], { kode: '99.01', nama: null })).toEqual([
      ['misal jaya / 99.01', 'Misal, Jaya', 'TIDAK_DIKETAHUI', '', 1],
    ]);
  });
});

test('families of no village are told apart by their kecamatan, those of neither stand alone', () => {
  const homes = [{ kecamatan: 'Misal' }, { kecamatan: 'Misal' }, {}];
  expect(villagesOf(homes, { kode: '99.01', nama: null })).toEqual([
    ['TIDAK_DIKETAHUI', '', 'TIDAK_DIKETAHUI', '', 1],
    ['TIDAK_DIKETAHUI', '', 'misal / 99.01', 'Misal', 2],
  ]);
});
