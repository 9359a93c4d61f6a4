import { TABLE_ROLES } from './helpers/table-roles';
import { defineBookRule } from './rule';

/** A hidden sheet is counted like any other, which surprises whoever does not know that it is there. */
export const lembarTersembunyi = defineBookRule({
  meta: {
    id: 'lembar-tersembunyi',
    scope: 'buku',
    severity: 'info',
    roles: TABLE_ROLES,
    title: { id: 'Lembar tersembunyi berisi data', en: 'A hidden sheet holds data' },
    next: {
      id: 'Tampilkan lembarnya lalu pastikan datanya memang untuk dilaporkan; bila bukan, hapus.',
      en: 'Unhide the sheet and make sure that its data are meant to be reported; if not, delete it.',
    },
    source: 'Praktik pelaporan: lembar tersembunyi ikut terhitung tanpa terlihat',
    messages: {
      tersembunyi: {
        id: 'Lembar {{lembar}} tersembunyi dan berisi {{jumlah}} baris data yang ikut dihitung.',
        en: 'Sheet {{lembar}} is hidden and holds {{jumlah}} data rows that are counted.',
      },
      sangatTersembunyi: {
        id: 'Lembar {{lembar}} disembunyikan oleh makro dan berisi {{jumlah}} baris data yang ikut dihitung.',
        en: 'Sheet {{lembar}} was hidden by a macro and holds {{jumlah}} data rows that are counted.',
      },
    },
  },
  reads: 'form',
  *check({ sheets }) {
    for (const context of sheets) {
      const { sheet, table } = context;
      if (sheet.visibility === 'visible' || table.length === 0) continue;
      yield {
        messageId: sheet.visibility === 'veryHidden' ? 'sangatTersembunyi' : 'tersembunyi',
        sheet: context,
        field: null,
        at: { index: 0 },
        data: { lembar: sheet.sheet, jumlah: table.length },
      };
    }
  },
});
