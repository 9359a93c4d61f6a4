import { asText } from '../../../src/core/table/cell-readers';
import { type DraftSheet, type Line, dataLines, line, shownBy } from '../draft';
import type { BookPlanter } from '../planter';
import {
  MAPPINGS,
  STATED,
  bookOf,
  columnOf,
  headOf,
  lastHeadOf,
  mappingIn,
  mappingOf,
  peopleIn,
  pickLine,
  placeOf,
  planted,
  put,
  textOf,
} from './tools';

const partner = (sheet: DraftSheet, at: Line): boolean =>
  /Baznas|CSR|Nonpemerintah/.test(textOf(sheet, at, 'sumberDana'));

const tanpaNonpemerintah: BookPlanter = {
  rule: 'tanpa-nonpemerintah',
  messageId: 'tidakAda',
  book: mappingOf(MAPPINGS, { people: [], programmes: { penunjang: false } }),
  plant(book) {
    const sheet = mappingIn(book);
    for (const at of dataLines(sheet).filter((one) => partner(sheet, one))) {
      if (sheet.columns.has('rincianSumberDana')) {
        put(sheet, at, 'sumberDana', 'APBD');
        put(sheet, at, 'rincianSumberDana', 'PAD');
      } else put(sheet, at, 'sumberDana', 'PAD');
      if (sheet.columns.has('mitraNonpemerintah')) put(sheet, at, 'mitraNonpemerintah', 'tidak ada');
    }
    const fields = (['mitraNonpemerintah', 'sumberDana'] as const).filter((field) =>
      sheet.columns.has(field),
    );
    const [first] = fields;
    return first === undefined ? [] : planted(this, lastHeadOf(sheet, columnOf(sheet, first)));
  },
};

const kegiatanGanda: BookPlanter = {
  rule: 'kegiatan-ganda',
  messageId: 'baris',
  book: mappingOf(MAPPINGS, { rows: 9, sheet: { once: false } }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance);
    if (!at) return [];
    const copy = line('data', at.cells);
    const own = sheet.lines.indexOf(at);
    // Somewhere below, in the same part.
    const end = sheet.lines.findIndex(({ kind }, row) => row > own && kind !== 'data');
    sheet.lines.splice(chance.int(own + 1, end < 0 ? sheet.lines.length : end), 0, copy);
    return planted(this, placeOf(sheet, copy, 'subkegiatan'));
  },
};

const lembarGanda: BookPlanter = {
  rule: 'kegiatan-ganda',
  messageId: 'lembar',
  // A copy of a national form lacks a klaster column as its original does.
  book: mappingOf(STATED),
  plant(book) {
    const sheet = mappingIn(book);
    const lines = sheet.lines.map((one) => ({ ...one, cells: [...one.cells] }));
    const copy: DraftSheet = { ...sheet, name: `${sheet.name} (2)`, lines };
    book.sheets.splice(book.sheets.indexOf(sheet) + 1, 0, copy);
    const [first] = dataLines(copy);
    return first ? planted(this, placeOf(copy, first, 'subkegiatan')) : [];
  },
};

const programTidakDipetakan: BookPlanter = {
  rule: 'program-tidak-dipetakan',
  messageId: 'tidakAda',
  book: bookOf((chance) => ({
    mapping: [chance.pick(MAPPINGS)],
    people: [chance.pick(['p3ke-keluarga', 'p3ke-individu'] as const)],
    families: chance.int(6, 14),
    tahun: 2024,
  })),
  plant(book) {
    const sheet = mappingIn(book);
    const list = peopleIn(book);
    const column = columnOf(list, 'penerima.PKH');
    const receives = dataLines(list).some(({ cells }) => /^ya$/i.test(asText(shownBy(cells[column]))));
    if (!receives) return [];
    for (const at of dataLines(sheet)) {
      const names = (['subkegiatan', 'programKatalog'] as const).filter((field) => sheet.columns.has(field));
      if (!names.some((field) => /PKH|Keluarga Harapan/.test(textOf(sheet, at, field)))) continue;
      put(sheet, at, 'subkegiatan', 'Verifikasi Data Kesejahteraan Sosial');
      if (sheet.columns.has('programKatalog')) put(sheet, at, 'programKatalog', null);
    }
    return planted(this, headOf(list, column));
  },
};

/** Mistakes that show only in a workbook as a whole. */
export const BOOK_PLANTERS: readonly BookPlanter[] = [
  tanpaNonpemerintah,
  kegiatanGanda,
  lembarGanda,
  programTidakDipetakan,
];
