import { textAt, type Table } from '../table/table';
import { maskIdentity } from '../values/identity';
import { familyField, familyKeyAt } from './helpers/family-keys';
import { isKepala } from './helpers/person-words';
import { defineGroupRule } from './rule';

/** Every family of a list of people needs a head: by the head it is found in other lists. */
export const keluargaTanpaKepala = defineGroupRule({
  meta: {
    id: 'keluarga-tanpa-kepala',
    scope: 'lembar',
    severity: 'warning',
    roles: ['individu', 'keluarga'],
    title: { id: 'Keluarga tanpa kepala keluarga', en: 'Family without a head' },
    next: {
      id: 'Cocokkan dengan Kartu Keluarga: tandai kepala keluarganya, atau tambahkan barisnya.',
      en: 'Compare with the family card: mark the head of the family, or add the missing row.',
    },
    source: 'Praktik pelaporan: P3KE memuat satu kepala keluarga per keluarga',
    messages: {
      tanpaKepala: {
        id: 'Tidak satu pun dari {{jumlah}} anggota keluarga {{keluarga}} tercatat sebagai kepala keluarga.',
        en: 'None of the {{jumlah}} members of family {{keluarga}} is recorded as its head.',
      },
      seluruhLembar: {
        id: 'Kolom hubungan tidak menyebut kepala keluarga pada satu pun dari {{jumlah}} keluarga: mungkin berisi kode.',
        en: 'The relation column names no head in any of the {{jumlah}} families: it may hold codes.',
      },
    },
  },
  reads: ['nomorKk', 'idKeluarga', 'hubungan'],
  facts: [familyField],
  alone: true,
  beside: true,
  keys({ index }, { table }) {
    if (!table.columns.has('hubungan') || familyField(table) === null) return [];
    const own = familyKeyAt(table, index);
    if (own !== null) return [own];
    if (!isHead(table, index)) return [];
    // A head beside a family whose own nomor KK cannot be read is most likely its head; that cell is reported.
    const beside = [index - 1, index + 1].flatMap((at) =>
      at < 0 || at >= table.length ? [] : (familyKeyAt(table, at) ?? []),
    );
    return beside.length > 0 ? [...new Set(beside)] : [NO_FAMILY];
  },
  *check(key, members) {
    if (key === NO_FAMILY || members.some(({ sheet, index }) => isHead(sheet.table, index))) return;
    yield {
      messageId: 'tanpaKepala',
      field: 'hubungan',
      at: { index: members[0].index },
      data: { keluarga: maskIdentity(key), jumlah: members.length },
    };
  },
  whole(said) {
    if (said.drafts < 2 || said.drafts < said.groups || said.first === null) return null;
    return [{ messageId: 'seluruhLembar', field: 'hubungan', at: said.first, data: { jumlah: said.drafts } }];
  },
});

/** The key of heads that stand beside no family; no nomor KK reads like it. */
const NO_FAMILY = '';

const isHead = ({ columns }: Table, index: number): boolean =>
  isKepala(textAt(columns.get('hubungan'), index) ?? '');
