import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/core/values/cell-value';
import { readKodeWilayah, wilayahCandidates } from '../../../src/core/values/kode-wilayah';

describe('readKodeWilayah', () => {
  test.each<[CellValue, string, string, 'undotted' | 'separators' | undefined, string]>([
    ['17', '17', 'provinsi', undefined, 'two digits are dotted and undotted at once'],
    ['17.01', '17.01', 'kabupaten', undefined, 'canonical'],
    ['17.01.02', '17.01.02', 'kecamatan', undefined, 'canonical'],
    ['17.01.02.2001', '17.01.02.2001', 'desa', undefined, 'desa'],
    ['17.01.02.1003', '17.01.02.1003', 'desa', undefined, 'kelurahan'],
    ['94.01.02.3001', '94.01.02.3001', 'desa', undefined, 'the rare 3'],
    ['1701022001', '17.01.02.2001', 'desa', 'undotted', 'as P3KE writes kode_kemdagri'],
    ['170102', '17.01.02', 'kecamatan', 'undotted', 'six digits'],
    ['1701', '17.01', 'kabupaten', 'undotted', 'four digits'],
    [1701022001, '17.01.02.2001', 'desa', 'undotted', 'ten digits fit a number without loss'],
    [1701, '17.01', 'kabupaten', 'undotted', 'a whole number has no zeros to lose'],
    [17, '17', 'provinsi', 'undotted', 'a whole number'],
    ['17 . 01', '17.01', 'kabupaten', 'separators', 'spaces around the dot'],
    ['17.01.02.', '17.01.02', 'kecamatan', 'separators', 'a trailing dot'],
    ['17-01-02', '17.01.02', 'kecamatan', 'separators', 'dashes'],
    ['17 01 02 2001', '17.01.02.2001', 'desa', 'separators', 'spaces'],
    ["'17.01", '17.01', 'kabupaten', 'separators', 'an apostrophe'],
    [' 17 ', '17', 'provinsi', 'separators', 'outer spaces'],
  ])('%p', (cell, kode, tingkat, assumed, why) => {
    expect({ why, ...readKodeWilayah(cell) }).toEqual({
      why,
      ok: true,
      value: { kode, tingkat },
      ...(assumed === undefined ? {} : { assumed }),
    });
  });

  test.each<[CellValue, string, string]>([
    ['-', 'empty', 'a dash'],
    [{ error: '#N/A' }, 'error-value', 'an error'],
    [11.1, 'number', '11.10 lost its zero'],
    [17.01, 'number', 'nothing tells that nothing was lost'],
    ['3201010001', 'bps', 'the BPS code of a village'],
    ['32.01.01.0001', 'bps', 'the same with dots'],
    [3201010001, 'bps', 'the same as a number'],
    ['10.01', 'format', 'provinces start at 11'],
    ['17.00', 'format', 'a part of zeros'],
    ['17.1', 'format', 'a missing zero is not padded'],
    ['17.01.02.20011', 'format', 'five digits'],
    ['17.01.02.2001.01', 'format', 'five parts'],
    ['1701.02', 'format', 'dots in some places only'],
    ['17..01', 'format', 'an empty part'],
    ['170', 'format', 'three digits'],
    ['1701020', 'format', 'seven digits'],
    [-1701, 'format', 'negative'],
    ['Bengkulu', 'format', 'a name'],
    [false, 'format', 'a boolean'],
  ])('%p is %s', (cell, reason, why) => {
    expect({ why, ...readKodeWilayah(cell) }).toEqual({ why, ok: false, reason });
  });

  test('dotted, undotted and numeric forms of one code meet', () => {
    const part = fc.integer({ min: 1, max: 99 }).map((n) => String(n).padStart(2, '0'));
    const village = fc.integer({ min: 1000, max: 3999 }).map(String);
    const parts = fc.tuple(fc.integer({ min: 11, max: 99 }).map(String), part, part, village);
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 4 }), (all, levels) => {
        const segments = all.slice(0, levels);
        const kode = segments.join('.');
        const forms: readonly CellValue[] = [
          kode,
          segments.join(''),
          Number(segments.join('')),
          segments.join(' - '),
        ];
        for (const form of forms) expect(readKodeWilayah(form)).toMatchObject({ ok: true, value: { kode } });
      }),
    );
  });
});

test.each<[number, readonly string[]]>([
  [11.1, ['11.10', '11.01']],
  [17.01, ['17.01']],
  [32.76, ['32.76']],
  [11.123, []],
  [9.1, []],
  [10.11, []],
  [1701, []],
  [Number.NaN, []],
  [-11.1, []],
])('wilayahCandidates(%p)', (n, candidates) => {
  expect(wilayahCandidates(n)).toEqual(candidates);
});
