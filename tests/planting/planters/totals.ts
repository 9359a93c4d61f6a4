import { amountIn, dataLines, isFormula, senOf, shownBy } from '../draft';
import type { BookPlanter } from '../planter';
import {
  MAPPINGS,
  NATIONAL,
  REPORTS,
  cellOf,
  cellPlanter,
  columnOf,
  columnPlanter,
  mappingIn,
  mappingOf,
  pickLine,
  planted,
  put,
  senAt,
  textOf,
} from './tools';
import { SEN, idNumber, totalsOf } from './amount-cells';

const totalTidakCocok: BookPlanter = {
  rule: 'total-tidak-cocok',
  messageId: 'beda',
  book: mappingOf(MAPPINGS, {
    sheet: { totals: 'semua', formulaTotals: false },
    programmes: { penunjang: false },
  }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = chance.pick(totalsOf(sheet));
    const { column, satuan } = chance.pick(sheet.sums);
    const whole = dataLines(sheet).reduce((sum, one) => {
      const value = shownBy(one.cells[column]);
      return sum + senOf(value, satuan);
    }, 0n);
    const wrong = chance.pick([whole + 12_500_000n * SEN, whole * 2n + SEN, whole / 3n]);
    at.stated.set(column, amountIn(wrong, satuan));
    return planted(this, { sheet, line: at, column });
  },
};

const totalTeks: BookPlanter = {
  rule: 'total-tidak-cocok',
  messageId: 'teks',
  several: 'the amount that is text and the total that leaves it out are two cells to mend',
  book: mappingOf(MAPPINGS, {
    sheet: { totals: 'semua', formulaTotals: false, satuan: 1n },
    programmes: { penunjang: false },
  }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance, (one) => senAt(sheet, one, 'pagu') % SEN === 0n);
    const value = at && shownBy(cellOf(sheet, at, 'pagu'));
    if (!at || typeof value !== 'number') return [];
    const text = put(sheet, at, 'pagu', `Rp ${idNumber(value)}`);
    const total = chance.pick(totalsOf(sheet));
    return [
      { rule: 'pagu-teks', messageId: 'teks', at: text },
      ...planted(this, { sheet, line: total, column: columnOf(sheet, 'pagu') }),
    ];
  },
};

const jumlah = (value: unknown): number => (typeof value === 'number' ? value : 1);

const sasaranTeks = cellPlanter({
  rule: 'sasaran-bukan-angka',
  messageId: 'teks',
  book: mappingOf(MAPPINGS),
  field: 'sasaran',
  spoiled: (value, chance) => chance.pick([`'${String(jumlah(value))}`, String(jumlah(value))]),
});

const sasaranSatuan = cellPlanter({
  rule: 'sasaran-bukan-angka',
  messageId: 'satuan',
  book: mappingOf(MAPPINGS),
  field: 'sasaran',
  spoiled: (value, chance, sheet, at) =>
    `${String(jumlah(value))} ${sheet.columns.has('satuanSasaran') ? textOf(sheet, at, 'satuanSasaran') : chance.pick(['paket', 'unit', 'desa'])}`,
});

const sasaranBagian = cellPlanter({
  rule: 'sasaran-bukan-angka',
  messageId: 'bagian',
  book: mappingOf(NATIONAL),
  field: 'sasaran',
  spoiled: (value) => `L: ${String(jumlah(value))} / P: 13`,
});

const sasaranTidakTerbaca = cellPlanter({
  rule: 'sasaran-bukan-angka',
  messageId: 'tidakTerbaca',
  book: mappingOf(MAPPINGS),
  field: 'sasaran',
  spoiled: (_, chance) => chance.pick(['banyak', 'sesuai data', -5, 12.5, 'seluruh warga miskin']),
});

const sasaranKosong = cellPlanter({
  rule: 'sasaran-kosong',
  messageId: 'kosong',
  book: mappingOf(MAPPINGS),
  field: 'sasaran',
  spoiled: (_, chance) => chance.pick([null, '-']),
});

const sasaranKolomKosong = columnPlanter({
  rule: 'sasaran-kosong',
  messageId: 'kolomKosong',
  book: mappingOf(MAPPINGS),
  fields: ['sasaran'],
});

const rumusDitimpa: BookPlanter = {
  rule: 'rumus-diubah',
  messageId: 'ditimpa',
  book: mappingOf([...REPORTS, 'konvergen'], {
    rows: 8,
    sheet: { formulaRealisasi: true },
    programmes: { kumulatif: false },
  }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance, (one) => isFormula(cellOf(sheet, one, 'realisasi')));
    if (!at) return [];
    return planted(this, put(sheet, at, 'realisasi', shownBy(cellOf(sheet, at, 'realisasi'))));
  },
};

const rumusBerbeda: BookPlanter = {
  rule: 'rumus-diubah',
  messageId: 'berbeda',
  book: rumusDitimpa.book,
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance, (one) => isFormula(cellOf(sheet, one, 'realisasi')));
    const cell = at && cellOf(sheet, at, 'realisasi');
    if (
      !at ||
      !isFormula(cell ?? undefined) ||
      cell === null ||
      typeof cell !== 'object' ||
      !('formula' in cell)
    )
      return [];
    return planted(this, put(sheet, at, 'realisasi', { ...cell, formula: `${cell.formula}+0` }));
  },
};

const totalRumus = (messageId: 'totalDitimpa' | 'totalBerbeda'): BookPlanter => ({
  rule: 'rumus-diubah',
  messageId,
  book: mappingOf([...REPORTS, 'konvergen'], { sheet: { totals: 'semua', formulaTotals: true } }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = chance.pick(totalsOf(sheet));
    const sum = chance.pick(sheet.sums);
    const whole = dataLines(sheet).reduce((all, one) => {
      const value = shownBy(one.cells[sum.column]);
      return all + senOf(value, sum.satuan);
    }, 0n);
    const shows = amountIn(whole, sum.satuan);
    at.stated.set(sum.column, messageId === 'totalDitimpa' ? shows : { formula: '=SUM(K1:K3)+0', shows });
    return planted(this, { sheet, line: at, column: sum.column });
  },
});

/** A sheet with one amount column has nothing to compare a total with but the totals above and below it. */
const totalDiketik: BookPlanter = {
  rule: 'rumus-diubah',
  messageId: 'totalDiketik',
  book: mappingOf(['rat-18'], {
    rows: 8,
    sheet: { sections: true, totals: 'bagian', formulaTotals: true },
  }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const totals = totalsOf(sheet);
    const [sum] = sheet.sums;
    if (totals.length < 3 || !sum) return [];
    const at = chance.pick(totals);
    const place = sheet.lines.indexOf(at);
    const from = sheet.lines.slice(0, place).findLastIndex(({ kind }) => kind === 'bagian');
    const whole = sheet.lines.slice(from, place).reduce((all, one) => {
      const value = one.kind === 'data' ? shownBy(one.cells[sum.column]) : null;
      return all + senOf(value, sum.satuan);
    }, 0n);
    at.stated.set(sum.column, amountIn(whole, sum.satuan));
    return planted(this, { sheet, line: at, column: sum.column });
  },
};

/** Mistakes in target counts, totals and formulas. */
export const TOTAL_PLANTERS: readonly BookPlanter[] = [
  totalTidakCocok,
  totalTeks,
  sasaranTeks,
  sasaranSatuan,
  sasaranBagian,
  sasaranTidakTerbaca,
  sasaranKosong,
  sasaranKolomKosong,
  rumusDitimpa,
  rumusBerbeda,
  totalRumus('totalDitimpa'),
  totalRumus('totalBerbeda'),
  totalDiketik,
];
