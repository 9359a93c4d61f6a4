import { asText } from '../../../src/core/table/cell-readers';
import { KABUPATEN } from '../../../scripts/samples/district';
import { KOLOM, UMUM } from '../../../src/core/settings/sections';
import type { Field } from '../../../src/core/table/field';
import { type DraftBook, type DraftSheet, dataLines, line, shownBy } from '../draft';
import type { Chance } from '../chance';
import type { BookPlanter } from '../planter';
import {
  MAPPINGS,
  bookOf,
  columnOf,
  headOf,
  isTyped,
  mappingIn,
  mappingOf,
  pickLine,
  placeOf,
  planted,
  put,
  sheetOf,
} from './tools';
import { tableBook, tableIn } from './tables';

const tersembunyi = (messageId: 'tersembunyi' | 'sangatTersembunyi'): BookPlanter => ({
  rule: 'lembar-tersembunyi',
  messageId,
  book: tableBook,
  plant(book) {
    const sheet = tableIn(book);
    sheet.visibility = messageId === 'tersembunyi' ? 'hidden' : 'veryHidden';
    const [first] = dataLines(sheet);
    return first ? planted(this, { sheet, line: first, column: 0 }) : [];
  },
});

/** A sheet that is no part of the forms. */
const stray = (name: string, lines: DraftSheet['lines']): DraftSheet => ({
  name,
  visibility: 'visible',
  lines,
  columns: new Map(),
  sums: [],
  formulaTotals: false,
  links: [],
  form: 'lain',
});

const tanpaJudul: BookPlanter = {
  rule: 'lembar-tidak-dikenal',
  messageId: 'tanpaJudul',
  book: tableBook,
  plant(book, chance) {
    const lines = [
      line('judul', ['Catatan rapat']),
      ...Array.from({ length: chance.int(1, 5) }, (_, at) =>
        line('judul', [`Butir ${String(at + 1)}`, chance.int(1, 99)]),
      ),
    ];
    const sheet = stray('Catatan', lines);
    book.sheets.push(sheet);
    const [first] = lines;
    return first ? planted(this, { sheet, line: first, column: 0 }) : [];
  },
};

const miripLembar: BookPlanter = {
  rule: 'lembar-tidak-dikenal',
  messageId: 'mirip',
  book: tableBook,
  plant(book, chance) {
    const head = line(
      'kepala',
      chance.pick([
        ['Sub Kegiatan', 'Sumber Dana', 'Lokasi'],
        ['Perangkat Daerah', 'Sub Kegiatan', 'Lokasi'],
      ]),
    );
    const sheet = stray('Sisa', [
      line('judul', [KABUPATEN]),
      head,
      line('judul', ['Rapat', 'Dinas', 'Desa Contoh']),
    ]);
    book.sheets.push(sheet);
    return planted(this, { sheet, line: head, column: 0 });
  },
};

const tanpaBaris: BookPlanter = {
  rule: 'lembar-tidak-dikenal',
  messageId: 'tanpaBaris',
  book: tableBook,
  plant(book) {
    const head = line('kepala', [
      'No',
      'Program',
      'NIK',
      'Nomor KK',
      'ID Keluarga',
      'Nama',
      'Tahun',
      'Nilai Manfaat (Rp)',
    ]);
    const sheet = stray('Penerima kosong', [head]);
    book.sheets.push(sheet);
    return planted(this, { sheet, line: head, column: 0 });
  },
};

const komentar: BookPlanter = {
  rule: 'komentar-berutas',
  messageId: 'komentar',
  book: tableBook,
  plant(book, chance) {
    const sheet = tableIn(book);
    const rows = [...new Set([chance.int(1, 9), chance.int(10, 30)])].slice(0, chance.int(1, 2));
    for (const row of chance.shuffled(rows))
      book.comments.push({ sheet: sheet.name, cell: `B${String(row)}` });
    return planted(this, { sheet, cell: `B${String(Math.min(...rows))}` });
  },
};

const tautan: BookPlanter = {
  rule: 'tautan-eksternal',
  messageId: 'tautan',
  book: tableBook,
  plant(book, chance) {
    const sheet = tableIn(book);
    const lines = dataLines(sheet);
    const field = chance.pick(
      (['sasaran', 'pekerjaan', 'alamat'] as const).filter((one) => sheet.columns.has(one)),
    );
    // One link, however many cells go by it: too few of a column to be taken for its formula.
    const linked = chance.some(lines, Math.min(2, lines.length));
    const named = chance.chance(0.5);
    for (const at of linked) {
      const shows = shownBy(at.cells[columnOf(sheet, field)]);
      const formula = named ? `='[Anggaran 2024.xlsx]Data'!B2` : '=[1]Data!B2';
      put(sheet, at, field, { formula, shows });
    }
    if (!named) sheet.links = ['Anggaran 2024.xlsx'];
    const [first] = linked;
    return first ? planted(this, placeOf(sheet, first, field)) : [];
  },
};

const ERRORS = ['#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?'] as const;

