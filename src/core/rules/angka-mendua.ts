import { asText } from '../table/cell-readers';
import type { MoneyField } from '../table/field';
import { amountHabits, habitOf, likelier } from './helpers/amount-habit';
import { isUnreadCell, shown } from './helpers/mapping-cells';
import { amountChoice, amountReading, MAPPING_MONEY, satuanOf } from './helpers/money-cells';
import { defineRowRule } from './rule';

const FIELDS: readonly MoneyField[] = [...MAPPING_MONEY, 'nilaiManfaat'];

/** A number that can be read two ways, a thousand times apart: `1.500` is fifteen hundred or one and a half. */
export const angkaMendua = defineRowRule({
  meta: {
    id: 'angka-mendua',
    scope: 'sel',
    severity: 'warning',
    roles: ['pemetaan', 'penerima'],
    title: { id: 'Angka dapat dibaca dua cara', en: 'Number can be read two ways' },
    next: {
      id: 'Pilih bacaan yang benar menurut dokumen anggaran; sampai dipilih, sel ini tidak dijumlahkan.',
      en: 'Choose the reading the budget document has; until then this cell is left out of totals.',
    },
    source: 'Praktik pelaporan: titik dan koma dipakai sebagai pemisah ribuan dan desimal secara bergantian',
    messages: {
      mendua: {
        id: '“{{isi}}” dapat berarti {{ribuan}} atau {{desimal}}; selama belum dipilih, nilai ini tidak dijumlahkan.',
        en: '“{{isi}}” can mean {{ribuan}} or {{desimal}}; until one is chosen it is left out of the total.',
      },
    },
  },
  needs: [],
  facts: [amountHabits],
  *check(row, context) {
    for (const field of FIELDS) {
      if (!isUnreadCell(row, field)) continue;
      const reading = amountReading(row, context, field);
      if (reading.ok || reading.reason !== 'ambiguous') continue;
      const [ribuan, desimal] = reading.candidates;
      const satuan = satuanOf(context, field);
      const asThousands = amountChoice(satuan, ribuan, {
        id: 'tanda sebagai pemisah ribuan',
        en: 'the mark parts thousands',
      });
      const asDecimal = amountChoice(satuan, desimal, {
        id: 'tanda sebagai desimal',
        en: 'the mark starts decimals',
      });
      const text = asText(row.raw(field));
      const habit = habitOf(row.table, field);
      yield {
        messageId: 'mendua',
        field,
        data: { isi: shown(text), ribuan, desimal },
        suggest:
          likelier(habit, text, ribuan, desimal) === 'ribuan'
            ? [...asThousands, ...asDecimal]
            : [...asDecimal, ...asThousands],
      };
    }
  },
});
