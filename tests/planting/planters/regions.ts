import { asText } from '../../../src/core/table/cell-readers';
import type { CellValue } from '../../../src/core/values/cell-value';
import { DESA } from '../../../scripts/samples/district';
import type { DraftBook, DraftSheet, Line } from '../draft';
import { BERDEKATAN, HAMPIR, KEMBAR } from '../clean/place';
import type { Chance } from '../chance';
import type { BookPlanter } from '../planter';
import {
  bookOf,
  cellPlanter,
  columnOf,
  isTyped,
  pickLine,
  placeOf,
  planted,
  put,
  sheetOf,
  textOf,
} from './tools';

const PLACED = ['p3ke-keluarga', 'p3ke-individu', 'dtsen', 'wilayah', 'konvergen'] as const;

/** A workbook with a sheet whose rows have region codes and names. */
const placedBook = bookOf((chance) => {
  const form = chance.pick(PLACED);
  if (form === 'wilayah') return { wilayah: true };
  return form === 'konvergen' ? { mapping: ['konvergen'] } : { people: [form] };
});

const placedIn = (book: DraftBook): DraftSheet => sheetOf(book, ...PLACED);

/** Without a mapping nobody has to work in the villages of the list. */
const listBook = bookOf((chance) => ({
  people: [chance.pick(['p3ke-keluarga', 'p3ke-individu', 'dtsen'] as const)],
}));
const regionListBook = bookOf({ wilayah: true });

const kodeCell = (
  rule: string,
  messageId: string,
  spoiled: Parameters<typeof cellPlanter>[0]['spoiled'],
  more: Partial<Parameters<typeof cellPlanter>[0]> = {},
): BookPlanter =>
  cellPlanter({ rule, messageId, book: placedBook, sheet: placedIn, field: 'kodeWilayah', spoiled, ...more });

const digitsOf = (value: CellValue): string => asText(value).replaceAll('.', '');

const form: readonly BookPlanter[] = [
  kodeCell('kode-wilayah-bps', 'bps', (value, chance) =>
    chance.pick([
      `${digitsOf(value).slice(0, 6).padEnd(6, '1')}0001`,
      `${digitsOf(value).slice(0, 6).padEnd(6, '1')}0012`,
    ]),
  ),
  kodeCell('kode-wilayah-format', 'bentuk', (value, chance) =>
    chance.pick([
      digitsOf(value).padEnd(9, '1').slice(0, 9),
      '99.1.1.2001',
      'belum ada',
      `${asText(value)}.7`,
      '00.01',
    ]),
  ),
  kodeCell('kode-wilayah-format', 'angka', (_, chance) => chance.pick([99.01, 17.1, 99.5])),
];

const isVillage = (sheet: DraftSheet, at: Line): boolean =>
  digitsOf(textOf(sheet, at, 'kodeWilayah')).length === 10;

const unknown: readonly BookPlanter[] = [
  // A code of another district would tell of a NIK issued elsewhere too, so only where there is none.
  kodeCell(
    'kode-wilayah-tidak-dikenal',
    'kabupaten',
    (_, chance) => chance.pick(['99.77.01.2001', '99.55', '99.77.01']),
    {
      book: regionListBook,
      regions: true,
    },
  ),
  kodeCell(
    'kode-wilayah-tidak-dikenal',
    'pemekaran',
    (_, chance) => chance.pick(['91.01.01.2001', '91.26', '91.07.02']),
    {
      book: regionListBook,
      regions: true,
    },
  ),
  kodeCell(
    'kode-wilayah-tidak-dikenal',
    'kecamatan',
    (_, chance) => chance.pick(['99.01.77.2001', '9901882002']),
    {
      regions: true,
      fits: isVillage,
    },
  ),
  kodeCell(
    'kode-wilayah-tidak-dikenal',
    'desa',
    (value, chance) => `${digitsOf(value).slice(0, 6)}${chance.pick(['2077', '1055', '3003'])}`,
    { regions: true, fits: isVillage },
  ),
];

/** One letter of a name that is another one. */
function slip(name: string, chance: Chance): string {
  const at = chance.int(1, name.length - 2);
  return chance.chance(0.5)
    ? `${name.slice(0, at)}${name.charAt(at) === 'e' ? 'o' : 'e'}${name.slice(at + 1)}`
    : `${name.slice(0, at)}${name.charAt(at)}${name.slice(at)}`;
}

