import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allOf, anyOf, type Truth } from '../../../src/core/households/truth';

const truths = fc.array(fc.constantFrom<Truth>(true, false, null), { maxLength: 6 });
/** Every way the unknown ones may turn out. */
const worlds = (given: readonly Truth[]): boolean[][] =>
  given.reduce<boolean[][]>(
    (all, truth) =>
      all.flatMap((world) => (truth === null ? [true, false] : [truth]).map((one) => [...world, one])),
    [[]],
  );
/** What holds in every world is known; what holds in some is not. */
const known = (given: readonly Truth[], holds: (world: readonly boolean[]) => boolean): Truth => {
  const found = new Set(worlds(given).map(holds));
  return found.size === 1 ? found.has(true) : null;
};

test('an answer is known exactly when the unknown parts cannot change it', () => {
  fc.assert(
    fc.property(truths, (given) => {
      expect(anyOf(given)).toBe(known(given, (world) => world.includes(true)));
      expect(allOf(given)).toBe(known(given, (world) => !world.includes(false)));
    }),
  );
});
