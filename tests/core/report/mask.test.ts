import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maskName, maskRuns, shownProposal, shownValue } from '../../../src/core/report/mask';
import type { Field } from '../../../src/core/table/field';
import type { CellValue } from '../../../src/core/values/cell-value';

const NIK = `99010101018${'0'.repeat(4)}7`;

const VALUES: readonly (readonly [
  field: Field | null,
  value: CellValue,
  shown: string | number | boolean | null,
])[] = [
  ['nik', NIK, '9901********0007'],
  ['nik', `'${NIK}`, "'990*********0007"],
  ['nik', 9.9e15, '9900********0000'],
  ['nik', 'lima', 'li**'],
  ['nik', null, null],
  ['nik', { error: '#N/A' }, '#N/A'],
  ['nomorKk', NIK, '9901********0007'],
  ['idIndividu', NIK, '9901********0007'],
  ['nama', 'Orang Contoh', 'O*** C***'],
  ['nama', NIK, '9***'],
  ['alamat', 'Jalan Mawar 5', 'J*** M*** 5***'],
  ['desa', 'Misal Jaya', 'Misal Jaya'],
  ['desa', `Misal ${NIK}`, 'Misal 9901********0007'],
  ['keterangan', 9_900_000_000_000_002, '9900********0002'],
  ['pagu', 9_000_000_000_000_000, 9_000_000_000_000_000],
  ['desil', 3, 3],
  ['hamil', true, true],
  [null, `Daftar ${NIK}`, 'Daftar 9901********0007'],
];
test.each(VALUES)('%s %j is shown as %j', (field, value, shown) => {
  expect(shownValue({ field, value }, false)).toBe(shown);
});

test.each(VALUES)('%s %j is shown in full when asked', (field, value) => {
  const full = typeof value === 'object' && value !== null ? value.error : value;
  expect(shownValue({ field, value }, true)).toBe(full);
});

test('a proposal is masked as its cell would be, an amount is not', () => {
  expect(shownProposal(NIK, 'nik', false)).toBe('9901********0007');
  expect(shownProposal(NIK, 'nik', true)).toBe(NIK);
  expect(shownProposal(1_500_000, 'pagu', false)).toBe(1_500_000);
});

describe('maskRuns', () => {
  test('leaves codes and amounts alone', () => {
    for (const text of ['1.03.05.2.01.0044.5.1.02.01.001.00039', 'Rp632.470.087.081', '12345678901234567'])
      expect(maskRuns(text)).toBe(text);
  });
  test('leaves no sixteen digits in any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(maskRuns(before + NIK + after)).not.toMatch(/(?<!\d)\d{16}(?!\d)/);
      }),
    );
  });
});

test('a name keeps first letters only', () => {
  expect(maskName('  Orang   Contoh Satu ')).toBe('O*** C*** S***');
});
