import { activitiesOf } from './helpers/activities';
import { isEmptyCell } from './helpers/mapping-cells';
import { defineRowRule } from './rule';

/** A programme without a number of recipients cannot be shown to reach anyone. */
export const sasaranKosong = defineRowRule({
  meta: {
    id: 'sasaran-kosong',
    scope: 'baris',
    severity: 'warning',
    roles: ['pemetaan'],
    title: { id: 'Jumlah sasaran belum diisi', en: 'Target count is missing' },
    next: {
      id: 'Isi jumlah keluarga, orang, kelompok, atau usaha yang dilayani.',
      en: 'Fill in how many families, persons, groups or enterprises are served.',
    },
    source: 'Templat matriks RAT/OPPKPKE: kolom Jumlah Sasaran Penerima Manfaat',
    messages: {
      kosong: {
        id: 'Jumlah sasaran belum diisi; tidak terlihat siapa yang dijangkau kegiatan ini.',
        en: 'The target count is empty; it does not show whom this activity reaches.',
      },
      kolomKosong: {
        id: 'Tidak satu pun dari {{jumlah}} baris menyebut jumlah sasaran.',
        en: 'None of the {{jumlah}} rows states a target count.',
      },
    },
  },
  needs: ['sasaran'],
  wholeColumn: { field: 'sasaran', messageId: 'kolomKosong' },
  *check(row) {
    // Supporting activities serve offices, not families: they have no recipients to count.
    const [jenis, ...more] = activitiesOf(row);
    if (jenis === 'penunjang' && more.length === 0) return;
    if (isEmptyCell(row, 'sasaran')) yield { messageId: 'kosong', field: 'sasaran' };
  },
});
