import { describe, expect, test } from '@jest/globals';
import { listLokus, villageHome, type LokusList } from '../../../src/core/convergence/lokus-list';
import type { FoldedHome, RowPlace } from '../../../src/core/households/row-place';

const MISAL = villageHome('99.01.01.2001', 'Desa Misal', 'Utara');
const CONTOH = villageHome('99.01.02.2001', 'Contoh', 'Selatan');
const UMPAMA = villageHome(null, 'Umpama', null);
const LAIN = villageHome('99.01.02.2002', 'Lain', 'Selatan');
const at = (kodeWilayah: string | null, tempat = ''): RowPlace => ({ kodeWilayah, tempat, seluruh: false });
const coded: LokusList<FoldedHome> = listLokus([MISAL, CONTOH], [MISAL, CONTOH, LAIN]);
const mixed: LokusList<FoldedHome> = listLokus([MISAL, UMPAMA], [MISAL, UMPAMA, LAIN]);

describe('the villages of priority a code reaches', () => {
  test('its own, those of its kecamatan, and all of its district', () => {
    expect(coded.within(at('99.01.02.2001'))).toEqual([CONTOH]);
    expect(coded.within(at('99.01.02'))).toEqual([CONTOH]);
    expect(coded.within(at('99.01'))).toEqual([MISAL, CONTOH]);
    expect(coded.within(at('99.02'))).toEqual([]);
  });
  test('a district reaches those listed without a code too, a kecamatan does not', () => {
    expect(mixed.within(at('99.01'))).toEqual([MISAL, UMPAMA]);
    expect(mixed.within(at('99.01.01'))).toEqual([MISAL]);
  });
});

describe('a place is plainly another one', () => {
  test('by its code, where every village of priority has one', () => {
    expect(coded.isPlain(at('99.01.02.2002'))).toBe(true);
    expect(mixed.isPlain(at('99.01.02.2002'))).toBe(false);
    expect(mixed.isPlain(at('99.01.02.2002', 'desa lain'))).toBe(true);
  });
  test('by the name of a listed village or by words that say which; a building is none', () => {
    expect(coded.isPlain(at(null, 'lain'))).toBe(true);
    expect(coded.isPlain(at(null, 'kelurahan entah'))).toBe(true);
    expect(coded.isPlain(at(null, 'balai latihan'))).toBe(false);
  });
});
