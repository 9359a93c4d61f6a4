import { describe, expect, test } from '@jest/globals';
import { COMPARED_FIELDS, differencesOf } from '../../../src/core/reconcile/differences';
import { reconcile, type Reconciliation } from '../../../src/core/reconcile/reconcile';
import { syntheticKk, syntheticNik } from '../rules/synthetic-identity';
import { sheetOf } from '../households/book';
import type { TestRow } from '../../rule-tester';
import { compare, individuals, lahir, nik, tables } from './sides';

const fieldsOf = (found: Reconciliation, row = 0): readonly string[] =>
  differencesOf(found.sides, row, found.people.partnerA[row] ?? -1).map(({ field }) => field);

const counts = ({ a, b }: Reconciliation): unknown => ({
  a: Object.fromEntries(Object.entries(a.counts).filter(([, count]) => count > 0)),
  b: Object.fromEntries(Object.entries(b.counts).filter(([, count]) => count > 0)),
});

const orang: TestRow = {
  nik: nik(1),
  nama: 'Contoh Satu',
  tanggalLahir: lahir(1980),
  nomorKk: syntheticKk(1),
};
const tanpaNik: TestRow = { nama: 'Contoh Satu', tanggalLahir: lahir(1980), nomorKk: syntheticKk(1) };
const sedesa: TestRow = { nama: 'Siti Contoh', tanggalLahir: lahir(1980), kodeWilayah: '64.02.05.2001' };

