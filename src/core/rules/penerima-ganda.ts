import type { ProgramId } from '../taxonomy/program';
import { maskIdentity } from '../values/identity';
import { addressSeenFrom } from './helpers/cell-places';
import { identifiesOne, ownText } from './helpers/identity-cells';
import { defineGroupRule } from './rule';

const NIK_LENGTH = 16;

/** One person stands once in the list of one programme of one year. */
export const penerimaGanda = defineGroupRule({
  meta: {
    id: 'penerima-ganda',
    scope: 'buku',
    severity: 'warning',
    roles: ['penerima'],
    title: { id: 'Penerima tercantum lebih dari sekali', en: 'Recipient stands more than once' },
    next: {
      id: 'Pastikan apakah ini salinan atau pembayaran bertahap; bila salinan, hapus satu barisnya.',
      en: 'Make sure whether it is a copy or a payment in instalments; if a copy, delete one row.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §2.4 angka 2 huruf b (validasi identitas berbasis NIK); Praktik pelaporan: satu baris per penerima per program',
    messages: {
      ganda: {
        id: 'NIK {{nik}} tercantum {{jumlah}} kali sebagai penerima {{program}}.',
        en: 'NIK {{nik}} stands {{jumlah}} times as a recipient of {{program}}.',
      },
    },
  },
  reads: ['nik', 'programKatalog', 'tahun'],
  keys(row, { sheet }) {
    const nik = ownText(row, 'nik');
    const program = row.text('programKatalog');
    if (nik === null || program === null || !identifiesOne(nik)) return [];
    // A list without a year takes its title's; `check` takes the key apart again.
    return [`${nik}|${program}|${row.text('tahun') ?? String(sheet.tahun ?? '')}`];
  },
  *check(key, [first, ...others]) {
    const { table } = first.sheet;
    const nik = key.slice(0, NIK_LENGTH);
    const program = key.slice(NIK_LENGTH + 1, key.lastIndexOf('|'));
    yield {
      messageId: 'ganda',
      field: 'nik',
      at: { index: first.index },
      data: {
        nik: maskIdentity(nik),
        jumlah: others.length + 1,
        program: table.kamus.programOf(program as ProgramId).nama.id,
      },
      related: others.map(({ sheet, index }) => addressSeenFrom(table, sheet.table, 'nik', index)),
    };
  },
});
