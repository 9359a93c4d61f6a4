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
