import type { BudgetSums } from '../../core/consolidation/consolidation';
import type { UnionColumn, UnionSheet } from '../../core/consolidation/union';
import { compareTexts } from '../../core/consolidation/compare-texts';
import { shownValue } from '../../core/report/mask';
import { columnLetters } from '../../core/table/address';
import { FIELDS, IDENTITY_FIELDS, type NamedField } from '../../core/table/field';
import { isCellError, type CellValue } from '../../core/values/cell-value';
import { asSen, senToNumber } from '../../core/values/rupiah';
import { fold, squeeze } from '../../core/values/text';
import { SHEET_COLUMNS } from '../../workbook/a1';
import { addSums, RECAP_DIMENSIONS, type ProvinceGround, type RecapDimension } from './province-ground';
import { listSheet, LOOK, type ListColumn, type PlacedList } from '../sheets/sheet-kit';

const WHERE = ['kabupaten', 'berkas', 'lembar', 'baris'] as const;
const AMOUNTS = ['subkegiatan', 'pagu', 'realisasi'] as const;
const READ = [...WHERE, ...RECAP_DIMENSIONS, ...AMOUNTS] as const;

/** A column of the data that formulas read. */
export type DataColumn = RecapDimension | 'kabupaten' | (typeof AMOUNTS)[number];

/** Place of a column the engine reads, 0-based. */
export const dataColumn = (name: DataColumn): number => READ.indexOf(name);

/** Rows, sub kegiatan and amounts in sen of some files. */
export function sumOfFiles({ sumsOf }: Pick<DataOutline, 'sumsOf'>, files: readonly string[]): BudgetSums {
  return addSums(files.flatMap((file) => sumsOf.get(file) ?? []));
}

/** A column of the files as all of them have it. */
interface SharedColumn {
  readonly title: string;
  /** Words that say a person stands there. */
  readonly personal: boolean;
}

/** All rows there are: how many, and the columns they have together. */
export interface DataOutline {
  readonly count: number;
  /** Cells that may hold something: what decides how large a sheet becomes. */
  readonly cells: number;
  readonly sumsOf: ReadonlyMap<string, BudgetSums>;
  readonly columns: readonly SharedColumn[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** Columns that do not fit into a sheet. */
  readonly left: number;
}

interface ColumnStats {
  readonly key: string;
  sheets: number;
  places: number;
  readonly titles: Map<string, number>;
}

const MOST_COLUMNS = SHEET_COLUMNS - READ.length;

/** Columns of persons whatever they were recognised as: who a programme is for, and how to reach them. */
const PERSONAL =
  /(?<![\p{L}\p{N}])(?:nik|no(?:mor)? k(?:artu )?k(?:eluarga)?|nama (?:kepala|penerima|lengkap|krt|kk|anggota|ketua|suami|istri|ibu|ayah|anak|warga|orang)|by name|bnba|kontak|telepon|telp|hp|whatsapp|alamat)(?![\p{L}\p{N}])/u;

/**
 * Looks at all rows once: counts them and puts the columns of the files side by side. A recognised column is the same
 * under any heading; usual ones come first, in the order most sheets have them, then the others by heading.
 */
export function outlineData({ daerah, unionOf, say }: ProvinceGround): DataOutline {
  const stats = new Map<string, ColumnStats>();
  const sumsOf = new Map<string, BudgetSums>();
  let [sheets, cells] = [0, 0];
  for (const file of daerah.flatMap(({ files }) => files)) {
    const own: BudgetSums[] = [];
    for (const sheet of unionOf(file)) {
      sheets += 1;
      own.push(sumOfSheet(sheet));
      cells += sheet.rows.length * (READ.length + sheet.columns.length);
      keyedColumns(sheet).forEach(([key, { header }], place) => {
        const known = stats.get(key) ?? { key, sheets: 0, places: 0, titles: new Map<string, number>() };
        known.sheets += 1;
        known.places += place;
        const title = squeeze(header);
        known.titles.set(title, (known.titles.get(title) ?? 0) + 1);
        stats.set(key, known);
      });
    }
    sumsOf.set(file, addSums(own));
  }
  const usual = ({ sheets: own }: ColumnStats): boolean => own * 2 > sheets;
  const ordered = [...stats.values()].sort(
    (a, b) =>
      Number(usual(b)) - Number(usual(a)) ||
      (usual(a) ? a.places / a.sheets - b.places / b.sheets : 0) ||
      compareTexts(titleOf(a), titleOf(b)) ||
      compareTexts(a.key, b.key),
  );
  const read = new Set(READ.map((name) => say(name).toLowerCase()));
  // A column of the files must not look like one the engine reads.
  const sourceTitle = (judul: string): string =>
    read.has(judul.toLowerCase()) ? say('data.asal', { judul }) : judul;
  const shown = ordered.slice(0, MOST_COLUMNS);
  const taken = new Set(read);
  return {
    count: [...sumsOf.values()].reduce((sum, { baris }) => sum + baris, 0),
    cells,
    sumsOf,
    columns: shown.map((one, at) => ({
      title: freeTitle(sourceTitle(titleOf(one) || say('data.tanpa-judul', { kolom: at + 1 })), taken),
      personal: [...one.titles.keys()].some((title) => PERSONAL.test(fold(title))),
    })),
    placeOf: new Map(shown.map(({ key }, at) => [key, at])),
    left: ordered.length - shown.length,
  };
}

function sumOfSheet({ rows, subkegiatan, pagu, realisasi }: UnionSheet): BudgetSums {
  return {
    baris: rows.length,
    subkegiatan: subkegiatan.reduce((sum, one) => sum + one, 0),
    pagu: asSen(pagu.reduce((sum, one) => sum + one, 0n)),
    realisasi: asSen(realisasi.reduce((sum, one) => sum + one, 0n)),
  };
}

/** The heading most sheets give a column; of equally many the first by alphabet. */
const titleOf = ({ titles }: ColumnStats): string =>
  [...titles].sort(([a, one], [b, two]) => two - one || compareTexts(a, b))[0]?.[0] ?? '';

function freeTitle(title: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? title : `${title} (${String(number)})`;
    if (taken.has(tried.toLowerCase())) continue;
    taken.add(tried.toLowerCase());
    return tried;
  }
}

