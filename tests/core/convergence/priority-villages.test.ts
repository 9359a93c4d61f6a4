import { expect, test } from '@jest/globals';
import { priorityVillages } from '../../../src/core/convergence/locus-places';
import { mappingOf } from './books';

test('a place of priority is called by its village, else by its code, else by its kecamatan', () => {
  const book = mappingOf([
    {
      role: 'wilayah',
      sheet: 'Lokus',
      rows: [
        { kodeWilayah: '99.01.01.2001', kecamatan: 'Contoh', desa: 'Misal Jaya', lokusPrioritas: 'Ya' },
        { kodeWilayah: '99.01.01.2002', kecamatan: 'Contoh', lokusPrioritas: 'Ya' },
        { kecamatan: 'Umpama', lokusPrioritas: 'Ya' },
      ],
    },
  ]);
  expect(priorityVillages(book)?.lokus.map(({ nama }) => nama)).toEqual([
    'Misal Jaya',
    '99.01.01.2002',
    'Umpama',
  ]);
});
