import { maskIdentity } from '../values/identity';
import { nikOf } from './helpers/identity-cells';
import { NIK_ROLES } from './helpers/table-roles';
import { defineRowRule } from './rule';

/** Digits 7 to 12 of a NIK are a date of birth, the day plus 40 for women; a date no calendar has is a typing error. */
export const nikTanggalMustahil = defineRowRule({
  meta: {
    id: 'nik-tanggal-mustahil',
    scope: 'sel',
    severity: 'error',
    roles: NIK_ROLES,
    title: { id: 'Tanggal pada NIK mustahil', en: 'Impossible date in the NIK' },
    next: {
      id: 'Cocokkan digit ke-7 sampai ke-12 dengan KTP atau Kartu Keluarga.',
      en: 'Compare digits 7 to 12 with the identity or family card.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §2.4 angka 2 huruf b (validasi identitas berbasis NIK); Dukcapil Klaten dan Temanggung: susunan NIK',
    messages: {
      hari: {
        id: 'NIK {{nik}}: digit hari {{hari}} bukan 01–31 (laki-laki) atau 41–71 (perempuan).',
        en: 'NIK {{nik}}: the day digits {{hari}} are neither 01–31 (men) nor 41–71 (women).',
      },
      bulan: {
        id: 'NIK {{nik}}: digit bulan {{bulan}} bukan 01–12.',
        en: 'NIK {{nik}}: the month digits {{bulan}} are not 01–12.',
      },
      tanggal: {
        id: 'NIK {{nik}}: bulannya tidak mempunyai hari sebanyak itu.',
        en: 'NIK {{nik}}: its month does not have that many days.',
      },
    },
  },
  needs: ['nik'],
  *check(row) {
    const detail = nikOf(row);
    if (!detail || detail.tanggalMungkin) return;
    const nik = maskIdentity(detail.nik);
    // Only the digits that are wrong are shown: all six beside a masked NIK would unmask it.
    if (detail.hari < 1 || detail.hari > 31) {
      yield { messageId: 'hari', field: 'nik', data: { nik, hari: detail.nik.slice(6, 8) } };
    } else if (detail.bulan < 1 || detail.bulan > 12) {
      yield { messageId: 'bulan', field: 'nik', data: { nik, bulan: detail.nik.slice(8, 10) } };
    } else {
      yield { messageId: 'tanggal', field: 'nik', data: { nik } };
    }
  },
});
