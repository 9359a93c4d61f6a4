import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  BOBOT_PMK_97_2023,
  JENIS_AKTIVITAS,
  findJenisAktivitas,
  isPerjalananDinas,
} from '../../../src/core/taxonomy/jenis-aktivitas';

test('three kinds and the weights of PMK 97/2023, for 2023 only', () => {
  expect(JENIS_AKTIVITAS.map(({ id }) => id)).toEqual(['langsung', 'tidak-langsung', 'penunjang']);
  expect(BOBOT_PMK_97_2023).toMatchObject({
    bobot: { langsung: 0.5, 'tidak-langsung': 0.3, penunjang: 0.2 },
    tanpaPerjalananDinas: true,
    berlaku: { sejak: '2023-01-01', sampai: '2023-12-31' },
    source: { dokumen: 'PMK 97/2023', pasal: 'Pasal 3' },
  });
});

describe('findJenisAktivitas', () => {
  test.each([
    ['Langsung', 'langsung'],
    ['AKTIVITAS LANGSUNG', 'langsung'],
    ['Aktifitas Tidak Langsung', 'tidak-langsung'],
    ['Tidak-langsung', 'tidak-langsung'],
    ['Tdk Langsung', 'tidak-langsung'],
    ['Tak langsung', 'tidak-langsung'],
    ['2. Tidak Langsung', 'tidak-langsung'],
    ['Belanja penunjang', 'penunjang'],
    ['c. Penunjang', 'penunjang'],
    ['Penujang', 'penunjang'],
  ])('%j is %s', (text, expected) => {
    expect(findJenisAktivitas(text)).toBe(expected);
  });

  test.each([
    ['', 'blank'],
    ['Aktivitas', 'label alone'],
    ['Bantuan Langsung Tunai', 'a programme'],
    ['Langsung dan penunjang', 'names two'],
    ['L', 'may be laki-laki'],
    ['Program Penunjang Urusan Pemerintahan Daerah', 'a programme of the nomenclature'],
  ])('%j is none: %s', (text) => {
    expect(findJenisAktivitas(text)).toBeNull();
  });
});

describe('isPerjalananDinas', () => {
  test.each([
    ['Belanja Perjalanan Dinas Biasa', true],
    ['perjalanan  dinas\ndalam kota', true],
    ['Biaya perjalan dinas', true],
    ['Biaya perjalanaan dinas', true],
    ['Perjadin petugas', true],
    ['SPPD', true],
    ['Perjalanan ibadah haji', false],
    ['Dinas Sosial', false],
    ['Dinas perjalanan', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isPerjalananDinas(text)).toBe(expected);
  });
});

test('no text makes the readers throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
      expect([null, 'langsung', 'tidak-langsung', 'penunjang']).toContain(findJenisAktivitas(text));
      expect(typeof isPerjalananDinas(text)).toBe('boolean');
    }),
  );
});
