import { hasData, headerCell } from './helpers/header-cells';
import { shownCell } from './helpers/shown-cell';
import { TABLE_ROLES } from './helpers/table-roles';
import { defineSheetRule } from './rule';

/** A filled column whose header means nothing to Konvergen is left out; its owner should know. */
export const kolomTidakDikenal = defineSheetRule({
  meta: {
    id: 'kolom-tidak-dikenal',
    scope: 'lembar',
    severity: 'info',
    roles: TABLE_ROLES,
    title: { id: 'Kolom tidak dikenali', en: 'Column is not recognised' },
    next: {
      id: 'Bila kolom ini perlu dibaca, beri judul seperti pada templat; bila tidak, biarkan saja.',
      en: 'If this column is to be read, name it as in the template; otherwise leave it.',
    },
    source: 'Praktik pelaporan: kolom dikenali dari judulnya pada templat',
    messages: {
      asing: {
        id: 'Kolom “{{judul}}” tidak dikenali dan tidak dibaca.',
        en: 'Column “{{judul}}” is not recognised and not read.',
      },
    },
  },
  reads: 'any',
  *check(context) {
    const { sheet } = context;
    for (const column of sheet.columns) {
      if (column.field !== null || column.lostTo !== null || !hasData(context, column.column)) continue;
      yield {
        messageId: 'asing',
        field: null,
        at: headerCell(sheet, column),
        data: { judul: shownCell(column.header) },
      };
    }
  },
});
