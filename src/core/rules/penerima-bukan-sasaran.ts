import { CELL_STATE } from '../table/column';
import type { Field } from '../table/field';
import { rowsOf, type Row } from '../table/table';
import { fold } from '../values/text';
import { columnHead } from './helpers/column-head';
import { defineBookRule, type BookContext } from './rule';

const KEYS: readonly Field[] = ['nik', 'nomorKk', 'idKeluarga'];

/** A recipient should be someone the target lists of the workbook know. */
export const penerimaBukanSasaran = defineBookRule({
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
  *check(book) {
    const targets = targetKeys(book);
    if (targets.size === 0) return;
    for (const context of book.sheets) {
      if (context.sheet.role !== 'penerima') continue;
      const strangers: number[] = [];
      let readable = 0;
      for (const row of rowsOf(context.table)) {
        const keys = keysIn(row);
        if (keys.length === 0) continue;
        readable += 1;
        if (!keys.some((key) => targets.has(key))) strangers.push(row.index);
      }
      const field = KEYS.find((key) => context.table.columns.has(key)) ?? null;
      // Most of a list being strange is one fact about the lists, not one about each person.
      if (strangers.length > readable / 2 && strangers.length > 1) {
        const data = { jumlah: strangers.length, dari: readable };
        yield { messageId: 'sebagianBesar', sheet: context, field, at: columnHead(context, KEYS), data };
        continue;
      }
      for (const index of strangers) yield { messageId: 'asing', sheet: context, field, at: { index } };
    }
  },
});

/** Every number by which some family or person of the workbook is known. */
function targetKeys({ sheets }: BookContext): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { sheet, table } of sheets) {
    if (sheet.role !== 'keluarga' && sheet.role !== 'individu') continue;
    for (const row of rowsOf(table)) for (const key of keysIn(row)) keys.add(key);
  }
  return keys;
}

const keysIn = (row: Row): readonly string[] =>
  KEYS.flatMap((field) => {
    const text = row.state(field) === CELL_STATE.read ? row.text(field) : null;
    return text === null || text === '' ? [] : [`${field}:${fold(text)}`];
  });
