import { DESA } from '../../../scripts/samples/district';
import type { Field } from '../../../src/core/table/field';
import { type DraftSheet, type Line, dataLines } from '../draft';
import type { BookPlanter } from '../planter';
import {
  MAPPINGS,
  NATIONAL,
  bookOf,
  columnOf,
  lastHeadOf,
  mappingIn,
  mappingOf,
  pickLine,
  placeOf,
  planted,
  put,
  sheetOf,
  textOf,
} from './tools';
import { BIASA, isIndirect, placeField, send } from './mapping-rows';

const PLACE: readonly Field[] = ['lokasi', 'kodeWilayah', 'kecamatan', 'desa'];

const lokasiKosong: BookPlanter = {
  rule: 'lokasi-kosong',
  messageId: 'kosong',
  book: mappingOf(MAPPINGS),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance);
    if (!at) return [];
    const fields = PLACE.filter((field) => sheet.columns.has(field));
    for (const field of fields) put(sheet, at, field, null);
    const [first] = fields;
    return first === undefined ? [] : planted(this, placeOf(sheet, at, first));
  },
};

const lokasiKolomKosong: BookPlanter = {
  rule: 'lokasi-kosong',
  messageId: 'kolomKosong',
  // What only its place tells apart would then be there twice.
  book: mappingOf(MAPPINGS, { programmes: { seluruh: true } }),
  plant(book) {
    const sheet = mappingIn(book);
    const fields = PLACE.filter((field) => sheet.columns.has(field));
    for (const at of dataLines(sheet)) for (const field of fields) put(sheet, at, field, null);
    const [first] = fields;
    return first === undefined ? [] : planted(this, lastHeadOf(sheet, columnOf(sheet, first)));
  },
};

// Rows differ by their code, so that they may be sent anywhere.
const SENT = { penunjang: false, seluruh: true } as const;

const lokusBook = bookOf((chance) => {
  const inSettings = chance.chance(0.4);
  return {
    // Villages the settings list without a code are known by their kecamatan too, which Konvergen's form names.
    mapping: [chance.pick(inSettings ? ([...NATIONAL, 'bebas'] as const) : MAPPINGS)],
    wilayah: !inSettings,
    pengaturan: inSettings ? 'lokus' : 'tanpa',
    rows: chance.int(5, 14),
    programmes: SENT,
  };
});

const diLuarLokus: BookPlanter = {
  rule: 'lokasi-di-luar-lokus',
  messageId: 'luar',
  book: lokusBook,
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance, (one) => !isIndirect(sheet, one));
    if (!at) return [];
    send(sheet, at, chance.pick(BIASA));
    return planted(this, placeOf(sheet, at, placeField(sheet)));
  },
};

const semuaDiLuar: BookPlanter = {
  rule: 'lokasi-di-luar-lokus',
  messageId: 'semua',
  several: 'where no row works in any priority village, no priority village has a programme either',
  book: bookOf((chance) => ({
    mapping: [chance.pick([...NATIONAL, 'bebas'] as const)],
    pengaturan: 'lokus',
    rows: chance.int(5, 14),
    programmes: SENT,
  })),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const lines = dataLines(sheet);
    const own = lines.filter((one) => !(isIndirect(sheet, one) && !sheet.columns.has('strategi')));
    if (own.length < 3) return [];
    for (const at of lines) {
      send(sheet, at, chance.pick(BIASA));
      // Indirect targets of strategy 2 outside the priority villages are another rule's.
      if (isIndirect(sheet, at)) makeDirect(sheet, at);
    }
    const first = PLACE.find((field) => sheet.columns.has(field)) ?? 'lokasi';
    const field = sheet.columns.has('lokasi') ? first : 'desa';
    const head = lastHeadOf(sheet, columnOf(sheet, field));
    return [
      { rule: 'lokasi-di-luar-lokus', messageId: 'semua', at: head },
      { rule: 'lokus-tanpa-program', messageId: 'semua', at: head },
    ];
  },
};

function makeDirect(sheet: DraftSheet, at: Line): void {
  if (sheet.columns.has('jenisAktivitas')) put(sheet, at, 'jenisAktivitas', 'langsung');
  else {
    const tick = at.cells[columnOf(sheet, 'aktivitasTidakLangsung')] ?? null;
    put(sheet, at, 'aktivitasTidakLangsung', null);
    put(sheet, at, 'aktivitasLangsung', tick);
  }
}

/** Every row works in one priority village and one without priority: all the others are left. */
function leaveOut(sheet: DraftSheet, kept: readonly (typeof DESA)[number][]): void {
  dataLines(sheet).forEach((at, index) => {
    const desa = kept[index % kept.length];
    if (desa) send(sheet, at, desa);
  });
}

const lokusTanpaProgram: BookPlanter = {
  rule: 'lokus-tanpa-program',
  messageId: 'desa',
  book: bookOf((chance) => ({
    mapping: [chance.pick(MAPPINGS)],
    wilayah: true,
    rows: chance.int(10, 16),
    programmes: SENT,
  })),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const priority = DESA.filter(({ prioritas }) => prioritas);
    const left = chance.pick(priority);
    leaveOut(
      sheet,
      priority.filter((desa) => desa !== left),
    );
    const list = sheetOf(book, 'wilayah');
    const row = dataLines(list).find((one) => textOf(list, one, 'kodeWilayah') === left.kode);
    return row && dataLines(sheet).length >= priority.length - 1
      ? planted(this, placeOf(list, row, 'desa'))
      : [];
  },
};

const lokusPengaturan: BookPlanter = {
  rule: 'lokus-tanpa-program',
  messageId: 'pengaturan',
  book: bookOf((chance) => ({
    mapping: [chance.pick([...NATIONAL, 'bebas'] as const)],
    pengaturan: 'lokus',
    rows: chance.int(10, 16),
    programmes: SENT,
  })),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const priority = DESA.filter(({ prioritas }) => prioritas);
    leaveOut(sheet, chance.some(priority, chance.int(1, priority.length - 1)));
    return planted(this, lastHeadOf(sheet, columnOf(sheet, placeField(sheet))));
  },
};

const lokusSemua: BookPlanter = {
  rule: 'lokus-tanpa-program',
  messageId: 'semua',
  several: 'where no row works in any priority village, every row works outside them too',
  book: bookOf((chance) => ({
    mapping: [chance.pick(MAPPINGS)],
    wilayah: true,
    rows: chance.int(5, 14),
    programmes: SENT,
  })),
  plant: (book, chance) => semuaDiLuar.plant(book, chance),
};

/** Mistakes in where programmes work. */
export const PLACE_PLANTERS: readonly BookPlanter[] = [
  lokasiKosong,
  lokasiKolomKosong,
  diLuarLokus,
  semuaDiLuar,
  lokusTanpaProgram,
  lokusPengaturan,
  lokusSemua,
];
