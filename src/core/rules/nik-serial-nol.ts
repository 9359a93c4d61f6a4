import { maskIdentity } from '../values/identity';
import { nikOf } from './helpers/identity-cells';
import { NIK_ROLES } from './helpers/table-roles';
import { defineRowRule } from './rule';

/** Serial numbers start at 0001: a NIK ending in 0000 lost its digits on the way or was made up. */
export const nikSerialNol = defineRowRule({
  meta: {
    id: 'nik-serial-nol',
    scope: 'sel',
    severity: 'warning',
    roles: NIK_ROLES,
    title: { id: 'Nomor urut NIK 0000', en: 'NIK serial is 0000' },
    next: {
      id: 'Ambil ulang NIK dari sumber aslinya; empat digit terakhir mungkin hilang saat pernah tersimpan sebagai angka.',
      en: 'Take the NIK from its original source again; its last four digits may have been lost while it was a number.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §2.4 angka 2 huruf b (validasi identitas berbasis NIK); Dukcapil Klaten dan Temanggung: nomor urut mulai 0001',
    messages: {
      nol: {
        id: 'NIK {{nik}} berakhir 0000; nomor urut NIK mulai dari 0001.',
        en: 'NIK {{nik}} ends in 0000; serial numbers start at 0001.',
      },
    },
  },
  needs: ['nik'],
  *check(row) {
    const detail = nikOf(row);
    // An impossible date is said by its own rule; the zeros are then the same mistake.
    if (!detail?.serialNol || !detail.tanggalMungkin) return;
    yield { messageId: 'nol', field: 'nik', data: { nik: maskIdentity(detail.nik) } };
  },
});
