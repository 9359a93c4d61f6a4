import { CELL_STATE, INHERITED, stateOf } from '../table/column';
import { textColumn, type Table } from '../table/table';
import { maskIdentity } from '../values/identity';
import { entryAddress } from './helpers/cell-places';
import { identifiesOne } from './helpers/identity-cells';
import { defineSheetRule } from './rule';

/** One person stands once in a list of families or of individuals. */
export const nikGanda = defineSheetRule({
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
  *check({ table }) {
    for (const { nik, places } of repeatedNik(table)) {
      const [first = 0, ...others] = places;
      yield {
        messageId: 'ganda',
        field: 'nik',
        at: { index: first },
        data: { nik: maskIdentity(nik), jumlah: places.length },
        related: others.map((index) => entryAddress(table, 'nik', index)),
      };
    }
  },
});

function repeatedNik(table: Table): { readonly nik: string; readonly places: readonly number[] }[] {
  const column = textColumn(table, 'nik');
  if (!column) return [];
  // Equal texts share a code, so half a million rows are compared as numbers.
  const first = new Int32Array(column.dictionary.length).fill(-1);
  const repeated = new Map<number, number[]>();
  column.status.forEach((status, index) => {
    const code = column.codes[index] ?? 0;
    if (stateOf(status) !== CELL_STATE.read || (status & INHERITED) !== 0) return;
    const before = first[code] ?? -1;
    if (before < 0) {
      first[code] = index;
      return;
    }
    const places = repeated.get(code);
    if (places) places.push(index);
    else repeated.set(code, [before, index]);
  });
  return [...repeated]
    .map(([code, places]) => ({ nik: column.dictionary[code] ?? '', places }))
    .filter(({ nik }) => identifiesOne(nik));
}
