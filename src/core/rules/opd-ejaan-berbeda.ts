import { shown } from './helpers/mapping-cells';
import { oddSpellings } from './helpers/spellings';
import { defineBookRule, same } from './rule';

/** One office spelt in several ways: tables of totals that go by the text make several offices of it. */
export const opdEjaanBerbeda = defineBookRule({
  meta: {
    id: 'opd-ejaan-berbeda',
    scope: 'buku',
    severity: 'warning',
    roles: ['pemetaan', 'penerima'],
    title: { id: 'Nama OPD ditulis berbeda-beda', en: 'One OPD in several spellings' },
    next: {
      id: 'Samakan ejaan nama OPD di seluruh buku kerja.',
      en: 'Use one spelling of the OPD’s name throughout the workbook.',
    },
    source: 'Praktik pelaporan: ejaan yang berbeda memecah satu OPD menjadi beberapa OPD saat direkap',
    messages: {
      ejaan: {
        id: '“{{isi}}” ({{jumlah}} sel) tampaknya OPD yang sama dengan “{{lazim}}”.',
        en: '“{{isi}}” ({{jumlah}} cells) seems to be the same OPD as “{{lazim}}”.',
      },
      singkatan: {
        id: '“{{isi}}” ({{jumlah}} sel) tampaknya singkatan “{{lazim}}”; rekap menghitungnya sebagai dua OPD.',
        en: '“{{isi}}” ({{jumlah}} cells) seems short for “{{lazim}}”; the totals count two OPDs.',
      },
      mirip: {
        id: '“{{isi}}” ({{jumlah}} sel) hampir sama dengan “{{lazim}}”. Samakan bila memang OPD yang sama.',
        en: '“{{isi}}” ({{jumlah}} cells) is almost “{{lazim}}”. Use one spelling if it is the same OPD.',
      },
    },
  },
  reads: ['opd'],
  *check(book) {
    for (const { text, baku, cara, cells, sheet, at, ranges } of oddSpellings(book, 'opd')) {
      yield {
        messageId: cara === 'tulisan' ? 'ejaan' : cara,
        field: 'opd',
        sheet,
        at,
        // Names that are only alike may be two offices.
        ...(cara === 'mirip' ? { severity: 'info' as const } : {}),
        data: { isi: shown(text), jumlah: cells, lazim: shown(baku) },
        related: ranges,
        suggest: [{ label: same(baku), value: baku }],
      };
    }
  },
});
