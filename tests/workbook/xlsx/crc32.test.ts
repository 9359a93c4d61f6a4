import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { crc32, tableCrc32 } from '../../../src/workbook/xlsx/patch/crc32';

test('the checksum of the standard', () => {
  const bytes = new TextEncoder().encode('123456789');
  expect([crc32(bytes), tableCrc32(bytes, 0), crc32(new Uint8Array())]).toEqual([0xcbf43926, 0xcbf43926, 0]);
});

test("our own table gives what the platform's does, whole and piece by piece", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(200), (bytes, at) => {
      const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
      const all = crc32(bytes);
      expect([tableCrc32(bytes, 0), tableCrc32(tail, tableCrc32(head, 0)), crc32(tail, crc32(head))]).toEqual(
        [all, all, all],
      );
    }),
  );
});
