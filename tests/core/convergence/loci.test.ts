import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { summariseBudget } from '../../../src/core/budget/budget';
import { readFamilyColumns } from '../../../src/core/convergence/family-columns';
import { linkOpds, type Linkage } from '../../../src/core/convergence/linkage';
import {
  LOCUS_SHARES,
  paguPerKeluarga,
  viewLoci,
  type LocusView,
} from '../../../src/core/convergence/locus-view';
import type { TestRow, TestSheet } from '../../rule-tester';
import { assess, sheetOf } from '../households/book';
import { mappingOf } from './books';

const LIST: TestSheet = {
  sheet: 'Lokus',
  role: 'wilayah',
  rows: [
    {
      kodeWilayah: '99.01.01.2001',
      desa: 'Misal Jaya',
      kecamatan: 'Utara',
      lokusPrioritas: 'Ya',
      keluargaMiskinEkstrem: 8,
    },
    {
      kodeWilayah: '99.01.02.2001',
      desa: 'Contoh Jaya',
      kecamatan: 'Selatan',
      lokusPrioritas: 'Ya',
      keluargaMiskinEkstrem: null,
    },
    {
      kodeWilayah: '99.01.02.2002',
      desa: 'Lain Jaya',
      kecamatan: 'Selatan',
      lokusPrioritas: 'Tidak',
      keluargaMiskinEkstrem: 5,
    },
  ],
};
const matrix = (...rows: readonly TestRow[]): TestSheet => ({ sheet: 'Matrik', rows });
const row = (lokasi: string | null, more: TestRow = {}): TestRow => ({
  opd: 'Dinas Sosial',
  subkegiatan: 'A',
  strategi: 'S1',
  sumberDana: 'APBD',
  lokasi,
  pagu: 100.5,
  ...more,
});

function viewOf(sheets: readonly TestSheet[]): LocusView {
  const view = viewLoci([{ book: mappingOf(sheets), places: [] }], false);
  if (!view) throw new Error('no villages of priority');
  return view;
}

describe('the villages of priority', () => {
  const { desa, bagian } = viewOf([
    matrix(
      row('Desa Misal Jaya'),
      row('Desa Misal Jaya, Desa Contoh Jaya', { opd: 'Bappeda', sumberDana: 'APBN' }),
      row('Kecamatan Selatan', { strategi: 'S2' }),
      row('Desa Lain Jaya'),
      row('Balai Latihan'),
      row(null),
      row('Desa Misal Jaya', { jenisAktivitas: 'Penunjang' }),
      row('Desa Misal Jaya, Desa Lain Jaya'),
    ),
    LIST,
  ]);
  test('say who works there, with what and from where', () => {
    expect(desa.map((one) => [one.nama, one.strategi, one.opd, one.sumberDana])).toEqual([
      ['Misal Jaya', ['S1'], ['Bappeda', 'Dinas Sosial'], ['APBD', 'APBN']],
      ['Contoh Jaya', ['S1', 'S2'], ['Bappeda', 'Dinas Sosial'], ['APBD', 'APBN']],
    ]);
  });
  test('what is for several villages is not divided', () => {
    const [misal, contoh] = desa;
    expect(misal?.khusus).toEqual({ baris: 2, pagu: 20_100n, cells: ['Matrik!F2', 'Matrik!F9'] });
    expect(misal?.bersama).toMatchObject({ baris: 1, cells: ['Matrik!F3'] });
    expect(contoh?.khusus.baris).toBe(0);
    expect(contoh?.cakupan).toMatchObject({ baris: 1, cells: ['Matrik!F4'] });
  });
  test('the budget is cut into parts that make the whole', () => {
    expect(Object.fromEntries(LOCUS_SHARES.map((share) => [share, bagian[share].cells]))).toEqual({
      diLokus: ['Matrik!F2:F3'],
      mencakup: ['Matrik!F4', 'Matrik!F9'],
      diLuar: ['Matrik!F5'],
      tidakDiketahui: ['Matrik!F6:F7'],
      penunjang: ['Matrik!F8'],
    });
  });
  test('rupiah a poor family are divided by a number of the list only where it states one', () => {
    expect(desa.map((one) => [one.keluarga, one.sumberKeluarga, one.cellKeluarga])).toEqual([
      [8, 'wilayah', 'Lokus!E2'],
      [null, null, null],
    ]);
    expect(desa.map(paguPerKeluarga)).toEqual([{ pagu: 20_100n, keluarga: 8 }, null]);
  });
});

test('families of the workbook are the denominator where the list states none', () => {
  const families = readFamilyColumns([
    assess([
      sheetOf('keluarga', [
        { desa: 'Desa Contoh Jaya', kecamatan: 'Selatan' },
        { desa: 'Contoh Jaya', kecamatan: 'Selatan' },
      ]),
    ]),
  ]);
  const places = families.places.desa.map((place, at) => ({
    place,
    keluarga: families.placeOf.desa.filter((one) => one === at).length,
  }));
  const view = viewLoci([{ book: mappingOf([matrix(row('Desa Contoh Jaya')), LIST]), places }], false);
  expect(view?.desa.map((one) => [one.nama, one.keluarga, one.sumberKeluarga])).toEqual([
    ['Misal Jaya', 8, 'wilayah'],
    ['Contoh Jaya', 2, 'keluarga-terdata'],
  ]);
});

