import { expect, test } from '@jest/globals';
import { withSoundFormulas } from '../../../src/workbook/xlsx/biff-formulas';

/** A workbook's beginning, a record of so many bytes that says it has `length`, and its end. */
const stream = (length: number): Uint8Array =>
  Uint8Array.from([9, 8, 4, 0, 0, 6, 5, 0, 4, 2, length, 0, 1, 2, 0x0a, 0, 0, 0]);

test('a record that ends beyond the stream makes it damaged: the library would find other records', () => {
  expect(withSoundFormulas(stream(2))).toEqual(stream(2));
  expect(withSoundFormulas(stream(200))).toBeNull();
});
