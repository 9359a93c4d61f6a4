import { amountIn, dataLines, isFormula, line, senOf, shownBy, type DraftSheet, type Line } from '../draft';
import type { Planter } from '../planter';
import {
  amountField,
  bookOf,
  cellOf,
  cellPlanter,
  columnOf,
  columnPlanter,
  isTyped,
  mappingIn,
  mappingOf,
  MAPPINGS,
  NATIONAL,
  pickLine,
  planted,
  put,
  putAmount,
  REPORTS,
  satuanOf,
  senAt,
  STATED,
  textOf,
} from './tools';

const SEN = 100n;

/** `1.250.500,00`, as the app reads it back. */
function idNumber(value: number): string {
  const [whole = '', fraction = ''] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return fraction === '' ? grouped : `${grouped},${fraction}`;
}

const typedReports = { sheet: { formulaRealisasi: false } } as const;
const singly = { programmes: { kumulatif: false } } as const;

const angkaMendua = cellPlanter({
  rule: 'angka-mendua',
  messageId: 'mendua',
  book: mappingOf(MAPPINGS),
  field: amountField,
  spoiled: (_, chance) =>
    `${String(chance.int(1, 999))}${chance.pick(['.', ','])}${String(chance.int(0, 999)).padStart(3, '0')}`,
  counts: () => 0n,
});

