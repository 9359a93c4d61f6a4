import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bigHashes, createHashes, hashRow, hashText } from '../../../src/core/consolidation/text-hash';
import { fold } from '../../../src/core/values/text';

function hashOf(text: string): bigint {
  const hashes = createHashes(1);
  hashText(hashes, 0, text);
  return bigHashes(hashes)[0] ?? 0n;
}

test('texts that fold to one have one number, those that fold to nothing have none', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom('a', 'B', '7', ' ', '-', '\n', 'é', '\u200b'), maxLength: 20 }),
  );
  fc.assert(
    fc.property(text, (written) => {
      expect(hashOf(written)).toBe(hashOf(fold(written)));
      expect(hashOf(written) === 0n).toBe(fold(written) === '');
    }),
    { numRuns: 500 },
  );
});

test('different texts do not meet', () => {
  const words = ['Penyediaan', 'Permakanan', 'Sandang', 'Desa', 'Misal', 'Jaya', 'paket'];
  const texts = Array.from(
    { length: 50_000 },
    (_, at) => `${words[at % 7] ?? ''} ${words[Math.floor(at / 7) % 7] ?? ''} ${String(at)}`,
  );
  expect(new Set(texts.map(hashOf)).size).toBe(texts.length);
});

test('a row is told by what its columns say and by which of them says it', () => {
  const columns = ['a', 'b', ''].map((text) => {
    const hashes = createHashes(1);
    hashText(hashes, 0, text);
    return hashes;
  });
  const row = (order: readonly number[], salt = 0): bigint => {
    const hashes = createHashes(1);
    hashRow(
      order.flatMap((at) => columns[at] ?? []),
      0,
      hashes,
      salt,
    );
    return bigHashes(hashes)[0] ?? 0n;
  };
  expect(new Set([row([0, 1]), row([1, 0]), row([0, 2]), row([2, 0]), row([0, 1], 1)]).size).toBe(5);
  expect(row([2, 2])).toBe(0n);
});
