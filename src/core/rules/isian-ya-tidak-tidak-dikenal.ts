import { CELL_STATE } from '../table/column';
import { oncePerTable } from './helpers/once-per-table';
import { shownCell } from './helpers/shown-cell';
import { defineRowRule } from './rule';

const yesNoFields = oncePerTable('columns', ({ columns }) =>
  [...columns.values()].filter(({ kind }) => kind === 'yaTidak').map(({ field }) => field),
);

/** What is neither yes nor no is unknown: it counts neither as received nor as missing. */
export const isianYaTidakTidakDikenal = defineRowRule({
  meta: {
    id: 'isian-ya-tidak-tidak-dikenal',
    scope: 'sel',
    severity: 'warning',
    roles: ['keluarga', 'individu', 'wilayah'],
    title: { id: 'Isian bukan Ya atau Tidak', en: 'Neither yes nor no' },
    next: {
      id: 'Tulis Ya atau Tidak; kosongkan bila memang tidak diketahui.',
      en: 'Write Ya or Tidak; leave the cell empty when it is not known.',
    },
    source: 'Praktik pelaporan: kolom P3KE berisi Ya atau Tidak',
    messages: {
      asing: {
        id: '“{{isi}}” bukan Ya dan bukan Tidak; dihitung sebagai tidak diketahui.',
        en: '“{{isi}}” is neither Ya nor Tidak; it counts as unknown.',
      },
    },
  },
  needs: [],
  facts: [yesNoFields],
  *check(row) {
    for (const field of yesNoFields(row.table)) {
      if (row.state(field) !== CELL_STATE.unread || row.inherited(field)) continue;
      yield {
        messageId: 'asing',
        field,
        data: { isi: shownCell(row.raw(field)) },
        suggest: [
          { label: { id: 'Ya', en: 'Yes (Ya)' }, value: 'Ya' },
          { label: { id: 'Tidak', en: 'No (Tidak)' }, value: 'Tidak' },
        ],
      };
    }
  },
});
