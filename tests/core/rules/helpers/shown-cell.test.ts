import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shownCell } from '../../../../src/core/rules/helpers/shown-cell';
import { syntheticNik } from '../synthetic-identity';

describe('shownCell', () => {
  test.each([
    ['plain text stays', 'Desa Uji', 'Desa Uji'],
    ['a region code of ten digits is no identity', '99.01.01.2001', '99.01.01.2001'],
    ['a number is written out', 11.1, '11.1'],
    ['nothing is nothing', null, ''],
    ['an error is nothing', { error: '#N/A' }, ''],
    ['a NIK is masked', syntheticNik(), '9901********0001'],
    ['a NIK kept as a number too', 9_901_011_508_900_010, '9901********0010'],
    ['line breaks become spaces', 'a\n b', 'a b'],
  ])('%s', (_why, cell, shown) => {
    expect(shownCell(cell)).toBe(shown);
  });
  test('is one short line', () => {
    expect(shownCell('x'.repeat(500))).toBe(`${'x'.repeat(59)}…`);
  });
  test('never shows sixteen digits in a row, however they are spaced', () => {
    const part = fc.constantFrom('0', '9', '12', '99', ' ', '.', '-', 'a', '  ');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        expect(shownCell(parts.join('')).replace(/[ .-]/g, '')).not.toMatch(/\d{16}/);
      }),
    );
  });
});
