import { describe, expect, test } from '@jest/globals';
import type { TestRow } from '../../rule-tester';
import { compare, lahir } from './sides';

const orang: TestRow = { nama: 'Siti Contoh', tanggalLahir: lahir(1980) };
const maju: TestRow = { ...orang, kabupaten: 'Kab. Contoh', kecamatan: 'Misal', desa: 'Maju' };

/** True where the first row of either side is taken for one person: birth date, name and village agree. */
const isPaired = (a: readonly TestRow[], b: readonly TestRow[]): boolean =>
  compare(a, b).people.tierA[0] === 3;

describe('villages without a code', () => {
  test.each<[string, TestRow, TestRow, boolean]>([
    ['one name in one kabupaten', maju, { ...maju, kabupaten: 'KABUPATEN CONTOH' }, true],
    ['a kabupaten and the city of its name', maju, { ...maju, kabupaten: 'Kota Contoh' }, false],
    ['a village and the kelurahan of its name', maju, { ...maju, desa: 'Kelurahan Maju' }, true],
    ['two kabupaten', maju, { ...maju, kabupaten: 'Kab. Lain' }, false],
    ['one side without the levels above', maju, { ...orang, desa: 'Maju' }, true],
    ['a cell without letters', { ...orang, desa: '...' }, { ...orang, desa: '...' }, false],
    [
      'a code that ends at the kecamatan',
      { ...orang, kodeWilayah: '64.02.05' },
      { ...orang, kodeWilayah: '64.02.05' },
      false,
    ],
  ])('%s', (_, one, other, same) => {
    expect(isPaired([one], [other])).toBe(same);
    expect(isPaired([other], [one])).toBe(same);
  });

  test('of two villages of a name neither is taken where nothing tells which', () => {
    const bare = { ...orang, desa: 'Maju' };
    const namesake = { ...maju, nama: 'Orang Lain', kecamatan: 'Umpama' };
    expect(isPaired([bare], [maju])).toBe(true);
    expect(isPaired([bare], [maju, namesake])).toBe(false);
    expect(isPaired([bare], [maju, { ...maju, nama: 'Orang Lain', kabupaten: 'Kab. Lain' }])).toBe(false);
    // Who says the kecamatan is told apart all the same.
    expect(isPaired([maju], [maju, namesake])).toBe(true);
  });

  test('a name that more than a thousand places bear is no village', () => {
    const elsewhere = (count: number): readonly TestRow[] =>
      Array.from({ length: count }, (_, at) => ({
        ...maju,
        nama: 'Orang Lain',
        kecamatan: `Misal ${String(at)}`,
      }));
    expect(isPaired([maju], [maju, ...elsewhere(999)])).toBe(true);
    expect(isPaired([maju], [maju, ...elsewhere(1000)])).toBe(false);
  });
});
