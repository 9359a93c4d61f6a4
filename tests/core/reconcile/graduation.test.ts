import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareWaves, type Graduation } from '../../../src/core/reconcile/graduation';
import { syntheticKk } from '../rules/synthetic-identity';
import { nik, sheetOf, tablesFrom } from '../households/book';
import type { TestRow, TestSheet } from '../../rule-tester';

const wave = (...sheets: readonly TestSheet[]) => {
  const tables = tablesFrom(sheets);
  return {
    people: tables.filter(({ role }) => role !== 'penerima'),
    recipients: tables.filter(({ role }) => role === 'penerima'),
  };
};

const keluarga = (serial: number, more: TestRow = {}): TestRow => ({
  nik: nik(serial),
  nomorKk: syntheticKk(serial),
  nama: `Contoh ${String.fromCharCode(64 + serial)}`,
  desil: 1,
  ...more,
});

const between = (old: readonly TestRow[], now: readonly TestRow[]): Graduation =>
  compareWaves(wave(sheetOf('keluarga', old, 'P3KE 2024')), wave(sheetOf('keluarga', now, 'P3KE 2025')));

const movements = (found: Graduation): unknown =>
  Object.fromEntries(Object.entries(found.counts).filter(([, count]) => count > 0));

describe('movements', () => {
  test.each<[string, TestRow, string]>([
    ['the same desil', {}, 'tetap'],
    ['a higher desil is better off', { desil: 3 }, 'naik'],
    ['an empty desil is not known', { desil: null }, 'desil-tidak-diketahui'],
  ])('%s', (_, change, movement) => {
    expect(movements(between([keluarga(1)], [keluarga(1, change)]))).toEqual({ [movement]: 1 });
  });

  test('down, new and gone', () => {
    const found = between([keluarga(1, { desil: 4 }), keluarga(2)], [keluarga(1, { desil: 2 }), keluarga(3)]);
    expect(movements(found)).toEqual({ turun: 1, keluar: 1, baru: 1 });
    expect([...found.moved()]).toEqual([
      { movement: 'turun', old: 0, now: 0 },
      { movement: 'keluar', old: 1, now: -1 },
      { movement: 'baru', old: -1, now: 1 },
    ]);
  });

  test('a pair that has to be verified is neither new nor gone nor moved', () => {
    const row = { nama: 'Siti Contoh', tanggalLahir: '15/08/1980', kodeWilayah: '64.02.05.2001', desil: 1 };
    const found = between([row], [{ ...row, nama: 'Siti Conto', desil: 5 }]);
    expect(movements(found)).toEqual({ verifikasi: 1 });
  });

  test('a family whose head is another stays one by its card', () => {
    const found = between([keluarga(1)], [keluarga(2, { nomorKk: syntheticKk(1), desil: 2 })]);
    expect(movements(found)).toEqual({ naik: 1 });
  });

  test('members tell the desil where the family has no row, unless they differ', () => {
    const member = (serial: number, desil: number): TestRow => ({
      nik: nik(serial),
      nomorKk: syntheticKk(1),
      nama: `Contoh ${String(serial)}`,
      desil,
    });
    const waves = (now: readonly TestRow[]) =>
      compareWaves(wave(sheetOf('individu', [member(1, 1), member(2, 1)])), wave(sheetOf('individu', now)));
    expect(movements(waves([member(1, 2), member(2, 2)]))).toEqual({ naik: 1 });
    expect(movements(waves([member(1, 2), member(2, 3)]))).toEqual({ 'desil-tidak-diketahui': 1 });
  });
});

test('a wave without a desil column tells of no movement', () => {
  const row: TestRow = { nik: nik(1), nomorKk: syntheticKk(1), nama: 'Contoh A' };
  expect(movements(between([keluarga(1)], [row]))).toEqual({ 'desil-tidak-diketahui': 1 });
});

test('the desil of another data than the one the persons are taken from is another ranking', () => {
  const members = sheetOf('individu', [keluarga(1, { desil: 1 })], 'DTKS 2025');
  const other = sheetOf('keluarga', [keluarga(1, { desil: 7 })], 'P3KE 2025');
  const old = wave(sheetOf('individu', [keluarga(1)], 'DTKS 2024'));
  expect(movements(compareWaves(old, wave(members, other)))).toEqual({ tetap: 1 });
  expect(movements(compareWaves(old, wave(other)))).toEqual({ naik: 1 });
});

