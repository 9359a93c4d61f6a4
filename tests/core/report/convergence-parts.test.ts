import { describe, expect, test } from '@jest/globals';
import { composeTotal } from '../../../src/core/budget/composition';
import { weighComposition } from '../../../src/core/budget/composition-indicator';
import { recogniseBook, type RecognisedBook } from '../../../src/core/report/checked-book';
import { assessBooks, convergeBooks } from '../../../src/core/report/convergence-of-books';
import { compositionPart, convergencePart } from '../../../src/core/report/convergence-parts';
import { settingsRows } from '../../../src/core/settings/settings-rows';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { gridOf, type Grid } from '../../../src/core/table/grid';
import { mappingTable } from '../budget/mapping-table';
import { FORM_OF_PEOPLE } from '../convergence/scorecard-forms';
import { day, nik } from '../households/book';

describe('a form of a village', () => {
  const book = recogniseBook('a.xlsx', [gridOf('Formulir', FORM_OF_PEOPLE)]);
  const { formulir } = convergencePart(convergeBooks([book], []), 'id');
  test('is told with its total, and with what is wrong in it', () => {
    expect(formulir.map(({ total }) => total)).toMatchObject([
      null,
      {
        nama: 'Total tingkat konvergensi',
        tertulis: { diterima: 11, seharusnya: 11, persen: 100 },
        benar: { diterima: 74, seharusnya: 78 },
        masalah: [{ masalah: 'rincian-berbeda', dasar: null }],
      },
    ]);
  });
});

describe('a weighted composition', () => {
  /** The index of a budget of two kinds, in rupiah, over all of the mapping. */
  const nilai = (langsung: number, penunjang: number): number | null => {
    const composition = composeTotal([
      mappingTable([
        { subkegiatan: 'Bantuan', jenisAktivitas: 'Langsung', pagu: langsung },
        { subkegiatan: 'Rapat', jenisAktivitas: 'Penunjang', pagu: penunjang },
      ]),
    ]);
    return compositionPart(composition, weighComposition(composition, 'seluruh-pemetaan', 2023)).indeks.nilai;
  };
  test('is rounded to six decimals, half away from zero, below it too', () => {
    // 0.5 × 500 + 0.2 × 1 000 = 450 of 1 500.
    expect(nilai(500, 1_000)).toBe(0.3);
    // Money given back: −0.5 × 500 + 0.2 × 1 200 = −10 of 700 = −0.0142857…
    expect(nilai(-500, 1_200)).toBe(-0.014286);
  });
  test('is not said where nothing divides it', () => {
    expect(nilai(0, 0)).toBeNull();
  });
});

describe('villages of priority', () => {
  const settings = gridOf(
    'Konvergen Pengaturan',
    settingsRows({
      ...DEFAULT_SETTINGS,
      lokus: [{ kode: '99.01.01.2001', desa: 'Misal Jaya', kecamatan: 'Misal' }],
    }),
  );
  const mapping = gridOf('Matrik', [
    ['Strategi', 'Perangkat Daerah', 'Sub Kegiatan', 'Pagu (Rp)', 'Desa', 'Kecamatan'],
    ['S1', 'Dinas Sosial', 'Sandang', 100, 'Misal Jaya', 'Misal'],
  ]);
  const families = gridOf('Keluarga', [
    ['NIK', 'Kepala Keluarga', 'Desil', 'Kode Wilayah', 'Penerima Sembako'],
    [nik(1), 'A', 1, '99.01.01.2001', 'Ya'],
    [nik(2), 'B', 1, '99.01.01.2002', 'Ya'],
    [nik(3), 'C', 1, '99.01.01.2001', 'Ya'],
  ]);
  const read = (file: string, ...grids: readonly Grid[]): RecognisedBook =>
    recogniseBook(file, [settings, ...grids]);

  test('count the families of their own workbook; of one without families nobody knows how many', () => {
    const others = gridOf('Keluarga', [
      ['NIK', 'Kepala Keluarga', 'Desil', 'Kode Wilayah', 'Penerima Sembako'],
      [nik(4), 'D', 1, '99.01.01.2003', 'Ya'],
    ]);
    const books = [read('a.xlsx', mapping), read('b.xlsx', mapping, families), read('c.xlsx', others)];
    const { lokus } = convergeBooks(books, assessBooks(books, day(2025, 12, 31), day(2026, 1, 1)));
    expect(lokus?.desa.map(({ file, keluarga }) => [file, keluarga])).toEqual([
      ['a.xlsx', null],
      ['b.xlsx', 2],
    ]);
  });
});
