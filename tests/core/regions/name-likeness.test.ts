import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alike, likenessOf, likenessTo } from '../../../src/core/regions/name-likeness';
import { SAMPLE_REGIONS } from './sample-regions';

const THRESHOLD = 0.85;

describe('likeness', () => {
  test.each([
    ['sukamaju', 'sukamju'],
    ['sukamaju', 'sukamjau'],
    ['sidomulyo', 'sidomuljo'],
    ['mekar', 'mekat'],
    ['tanjung', 'tanjong'],
  ])('%s and %s are a slip of one another', (a, b) => {
    expect(likenessOf(a, b)).toBeGreaterThanOrEqual(THRESHOLD);
  });
  test.each([
    ['sukamaju', 'sukajaya'],
    ['bone', 'bine'],
    ['sukamaju1', 'sukamaju2'],
    ['sungairayabarat', 'sungairayatimur'],
    ['', 'a'],
  ])('%s and %s are two names', (a, b) => {
    expect(likenessOf(a, b)).toBeLessThan(THRESHOLD);
  });
  test('is between 0 and 1, the same both ways, and 1 for the same', () => {
    const name = fc.stringMatching(/^[a-z0-9]{0,20}$/);
    fc.assert(
      fc.property(name, name, (a, b) => {
        const likeness = likenessOf(a, b);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(likenessOf(b, a)).toBeCloseTo(likeness, 1);
        expect(likenessOf(a, a)).toBe(1);
      }),
    );
  });
  test('does not count the word in front of a name', () => {
    const [desa] = SAMPLE_REGIONS.byName('Sidomulyo', 'desa', '98.01.01');
    if (!desa) throw new Error('the sample lost a village');
    expect(likenessTo('Desa Sidomulio', desa)).toBe(likenessTo('Sidomulio', desa));
  });
  test('offers the most alike first', () => {
    const near = alike('Tanjung Harapat', SAMPLE_REGIONS.children('98.01.01'), THRESHOLD);
    expect(near.map(({ nama }) => nama)).toEqual(['Tanjung Harapan', 'Tanjung Harapas']);
    expect(alike('Tanjung Harapann', SAMPLE_REGIONS.children('98.01.01'), THRESHOLD)[0]?.nama).toBe(
      'Tanjung Harapan',
    );
  });
});