const salahKetik: BookPlanter = {
  rule: 'nama-desa-salah-ketik',
  messageId: 'mirip',
  book: placedBook,
  regions: true,
  plant(book, chance) {
    const sheet = placedIn(book);
    const at = pickLine(sheet, chance, (one) => isTyped(sheet, one, 'desa'));
    if (!at) return [];
    const nama = textOf(sheet, at, 'desa');
    const slipped = slip(nama, chance);
    if (slipped.replaceAll(' ', '') === nama.replaceAll(' ', '')) return [];
    return planted(this, put(sheet, at, 'desa', slipped));
  },
};

/** A row without a code, in this kecamatan, with this village. */
const named = (
  rule: string,
  messageId: string,
  nama: string,
  kecamatan: string | null,
  field: 'desa' | 'kodeWilayah',
): BookPlanter => ({
  rule,
  messageId,
  book: listBook,
  regions: true,
  plant(book, chance) {
    const sheet = placedIn(book);
    const at = pickLine(sheet, chance);
    if (!at) return [];
    put(sheet, at, 'kodeWilayah', null);
    put(sheet, at, 'kecamatan', kecamatan);
    put(sheet, at, 'desa', nama);
    return planted(this, placeOf(sheet, at, field));
  },
});

/** A list with names and no codes at all. */
const tanpaKode: BookPlanter = {
  rule: 'nama-desa-tidak-unik',
  messageId: 'nama',
  book: bookOf({ people: ['dtsen'] }),
  regions: true,
  plant(book, chance) {
    const sheet = placedIn(book);
    const column = columnOf(sheet, 'kodeWilayah');
    for (const one of sheet.lines) one.cells[column] = null;
    const at = pickLine(sheet, chance);
    if (!at) return [];
    put(sheet, at, 'kecamatan', null);
    return planted(this, put(sheet, at, 'desa', KEMBAR));
  },
};

const namaLain: BookPlanter = {
  rule: 'nama-wilayah-tidak-cocok',
  messageId: 'nama',
  book: placedBook,
  regions: true,
  plant(book, chance) {
    const sheet = placedIn(book);
    const at = pickLine(sheet, chance, (one) => isTyped(sheet, one, 'desa') && isVillage(sheet, one));
    if (!at) return [];
    return planted(this, put(sheet, at, 'desa', chance.pick(['Kampung Antah', 'Berantah Hulu'])));
  },
};

const kodeLain: BookPlanter = {
  rule: 'nama-wilayah-tidak-cocok',
  messageId: 'kode',
  book: listBook,
  regions: true,
  plant(book, chance) {
    const sheet = placedIn(book);
    const at = pickLine(sheet, chance);
    if (!at) return [];
    const own = digitsOf(textOf(sheet, at, 'kodeWilayah'));
    const other = chance.pick(DESA.filter(({ kode }) => digitsOf(kode) !== own));
    return planted(this, put(sheet, at, 'kodeWilayah', other.kode));
  },
};

const semuaNamaLain: BookPlanter = {
  rule: 'nama-wilayah-tidak-cocok',
  messageId: 'semua',
  book: placedBook,
  regions: true,
  plant(book, chance) {
    const sheet = placedIn(book);
    const at = pickLine(sheet, chance, (one) => isTyped(sheet, one, 'desa') && isVillage(sheet, one));
    if (!at) return [];
    put(sheet, at, 'desa', 'Kampung Antah');
    put(sheet, at, 'kecamatan', 'Berantah');
    return planted(this, placeOf(sheet, at, 'kodeWilayah'));
  },
};

/** Mistakes in codes and names of regions. */
export const REGION_PLANTERS: readonly BookPlanter[] = [
  ...form,
  ...unknown,
  salahKetik,
  named('nama-desa-salah-ketik', 'beberapa', BERDEKATAN[0].replace(/a$/, 'u'), HAMPIR.kecamatan, 'desa'),
  named('nama-desa-salah-ketik', 'lain', HAMPIR.mirip, HAMPIR.kecamatan, 'desa'),
  named('nama-desa-tidak-unik', 'kode', KEMBAR, null, 'kodeWilayah'),
  tanpaKode,
  namaLain,
  kodeLain,
  semuaNamaLain,
];
