import { expect, test } from '@jest/globals';
import { countUnreadAmounts } from '../../../src/core/budget/unread-amounts';
import { mappingTable, UNDER, type MappingRow } from './mapping-table';

const CASES: readonly (readonly [why: string, rows: readonly MappingRow[], count: number])[] = [
  ['readable, blank and merged cells are no trouble', [{ pagu: 1 }, { pagu: null }, { pagu: UNDER }], 0],
  [
    'text, an ambiguous amount and an error are',
    [{ pagu: 'menyusul' }, { pagu: '1.500' }, { pagu: { error: '#REF!' } }],
    3,
  ],
  ['so is the total of realisation', [{ pagu: 1, realisasi: 'nihil?' }], 1],
  [
    'periods are summed where no total stands, so they count',
    [{ pagu: 1, realisasiTw1: 'x?', realisasiSem2: 'y?' }],
    2,
  ],
  [
    'periods beside a total are in no sum, so they do not',
    [{ pagu: 1, realisasiSem1: 'x?', realisasi: 3 }],
    0,
  ],
];

test.each(CASES)('%s', (_, rows, count) => {
  expect(countUnreadAmounts([mappingTable(rows)])).toBe(count);
});
