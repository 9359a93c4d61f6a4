import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFamilyColumns } from '../../../src/core/convergence/family-columns';
import { PLACE_LEVELS, UNKNOWN_PLACE } from '../../../src/core/convergence/place-groups';
import { scoreFamilyColumns, type FamilyConvergence } from '../../../src/core/convergence/score-places';
import { KELAS, NOBODY, scoreEach } from '../../../src/core/convergence/score-groups';
import type { TestRow, TestSheet } from '../../rule-tester';
import { assess, nik, sheetOf } from '../households/book';
import { expandCells } from '../budget/mapping-table';
import { convergenceOf } from './books';

const family = (desa: string | null, desil: number | null, sembako: string | null, more: TestRow = {}) => ({
  desa,
  desil,
  'penerima.SEMBAKO': sembako,
  ...more,
});
const keluarga = (...rows: readonly TestRow[]): TestSheet => sheetOf('keluarga', rows);

describe('a village', () => {
  const found = convergenceOf([
    keluarga(
      family('Misal', 1, 'Ya'),
      family('Misal', 1, 'Tidak'),
      family('Misal', 9, 'Tidak'),
      family('Misal', 1, null),
      family('Contoh', 1, 'Tidak'),
    ),
  ]);
  test('is received over due; what is not known is in neither', () => {
    const village = found.desa.find(({ key }) => key === 'misal');
    const sembako = village?.cakupan.find(({ need }) => need === 'SEMBAKO');
    expect(sembako).toEqual({
      need: 'SEMBAKO',
      terpenuhi: 1,
      seharusnya: 2,
      penerimaanTidakDiketahui: 1,
      tidakDapatDinilai: 0,
    });
    expect(village).toMatchObject({
      keluarga: 4,
      diterima: 1,
      seharusnya: 2,
      lengkap: 1,
      nol: 1,
      dinilai: 2,
    });
    expect(village?.distribusi).toEqual([1, 1]);
  });
  test('says where its families stand', () => {
    expect(found.desa.map(({ key, cells }) => [key, cells])).toEqual([
      ['contoh', ['Lembar1!A6']],
      ['misal', ['Lembar1!A2:A5']],
    ]);
  });
  test('a need says where the families it was counted from stand', () => {
    const sembako = found.cakupan.find(({ need }) => need === 'SEMBAKO');
    expect(sembako).toMatchObject({ terpenuhi: 1, seharusnya: 3, cells: ['Lembar1!A2:A3', 'Lembar1!A6'] });
  });
});

test('the class of each family', () => {
  const rows = [
    family('A', 1, 'Ya'),
    family('A', 1, 'Tidak'),
    { ...family('A', 1, 'Ya'), 'penerima.PBI-JKN': 'Tidak' },
    family('A', 1, null),
  ].map((row) => ({ 'penerima.PBI-JKN': null, ...row }));
  const { kelas, diterima, seharusnya } = scoreEach(readFamilyColumns([assess([keluarga(...rows)])]));
  expect([...kelas].map((one) => KELAS[one])).toEqual(['lengkap', 'nol', 'sebagian', 'tidak-dapat-dinilai']);
  expect([...diterima]).toEqual([1, 0, 1, 0]);
  expect([...seharusnya]).toEqual([1, 1, 2, 0]);
});

