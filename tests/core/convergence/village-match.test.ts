import { expect, test } from '@jest/globals';
import { matchVillages } from '../../../src/core/convergence/village-match';
import type { FoldedHome } from '../../../src/core/households/row-place';

const village = (kodeDesa: string | null, desa: string, kecamatan = ''): FoldedHome => ({
  ...{ kodeDesa, desa, kecamatan },
});
const LIST = [
  village('99.01.01.2001', 'misal', 'utara'),
  village('99.01.02.2001', 'misal', 'selatan'),
  village(null, 'contoh', 'utara'),
  village('99.01.01.2003', ''),
  village('99.01.01.2004', 'umpama'),
  village('99.01.01.2004', 'umpama baru'),
];
const CASES: readonly (readonly [why: string, home: FoldedHome, at: number | null])[] = [
  ['the code speaks before the name', village('99.01.02.2001', 'contoh'), 1],
  ['a village listed by its code alone', village('99.01.01.2003', 'lain'), 3],
  ['a name within its kecamatan', village(null, 'misal', 'utara'), 0],
  ['a name two villages bear, without a kecamatan', village(null, 'misal'), null],
  ['a code two lines bear', village('99.01.01.2004', 'umpama'), null],
  ['a village with a code the list names without one', village('99.01.01.2009', 'contoh', 'utara'), 2],
  ['a code of its own the list has not, beside a coded namesake', village('99.01.09.2001', 'misal'), null],
  ['a name of another kecamatan', village(null, 'contoh', 'selatan'), null],
  ['a name without a kecamatan, where the list knows one', village(null, 'contoh'), 2],
  ['neither code nor name', village(null, ''), null],
];
test.each(CASES)('%s', (_, home, at) => {
  expect(matchVillages(LIST)(home)).toBe(at === null ? null : LIST[at]);
});
