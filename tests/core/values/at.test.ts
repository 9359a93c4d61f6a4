import { describe, expect, test } from '@jest/globals';
import {
  bigInt64At,
  bigUint64At,
  float64At,
  int32At,
  itemAt,
  uint16At,
  uint32At,
  uint8At,
} from '../../../src/core/values/at';

describe('what stands at an index', () => {
  test('inside: the number itself, at the edges of its kind too', () => {
    expect(uint8At(Uint8Array.of(7, 255), 1)).toBe(255);
    expect(uint16At(Uint16Array.of(65_535), 0)).toBe(65_535);
    expect(uint32At(Uint32Array.of(0, 4_294_967_295), 1)).toBe(4_294_967_295);
    expect(int32At(Int32Array.of(-2_147_483_648), 0, 5)).toBe(-2_147_483_648);
    expect(float64At(Float64Array.of(0.1, -0), 1)).toBe(-0);
    expect(bigInt64At(BigInt64Array.of(-(2n ** 63n)), 0)).toBe(-(2n ** 63n));
    expect(bigUint64At(BigUint64Array.of(2n ** 64n - 1n), 0)).toBe(2n ** 64n - 1n);
    expect(itemAt(['a', 'b'], 1, '')).toBe('b');
  });

  test('a zero and an empty text are something', () => {
    expect(int32At(Int32Array.of(0), 0, -1)).toBe(0);
    expect(itemAt([''], 0, 'x')).toBe('');
  });

  test('outside: what was said to stand there, zero where nothing was said', () => {
    for (const at of [-1, 1, 0.5, NaN]) {
      expect(uint8At(Uint8Array.of(7), at)).toBe(0);
      expect(uint16At(Uint16Array.of(7), at, 3)).toBe(3);
      expect(uint32At(Uint32Array.of(7), at)).toBe(0);
      expect(int32At(Int32Array.of(7), at, -1)).toBe(-1);
      expect(float64At(Float64Array.of(7), at, 1.5)).toBe(1.5);
      expect(bigInt64At(BigInt64Array.of(7n), at)).toBe(0n);
      expect(bigUint64At(BigUint64Array.of(7n), at, 2n)).toBe(2n);
      expect(itemAt([7], at, 0)).toBe(0);
    }
  });
});
