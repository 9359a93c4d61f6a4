import { dayText, daySerial, sixteenDigits } from '../../../scripts/samples/people';
import type { Field } from '../../../src/core/table/field';
import { dataLines, line, shownBy, type DraftCell, type DraftSheet, type Line } from '../draft';
import type { Chance } from '../chance';
import type { Planter } from '../planter';
import {
  bookOf,
  cellOf,
  cellPlanter,
  columnOf,
  columnPlanter,
  lastHeadOf,
  peopleIn,
  peopleOf,
  pickLine,
  placeOf,
  planted,
  put,
  sheetOf,
  textOf,
} from './tools';

const ALL = ['p3ke-keluarga', 'p3ke-individu', 'dtsen'] as const;
/** Lists without age groups: there a date of birth is told against the NIK only. */
const UNGROUPED = ['p3ke-keluarga', 'dtsen'] as const;
const MEMBERS = ['p3ke-individu', 'dtsen'] as const;

type Spoiled = Parameters<typeof cellPlanter>[0]['spoiled'];

const cell = (
  rule: string,
  messageId: string,
  field: Field,
  spoiled: Spoiled,
  forms: Parameters<typeof peopleOf>[0] = ALL,
): Planter => cellPlanter({ rule, messageId, book: peopleOf(forms), sheet: peopleIn, field, spoiled });

const column = (rule: string, field: Field, forms: Parameters<typeof peopleOf>[0] = ALL): Planter =>
  columnPlanter({ rule, messageId: 'kolomKosong', book: peopleOf(forms), sheet: peopleIn, fields: [field] });

const blank: Spoiled = (_, chance) => chance.pick([null, ' ']);

/** Digits `from` up to, not including, `to` of an identity replaced. */
const digits = (value: unknown, from: number, to: number, by: string): string => {
  const text = String(value);
  return text.slice(0, from) + by + text.slice(to);
};

const two = (n: number): string => String(n).padStart(2, '0');

/** The day part of a NIK as its sex has it. */
const dayDigits = (nik: unknown, day: number): string => two(day + (Number(String(nik).slice(6, 8)) > 40 ? 40 : 0));

const nikForm: readonly Planter[] = [
  cell('nik-kosong', 'kosong', 'nik', blank),
  column('nik-kosong', 'nik'),
  cell('nik-notasi-ilmiah', 'notasiIlmiah', 'nik', (_, chance) =>
    chance.pick(['9,90101E+15', '9.901E+15', '9.90101e15']),
  ),
  cell('nik-panjang', 'panjang', 'nik', (value, chance) =>
    chance.pick([String(value).slice(0, 15), `${String(value)}7`, String(value).slice(0, 6)]),
  ),
  cell('nik-panjang', 'karakter', 'nik', (value, chance) =>
    chance.pick([digits(value, 15, 16, 'O'), digits(value, 3, 4, '*'), 'tidak ada']),
  ),
  cell('nik-panjang', 'tanda', 'nik', (value, chance) =>
    chance.pick([`'${String(value)}`, ` ${String(value)}`, `${digits(value, 6, 6, '.')}`, digits(value, 4, 4, ' ')]),
  ),
  cell('nik-angka', 'digitHilang', 'nik', (value) => Number(digits(value, 15, 16, '0'))),
  cell('nik-angka', 'angka', 'nik', (value, chance) =>
    Number(String(value).slice(0, chance.int(8, 15))),
  ),
  cell('nik-serial-nol', 'nol', 'nik', (value) => digits(value, 12, 16, '0000')),
  cell('nik-tanggal-mustahil', 'hari', 'nik', (value, chance) =>
    digits(value, 6, 8, chance.pick(['00', '32', '40', '72', '99'])),
  ),
  cell('nik-tanggal-mustahil', 'bulan', 'nik', (value, chance) =>
    digits(value, 8, 10, chance.pick(['00', '13', '50', '99'])),
  ),
  cell('nik-tanggal-mustahil', 'tanggal', 'nik', (value, chance) =>
    digits(value, 6, 10, `${dayDigits(value, 31)}${chance.pick(['02', '04', '06', '09', '11'])}`),
  ),
  cell(
    'nik-wilayah-berbeda',
    'berbeda',
    'nik',
    (value, chance) => digits(value, 0, 6, chance.pick(['990201', '317105', '910301'])),
    ALL,
  ),
  cell('nama-kosong', 'kosong', 'nama', blank),
  column('nama-kosong', 'nama'),
  cell('desil-kosong', 'kosong', 'desil', (_, chance) => chance.pick([null, ''])),
  column('desil-kosong', 'desil'),
  cell('desil-tidak-sah', 'diLuar', 'desil', (_, chance) => chance.pick([0, 11, '12', 'Desil 20', -1])),
  cell('desil-tidak-sah', 'bukanAngka', 'desil', (_, chance) => chance.pick(['1-4', 'tidak tahu', 2.5, '4+', 'miskin'])),
];

