import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packUnion, unpackUnion } from '../../../src/core/consolidation/pack-union';
import type { UnionSheet } from '../../../src/core/consolidation/union';
import type { CellValue } from '../../../src/core/values/cell-value';
import { makeProvince } from '../../synthetic/province';
import { madePart } from '../../synthetic/province-parts';

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'binary', maxLength: 12 }),
  // Half of a pair may stand alone in a damaged file.
  fc.constantFrom('\ud83d', '', 'Rp 1.000', '=1+1', 'x'.repeat(20_000)),
  fc.double(),
  fc.integer(),
  fc.constantFrom(0, 2 ** 32 - 1, 2 ** 32, -1, Number.MAX_SAFE_INTEGER),
  fc.boolean(),
  fc.constantFrom({ error: '#N/A' }, { error: '#REF!' }),
);
const big = fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n);

const sheet: fc.Arbitrary<UnionSheet> = fc.nat(9).chain((length) => {
  const times = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
    fc.array(one, { minLength: length, maxLength: length });
  return fc.record({
    sheet: fc.string(),
    rows: times(fc.integer({ min: 1, max: 1_048_576 })).map((rows) => Uint32Array.from(rows)),
    keys: fc.array(
      fc.record({
        strategi: fc.constantFrom('S1', 'S2'),
        subkelompok: fc.string(),
        klaster: fc.string(),
        permendagri53: fc.string(),
        sumberDana: fc.string(),
        jenisAktivitas: fc.string(),
        opd: fc.string(),
        namaOpd: fc.string(),
      }),
      { maxLength: 4 },
    ),
    keyOf: times(fc.nat(3)).map((places) => Uint32Array.from(places)),
    subkegiatan: times(fc.nat(1)).map((counts) => Uint8Array.from(counts)),
    pagu: times(big).map((sums) => BigInt64Array.from(sums)),
    realisasi: times(big).map((sums) => BigInt64Array.from(sums)),
    columns: fc.array(
      fc.record({
        field: fc.constantFrom(null, 'pagu', 'opd'),
        header: fc.string(),
        column: fc.nat(16_383),
        values: times(cell),
      }),
      { maxLength: 4 },
    ),
  });
});

/** What is thrown, or `null`. */
function errorOf(run: () => unknown): unknown {
  try {
    run();
    return null;
  } catch (error) {
    return error;
  }
}

describe('packed rows', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 3 }), (sheets) => {
        expect(unpackUnion(packUnion(sheets))).toEqual(sheets);
      }),
    );
  });
  test('of a synthetic workbook too, in less room than its cells take as text', () => {
    const [book] = makeProvince({ districts: 1, rows: 200, families: 0, seed: 3 }).books;
    const { union } = book ? madePart(book) : { union: [] };
    const bytes = packUnion(union);
    expect(union[0]?.rows).toHaveLength(200);
    expect(unpackUnion(bytes)).toEqual(union);
    expect(bytes.length).toBeLessThan(JSON.stringify(union[0]?.columns).length);
  });
  test('bytes that are cut off, changed or of another kind are refused or read, never waited for', () => {
    const [book] = makeProvince({ districts: 1, rows: 20, families: 0, seed: 3 }).books;
    const whole = book ? packUnion(madePart(book).union) : new Uint8Array();
    expect(() => unpackUnion(Uint8Array.of(9))).toThrow(RangeError);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => {
        expect(() => unpackUnion(whole.slice(0, length))).toThrow(RangeError);
      }),
    );
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const spoiled = whole.slice();
        spoiled[at] = byte;
        const error = errorOf(() => unpackUnion(spoiled));
        expect(error === null || error instanceof RangeError).toBe(true);
      }),
    );
  });
});
