import { type DraftSheet, type Line, amountIn } from '../draft';
import type { BookPlanter } from '../planter';
import {
  REPORTS,
  cellPlanter,
  mappingIn,
  mappingOf,
  pickLine,
  planted,
  put,
  putAmount,
  satuanOf,
  senAt,
} from './tools';
import { SEN, singly, typedReports } from './amount-cells';

const kumulatifSama: BookPlanter = {
  rule: 'realisasi-kumulatif-ganda',
  messageId: 'periodeSama',
  book: mappingOf([...REPORTS, 'konvergen'], { ...singly, sheet: { satuan: 1n, formulaRealisasi: false } }),
  plant: (book, chance) => plantRunning(book, chance, 'periodeSama'),
};

const kumulatifMelebihi: BookPlanter = {
  rule: 'realisasi-kumulatif-ganda',
  messageId: 'melebihiPagu',
  book: mappingOf([...REPORTS, 'konvergen'], { ...singly, sheet: { satuan: 1n, formulaRealisasi: false } }),
  plant: (book, chance) => plantRunning(book, chance, 'melebihiPagu'),
};

/** Running totals in the periods of one row, added up in its total. */
function plantRunning(
  book: Parameters<BookPlanter['plant']>[0],
  chance: Parameters<BookPlanter['plant']>[1],
  messageId: 'periodeSama' | 'melebihiPagu',
): ReturnType<BookPlanter['plant']> {
  const sheet = mappingIn(book);
  const at = pickLine(sheet, chance);
  if (!at) return [];
  const fields = sheet.columns.has('realisasiTw4')
    ? (['realisasiTw1', 'realisasiTw2', 'realisasiTw3', 'realisasiTw4'] as const)
    : (['realisasiSem1', 'realisasiSem2'] as const);
  const pagu = senAt(sheet, at, 'pagu') / SEN;
  const share = (perMille: number): bigint => (pagu * BigInt(perMille)) / 1_000n;
  const rising =
    messageId === 'melebihiPagu'
      ? [share(chance.int(100, 200)), share(chance.int(300, 390)), share(chance.int(600, 700)), share(900)]
      : [0n, share(chance.int(10, 90)), share(150), share(150)];
  const shown = fields.map((_, place) => rising[place + rising.length - fields.length] ?? 0n);
  // A whole thousand may well be paid twice.
  const odd = messageId === 'periodeSama' ? 7n : 0n;
  const amounts = shown.map((rupiah) => {
    const last = shown.at(-1) ?? 0n;
    return rupiah === last ? rupiah - (rupiah % 1_000n) + odd : rupiah;
  });
  fields.forEach((field, place) => put(sheet, at, field, Number(amounts[place] ?? 0n)));
  const total = amounts.reduce((sum, one) => sum + one, 0n);
  const place = put(sheet, at, 'realisasi', Number(total));
  return [{ rule: 'realisasi-kumulatif-ganda', messageId, at: place }];
}

const melebihiPeriode: BookPlanter = {
  rule: 'realisasi-melebihi-pagu',
  messageId: 'periode',
  book: mappingOf([...REPORTS, 'konvergen', 'bebas'], { ...singly, sheet: { formulaRealisasi: false } }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance);
    if (!at) return [];
    const periods = (
      [
        'realisasiSem1',
        'realisasiSem2',
        'realisasiTw1',
        'realisasiTw2',
        'realisasiTw3',
        'realisasiTw4',
      ] as const
    ).filter((field) => sheet.columns.has(field));
    const field = chance.pick(periods);
    const satuan = satuanOf(sheet, field);
    const more = senAt(sheet, at, 'pagu') + BigInt(chance.int(1, 90)) * 1_000_000n * SEN;
    const before = senAt(sheet, at, field);
    const place = put(sheet, at, field, amountIn(more, satuan));
    if (sheet.columns.has('realisasi'))
      put(sheet, at, 'realisasi', amountIn(senAt(sheet, at, 'realisasi') - before + more, satuan));
    return planted(this, place);
  },
};

