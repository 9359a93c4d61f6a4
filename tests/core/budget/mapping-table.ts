import fc from 'fast-check';
import { INHERITED, MERGED } from '../../../src/core/table/column';
import type { Field } from '../../../src/core/table/field';
import { createTableBuilder } from '../../../src/core/table/table-builder';
import type { Table } from '../../../src/core/table/table';
import type { CellValue } from '../../../src/core/values/cell-value';

/** A cell that lies under a merged one. */
export const UNDER = { merged: true } as const;

/** A blank cell in which what stands above holds too. */
export interface Above {
  readonly above: CellValue;
}

type MappingCell = CellValue | typeof UNDER | Above;

/** One row of a mapping sheet by field. */
export type MappingRow = Readonly<Partial<Record<Field, MappingCell>>>;

const isUnder = (cell: MappingCell): cell is typeof UNDER =>
  typeof cell === 'object' && cell !== null && 'merged' in cell;
const isAbove = (cell: MappingCell): cell is Above =>
  typeof cell === 'object' && cell !== null && 'above' in cell;

/** A mapping table out of rows; row n stands on sheet row `first` + n, column k of `fields` in sheet column k. */
export function mappingTable(
  rows: readonly MappingRow[],
  {
    file = 'uji.xlsx',
    sheet = 'Matrik',
    first = 8,
    fields = [...new Set(rows.flatMap((row) => Object.keys(row) as Field[]))],
  }: {
    readonly file?: string;
    readonly sheet?: string;
    readonly first?: number;
    readonly fields?: readonly Field[];
  } = {},
): Table {
  const builder = createTableBuilder({
    file,
    sheet,
    role: 'pemetaan',
    layout: 'bebas',
    date1904: false,
    columns: fields.map((field, sheetColumn) => ({ field, sheetColumn, header: field, satuan: 1 })),
    raw: (row, column) => {
      const cell = rows[row - first + 1]?.[fields[column] ?? 'no'] ?? null;
      return isUnder(cell) || isAbove(cell) ? null : cell;
    },
  });
  rows.forEach((row, at) => {
    builder.append(first - 1 + at, ({ field }) => {
      const cell = row[field] ?? null;
      if (isUnder(cell)) return { value: null, flags: MERGED, textCode: 0 };
      if (isAbove(cell)) return { value: cell.above, flags: INHERITED, textCode: 0 };
      return { value: cell, flags: 0, textCode: 0 };
    });
  });
  return builder.finish();
}

const amount = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 2_000_000_000_000 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 999_999_999 }).map((sen) => sen / 100) },
  fc.constantFrom<CellValue | typeof UNDER>(
    null,
    '',
    '-',
    'Rp 1.500.000,-',
    'Rp29.986.597,20',
    '1.500',
    'menunggu DPA',
    { error: '#REF!' },
    -5_000,
    9_007_199_254_740_990,
    UNDER,
  ),
);

const oneOf = (...values: readonly (CellValue | typeof UNDER)[]): fc.Arbitrary<CellValue | typeof UNDER> =>
  fc.constantFrom(...values);

/** The columns of {@link anyRow}, so that tables of no rows have them too. */
export const ANY_FIELDS: readonly Field[] = [
  ...(['opd', 'strategi', 'subkelompok', 'klaster', 'subkegiatan', 'sumberDana', 'jenisAktivitas'] as const),
  'pagu',
  'realisasi',
];

/** Any row a district may send: readable, blank, unreadable, in error, under a merge. */
export const anyRow: fc.Arbitrary<MappingRow> = fc.record({
  opd: oneOf('Dinas Sosial', 'DINAS SOSIAL ', 'Dinas, Sosial', 'Bappeda', '-', null, { error: '#N/A' }),
  strategi: oneOf('S1', '2', 'Strategi 3', 'lain', null, { error: '#N/A' }),
  subkelompok: oneOf('S1.a', 'S2.c', 'S3.b', null, 'zzz'),
  klaster: oneOf('1', 'Klaster 2', 'K3', '9', null),
  subkegiatan: oneOf('Bantuan pangan', 'Jalan desa', null, UNDER),
  sumberDana: oneOf('APBN', 'DAK', 'Dana Desa', 'CSR', 'APBX', null),
  jenisAktivitas: oneOf('Langsung', 'Tidak langsung', 'Penunjang', 'x', null),
  pagu: amount,
  realisasi: amount,
});

/** The single cells behind references such as `Matrik!K8:K65`. */
export const expandCells = (references: readonly string[]): string[] =>
  references.flatMap((reference) => {
    const [, prefix = '', letters = '', from = '', to = from] =
      /^(.*!)([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/.exec(reference) ?? [];
    return Array.from(
      { length: Number(to) - Number(from) + 1 },
      (_, at) => prefix + letters + String(Number(from) + at),
    );
  });
