import { type DraftSheet, type Line, amountIn, dataLines, shownBy } from '../draft';
import type { BookPlanter } from '../planter';
import {
  MAPPINGS,
  REPORTS,
  STATED,
  amountField,
  bookOf,
  cellOf,
  cellPlanter,
  columnPlanter,
  mappingIn,
  mappingOf,
  pickLine,
  planted,
  put,
  satuanOf,
  senAt,
  textOf,
} from './tools';
import { SEN, idNumber, singly, typedReports } from './amount-cells';

const angkaMendua = cellPlanter({
  rule: 'angka-mendua',
  messageId: 'mendua',
  book: mappingOf(MAPPINGS),
  field: amountField,
  spoiled: (_, chance) =>
    `${String(chance.int(1, 999))}${chance.pick(['.', ','])}${String(chance.int(0, 999)).padStart(3, '0')}`,
  counts: () => 0n,
});

const bukanAngka = (messageId: 'pagu' | 'realisasi'): BookPlanter =>
  cellPlanter({
    rule: 'pagu-bukan-angka',
    messageId,
    book: mappingOf(messageId === 'pagu' ? MAPPINGS : [...REPORTS, 'konvergen', 'bebas'], typedReports),
    field: (sheet, chance) => {
      if (messageId === 'pagu') return 'pagu';
      for (;;) {
        const field = amountField(sheet, chance);
        if (field !== 'pagu') return field;
      }
    },
    spoiled: (_, chance) =>
      chance.pick(['belum ada', 'menyusul', 'lihat lampiran', '10 juta dan 5 juta', 'Rp']),
    counts: () => 0n,
  });

const terlaluBesar = cellPlanter({
  rule: 'pagu-bukan-angka',
  messageId: 'terlaluBesar',
  book: mappingOf(MAPPINGS),
  field: 'pagu',
  spoiled: (_, chance) => chance.pick([1e16, 2.5e17, 9.1e15]),
  counts: () => 0n,
});

const paguKosong = cellPlanter({
  rule: 'pagu-kosong',
  messageId: 'kosong',
  book: mappingOf(MAPPINGS),
  field: 'pagu',
  spoiled: (_, chance) => chance.pick([null, null, '-', ' ']),
  counts: () => 0n,
});

const paguKolomKosong = columnPlanter({
  rule: 'pagu-kosong',
  messageId: 'kolomKosong',
  book: mappingOf(MAPPINGS, { programmes: { penunjang: false } }),
  fields: ['pagu'],
});

const paguNegatif = cellPlanter({
  rule: 'pagu-negatif',
  messageId: 'pagu',
  book: mappingOf(MAPPINGS, { programmes: { penunjang: false } }),
  field: 'pagu',
  spoiled: (value) => (typeof value === 'number' ? -value : value),
});

/** Money paid back in one period is lawful; a whole year below nothing is not. */
const realisasiNegatif: BookPlanter = {
  rule: 'pagu-negatif',
  messageId: 'realisasi',
  book: mappingOf([...REPORTS, 'konvergen'], { ...singly, ...typedReports }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance);
    if (!at) return [];
    const last = sheet.columns.has('realisasiTw4') ? 'realisasiTw4' : 'realisasiSem2';
    const satuan = satuanOf(sheet, 'realisasi');
    const [total, period] = [senAt(sheet, at, 'realisasi'), senAt(sheet, at, last)];
    const less = total * 2n;
    put(sheet, at, last, amountIn(period - less, satuan));
    return planted(this, put(sheet, at, 'realisasi', amountIn(total - less, satuan)));
  },
};

/** Rows whose targets are counted in one unit by one kind of activity. */
function peersOf(sheet: DraftSheet): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>();
  for (const at of dataLines(sheet)) {
    const key = `${textOf(sheet, at, 'satuanSasaran')}|${textOf(sheet, at, 'jenisAktivitas').toLowerCase()}`;
    groups.set(key, [...(groups.get(key) ?? []), at]);
  }
  return groups;
}