const melebihiTotal: BookPlanter = {
  rule: 'realisasi-melebihi-pagu',
  messageId: 'total',
  book: mappingOf([...REPORTS, 'konvergen'], { ...singly, sheet: { formulaRealisasi: false } }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    // A budget cut below what was spent: no single period exceeds it, and the periods do not look like running totals.
    const at = pickLine(sheet, chance, (one) => firstPeriod(sheet, one) > 0n);
    if (!at) return [];
    const satuan = satuanOf(sheet, 'realisasi');
    const [first, second, third, fourth] = [45n, 20n, 0n, 40n];
    const pagu = senAt(sheet, at, 'pagu');
    const amounts = sheet.columns.has('realisasiTw4') ? [first, second, third, fourth] : [60n, 50n];
    const fields = sheet.columns.has('realisasiTw4')
      ? (['realisasiTw1', 'realisasiTw2', 'realisasiTw3', 'realisasiTw4'] as const)
      : (['realisasiSem1', 'realisasiSem2'] as const);
    let total = 0n;
    fields.forEach((field, place) => {
      const sen = (pagu * (amounts[place] ?? 0n)) / 100n;
      const kept = sen - (sen % (SEN * 1_000n));
      total += kept;
      put(sheet, at, field, amountIn(kept, satuan));
    });
    if (total <= pagu) return [];
    return planted(this, put(sheet, at, 'realisasi', amountIn(total, satuan)));
  },
};

const firstPeriod = (sheet: DraftSheet, at: Line): bigint =>
  senAt(sheet, at, sheet.columns.has('realisasiTw1') ? 'realisasiTw1' : 'realisasiSem1') + 1n;

const melebihiJumlah: BookPlanter = {
  rule: 'realisasi-melebihi-pagu',
  messageId: 'jumlahPeriode',
  book: mappingOf(['bebas']),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance);
    if (!at) return [];
    const fields = ['realisasiTw1', 'realisasiTw2', 'realisasiTw3', 'realisasiTw4'] as const;
    const pagu = senAt(sheet, at, 'pagu');
    const satuan = satuanOf(sheet, 'pagu');
    const shares = chance.shuffled([10n, 31n, 45n, 27n]);
    const places = fields.map((field, place) => {
      const sen = (pagu * (shares[place] ?? 0n)) / 100n;
      return put(sheet, at, field, amountIn(sen - (sen % (SEN * 1_000n)), satuan));
    });
    const last = places.at(-1);
    return last ? planted(this, last) : [];
  },
};

const realisasiNol: BookPlanter = {
  rule: 'realisasi-nol',
  messageId: 'nol',
  book: mappingOf(REPORTS, { sheet: { formulaRealisasi: false } }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance);
    if (!at) return [];
    const nothing = chance.pick([0, null, '-']);
    for (const [field, column] of sheet.columns) {
      if (field !== 'pagu' && sheet.sums.some((sum) => sum.column === column))
        putAmount(sheet, at, field, nothing, 0n);
    }
    return planted(this, put(sheet, at, 'realisasi', nothing));
  },
};

const totalBeda: BookPlanter = {
  rule: 'realisasi-total-tidak-sama',
  messageId: 'beda',
  book: mappingOf([...REPORTS, 'konvergen'], typedReports),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance);
    if (!at) return [];
    const satuan = satuanOf(sheet, 'realisasi');
    const total = senAt(sheet, at, 'realisasi');
    const wrong = (total * BigInt(chance.pick([11, 37, 59, 98]))) / 100n;
    return planted(this, put(sheet, at, 'realisasi', amountIn(wrong, satuan)));
  },
};

const totalKosong = cellPlanter({
  rule: 'realisasi-total-tidak-sama',
  messageId: 'kosong',
  book: mappingOf([...REPORTS, 'konvergen'], typedReports),
  field: 'realisasi',
  spoiled: (_, chance) => chance.pick([null, '-']),
  counts: () => 0n,
});

/** Mistakes in realisation. */
export const REALISASI_PLANTERS: readonly BookPlanter[] = [
  kumulatifSama,
  kumulatifMelebihi,
  melebihiPeriode,
  melebihiTotal,
  melebihiJumlah,
  realisasiNol,
  totalBeda,
  totalKosong,
];
