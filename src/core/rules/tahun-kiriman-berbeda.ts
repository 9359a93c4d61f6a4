import { defineCollectionRule, topOf } from '../consolidation/collection-rule';
import { withoutOlder, type SentBook } from '../consolidation/submissions';
import { TABLE_ROLES } from './helpers/table-roles';

/** Budgets of two years in one total are the budget of neither. */
export const tahunKirimanBerbeda = defineCollectionRule({
  meta: {
    id: 'tahun-kiriman-berbeda',
    scope: 'kumpulan',
    severity: 'warning',
    roles: TABLE_ROLES,
    title: { id: 'Tahun anggaran lain dari kiriman lain', en: 'Another budget year than the other files' },
    next: {
      id: 'Gabungkan setiap tahun sendiri-sendiri, atau perbaiki tahun di judul bila hanya judulnya yang tertinggal.',
      en: 'Consolidate each year by itself, or correct the year in the title where only the title was left behind.',
    },
    source: 'Praktik pelaporan: satu rekap memuat satu tahun anggaran',
    messages: {
      lain: {
        id: 'Buku kerja ini memuat tahun {{tahun}}, sedangkan {{jumlah}} kiriman lain memuat tahun {{lazim}}: rekapnya menjumlahkan dua tahun.',
        en: 'This workbook is of {{tahun}}, while {{jumlah}} other file(s) are of {{lazim}}: the totals add up two years.',
      },
    },
  },
  *check({ books, settings }) {
    // Where the settings name the year, each workbook was held against it already.
    if (settings.tahun !== null) return;
    const years = byYear(withoutOlder(books));
    const [usual, ...others] = [...years].sort(
      // Of equally many the later year: the earlier one is what was sent by mistake.
      ([a, one], [b, other]) => other.length - one.length || b - a,
    );
    if (!usual) return;
    const [lazim, { length: jumlah }] = usual;
    for (const [tahun, sent] of others) {
      for (const one of sent)
        yield { messageId: 'lain', field: null, at: topOf(one), data: { tahun, lazim, jumlah } };
    }
  },
});

function byYear(books: readonly SentBook[]): ReadonlyMap<number, readonly SentBook[]> {
  const years = new Map<number, SentBook[]>();
  for (const one of books) {
    if (one.book.tahun === null) continue;
    const known = years.get(one.book.tahun);
    if (known) known.push(one);
    else years.set(one.book.tahun, [one]);
  }
  return years;
}
