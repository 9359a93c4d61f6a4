import { columnRanges, sheetPrefix } from '../table/address';
import { uint16At, uint32At } from '../values/at';
import type { FamilyRows } from './family-columns';

/**
 * The cells of families by group, as ranges: `Keluarga!B7:B65`. One pass over the families, the rows of a group kept as
 * numbers and written out at the end.
 *
 * @param families where they stand.
 * @param groupOf the group of a family; `null` leaves it out.
 * @param groups how many groups there are.
 */
export function cellsByGroup(
  families: FamilyRows,
  groupOf: (family: number) => number | null,
  groups: number,
): readonly (readonly string[])[] {
  const { tables, tableOf, rowOf } = families;
  const rows = Array.from({ length: groups }, () => new Map<number, number[]>());
  for (let family = 0; family < rowOf.length; family += 1) {
    const group = groupOf(family);
    const own = group === null ? undefined : rows[group];
    if (!own) continue;
    const table = uint16At(tableOf, family);
    const row = uint32At(rowOf, family);
    const there = own.get(table);
    if (there) there.push(row);
    else own.set(table, [row]);
  }
  const withFile = new Set(tables.map(({ table }) => table.file)).size > 1;
  return rows.map((own) =>
    [...own].flatMap(([at, found]) => {
      const where = tables[at];
      if (!where) return [];
      const { file, sheet } = where.table;
      const prefix = sheetPrefix(sheet, withFile ? file : undefined);
      return columnRanges(
        found.sort((a, b) => a - b),
        where.sheetColumn,
      ).map((range) => `${prefix}!${range}`);
    }),
  );
}
