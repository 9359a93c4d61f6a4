import { expect, test } from '@jest/globals';
import { remembering } from '../../../src/core/values/remember';

test('each text is worked out once, until there are very many', () => {
  let asked = 0;
  const lengthOf = remembering((text) => {
    asked += 1;
    return text.length;
  });
  expect([lengthOf('Siti'), lengthOf('Siti'), asked]).toEqual([4, 4, 1]);
  for (let at = 0; at < 9_999; at += 1) lengthOf(`teks ${String(at)}`);
  expect([lengthOf('Siti'), asked]).toEqual([4, 10_000]);
  // One more than are kept: all are forgotten, and what is asked again is answered as before.
  lengthOf('satu lagi');
  expect([lengthOf('Siti'), lengthOf('Siti'), asked]).toEqual([4, 4, 10_002]);
});

test('long texts are worked out each time', () => {
  let asked = 0;
  const lengthOf = remembering((text) => {
    asked += 1;
    return text.length;
  });
  expect([lengthOf('x'.repeat(201)), lengthOf('x'.repeat(201)), asked]).toEqual([201, 201, 2]);
});