const SPOILT: readonly Field[] = [
  ...(['kode', 'subkegiatan', 'sumberDana', 'lokasi', 'sasaran', 'klaster', 'subkelompok'] as const),
  ...(['nik', 'nama', 'desil', 'jenisKelamin', 'tanggalLahir', 'pekerjaan', 'kodeWilayah'] as const),
];

const galatSel: BookPlanter = {
  rule: 'nilai-galat',
  messageId: 'sel',
  book: tableBook,
  plant(book, chance) {
    const sheet = tableIn(book);
    const field = chance.pick(SPOILT.filter((one) => sheet.columns.has(one)));
    const at = pickLine(sheet, chance, (one) => isTyped(sheet, one, field));
    return at ? planted(this, put(sheet, at, field, { error: chance.pick(ERRORS) })) : [];
  },
};

const galatAngka: BookPlanter = {
  rule: 'nilai-galat',
  messageId: 'sel',
  how: 'jumlah uang',
  book: mappingOf(MAPPINGS, { sheet: { formulaRealisasi: false } }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const fields = [...sheet.columns].filter(([, column]) => sheet.sums.some((sum) => sum.column === column));
    const [field] = chance.pick(fields);
    const at = pickLine(sheet, chance, (one) => isTyped(sheet, one, field));
    if (!at) return [];
    at.counts.set(columnOf(sheet, field), 0n);
    return planted(this, put(sheet, at, field, { error: chance.pick(ERRORS) }));
  },
};

const galatKolom: BookPlanter = {
  rule: 'nilai-galat',
  messageId: 'kolom',
  book: tableBook,
  plant(book, chance) {
    const sheet = tableIn(book);
    const field = chance.pick(
      (['kode', 'sasaran', 'nik', 'jenisKelamin', 'pekerjaan'] as const).filter((one) =>
        sheet.columns.has(one),
      ),
    );
    const lines = dataLines(sheet);
    const many = Math.floor(lines.length / 2) + 1;
    if (many < 2) return [];
    for (const at of chance.some(lines, many)) put(sheet, at, field, { error: chance.pick(ERRORS) });
    return planted(this, headOf(sheet, columnOf(sheet, field)));
  },
};

/** Sets a single value of the settings sheet. */
function setUmum(book: DraftBook, key: string, value: string | number): void {
  const sheet = sheetOf(book, 'pengaturan');
  const at = sheet.lines.find(({ cells }) => cells[KOLOM.kunci] === key);
  if (at) at.cells[KOLOM.isi] = value;
}

const settledMapping = bookOf((chance: Chance) => ({
  mapping: [chance.pick(MAPPINGS)],
  pengaturan: 'biasa',
  tahun: 2025,
}));

const versiTemplat: BookPlanter = {
  rule: 'versi-templat-lama',
  messageId: 'versi',
  book: settledMapping,
  plant(book, chance) {
    setUmum(book, UMUM.versiTemplat.nama, '2025.2');
    const sheet = mappingIn(book);
    const title = sheet.lines.find(({ kind, cells }) => kind === 'judul' && cells.length > 0);
    if (!title) return [];
    // Not in the first cell: there it would mark a sheet of Konvergen's own.
    const column = chance.int(2, 5);
    while (title.cells.length < column) title.cells.push(null);
    title.cells[column] = `Konvergen · templat ${chance.pick(['2024.1', '2025.1', '2025'])}`;
    return planted(this, { sheet, line: title, column });
  },
};

const tahunTemplat: BookPlanter = {
  rule: 'versi-templat-lama',
  messageId: 'tahun',
  book: settledMapping,
  plant(book, chance) {
    setUmum(book, UMUM.tahun.nama, chance.pick([2026, 2027]));
    const sheet = mappingIn(book);
    const title = sheet.lines.find(({ cells }) => asText(shownBy(cells[0])).includes('TAHUN ANGGARAN 2025'));
    return title ? planted(this, { sheet, line: title, column: 0 }) : [];
  },
};

const rezimTemplat: BookPlanter = {
  rule: 'versi-templat-lama',
  messageId: 'rezim',
  book: mappingOf(['bebas', 'konvergen'], { tahun: 2025, people: [] }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const title = sheet.lines.find(({ kind, cells }) => kind === 'judul' && cells.length > 0);
    if (!title) return [];
    title.cells[0] = `MATRIKS ${chance.pick(['PPKE', 'INPRES 4/2022', 'INPRES NOMOR 4 TAHUN 2022'])}`;
    return planted(this, { sheet, line: title, column: 0 });
  },
};

/** Mistakes in sheets as a whole: hidden, unknown, linked, of another template. */
export const SHEET_PLANTERS: readonly BookPlanter[] = [
  tersembunyi('tersembunyi'),
  tersembunyi('sangatTersembunyi'),
  tanpaJudul,
  miripLembar,
  tanpaBaris,
  komentar,
  tautan,
  galatSel,
  galatAngka,
  galatKolom,
  versiTemplat,
  tahunTemplat,
  rezimTemplat,
];
