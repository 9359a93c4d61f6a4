import { expect, test } from '@jest/globals';
import type { MappingBook } from '../../../src/core/convergence/locus-places';
import { LOCUS_SHARES, viewLoci } from '../../../src/core/convergence/locus-view';
import type { TestRow, TestSheet } from '../../rule-tester';
import { mappingOf } from './books';

const matrix = (...rows: readonly TestRow[]): TestSheet => ({
  sheet: 'Matrik',
  rows: rows.map((one) => ({ opd: 'Dinas Sosial', subkegiatan: 'A', ...one, pagu: 100 })),
});
const MISAL = { kode: '99.01.01.2001', kecamatan: 'Utara', desa: 'Misal Jaya' };
const CONTOH = { kode: null, kecamatan: null, desa: 'Contoh Jaya' };

test('villages the settings name have no number of poor families and no cell of one', () => {
  const book = mappingOf([matrix({ lokasi: 'Desa Misal Jaya' })], [MISAL]);
  const view = viewLoci([{ book, places: [] }], false);
  expect(view?.desa).toMatchObject([
    {
      ...{ key: '99.01.01.2001', nama: 'Misal Jaya', kecamatan: 'Utara', opd: ['Dinas Sosial'] },
      ...{ khusus: { baris: 1 }, keluarga: null, sumberKeluarga: null, cellKeluarga: null },
    },
  ]);
});

test('a row without an OPD, or with a dash for one, works there and names nobody', () => {
  const rows = [{ opd: null }, { opd: '-' }].map((one) => ({ ...one, lokasi: 'Desa Misal Jaya' }));
  const view = viewLoci([{ book: mappingOf([matrix(...rows)], [MISAL]), places: [] }], false);
  expect(view?.desa).toMatchObject([{ opd: [], khusus: { baris: 2, pagu: 20_000n } }]);
});

test('a place whose code nobody can read is not known, whatever its name says', () => {
  const rows = [
    { lokasi: 'Desa Misal Jaya', kodeWilayah: 'hilang' },
    { lokasi: 'Desa Misal Jaya', kodeWilayah: { error: '#REF!' } },
    { lokasi: 'Desa Misal Jaya', kodeWilayah: null },
  ];
  const view = viewLoci([{ book: mappingOf([matrix(...rows)], [MISAL]), places: [] }], false);
  expect(LOCUS_SHARES.map((share) => [share, view?.bagian[share].baris])).toEqual([
    ['diLokus', 1],
    ['mencakup', 0],
    ['diLuar', 0],
    ['tidakDiketahui', 2],
    ['penunjang', 0],
  ]);
});

test('a village a list knows by its code alone is shown by its code', () => {
  const list: TestSheet = {
    ...{ sheet: 'Lokus', role: 'wilayah' },
    rows: [{ kodeWilayah: '99.01.01.2009', desa: null, lokusPrioritas: 'Ya' }],
  };
  const book = mappingOf([matrix({ kodeWilayah: '99.01.01.2009' }), list]);
  expect(viewLoci([{ book, places: [] }], false)?.desa).toMatchObject([
    { key: '99.01.01.2009', nama: '99.01.01.2009', khusus: { baris: 1 } },
  ]);
});

test('villages of several workbooks stand in order of their key, one that two name once for each', () => {
  const named = (file: string, lokus: MappingBook['lokus']): MappingBook => ({
    ...mappingOf([matrix({ lokasi: 'Desa Misal Jaya' })], lokus),
    file,
  });
  const books = [named('c.xlsx', [CONTOH, MISAL]), named('b.xlsx', [MISAL]), named('a.xlsx', [MISAL])];
  const view = viewLoci(
    books.map((book) => ({ book, places: [] })),
    true,
  );
  expect(view?.desa.map(({ nama, file }) => [nama, file])).toEqual([
    ['Misal Jaya', 'a.xlsx'],
    ['Misal Jaya', 'b.xlsx'],
    ['Misal Jaya', 'c.xlsx'],
    ['Contoh Jaya', 'c.xlsx'],
  ]);
});
