import { columnRanges } from '../table/address';
import { CELL_STATE, INHERITED, MERGED, stateOf, type Column } from '../table/column';
import type { Field } from '../table/field';
import type { Table } from '../table/table';
import { isCellError } from '../values/cell-value';
import { headerCell } from './helpers/header-cells';
import { TABLE_ROLES } from './helpers/table-roles';
import { defineSheetRule, type Place, type SheetContext } from './rule';

/** `#N/A`, `#REF!` and their kin are neither a value nor nothing: whatever is counted from them is wrong. */
export const nilaiGalat = defineSheetRule({
  meta: {
    id: 'nilai-galat',
    scope: 'lembar',
    severity: 'error',
    roles: TABLE_ROLES,
    title: { id: 'Nilai galat Excel', en: 'Excel error value' },
    next: {
      id: 'Perbaiki rumusnya, atau tempel nilainya dari sumber aslinya.',
      en: 'Mend the formula, or paste the value from its original source.',
    },
    source: 'Praktik pelaporan: nilai galat dari rumus dan tautan yang putus tidak dapat dihitung',
    messages: {
      sel: { id: 'Sel berisi {{galat}}, bukan nilai.', en: 'The cell holds {{galat}}, not a value.' },
      kolom: {
        id: '{{jumlah}} dari {{baris}} baris kolom ini berisi nilai galat, misalnya {{galat}}.',
        en: '{{jumlah}} of the {{baris}} rows of this column hold an error value such as {{galat}}.',
      },
    },
  },
  reads: 'any',
  *check(context) {
    const { table } = context;
    const seen = new Set<number>();
    for (const column of table.columns.values()) {
      // A code read out of the name's column stands in the same cells.
      if (seen.has(column.sheetColumn)) continue;
      const wrong = errorsIn(column);
      if (wrong.length === 0) continue;
      seen.add(column.sheetColumn);
      const { field } = column;
      if (wrong.length > 1 && wrong.length * 2 > table.length) {
        const data = {
          jumlah: wrong.length,
          baris: table.length,
          galat: errorText(table, column, wrong[0] ?? 0),
        };
        const rows = wrong.map((index) => table.rows[index] ?? 0);
        const related = columnRanges(rows, column.sheetColumn);
        yield { messageId: 'kolom', field, at: placeOfHeader(context, field), data, related };
        continue;
      }
      for (const index of wrong) {
        yield { messageId: 'sel', field, at: { index }, data: { galat: errorText(table, column, index) } };
      }
    }
  },
});

/** Entries whose own cell is an error; what was handed down from one above is said once, above. */
function errorsIn({ status }: Column): readonly number[] {
  const wrong: number[] = [];
  status.forEach((one, index) => {
    if (stateOf(one) === CELL_STATE.error && (one & (INHERITED | MERGED)) === 0) wrong.push(index);
  });
  return wrong;
}

function errorText(table: Table, { sheetColumn }: Column, index: number): string {
  const value = table.raw((table.rows[index] ?? 1) - 1, sheetColumn);
  return isCellError(value) ? value.error : '';
}

function placeOfHeader({ sheet }: SheetContext, field: Field): Place {
  const column = sheet.columns.find((one) => one.field === field);
  return column ? headerCell(sheet, column) : { index: 0 };
}