const LEAST_PEERS = 7;

const FAR = 60n;

const pencilan = (messageId: 'tinggi' | 'rendah'): BookPlanter => ({
  rule: 'pagu-pencilan',
  messageId,
  book: bookOf((chance) => ({
    mapping: [chance.pick(STATED)],
    rows: chance.int(18, 30),
    sheet: { satuan: 1n, formulaRealisasi: false },
    programmes: {
      satuan: chance.pick(['keluarga', 'orang', 'usaha mikro']),
      penunjang: false,
      kumulatif: false,
    },
  })),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const many = [...peersOf(sheet).values()].filter((lines) => lines.length >= LEAST_PEERS);
    const open = many.flat().filter(({ anchor }) => !anchor);
    if (open.length === 0) return [];
    const at = chance.pick(open);
    const times = (sen: bigint): bigint => (messageId === 'tinggi' ? sen * FAR : sen / FAR);
    if (messageId === 'rendah') {
      for (const [field, column] of sheet.columns) {
        if (!sheet.sums.some((sum) => sum.column === column)) continue;
        put(sheet, at, field, amountIn(times(senAt(sheet, at, field)) / 10n, 1n));
      }
      // What was spent stays within what is left of the budget.
      if (sheet.columns.has('realisasi')) {
        const periods = ['realisasiTw1', 'realisasiTw2', 'realisasiTw3', 'realisasiTw4'] as const;
        const sum = periods.reduce((whole, field) => whole + senAt(sheet, at, field), 0n);
        put(sheet, at, 'realisasi', amountIn(sum, 1n));
      }
      const spent = sheet.columns.has('realisasi') ? senAt(sheet, at, 'realisasi') : 0n;
      put(sheet, at, 'pagu', amountIn(senAt(sheet, at, 'pagu') * 10n + spent, 1n));
      return planted(this, put(sheet, at, 'pagu', cellOf(sheet, at, 'pagu')));
    }
    return planted(this, put(sheet, at, 'pagu', amountIn(times(senAt(sheet, at, 'pagu')), 1n)));
  },
});

const paguSatuan = (messageId: 'juta' | 'rupiah'): BookPlanter => ({
  rule: 'pagu-satuan',
  messageId,
  book: mappingOf(MAPPINGS, {
    rows: 8,
    sheet: messageId === 'juta' ? { satuan: 1n } : { satuan: 1_000_000n, totals: 'tanpa' },
    programmes: { penunjang: false },
  }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    // Typed in rupiah in a column in juta, larger ones would be more than any cell may hold.
    const at = pickLine(sheet, chance, (one) => senAt(sheet, one, 'pagu') < 5_000_000_000n * SEN);
    const value = at && shownBy(cellOf(sheet, at, 'pagu'));
    if (!at || typeof value !== 'number') return [];
    const scaled = messageId === 'juta' ? value / 1_000_000 : value * 1_000_000;
    return planted(this, put(sheet, at, 'pagu', Number(scaled.toPrecision(15))));
  },
});

const paguTeks = cellPlanter({
  rule: 'pagu-teks',
  messageId: 'teks',
  book: mappingOf(MAPPINGS, { sheet: { satuan: 1n } }),
  field: amountField,
  spoiled: (value, chance) => {
    if (typeof value !== 'number') return value;
    const written = idNumber(value);
    return chance.pick([
      `Rp ${written}`,
      `Rp. ${written}`,
      ...(Number.isInteger(value) ? [`${written},00`] : []),
    ]);
  },
  counts: (sen) => sen,
});

/** Mistakes in budgets and other amounts. */
export const PAGU_PLANTERS: readonly BookPlanter[] = [
  angkaMendua,
  bukanAngka('pagu'),
  bukanAngka('realisasi'),
  terlaluBesar,
  paguKosong,
  paguKolomKosong,
  paguNegatif,
  realisasiNegatif,
  pencilan('tinggi'),
  pencilan('rendah'),
  paguSatuan('juta'),
  paguSatuan('rupiah'),
  paguTeks,
];