describe('places', () => {
  const keys = (level: (typeof PLACE_LEVELS)[number], ...rows: readonly TestRow[]): string[] =>
    convergenceOf([keluarga(...rows.map((row) => ({ desil: 1, ...row })))])[level].map(({ key }) => key);
  test('are told apart by code, whatever their names', () => {
    expect(
      keys(
        'desa',
        { kodeWilayah: '99.01.01.2002', desa: 'Sama' },
        { kodeWilayah: '99.01.01.2001', desa: 'Sama' },
      ),
    ).toEqual(['99.01.01.2001', '99.01.01.2002']);
  });
  test('a village without a code counts within its kecamatan', () => {
    expect(
      keys(
        'desa',
        { desa: 'Sama', kecamatan: 'A' },
        { desa: 'SAMA', kecamatan: 'B' },
        { desa: 'Sama ', kecamatan: 'a' },
      ),
    ).toEqual(['sama / a', 'sama / b']);
  });
  test('names that run together the same way are still two', () => {
    expect(keys('desa', { desa: 'A', kecamatan: 'B C' }, { desa: 'A B', kecamatan: 'C' })).toHaveLength(2);
  });
  test('a village that cannot be read comes last, a kecamatan alone is none', () => {
    expect(keys('desa', { desa: null }, { desa: null, kecamatan: 'A' }, { desa: 'Z' })).toEqual([
      'z',
      UNKNOWN_PLACE,
    ]);
  });
  test('a kecamatan and a district by code, else by name', () => {
    const rows = [
      { kodeWilayah: '99.01.01.2002', desa: 'B', kabupaten: 'Contoh' },
      { kodeWilayah: '99.01.02.2001', desa: 'C', kabupaten: 'Contoh' },
      { desa: 'D', kecamatan: 'Misal', kabupaten: 'Umpama' },
    ];
    expect(keys('kecamatan', ...rows)).toEqual(['99.01.01', '99.01.02', 'misal']);
    expect(keys('kabupaten', ...rows)).toEqual(['99.01', 'umpama']);
  });
  test('namesakes of two workbooks are two villages', () => {
    const one = assess([keluarga({ desa: 'Sama', desil: 1 })]);
    const other = assess([keluarga({ desa: 'Sama', desil: 1 })]);
    const named = {
      ...other,
      found: {
        ...other.found,
        tables: other.found.tables.map((linked) => ({
          ...linked,
          table: { ...linked.table, file: 'lain.xlsx' },
        })),
      },
    };
    const { desa, total } = scoreFamilyColumns(readFamilyColumns([one, named]));
    expect(desa.map(({ key, keluarga: count }) => [key, count])).toEqual([
      ['sama [lain.xlsx]', 1],
      ['sama [uji.xlsx]', 1],
    ]);
    expect(total.keluarga).toBe(2);
    expect(total.cells).toEqual(["'[uji.xlsx]Lembar1'!A2", "'[lain.xlsx]Lembar1'!A2"]);
  });
});

describe('kinds of family', () => {
  const groups = (sheets: readonly TestSheet[], dimensi: string): [string, number][] =>
    convergenceOf(sheets)
      .gedsi.filter((one) => one.dimensi === dimensi)
      .map(({ kelompok, keluarga: count }) => [kelompok, count]);
  test('the head by the family’s own row', () => {
    const rows = ['Perempuan', 'P', 'Laki-laki', '2. Perempuan', '?', null].map((jenisKelamin) => ({
      jenisKelamin,
    }));
    expect(groups([keluarga(...rows)], 'kepala')).toEqual([
      ['perempuan', 3],
      ['laki-laki', 1],
      ['tidak-diketahui', 2],
    ]);
  });
  test('the head among members only where a column says who it is', () => {
    const member = (nomorKk: string, hubungan: string | null, jenisKelamin: string) => ({
      nomorKk,
      nik: null,
      hubungan,
      jenisKelamin,
    });
    const sheet = sheetOf('individu', [
      member(nik(1), 'Istri', 'P'),
      member(nik(1), 'Kepala Keluarga', 'L'),
      member(nik(2), null, 'P'),
    ]);
    expect(groups([sheet], 'kepala')).toEqual([
      ['laki-laki', 1],
      ['tidak-diketahui', 1],
    ]);
  });
  test('elderly by age or by the column; unlisted members may be', () => {
    const rows = [
      { umur: 70, usia60keatas: null },
      { umur: 40, usia60keatas: 'Ya' },
      { umur: 40, usia60keatas: 'Tidak' },
      { umur: 40, usia60keatas: null },
    ];
    expect(groups([keluarga(...rows)], 'lansia')).toEqual([
      ['ada', 2],
      ['tidak-ada', 1],
      ['tidak-diketahui', 1],
    ]);
  });
  test('16 to 18 may be a child or not', () => {
    const ages = (muda: string, remaja: string): TestRow => ({
      usiaDibawah7: 'Tidak',
      usia7sd12: muda,
      usia13sd15: 'Tidak',
      usia16sd18: remaja,
    });
    expect(
      groups([keluarga(ages('Ya', 'Tidak'), ages('Tidak', 'Ya'), ages('Tidak', 'Tidak'))], 'anak'),
    ).toEqual([
      ['ada', 1],
      ['tidak-ada', 1],
      ['tidak-diketahui', 1],
    ]);
  });
  test('each is the whole, cut in another way', () => {
    const found = convergenceOf([
      keluarga(
        { ...family('A', 1, 'Ya'), disabilitas: 'Ya' },
        { ...family('A', 1, 'Tidak'), disabilitas: null },
      ),
    ]);
    for (const dimensi of ['kepala', 'lansia', 'disabilitas', 'anak']) {
      const own = found.gedsi.filter((one) => one.dimensi === dimensi);
      expect(own.reduce((sum, one) => sum + one.seharusnya, 0)).toBe(found.total.seharusnya);
      expect(own.reduce((sum, one) => sum + one.keluarga, 0)).toBe(2);
    }
  });
});

