import { CELL_STATE } from '../table/column';
import type { Field } from '../table/field';
import type { Table } from '../table/table';
import { fold } from '../values/text';
import { columnHead } from './helpers/column-head';
import { defineLookupRule } from './rule';

const KEYS: readonly Field[] = ['nik', 'nomorKk', 'idKeluarga'];

/** A recipient should be someone the target lists of the workbook know. */
export const penerimaBukanSasaran = defineLookupRule({
  meta: {
    id: 'penerima-bukan-sasaran',
    scope: 'buku',
    severity: 'warning',
    roles: ['penerima'],
    title: { id: 'Penerima tidak ada di data sasaran', en: 'Recipient is in no target list' },
    next: {
      id: 'Periksa NIK-nya; bila benar, pastikan orang ini memang sasaran atau lengkapi data sasarannya.',
      en: 'Check the NIK; if it is right, make sure this person is a target or complete the target list.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §2.4 angka 3 huruf e (sumber data yang sama) dan §3.1 angka 1 (tepat sasaran)',
    messages: {
      asing: {
        id: 'Penerima ini tidak ada di lembar keluarga maupun individu buku kerja ini.',
        en: 'This recipient is in neither the family nor the individual sheets of this workbook.',
      },
      sebagianBesar: {
        id: '{{jumlah}} dari {{dari}} penerima tidak ada di lembar keluarga maupun individu: data sasarannya tampaknya tidak lengkap atau dari sumber lain.',
        en: '{{jumlah}} of {{dari}} recipients are in neither the family nor the individual sheets: the target list seems incomplete or from another source.',
      },
    },
  },
  reads: KEYS,
  among: ['keluarga', 'individu'],
  keys: (row) =>
    KEYS.flatMap((field) => {
      const text = row.state(field) === CELL_STATE.read ? row.text(field) : null;
      return text === null || text === '' ? [] : [`${field}:${fold(text)}`];
    }),
  *check(_row, { table }, keys, knows) {
    if (keys.length === 0 || keys.some(knows)) return;
    yield { messageId: 'asing', field: firstKey(table) };
  },
  whole({ drafts, rows, known }, context) {
    // A workbook without target lists cannot say who is a stranger.
    if (known === 0) return [];
    // Most of a list being strange is one fact about the lists, not one about each person.
    if (drafts < 2 || drafts <= rows / 2) return null;
    const data = { jumlah: drafts, dari: rows };
    return [
      { messageId: 'sebagianBesar', field: firstKey(context.table), at: columnHead(context, KEYS), data },
    ];
  },
});

const firstKey = ({ columns }: Table): Field | null => KEYS.find((key) => columns.has(key)) ?? null;
