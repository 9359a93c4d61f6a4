import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anyBetween, familyGroups } from '../../../../src/core/rules/helpers/family-groups';
import { sheetContext } from '../../../rule-tester';
import { syntheticKk } from '../synthetic-identity';

describe('familyGroups', () => {
  const groupsOf = (rows: Parameters<typeof sheetContext>[0] & { readonly rows: unknown }) =>
    familyGroups(sheetContext(rows, 'individu').table, (row) => row.text('hubungan') === 'Kepala');

  test('goes by nomor KK, and keeps where each family stands', () => {
    const rows = [
      { nomorKk: syntheticKk(1), hubungan: 'Kepala' },
      { nomorKk: syntheticKk(2), hubungan: 'Anak' },
      { nomorKk: syntheticKk(1), hubungan: 'Anak' },
      { nomorKk: 'x', hubungan: 'Kepala' },
    ];
    expect(groupsOf({ rows })).toEqual({
      field: 'nomorKk',
      families: [
        { key: syntheticKk(1), first: 0, last: 2, members: 2, heads: [0] },
        { key: syntheticKk(2), first: 1, last: 1, members: 1, heads: [] },
      ],
      keylessHeads: [3],
    });
  });
  test('goes by the family’s id where nomor KK is blank throughout', () => {
    const rows = [{ nomorKk: null, idKeluarga: 'F-1', hubungan: 'Kepala' }];
    expect(groupsOf({ rows })?.field).toBe('idKeluarga');
  });
  test('answers nothing where no family can be told apart', () => {
    expect(groupsOf({ rows: [{ nomorKk: null, hubungan: 'Kepala' }] })).toBeNull();
  });
});

test('anyBetween finds what a plain search finds', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(50)), fc.integer(), fc.nat(60), (entries, from, length) => {
      const low = from % 60;
      const sorted = [...entries].sort((a, b) => a - b);
      const plain = sorted.some((entry) => entry >= low && entry <= low + length);
      expect(anyBetween(sorted, low, low + length)).toBe(plain);
    }),
  );
});
