import { expect, test } from '@jest/globals';
import { createByteReader, createByteWriter } from '../../../src/core/consolidation/byte-writer';

test('what is written is read again, however much it is', () => {
  const writer = createByteWriter();
  const numbers = Array.from({ length: 30_000 }, (_, at) => at * 143_165);
  for (const one of numbers) {
    writer.count(one);
    writer.double(one / 7);
  }
  writer.text('selesai');
  const bytes = writer.finish();
  expect(bytes.length).toBeGreaterThan(4 * 65_536);
  const reader = createByteReader(bytes);
  const read = numbers.map(() => [reader.count(), reader.double()]);
  expect(read).toEqual(numbers.map((one) => [one, one / 7]));
  expect([reader.text(), reader.left()]).toEqual(['selesai', 0]);
});

test.each([
  ['of more than 32 bits', [0xff, 0xff, 0xff, 0xff, 0x7f]],
  ['that does not end', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff]],
])('a number %s is damage, not a number', (_, bytes) => {
  expect(() => createByteReader(Uint8Array.from(bytes)).count()).toThrow(RangeError);
});

test('the largest number of 32 bits is one', () => {
  const writer = createByteWriter();
  writer.count(2 ** 32 - 1);
  expect(createByteReader(writer.finish()).count()).toBe(2 ** 32 - 1);
});
