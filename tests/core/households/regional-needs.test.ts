import { expect, test } from '@jest/globals';
import { assessFamilies } from '../../../src/core/households/assess';
import { KEBUTUHAN } from '../../../src/core/taxonomy/kebutuhan';
import { kebutuhanDaerah, type PerubahanKebutuhan } from '../../../src/core/taxonomy/kebutuhan-daerah';
import type { TestRow } from '../../rule-tester';
import { ACUAN, sheetOf, tablesFrom } from './book';
import { familiesOf } from './family-view';

const statesWith = (changes: readonly PerubahanKebutuhan[], row: TestRow): Record<string, string> =>
  Object.fromEntries(
    familiesOf(
      assessFamilies(tablesFrom([sheetOf('keluarga', [row])]), ACUAN, {
        kebutuhan: kebutuhanDaerah(changes),
      }),
    ).flatMap(({ needs }) => needs.map(({ need, state }) => [need, state])),
  );

test('an elderly age of 70 takes the need from who is 65', () => {
  const row = { desil: 1, umur: 65, 'penerima.PKH': 'Tidak' };
  expect(statesWith([], row)['PKH']).toBe('belum');
  // The members are not listed: nobody of them may be said not to make the need.
  expect(statesWith([{ id: 'PKH', parameter: { usiaLansia: 70 } }], row)['PKH']).toBe('tidak-dapat-dinilai');
});

test('a limit of desil 1 takes the need from desil 2', () => {
  const row = { desil: 2, 'penerima.SEMBAKO': 'Tidak' };
  expect(statesWith([], row)['SEMBAKO']).toBe('belum');
  expect(statesWith([{ id: 'SEMBAKO', parameter: { desilMaks: 1 } }], row)['SEMBAKO']).toBeUndefined();
});

test('another programme meets the need instead', () => {
  const row = { desil: 1, 'penerima.SEMBAKO': 'Tidak', 'penerima.BERAS': 'Ya' };
  expect(statesWith([{ id: 'SEMBAKO', dipenuhiOleh: ['SEMBAKO', 'BERAS'] }], row)['SEMBAKO']).toBe(
    'diterima',
  );
});

test('a condition that names a number the need does not have is a mistake of the table of needs', () => {
  const kebutuhan = KEBUTUHAN.filter(({ id }) => id === 'SEMBAKO').map((need) => ({
    ...need,
    parameter: {},
  }));
  expect(() =>
    assessFamilies(tablesFrom([sheetOf('keluarga', [{ desil: 1 }])]), ACUAN, { kebutuhan }),
  ).toThrow('parameter desilMaks of SEMBAKO is missing');
});

test('a need that is off is not there at all', () => {
  expect(statesWith([{ id: 'SEMBAKO', aktif: false }], { desil: 1 })).not.toHaveProperty('SEMBAKO');
});