const YES_NO: readonly Field[] = [
  ...(['padanDukcapil', 'simpanan', 'risikoStunting', 'penerima.PKH', 'penerima.SEMBAKO'] as const),
  ...(['bersekolah', 'usia13sd15', 'usia22sd59'] as const),
];

const yaTidak = cellPlanter({
  rule: 'isian-ya-tidak-tidak-dikenal',
  messageId: 'asing',
  book: peopleOf(ALL),
  sheet: peopleIn,
  field: (sheet, chance) => chance.pick(YES_NO.filter((field) => sheet.columns.has(field))),
  spoiled: (_, chance) => chance.pick(['Mungkin', 2, 'kadang-kadang', 'tidak tahu', 'Ya/Tidak']),
});

const sexOf = (sheet: DraftSheet, at: Line): string => textOf(sheet, at, 'jenisKelamin');

const kelamin = (messageId: 'nikPerempuan' | 'nikLakiLaki'): Planter =>
  cellPlanter({
    rule: 'nik-jenis-kelamin',
    messageId,
    book: peopleOf(ALL),
    sheet: peopleIn,
    field: 'jenisKelamin',
    fits: (sheet, at) => sexOf(sheet, at).startsWith('P') === (messageId === 'nikPerempuan'),
    spoiled: (value, chance) =>
      String(value).startsWith('P')
        ? chance.pick(['Laki-laki', 'L', 'LAKI-LAKI'])
        : chance.pick(['Perempuan', 'P', 'PEREMPUAN']),
  });

interface Born {
  readonly hari: number;
  readonly bulan: number;
  readonly tahun: number;
}

const EPOCH = 25_569;

/** The date of birth of a row, whatever it is written as. */
function bornOf(sheet: DraftSheet, at: Line): Born {
  const value = shownBy(cellOf(sheet, at, 'tanggalLahir'));
  if (typeof value === 'number') {
    const date = new Date((value - EPOCH) * 86_400_000);
    return { hari: date.getUTCDate(), bulan: date.getUTCMonth() + 1, tahun: date.getUTCFullYear() };
  }
  const [hari = 1, bulan = 1, tahun = 2000] = String(value).slice(0, 10).split('/').map(Number);
  return { hari, bulan, tahun };
}

/** A date in the writing of the cell it replaces. */
const written = (before: DraftCell, born: Born): DraftCell =>
  typeof before === 'number' ? daySerial(born) : `${dayText(born)}${String(before).slice(10)}`;

const lahir = (
  messageId: 'hari' | 'bulan' | 'tahun' | 'tertukar' | 'beberapa',
  forms: Parameters<typeof peopleOf>[0],
  other: (born: Born, chance: Chance) => Born,
): Planter => ({
  rule: 'nik-tanggal-lahir-berbeda',
  messageId,
  book: peopleOf(forms),
  plant(book, chance) {
    const sheet = peopleIn(book);
    const at = pickLine(
      sheet,
      chance,
      (one) =>
        messageId !== 'tertukar' ||
        (bornOf(sheet, one).hari <= 12 && bornOf(sheet, one).hari !== bornOf(sheet, one).bulan),
    );
    if (!at) return [];
    const before = cellOf(sheet, at, 'tanggalLahir');
    return planted(this, put(sheet, at, 'tanggalLahir', written(before, other(bornOf(sheet, at), chance))));
  },
});

const otherThan = (most: number, not: number, chance: Chance): number => (((not - 1 + chance.int(1, most - 1)) % most) + 1);

const births: readonly Planter[] = [
  lahir('hari', ALL, (born, chance) => ({ ...born, hari: otherThan(28, born.hari, chance) })),
  lahir('bulan', ALL, (born, chance) => ({ ...born, bulan: otherThan(12, born.bulan, chance) })),
  lahir('tahun', UNGROUPED, (born, chance) => ({ ...born, tahun: born.tahun - chance.int(1, 9) })),
  lahir('tertukar', ALL, ({ hari, bulan, tahun }) => ({ hari: bulan, bulan: hari, tahun })),
  lahir('beberapa', UNGROUPED, (born, chance) => ({
    ...born,
    hari: otherThan(28, born.hari, chance),
    tahun: born.tahun - chance.int(1, 9),
  })),
];

