import { cleanCollection } from '../clean/clean-collection';
import type { Chance } from '../chance';
import {
  dataLines,
  isFormula,
  line,
  shownBy,
  type DraftBook,
  type DraftCell,
  type DraftSheet,
  type Line,
} from '../draft';
import type { CollectionPlanter, Planted } from '../planter';
import type { Field } from '../../../src/core/table/field';
import { columnOf, cornerOf, mappingIn, pickLine, placeOf, put, textOf } from './tools';

const books =
  (form: 'konvergen' | 'bebas', prepare: (books: readonly DraftBook[]) => void = () => undefined) =>
  (chance: Chance): DraftBook[] => {
    const made = cleanCollection({ districts: 3, mapping: [form], people: [], tahun: 2025 }, chance);
    prepare(made);
    return made;
  };

const sheetAt = (made: readonly DraftBook[], at: number): DraftSheet => {
  const book = made[at];
  if (!book) throw new RangeError('a collection needs three workbooks');
  return mappingIn(book);
};

const fileAt = (made: readonly DraftBook[], at: number): string => made[at]?.file ?? '';

/** Changes every text of some lines of a sheet. */
function reword(
  lines: readonly Line[],
  change: (text: string) => string,
  column: number | null = null,
): void {
  for (const { cells } of lines) {
    cells.forEach((cell, at) => {
      if (typeof cell === 'string' && (column === null || at === column)) cells[at] = change(cell);
    });
  }
}

const titles = ({ lines }: DraftSheet): readonly Line[] => lines.filter(({ kind }) => kind === 'judul');

const DISTRICT = /kabupaten (?:contoh sejahtera|rekaan makmur|umpama lestari)/i;

/** The third workbook becomes the province's own: its title, and the level in its codes. */
function makeProvince(made: readonly DraftBook[]): void {
  const sheet = sheetAt(made, 2);
  reword(titles(sheet), (text) => text.replace(DISTRICT, 'PROVINSI CONTOH'));
  reword(
    dataLines(sheet),
    (kode) => kode.replace(/^(\d\.\d\d\.\d\d)\.2\./, '$1.1.'),
    columnOf(sheet, 'kode'),
  );
}

/** The third workbook becomes one of the first district, of offices of its own. */
function makeSecond(made: readonly DraftBook[]): void {
  const sheet = sheetAt(made, 2);
  reword(titles(sheet), (text) => text.replace(DISTRICT, 'Kabupaten Contoh Sejahtera'));
  reword(dataLines(sheet), (opd) => `${opd} dan Desa`, columnOf(sheet, 'opd'));
}

/** Writes into some cells of a line. */
function write(sheet: DraftSheet, at: Line, cells: Readonly<Partial<Record<Field, string>>>): void {
  for (const [field, cell] of Object.entries(cells)) put(sheet, at, field as Field, cell ?? null);
}

/** Copies lines behind the data of another sheet, with formulas where that sheet has them. */
function copyTo(sheet: DraftSheet, lines: readonly Line[]): readonly Line[] {
  const model = dataLines(sheet).at(-1);
  if (!model) throw new RangeError('a mapping without rows');
  const copies = lines.map(({ cells }) =>
    line(
      'data',
      cells.map((cell, column): DraftCell => {
        const own = model.cells[column];
        return isFormula(own) ? { formula: own.formula, shows: shownBy(cell) } : shownBy(cell);
      }),
    ),
  );
  sheet.lines.splice(sheet.lines.indexOf(model) + 1, 0, ...copies);
  return copies;
}

/** True for a row at a village that the other sheet does not have itself: what it has already would be there twice. */
const isForeign =
  (from: DraftSheet, to: DraftSheet) =>
  (at: Line): boolean =>
    textOf(from, at, 'lokasi').startsWith('Desa ') &&
    !dataLines(to).some((own) => textOf(to, own, 'subkegiatan') === textOf(from, at, 'subkegiatan'));

const planted = (
  { rule, messageId }: Pick<CollectionPlanter, 'rule' | 'messageId'>,
  file: string,
  at: Planted['at'],
): readonly Planted[] => [{ rule, messageId, file, at }];

