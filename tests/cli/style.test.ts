import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clip, formatCount, formatShare, styleFor, tableLines } from '../../src/cli/print/style';

test.each([
  [0n, 0n, '-'],
  [74n, 78n, '94,9%'],
  [700n, 100n, '700,0%'],
  [1n, 3n, '33,3%'],
  [2n, 3n, '66,7%'],
  [5n, 10_000n, '0,1%'],
  [4n, 10_000n, '0,0%'],
  [10n ** 30n, 10n ** 30n, '100,0%'],
  [-1n, 3n, '-33,3%'],
  [-5n, 1_000_000n, '0,0%'],
] as const)('%s of %s is %s', (part, whole, share) => {
  expect(formatShare(part, whole, 'id')).toBe(share);
});

test('a share is the exact one, rounded half up to a tenth', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.integer({ min: 1, max: 1_000_000 }),
      (part, whole) => {
        const tenths = Number(formatShare(part, whole, 'en').replace(/[.%]/g, ''));
        expect(Math.abs(tenths - (part * 1000) / whole)).toBeLessThanOrEqual(0.5 + 1e-6);
      },
    ),
  );
});

test('counts are grouped as the language does', () => {
  expect([formatCount(1234567, 'id'), formatCount(1234567, 'en'), formatCount(999, 'id')]).toEqual([
    '1.234.567',
    '1,234,567',
    '999',
  ]);
});

test('a clipped text is never wider than asked', () => {
  expect(clip('abcdef', 6)).toBe('abcdef');
  expect(clip('abcdefg', 6)).toBe('abcde…');
});

test('columns line up', () => {
  expect(
    tableLines(
      [
        ['a', '1'],
        ['bbb', '22'],
      ],
      new Set([1]),
    ),
  ).toEqual(['a     1', 'bbb  22']);
});

test('styles vanish when nobody watches', () => {
  expect(styleFor(false).bold('x')).toBe('x');
});
