import { formatRupiah } from '../values/rupiah';
import { satuanOf, typedIn } from './helpers/money-cells';
import { looksCumulative } from './helpers/periods';
import { defineRowRule } from './rule';

/** Periods reported as running totals and then added up count the same money twice. */
export const realisasiKumulatifGanda = defineRowRule({
  meta: {
    id: 'realisasi-kumulatif-ganda',
    scope: 'baris',
    severity: 'warning',
    roles: ['pemetaan'],
    title: {
      id: 'Realisasi kumulatif dijumlahkan',
      en: 'Cumulative realisation was added up',
    },
    next: {
      id: 'Pastikan ke OPD apakah isian periode kumulatif; bila ya, total adalah isian periode terakhir.',
      en: 'Ask the OPD whether its periods are cumulative; if so, the total is the last period.',
    },
    source: 'Format Laporan OPPKPKE: kolom realisasi per periode dan total',
    messages: {
      melebihiPagu: {
        id: 'Total realisasi {{total}} melebihi pagu {{pagu}}, sedangkan periode terakhir {{akhir}} tidak: periode tampak kumulatif tetapi dijumlahkan.',
        en: 'Total realisation {{total}} exceeds the budget {{pagu}} while the last period {{akhir}} does not: the periods look cumulative but were added up.',
      },
      periodeSama: {
        id: 'Dua periode berturut-turut sama persis ({{akhir}}) dan dijumlahkan menjadi {{total}}: mungkin kumulatif.',
        en: 'Two periods in a row are exactly equal ({{akhir}}) and were added up to {{total}}: they may be cumulative.',
      },
    },
  },
  needs: ['realisasi'],
  *check(row, context) {
    const found = looksCumulative(row);
    if (!found) return;
    const { last, total, pagu, why } = found;
    // A column in juta takes the amount in juta.
    const typed = typedIn(satuanOf(context, 'realisasi'), last);
    yield {
      messageId: why,
      field: 'realisasi',
      data: { total, akhir: last, ...(pagu === null ? {} : { pagu }) },
      suggest:
        typed === null
          ? []
          : [
              {
                label: {
                  id: `Periode terakhir sebagai total: ${formatRupiah(last, 'id')}`,
                  en: `Last period as the total: ${formatRupiah(last, 'en')}`,
                },
                value: typed,
              },
            ],
    };
  },
});
