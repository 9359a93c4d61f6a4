import { cellAddress } from '../table/address';
import { defineSheetRule } from './rule';

/** A sheet with content and no known header is read by nobody; whoever submitted it should know. */
export const lembarTidakDikenal = defineSheetRule({
  meta: {
    id: 'lembar-tidak-dikenal',
    scope: 'lembar',
    severity: 'info',
    roles: ['lain'],
    title: { id: 'Lembar tidak dikenali', en: 'Sheet is not recognised' },
    next: {
      id: 'Bila lembar ini berisi data, beri judul kolom seperti pada templat; bila tidak, biarkan saja.',
      en: 'If this sheet holds data, name its columns as in the template; otherwise leave it.',
    },
    source: 'Praktik pelaporan: lembar dikenali dari judul kolom templat',
    messages: {
      tanpaJudul: {
        id: 'Lembar {{lembar}} berisi {{jumlah}} sel, tetapi tidak ada baris judul kolom yang dikenal: tidak ikut dihitung.',
        en: 'Sheet {{lembar}} holds {{jumlah}} cells but no header row that is known: it is not counted.',
      },
    },
  },
  *check({ sheet }) {
    if (sheet.cellCount === 0) return;
    const row = sheet.grid.usedRows[0] ?? 0;
    const column = sheet.grid.usedColumns[0] ?? 0;
    yield {
      messageId: 'tanpaJudul',
      field: null,
      at: { cell: cellAddress(row, column), row: row + 1, value: sheet.grid.value(row, column) },
      data: { lembar: sheet.sheet, jumlah: sheet.cellCount, alasan: sheet.reason },
    };
  },
});
