import { itemAt } from '../values/at';
import { maskIdentity } from '../values/identity';
import { textAt, type Table } from '../table/table';
import { entryAddress } from './helpers/cell-places';
import { familyField, familyKeyAt } from './helpers/family-keys';
import { isKepala } from './helpers/person-words';
import { defineGroupRule, type Member } from './rule';

/** One family has one head: in a list of people by the relation column, in a list of families by standing once. */
export const kkKepalaGanda = defineGroupRule({
  meta: {
    id: 'kk-kepala-ganda',
    scope: 'lembar',
    severity: 'warning',
    roles: ['individu', 'keluarga'],
    title: { id: 'Satu keluarga, dua kepala keluarga', en: 'One family, two heads' },
    next: {
      id: 'Cocokkan dengan Kartu Keluarga: perbaiki hubungan keluarga, atau nomor KK yang tertukar.',
      en: 'Compare with the family card: correct the relation, or the nomor KK that was mixed up.',
    },
    source: 'Praktik pelaporan: P3KE memuat satu kepala keluarga per keluarga',
    messages: {
      kepala: {
        id: 'Keluarga {{keluarga}} punya {{jumlah}} kepala keluarga.',
        en: 'Family {{keluarga}} has {{jumlah}} heads.',
      },
      baris: {
        id: 'Keluarga {{keluarga}} tercantum pada {{jumlah}} baris dengan orang yang berbeda.',
        en: 'Family {{keluarga}} stands in {{jumlah}} rows with different people.',
      },
    },
  },
  reads: ['nomorKk', 'idKeluarga', 'hubungan', 'nik'],
  facts: [familyField],
  keys(row, { sheet, table }) {
    const people = table.columns.has('hubungan');
    if (people ? !isKepala(row.text('hubungan') ?? '') : sheet.role !== 'keluarga') return [];
    const key = familyKeyAt(table, row.index);
    return key === null ? [] : [key];
  },
  *check(key, heads) {
    const { table } = heads[0].sheet;
    const field = familyField(table);
    const distinct = distinctHeads(table, heads);
    if (field === null || distinct.length < 2) return;
    yield {
      messageId: table.columns.has('hubungan') ? 'kepala' : 'baris',
      field,
      at: { index: itemAt(distinct, 0, 0) },
      data: { keluarga: maskIdentity(key), jumlah: distinct.length },
      related: distinct.slice(1).map((index) => entryAddress(table, field, index)),
    };
  },
});

/** Two rows of one NIK are a copy, which is another rule's; a row whose NIK is unread counts as a person of its own. */
function distinctHeads(table: Table, heads: readonly Member[]): readonly number[] {
  const column = table.columns.get('nik');
  const seen = new Set<string>();
  return heads.flatMap(({ index }) => {
    const nik = textAt(column, index);
    if (nik === null) return [index];
    if (seen.has(nik)) return [];
    seen.add(nik);
    return [index];
  });
}
