import { cellAddress, columnRanges } from '../table/address';
import { textAmounts, wrongTotals } from './helpers/control-totals';
import { shown } from './helpers/mapping-cells';
import { MAPPING_MONEY, magnitude } from './helpers/money-cells';
import { defineSheetRule } from './rule';

/** A JUMLAH or TOTAL row is a promise about the rows it sums; kept as a control, never counted. */
export const totalTidakCocok = defineSheetRule({
  meta: {
    id: 'total-tidak-cocok',
    scope: 'lembar',
    severity: 'error',
    roles: ['pemetaan'],
    title: { id: 'Baris total tidak cocok dengan rinciannya', en: 'Total row differs from its rows' },
    next: {
      id: 'Periksa rentang rumus total dan baris yang baru ditambah atau dihapus; rekap Konvergen memakai rinciannya.',
      en: 'Check the range of the total’s formula and rows newly added or deleted; Konvergen’s totals use the rows.',
    },
    source: 'Praktik pelaporan: baris JUMLAH dan TOTAL sama dengan jumlah baris rinciannya',
    messages: {
      beda: {
        id: '“{{label}}” menyatakan {{tertulis}}, sedangkan {{rentang}} berjumlah {{dihitung}}: selisih {{selisih}}.',
        en: '“{{label}}” states {{tertulis}}, while {{rentang}} add up to {{dihitung}}: a difference of {{selisih}}.',
      },
      teks: {
        id: '“{{label}}” menyatakan {{tertulis}}, sedangkan {{rentang}} berjumlah {{dihitung}}: selisih {{selisih}} tepat sebesar {{sel}} sel yang angkanya berupa teks.',
        en: '“{{label}}” states {{tertulis}}, while {{rentang}} add up to {{dihitung}}: the difference of {{selisih}} is exactly the {{sel}} cell(s) whose number is text.',
      },
    },
  },
  reads: MAPPING_MONEY,
  *check({ sheet, table }) {
    for (const field of MAPPING_MONEY) {
      for (const { total, stated, sheetColumn, rowsColumn, span } of wrongTotals(sheet, field)) {
        const ranges = columnRanges(table.rows.subarray(span.from, span.to), rowsColumn);
        const text = textAmounts(table, field, span);
        const explained = text.count > 0 && span.sum - stated === text.sum;
        const data = {
          label: shown(total.label),
          tertulis: stated,
          dihitung: span.sum,
          selisih: magnitude(span.sum - stated),
          rentang: shortened(ranges),
        };
        yield {
          messageId: explained ? 'teks' : 'beda',
          field,
          data: explained ? { ...data, sel: text.count } : data,
          related: ranges.slice(0, MOST_RELATED),
          at: {
            cell: cellAddress(total.row - 1, sheetColumn),
            row: total.row,
            value: sheet.grid.value(total.row - 1, sheetColumn),
          },
        };
      }
    }
  },
});

const MOST_RANGES = 4;
// No real total sums so many separate blocks; a sheet made of totals must not fill the memory with references.
const MOST_RELATED = 200;

/** The ranges for a sentence: the first few, and that there are more. */
const shortened = (ranges: readonly string[]): string =>
  ranges.slice(0, MOST_RANGES).join(', ') + (ranges.length > MOST_RANGES ? ', …' : '');
