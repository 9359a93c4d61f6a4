import type { Field } from '../../../src/core/table/field';
import { dataLines } from '../draft';
import type { BookPlanter } from '../planter';
import {
  MAPPINGS,
  NATIONAL,
  bookOf,
  cellPlanter,
  columnPlanter,
  mappingIn,
  mappingOf,
  pickLine,
  placeOf,
  planted,
  put,
  textOf,
} from './tools';
import { APBD, inRows, plain, strategiOf } from './mapping-rows';

const FUNDING: readonly Field[] = ['sumberDana', 'rincianSumberDana'];

const danaKosong: BookPlanter = {
  rule: 'sumber-dana-kosong',
  messageId: 'kosong',
  book: mappingOf(MAPPINGS),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance);
    if (!at) return [];
    for (const field of FUNDING)
      if (sheet.columns.has(field)) put(sheet, at, field, chance.pick([null, '-']));
    return planted(this, placeOf(sheet, at, 'sumberDana'));
  },
};

const danaKolomKosong = columnPlanter({
  rule: 'sumber-dana-kosong',
  messageId: 'kolomKosong',
  // Without a source no row can be a partner's: a strategy without partners is then no mistake of its own.
  book: mappingOf(['konvergen']),
  fields: FUNDING,
});

const danaAsing = (messageId: 'asing' | 'mendua'): BookPlanter =>
  cellPlanter({
    rule: 'sumber-dana-tidak-dikenal',
    messageId,
    book: mappingOf(MAPPINGS),
    field: (sheet, chance) => chance.pick(FUNDING.filter((field) => sheet.columns.has(field))),
    spoiled: (_, chance) =>
      messageId === 'mendua'
        ? chance.pick(['APBD Desa', 'APBD/Desa', 'APBD - Desa'])
        : chance.pick(['APBX', 'dana lain', 'swadaya warga', 'non APBD', 7]),
  });

const danaKurangRinci: BookPlanter = {
  rule: 'sumber-dana-kurang-rinci',
  messageId: 'sel',
  book: mappingOf([...NATIONAL, 'bebas'], { rows: 14 }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const own = dataLines(sheet).filter((one) => APBD.test(textOf(sheet, one, 'sumberDana')));
    const open = own.filter(({ anchor }) => !anchor);
    // Where none says which part pays, that is one fact about the column.
    if (open.length === 0 || own.length < 2) return [];
    const at = chance.pick(open);
    return planted(this, put(sheet, at, 'sumberDana', chance.pick(['APBD', 'APBD Kabupaten', 'APBDP'])));
  },
};

const danaKurangRinciKolom: BookPlanter = {
  rule: 'sumber-dana-kurang-rinci',
  messageId: 'kolom',
  book: mappingOf([...NATIONAL, 'bebas'], { rows: 14 }),
  plant(book) {
    const sheet = mappingIn(book);
    const own = dataLines(sheet).filter((one) => APBD.test(textOf(sheet, one, 'sumberDana')));
    const [first] = own;
    if (!first || own.length < 2) return [];
    for (const at of own) put(sheet, at, 'sumberDana', 'APBD');
    return planted(this, placeOf(sheet, first, 'sumberDana'));
  },
};

const danaGabungan = cellPlanter({
  rule: 'sumber-dana-kurang-rinci',
  messageId: 'gabungan',
  book: mappingOf([...NATIONAL, 'bebas'], plain),
  field: 'sumberDana',
  spoiled: (_, chance) => chance.pick(['APBD (DAU) dan APBN', 'APBN/APBD DAU', 'Dana Desa, CSR']),
});

/** The money that leaves the APBD for the villages, and comes back as theirs. */
const danaDuaKali: BookPlanter = {
  rule: 'dana-dihitung-dua-kali',
  messageId: 'dua',
  book: mappingOf([...NATIONAL, 'bebas'], {
    ...inRows,
    rows: 14,
    people: [],
    programmes: { penunjang: false },
  }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const hands = pickLine(sheet, chance, (one) => APBD.test(textOf(sheet, one, 'sumberDana')));
    const gets = pickLine(sheet, chance, (one) => textOf(sheet, one, 'sumberDana') === 'Dana Desa');
    if (!hands || !gets) return [];
    put(sheet, hands, 'subkegiatan', chance.pick(['Penyaluran Alokasi Dana Desa', 'Penyaluran ADD']));
    put(sheet, gets, 'sumberDana', chance.pick(['ADD', 'APBDes (Alokasi Dana Desa)']));
    return planted(this, placeOf(sheet, hands, 'sumberDana'));
  },
};

const istilahProgram: BookPlanter = {
  rule: 'istilah-lama',
  messageId: 'program',
  book: mappingOf([...NATIONAL, 'bebas'], { ...inRows, people: [], programmes: { penunjang: false } }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance, (one) => strategiOf(sheet, one) === 1);
    if (!at) return [];
    const nama = chance.pick(['Penyaluran Raskin', 'Fasilitasi Rastra', 'Pembagian Beras Sejahtera']);
    return planted(this, put(sheet, at, 'subkegiatan', nama));
  },
};

const istilahData = cellPlanter({
  rule: 'istilah-lama',
  messageId: 'data',
  book: bookOf((chance) => ({ mapping: ['konvergen'], tahun: chance.pick([2025, 2026]) })),
  field: 'sumberDataSasaran',
  spoiled: (_, chance) => chance.pick(['P3KE', 'DTKS', 'BDT 2015', 'Data P3KE 2023']),
});

/** Mistakes in funding sources, and names that were replaced. */
export const FUNDING_PLANTERS: readonly BookPlanter[] = [
  danaKosong,
  danaKolomKosong,
  danaAsing('asing'),
  danaAsing('mendua'),
  danaKurangRinci,
  danaKurangRinciKolom,
  danaGabungan,
  danaDuaKali,
  istilahProgram,
  istilahData,
];
