import type { Random } from '../../scripts/samples/random';
import type { CellValue } from '../../src/core/values/cell-value';

/** A slip: the header it happens under, and what is left in the cell. */
export type Slip = readonly [header: string, spoiled: (value: CellValue) => CellValue];

/** Rows of a sheet as plain cells, header included, row-major from A1. */
export interface SyntheticSheet {
  readonly sheet: string;
  readonly cells: CellValue[][];
}

/**
 * Makes slips in place, each in about one data row of a hundred: no rule stays without work, most rows stay clean.
 *
 * @param labels the header label of each column, as the slips name them.
 */
export function spoil(
  rows: readonly CellValue[][],
  labels: readonly (string | null)[],
  slips: readonly Slip[],
  random: Random,
): void {
  const placed = slips.map(([header, spoiled]) => ({ at: labels.indexOf(header), header, spoiled }));
  for (const { at, header } of placed) if (at < 0) throw new RangeError(`no column ${header}`);
  for (const row of rows) {
    // One slip a row at most, so that what is found can be told apart.
    if (!random.chance(Math.min(0.5, slips.length / 100))) continue;
    const { at, spoiled } = random.pick(placed);
    row[at] = spoiled(row[at] ?? null);
  }
}