describe('tiers', () => {
  test('one NIK is one person', () => {
    const found = compare([orang], [orang]);
    expect(counts(found)).toEqual({ a: { keduanya: 1 }, b: { keduanya: 1 } });
    expect([...found.people.tierA]).toEqual([1]);
    expect([...found.people.likenessA]).toEqual([1]);
  });

  test('without a NIK the same KK, name and birth date are', () => {
    const found = compare([orang], [{ ...tanpaNik, nama: 'H. CONTOH  SATU, S.Pd.' }]);
    expect([...found.people.tierA]).toEqual([2]);
    expect(counts(found)).toEqual({ a: { keduanya: 1 }, b: { keduanya: 1 } });
  });

  test.each<[string, TestRow]>([
    ['another name', { ...tanpaNik, nama: 'Contoh Dua' }],
    ['another birth date', { ...tanpaNik, tanggalLahir: lahir(1981) }],
    ['another KK', { ...tanpaNik, nomorKk: syntheticKk(2) }],
    ['a century between them', { ...tanpaNik, tanggalLahir: lahir(2080) }],
    ['a KK whose digits are lost', { ...tanpaNik, nomorKk: syntheticKk(0) }],
  ])('%s is not the same person', (_, other) => {
    expect(counts(compare([tanpaNik], [other]))).toEqual({ a: { hanya: 1 }, b: { hanya: 1 } });
  });

  test('the NIK says the birth date of a side that has no such column', () => {
    const a = { nik: syntheticNik({ serial: 7 }), nama: 'Contoh', nomorKk: syntheticKk(1) };
    const b = { nama: 'Contoh', nomorKk: syntheticKk(1), tanggalLahir: lahir(1990) };
    expect([...compare([a], [b]).people.tierA]).toEqual([2]);
    expect([...compare([a], [{ ...b, tanggalLahir: lahir(1990, 8, 16) }]).people.tierA]).toEqual([0]);
    // A woman's NIK has 40 added to the day.
    const woman = { ...a, nik: syntheticNik({ serial: 7, perempuan: true }) };
    expect([...compare([woman], [b]).people.tierA]).toEqual([2]);
  });

  test('one birth date, one village and a similar name has to be verified, not more', () => {
    const found = compare([sedesa], [{ ...sedesa, nama: 'Sitti Conto' }]);
    expect([...found.people.tierA]).toEqual([3]);
    expect(counts(found)).toEqual({ a: { verifikasi: 1 }, b: { verifikasi: 1 } });
    expect(found.people.likenessA[0]).toBeGreaterThan(0.88);
    expect(found.people.likenessA[0]).toBeLessThan(1);
  });

  test.each<[string, TestRow]>([
    ['another village', { ...sedesa, kodeWilayah: '64.02.05.2002' }],
    ['another birth date', { ...sedesa, tanggalLahir: lahir(1980, 8, 16) }],
    ['a name that is not similar', { ...sedesa, nama: 'Siti Misal' }],
    ['no birth date', { nama: 'Siti Contoh', kodeWilayah: '64.02.05.2001' }],
    ['no village', { nama: 'Siti Contoh', tanggalLahir: lahir(1980) }],
  ])('%s asks nobody to verify', (_, other) => {
    expect(counts(compare([sedesa], [other]))).toEqual({ a: { hanya: 1 }, b: { hanya: 1 } });
  });

  test('twins of two sexes are two, unless the name is the very same', () => {
    const anak = { ...sedesa, nama: 'Rahmat', jenisKelamin: 'L' };
    expect(compare([anak], [{ ...anak, nama: 'Rahma', jenisKelamin: 'P' }]).people.tierA[0]).toBe(0);
    expect(compare([anak], [{ ...anak, nama: 'Rahma', jenisKelamin: 'L' }]).people.tierA[0]).toBe(3);
    expect(compare([anak], [{ ...anak, jenisKelamin: 'P' }]).people.tierA[0]).toBe(3);
  });

  test('villages are the same by code, or by a name that leaves one only', () => {
    const named = { nama: 'Siti Contoh', tanggalLahir: lahir(1980), kecamatan: 'Misal', desa: 'Desa Maju' };
    const both = { ...named, kodeWilayah: '64.02.05.2001' };
    expect(compare([named], [{ ...named, desa: 'MAJU', kecamatan: 'Kec. Misal' }]).people.tierA[0]).toBe(3);
    expect(compare([named], [both]).people.tierA[0]).toBe(3);
    expect(compare([named], [{ ...named, kecamatan: 'Umpama' }]).people.tierA[0]).toBe(0);
    // Two villages of that name: which one is meant nobody knows.
    const others = [both, { ...both, nama: 'Umpama', kodeWilayah: '64.02.06.2001', kecamatan: 'Umpama' }];
    expect(compare([{ ...named, kecamatan: null }], others).people.tierA[0]).toBe(0);
    expect(compare([{ ...named, kecamatan: null }], [both]).people.tierA[0]).toBe(3);
  });

  test('a surer tier is asked first', () => {
    const kembar = { ...tanpaNik, nik: nik(2) };
    // By KK, name and birth date the row of A is either; by NIK it is the second.
    const found = compare([orang], [kembar, orang]);
    expect([...found.people.partnerA]).toEqual([1]);
  });

  test('a corrected NIK wins over the one first written', () => {
    const found = compare(
      [{ nik: nik(8), nikPerbaikan: nik(1), nama: 'Contoh' }],
      [{ nik: nik(1), nama: 'Contoh' }],
    );
    expect([...found.people.tierA]).toEqual([1]);
  });

  test('a NIK with an impossible date says neither birth nor sex', () => {
    const tanpaLahir = { nama: 'Contoh', nomorKk: syntheticKk(1) };
    const lain = { ...tanpaLahir, nik: syntheticNik({ serial: 8 }) };
    const mungkin = { ...tanpaLahir, nik: syntheticNik({ serial: 7 }) };
    const mustahil = { ...tanpaLahir, nik: syntheticNik({ bulan: 13, serial: 7 }) };
    // Both NIK say one birth date, and KK and name are the same; a NIK without a date leaves the name alone.
    expect(compare([mungkin], [lain]).people.tierA[0]).toBe(2);
    expect(compare([mustahil], [lain]).people.tierA[0]).toBe(0);
  });

  test('a NIK kept as a number, or whose digits are lost, pairs nobody', () => {
    const lost = { nik: Number(nik(1)), nama: 'Contoh Satu' };
    expect(compare([lost], [{ nik: nik(1), nama: 'Contoh Satu' }]).people.tierA[0]).toBe(0);
    expect(compare([{ nik: nik(0), nama: 'X' }], [{ nik: nik(0), nama: 'X' }]).people.tierA[0]).toBe(0);
  });
});

