import { CELL_STATE } from '../table/column';
import { defineRowRule } from './rule';

/** An empty desil is unknown, never 1: the family cannot be ranked and no need can be assessed. */
export const desilKosong = defineRowRule({
  meta: {
    id: 'desil-kosong',
    scope: 'sel',
    severity: 'warning',
    roles: ['keluarga', 'individu'],
    title: { id: 'Desil belum diisi', en: 'Desil is missing' },
    next: {
      id: 'Isi desil menurut DTSEN (atau P3KE untuk data lama); biarkan kosong bila memang belum diperingkat.',
      en: 'Fill in the desil from DTSEN (P3KE for older data); leave it empty when the family is not ranked yet.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §2.4 angka 2 huruf c (pendataan berdasarkan nama, lokasi, dan tingkat kesejahteraan); Inpres 4/2025 (DTSEN, 10 desil)',
    messages: {
      kosong: {
        id: 'Desil belum diisi: keluarga ini dihitung sebagai tidak diketahui.',
        en: 'The desil is empty: this family counts as unknown.',
      },
      kolomKosong: {
        id: 'Tidak satu pun dari {{jumlah}} baris menyebut desil.',
        en: 'None of the {{jumlah}} rows states a desil.',
      },
    },
  },
  needs: ['desil'],
  wholeColumn: { field: 'desil', messageId: 'kolomKosong' },
  *check(row) {
    if (row.state('desil') === CELL_STATE.empty) yield { messageId: 'kosong', field: 'desil' };
  },
});
