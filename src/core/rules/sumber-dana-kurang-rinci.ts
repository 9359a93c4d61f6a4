import { sumberDanaOf } from '../schema/mapping-row';
import { asText } from '../table/cell-readers';
import { CELL_STATE } from '../table/column';
import type { Field } from '../table/field';
import { rowsOf, type Row } from '../table/table';
import { FUNDING_FIELDS, leafChoices } from './helpers/funding';
import { isOwn, shown } from './helpers/mapping-cells';
import { columnReferences } from './helpers/references';
import { defineSheetRule } from './rule';

/** APBD alone does not say whether DAU, DBH, DAK or PAD pays; several sources in one cell are counted as the first. */
export const sumberDanaKurangRinci = defineSheetRule({
  meta: {
    id: 'sumber-dana-kurang-rinci',
    scope: 'lembar',
    severity: 'info',
    roles: ['pemetaan'],
    title: { id: 'Sumber dana kurang rinci', en: 'Funding source lacks detail' },
    next: {
      id: 'Tulis rincian APBD (DAU, DBH, DAK, atau PAD); pisahkan baris yang dibiayai lebih dari satu sumber.',
      en: 'Write which part of the APBD pays (DAU, DBH, DAK or PAD); split rows paid by more than one source.',
    },
    source: 'Pedoman TKPK Provinsi Bengkulu §2.6 angka 2',
    messages: {
      sel: {
        id: 'Sumber dana “{{isi}}” belum menyebut satu rincian APBD (DAU, DBH, DAK, atau PAD).',
        en: 'Funding source “{{isi}}” does not name one part of the APBD (DAU, DBH, DAK or PAD).',
      },
      kolom: {
        id: '{{jumlah}} baris bersumber APBD dan tidak satu pun menyebut rinciannya (DAU, DBH, DAK, atau PAD).',
        en: '{{jumlah}} rows are paid from the APBD and none names which part of it (DAU, DBH, DAK or PAD).',
      },
      gabungan: {
        id: '“{{isi}}” menyebut lebih dari satu sumber; seluruh nilainya terhitung pada {{sumber}}.',
        en: '“{{isi}}” names more than one source; its whole amount is counted under {{sumber}}.',
      },
    },
  },
  reads: FUNDING_FIELDS,
  *check({ table }) {
    const bare: {
      readonly index: number;
      readonly row: number;
      readonly field: Field;
      readonly isi: string;
    }[] = [];
    let apbd = 0;
    for (const row of rowsOf(table)) {
      const field = statingField(row);
      const funding = sumberDanaOf(row);
      if (!field || !funding || !isOwn(row, field)) continue;
      const isi = shown(row.raw(field));
      const named = row.table.kamus.findSumberDana(asText(row.raw(field)));
      if (
        named &&
        named.sumberLain.length > 0 &&
        !(field === 'sumberDana' && row.text('rincianSumberDana') !== null)
      ) {
        const data = { isi, sumber: funding.sumber };
        yield { messageId: 'gabungan', field, data, at: { index: row.index } };
        continue;
      }
      // A detail nobody can read is another rule's: what it says is not known to be missing.
      if (funding.sumber !== 'APBD' || isUnreadDetail(row)) continue;
      apbd += 1;
      if (funding.rincian === null) bare.push({ index: row.index, row: row.row, field, isi });
    }
    const [first] = bare;
    if (first && bare.length > 1 && bare.length === apbd) {
      const rows = bare.filter(({ field }) => field === first.field).map(({ row }) => row);
      const related = columnReferences(table, first.field, rows);
      const data = { jumlah: apbd };
      yield { messageId: 'kolom', field: first.field, data, related, at: { index: first.index } };
      return;
    }
    for (const { index, field, isi } of bare) {
      yield { messageId: 'sel', field, data: { isi }, suggest: leafChoices('APBD'), at: { index } };
    }
  },
});

const isUnreadDetail = (row: Row): boolean => {
  const state = row.state('rincianSumberDana');
  return state === CELL_STATE.unread || state === CELL_STATE.error;
};

const statingField = (row: Row): Field | null =>
  row.text('sumberDana') !== null
    ? 'sumberDana'
    : row.text('rincianSumberDana') !== null
      ? 'rincianSumberDana'
      : null;
