import { isNormalisedCell, shown } from './helpers/mapping-cells';
import { amountChoice, amountReading, MAPPING_MONEY, satuanOf, typedIn } from './helpers/money-cells';
import { defineRowRule } from './rule';

/** An amount kept as text is read here, but Excel's own formulas pass over it. */
export const paguTeks = defineRowRule({
  meta: {
    id: 'pagu-teks',
    scope: 'sel',
    severity: 'warning',
    roles: ['pemetaan'],
    title: { id: 'Angka tersimpan sebagai teks', en: 'Number kept as text' },
    next: {
      id: 'Jadikan angka, supaya rumus penjumlahan Excel ikut menghitungnya.',
      en: 'Turn it into a number, so that Excel’s sums count it too.',
    },
    source: 'Praktik pelaporan: rumus SUM pada Excel mengabaikan angka yang berupa teks',
    messages: {
      teks: {
        id: '“{{isi}}” adalah teks, bukan angka; terbaca {{nilai}}.',
        en: '“{{isi}}” is text, not a number; it reads as {{nilai}}.',
      },
    },
  },
  needs: [],
  *check(row, context) {
    for (const field of MAPPING_MONEY) {
      if (!isNormalisedCell(row, field)) continue;
      const raw = row.raw(field);
      const nilai = row.sen(field);
      if (typeof raw !== 'string' || nilai === null) continue;
      // A negative budget or total is a mistake of its own.
      if (nilai < 0n && (field === 'pagu' || field === 'realisasi')) continue;
      const satuan = satuanOf(context, field);
      const typed = typedIn(satuan, nilai);
      const finding = { messageId: 'teks', field, data: { isi: shown(raw), nilai } } as const;
      const reading = amountReading(row, context, field);
      const exact = reading.ok && reading.assumed === 'text';
      if (typed !== null && exact && isPlain(raw)) yield { ...finding, fix: typed };
      else {
        const why = { id: 'seperti terbaca', en: 'as it reads' };
        yield { ...finding, suggest: amountChoice(satuan, nilai, why) };
      }
    }
  },
});

/** True when nothing but the currency stands beside the number: `1,5 M` is understood, but a person should see it. */
const isPlain = (text: string): boolean => !/\p{L}/u.test(text.replace(/rp|idr|rupiah/gi, ''));
