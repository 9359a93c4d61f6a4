import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { visitNeighbours } from '../../../src/core/clustering/neighbours';
import { withinOneEdit } from '../../../src/core/taxonomy/match';

const visited = (texts: readonly string[]): readonly string[] => {
  const pairs: string[] = [];
  visitNeighbours(texts, (a, b) => pairs.push(`${String(a)} ${String(b)}`));
  return pairs;
};

test('every two texts an edit apart are visited, once and in order', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 40 }), (texts) => {
      const pairs = visited(texts);
      expect(new Set(pairs).size).toBe(pairs.length);
      const near = texts.flatMap((one, a) =>
        texts.flatMap((other, b) =>
          a < b && withinOneEdit(one, other) ? [`${String(a)} ${String(b)}`] : [],
        ),
      );
      expect(pairs).toEqual(expect.arrayContaining(near));
      for (const pair of pairs) {
        const [a, b] = pair.split(' ').map(Number);
        expect(a).toBeLessThan(b ?? 0);
      }
    }),
  );
});

test('what has nothing in common is not visited', () => {
  const texts = Array.from({ length: 2_000 }, (_, at) => `nama${String(at * 7_919 + 100_000_019)}`);
  // Neighbours by chance of the numbers are few; all pairs would be two million.
  expect(visited(texts).length).toBeLessThan(2_000);
});

test('a text of one letter over and over costs no more than its length', () => {
  expect(visited(['a'.repeat(200), 'a'.repeat(199), 'b'.repeat(200)])).toEqual(['0 1']);
});
