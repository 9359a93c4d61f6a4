import type { Suggestion } from '../findings/finding';
import { STRATEGI } from '../taxonomy/strategi';
import { CELL_STATE } from '../table/column';
import type { Row } from '../table/table';
import { strategiByCode, strategiHints } from './helpers/strategi-hints';
import { defineRowRule, type SheetContext } from './rule';

/** A mapping row that belongs to no strategy is missing from every total by strategy. */
export const strategiKosong = defineRowRule({
  meta: {
    id: 'strategi-kosong',
    scope: 'baris',
    severity: 'error',
    roles: ['pemetaan'],
    title: { id: 'Strategi belum diisi', en: 'Strategy is missing' },
    next: {
      id: 'Isi strategi 1, 2, atau 3 menurut tujuan kegiatan.',
      en: 'Fill in strategy 1, 2 or 3 by what the activity aims at.',
    },
    source: 'Pedoman TKPK Provinsi Bengkulu §2.5; Inpres 4/2022; Inpres 8/2025',
    messages: {
      kosong: { id: 'Strategi belum diisi.', en: 'The strategy is empty.' },
      kolomKosong: {
        id: 'Tidak satu pun dari {{jumlah}} baris menyebut strategi.',
        en: 'None of the {{jumlah}} rows names a strategy.',
      },
    },
  },
  needs: ['strategi'],
  wholeColumn: { field: 'strategi', messageId: 'kolomKosong' },
  facts: [strategiByCode],
  *check(row, context) {
    if (row.state('strategi') !== CELL_STATE.empty) return;
    yield { messageId: 'kosong', field: 'strategi', suggest: suggestionsFor(row, context) };
  },
});

/** What the row points at, with the reason; all three stand to choose where it points at nothing. */
function suggestionsFor(row: Row, context: SheetContext): readonly Suggestion[] {
  const hints = strategiHints(row, context);
  if (hints.length === 0) return STRATEGI.map(({ id, nama }) => ({ label: nama, value: id }));
  return hints.flatMap(({ strategi, why }) =>
    STRATEGI.filter(({ id }) => id === strategi).map(({ id, nama }) => ({
      label: { id: `${nama.id} (${why.id})`, en: `${nama.en} (${why.en})` },
      value: id,
    })),
  );
}