const bukanAngka = (messageId: 'pagu' | 'realisasi'): Planter =>
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
    spoiled: (_, chance) => chance.pick(['belum ada', 'menyusul', 'lihat lampiran', '10 juta dan 5 juta', 'Rp']),
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
const realisasiNegatif: Planter = {
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

const pencilan = (messageId: 'tinggi' | 'rendah'): Planter => ({
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

const paguSatuan = (messageId: 'juta' | 'rupiah'): Planter => ({
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
    return chance.pick([`Rp ${written}`, `Rp. ${written}`, ...(Number.isInteger(value) ? [`${written},00`] : [])]);
  },
  counts: (sen) => sen,
});

const kumulatifSama: Planter = {
  rule: 'realisasi-kumulatif-ganda',
  messageId: 'periodeSama',
  book: mappingOf([...REPORTS, 'konvergen'], { ...singly, sheet: { satuan: 1n, formulaRealisasi: false } }),
  plant: (book, chance) => plantRunning(book, chance, 'periodeSama'),
};

const kumulatifMelebihi: Planter = {
  rule: 'realisasi-kumulatif-ganda',
  messageId: 'melebihiPagu',
  book: mappingOf([...REPORTS, 'konvergen'], { ...singly, sheet: { satuan: 1n, formulaRealisasi: false } }),
  plant: (book, chance) => plantRunning(book, chance, 'melebihiPagu'),
};

/** Running totals in the periods of one row, added up in its total. */
function plantRunning(
  book: Parameters<Planter['plant']>[0],
  chance: Parameters<Planter['plant']>[1],
  messageId: 'periodeSama' | 'melebihiPagu',
): ReturnType<Planter['plant']> {
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

const melebihiPeriode: Planter = {
  rule: 'realisasi-melebihi-pagu',
  messageId: 'periode',
  book: mappingOf([...REPORTS, 'konvergen', 'bebas'], { ...singly, sheet: { formulaRealisasi: false } }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance);
    if (!at) return [];
    const periods = (
      ['realisasiSem1', 'realisasiSem2', 'realisasiTw1', 'realisasiTw2', 'realisasiTw3', 'realisasiTw4'] as const
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

const melebihiTotal: Planter = {
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

const melebihiJumlah: Planter = {
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

const realisasiNol: Planter = {
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

const totalBeda: Planter = {
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

/** Totals of a row, with the line they stand in. */
const totalsOf = ({ lines }: DraftSheet): readonly Line[] => lines.filter(({ kind }) => kind === 'total');

const totalTidakCocok: Planter = {
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

const totalTeks: Planter = {
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

const rumusDitimpa: Planter = {
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

const rumusBerbeda: Planter = {
  rule: 'rumus-diubah',
  messageId: 'berbeda',
  book: rumusDitimpa.book,
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance, (one) => isFormula(cellOf(sheet, one, 'realisasi')));
    const cell = at && cellOf(sheet, at, 'realisasi');
    if (!at || !isFormula(cell ?? undefined) || cell === null || typeof cell !== 'object' || !('formula' in cell)) return [];
    return planted(this, put(sheet, at, 'realisasi', { ...cell, formula: `${cell.formula}+0` }));
  },
};

const totalRumus = (messageId: 'totalDitimpa' | 'totalBerbeda'): Planter => ({
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
const totalDiketik: Planter = {
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

/** An activity of the office outgrows what its OPD does for others. */
const penunjangOpd: Planter = {
  rule: 'penunjang-dominan',
  messageId: 'opd',
  book: mappingOf(MAPPINGS, { sheet: { satuan: 1n, totals: 'tanpa', formulaRealisasi: false }, programmes: { penunjang: false, kumulatif: false, strategi: 2 } }),
  plant(book) {
    const sheet = mappingIn(book);
    const last = dataLines(sheet).at(-1);
    if (!last) return [];
    // An OPD that does nothing but run itself, in a strategy where others do far more.
    const cells = [...last.cells];
    const added = line('data', cells);
    sheet.lines.splice(sheet.lines.indexOf(last) + 1, 0, added);
    put(sheet, added, 'opd', 'Badan Contoh Penunjang');
    put(sheet, added, 'kode', '5.01.01.2.06.0009');
    put(sheet, added, 'subkegiatan', 'Penyelenggaraan Rapat Koordinasi');
    for (const [field, text] of [
      ['program', 'Program Penunjang Urusan Pemerintahan Daerah'],
      ['kegiatan', 'Administrasi Umum'],
      ['programKatalog', null],
      ['satuanSasaran', 'dokumen'],
    ] as const) {
      if (sheet.columns.has(field)) put(sheet, added, field, text);
    }
    asPenunjang(sheet, added);
    for (const [field, column] of sheet.columns) {
      if (!sheet.sums.some((sum) => sum.column === column)) continue;
      put(sheet, added, field, field === 'pagu' ? 1_500_000 : field === 'realisasi' || field === 'realisasiTw4' || field === 'realisasiSem2' ? 900_000 : 0);
    }
    return planted(this, put(sheet, added, 'pagu', 1_500_000));
  },
};

/** Marks a row as a supporting one. */
function asPenunjang(sheet: DraftSheet, at: Line): void {
  if (sheet.columns.has('jenisAktivitas')) {
    put(sheet, at, 'jenisAktivitas', 'Penunjang');
    return;
  }
  const ticked = (['aktivitasLangsung', 'aktivitasTidakLangsung', 'aktivitasPenunjang'] as const).find((field) =>
    isTyped(sheet, at, field),
  );
  const tick = ticked === undefined ? '√' : cellOf(sheet, at, ticked);
  if (ticked !== undefined) put(sheet, at, ticked, null);
  put(sheet, at, 'aktivitasPenunjang', tick);
}

/** No OPD alone, but all of a strategy together. */
const penunjangStrategi: Planter = {
  rule: 'penunjang-dominan',
  messageId: 'strategi',
  several: 'one OPD that only runs itself is a mistake of its own; where two do and nothing else is in the strategy, each is said, and the strategy',
  book: mappingOf(['konvergen'], {
    people: [],
    rows: 6,
    sheet: { satuan: 1n, totals: 'tanpa', formulaRealisasi: false },
    programmes: { penunjang: false, strategi: 1 },
  }),
  plant(book) {
    const sheet = mappingIn(book);
    const own = dataLines(sheet).filter((at) => /[3I]{3}|3|Penurunan/.test(textOf(sheet, at, 'strategi')));
    const [first] = own;
    const last = own.at(-1);
    if (!first || !last) return [];
    const added = line('data', [...last.cells]);
    sheet.lines.splice(sheet.lines.indexOf(last) + 1, 0, added);
    put(sheet, added, 'opd', 'Badan Contoh Penunjang');
    put(sheet, added, 'kode', '5.01.01.2.06.0009');
    put(sheet, added, 'subkegiatan', 'Penyelenggaraan Rapat Koordinasi');
    put(sheet, added, 'programKatalog', null);
    put(sheet, added, 'satuanSasaran', 'dokumen');
    asPenunjang(sheet, added);
    const direct = own.reduce((sum, at) => sum + senAt(sheet, at, 'pagu'), 0n);
    const place = put(sheet, added, 'pagu', amountIn(direct * 2n, 1n));
    return [
      { rule: 'penunjang-dominan', messageId: 'opd', at: place },
      { rule: 'penunjang-dominan', messageId: 'strategi', at: place },
    ];
  },
};

/** Mistakes in the amounts and counts of mapping sheets. */
export const AMOUNT_PLANTERS: readonly Planter[] = [
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
  kumulatifSama,
  kumulatifMelebihi,
  melebihiPeriode,
  melebihiTotal,
  melebihiJumlah,
  realisasiNol,
  totalBeda,
  totalKosong,
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
  penunjangOpd,
  penunjangStrategi,
];
