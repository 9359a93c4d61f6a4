import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createGridBuilder, gridOf } from '../../../src/core/table/grid';
import { createStringPool, HASH_START, hashStep } from '../../../src/core/table/string-pool';
import type { CellValue } from '../../../src/core/values/cell-value';

describe('string pool', () => {
  test('numbers each text once; 0 is the empty text', () => {
    const pool = createStringPool();
    expect([pool.code(''), pool.code('a'), pool.code('b'), pool.code('a')]).toEqual([0, 1, 2, 1]);
    expect([pool.text(0), pool.text(2), pool.size()]).toEqual(['', 'b', 3]);
  });

  test.each(['constructor', '__proto__', 'toString'])('%s is a text like any other', (text) => {
    const pool = createStringPool();
    expect(pool.text(pool.code(text))).toBe(text);
  });

  test('a number it never gave is a mistake of the program', () => {
    expect(() => createStringPool().text(1)).toThrow(RangeError);
  });
});

/** Texts of one hash: wherever two units lead to the same state, either may stand there (FNV-1a, as the pool has it). */
function collidingTexts(places: number): readonly string[] {
  const after = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
  let hash = 0x811c9dc5 | 0;
  let texts = [''];
  for (let place = 0; place < places; place += 1) {
    // Two first units whose states differ in their last sixteen bits only: the second units make up for it.
    const firstOf = new Map<number, number>();
    let pair: readonly [number, number] | null = null;
    for (let unit = 1; unit < 0xd800 && !pair; unit += 1) {
      const high = after(hash, unit) >>> 16;
      const other = firstOf.get(high);
      if (other !== undefined) pair = [other, unit];
      firstOf.set(high, unit);
    }
    if (!pair) throw new Error('no pair');
    const [one, two] = pair;
    const difference = after(hash, one) ^ after(hash, two);
    texts = texts.flatMap((text) => [
      text + String.fromCharCode(one, 0x41),
      text + String.fromCharCode(two, 0x41 ^ difference),
    ]);
    hash = after(after(hash, one), 0x41);
  }
  return texts;
}

