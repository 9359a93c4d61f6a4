import { maskIdentity } from '../values/identity';
import { anyBetween, familyGroups } from './helpers/family-groups';
import { isKepala } from './helpers/person-words';
import { defineSheetRule } from './rule';

/** Every family of a list of people needs a head: by the head it is found in other lists. */
export const keluargaTanpaKepala = defineSheetRule({
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
  *check({ table }) {
    if (!table.columns.has('hubungan')) return;
    const groups = familyGroups(table, (row) => isKepala(row.text('hubungan') ?? ''));
    if (!groups) return;
    const { families, keylessHeads } = groups;
    const first = families[0]?.first ?? 0;
    const nobody = keylessHeads.length === 0 && families.every(({ heads }) => heads.length === 0);
    if (nobody && families.length > 1) {
      const data = { jumlah: families.length };
      yield { messageId: 'seluruhLembar', field: 'hubungan', at: { index: first }, data };
      return;
    }
    for (const family of families) {
      // A head beside the family whose own nomor KK cannot be read is most likely its head; that cell is reported.
      if (family.heads.length > 0 || anyBetween(keylessHeads, family.first - 1, family.last + 1)) continue;
      yield {
        messageId: 'tanpaKepala',
        field: 'hubungan',
        at: { index: family.first },
        data: { keluarga: maskIdentity(family.key), jumlah: family.members },
      };
    }
  },
});
