import { CELL_STATE } from '../table/column';
import { PEOPLE_ROLES } from './helpers/table-roles';
import { defineRowRule } from './rule';

/** Without a NIK a person can be matched with no other list, and two rows of one person cannot be told. */
export const nikKosong = defineRowRule({
  meta: {
    id: 'nik-kosong',
    scope: 'sel',
    severity: 'warning',
    roles: PEOPLE_ROLES,
    title: { id: 'NIK belum diisi', en: 'NIK is missing' },
    next: {
      id: 'Isi NIK menurut KTP atau Kartu Keluarga; bila orangnya belum punya NIK, uruskan ke Dukcapil dan biarkan kosong.',
      en: 'Fill in the NIK from the identity or family card; for a person without one, turn to Dukcapil and leave it empty.',
    },
    source: 'Pedoman TKPK Provinsi Bengkulu §2.4 angka 2 huruf b (validasi identitas berbasis NIK)',
    messages: {
      kosong: {
        id: 'NIK belum diisi: baris ini tidak dapat dipadankan dengan daftar lain lewat NIK.',
        en: 'The NIK is empty: this row cannot be matched with other lists by NIK.',
      },
      kolomKosong: {
        id: 'Tidak satu pun dari {{jumlah}} baris menyebut NIK.',
        en: 'None of the {{jumlah}} rows states a NIK.',
      },
    },
  },
  needs: ['nik'],
  wholeColumn: { field: 'nik', messageId: 'kolomKosong' },
  *check(row) {
    if (row.state('nik') === CELL_STATE.empty) yield { messageId: 'kosong', field: 'nik' };
  },
});
