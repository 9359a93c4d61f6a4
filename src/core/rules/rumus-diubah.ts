import type { RecognisedSheet } from '../schema/recognise';
import { cellAddress } from '../table/address';
import type { MoneyField } from '../table/field';
import { indexOfRow, rowCursor, type RowCursor, type Table } from '../table/table';
import { isCellError } from '../values/cell-value';
import { shownFormula } from './helpers/column-formula';
import { wrongTotals } from './helpers/control-totals';
import { templateHeader } from './helpers/header-cells';
import { oddInColumns, oddTotals, type OddCell, type OddTotal } from './helpers/odd-formulas';
import { otherTotal } from './helpers/periods';
import { shownCell } from './helpers/shown-cell';
import { TABLE_ROLES } from './helpers/table-roles';
import { defineSheetRule, type Place } from './rule';

/**
 * A computed cell that no longer computes stays behind when its row changes. The formula is given in words to copy: a
 * suggestion would be written as text, and formulas are not written by this product.
 */
export const rumusDiubah = defineSheetRule({
  meta: {
    id: 'rumus-diubah',
    scope: 'lembar',
    severity: 'warning',
    roles: TABLE_ROLES,
    title: { id: 'Rumus diganti atau berbeda', en: 'Formula overwritten or different' },
    next: {
      id: 'Salin rumus dari sel contoh ke sel ini, atau pastikan isian yang diketik memang disengaja.',
      en: 'Copy the formula from the example cell into this one, or make sure that the typed entry is meant.',
    },
    source: 'Praktik pelaporan: kolom hitungan dan baris JUMLAH memakai satu rumus dari atas ke bawah',
    messages: {
      ditimpa: {
        id: 'Kolom “{{judul}}” dihitung dengan rumus di {{jumlah}} baris lain, tetapi di sini rumusnya diganti isian. Rumus sel ini: {{rumus}} (salin dari {{contoh}}).',
        en: 'Column “{{judul}}” is computed by a formula in {{jumlah}} other rows, but here the formula was replaced by an entry. Formula of this cell: {{rumus}} (copy from {{contoh}}).',
      },
      berbeda: {
        id: 'Rumus {{tertulis}} berbeda dari rumus {{jumlah}} baris lain di kolom “{{judul}}”. Rumus sel ini: {{rumus}} (salin dari {{contoh}}).',
        en: 'Formula {{tertulis}} differs from that of {{jumlah}} other rows in column “{{judul}}”. Formula of this cell: {{rumus}} (copy from {{contoh}}).',
      },
      totalDitimpa: {
        id: '“{{label}}” dihitung dengan rumus di {{jumlah}} kolom lain, tetapi di kolom {{judul}} diketik. Rumus sel ini: {{rumus}} (salin dari {{contoh}}).',
        en: '“{{label}}” is computed by a formula in {{jumlah}} other columns, but typed in column {{judul}}. Formula of this cell: {{rumus}} (copy from {{contoh}}).',
      },
      totalBerbeda: {
        id: 'Rumus {{tertulis}} di “{{label}}” berbeda dari rumus {{jumlah}} kolom lain di baris ini. Rumus sel ini: {{rumus}} (salin dari {{contoh}}).',
        en: 'Formula {{tertulis}} in “{{label}}” differs from that of {{jumlah}} other columns in this row. Formula of this cell: {{rumus}} (copy from {{contoh}}).',
      },
      totalDiketik: {
        id: '“{{label}}” di kolom {{judul}} diketik, padahal {{jumlah}} total lain di kolom ini dihitung dengan rumus (lihat {{contoh}}).',
        en: '“{{label}}” is typed in column {{judul}} although {{jumlah}} other totals of this column are computed by a formula (see {{contoh}}).',
      },
    },
  },
  reads: 'any',
  *check({ sheet, table }) {
    const said = saidElsewhere(sheet, table);
    for (const odd of oddInColumns(sheet)) {
      const { field, header } = odd.header;
      // An error value, and a total its periods contradict, have rules of their own.
      if ((field !== null && isCellError(odd.value)) || (field === 'realisasi' && said.byPeriods(odd)))
        continue;
      yield {
        messageId: odd.formula === null ? 'ditimpa' : 'berbeda',
        field,
        at: placeOf(odd),
        data: { judul: shownCell(header), ...dataOf(odd) },
      };
    }
    for (const odd of oddTotals(sheet)) {
      if (said.byRows(odd)) continue;
      const { field, total } = odd;
      const typed = odd.expected === null ? 'totalDiketik' : 'totalDitimpa';
      yield {
        messageId: odd.formula === null ? typed : 'totalBerbeda',
        field,
        at: placeOf(odd),
        data: { label: shownCell(total.label), judul: templateHeader(field, sheet.role), ...dataOf(odd) },
      };
    }
  },
});

const placeOf = ({ row, column, value }: OddCell): Place => ({
  cell: cellAddress(row, column),
  row: row + 1,
  value,
});

const dataOf = ({ expected, example, formula, usual }: OddCell): Record<string, string | number> => ({
  jumlah: usual,
  rumus: shownFormula(expected ?? '#REF!'),
  contoh: cellAddress(example.row, example.column),
  ...(formula !== null && { tertulis: shownFormula(formula) }),
});

/** What a more specific rule says of the same cell; worked out only when there is something odd. */
function saidElsewhere(
  sheet: RecognisedSheet,
  table: Table,
): { readonly byPeriods: (odd: OddCell) => boolean; readonly byRows: (odd: OddTotal) => boolean } {
  let cursor: RowCursor | null = null;
  const wrong = new Map<MoneyField, ReadonlySet<number>>();
  return {
    byPeriods({ row }) {
      cursor ??= rowCursor(table);
      cursor.moveTo(indexOfRow(table, row + 1) ?? 0);
      return otherTotal(cursor) !== null;
    },
    byRows({ field, row }) {
      const rows = wrong.get(field) ?? new Set(wrongTotals(sheet, field).map(({ total }) => total.row));
      wrong.set(field, rows);
      return rows.has(row + 1);
    },
  };
}
