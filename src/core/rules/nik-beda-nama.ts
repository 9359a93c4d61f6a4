import { textAt, type Table } from '../table/table';
import { maskIdentity } from '../values/identity';
import { fold } from '../values/text';
import { addressSeenFrom } from './helpers/cell-places';
import { identifiesOne, ownText } from './helpers/identity-cells';
import { PEOPLE_ROLES } from './helpers/table-roles';
import { defineGroupRule, type Member } from './rule';

/** One NIK is one person, so every list of a workbook must give it the same name. */
export const nikBedaNama = defineGroupRule({
  meta: {
    id: 'nik-beda-nama',
    scope: 'buku',
    severity: 'error',
    roles: PEOPLE_ROLES,
    title: { id: 'NIK sama, nama berbeda', en: 'Same NIK, different name' },
    next: {
      id: 'Cocokkan kedua baris dengan Kartu Keluarga: perbaiki nama, atau NIK yang tertukar.',
      en: 'Compare both rows with the family card: correct the name, or the NIK that was mixed up.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §2.4 angka 2 huruf b dan c (validasi identitas berbasis NIK, pendataan berdasarkan nama)',
    messages: {
      beda: {
        id: 'NIK {{nik}} bernama lain di lembar {{lembar}}.',
        en: 'NIK {{nik}} has another name in sheet {{lembar}}.',
      },
    },
  },
  reads: ['nik', 'nama'],
  acrossSheets: true,
  keys(row) {
    const nik = ownText(row, 'nik');
    return nik === null || !identifiesOne(nik) || nameAt(row.table, row.index) === '' ? [] : [nik];
  },
  *check(nik, members) {
    const [first] = members;
    const name = nameAt(first.sheet.table, first.index);
    const [here, ...more] = firstOfEachSheet(members).filter(
      ({ sheet, index }) => nameAt(sheet.table, index) !== name,
    );
    if (!here) return;
    const { table } = here.sheet;
    yield {
      messageId: 'beda',
      sheet: here.sheet,
      field: 'nama',
      at: { index: here.index },
      data: { nik: maskIdentity(nik), lembar: first.sheet.table.sheet },
      related: [first, ...more].map((one) => addressSeenFrom(table, one.sheet.table, 'nama', one.index)),
    };
  },
});

/** The copies inside one sheet are another rule's. */
const firstOfEachSheet = (members: readonly Member[]): readonly Member[] =>
  members.filter(({ sheet }, at) => members[at - 1]?.sheet !== sheet);

/** The name of an entry; case, accents, punctuation and spacing make no other name. */
const nameAt = ({ columns }: Table, index: number): string =>
  fold((textAt(columns.get('nama'), index) ?? '').slice(0, 200)).replaceAll(' ', '');
