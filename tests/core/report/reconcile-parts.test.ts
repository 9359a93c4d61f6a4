import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reconcile } from '../../../src/core/reconcile/reconcile';
import { reconciliationPart, type PairPart } from '../../../src/core/report/reconcile-parts';
import type { TestRow, TestSheet } from '../../rule-tester';
import { sheetOf } from '../households/book';
import { individuals, lahir, nik, tables } from '../reconcile/sides';
import { syntheticKk } from '../rules/synthetic-identity';

type Part = ReturnType<typeof reconciliationPart>;

/** Two lists as the report shows them. */
const partOf = (a: readonly TestRow[], b: readonly TestRow[], unmask = true): Part =>
  reconciliationPart(reconcile(individuals(a, 'A'), individuals(b, 'B')), ['a.xlsx', 'b.xlsx'], { unmask });

/** What differs between two rows of one person: field, then value and cell of each side. */
const beda = (a: TestRow, b: TestRow, unmask = true): readonly unknown[] =>
  differences(partOf([a], [b], unmask).konflik);
const differences = (pairs: readonly PairPart[]): readonly unknown[] =>
  pairs.flatMap((pair) =>
    pair.beda.map((one) => [one.field, one.a.nilai, one.a.cell, one.b.nilai, one.b.cell]),
  );

const orang: TestRow = { nik: nik(1), nama: 'Contoh Satu' };
const pindah = (from: TestRow, to: TestRow): readonly unknown[] =>
  beda({ ...orang, ...from }, { ...orang, ...to });

