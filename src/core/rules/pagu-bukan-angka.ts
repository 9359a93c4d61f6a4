import { isUnreadCell, shown } from './helpers/mapping-cells';
import { amountReading, MAPPING_MONEY } from './helpers/money-cells';
import { defineRowRule } from './rule';

/** An amount cell that holds no readable amount is left out of every total. */
export const paguBukanAngka = defineRowRule({
  meta: {
    id: 'pagu-bukan-angka',
    scope: 'sel',
    severity: 'error',
    roles: ['pemetaan'],
    title: { id: 'Pagu atau realisasi bukan angka', en: 'Budget or realisation is no number' },
    next: {
      id: 'Ganti isinya dengan satu angka rupiah; pindahkan penjelasan ke kolom keterangan.',
      en: 'Replace it with one amount in rupiah; move explanations to the remarks column.',
    },
    source: 'Templat matriks RAT/OPPKPKE: kolom Alokasi Anggaran (Rp) dan Realisasi',
    messages: {
      pagu: {
        id: 'Pagu “{{isi}}” bukan angka, sehingga tidak ikut dijumlahkan.',
        en: 'Budget “{{isi}}” is no number, so it is left out of the total.',
      },
      realisasi: {
        id: 'Realisasi “{{isi}}” bukan angka, sehingga tidak ikut dijumlahkan.',
        en: 'Realisation “{{isi}}” is no number, so it is left out of the total.',
      },
      terlaluBesar: {
        id: 'Nilai “{{isi}}” melebihi Rp9.007 triliun, lebih besar dari anggaran mana pun; nilai ini tidak ikut dijumlahkan.',
        en: 'Value “{{isi}}” exceeds Rp9,007 trillion, more than any budget; it is left out of the total.',
      },
    },
  },
  needs: [],
  *check(row, context) {
    for (const field of MAPPING_MONEY) {
      if (!isUnreadCell(row, field)) continue;
      const reading = amountReading(row, context, field);
      if (reading.ok || reading.reason === 'ambiguous') continue;
      const data = { isi: shown(row.raw(field)) };
      const plain = field === 'pagu' ? 'pagu' : 'realisasi';
      yield { messageId: reading.reason === 'too-large' ? 'terlaluBesar' : plain, field, data };
    }
  },
});