const word = fc.constantFrom('Ya', 'Tidak', null, '?');
const anyFamily: fc.Arbitrary<TestRow> = fc.record({
  desa: fc.constantFrom('Misal', 'Contoh', null),
  kecamatan: fc.constantFrom('Utara', 'Selatan'),
  kodeWilayah: fc.constantFrom('99.01.01.2001', null),
  desil: fc.constantFrom(1, 4, 9, null),
  jenisKelamin: fc.constantFrom('L', 'P', null),
  umur: fc.constantFrom(30, 70, null),
  bahanBakar: fc.constantFrom('Gas', 'Kayu', null),
  'penerima.SEMBAKO': word,
  'penerima.LPG-3KG': word,
});
const FIELDS = Object.keys({
  ...{ desa: 0, kecamatan: 0, kodeWilayah: 0, desil: 0, jenisKelamin: 0, umur: 0, bahanBakar: 0 },
  ...{ 'penerima.SEMBAKO': 0, 'penerima.LPG-3KG': 0 },
});

/** All figures, the cells they were added up from left out: those move with the rows. */
const figures = (found: FamilyConvergence): unknown =>
  JSON.parse(JSON.stringify(found, (key, value: unknown) => (key === 'cells' ? undefined : value)));

/** The same rows with their columns in another order. */
const reordered = (rows: readonly TestRow[], order: readonly string[]): readonly TestRow[] =>
  rows.map((row) => Object.fromEntries(order.map((field) => [field, row[field as keyof TestRow] ?? null])));

describe('no figure changes when', () => {
  const families = fc.array(anyFamily, { minLength: 1, maxLength: 12 });
  test('rows are shuffled', () => {
    fc.assert(
      fc.property(
        families.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          expect(figures(convergenceOf([keluarga(...shuffled)]))).toEqual(
            figures(convergenceOf([keluarga(...rows)])),
          );
        },
      ),
    );
  });
  test('a sheet is split in two', () => {
    fc.assert(
      fc.property(families, fc.nat(12), (rows, at) => {
        const parts = [rows.slice(0, at), rows.slice(at)].filter(({ length }) => length > 0);
        expect(figures(convergenceOf(parts.map((part) => keluarga(...part))))).toEqual(
          figures(convergenceOf([keluarga(...rows)])),
        );
      }),
    );
  });
  test('columns are moved', () => {
    fc.assert(
      fc.property(families, fc.shuffledSubarray(FIELDS, { minLength: FIELDS.length }), (rows, order) => {
        expect(figures(convergenceOf([keluarga(...reordered(rows, order))]))).toEqual(
          figures(convergenceOf([keluarga(...rows)])),
        );
      }),
    );
  });
});

test('every level is the sum of the one below, and every family is in one cell', () => {
  const counts = [
    'keluarga',
    'diterima',
    'seharusnya',
    'lengkap',
    'sebagian',
    'nol',
    'tidakDiketahui',
  ] as const;
  fc.assert(
    fc.property(fc.array(anyFamily, { minLength: 1, maxLength: 12 }), (rows) => {
      const found = convergenceOf([keluarga(...rows)]);
      for (const level of PLACE_LEVELS) {
        for (const count of counts) {
          expect(found[level].reduce((sum, place) => sum + place[count], 0)).toBe(found.total[count]);
        }
        const cells = found[level].flatMap((place) => expandCells(place.cells));
        expect(cells.sort()).toEqual(expandCells(found.total.cells).sort());
        expect(new Set(cells).size).toBe(rows.length);
      }
    }),
  );
});

test('a workbook without a sheet of families adds nothing to the other', () => {
  const books = [assess([]), assess([keluarga(family('Misal', 1, 'Ya'))])];
  const { total, desa, cakupan } = scoreFamilyColumns(readFamilyColumns(books));
  expect(total).toMatchObject({ keluarga: 1, diterima: 1, seharusnya: 1, cells: ['Lembar1!A2'] });
  expect(desa.map(({ key, keluarga: count }) => [key, count])).toEqual([['misal', 1]]);
  expect(cakupan.find(({ need }) => need === 'SEMBAKO')?.cells).toEqual(['Lembar1!A2']);
});

test('no families are nobody', () => {
  const { total, desa } = scoreFamilyColumns(readFamilyColumns([]));
  expect(total).toEqual({ key: 'TOTAL', name: 'Total', ...NOBODY, cells: [] });
  expect(desa).toEqual([]);
});
