import { CELL_STATE } from '../table/column';
import { PEOPLE_ROLES } from './helpers/table-roles';
import { defineRowRule } from './rule';

/** A person without a name cannot be checked by anyone in the village. */
export const namaKosong = defineRowRule({
  meta: {
    id: 'nama-kosong',
    scope: 'sel',
    severity: 'error',
    roles: PEOPLE_ROLES,
    title: { id: 'Nama belum diisi', en: 'Name is missing' },
    next: {
      id: 'Isi nama menurut KTP atau Kartu Keluarga.',
      en: 'Fill in the name as on the identity or family card.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §2.4 angka 2 huruf c (pendataan berdasarkan nama, lokasi, dan tingkat kesejahteraan)',
    messages: {
      kosong: { id: 'Nama belum diisi.', en: 'The name is empty.' },
      kolomKosong: {
        id: 'Tidak satu pun dari {{jumlah}} baris menyebut nama.',
        en: 'None of the {{jumlah}} rows states a name.',
      },
    },
  },
  needs: ['nama'],
  wholeColumn: { field: 'nama', messageId: 'kolomKosong' },
  *check(row) {
    if (row.state('nama') === CELL_STATE.empty) yield { messageId: 'kosong', field: 'nama' };
  },
});
