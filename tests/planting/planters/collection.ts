import { dataLines, line, type DraftBook, type DraftSheet } from '../draft';
import { cleanCollection, DISTRICTS } from '../clean/clean-collection';
import { settingsSheet } from '../clean/settings';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import type { Chance } from '../chance';
import type { CollectionPlanter, Planted } from '../planter';
import { columnOf, cornerOf, MAPPINGS, placeOf, put, textOf } from './tools';

const DISTRICT_COUNT = 3;
/** From so many families on that two lists share, they are told of as one. */
const LEAST_COPIED = 3;

const families = (chance: Chance): DraftBook[] =>
  cleanCollection(
    { districts: DISTRICT_COUNT, mapping: [], people: ['p3ke-keluarga'], tahun: chance.pick([2023, 2024]) },
    chance,
  );

const members = (chance: Chance): DraftBook[] =>
  cleanCollection({ districts: DISTRICT_COUNT, mapping: [], people: ['dtsen'], tahun: 2025 }, chance);

const mappings = (chance: Chance): DraftBook[] =>
  cleanCollection(
    { districts: DISTRICT_COUNT, mapping: [chance.pick(MAPPINGS)], people: [], tahun: 2025 },
    chance,
  );

const firstSheet = ({ sheets }: DraftBook): DraftSheet => {
  const [first] = sheets;
  if (!first) throw new RangeError('a workbook without sheets');
  return first;
};

const planted = (
  planter: Pick<CollectionPlanter, 'rule' | 'messageId'>,
  file: string,
  at: Planted['at'],
): readonly Planted[] => [{ rule: planter.rule, messageId: planter.messageId, file, at }];

/** Two workbooks, the one with the earlier file name first. */
function pair(books: readonly DraftBook[], chance: Chance): readonly [DraftBook, DraftBook] {
  const [one, other] = [...chance.shuffled(books)].slice(0, 2).sort((a, b) => (a.file < b.file ? -1 : 1));
  if (!one || !other) throw new RangeError('a collection needs two workbooks');
  return [one, other];
}

const nikDua: CollectionPlanter = {
  rule: 'keluarga-di-dua-kabupaten',
  messageId: 'nik',
  books: families,
  plant(books, chance) {
    const [one, other] = pair(books, chance);
    const [from, to] = [firstSheet(one), firstSheet(other)];
    const at = chance.pick(dataLines(from));
    const copy = line('data', at.cells);
    // The same head under another family and at home there: moved, and left on the old list.
    const [model] = dataLines(to);
    if (!model) return [];
    put(to, copy, 'kodeWilayah', model.cells[columnOf(to, 'kodeWilayah')] ?? null);
    for (const field of ['kabupaten', 'kecamatan', 'desa'] as const)
      put(to, copy, field, model.cells[columnOf(to, field)] ?? null);
    put(to, copy, 'idKeluarga', `K98${String(chance.int(1_000_000, 9_999_999))}`);
    to.lines.push(copy);
    return [
      ...planted(this, one.file, placeOf(from, at, 'nik')),
      // A NIK is issued where one lived first: worth knowing of whoever moved.
      { rule: 'nik-wilayah-berbeda', messageId: 'berbeda', file: other.file, at: placeOf(to, copy, 'nik') },
    ];
  },
  several: 'who is at home in another district than the NIK says is told of there as well',
};

const kkDua: CollectionPlanter = {
  rule: 'keluarga-di-dua-kabupaten',
  messageId: 'kk',
  books: members,
  plant(books, chance) {
    const [one, other] = pair(books, chance);
    const [from, to] = [firstSheet(one), firstSheet(other)];
    const kk = textOf(from, chance.pick(dataLines(from)), 'nomorKk');
    const at = dataLines(from).find((row) => textOf(from, row, 'nomorKk') === kk);
    const own = textOf(to, chance.pick(dataLines(to)), 'nomorKk');
    for (const row of dataLines(to)) if (textOf(to, row, 'nomorKk') === own) put(to, row, 'nomorKk', kk);
    return at ? planted(this, one.file, placeOf(from, at, 'nomorKk')) : [];
  },
};