describe('conflicts', () => {
  test.each<[string, TestRow, readonly string[]]>([
    ['name', { nama: 'Lain Sekali' }, ['nama']],
    ['a title is no other name', { nama: 'Hj. Contoh Satu' }, []],
    ['birth date', { tanggalLahir: lahir(1981) }, ['tanggalLahir']],
    ['KK', { nomorKk: syntheticKk(9) }, ['nomorKk']],
    ['desil', { desil: 3 }, ['desil']],
    ['a desil one side lacks', { desil: null }, []],
    ['village', { kodeWilayah: '64.02.05.2002' }, ['desa']],
    ['village by name, where a code is missing', { kodeWilayah: null, desa: 'Mundur' }, ['desa']],
    ['the same village, written otherwise', { kodeWilayah: null, desa: 'Desa MAJU' }, []],
    ['sex', { jenisKelamin: 'P' }, ['jenisKelamin']],
    ['sex in other words', { jenisKelamin: 'Laki-laki' }, []],
    ['sex as a code, which differs from form to form', { jenisKelamin: '2' }, []],
    ['a dash for a name', { nama: '-' }, []],
  ])('%s', (_, change, fields) => {
    const whole = { ...orang, desil: 1, kodeWilayah: '64.02.05.2001', desa: 'Maju', jenisKelamin: 'L' };
    const found = compare([whole], [{ ...whole, ...change }]);
    expect(fieldsOf(found)).toEqual(fields);
    expect(found.a.counts.konflik).toBe(fields.length > 0 ? 1 : 0);
    expect(found.b.counts.keduanya).toBe(fields.length > 0 ? 0 : 1);
  });

  test('where W stands for wanita, P may stand for pria and is no conflict', () => {
    const wanita = { nik: nik(2), nama: 'Contoh Dua', jenisKelamin: 'W' };
    const sexes = (jenisKelamin: string): readonly string[] =>
      fieldsOf(compare([{ ...orang, jenisKelamin }, wanita], [{ ...orang, jenisKelamin: 'Laki-laki' }]));
    expect(sexes('P')).toEqual([]);
    // The whole word is read there too.
    expect(sexes('Pria')).toEqual([]);
    expect(sexes('Perempuan')).toEqual(['jenisKelamin']);
    expect(fieldsOf(compare([{ ...orang, jenisKelamin: 'P' }], [{ ...orang, jenisKelamin: 'L' }]))).toEqual([
      'jenisKelamin',
    ]);
  });

  test('another NIK under the same KK, name and birth date is one', () => {
    const found = compare([orang], [{ ...orang, nik: nik(2) }]);
    expect(found.people.tierA[0]).toBe(2);
    expect(fieldsOf(found)).toEqual(['nik']);
  });

  test('fields come in one order', () => {
    const whole = { ...orang, desil: 1, desa: 'Maju', jenisKelamin: 'L' };
    const other = {
      nik: orang.nik ?? '',
      nama: 'Lain Sekali',
      tanggalLahir: lahir(1999),
      nomorKk: syntheticKk(9),
      desil: 2,
      desa: 'Mundur',
      jenisKelamin: 'P',
    };
    expect(fieldsOf(compare([whole], [other]))).toEqual(COMPARED_FIELDS.slice(1));
  });

  test('the NIK tells which birth date and which sex is right', () => {
    const a = {
      nik: syntheticNik({ perempuan: true }),
      nama: 'Contoh',
      tanggalLahir: lahir(1990),
      jenisKelamin: 'L',
    };
    const b = { ...a, tanggalLahir: lahir(1990, 8, 5), jenisKelamin: 'P' };
    const found = compare([a], [b]);
    expect(differencesOf(found.sides, 0, 0)).toEqual([
      { field: 'tanggalLahir', nikSays: 'a', parts: ['hari'] },
      { field: 'jenisKelamin', nikSays: 'b', parts: [] },
    ]);
    expect(differencesOf(compare([b], [a]).sides, 0, 0)[0]?.nikSays).toBe('b');
    const mustahil = { nik: syntheticNik({ bulan: 13 }) };
    expect(differencesOf(compare([{ ...a, ...mustahil }], [{ ...b, ...mustahil }]).sides, 0, 0)).toEqual([
      { field: 'tanggalLahir', nikSays: null, parts: ['hari'] },
      { field: 'jenisKelamin', nikSays: null, parts: [] },
    ]);
  });
});

