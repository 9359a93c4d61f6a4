import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '../../../src/core/values/sha256';

const node = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('sha256', () => {
  test('the examples of the standard', () => {
    const of = (text: string): string => sha256(new TextEncoder().encode(text));
    expect(of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(of('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  test('every length around the edges of blocks', () => {
    for (let length = 0; length < 200; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) % 256);
      expect(sha256(bytes)).toBe(node(bytes));
    }
  });

  test('the same as the one of the platform, for any bytes and parts of buffers', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.nat(64), (bytes, from) => {
        expect(sha256(bytes.subarray(from))).toBe(node(bytes.subarray(from)));
      }),
    );
  });
});
