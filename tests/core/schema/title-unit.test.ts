import { expect, test } from '@jest/globals';
import { paguOf, RAT, ratLine, sheetOf } from './sheets';

/** What a pagu of 5 is in rupiah under a title line. */
const paguUnder = (...titles: readonly string[]): number =>
  paguOf(sheetOf([...titles.map((title) => [title]), RAT, ratLine({ no: 1, sub: 'Bantuan', pagu: 5 })]));

test.each<[string, number]>([
  ['(dalam jutaan rupiah)', 5_000_000],
  ['Dalam Ribuan Rupiah', 5_000],
  ['Satuan: Juta', 5_000_000],
  ['dalam rupiah', 5],
  ['(x Rp1.000)', 5_000],
  ['x Rp 1.000', 5_000],
  ['dalam Rp 1.000.000', 5_000_000],
  ['Dalam Rp. 000', 5_000],
  ['Satuan: Rp 1.000', 5_000],
  ['Satuan : x Rp1.000', 5_000],
  ['Anggaran dalam Rp 1.000.000', 5_000_000],
  ['Pagu dan realisasi (dalam Rp 1.000)', 5_000],
  ['dalam 1.000 rupiah', 5_000],
  ['(x 1.000)', 5_000],
])('under the title line %s', (title, pagu) => {
  expect(paguUnder('PEMETAAN TAHUN 2025', title)).toBe(pagu);
});

test.each([
  ['an amount', 'Rp 1.000.000'],
  ['an amount behind words', 'Bantuan sebesar Rp 1.000.000'],
  ['a number of something else', 'Bantuan bagi keluarga (1.000)'],
  ['two units at once', 'Pagu Rp miliar dan realisasi dalam jutaan rupiah'],
])('%s is no unit', (_, title) => {
  expect(paguUnder('PEMETAAN TAHUN 2025', title)).toBe(5);
});

test('an amount in a title leaves the unit to the line below', () => {
  expect(paguUnder('Bantuan sebesar Rp 1.000.000', '(dalam ribuan rupiah)')).toBe(5_000);
});

test('a line that leaves it open is passed over for one that does not', () => {
  expect(paguUnder('Pagu Rp miliar dan realisasi dalam jutaan rupiah', '(dalam ribuan rupiah)')).toBe(5_000);
});
