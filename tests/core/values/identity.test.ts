import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/core/values/cell-value';
import {
  describeNik,
  describeNomorKk,
  maskIdentity,
  readNik,
  readNomorKk,
} from '../../../src/core/values/identity';

const two = (n: number): string => String(n).padStart(2, '0');

/** A synthetic NIK of region 99.01.01, which does not exist. */
const nik = (hari: number, bulan: number, tahun2: number, serial = 1): string =>
  `990101${two(hari)}${two(bulan)}${two(tahun2)}${String(serial).padStart(4, '0')}`;

const SYNTHETIC = nik(17, 8, 85);

describe.each([
  ['readNik', readNik],
  ['readNomorKk', readNomorKk],
])('%s', (_name, readIdentity) => {
  test('16 digits of text are taken as they are', () => {
    expect(readIdentity(SYNTHETIC)).toEqual({ ok: true, value: SYNTHETIC });
  });

  test.each<[string, 'apostrophe' | 'separators', string]>([
    [`'${SYNTHETIC}`, 'apostrophe', 'the apostrophe became part of the text'],
    [`’${SYNTHETIC}`, 'apostrophe', 'a curly one'],
    [`\`${SYNTHETIC}`, 'apostrophe', 'a backtick'],
    [`' 990101 170885 0001`, 'apostrophe', 'the apostrophe outranks the spaces'],
    ['990101 170885 0001', 'separators', 'spaces'],
    ['99.01.01.170885.0001', 'separators', 'dots'],
    ['990101-170885-0001', 'separators', 'dashes'],
    ['990101\u00a01708850001', 'separators', 'NBSP'],
    ['990101\u200b1708850001', 'separators', 'a zero-width space'],
    [`${SYNTHETIC} `, 'separators', 'a trailing space breaks a comparison too'],
  ])('%j', (cell, assumed, why) => {
    expect({ why, ...readIdentity(cell) }).toEqual({ why, ok: true, value: SYNTHETIC, assumed });
  });

  test.each<[CellValue, string, string]>([
    [null, 'empty', 'nothing'],
    ['-', 'empty', 'a dash for nothing'],
    ['  ', 'empty', 'white space'],
    [{ error: '#REF!' }, 'error-value', 'an error'],
    [Number(SYNTHETIC), 'number', 'a 16-digit number has lost its last digit'],
    [123, 'number', 'short numbers were numbers too'],
    [Number.NaN, 'number', 'whatever the number'],
    ['9,90117E+15', 'scientific', 'Indonesian decimal comma'],
    ['9.9E+15', 'scientific', 'English decimal point'],
    ["'9.9e15", 'scientific', 'with apostrophe, without plus'],
    [SYNTHETIC.slice(1), 'length', '15 digits'],
    [`${SYNTHETIC}0`, 'length', '17 digits'],
    ['1'.repeat(5000), 'length', 'absurdly long'],
    ['320411060997ABCD', 'characters', 'letters'],
    ['tidak ada', 'characters', 'words'],
    [true, 'characters', 'a boolean'],
    [`${SYNTHETIC}/${SYNTHETIC}`, 'characters', 'two in one cell'],
    ['９９０１０１１７０８８５０００１', 'characters', 'full-width digits'],
  ])('%j is %s', (cell, reason, why) => {
    expect({ why, ...readIdentity(cell) }).toEqual({ why, ok: false, reason });
  });
});

describe('describeNik', () => {
  test('build and describe are inverse', () => {
    const bits = fc.record({
      perempuan: fc.boolean(),
      hari: fc.integer({ min: 1, max: 28 }),
      bulan: fc.integer({ min: 1, max: 12 }),
      tahun2: fc.integer({ min: 0, max: 99 }),
      serial: fc.integer({ min: 0, max: 9999 }),
    });
    fc.assert(
      fc.property(bits, ({ perempuan, hari, bulan, tahun2, serial }) => {
        expect(describeNik(nik(hari + (perempuan ? 40 : 0), bulan, tahun2, serial))).toEqual({
          nik: expect.stringMatching(/^990101\d{10}$/),
          wilayah: '990101',
          perempuan,
          hari,
          bulan,
          tahun2,
          serial,
          tanggalMungkin: true,
          serialNol: serial === 0,
        });
      }),
    );
  });

  test.each<[number, number, number, boolean, string]>([
    [31, 1, 90, true, 'January has 31 days'],
    [71, 12, 90, true, 'a woman born on the 31st'],
    [29, 2, 0, true, '2000 was a leap year'],
    [29, 2, 84, true, '1984 was a leap year'],
    [29, 2, 85, false, '1985 was not, 2085 will not be'],
    [30, 2, 84, false, 'February never has 30 days'],
    [31, 4, 90, false, 'April has 30 days'],
    [31, 13, 90, false, 'there is no month 13'],
    [1, 0, 90, false, 'there is no month 0'],
    [0, 1, 90, false, 'there is no day 0'],
    [40, 1, 90, false, '40 is neither a day nor day 0 of a woman'],
    [72, 1, 90, false, 'a woman born on the 32nd'],
  ])('day %p month %p year %p', (hari, bulan, tahun2, possible, why) => {
    expect({ why, possible: describeNik(nik(hari, bulan, tahun2)).tanggalMungkin }).toEqual({
      why,
      possible,
    });
  });
});

test('describeNomorKk: a date of issue has no 40 for women', () => {
  expect(describeNomorKk(nik(12, 3, 15, 7))).toEqual({
    wilayah: '990101',
    tanggalMungkin: true,
    serialNol: false,
  });
  expect(describeNomorKk(nik(52, 3, 15, 0))).toMatchObject({ tanggalMungkin: false, serialNol: true });
});

describe('maskIdentity', () => {
  test.each<[string, string]>([
    ['3201019999990007', '3201********0007'],
    ['123456789012', '1234****9012'],
    ['12345678901', '12*********'],
    ['ab', 'ab'],
    ['', ''],
  ])('%p', (text, masked) => {
    expect(maskIdentity(text)).toBe(masked);
  });

  test('shows at most eight characters and keeps the length', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,30}$/), (text) => {
        const masked = maskIdentity(text);
        expect(masked).toHaveLength(text.length);
        expect(masked.replaceAll('*', '').length).toBeLessThanOrEqual(8);
      }),
    );
  });
});
