import type { RecognisedColumn } from '../schema/recognise';
import { specOf } from '../schema/role-specs';
import type { Field } from '../table/field';
import { hasData, headerCell, templateHeader } from './helpers/header-cells';
import { headerLikeness } from './helpers/header-likeness';
import { shownCell } from './helpers/shown-cell';
import { TABLE_ROLES } from './helpers/table-roles';
import { defineSheetRule, type SheetContext } from './rule';

const MIN_LIKENESS = 0.5;

/** Columns that say the same as a required one. */
const INSTEAD: Readonly<Partial<Record<Field, Field>>> = { sumberDana: 'rincianSumberDana' };

/** A sheet without one of the columns its role cannot do without is counted only in part. */
export const kolomWajibHilang = defineSheetRule({
  meta: {
    id: 'kolom-wajib-hilang',
    scope: 'lembar',
    severity: 'error',
    roles: TABLE_ROLES,
    title: { id: 'Kolom wajib tidak ada', en: 'A required column is missing' },
    next: {
      id: 'Tambahkan kolomnya, atau beri judul seperti pada templat bila kolomnya sudah ada dengan nama lain.',
      en: 'Add the column, or name it as in the template when it is there under another name.',
    },
    source:
      'Format RAT dan Laporan OPPKPKE, P3KE, dan templat Konvergen; Pedoman TKPK Provinsi Bengkulu §2.4 angka 2',
    messages: {
      hilang: { id: 'Kolom {{kolom}} tidak ada.', en: 'There is no column {{kolom}}.' },
      hilangMirip: {
        id: 'Kolom {{kolom}} tidak ada; mungkin yang dimaksud kolom “{{judul}}”.',
        en: 'There is no column {{kolom}}; column “{{judul}}” may be the one.',
      },
    },
  },
  reads: 'any',
  *check(context) {
    const { sheet, table } = context;
    const missing = (specOf(sheet.role)?.required ?? []).filter(
      (field) => !table.columns.has(field) && !table.columns.has(INSTEAD[field] ?? field),
    );
    const taken = new Set<RecognisedColumn>();
    for (const field of missing) {
      const kolom = templateHeader(field, sheet.role);
      const near = nearestColumn(context, field, taken);
      if (near) {
        taken.add(near);
        yield {
          messageId: 'hilangMirip',
          field,
          at: headerCell(sheet, near),
          data: { kolom, judul: shownCell(near.header) },
          suggest: [
            { label: { id: `Ganti judulnya menjadi ${kolom}`, en: `Rename it to ${kolom}` }, value: kolom },
          ],
        };
        continue;
      }
      const [first] = sheet.columns;
      const at = first ? headerCell(sheet, first) : { cell: 'A1', row: 1 };
      yield { messageId: 'hilang', field, at: { cell: at.cell, row: at.row, value: null }, data: { kolom } };
    }
  },
});

function nearestColumn(
  context: SheetContext,
  field: Field,
  taken: ReadonlySet<RecognisedColumn>,
): RecognisedColumn | null {
  const { role, columns } = context.sheet;
  let best: RecognisedColumn | null = null;
  let bestLikeness = MIN_LIKENESS;
  for (const column of columns) {
    if (column.field !== null || column.lostTo !== null || taken.has(column)) continue;
    const likeness = headerLikeness(column.header, field, role);
    if (likeness < bestLikeness || (likeness === bestLikeness && best) || !hasData(context, column.column))
      continue;
    best = column;
    bestLikeness = likeness;
  }
  return best;
}
