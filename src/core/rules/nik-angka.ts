import { maskIdentity } from '../values/identity';
import { digitCount, identityProblem } from './helpers/identity-cells';
import { NIK_ROLES } from './helpers/table-roles';
import { shownCell } from './helpers/shown-cell';
import { defineRowRule } from './rule';

const LENGTH = 16;

/** A NIK kept as a number has lost its last digit: Excel keeps 15. */
export const nikAngka = defineRowRule({
  meta: {
    id: 'nik-angka',
    scope: 'sel',
    severity: 'error',
    locked: true,
    roles: NIK_ROLES,
    title: { id: 'NIK tersimpan sebagai angka', en: 'NIK is kept as a number' },
    next: {
      id: 'Ambil ulang NIK dari sumber aslinya, ubah format kolom menjadi Teks, lalu tempel kembali.',
      en: 'Take the NIK from its original source again, format the column as Text, then paste it back.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §2.4 angka 2 huruf b (validasi identitas berbasis NIK); Praktik pelaporan: Excel menyimpan angka paling banyak 15 digit',
    messages: {
      digitHilang: {
        id: 'NIK {{nik}} tersimpan sebagai angka: digit setelah digit ke-15 sudah hilang dan terbaca 0.',
        en: 'NIK {{nik}} is kept as a number: every digit after the 15th is lost and reads 0.',
      },
      angka: {
        id: '{{isi}} tersimpan sebagai angka {{panjang}} digit; NIK adalah teks 16 digit.',
        en: '{{isi}} is kept as a number of {{panjang}} digits; a NIK is text of 16 digits.',
      },
    },
  },
  needs: ['nik'],
  *check(row) {
    const raw = row.raw('nik');
    if (typeof raw !== 'number' || identityProblem(row, 'nik') !== 'number') return;
    const panjang = digitCount(raw);
    yield panjang === LENGTH
      ? { messageId: 'digitHilang', field: 'nik', data: { nik: maskIdentity(String(raw)) } }
      : { messageId: 'angka', field: 'nik', data: { isi: shownCell(raw), panjang } };
  },
});