describe('what a risen family still receives', () => {
  const had = { 'penerima.PKH': 'Ya', 'penerima.SEMBAKO': 'Ya', 'penerima.PIP': 'Tidak' };
  test.each<[string, TestRow, string, readonly string[], readonly string[], readonly string[]]>([
    ['everything', { 'penerima.PKH': 'Ya', 'penerima.SEMBAKO': 'Ya' }, 'semua', ['PKH', 'SEMBAKO'], [], []],
    [
      'nothing',
      { 'penerima.PKH': 'Tidak', 'penerima.SEMBAKO': 'Tidak' },
      'tidak-ada',
      [],
      ['PKH', 'SEMBAKO'],
      [],
    ],
    [
      'something',
      { 'penerima.PKH': 'Ya', 'penerima.SEMBAKO': 'Tidak' },
      'sebagian',
      ['PKH'],
      ['SEMBAKO'],
      [],
    ],
    [
      'a blank tells nothing',
      { 'penerima.PKH': 'Tidak', 'penerima.SEMBAKO': null },
      'tidak-diketahui',
      [],
      ['PKH'],
      ['SEMBAKO'],
    ],
    ['no column tells nothing', { 'penerima.PKH': 'Tidak' }, 'tidak-diketahui', [], ['PKH'], ['SEMBAKO']],
    [
      'new help is no loss',
      { 'penerima.PKH': 'Ya', 'penerima.SEMBAKO': 'Ya', 'penerima.PIP': 'Ya' },
      'semua',
      ['PKH', 'SEMBAKO'],
      [],
      [],
    ],
  ])('%s', (_, now, afterwards, still, lost, untold) => {
    const found = between([keluarga(1, had)], [keluarga(1, { desil: 2, ...now })]);
    expect(found.risen).toEqual([{ old: 0, now: 0, afterwards, still, lost, untold }]);
  });

  test('a family that received nothing loses nothing', () => {
    const none = { 'penerima.PKH': 'Tidak' };
    expect(between([keluarga(1, none)], [keluarga(1, { desil: 2, ...none })]).risen[0]?.afterwards).toBe(
      'tidak-menerima',
    );
  });

  test('one that did not rise is not listed', () => {
    expect(between([keluarga(1, had)], [keluarga(1, { 'penerima.PKH': 'Tidak' })]).risen).toEqual([]);
  });

  test('recipient lists are asked too', () => {
    const list = (...serials: readonly number[]): TestSheet =>
      sheetOf(
        'penerima',
        serials.map((serial) => ({ nik: nik(serial), programKatalog: 'PKH' })),
        'Penerima',
      );
    const found = compareWaves(
      wave(sheetOf('keluarga', [keluarga(1), keluarga(2)], 'P3KE 2024'), list(1, 2)),
      wave(sheetOf('keluarga', [keluarga(1, { desil: 3 }), keluarga(2, { desil: 3 })], 'P3KE 2025'), list(1)),
    );
    expect(found.programs).toEqual(['PKH']);
    expect(found.risen.map(({ afterwards }) => afterwards)).toEqual([
      'semua',
      expect.not.stringMatching(/^semua$/),
    ]);
  });
});

test('every family of both waves is counted once, whatever the order of rows', () => {
  const rows = fc.array(
    fc.record({
      nik: fc.option(fc.constantFrom(nik(1), nik(2), nik(3))),
      nomorKk: fc.option(fc.constantFrom(syntheticKk(1), syntheticKk(2))),
      nama: fc.constantFrom('Contoh Satu', 'Contoh Dua'),
      tanggalLahir: fc.constantFrom('15/08/1980', null),
      desil: fc.option(fc.constantFrom(1, 2, 3)),
    }),
    { minLength: 1, maxLength: 8 },
  );
  const turned = rows.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(turned, rows, ([old, shuffled], now) => {
      const found = between(old, now);
      const { baru, keluar, ...both } = found.counts;
      const stayed = Object.values(both).reduce((sum, count) => sum + count, 0);
      expect(stayed + keluar).toBe(found.sides.a.found.length);
      expect(stayed + baru).toBe(found.sides.b.found.length);
      expect(between(shuffled, now).counts).toEqual(found.counts);
    }),
  );
});
