import { asText } from '../../../src/core/table/cell-readers';
import type { Field } from '../../../src/core/table/field';
import type { DraftSheet, Line } from '../draft';
import type { Chance } from '../chance';
import type { BookPlanter } from '../planter';
import { cellOf, cellPlanter, peopleIn, peopleOf, pickLine, planted, put, textOf } from './tools';
import {
  ALL,
  type Born,
  UNGROUPED,
  blank,
  bornOf,
  cell,
  column,
  dayDigits,
  digits,
  written,
} from './people-rows';

const nikForm: readonly BookPlanter[] = [
  cell('nik-kosong', 'kosong', 'nik', blank),
  column('nik-kosong', 'nik'),
  cell('nik-notasi-ilmiah', 'notasiIlmiah', 'nik', (_, chance) =>
    chance.pick(['9,90101E+15', '9.901E+15', '9.90101e15']),
  ),
  cell('nik-panjang', 'panjang', 'nik', (value, chance) =>
    chance.pick([asText(value).slice(0, 15), `${asText(value)}7`, asText(value).slice(0, 6)]),
  ),
  cell('nik-panjang', 'karakter', 'nik', (value, chance) =>
    chance.pick([digits(value, 15, 16, 'O'), digits(value, 3, 4, '*'), 'tidak ada']),
  ),
  cell('nik-panjang', 'tanda', 'nik', (value, chance) =>
    chance.pick([
      `'${asText(value)}`,
      ` ${asText(value)}`,
      digits(value, 6, 6, '.'),
      digits(value, 4, 4, ' '),
    ]),
  ),
  cell('nik-angka', 'digitHilang', 'nik', (value) => Number(digits(value, 15, 16, '0'))),
  cell('nik-angka', 'angka', 'nik', (value, chance) => Number(asText(value).slice(0, chance.int(8, 15)))),
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
  cell('desil-tidak-sah', 'bukanAngka', 'desil', (_, chance) =>
    chance.pick(['1-4', 'tidak tahu', 2.5, '4+', 'miskin']),
  ),
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

const kelamin = (messageId: 'nikPerempuan' | 'nikLakiLaki'): BookPlanter =>
  cellPlanter({
    rule: 'nik-jenis-kelamin',
    messageId,
    book: peopleOf(ALL),
    sheet: peopleIn,
    field: 'jenisKelamin',
    fits: (sheet, at) => sexOf(sheet, at).startsWith('P') === (messageId === 'nikPerempuan'),
    spoiled: (value, chance) =>
      asText(value).startsWith('P')
        ? chance.pick(['Laki-laki', 'L', 'LAKI-LAKI'])
        : chance.pick(['Perempuan', 'P', 'PEREMPUAN']),
  });

const lahir = (
  messageId: 'hari' | 'bulan' | 'tahun' | 'tertukar' | 'beberapa',
  forms: Parameters<typeof peopleOf>[0],
  other: (born: Born, chance: Chance) => Born,
): BookPlanter => ({
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

const otherThan = (most: number, not: number, chance: Chance): number =>
  ((not - 1 + chance.int(1, most - 1)) % most) + 1;

const births: readonly BookPlanter[] = [
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

/** Mistakes in the identity of people. */
export const IDENTITY_PLANTERS: readonly BookPlanter[] = [
  ...nikForm,
  yaTidak,
  kelamin('nikPerempuan'),
  kelamin('nikLakiLaki'),
  ...births,
];