const HEAD = 'Kepala Keluarga';
const isHead = (sheet: DraftSheet, at: Line): boolean => textOf(sheet, at, 'hubungan') === HEAD;
const familyField = (sheet: DraftSheet): Field => (sheet.columns.has('nomorKk') ? 'nomorKk' : 'idKeluarga');

/** The members of a row's family, in the order of the sheet. */
const familyOf = (sheet: DraftSheet, at: Line): readonly Line[] => {
  const field = familyField(sheet);
  const key = textOf(sheet, at, field);
  return dataLines(sheet).filter((one) => textOf(sheet, one, field) === key);
};

const tanpaKepala: Planter = {
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

const semuaTanpaKepala: Planter = {
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

const duaKepala: Planter = {
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

const duaBaris: Planter = {
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

const kk = (messageId: string, spoiled: Spoiled, inLists: 'semua' | 'penerima' = 'semua'): readonly Planter[] => [
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

const kkForm: readonly Planter[] = [
  ...kk('angka', (value) => Number(digits(value, 15, 16, '0'))),
  ...kk('notasiIlmiah', () => '9,90101E+15'),
  ...kk('panjang', (value, chance) => chance.pick([String(value).slice(0, 15), `${String(value)}1`])),
  ...kk('karakter', (value) => digits(value, 15, 16, 'O')),
  ...kk('tanda', (value, chance) => chance.pick([`'${String(value)}`, digits(value, 6, 6, ' '), ` ${String(value)}`])),
  ...kk('tanggalMustahil', (value, chance) => digits(value, 6, 10, chance.pick(['3213', '3102', '0001'])), 'penerima'),
  ...kk('serialNol', (value) => digits(value, 12, 16, '0000'), 'penerima'),
  cell('kk-kosong', 'kosong', 'nomorKk', blank, ['dtsen']),
  column('kk-kosong', 'nomorKk', ['dtsen']),
];

const both = bookOf((chance) => ({
  people: ['p3ke-keluarga', 'p3ke-individu'],
  tahun: chance.pick([2023, 2024]),
  families: chance.int(3, 10),
}));

const nikKandidat: Planter = {
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

const nikBedaNama: Planter = {
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

/** A row of the sheet written once more, somewhere below. */
function copyBelow(sheet: DraftSheet, at: Line, chance: Chance): Line {
  const copy = line('data', at.cells);
  const own = sheet.lines.indexOf(at);
  sheet.lines.splice(chance.int(own + 1, sheet.lines.length), 0, copy);
  return copy;
}

const nikGanda: Planter = {
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

const recipients = bookOf((chance) => ({
  people: [chance.pick(ALL)],
  penerima: true,
  families: chance.int(10, 20),
  tahun: chance.pick([2023, 2024]),
}));

const penerimaGanda: Planter = {
  rule: 'penerima-ganda',
  messageId: 'ganda',
  book: recipients,
  plant(book, chance) {
    const sheet = book.sheets.find(({ form }) => form === 'penerima');
    const at = sheet && pickLine(sheet, chance);
    if (!sheet || !at) return [];
    copyBelow(sheet, at, chance);
    return planted(this, placeOf(sheet, at, 'nik'));
  },
};

/** Someone of whom no list of families knows. */
function estrange(sheet: DraftSheet, at: Line, serial: number): void {
  put(sheet, at, 'nik', sixteenDigits('990104', { hari: 9, bulan: 9, tahun: 1979 }, 7_000 + serial));
  put(sheet, at, 'nomorKk', null);
  put(sheet, at, 'idKeluarga', null);
  put(sheet, at, 'nama', `Orang Luar Daftar ${String(serial)}`);
}

const bukanSasaran: Planter = {
  rule: 'penerima-bukan-sasaran',
  messageId: 'asing',
  book: recipients,
  plant(book, chance) {
    const sheet = book.sheets.find(({ form }) => form === 'penerima');
    const at = sheet && pickLine(sheet, chance);
    if (!sheet || !at || dataLines(sheet).length < 3) return [];
    estrange(sheet, at, 1);
    return planted(this, placeOf(sheet, at, 'nik'));
  },
};

const kebanyakanBukanSasaran: Planter = {
  rule: 'penerima-bukan-sasaran',
  messageId: 'sebagianBesar',
  book: recipients,
  plant(book, chance) {
    const sheet = book.sheets.find(({ form }) => form === 'penerima');
    const lines = sheet ? dataLines(sheet) : [];
    if (!sheet || lines.length < 3) return [];
    chance
      .some(lines, Math.max(2, Math.floor(lines.length / 2) + 1))
      .forEach((at, index) => {
        estrange(sheet, at, index + 1);
      });
    return planted(this, lastHeadOf(sheet, columnOf(sheet, 'nik')));
  },
};

const BUCKETS = [
  ...(['usiaDibawah7', 'usia7sd12', 'usia13sd15', 'usia16sd18', 'usia19sd21'] as const),
  ...(['usia22sd59', 'usia60keatas'] as const),
];

const umurDiLuar: Planter = {
  rule: 'umur-tidak-sesuai',
  messageId: 'diLuar',
  book: peopleOf(['p3ke-individu']),
  plant(book, chance) {
    const sheet = peopleIn(book);
    const at = pickLine(sheet, chance);
    if (!at) return [];
    const right = BUCKETS.find((field) => textOf(sheet, at, field) === 'Ya');
    const wrong = chance.pick(BUCKETS.filter((field) => field !== right));
    if (right !== undefined && chance.chance(0.5)) put(sheet, at, right, 'Tidak');
    return planted(this, put(sheet, at, wrong, 'Ya'));
  },
};

/** Born in 1950, typed 2050: the NIK, of two digits, does not tell. */
const lahirSesudah: Planter = {
  rule: 'umur-tidak-sesuai',
  messageId: 'lahirSesudah',
  book: peopleOf(['p3ke-individu']),
  plant(book, chance) {
    const sheet = peopleIn(book);
    const at = pickLine(sheet, chance, (one) => {
      const { tahun } = bornOf(sheet, one);
      return tahun < 2000 && tahun + 100 > 2030;
    });
    if (!at) return [];
    const born = bornOf(sheet, at);
    put(sheet, at, 'tanggalLahir', written(cellOf(sheet, at, 'tanggalLahir'), { ...born, tahun: born.tahun + 100 }));
    const right = BUCKETS.find((field) => textOf(sheet, at, field) === 'Ya');
    return right === undefined ? [] : planted(this, placeOf(sheet, at, right));
  },
};

const bantuanBersama: Planter = {
  rule: 'bantuan-saling-mengecualikan',
  messageId: 'bersama',
  book: peopleOf(['p3ke-keluarga', 'p3ke-individu']),
  plant(book, chance) {
    const sheet = peopleIn(book);
    const at = pickLine(
      sheet,
      chance,
      (one) => /^ya$/i.test(textOf(sheet, one, 'penerima.PKH')) || /^ya$/i.test(textOf(sheet, one, 'penerima.SEMBAKO')),
    );
    if (!at) return [];
    const last = Math.max(...sheet.lines.map(({ cells }) => cells.length));
    for (const one of sheet.lines) {
      if (one.kind === 'kepala') one.cells[last] = 'penerima_blt_desa';
      if (one.kind === 'data') one.cells[last] = one === at ? 'Ya' : 'Tidak';
    }
    return planted(this, { sheet, line: at, column: last });
  },
};

/** Takes what a sheet says of the source and the date of its data out of its titles and headers. */
function unsay(sheet: DraftSheet, { source, date }: { readonly source: boolean; readonly date: boolean }): void {
  for (const one of sheet.lines) {
    one.cells.forEach((value, at) => {
      if (typeof value !== 'string' || one.kind === 'data') return;
      let text = value;
      if (source) text = text.replace(/^DATA (DTSEN|P3KE)/, 'DATA KELUARGA').replace(/^desil_nasional$/, 'desil');
      if (date) text = text.replace(/ TAHUN \d{4}/, '');
      one.cells[at] = text;
    });
  }
  if (source) sheet.name = 'Keluarga';
}

const tanpaVersi = (messageId: 'tanpaTanggal' | 'tanpaSumber' | 'tanpaKeduanya'): Planter => ({
  rule: 'data-sasaran-tanpa-versi',
  messageId,
  book: peopleOf(messageId === 'tanpaTanggal' ? ALL : ['dtsen']),
  plant(book) {
    const sheet = peopleIn(book);
    unsay(sheet, { source: messageId !== 'tanpaTanggal', date: messageId !== 'tanpaSumber' });
    return planted(this, { sheet, cell: 'A1' });
  },
});

/** Mistakes in lists of families, people and recipients. */
export const PEOPLE_PLANTERS: readonly Planter[] = [
  ...nikForm,
  yaTidak,
  kelamin('nikPerempuan'),
  kelamin('nikLakiLaki'),
  ...births,
  tanpaKepala,
  semuaTanpaKepala,
  duaKepala,
  duaBaris,
  ...kkForm,
  nikKandidat,
  nikBedaNama,
  nikGanda,
  penerimaGanda,
  bukanSasaran,
  kebanyakanBukanSasaran,
  umurDiLuar,
  lahirSesudah,
  bantuanBersama,
  tanpaVersi('tanpaTanggal'),
  tanpaVersi('tanpaSumber'),
  tanpaVersi('tanpaKeduanya'),
];