test('without villages of priority there is nothing to see', () => {
  expect(viewLoci([{ book: mappingOf([matrix(row('Desa Misal Jaya'))]), places: [] }], false)).toBeNull();
});

test('the parts are the total of the budget, whatever the rows say', () => {
  const place = fc.constantFrom(
    'Desa Misal Jaya',
    'Desa Lain Jaya',
    'Seluruh Kabupaten',
    'Kecamatan Selatan',
    'Balai',
    null,
  );
  const pagu = fc.constantFrom(100, 0.01, null, 'menunggu', 7_000_000);
  const jenisAktivitas = fc.constantFrom('Langsung', 'Penunjang', null);
  fc.assert(
    fc.property(fc.array(fc.record({ place, pagu, jenisAktivitas }), { minLength: 1 }), (all) => {
      const rows = all.map((one) => row(one.place, { pagu: one.pagu, jenisAktivitas: one.jenisAktivitas }));
      const book = mappingOf([matrix(...rows), LIST]);
      const { bagian } = viewOf([matrix(...rows), LIST]);
      const sum = LOCUS_SHARES.reduce((whole, share) => whole + bagian[share].pagu, 0n);
      expect(sum).toBe(summariseBudget(book.pemetaan.map(({ table }) => table)).total.pagu);
    }),
  );
});

describe('OPDs', () => {
  const link = (mapping: readonly TestRow[], families: readonly TestRow[]): Linkage => {
    const assessed = assess([sheetOf('keluarga', families)]);
    const book = mappingOf([matrix(...mapping), LIST]);
    return linkOpds([{ book, families: 0 }], readFamilyColumns([assessed]), false);
  };
  const provides = (opd: string, programKatalog: string, lokasi: string | null = null): TestRow => ({
    ...{ opd, programKatalog, lokasi, subkegiatan: programKatalog, pagu: 1 },
  });
  const home = { desa: 'Misal Jaya', kodeWilayah: '99.01.01.2001' };

  test('share the families that receive from both', () => {
    const found = link(
      [provides('Dinas Sosial', 'SEMBAKO'), provides('Dinas Pendidikan', 'PIP')],
      [
        { ...home, 'penerima.SEMBAKO': 'Ya', 'penerima.PIP': 'Ya' },
        { ...home, 'penerima.SEMBAKO': 'Ya', 'penerima.PIP': 'Tidak' },
        { ...home, 'penerima.SEMBAKO': 'Ya', 'penerima.PIP': null },
      ],
    );
    expect(found.opd.map(({ nama, keluarga }) => [nama, keluarga])).toEqual([
      ['Dinas Pendidikan', 1],
      ['Dinas Sosial', 3],
    ]);
    expect(found.pasangan).toEqual([
      {
        a: 'dinaspendidikan',
        b: 'dinassosial',
        keluarga: 1,
        desa: 0,
        program: [],
        cells: ['Matrik!D2', 'Matrik!D3'],
      },
    ]);
  });
  test('a programme two of them provide is nobody’s', () => {
    const found = link(
      [provides('Dinas Sosial', 'SEMBAKO'), provides('Bappeda', 'SEMBAKO')],
      [{ ...home, 'penerima.SEMBAKO': 'Ya' }],
    );
    expect(found.opd.map(({ keluarga }) => keluarga)).toEqual([0, 0]);
    expect(found.penerimaanTanpaOpd).toBe(1);
    expect(found.pasangan).toMatchObject([
      { keluarga: 0, program: ['SEMBAKO'], cells: ['Matrik!D2', 'Matrik!D3'] },
    ]);
  });
  test('one that works in another village does not reach the family', () => {
    const found = link(
      [
        provides('Dinas Sosial', 'SEMBAKO', 'Desa Contoh Jaya'),
        provides('Bappeda', 'SEMBAKO', 'Desa Misal Jaya'),
      ],
      [{ ...home, 'penerima.SEMBAKO': 'Ya' }],
    );
    expect(found.opd.map(({ nama, keluarga, desa }) => [nama, keluarga, desa])).toEqual([
      ['Bappeda', 1, 1],
      ['Dinas Sosial', 0, 1],
    ]);
  });
  test('share the villages their rows name, and not those they only cover', () => {
    const found = link(
      [
        provides('Dinas Sosial', 'SEMBAKO', 'Desa Misal Jaya'),
        provides('Bappeda', 'RTLH', 'Desa Misal Jaya dan Desa Contoh Jaya'),
        provides('Dinas Pendidikan', 'PIP', 'Seluruh Kecamatan'),
      ],
      [home],
    );
    expect(found.opd.map(({ nama, desa }) => [nama, desa])).toEqual([
      ['Bappeda', 2],
      ['Dinas Pendidikan', 0],
      ['Dinas Sosial', 1],
    ]);
    expect(found.pasangan.map(({ a, b, desa }) => [a, b, desa])).toEqual([['bappeda', 'dinassosial', 1]]);
  });
});
