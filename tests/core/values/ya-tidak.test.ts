import { expect, test } from '@jest/globals';
import type { CellValue } from '../../../src/core/values/cell-value';
import { readYaTidak } from '../../../src/core/values/ya-tidak';

test.each<CellValue>([
  ...['Ya', 'YA', 'ya ', 'Ya.', 'y', 'Yes', '1', 'TRUE', 'Ada', 'memiliki', 'Menerima', 'Penerima', 'Sudah'],
  ...['√', '✓', '✔', '✔\ufe0f', 'Ö', 'O\u0308', 'x', 'V', '1. Ya', '1) Ya', '1.Ya'],
  ...[1, true],
])('%p is yes', (cell) => {
  expect(readYaTidak(cell)).toEqual({ ok: true, value: true });
});

test.each<CellValue>([
  ...['Tidak', 'TIDAK ', 't', 'No', 'n', '0', 'false', 'Tidak ada', 'belum', 'Bukan', 'Tdk', '2. Tidak'],
  ...['tidak  memiliki', 'bukan penerima', 'belum menerima'],
  ...[0, false],
])('%p is no', (cell) => {
  expect(readYaTidak(cell)).toEqual({ ok: true, value: false });
});

test.each<[CellValue, string, string]>([
  [null, 'empty', 'no answer is not a no'],
  ['-', 'empty', 'nor is a dash'],
  [{ error: '#N/A' }, 'error-value', 'nor an error'],
  [2, 'unknown', 'Tidak in some codings only'],
  [0.5, 'unknown', 'no answer'],
  [Number.NaN, 'unknown', 'no answer'],
  ['2', 'unknown', 'as the number'],
  ['1.0', 'unknown', 'not the numbering of a choice 0'],
  ['Ya?', 'unknown', 'a doubt'],
  ['ya/tidak', 'unknown', 'the form itself'],
  ['Ya, sejak 2020', 'unknown', 'more than an answer'],
  ['tidak tahu', 'unknown', 'not a no'],
  ['o', 'unknown', 'not the tick Ö'],
  ['P', 'unknown', 'perempuan as likely as a Wingdings tick'],
])('%p is %s', (cell, reason, why) => {
  expect({ why, ...readYaTidak(cell) }).toEqual({ why, ok: false, reason });
});
