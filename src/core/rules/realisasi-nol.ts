import { PERIODS } from '../schema/mapping-row';
import { CELL_STATE } from '../table/column';
import type { MoneyField } from '../table/field';
import { moneyColumn, senAt, type Row, type Table } from '../table/table';
import { isEmptyCell } from './helpers/mapping-cells';
import { oncePerTable } from './helpers/once-per-table';
import { defineRowRule } from './rule';

/** True for the national report forms once any row has an amount in the last period. */
const reportsYearEnd = oncePerTable(PERIODS.flat(), (table) => {
  if (table.layout !== 'laporan-21' && table.layout !== 'laporan-23') return false;
  const last = PERIODS.find((fields) => fields.some((field) => table.columns.has(field)))?.at(-1);
  return last !== undefined && hasAmount(table, last);
});

/** A budget of which nothing was spent in a sheet that reports the whole year. */
export const realisasiNol = defineRowRule({
  meta: {
    id: 'realisasi-nol',
    scope: 'baris',
    severity: 'info',
    roles: ['pemetaan'],
    title: { id: 'Pagu tanpa realisasi sampai akhir tahun', en: 'Budget without realisation at year end' },
    next: {
      id: 'Pastikan kegiatan memang tidak dilaksanakan, dan tulis sebabnya di kolom keterangan.',
      en: 'Make sure the activity really was not carried out, and give the reason in the remarks column.',
    },
    source: 'Format Laporan OPPKPKE: kolom realisasi sampai periode terakhir',
    messages: {
      nol: {
        id: 'Pagu {{pagu}} tidak mempunyai realisasi sampai akhir tahun.',
        en: 'Budget {{pagu}} has no realisation up to the end of the year.',
      },
    },
  },
  needs: ['pagu'],
  facts: [reportsYearEnd],
  *check(row) {
    const pagu = row.sen('pagu');
    if (pagu === null || pagu <= 0n || !reportsYearEnd(row.table)) return;
    const fields = REALISASI.filter((field) => row.has(field));
    const field = fields.at(-1);
    if (field === undefined || !fields.every((one) => isNothing(row, one))) return;
    yield { messageId: 'nol', field, data: { pagu } };
  },
});

/** The total last, where the sheet has one. */
const REALISASI: readonly MoneyField[] = [...PERIODS.flat(), 'realisasi'];

const isNothing = (row: Row, field: MoneyField): boolean =>
  isEmptyCell(row, field) || (row.state(field) === CELL_STATE.read && row.sen(field) === 0n);

function hasAmount(table: Table, field: MoneyField): boolean {
  const column = moneyColumn(table, field);
  for (let index = 0; index < table.length; index += 1) {
    if ((senAt(column, index) ?? 0n) !== 0n) return true;
  }
  return false;
}
