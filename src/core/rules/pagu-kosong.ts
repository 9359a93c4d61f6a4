import { isEmptyCell } from './helpers/mapping-cells';
import { defineRowRule } from './rule';

/** A row without a budget adds nothing to any total; empty is not zero. */
export const paguKosong = defineRowRule({
  meta: {
    id: 'pagu-kosong',
    scope: 'sel',
    severity: 'error',
    roles: ['pemetaan'],
    title: { id: 'Pagu belum diisi', en: 'Budget is missing' },
    next: {
      id: 'Isi pagu dari DPA; tulis 0 bila memang tidak dianggarkan.',
      en: 'Fill in the budget from the DPA; write 0 where nothing was budgeted.',
    },
    source: 'Templat matriks RAT/OPPKPKE: kolom Alokasi Anggaran (Rp)',
    messages: {
      kosong: {
        id: 'Pagu belum diisi; baris ini tidak menambah jumlah anggaran.',
        en: 'The budget is empty; this row adds nothing to the total.',
      },
      kolomKosong: {
        id: 'Tidak satu pun dari {{jumlah}} baris mempunyai pagu.',
        en: 'None of the {{jumlah}} rows has a budget.',
      },
    },
  },
  needs: ['pagu'],
  wholeColumn: { field: 'pagu', messageId: 'kolomKosong' },
  *check(row) {
    if (isEmptyCell(row, 'pagu')) yield { messageId: 'kosong', field: 'pagu' };
  },
});
