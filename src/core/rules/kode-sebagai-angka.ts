import { kodeCandidates } from '../values/kode-subkegiatan';
import { isUnreadCell } from './helpers/mapping-cells';
import { defineRowRule, same } from './rule';

/** A code kept as a number has lost its zeros: 11.10 and 11.1 are the same number. What was lost is never guessed. */
export const kodeSebagaiAngka = defineRowRule({
  meta: {
    id: 'kode-sebagai-angka',
    scope: 'sel',
    severity: 'error',
    locked: true,
    roles: ['pemetaan'],
    title: { id: 'Kode tersimpan sebagai angka', en: 'Code kept as a number' },
    next: {
      id: 'Ketik ulang kode dari DPA sebagai teks (format sel Teks), jangan menebak nolnya.',
      en: 'Retype the code from the DPA as text (cell format Text); do not guess its zeros.',
    },
    source: 'Permendagri 90/2019: kode bersegmen dengan nol di depan dan di belakang',
    messages: {
      angka: {
        id: 'Kode {{isi}} tersimpan sebagai angka; nol di depan atau di belakang (2.10 menjadi 2.1) mungkin hilang.',
        en: 'Code {{isi}} is kept as a number; zeros in front or behind (2.10 becomes 2.1) may be lost.',
      },
    },
  },
  needs: ['kode'],
  *check(row) {
    const raw = row.raw('kode');
    if (typeof raw !== 'number' || !isUnreadCell(row, 'kode')) return;
    yield {
      messageId: 'angka',
      field: 'kode',
      data: { isi: String(raw) },
      suggest: kodeCandidates(raw).map((value) => ({ label: same(value), value })),
    };
  },
});
