import { describeNomorKk, maskIdentity } from '../values/identity';
import type { Row } from '../table/table';
import { asText } from '../table/cell-readers';
import { digitCount, identityProblem, ownText } from './helpers/identity-cells';
import { identityForm } from './helpers/identity-form';
import { shownCell } from './helpers/shown-cell';
import { PEOPLE_ROLES } from './helpers/table-roles';
import { defineRowRule, type Draft } from './rule';

/** A nomor KK is text of 16 digits: region, date of issue, serial. */
export const kkFormat = defineRowRule({
  meta: {
    id: 'kk-format',
    scope: 'sel',
    severity: 'warning',
    roles: PEOPLE_ROLES,
    title: { id: 'Nomor KK tidak sesuai bentuknya', en: 'Nomor KK is malformed' },
    next: {
      id: 'Cocokkan dengan Kartu Keluarga, lalu tulis 16 digit sebagai teks tanpa tanda apa pun.',
      en: 'Compare with the family card, then write 16 digits as text without any sign.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §2.4 angka 2 huruf b (validasi identitas); Praktik pelaporan: susunan nomor KK (perlu dikonfirmasi)',
    messages: {
      angka: {
        id: 'Nomor KK {{isi}} tersimpan sebagai angka {{panjang}} digit: digit setelah digit ke-15 hilang.',
        en: 'Nomor KK {{isi}} is kept as a number of {{panjang}} digits: digits after the 15th are lost.',
      },
      notasiIlmiah: {
        id: 'Nomor KK tertulis {{isi}}: hanya digit depannya yang tersisa.',
        en: 'The nomor KK reads {{isi}}: only its first digits are left.',
      },
      panjang: {
        id: 'Nomor KK berisi {{panjang}} digit, seharusnya 16.',
        en: 'The nomor KK has {{panjang}} digits; it should have 16.',
      },
      karakter: {
        id: 'Nomor KK memuat yang bukan angka: {{tanda}}',
        en: 'The nomor KK holds what is not a digit: {{tanda}}',
      },
      tanda: {
        id: 'Nomor KK {{nomor}} memuat tanda petik, spasi, titik, atau tanda hubung.',
        en: 'Nomor KK {{nomor}} holds an apostrophe, spaces, dots or dashes.',
      },
      tanggalMustahil: {
        id: 'Nomor KK {{nomor}}: digit ke-7 sampai ke-12 bukan tanggal terbit yang mungkin.',
        en: 'Nomor KK {{nomor}}: digits 7 to 12 are no possible date of issue.',
      },
      serialNol: {
        id: 'Nomor KK {{nomor}} berakhir 0000: digitnya mungkin hilang.',
        en: 'Nomor KK {{nomor}} ends in 0000: its digits may be lost.',
      },
    },
  },
  needs: ['nomorKk'],
  *check(row) {
    const draft = unreadNumber(row) ?? identityForm(row, 'nomorKk') ?? doubtful(row);
    if (draft) yield draft;
  },
});

function unreadNumber(row: Row): Draft<'angka' | 'notasiIlmiah'> | null {
  const problem = identityProblem(row, 'nomorKk');
  const raw = row.raw('nomorKk');
  if (problem === 'number') {
    const isi = maskIdentity(asText(raw));
    return { messageId: 'angka', field: 'nomorKk', data: { isi, panjang: digitCount(raw) } };
  }
  if (problem !== 'scientific') return null;
  return { messageId: 'notasiIlmiah', field: 'nomorKk', data: { isi: shownCell(raw) } };
}

function doubtful(row: Row): Draft<'tanggalMustahil' | 'serialNol'> | null {
  const digits = ownText(row, 'nomorKk');
  if (digits === null) return null;
  const { tanggalMungkin, serialNol } = describeNomorKk(digits);
  if (tanggalMungkin && !serialNol) return null;
  const messageId = tanggalMungkin ? 'serialNol' : 'tanggalMustahil';
  return { messageId, field: 'nomorKk', data: { nomor: maskIdentity(digits) } };
}