describe('texts made to collide', () => {
  test('each has a number of its own, found again, in time', () => {
    const texts = collidingTexts(15);
    expect(new Set(texts).size).toBe(32_768);
    const pool = createStringPool();
    const start = performance.now();
    const codes = texts.map(pool.code);
    expect(new Set(codes).size).toBe(texts.length);
    expect(texts.map(pool.code)).toEqual(codes);
    expect(codes.map(pool.text)).toEqual(texts);
    // Looking through all of them for each would take a hundred times as long.
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('texts in bytes', () => {
  const decode = (bytes: Uint8Array, from: number, to: number): string =>
    String.fromCharCode(...bytes.subarray(from, to));
  const codeInBytes = (pool: ReturnType<typeof createStringPool>, text: string): number => {
    const bytes = Uint8Array.from(`<${text}>`, (letter) => letter.charCodeAt(0));
    const hash = bytes.subarray(1, -1).reduce((sum, unit) => hashStep(sum, unit), HASH_START);
    return pool.codeOfBytes(bytes, 1, bytes.length - 1, hash, decode);
  };

  test('have the number of the text, whoever came first and was asked for meanwhile', () => {
    const step = fc.record({ text: fc.string({ maxLength: 6 }), inBytes: fc.boolean(), asks: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const pool = createStringPool();
        const known = new Map([['', 0]]);
        for (const { text, inBytes, asks } of steps) {
          const code = inBytes ? codeInBytes(pool, text) : pool.code(text);
          expect(code).toBe(known.get(text) ?? known.size);
          known.set(text, code);
          expect(asks ? pool.text(code) : text).toBe(text);
        }
        expect(pool.size()).toBe(known.size);
        for (const [text, code] of known) {
          expect([pool.text(code), pool.code(text), codeInBytes(pool, text)]).toEqual([text, code, code]);
        }
        expect(() => pool.text(known.size)).toThrow(RangeError);
      }),
    );
  });

  test('more of them than one leaf takes, and longer ones', () => {
    const texts = Array.from({ length: 3_000 }, (_, at) => `${String(at)}${'x'.repeat(at % 97)}`);
    texts.push('y'.repeat(4_096), 'y'.repeat(4_097), 'y'.repeat(32_767), 'é');
    const pool = createStringPool();
    const codes = texts.map((text) => codeInBytes(pool, text));
    expect(texts.map((text) => codeInBytes(pool, text))).toEqual(codes);
    expect(codes.map(pool.text)).toEqual(texts);
    expect(texts.map(pool.code)).toEqual(codes);
  });

  test.each([0, 5, 100_000, 1e15, Number.NaN])('%s expected: nothing changes', (expected) => {
    const pool = createStringPool();
    const texts = Array.from({ length: 2_000 }, (_, at) => `teks ${String(at)}`);
    const codes = texts.slice(0, 900).map((text) => codeInBytes(pool, text));
    pool.expect(expected);
    codes.push(...texts.slice(900).map(pool.code));
    expect(codes).toEqual(texts.map((_, at) => at + 1));
    expect(texts.map((text) => codeInBytes(pool, text))).toEqual(codes);
    expect(codes.map(pool.text)).toEqual(texts);
  });

  test('a text and bytes of one hash are two texts', () => {
    const pool = createStringPool();
    const [one = '', other = ''] = collidingBytes();
    const codes = [pool.code(one), codeInBytes(pool, other)];
    expect(codes).toEqual([1, 2]);
    expect(codes.map(pool.text)).toEqual([one, other]);
    expect([codeInBytes(pool, one), pool.code(other)]).toEqual(codes);
  });

  test('made to collide: each has a number of its own', () => {
    const pool = createStringPool();
    const texts = collidingBytes();
    expect(texts.length).toBe(64);
    const codes = texts.map((text) => codeInBytes(pool, text));
    expect(new Set(codes).size).toBe(texts.length);
    expect(texts.map((text) => codeInBytes(pool, text))).toEqual(codes);
    expect(codes.map(pool.text)).toEqual(texts);
  });
});

/** Texts of one hash in letters of one byte, more than the pool looks through before it takes them for a crowd. */
function collidingBytes(): readonly string[] {
  // In each place either piece may stand: both lead to the same state.
  const pieces = [['7yzx', 'e6ad'], ...Array.from({ length: 5 }, () => ['33zx', 'epad'])];
  const texts = pieces.reduce<readonly string[]>(
    (before, either) => before.flatMap((text) => either.map((piece) => text + piece)),
    [''],
  );
  const hashes = texts.map((text) =>
    Buffer.from(text).reduce((hash, unit) => hashStep(hash, unit), HASH_START),
  );
  expect(new Set(hashes).size).toBe(1);
  return texts;
}

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom({ error: '#N/A' }, { error: '' }),
);

describe('grid', () => {
  test('gives back what was set, in whatever order', () => {
    const cells = fc.uniqueArray(fc.tuple(fc.nat(3000), fc.nat(300), cell), {
      selector: ([row, column]) => `${String(row)}/${String(column)}`,
    });
    fc.assert(
      fc.property(cells, (given) => {
        const builder = createGridBuilder({ sheet: 'Lembar' });
        for (const [row, column, value] of given) builder.set(row, column, value);
        const grid = builder.finish();
        const filled = given.filter(([, , value]) => value !== null && value !== '');
        for (const [row, column, value] of given)
          expect(grid.value(row, column)).toEqual(value === '' ? null : value);
        const ascending = (values: Iterable<number>): readonly number[] =>
          [...new Set(values)].sort((a, b) => a - b);
        expect([...grid.usedRows]).toEqual(ascending(filled.map(([row]) => row)));
        expect(grid.usedColumns).toEqual(ascending(filled.map(([, column]) => column)));
        expect(grid.cellCount).toBe(filled.length);
      }),
    );
  });

  test('rows come in the order of numbers, not of their digits', () => {
    expect([
      ...gridOf(
        'x',
        Array.from({ length: 12 }, () => [1]),
      ).usedRows,
    ]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test('an editor may set and clear again', () => {
    const builder = createGridBuilder({ sheet: 'Lembar' });
    builder.set(0, 0, 5);
    builder.set(0, 0, 'lima');
    builder.set(0, 1, 7);
    builder.set(0, 1, null);
    const grid = builder.finish();
    expect([grid.value(0, 0), grid.value(0, 1), grid.cellCount, grid.usedColumns]).toEqual([
      'lima',
      null,
      1,
      [0],
    ]);
  });

  test('a column has room for what it holds, and for nothing else', () => {
    const bytesOf = (value: (row: number) => CellValue): number => {
      const builder = createGridBuilder({ sheet: 'Lembar' });
      for (let row = 0; row < 4096; row += 1) builder.set(row, 0, value(row));
      return builder.bytes();
    };
    const [numbers, texts] = [bytesOf((row) => row), bytesOf(() => 'ya')];
    const both = bytesOf((row) => (row % 2 === 0 ? row : 'ya'));
    expect(texts).toBeLessThan(4096 * 6);
    expect(numbers).toBeLessThan(4096 * 10);
    expect(both).toBe(numbers + 4096 * 4);
  });

  test('a stray cell in the last corner is one cell', () => {
    const builder = createGridBuilder({ sheet: 'Lembar' });
    builder.set(1_048_575, 16_383, 'x');
    const grid = builder.finish();
    expect([grid.cellCount, [...grid.usedRows], grid.usedColumns]).toEqual([1, [1_048_575], [16_383]]);
    expect(grid.value(1_048_575, 16_383)).toBe('x');
    expect(grid.value(0, 0)).toBeNull();
  });

  test('outside of everything there is nothing', () => {
    const grid = gridOf('x', [['a']]);
    expect([grid.value(99, 99), grid.value(-1, 0), grid.textCode(0, 5)]).toEqual([null, null, 0]);
  });

  test('equal texts have one number, also over the sheets of a book; other cells have none', () => {
    const pool = createStringPool();
    const grids = ['A', 'B'].map((sheet) => {
      const builder = createGridBuilder({ sheet, pool });
      builder.set(0, 0, 'sama');
      builder.set(1, 0, 1);
      builder.set(2, 0, { error: 'sama' });
      return builder.finish();
    });
    const codes = grids.map((grid) => [0, 1, 2].map((row) => grid.textCode(row, 0)));
    expect(codes).toEqual([
      [1, 0, 0],
      [1, 0, 0],
    ]);
  });

  test('says what it was told of the sheet', () => {
    const builder = createGridBuilder({ sheet: 'Lama', visibility: 'veryHidden', date1904: true });
    builder.merge({ top: 0, left: 0, bottom: 1, right: 2 });
    const grid = builder.finish();
    expect([grid.sheet, grid.visibility, grid.date1904, grid.merges.length]).toEqual([
      'Lama',
      'veryHidden',
      true,
      1,
    ]);
    expect([gridOf('x', []).visibility, gridOf('x', []).date1904]).toEqual(['visible', false]);
  });
});
