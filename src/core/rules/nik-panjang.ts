import { identityForm } from './helpers/identity-form';
import { NIK_ROLES } from './helpers/table-roles';
import { defineRowRule } from './rule';

/** A NIK is text of exactly 16 digits; apostrophes, spaces, dots and dashes in it are taken out by a fix. */
export const nikPanjang = defineRowRule({
  meta: {
    id: 'nik-panjang',
    scope: 'sel',
    severity: 'error',
    roles: NIK_ROLES,
    title: { id: 'NIK bukan 16 digit', en: 'NIK is not 16 digits' },
    next: {
      id: 'Cocokkan dengan KTP atau Kartu Keluarga, lalu tulis 16 digit tanpa tanda apa pun.',
      en: 'Compare with the identity or family card, then write 16 digits without any sign.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §2.4 angka 2 huruf b (validasi identitas berbasis NIK); Dukcapil Klaten dan Temanggung: NIK 16 digit',
    messages: {
      panjang: {
        id: 'NIK berisi {{panjang}} digit, seharusnya 16.',
        en: 'The NIK has {{panjang}} digits; it should have 16.',
      },
      karakter: {
        id: 'NIK memuat yang bukan angka: {{tanda}}',
        en: 'The NIK holds what is not a digit: {{tanda}}',
      },
      tanda: {
        id: 'NIK {{nomor}} memuat tanda petik, spasi, titik, atau tanda hubung.',
        en: 'NIK {{nomor}} holds an apostrophe, spaces, dots or dashes.',
      },
    },
  },
  needs: ['nik'],
  *check(row) {
    const draft = identityForm(row, 'nik');
    if (draft) yield draft;
  },
});
