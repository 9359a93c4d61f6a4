import type { RecognisedColumn } from '../schema/recognise';
import { headerCell, templateHeader } from './helpers/header-cells';
import { shownCell } from './helpers/shown-cell';
import { TEMPLATE_ORDER } from '../schema/template-order';
import { defineSheetRule } from './rule';

/** Columns are read by their headers in any order; a changed order only matters to whoever pastes blocks between sheets. */
export const urutanKolomBerubah = defineSheetRule({
  meta: {
    id: 'urutan-kolom-berubah',
    scope: 'lembar',
    severity: 'info',
    roles: ['pemetaan', 'keluarga', 'individu'],
    title: { id: 'Urutan kolom berbeda dari templat', en: 'Columns are not in the order of the template' },
    next: {
      id: 'Pindahkan kolomnya ke urutan templat sebelum menyalin blok ke lembar lain.',
      en: 'Move the columns into the order of the template before copying blocks into another sheet.',
    },
    source: 'Format RAT dan Laporan OPPKPKE; format P3KE',
    messages: {
      berubah: {
        id: 'Kolom “{{judul}}” berada di tempat kolom {{seharusnya}}.',
        en: 'Column “{{judul}}” stands where the template has {{seharusnya}}.',
      },
    },
  },
  reads: 'columns',
  *check({ sheet }) {
    const order = TEMPLATE_ORDER[sheet.layout];
    if (!order) return;
    const places = new Map<string, number>(order.map((field, at) => [field, at]));
    const placeOf = ({ field }: RecognisedColumn): number => places.get(field ?? '') ?? -1;
    const actual = sheet.columns.filter((column) => placeOf(column) >= 0).sort((a, b) => a.column - b.column);
    const wanted = [...actual].sort((a, b) => placeOf(a) - placeOf(b));
    const at = actual.findIndex((column, index) => column !== wanted[index]);
    const [odd, expected] = [actual[at], wanted[at]];
    if (!odd || !expected?.field) return;
    yield {
      messageId: 'berubah',
      field: odd.field,
      at: headerCell(sheet, odd),
      data: { judul: shownCell(odd.header), seharusnya: templateHeader(expected.field, sheet.role) },
      related: [headerCell(sheet, expected).cell],
    };
  },
});
