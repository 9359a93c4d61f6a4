import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { crc32, deflateRawSync } from 'node:zlib';
import {
  platform,
  withFflate,
  withStreams,
  type InflatedSum,
  type InflatePieces,
} from '../../../../src/workbook/xlsx/read/inflate';

const WAYS: readonly (readonly [string, InflatePieces])[] = [
  ["Node's zlib", platform().inflate],
  ["the browser's streams", withStreams],
  ['fflate', withFflate],
];

const sumOf = (content: Uint8Array): InflatedSum => ({ crc: crc32(content), length: content.length });

async function allOf(inflate: InflatePieces, packed: Uint8Array, sum: InflatedSum): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of inflate(packed, sum)) pieces.push(piece.slice());
  return Buffer.concat(pieces);
}

describe.each(WAYS)('%s', (_, inflate) => {
  test('gives back what was packed, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4_000 }), fc.nat(40), async (bytes, times) => {
        const content = Buffer.concat(Array.from({ length: times + 1 }, () => bytes));
        const given = await allOf(inflate, deflateRawSync(content), sumOf(content));
        expect(given.equals(content)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
  test('gives a large part in several pieces', async () => {
    // Bytes that hardly pack, always the same.
    const content = Buffer.alloc(1_000_000);
    for (let at = 0, seed = 1; at < content.length; at += 1) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      content[at] = seed >>> 24;
    }
    let pieces = 0;
    let length = 0;
    for await (const piece of inflate(deflateRawSync(content), sumOf(content))) {
      pieces += 1;
      length += piece.length;
    }
    expect(length).toBe(content.length);
    expect(pieces).toBeGreaterThan(1);
  });
  test('says so when the stream is cut off', async () => {
    const content = Buffer.alloc(100_000, 'abc');
    const packed = deflateRawSync(content);
    const cut = allOf(inflate, packed.subarray(0, packed.length - 5), sumOf(content));
    await expect(cut).rejects.toThrow();
  });
  test('says so when it gives something else than was promised', async () => {
    const content = Buffer.alloc(100_000, 'abc');
    const packed = deflateRawSync(content);
    const { crc, length } = sumOf(content);
    await expect(allOf(inflate, packed, { crc: crc ^ 1, length })).rejects.toThrow();
    await expect(allOf(inflate, packed, { crc, length: length + 1 })).rejects.toThrow();
    await expect(allOf(inflate, packed, { crc, length: length - 1 })).rejects.toThrow();
  });
  test('lets go when nobody wants the rest', async () => {
    const content = Buffer.alloc(3_000_000, 7);
    for await (const piece of inflate(deflateRawSync(content), sumOf(content))) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
  });
});
