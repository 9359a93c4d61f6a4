import type { Suggestion } from '../findings/finding';
import { sumSen, type Sen } from '../values/rupiah';
import { isEmptyCell } from './helpers/mapping-cells';
import { amountChoice, magnitude, satuanOf } from './helpers/money-cells';
import { areUnsure, lastOfRunning, otherTotal, periodsOf } from './helpers/periods';
import { defineRowRule, type SheetContext } from './rule';

/** The total column must be what the periods say: their sum, or the last of running totals. */
export const realisasiTotalTidakSama = defineRowRule({
  meta: {
    id: 'realisasi-total-tidak-sama',
    scope: 'baris',
    severity: 'error',
    roles: ['pemetaan'],
    title: {
      id: 'Total realisasi tidak sama dengan periodenya',
      en: 'Total realisation differs from its periods',
    },
    next: {
      id: 'Perbaiki total atau periode yang salah; total adalah jumlah seluruh periode.',
      en: 'Correct the total or the period that is wrong; the total is the sum of all periods.',
    },
    source: 'Format Laporan OPPKPKE: kolom realisasi per periode dan total',
    messages: {
      beda: {
        id: 'Total realisasi {{total}} tidak sama dengan jumlah periodenya {{jumlah}} (selisih {{selisih}}).',
        en: 'Total realisation {{total}} differs from the sum of its periods {{jumlah}} (by {{selisih}}).',
      },
      kosong: {
        id: 'Total realisasi kosong, padahal periodenya berjumlah {{jumlah}}; realisasi baris ini tidak terhitung.',
        en: 'Total realisation is empty although its periods add up to {{jumlah}}; this row’s realisation is not counted.',
      },
    },
  },
  needs: ['realisasi'],
  *check(row, context) {
    const periods = periodsOf(row);
    if (!periods || areUnsure(row)) return;
    if (isEmptyCell(row, 'realisasi')) {
      if (periods.amounts.every((amount) => amount === 0n)) return;
      const jumlah = sumSen(periods.amounts);
      yield {
        messageId: 'kosong',
        field: 'realisasi',
        data: { jumlah },
        suggest: choices(context, jumlah, lastOfRunning(periods.amounts)),
      };
      return;
    }
    const other = otherTotal(row);
    if (!other) return;
    const { total, jumlah, last } = other;
    yield {
      messageId: 'beda',
      field: 'realisasi',
      data: { total, jumlah, selisih: magnitude(total - jumlah) },
      suggest: choices(context, jumlah, last),
    };
  },
});

function choices(context: SheetContext, jumlah: Sen, last: Sen | null): readonly Suggestion[] {
  const satuan = satuanOf(context, 'realisasi');
  return [
    ...amountChoice(satuan, jumlah, { id: 'jumlah seluruh periode', en: 'sum of all periods' }),
    ...(last === null
      ? []
      : amountChoice(satuan, last, {
          id: 'periode terakhir, bila isian kumulatif',
          en: 'last period, if they are cumulative',
        })),
  ];
}
