import { realisasiOf } from '../schema/mapping-row';
import { itemAt } from '../values/at';
import { oddBudgets, oddBudgetsFound } from './helpers/mixed-units';
import { satuanOf } from './helpers/money-cells';
import { looksCumulative, periodsOf } from './helpers/periods';
import { defineRowRule } from './rule';

/** More was spent than was budgeted: one of the two numbers is wrong, or the budget was changed and not updated here. */
export const realisasiMelebihiPagu = defineRowRule({
  meta: {
    id: 'realisasi-melebihi-pagu',
    scope: 'baris',
    severity: 'warning',
    roles: ['pemetaan'],
    title: { id: 'Realisasi melebihi pagu', en: 'Realisation exceeds the budget' },
    next: {
      id: 'Cocokkan pagu dengan DPA perubahan, lalu periksa angka realisasi.',
      en: 'Compare the budget with the amended DPA, then check the realisation.',
    },
    source: 'Format Laporan OPPKPKE: kolom alokasi anggaran dan realisasi',
    messages: {
      periode: {
        id: 'Realisasi satu periode {{realisasi}} sudah melebihi pagu {{pagu}} (lebih {{selisih}}).',
        en: 'The realisation of one period, {{realisasi}}, already exceeds the budget {{pagu}} (by {{selisih}}).',
      },
      total: {
        id: 'Total realisasi {{realisasi}} melebihi pagu {{pagu}} (lebih {{selisih}}).',
        en: 'Total realisation {{realisasi}} exceeds the budget {{pagu}} (by {{selisih}}).',
      },
      jumlahPeriode: {
        id: 'Jumlah realisasi per periode {{realisasi}} melebihi pagu {{pagu}} (lebih {{selisih}}). Bila isiannya kumulatif, tambahkan kolom total.',
        en: 'The periods add up to {{realisasi}}, more than the budget {{pagu}} (by {{selisih}}). If they are cumulative, add a total column.',
      },
    },
  },
  needs: ['pagu'],
  facts: [oddBudgetsFound],
  *check(row, context) {
    const pagu = row.sen('pagu');
    // A negative budget, or one in another unit, is a mistake of its own; the comparison only repeats it.
    if (pagu === null || pagu < 0n) return;
    if (oddBudgets(row.table, satuanOf(context, 'pagu')).has(row.index)) return;
    if (looksCumulative(row)?.why === 'melebihiPagu') return;

    const periods = periodsOf(row);
    const at = periods?.amounts.findIndex((amount) => amount > pagu) ?? -1;
    const field = periods?.fields[at];
    const amount = periods?.amounts[at];
    if (field !== undefined && amount !== undefined) {
      yield { messageId: 'periode', field, data: { realisasi: amount, pagu, selisih: amount - pagu } };
      return;
    }
    const whole = realisasiOf(row);
    if (!whole || whole.sen <= pagu) return;
    const data = { realisasi: whole.sen, pagu, selisih: whole.sen - pagu };
    if (row.has('realisasi')) yield { messageId: 'total', field: 'realisasi', data };
    else
      yield {
        messageId: 'jumlahPeriode',
        field: itemAt(whole.fields, whole.fields.length - 1, 'realisasi'),
        data,
      };
  },
});
