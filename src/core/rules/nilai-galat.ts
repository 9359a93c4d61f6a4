import { columnRanges } from '../table/address';
import { CELL_STATE, INHERITED, MERGED, stateOf, type Column } from '../table/column';
import type { Field } from '../table/field';
import type { Table } from '../table/table';
import { uint32At, uint8At } from '../values/at';
import { headerCell } from './helpers/header-cells';
import { shown } from './helpers/mapping-cells';
import { TABLE_ROLES } from './helpers/table-roles';
import { defineGroupRule, type Member, type Place, type PlacedDraft, type SheetContext } from './rule';

/** `#N/A`, `#REF!` and their kin are neither a value nor nothing: whatever is counted from them is wrong. */
export const nilaiGalat = defineGroupRule({
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
  alone: true,
  countsRows: true,
  keys({ index }, { table }) {
    const keys: string[] = [];
    for (const { status, sheetColumn } of table.columns.values()) {
      const one = uint8At(status, index);
      // What was handed down from an error above is said once, above.
      if (stateOf(one) !== CELL_STATE.error || (one & (INHERITED | MERGED)) !== 0) continue;
      // A code read out of the name's column stands in the same cells, and has the same key.
      keys.push(String(sheetColumn));
    }
    return keys;
  },
  *check(key, members) {
    const { sheet, index: first } = members[0];
    const { table } = sheet;
    for (const column of table.columns.values()) {
      if (String(column.sheetColumn) !== key || stateOf(uint8At(column.status, first)) !== CELL_STATE.error)
        continue;
      yield* draftsOf(column, sheet, members);
      return;
    }
  },
});

function* draftsOf(
  column: Column,
  sheet: SheetContext,
  members: readonly [Member, ...Member[]],
): Generator<PlacedDraft<'sel' | 'kolom'>> {
  const { table } = sheet;
  const { field } = column;
  if (members.length > 1 && members.length * 2 > table.length) {
    const data = {
      jumlah: members.length,
      baris: table.length,
      galat: errorText(table, column, members[0].index),
    };
    const rows = members.map(({ index }) => uint32At(table.rows, index));
    const related = columnRanges(rows, column.sheetColumn);
    yield { messageId: 'kolom', field, at: placeOfHeader(sheet, field), data, related };
    return;
  }
  for (const { index } of members) {
    yield { messageId: 'sel', field, at: { index }, data: { galat: errorText(table, column, index) } };
  }
}

const errorText = (table: Table, { sheetColumn }: Column, index: number): string =>
  shown(table.raw(uint32At(table.rows, index, 1) - 1, sheetColumn));

function placeOfHeader({ sheet }: SheetContext, field: Field): Place {
  const column = sheet.columns.find((one) => one.field === field);
  return column ? headerCell(sheet, column) : { index: 0 };
}
