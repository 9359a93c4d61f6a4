import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { unpack as unpackUpTo } from '../../../src/workbook/xlsx/unpack';
import { readDirectory } from '../../../src/workbook/xlsx/zip-directory';
import { zipOf } from './zip';

const PARTS = { 'a.xml': strToU8('<a>1</a>'.repeat(500)), 'b/c.xml': strToU8('<c/>') };
const packed = zipSync(PARTS);

const unpack = (bytes: Uint8Array): Uint8Array | null => {
  const stored = unpackUpTo(bytes, 2 ** 20);
  return typeof stored === 'string' ? null : stored;
};

/** The byte at which the directory's record of a part begins. */
const recordOf = (bytes: Uint8Array, name: string): number => {
  const at = Buffer.from(bytes).lastIndexOf(name, undefined, 'latin1');
  return at - 46;
};
const changed = (at: number, value: number): Uint8Array => {
  const copy = Uint8Array.from(packed);
  copy[at] = value;
  return copy;
};

describe('unpack', () => {
  test('stores every part as it was, so that nothing is left to inflate', () => {
    const stored = unpack(packed);
    expect(stored && unzipSync(stored)).toEqual(PARTS);
    const sizes = stored ? readDirectory(stored, 10) : [];
    expect(typeof sizes === 'string' ? sizes : sizes.map((part) => part.packed - part.inflated)).toEqual([
      0, 0,
    ]);
  });
  test('more than may come out is not unpacked', () => {
    expect(unpackUpTo(packed, 4003)).toBe('terlalu-besar');
    expect(typeof unpackUpTo(packed, 4004)).toBe('object');
  });
  test('a directory that understates a size is not believed', () => {
    expect(unpack(changed(recordOf(packed, 'a.xml') + 24, 7))).toBeNull();
  });
  test('a checksum that does not fit is a damaged part', () => {
    expect(
      unpack(changed(recordOf(packed, 'a.xml') + 16, (packed[recordOf(packed, 'a.xml') + 16] ?? 0) ^ 1)),
    ).toBeNull();
  });
  test('two parts of one name are refused', () => {
    expect(unpack(zipOf([{ name: 'a.xml' }, { name: 'a.xml' }]))).toBeNull();
  });
  test('a damaged stream ends: it is refused, or its damage was not in a part', () => {
    fc.assert(
      fc.property(fc.nat({ max: packed.length - 1 }), fc.integer({ min: 0, max: 255 }), (at, value) => {
        const stored = unpack(changed(at, value));
        const parts = stored ? Object.values(unzipSync(stored)) : Object.values(PARTS);
        expect(parts).toEqual(Object.values(PARTS));
      }),
    );
  });
});
