import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../src/core/values/cell-value';
import { readContent, writeContent } from '../../src/workbook/cell-content';

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string(),
  fc.constantFrom("'", "''", '=', '=A1', "'=A1", '#N/A', "'#N/A", '#REF!'),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom<CellValue>({ error: '#N/A' }, { error: '#DIV/0!' }),
);

test('what is written down of a constant is read as that constant, and never as a formula', () => {
  fc.assert(
    fc.property(value, (given) => {
      expect(readContent(writeContent(given, null))).toEqual({ kind: 'constant', value: given });
    }),
  );
});

test('a formula is a formula, whatever it shows', () => {
  fc.assert(
    fc.property(value, fc.string(), (given, rest) => {
      expect(readContent(writeContent(given, `=${rest}`))).toEqual({ kind: 'formula', formula: `=${rest}` });
    }),
  );
});