describe('where two rows of one person say another village', () => {
  test('the names, where they differ', () => {
    expect(pindah({ desa: 'Misal Jaya' }, { desa: 'Umpama' })).toEqual([
      ['desa', 'Misal Jaya', 'A!C2', 'Umpama', 'B!C2'],
    ]);
  });

  test('the codes, where a name is missing or both are one name, however it is spelled', () => {
    const kode = { kodeWilayah: '99.01.01.2001' };
    expect(pindah(kode, { kodeWilayah: '99.01.01.2002', desa: 'Umpama' })).toEqual([
      ['desa', '99.01.01.2001', 'A!C2', '99.01.01.2002', 'B!C2'],
    ]);
    expect(
      pindah({ ...kode, desa: 'Misal Jaya' }, { kodeWilayah: '99.01.02.2001', desa: 'MISAL  JAYA' }),
    ).toEqual([['desa', '99.01.01.2001', 'A!C2', '99.01.02.2001', 'B!C2']]);
  });

  test('the kecamatan, else the kabupaten, where two villages of one name lie in two', () => {
    const desa = { desa: 'Misal Jaya' };
    expect(pindah({ ...desa, kecamatan: 'Misal' }, { ...desa, kecamatan: 'Umpama' })).toEqual([
      ['desa', 'Misal', 'A!D2', 'Umpama', 'B!D2'],
    ]);
    // What stands before a name makes no other village of it.
    expect(
      pindah({ desa: 'Desa Misal Jaya', kecamatan: 'Misal' }, { ...desa, kecamatan: 'Kec. Umpama' }),
    ).toEqual([['desa', 'Misal', 'A!D2', 'Kec. Umpama', 'B!D2']]);
    const one = { ...desa, kecamatan: 'Misal' };
    expect(pindah({ ...one, kabupaten: 'Contoh' }, { ...one, kabupaten: 'Lain' })).toEqual([
      ['desa', 'Contoh', 'A!E2', 'Lain', 'B!E2'],
    ]);
  });

  test('a code on one side and a name on the other say no other village', () => {
    expect(pindah({ kodeWilayah: '99.01.01.2001' }, { desa: 'Umpama' })).toEqual([]);
    expect(pindah({ kodeWilayah: '99.01.01' }, { desa: 'Umpama' })).toEqual([]);
  });

  test('property: what is shown is filled on both sides, and not the same', () => {
    const anyPlace: fc.Arbitrary<TestRow> = fc.record({
      kodeWilayah: fc.constantFrom(null, '99.01.01.2001', '99.01.01.2002', '99.01.02', 'x'),
      desa: fc.constantFrom(null, 'Misal Jaya', 'MISAL  JAYA', 'Desa Misal-Jaya', 'Desa', 'Umpama', '-'),
      kecamatan: fc.constantFrom(null, 'Misal', 'Kec. Misal', 'Umpama', '.'),
      kabupaten: fc.constantFrom(null, 'Contoh', 'Kabupaten Contoh', 'Kota Contoh', 'Lain'),
    });
    fc.assert(
      fc.property(anyPlace, anyPlace, (from, to) => {
        for (const { beda } of partOf([{ ...orang, ...from }], [{ ...orang, ...to }]).konflik) {
          for (const { a, b } of beda) {
            expect([a.nilai, b.nilai]).not.toContain(null);
            expect(a.nilai).not.toBe(b.nilai);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a person', () => {
  test('is shown by the corrected NIK, and by the code of the village where no name is', () => {
    const [one] = partOf([{ ...orang, nikPerbaikan: nik(7), kodeWilayah: '99.01.01.2001' }], []).hanyaA;
    expect(one).toEqual({
      ...{ file: 'uji.xlsx', cell: 'A!B2', nama: 'Contoh Satu', nik: nik(7) },
      ...{ desa: '99.01.01.2001', desil: null },
    });
  });

  test('whose NIK differs is pointed at where it holds: in the column of corrections', () => {
    const sama = { nama: 'Contoh Satu', tanggalLahir: lahir(1980), nomorKk: syntheticKk(1) };
    const found = beda({ ...sama, nik: nik(1), nikPerbaikan: nik(7) }, { ...sama, nik: nik(2) });
    expect(found).toEqual([['nik', nik(7), 'A!E2', nik(2), 'B!D2']]);
  });

  test('of one NIK without a name on one side is as like as nobody can say', () => {
    const { keduanya } = partOf([orang], [{ nik: nik(1) }]);
    expect(keduanya).toEqual([
      {
        ...{ tingkat: 'nik', kemiripan: null },
        ...{ a: { file: 'uji.xlsx', cell: 'A!B2' }, b: { file: 'uji.xlsx', cell: 'B!A2' } },
      },
    ]);
  });

  test('whose birth date differs shows it only where identities may be shown', () => {
    const [a, b] = [
      { ...orang, tanggalLahir: lahir(1980) },
      { ...orang, tanggalLahir: lahir(1981) },
    ];
    expect(beda(a, b)).toEqual([['tanggalLahir', '1980-08-15', 'A!C2', '1981-08-15', 'B!C2']]);
    expect(beda(a, b, false)).toEqual([['tanggalLahir', '****-**-**', 'A!C2', '****-**-**', 'B!C2']]);
  });
});

test('a family to verify is shown by its head, else by the first of its members', () => {
  const kk = (serial: number): TestRow => ({ nomorKk: syntheticKk(serial), kodeWilayah: '64.02.05.2001' });
  const side = (sheet: string, ...rows: readonly TestRow[]): TestSheet => sheetOf('individu', rows, sheet);
  const child = { nama: 'Siti Contoh', tanggalLahir: lahir(2010) };
  const head = { nama: 'Contoh Satu', tanggalLahir: lahir(1980), hubungan: 'Kepala keluarga' };
  const found = reconcile(
    tables(side('A', { ...kk(1), ...child, hubungan: 'Anak' }, { ...kk(1), ...head })),
    tables(side('B', { ...kk(2), ...child, nama: 'Sitti Conto' })),
  );
  const { verifikasi } = reconciliationPart(found, ['a.xlsx', 'b.xlsx'], { unmask: true }).keluarga;
  expect(verifikasi).toMatchObject([
    {
      a: { nama: 'Contoh Satu', anggota: 2, cell: 'A!C3' },
      b: { nama: 'Sitti Conto', anggota: 1, cell: 'B!C2' },
      anggotaSama: 0,
    },
  ]);
});