const kode: CollectionPlanter = {
  rule: 'kegiatan-di-dua-kabupaten',
  messageId: 'kode',
  books: books('konvergen'),
  plant(made, chance) {
    const [from, to] = [sheetAt(made, 0), sheetAt(made, 1)];
    // Enough rows of its own that the foreign code does not become its district.
    const at = dataLines(to).length < 2 ? null : pickLine(from, chance);
    if (!at) return [];
    copyTo(to, [at]);
    return planted(this, fileAt(made, 0), placeOf(from, at, 'subkegiatan'));
  },
};

const nama: CollectionPlanter = {
  rule: 'kegiatan-di-dua-kabupaten',
  messageId: 'nama',
  books: books('bebas'),
  plant(made, chance) {
    const [from, to] = [sheetAt(made, 0), sheetAt(made, 1)];
    const at = pickLine(from, chance, isForeign(from, to));
    if (!at) return [];
    copyTo(to, [at]);
    return planted(this, fileAt(made, 0), placeOf(from, at, 'subkegiatan'));
  },
};

const lembar: CollectionPlanter = {
  rule: 'kegiatan-di-dua-kabupaten',
  messageId: 'lembar',
  // Offices of its own: what it has already is another entry then.
  books: books('bebas', (made) => {
    const sheet = sheetAt(made, 1);
    reword(dataLines(sheet), (opd) => `${opd} Rekaan`, columnOf(sheet, 'opd'));
  }),
  plant(made) {
    const [from, to] = [sheetAt(made, 0), sheetAt(made, 1)];
    const copied = dataLines(from).filter((at) => textOf(from, at, 'lokasi').startsWith('Desa '));
    const [first] = copied;
    if (!first || copied.length < 3 || copied.length * 2 <= dataLines(from).length) return [];
    copyTo(to, copied);
    return planted(this, fileAt(made, 0), placeOf(from, first, 'subkegiatan'));
  },
};

const dua: CollectionPlanter = {
  rule: 'dana-dihitung-dua-tingkat',
  messageId: 'dua',
  books: books('bebas', makeSecond),
  plant(made, chance) {
    const [district, villages] = [sheetAt(made, 0), sheetAt(made, 2)];
    const [given, spent] = [pickLine(district, chance), pickLine(villages, chance)];
    if (!given || !spent) return [];
    write(district, given, { subkegiatan: 'Penyaluran Alokasi Dana Desa', sumberDana: 'APBD (DAU)' });
    write(villages, spent, { sumberDana: 'ADD' });
    return planted(this, fileAt(made, 0), placeOf(district, given, 'sumberDana'));
  },
};

const OPD_PROVINSI = 'Dinas Sosial Provinsi Contoh';

const provinsi: CollectionPlanter = {
  rule: 'program-provinsi-diklaim',
  messageId: 'provinsi',
  books: books('bebas'),
  plant(made, chance) {
    const at = chance.int(0, 2);
    const sheet = sheetAt(made, at);
    const row = pickLine(sheet, chance);
    if (!row) return [];
    write(sheet, row, { opd: OPD_PROVINSI });
    return planted(this, fileAt(made, at), placeOf(sheet, row, 'opd'));
  },
};

const diklaim: CollectionPlanter = {
  rule: 'program-provinsi-diklaim',
  messageId: 'dua',
  books: books('bebas', makeProvince),
  plant(made, chance) {
    const [sheet, own] = [sheetAt(made, 0), sheetAt(made, 2)];
    const row = pickLine(own, chance);
    if (!row) return [];
    const [copy] = copyTo(sheet, [row]);
    if (!copy) return [];
    write(sheet, copy, { opd: OPD_PROVINSI });
    return planted(this, fileAt(made, 0), placeOf(sheet, copy, 'opd'));
  },
};

const tahun: CollectionPlanter = {
  rule: 'tahun-kiriman-berbeda',
  messageId: 'lain',
  books: books('bebas'),
  plant(made, chance) {
    const at = chance.int(0, 2);
    const sheet = sheetAt(made, at);
    // A year of the same regime: nothing else about the template is old.
    reword(titles(sheet), (text) => text.replace('2025', '2026'));
    return planted(this, fileAt(made, at), cornerOf(sheet));
  },
};

/** Mistakes between the mappings of several workbooks. */
export const COLLECTION_MAPPING_PLANTERS: readonly CollectionPlanter[] = [
  kode,
  nama,
  lembar,
  dua,
  provinsi,
  diklaim,
  tahun,
];
