import { KABUPATEN } from '../../scripts/samples/district';
import { households } from '../../scripts/samples/households';
import { KELUARGA_HEADER, keluargaRow, type KeluargaColumn } from '../../scripts/samples/p3ke';
import { createRandom } from '../../scripts/samples/random';
import type { CellValue } from '../../src/core/values/cell-value';
import type { SyntheticDistrict } from './province-mapping';
import type { SyntheticSheet } from './spoil';

/** 0-based column of the family form. */
export const familyColumn = (column: KeluargaColumn): number => KELUARGA_HEADER.indexOf(column);

/** What a cell of the sample district says in another one: its name, and the codes and numbers that begin with its own. */
function moved(value: CellValue, { kode, nama }: SyntheticDistrict): CellValue {
  if (typeof value !== 'string') return value;
  if (value === KABUPATEN) return nama;
  return value.startsWith('9901') ? kode.replace('.', '') + value.slice(4) : value;
}

/**
 * The P3KE family form of a district, header on the first row: families of their own, with numbers nobody else has.
 *
 * @param n number of families.
 */
export function provinceFamilies(district: SyntheticDistrict, n: number, seed: number): SyntheticSheet {
  const random = createRandom(seed + 1);
  const rows = households(n, seed).map((family, at) =>
    keluargaRow(family, at + 1, random).map((value) => moved(value, district)),
  );
  return { sheet: 'Keluarga', cells: [[...KELUARGA_HEADER], ...rows] };
}
