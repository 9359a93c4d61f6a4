import { asText } from '../../../src/core/table/cell-readers';
import { type DraftSheet, type Line, dataLines } from '../draft';
import type { BookPlanter } from '../planter';
import {
  bookOf,
  cellOf,
  cellPlanter,
  peopleIn,
  peopleOf,
  pickLine,
  placeOf,
  planted,
  put,
  sheetOf,
  textOf,
} from './tools';
import {
  ALL,
  HEAD,
  MEMBERS,
  type Spoiled,
  blank,
  cell,
  column,
  copyBelow,
  digits,
  familyField,
  familyOf,
  isHead,
} from './people-rows';

const tanpaKepala: BookPlanter = {
  rule: 'keluarga-tanpa-kepala',
  messageId: 'tanpaKepala',
  book: peopleOf(MEMBERS),
  plant(book, chance) {
    const sheet = peopleIn(book);
    const at = pickLine(sheet, chance, (one) => isHead(sheet, one));
    if (!at) return [];
    put(sheet, at, 'hubungan', chance.pick(['Famili lain', 'Anak', 'Lainnya']));
    const [first] = familyOf(sheet, at);
    return first ? planted(this, placeOf(sheet, first, 'hubungan')) : [];
  },
};

const semuaTanpaKepala: BookPlanter = {
  rule: 'keluarga-tanpa-kepala',
  messageId: 'seluruhLembar',
  book: peopleOf(MEMBERS),
  plant(book, chance) {
    const sheet = peopleIn(book);
    const lines = dataLines(sheet);
    for (const at of lines) put(sheet, at, 'hubungan', chance.pick(['Anggota', 'Lainnya', 'Anak']));
    const [first] = lines;
    return first ? planted(this, placeOf(sheet, first, 'hubungan')) : [];
  },
};

const duaKepala: BookPlanter = {
  rule: 'kk-kepala-ganda',
  messageId: 'kepala',
  book: peopleOf(MEMBERS),
  plant(book, chance) {
    const sheet = peopleIn(book);
    const at = pickLine(sheet, chance, (one) => !isHead(sheet, one));
    if (!at) return [];
    put(sheet, at, 'hubungan', HEAD);
    const first = familyOf(sheet, at).find((one) => isHead(sheet, one));
    return first ? planted(this, placeOf(sheet, first, familyField(sheet))) : [];
  },
};

const duaBaris: BookPlanter = {
  rule: 'kk-kepala-ganda',
  messageId: 'baris',
  book: peopleOf(['p3ke-keluarga']),
  plant(book, chance) {
    const sheet = peopleIn(book);
    const [one, other] = chance.shuffled(dataLines(sheet));
    if (!one || !other) return [];
    put(sheet, other, 'idKeluarga', cellOf(sheet, one, 'idKeluarga'));
    const [first] = familyOf(sheet, one);
    return first ? planted(this, placeOf(sheet, first, 'idKeluarga')) : [];
  },
};

/** Whoever has no family around: a nomor KK that reads otherwise makes no other family headless. */
const isAlone = (sheet: DraftSheet, at: Line): boolean => familyOf(sheet, at).length === 1;

const kk = (
  messageId: string,
  spoiled: Spoiled,
  inLists: 'semua' | 'penerima' = 'semua',
): readonly BookPlanter[] => [
  ...(inLists === 'semua'
    ? [
        cellPlanter({
          rule: 'kk-format',
          messageId,
          book: peopleOf(['dtsen']),
          sheet: peopleIn,
          field: 'nomorKk',
          spoiled,
        }),
      ]
    : [
        cellPlanter({
          rule: 'kk-format',
          messageId,
          how: 'kepala',
          book: peopleOf(['dtsen'], { families: 24 }),
          sheet: peopleIn,
          field: 'nomorKk',
          fits: isAlone,
          spoiled,
        }),
      ]),
  cellPlanter({
    rule: 'kk-format',
    messageId,
    how: 'penerima',
    book: bookOf({ people: ['dtsen'], penerima: true, families: 12 }),
    sheet: (book) => sheetOf(book, 'penerima'),
    field: 'nomorKk',
    spoiled,
  }),
];

const kkForm: readonly BookPlanter[] = [
  ...kk('angka', (value) => Number(digits(value, 15, 16, '0'))),
  ...kk('notasiIlmiah', () => '9,90101E+15'),
  ...kk('panjang', (value, chance) => chance.pick([asText(value).slice(0, 15), `${asText(value)}1`])),
  ...kk('karakter', (value) => digits(value, 15, 16, 'O')),
  ...kk('tanda', (value, chance) =>
    chance.pick([`'${asText(value)}`, digits(value, 6, 6, ' '), ` ${asText(value)}`]),
  ),
  ...kk(
    'tanggalMustahil',
    (value, chance) => digits(value, 6, 10, chance.pick(['3213', '3102', '0001'])),
    'penerima',
  ),
  ...kk('serialNol', (value) => digits(value, 12, 16, '0000'), 'penerima'),
  cell('kk-kosong', 'kosong', 'nomorKk', blank, ['dtsen']),
  column('kk-kosong', 'nomorKk', ['dtsen']),
];

const both = bookOf((chance) => ({
  people: ['p3ke-keluarga', 'p3ke-individu'],
  tahun: chance.pick([2023, 2024]),
  families: chance.int(3, 10),
}));

const nikKandidat: BookPlanter = {
  rule: 'nik-angka',
  messageId: 'kandidat',
  book: both,
  plant(book, chance) {
    const list = sheetOf(book, 'p3ke-individu');
    const heads = dataLines(list).filter((one) => isHead(list, one));
    const spoilt = chance.chance(0.5) ? list : sheetOf(book, 'p3ke-keluarga');
    const at = spoilt === list ? chance.pick(heads) : pickLine(spoilt, chance);
    if (!at) return [];
    return planted(this, put(spoilt, at, 'nik', Number(digits(textOf(spoilt, at, 'nik'), 15, 16, '0'))));
  },
};

const nikBedaNama: BookPlanter = {
  rule: 'nik-beda-nama',
  messageId: 'beda',
  book: both,
  plant(book, chance) {
    const families = sheetOf(book, 'p3ke-keluarga');
    const list = sheetOf(book, 'p3ke-individu');
    const at = pickLine(list, chance, (one) => isHead(list, one));
    if (!at) return [];
    const nik = textOf(list, at, 'nik');
    if (chance.chance(0.5)) put(list, at, 'nama', 'Nama Lain Rekaan');
    else {
      const other = dataLines(families).find((one) => textOf(families, one, 'nik') === nik);
      if (!other) return [];
      put(families, other, 'nama', 'Nama Lain Rekaan');
    }
    return planted(this, placeOf(list, at, 'nama'));
  },
};

const nikGanda: BookPlanter = {
  rule: 'nik-ganda',
  messageId: 'ganda',
  book: peopleOf(ALL),
  plant(book, chance) {
    const sheet = peopleIn(book);
    const at = pickLine(sheet, chance);
    if (!at) return [];
    copyBelow(sheet, at, chance);
    return planted(this, placeOf(sheet, at, 'nik'));
  },
};

/** Mistakes in families and nomor KK. */
export const FAMILY_PLANTERS: readonly BookPlanter[] = [
  tanpaKepala,
  semuaTanpaKepala,
  duaKepala,
  duaBaris,
  ...kkForm,
  nikKandidat,
  nikBedaNama,
  nikGanda,
];
