import { headerCell, templateHeader } from './helpers/header-cells';
import { missingColumns } from './helpers/nearest-columns';
import { shownCell } from './helpers/shown-cell';
import { TABLE_ROLES } from './helpers/table-roles';
import { defineSheetRule } from './rule';

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
    const { sheet } = context;
    for (const { field, nearest } of missingColumns(context)) {
      const kolom = templateHeader(field, sheet.role);
      if (nearest) {
        yield {
          messageId: 'hilangMirip',
          field,
          at: headerCell(sheet, nearest),
          data: { kolom, judul: shownCell(nearest.header) },
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
