import { expect, test } from '@jest/globals';
import { LOKUS, TAHAP } from '../../../src/core/taxonomy/tahap';

test('four stages in the order the Vice President gave them', () => {
  expect(TAHAP.map(({ nama }) => nama.id)).toEqual([
    'Perencanaan',
    'Alokasi anggaran',
    'Penetapan sasaran',
    'Pelaksanaan',
  ]);
});

test('two loci: the area and the people entitled', () => {
  expect(LOKUS.map(({ id }) => id)).toEqual(['wilayah', 'sasaran']);
});