/** The columns of a sheet by what they are known by in all files; a second one of a kind is another column. */
function keyedColumns({ columns }: UnionSheet): readonly (readonly [string, UnionColumn])[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const key = column.field ?? `\u0000${fold(column.header)}`;
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return [`${key}\u0000${String(number)}`, column];
  });
}

/** Files and what they are called, whose rows make one sheet. */
export interface DataSlice {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly files: readonly { readonly label: string; readonly file: string }[];
  /** Rows of these files that come before, and those of this sheet. */
  readonly skip: number;
  readonly count: number;
  /** What all of its rows add up to; absent where it holds only a part of a file's. */
  readonly sums?: BudgetSums;
}

/** The rows of some files below each other, each with where it comes from and what the engine reads in it. */
export function dataSheet(ground: ProvinceGround, outline: DataOutline, slice: DataSlice): PlacedList {
  const { say } = ground;
  const columns: readonly ListColumn[] = [
    ...READ.map((name): ListColumn => ({
      title: say(name),
      width: WIDTHS[name] ?? 26,
      look: LOOKS[name] ?? LOOK.text,
    })),
    ...outline.columns.map(({ title }): ListColumn => ({ title, width: 18 })),
  ];
  return listSheet({
    name: slice.name,
    title: slice.title,
    notes: [
      say('data.catatan', { kolom: columnLetters(READ.length - 1) }),
      ...slice.notes,
      ...(outline.left > 0 ? [say('data.tak-muat', { jumlah: outline.left })] : []),
    ],
    columns,
    count: slice.count,
    ...(slice.sums && slice.count > 0 && { totals: totalsOf(ground, slice.sums) }),
    rows: () => window(rowsOf(ground, outline, slice.files), slice),
    frozenColumns: 1,
    empty: say('data.tidak-ada'),
  });
}

const totalsOf = (
  { say }: ProvinceGround,
  { subkegiatan, pagu, realisasi }: BudgetSums,
): readonly CellValue[] => [
  say('jumlah-terlihat'),
  ...Array.from({ length: dataColumn('subkegiatan') - 1 }, () => null),
  subkegiatan,
  senToNumber(pagu),
  senToNumber(realisasi),
];

const WIDTHS: Readonly<Partial<Record<(typeof READ)[number], number>>> = {
  kabupaten: 24,
  berkas: 24,
  lembar: 16,
  baris: 8,
  subkegiatan: 10,
  pagu: 20,
  realisasi: 20,
  sumberDana: 20,
  jenisAktivitas: 16,
};
const LOOKS: Readonly<Partial<Record<(typeof READ)[number], ListColumn['look']>>> = {
  baris: LOOK.count,
  subkegiatan: LOOK.count,
  pagu: LOOK.money,
  realisasi: LOOK.money,
};

function* window<T>(rows: Iterable<T>, { skip, count }: Pick<DataSlice, 'skip' | 'count'>): Generator<T> {
  let at = 0;
  if (count === 0) return;
  for (const row of rows) {
    if (at >= skip) yield row;
    at += 1;
    if (at >= skip + count) return;
  }
}

function* rowsOf(
  { unionOf, nameOf, unmask }: ProvinceGround,
  { columns, placeOf }: DataOutline,
  files: DataSlice['files'],
): Generator<readonly CellValue[]> {
  for (const { label, file } of files) {
    for (const sheet of unionOf(file)) {
      const read = sheet.keys.map((key) =>
        RECAP_DIMENSIONS.map((dimension) => nameOf(dimension, key[dimension])),
      );
      const own = keyedColumns(sheet).flatMap(([key, column]) => {
        const place = placeOf.get(key);
        if (place === undefined) return [];
        return [{ place, values: column.values, show: shower(column, columns[place]?.personal, unmask) }];
      });
      for (let at = 0; at < sheet.rows.length; at += 1) {
        const row: CellValue[] = [
          label,
          file,
          sheet.sheet,
          sheet.rows[at] ?? 0,
          ...(read[sheet.keyOf[at] ?? 0] ?? []),
          sheet.subkegiatan[at] ?? 0,
          senToNumber(asSen(sheet.pagu[at] ?? 0n)),
          senToNumber(asSen(sheet.realisasi[at] ?? 0n)),
        ];
        const before = row.length;
        row.length = before + columns.length;
        row.fill(null, before);
        for (const { place, values, show } of own) row[before + place] = show(values[at] ?? null);
        yield row;
      }
    }
  }
}

/** How a column's cells may be shown: as they are, or without what names or numbers a person. */
function shower(
  { field }: UnionColumn,
  personal: boolean | undefined,
  unmask: boolean,
): (value: CellValue) => CellValue {
  if (unmask) return (value) => value;
  const known = field !== null && Object.hasOwn(FIELDS, field) ? (field as NamedField) : null;
  const isIdentity = known !== null && IDENTITY_FIELDS.includes(known);
  return (value) => {
    if (value === null || typeof value === 'boolean' || isCellError(value)) return value;
    if (isIdentity || personal !== true) return shownValue({ field: known, value }, false);
    return shownValue({ field: typeof value === 'number' ? 'nik' : 'nama', value }, false);
  };
}
