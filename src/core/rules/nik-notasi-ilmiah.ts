import { identityProblem } from './helpers/identity-cells';
import { NIK_ROLES } from './helpers/table-roles';
import { shownCell } from './helpers/shown-cell';
import { defineRowRule } from './rule';

/** `3,20E+15` as text: all but the first digits of the NIK are gone. */
export const nikNotasiIlmiah = defineRowRule({
  meta: {
    id: 'nik-notasi-ilmiah',
    scope: 'sel',
    severity: 'error',
    locked: true,
    roles: NIK_ROLES,
    title: { id: 'NIK dalam notasi ilmiah', en: 'NIK in scientific notation' },
    next: {
      id: 'Ambil ulang NIK dari sumber aslinya; digit yang hilang tidak dapat dihitung kembali.',
      en: 'Take the NIK from its original source again; the lost digits cannot be worked out.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §2.4 angka 2 huruf b (validasi identitas berbasis NIK); Praktik pelaporan: ekspor CSV dari kolom angka',
    messages: {
      notasiIlmiah: {
        id: 'NIK tertulis {{isi}}: hanya digit depannya yang tersisa.',
        en: 'The NIK reads {{isi}}: only its first digits are left.',
      },
    },
  },
  needs: ['nik'],
  *check(row) {
    if (identityProblem(row, 'nik') !== 'scientific') return;
    yield { messageId: 'notasiIlmiah', field: 'nik', data: { isi: shownCell(row.raw('nik')) } };
  },
});