describe('duplicates', () => {
  test('a second row of a NIK is one more row of the same person', () => {
    const found = compare([orang, { ...orang, nama: 'Contoh Saja' }], [orang]);
    expect(counts(found)).toEqual({ a: { keduanya: 1, ganda: 1 }, b: { keduanya: 1 } });
    // The one that fits is paired, wherever it stands.
    const turned = compare([{ ...orang, nama: 'Contoh Saja' }, orang], [orang]);
    expect([...turned.people.partnerA]).toEqual([-1, 0]);
    expect(found.a.duplicates.groups).toEqual([{ reason: 'nik', rows: expect.arrayContaining([0, 1]) }]);
  });

  test('of duplicates nobody knows one stands for the person', () => {
    expect(counts(compare([orang, orang, orang], []))).toEqual({ a: { hanya: 1, ganda: 2 }, b: {} });
  });

  test('the same KK, name and birth date under two NIK are told too', () => {
    const found = compare([orang, { ...orang, nik: nik(2) }], []);
    expect(found.a.duplicates.groups.map(({ reason }) => reason)).toEqual(['kk-nama-lahir']);
  });

  test('members of one KK are no duplicates', () => {
    const found = compare([orang, { ...orang, nik: nik(2), nama: 'Contoh Dua' }], []);
    expect(found.a.duplicates.groups).toEqual([]);
    expect(counts(found)).toEqual({ a: { hanya: 2 }, b: {} });
  });
});

describe('families', () => {
  const member = (serial: number, kk: number, more: TestRow = {}): TestRow => ({
    nik: nik(serial),
    nama: `Contoh ${String.fromCharCode(64 + serial)}`,
    nomorKk: syntheticKk(kk),
    ...more,
  });

  test('are joined by most of their members', () => {
    const found = compare(
      [member(1, 1), member(2, 1), member(3, 1), member(4, 2)],
      [member(1, 5), member(2, 5), member(3, 6), member(4, 7)],
    );
    expect([...found.families.partnerA]).toEqual([0, 2]);
    expect([...found.families.wayA]).toEqual([1, 1]);
    expect([...found.families.sharedA]).toEqual([2, 1]);
  });

  test('that split in halves are a question', () => {
    const found = compare([member(1, 1), member(2, 1)], [member(1, 5), member(2, 6)]);
    expect([...found.families.wayA]).toEqual([4]);
  });

  test('are joined by the nomor KK where no member is found', () => {
    const found = compare([member(1, 1)], [member(9, 1)]);
    expect([...found.families.wayA]).toEqual([3]);
    expect(counts(found)).toEqual({ a: { hanya: 1 }, b: { hanya: 1 } });
  });

  test('are joined by id only within one data', () => {
    const row = (serial: number): TestRow => ({
      nik: nik(serial),
      nama: `Orang ${String(serial)}`,
      idKeluarga: 'K-1',
    });
    const side = (title: string, serial: number) => tables(sheetOf('keluarga', [row(serial)], title));
    expect([...reconcile(side('P3KE 2024', 1), side('P3KE 2025', 2)).families.wayA]).toEqual([2]);
    expect([...reconcile(side('P3KE 2024', 1), side('DTKS 2025', 2)).families.wayA]).toEqual([0]);
    const mixed = [...side('P3KE 2025', 2), ...tables(sheetOf('keluarga', [{ nik: nik(3) }], 'DTKS 2025'))];
    expect([...reconcile(side('P3KE 2024', 1), mixed).families.wayA]).toEqual([0]);
  });

  test('are not joined by what stands for no id', () => {
    const side = (serial: number, idKeluarga: string) =>
      tables(sheetOf('keluarga', [{ nik: nik(serial), nama: 'Orang', idKeluarga }], 'P3KE'));
    for (const [id, way] of [
      ['-', 0],
      ['000', 0],
      ['K-1', 2],
    ] as const)
      expect([...reconcile(side(1, id), side(2, id)).families.wayA]).toEqual([way]);
  });

  test('a side with heads only says nothing of members', () => {
    const heads = tables(sheetOf('keluarga', [member(1, 1)], 'A'));
    const persons = individuals(
      [
        member(1, 1, { hubungan: 'Kepala keluarga' }),
        member(2, 1, { hubungan: 'Istri' }),
        member(3, 2, { hubungan: 'Anak' }),
        member(4, 2, { hubungan: 'Kepala keluarga' }),
      ],
      'B',
    );
    const found = reconcile(heads, persons);
    expect(counts(found)).toEqual({ a: { keduanya: 1 }, b: { keduanya: 1, hanya: 1, anggota: 2 } });
    expect([...found.b.outcome]).toEqual([0, 5, 5, 3]);
  });

  test('members stand for their family where both kinds of sheet are there', () => {
    const both = tables(
      sheetOf('keluarga', [member(1, 1)], 'Keluarga'),
      sheetOf('individu', [member(1, 1), member(2, 1)], 'Individu'),
    );
    const found = reconcile(both, both);
    expect(counts(found)).toEqual({ a: { keduanya: 2 }, b: { keduanya: 2 } });
    expect(found.a.duplicates.groups).toEqual([]);
  });
});