const daftar: CollectionPlanter = {
  rule: 'keluarga-di-dua-kabupaten',
  messageId: 'daftar',
  books: members,
  plant(books, chance) {
    const [one, other] = pair(books, chance);
    const [from, to] = [firstSheet(one), firstSheet(other)];
    const numbers = (sheet: DraftSheet): readonly string[] => [
      ...new Set(dataLines(sheet).map((row) => textOf(sheet, row, 'nomorKk'))),
    ];
    const [theirs, own] = [numbers(from), numbers(to)];
    if (Math.min(theirs.length, own.length) < LEAST_COPIED) return [];
    // Every family of the smaller list bears the number of one of the larger.
    for (const row of dataLines(to)) {
      const kk = theirs[own.indexOf(textOf(to, row, 'nomorKk'))];
      if (kk !== undefined) put(to, row, 'nomorKk', kk);
    }
    const at = dataLines(from)[0];
    return at ? planted(this, one.file, placeOf(from, at, 'nomorKk')) : [];
  },
};

/** A workbook sent twice. */
const again = (book: DraftBook, file: string): DraftBook => ({
  ...book,
  file,
  sheets: book.sheets
    .filter(({ form }) => form !== 'pengaturan')
    .map((sheet) => ({ ...sheet, lines: sheet.lines.map((one) => ({ ...one, cells: [...one.cells] })) })),
});

const lama: CollectionPlanter = {
  rule: 'kiriman-lama',
  messageId: 'lama',
  books: families,
  plant(books, chance) {
    const old = chance.pick(books);
    old.modified = '2025-03-01T08:00:00Z';
    const newer = again(old, `${old.file.replace('.xlsx', '')} (revisi).xlsx`);
    newer.modified = chance.pick(['2025-03-01T09:15:00Z', '2025-06-30T01:00:00Z']);
    books.push(newer);
    return planted(this, old.file, cornerOf(firstSheet(old)));
  },
};

const tidakPasti: CollectionPlanter = {
  rule: 'kiriman-lama',
  messageId: 'tidakPasti',
  books: families,
  plant(books, chance) {
    const old = chance.pick(books);
    const file = `${old.file.replace('.xlsx', '')} salinan.xlsx`;
    books.push(again(old, file));
    const [first] = [old.file, file].sort();
    const book = books.find((one) => one.file === first);
    return book ? planted(this, book.file, cornerOf(firstSheet(book))) : [];
  },
};

const DROPPED = [
  ...(['atap', 'dinding', 'lantai', 'penerangan', 'bahanBakar', 'sumberAir', 'jamban'] as const),
  ...(['simpanan', 'kepemilikanRumah'] as const),
];

const bergeser: CollectionPlanter = {
  rule: 'skema-bergeser',
  messageId: 'bergeser',
  books: families,
  plant(books, chance) {
    const book = chance.pick(books);
    const sheet = firstSheet(book);
    for (const field of chance.some(DROPPED, chance.int(7, 9))) {
      const column = columnOf(sheet, field);
      for (const { cells } of sheet.lines) if (column < cells.length) cells[column] = null;
    }
    return planted(this, book.file, cornerOf(sheet));
  },
};

/** Adds a district to the list of senders that no workbook comes from. */
function expectMore(books: readonly DraftBook[]): void {
  const [first] = books;
  const at = first?.sheets.findIndex(({ form }) => form === 'pengaturan') ?? -1;
  const missing = DISTRICTS.slice(DISTRICT_COUNT);
  const pengirim = [...DISTRICTS.slice(0, DISTRICT_COUNT), ...missing];
  first?.sheets.splice(at, 1, settingsSheet({ ...DEFAULT_SETTINGS, pengirim }));
}

const belum: CollectionPlanter = {
  rule: 'belum-mengirim',
  messageId: 'belum',
  books: (chance) => (chance.chance(0.5) ? families(chance) : mappings(chance)),
  plant(books) {
    expectMore(books);
    return planted(this, '', null);
  },
};

const mungkin: CollectionPlanter = {
  rule: 'belum-mengirim',
  messageId: 'mungkin',
  books: (chance) =>
    cleanCollection({ districts: DISTRICT_COUNT, mapping: ['bebas'], people: [], tahun: 2025 }, chance),
  plant(books, chance) {
    expectMore(books);
    // One that does not say whose it is may be the one that is missing.
    const silent = chance.pick(books.slice(1));
    for (const { lines } of silent.sheets)
      for (const one of lines) if (one.kind === 'judul') one.cells.fill(null);
    return [...planted(this, '', null), ...planted(this, '', null)];
  },
  several: 'the one that does not say whose it is may be either of the two that are missing',
};

/** Mistakes between workbooks. */
export const COLLECTION_PLANTERS: readonly CollectionPlanter[] = [
  nikDua,
  kkDua,
  daftar,
  lama,
  tidakPasti,
  bergeser,
  belum,
  mungkin,
];
