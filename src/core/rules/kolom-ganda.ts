import { hasData, headerCell, templateHeader } from './helpers/header-cells';
import { shownCell } from './helpers/shown-cell';
import { TABLE_ROLES } from './helpers/table-roles';
import { unusedChoice } from './helpers/unused-column';
import { defineSheetRule } from './rule';

/** Two filled columns for one field: only one of them is read, and nobody but the sheet's owner knows which is right. */
export const kolomGanda = defineSheetRule({
  meta: {
    id: 'kolom-ganda',
    scope: 'lembar',
    severity: 'error',
    roles: TABLE_ROLES,
    title: { id: 'Dua kolom untuk isian yang sama', en: 'Two columns for one field' },
    next: {
      id: 'Pilih kolom yang benar, lalu hapus atau ganti judul kolom yang lain.',
      en: 'Choose the right column, then delete or rename the other.',
    },
    source: 'Format RAT dan Laporan OPPKPKE, P3KE: satu kolom untuk satu isian',
    messages: {
      ganda: {
        id: 'Kolom “{{judul}}” dan kolom “{{terpakai}}” sama-sama berarti {{kolom}}; yang dibaca hanya kolom “{{terpakai}}”.',
        en: 'Column “{{judul}}” and column “{{terpakai}}” both mean {{kolom}}; only column “{{terpakai}}” is read.',
      },
    },
  },
  reads: 'any',
  *check(context) {
    const { sheet } = context;
    for (const column of sheet.columns) {
      const { lostTo, header } = column;
      if (lostTo === null || !hasData(context, column.column)) continue;
      const used = sheet.columns.filter(({ field }) => field === lostTo);
      yield {
        messageId: 'ganda',
        field: lostTo,
        at: headerCell(sheet, column),
        data: {
          judul: shownCell(header),
          terpakai: used.map((winner) => shownCell(winner.header)).join(', '),
          kolom: templateHeader(lostTo, sheet.role),
        },
        related: used.map((winner) => headerCell(sheet, winner).cell),
        suggest: [unusedChoice(sheet, column)],
      };
    }
  },
});
