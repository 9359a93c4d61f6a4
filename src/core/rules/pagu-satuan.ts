import { moneyColumn, senAt } from '../table/table';
import { oddBudgets } from './helpers/mixed-units';
import { amountChoice, satuanOf } from './helpers/money-cells';
import { defineSheetRule } from './rule';

/** One budget in juta among budgets in rupiah is a millionth of what it should be, or the other way round. */
export const paguSatuan = defineSheetRule({
  meta: {
    id: 'pagu-satuan',
    scope: 'lembar',
    severity: 'warning',
    roles: ['pemetaan'],
    title: { id: 'Pagu dalam satuan yang berbeda', en: 'Budget in another unit' },
    next: {
      id: 'Cocokkan dengan DPA dan tulis semua pagu dalam satuan judul kolom.',
      en: 'Compare with the DPA and write every budget in the unit of the column heading.',
    },
    source: 'Templat matriks RAT/OPPKPKE: kolom Alokasi Anggaran (Rp)',
    messages: {
      juta: {
        id: 'Pagu {{nilai}} jauh lebih kecil daripada {{jumlah}} pagu lain di kolom ini; tampaknya ditulis dalam juta atau ribu rupiah.',
        en: 'Budget {{nilai}} is far smaller than {{jumlah}} other budgets of this column; it seems written in millions or thousands of rupiah.',
      },
      rupiah: {
        id: 'Pagu {{nilai}} jauh lebih besar daripada {{jumlah}} pagu lain di kolom ini; tampaknya ditulis dalam rupiah, sedangkan yang lain dalam juta atau ribu.',
        en: 'Budget {{nilai}} is far larger than {{jumlah}} other budgets of this column; it seems written in rupiah, the others in millions or thousands.',
      },
    },
  },
  reads: ['pagu'],
  *check(context) {
    const { table } = context;
    const column = moneyColumn(table, 'pagu');
    const satuan = satuanOf(context, 'pagu');
    const found = oddBudgets(table, satuan);
    if (!column || found.size === 0) return;
    let read = 0;
    for (let index = 0; index < table.length; index += 1) if (senAt(column, index) !== null) read += 1;
    for (const [index, { kind, nilai, instead }] of found) {
      const why = { id: 'dalam satuan kolom ini', en: 'in the unit of this column' };
      yield {
        messageId: kind,
        field: 'pagu',
        data: { nilai, jumlah: read - found.size },
        suggest: instead.flatMap((sen) => amountChoice(satuan, sen, why)),
        at: { index },
      };
    }
  },
});
