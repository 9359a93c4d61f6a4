import type { MoneyField } from '../table/field';
import { isOwn } from './helpers/mapping-cells';
import { defineRowRule } from './rule';

/** A negative budget or total realisation takes money away from the totals of the whole sheet. */
export const paguNegatif = defineRowRule({
  meta: {
    id: 'pagu-negatif',
    scope: 'sel',
    severity: 'error',
    roles: ['pemetaan'],
    title: { id: 'Pagu atau total realisasi negatif', en: 'Negative budget or total realisation' },
    next: {
      id: 'Tulis pagu setelah perubahan, bukan selisihnya; periksa tanda minus atau kurung.',
      en: 'Write the budget after the change, not the difference; check the minus or the brackets.',
    },
    source: 'Templat matriks RAT/OPPKPKE: kolom Alokasi Anggaran (Rp) dan Total Realisasi',
    messages: {
      pagu: {
        id: 'Pagu {{nilai}} negatif dan mengurangi jumlah anggaran.',
        en: 'Budget {{nilai}} is negative and lowers the total.',
      },
      realisasi: {
        id: 'Total realisasi {{nilai}} negatif dan mengurangi jumlah realisasi.',
        en: 'Total realisation {{nilai}} is negative and lowers the total.',
      },
    },
  },
  needs: [],
  *check(row) {
    // A single period may be negative: money paid back is booked so.
    for (const field of ['pagu', 'realisasi'] as const satisfies readonly MoneyField[]) {
      const nilai = row.sen(field);
      if (nilai === null || nilai >= 0n || !isOwn(row, field)) continue;
      yield { messageId: field, field, data: { nilai } };
    }
  },
});
