import { maskIdentity } from '../values/identity';
import { textColumn, type Row, type Table } from '../table/table';
import { entryAddress } from './helpers/cell-places';
import { familyGroups, type FamilyGroup } from './helpers/family-groups';
import { isKepala } from './helpers/person-words';
import { defineSheetRule } from './rule';

/** One family has one head: in a list of people by the relation column, in a list of families by standing once. */
export const kkKepalaGanda = defineSheetRule({
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
  *check({ sheet, table }) {
    const people = table.columns.has('hubungan');
    if (!people && sheet.role !== 'keluarga') return;
    const isHead = (row: Row): boolean => !people || isKepala(row.text('hubungan') ?? '');
    const groups = familyGroups(table, isHead);
    for (const family of groups?.families ?? []) {
      const [first = 0, ...others] = distinctHeads(table, family);
      if (!groups || others.length === 0) continue;
      yield {
        messageId: people ? 'kepala' : 'baris',
        field: groups.field,
        at: { index: first },
        data: { keluarga: maskIdentity(family.key), jumlah: others.length + 1 },
        related: others.map((index) => entryAddress(table, groups.field, index)),
      };
    }
  },
});

/** Two rows of one NIK are a copy, which is another rule's; a row whose NIK is unread counts as a person of its own. */
function distinctHeads(table: Table, { heads }: FamilyGroup): readonly number[] {
  if (heads.length < 2) return heads;
  const column = textColumn(table, 'nik');
  const seen = new Set<number>();
  return heads.filter((index) => {
    const code = column?.codes[index] ?? 0;
    if (code === 0) return true;
    if (seen.has(code)) return false;
    seen.add(code);
    return true;
  });
}
