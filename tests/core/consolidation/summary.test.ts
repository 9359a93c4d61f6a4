import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { repeatedKeys } from '../../../src/core/consolidation/family-keys';
import { sharedPart } from '../../../src/core/consolidation/row-marks';
import { runCollection } from '../../../src/core/consolidation/run-collection';
import { COLLECTION_RULES } from '../../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { gridOf } from '../../../src/core/table/grid';
import { summaryOf } from '../../collection-tester';

const listOf = (numbers: readonly number[]) => ({
  keys: BigUint64Array.from(numbers, BigInt),
  sheets: new Uint16Array(numbers.length),
  rows: new Uint32Array(numbers.length),
});

test('repeated numbers are those that stand twice, wherever they do', () => {
  const list = fc.array(fc.nat(30));
  fc.assert(
    fc.property(fc.array(list, { maxLength: 5 }), (lists) => {
      const all = lists.flat();
      const wanted = new Set(all.filter((key, at) => all.indexOf(key) !== at).map(BigInt));
      expect(repeatedKeys(lists.map(listOf))).toEqual(wanted);
    }),
  );
});

test('sixteen digits are kept to the last one', () => {
  const keys = [9_999_999_999_999_998n, 9_999_999_999_999_999n];
  const list = { ...listOf([0, 0]), keys: BigUint64Array.from(keys) };
  expect(repeatedKeys([list])).toEqual(new Set());
  expect(repeatedKeys([list, list])).toEqual(new Set(keys));
});

test('the shared part is that of the smaller one', () => {
  const marks = fc.uniqueArray(fc.nat(50)).map((list) => Uint32Array.from(list).sort());
  fc.assert(
    fc.property(marks, marks, (a, b) => {
      const common = a.filter((mark) => b.includes(mark)).length;
      const smaller = Math.min(a.length, b.length);
      expect(sharedPart(a, b)).toBe(smaller === 0 ? 0 : common / smaller);
      expect(sharedPart(b, a)).toBe(sharedPart(a, b));
    }),
  );
});

describe('a summary', () => {
  const nik = '9901011508900001';
  const summary = summaryOf({
    file: 'a.xlsx',
    grids: [
      gridOf('Keluarga', [
        ['Nomor KK', 'NIK', 'Nama', 'Desil'],
        ['9901010202800001', nik, 'Orang Contoh', 1],
      ]),
    ],
  });
  test('holds no name and no number as text', () => {
    const text = JSON.stringify(summary, (_, value: unknown) =>
      ArrayBuffer.isView(value) ? value.constructor.name : value,
    );
    expect(text).not.toMatch(/contoh|990101/i);
  });
  test('a number merged over its rows names one family, and none of its members by their own', () => {
    const [kk, member] = ['9901010202800001', (at: number): string => `990101010180000${String(at)}`];
    const rows = [1, 2, 3].map((at) => [at === 1 ? kk : null, member(at), 'Uji', 'Anak']);
    const merges = [{ top: 1, left: 0, bottom: 3, right: 0 }];
    const grid = gridOf('Anggota', [['Nomor KK', 'NIK', 'Nama', 'Hubungan'], ...rows], { merges });
    const { sheets, families } = summaryOf({ file: 'a.xlsx', grids: [grid] });
    expect(sheets.map(({ role, dataRows }) => [role, dataRows])).toEqual([['individu', 3]]);
    expect([[...families.kk.keys], [...families.kk.rows]]).toEqual([[BigInt(kk)], [2]]);
    expect([...families.nik.keys]).toEqual([]);
  });
  test('marks rows by what tells them apart: not complaints, and no row that says none of it', () => {
    const of = (...grids: Parameters<typeof summaryOf>[0]['grids']): number =>
      summaryOf({ file: 'a.xlsx', grids }).marks.length;
    const matrix = gridOf('Matrik', [
      ['Strategi', 'Perangkat Daerah', 'Sub Kegiatan', 'Pagu (Rp)'],
      ['S1', 'Dinas Sosial', 'Sandang', 100],
      ['S1', 'Dinas Sosial', 'Pangan', 100],
      ['S2', null, null, 300],
    ]);
    const complaints = gridOf('Pengaduan', [
      ['Tanggal Pengaduan', 'Uraian Pengaduan', 'Kanal Pengaduan', 'Status Pengaduan'],
      ['2025-01-01', 'Aduan contoh.', 'Surat', 'Diproses'],
    ]);
    expect(summaryOf({ file: 'a.xlsx', grids: [complaints] }).sheets.map(({ role }) => role)).toEqual([
      'pengaduan',
    ]);
    expect([of(matrix), of(complaints), of(matrix, complaints)]).toEqual([2, 0, 2]);
  });
  test('severities follow the secretariat, and off is off', () => {
    const books = [summary];
    const pengirim = [{ kode: '99.01', nama: 'Kabupaten Contoh' }];
    const run = (level: 'error' | 'off') =>
      runCollection(books, COLLECTION_RULES, {
        ...DEFAULT_SETTINGS,
        pengirim,
        aturan: { 'belum-mengirim': level },
      }).map(({ severity }) => severity);
    expect(run('error')).toEqual(['error']);
    expect(run('off')).toEqual([]);
  });
});
