import { STRATEGI } from '../taxonomy/strategi';
import type { ProgramId } from '../taxonomy/program';
import { CELL_STATE } from '../table/column';
import type { Row } from '../table/table';
import { defineRowRule } from './rule';

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
  *check(row) {
    if (row.state('strategi') !== CELL_STATE.empty) return;
    yield { messageId: 'kosong', field: 'strategi', suggest: suggestionsFor(row) };
  },
});

/** A catalogue programme named in the row points at its strategy; without one all three stand to choose. */
function suggestionsFor(row: Row): readonly { label: { id: string; en: string }; value: string }[] {
  const { kamus } = row.table;
  const named = row.text('programKatalog') as ProgramId | null;
  const found = named ?? kamus.findProgram(row.text('subkegiatan') ?? '')[0]?.program;
  const program = found === undefined ? undefined : kamus.programOf(found);
  const choices = program ? STRATEGI.filter(({ id }) => id === program.strategi) : STRATEGI;
  return choices.map(({ id, nama }) => ({
    label: program
      ? { id: `${nama.id} (${program.nama.id})`, en: `${nama.en} (${program.nama.en})` }
      : { id: nama.id, en: nama.en },
    value: id,
  }));
}
