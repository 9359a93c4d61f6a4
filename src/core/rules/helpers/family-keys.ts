import { CELL_STATE, stateOf } from '../../table/column';
import type { Field } from '../../table/field';
import { textAt, type Table } from '../../table/table';
import { identifiesOne } from './identity-cells';
import { oncePerTable } from './once-per-table';

/** The column that tells the families of a table apart: nomor KK, else the family's id; `null` when neither is filled. */
export const familyField = oncePerTable(
  ['nomorKk', 'idKeluarga'],
  ({ columns }: Table): Extract<Field, 'nomorKk' | 'idKeluarga'> | null =>
    (['nomorKk', 'idKeluarga'] as const).find((field) =>
      columns.get(field)?.status.some((status) => stateOf(status) === CELL_STATE.read),
    ) ?? null,
);

/** The family an entry belongs to, or `null` where its number cannot be read or is many families'. */
export function familyKeyAt(table: Table, index: number): string | null {
  const field = familyField(table);
  const key = field === null ? null : textAt(table.columns.get(field), index);
  return key === null || (field === 'nomorKk' && !identifiesOne(key)) ? null : key;
}
