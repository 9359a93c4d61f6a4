import { maskIdentity } from '../values/identity';
import { entryAddress } from './helpers/cell-places';
import { identifiesOne, ownText } from './helpers/identity-cells';
import { defineGroupRule } from './rule';

/** One person stands once in a list of families or of individuals. */
export const nikGanda = defineGroupRule({
  meta: {
    id: 'nik-ganda',
    scope: 'lembar',
    severity: 'error',
    roles: ['keluarga', 'individu'],
    title: { id: 'NIK tercantum lebih dari sekali', en: 'NIK stands more than once' },
    next: {
      id: 'Bandingkan baris-barisnya: hapus salinan, atau perbaiki NIK yang milik orang lain.',
      en: 'Compare the rows: delete the copy, or correct the NIK that belongs to someone else.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §2.4 angka 2 huruf b dan c (validasi identitas berbasis NIK, pendataan berdasarkan nama)',
    messages: {
      ganda: {
        id: 'NIK {{nik}} tercantum {{jumlah}} kali di lembar ini.',
        en: 'NIK {{nik}} stands {{jumlah}} times in this sheet.',
      },
    },
  },
  reads: ['nik'],
  keys(row) {
    const nik = ownText(row, 'nik');
    return nik === null || !identifiesOne(nik) ? [] : [nik];
  },
  *check(nik, [first, ...others]) {
    yield {
      messageId: 'ganda',
      field: 'nik',
      at: { index: first.index },
      data: { nik: maskIdentity(nik), jumlah: others.length + 1 },
      related: others.map(({ index }) => entryAddress(first.sheet.table, 'nik', index)),
    };
  },
});
