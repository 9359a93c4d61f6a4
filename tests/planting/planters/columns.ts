import { asText } from '../../../src/core/table/cell-readers';
import type { Field } from '../../../src/core/table/field';
import { type DraftSheet, shownBy } from '../draft';
import type { BookPlanter } from '../planter';
import { MAPPINGS, NATIONAL, bookOf, columnOf, cornerOf, headOf, planted, textOf } from './tools';
import { tableBook, tableIn } from './tables';

const widthOf = ({ lines }: DraftSheet): number => Math.max(...lines.map(({ cells }) => cells.length));

/** Writes a column to the right of all others: its label into the upper header row. */
function addColumn(
  sheet: DraftSheet,
  label: string,
  of: (at: DraftSheet['lines'][number]) => string | number,
): number {
  const column = widthOf(sheet);
  const head = sheet.lines.find(({ kind }) => kind === 'kepala');
  for (const at of sheet.lines) {
    if (at.kind !== 'data' && at !== head) continue;
    while (at.cells.length < column) at.cells.push(null);
    at.cells[column] = at === head ? label : of(at);
  }
  return column;
}

/** The header a column is found by, in the words of its sheet. */
const labelOf = (sheet: DraftSheet, field: Field): string => {
  const { line: at, column } = headOf(sheet, columnOf(sheet, field));
  return asText(shownBy(at.cells[column]));
};

const TWICE: readonly Field[] = ['opd', 'subkegiatan', 'sumberDana', 'nama', 'nik', 'pekerjaan', 'desil'];

const kolomGanda: BookPlanter = {
  rule: 'kolom-ganda',
  messageId: 'ganda',
  book: tableBook,
  plant(book, chance) {
    const sheet = tableIn(book);
    const field = chance.pick(TWICE.filter((one) => sheet.columns.has(one)));
    const column = addColumn(sheet, labelOf(sheet, field), (at) => textOf(sheet, at, field));
    return planted(this, headOf(sheet, column));
  },
};

const kolomAsing: BookPlanter = {
  rule: 'kolom-tidak-dikenal',
  messageId: 'asing',
  book: tableBook,
  plant(book, chance) {
    const sheet = tableIn(book);
    const column = addColumn(sheet, chance.pick(['Warna Map', 'Paraf', 'Rak Arsip', 'Nomor Lemari']), () =>
      chance.int(1, 9),
    );
    return planted(this, headOf(sheet, column));
  },
};

const kolomPerbaikan: BookPlanter = {
  rule: 'kolom-tidak-dikenal',
  messageId: 'perbaikan',
  book: tableBook,
  plant(book, chance) {
    const sheet = tableIn(book);
    // A corrected NIK has a column of its own in verified lists.
    const field = chance.pick(TWICE.filter((one) => one !== 'nik' && sheet.columns.has(one)));
    const label = labelOf(sheet, field);
    const suffix = chance.pick(['perbaikan', 'hasil koreksi', 'revisi']);
    const column = addColumn(sheet, `${label} ${suffix}`, (at) => textOf(sheet, at, field));
    return planted(this, headOf(sheet, column));
  },
};

/** Columns a role cannot do without, and what they may be called so that nobody is sure. */
const REQUIRED: Readonly<Partial<Record<Field, string>>> = {
  opd: 'Dinas Perangkat Pengampu Daerah',
  sumberDana: 'Sumbernya Pendanaan Itu',
  nik: 'No Induk Penduduk',
  tanggalLahir: 'Tanggal Kelahirannya',
};

const requiredIn = (sheet: DraftSheet): readonly Field[] => {
  const isMapping = MAPPINGS.some((one) => one === sheet.form);
  // A family list does not need a date of birth, and Konvergen's form says its source in a second column.
  const wanted: readonly Field[] = isMapping
    ? sheet.form === 'konvergen'
      ? ['opd']
      : ['opd', 'sumberDana']
    : sheet.form === 'p3ke-keluarga'
      ? ['nik']
      : ['nik', 'tanggalLahir'];
  return wanted.filter((field) => sheet.columns.has(field));
};

const kolomHilang: BookPlanter = {
  rule: 'kolom-wajib-hilang',
  messageId: 'hilang',
  book: tableBook,
  plant(book, chance) {
    const sheet = tableIn(book);
    const column = columnOf(sheet, chance.pick(requiredIn(sheet)));
    for (const at of sheet.lines) if (at.kind === 'kepala' || at.kind === 'data') at.cells[column] = null;
    return planted(this, cornerOf(sheet));
  },
};

const kolomMirip: BookPlanter = {
  rule: 'kolom-wajib-hilang',
  messageId: 'hilangMirip',
  book: tableBook,
  plant(book, chance) {
    const sheet = tableIn(book);
    const field = chance.pick(requiredIn(sheet));
    const { line: at, column } = headOf(sheet, columnOf(sheet, field));
    at.cells[column] = REQUIRED[field] ?? null;
    return planted(this, headOf(sheet, column));
  },
};

const urutan: BookPlanter = {
  rule: 'urutan-kolom-berubah',
  messageId: 'berubah',
  book: bookOf((chance) => {
    const form = chance.pick([...NATIONAL, 'p3ke-keluarga', 'p3ke-individu'] as const);
    const sheet = { totals: 'tanpa', formulaRealisasi: false } as const;
    return form.startsWith('p3ke')
      ? { people: [form as 'p3ke-keluarga'] }
      : { mapping: [form as 'rat-18'], sheet };
  }),
  plant(book, chance) {
    const sheet = tableIn(book);
    const pairs = (
      [
        ['sumberDana', 'sifatBantuan'],
        ['sifatBantuan', 'lokasi'],
        ['program', 'kegiatan'],
        ['kode', 'program'],
        ['desil', 'alamat'],
        ['desa', 'kodeWilayah'],
        ['pekerjaan', 'pendidikan'],
      ] as const
    ).filter((pair) => pair.every((field) => sheet.columns.has(field)));
    const [left, right] = chance.pick(pairs);
    const [from, to] = [columnOf(sheet, left), columnOf(sheet, right)];
    for (const at of sheet.lines) {
      if (at.kind !== 'kepala' && at.kind !== 'data') continue;
      const kept = at.cells[from] ?? null;
      at.cells[from] = at.cells[to] ?? null;
      at.cells[to] = kept;
    }
    sheet.columns.set(left, to);
    sheet.columns.set(right, from);
    return planted(this, headOf(sheet, from));
  },
};

/** Mistakes in the columns of a sheet. */
export const COLUMN_PLANTERS: readonly BookPlanter[] = [
  kolomGanda,
  kolomAsing,
  kolomPerbaikan,
  kolomHilang,
  kolomMirip,
  urutan,
];
