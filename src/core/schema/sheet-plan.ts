import { asText } from '../table/cell-readers';
import type { Grid } from '../table/grid';
import type { ColumnPlan } from '../table/table-builder';
import type { Layout, Role } from '../table/table';
import { splitKodeNama } from '../values/kode-subkegiatan';
import type { Kamus } from '../taxonomy/kamus';
import { readSatuan, type Satuan } from '../values/rupiah';
import type { FoundHeader } from './find-header';

/** What the rows of a sheet are read with: decided once from the header and the title above it. */
export interface SheetPlan {
  readonly grid: Grid;
  readonly header: FoundHeader;
  readonly role: Role;
  readonly layout: Layout;
  /** The first row that may be data, 0-based. */
  readonly firstDataRow: number;
  readonly columns: readonly ColumnPlan[];
  /** Budget year in the title, or `null`. */
  readonly tahun: number | null;
  /** The words its cells are read with. */
  readonly kamus: Kamus;
}

const titleLines = (grid: Grid, before: number): readonly string[] =>
  [...grid.usedRows]
    .filter((row) => row < before)
    .flatMap((row) => grid.usedColumns.slice(0, 40).map((column) => asText(grid.value(row, column))))
    .filter((text) => text !== '' && text.length <= 300);

/** The budget year a title states: `TAHUN ANGGARAN 2025`, `TA. 2025`, `Tahun 2025`. */
function yearOf(lines: readonly string[]): number | null {
  for (const pattern of [
    /\b(?:tahun\s+anggaran|t\.?\s?a\.?)\s*:?\s*(20\d\d)\b/i,
    /\btahun\s*:?\s*(20\d\d)\b/i,
  ]) {
    for (const line of lines) {
      const match = pattern.exec(line);
      if (match) return Number(match[1]);
    }
  }
  return null;
}

const SCALE = '(?:ribu|rb|juta|jt|mil[iy]ar|mlr|tril[iy]un)(?:an)?';
const ZEROS = "['’]?1?[.,]?000(?:[.,]000)*";
/** A multiple of money: `Rp 1.000`, `1.000 rupiah`, `x 1.000`; a bare number counts something else. */
const MULTIPLE = `(?:(?:x\\s*)?rp\\.?\\s*${ZEROS}|(?:x\\s*)?${ZEROS}\\s*(?:rp|rupiah)|x\\s*${ZEROS})`;
// The whole line, or its end, says the unit; an amount in the middle of a title does not, nor one that nothing announces.
const UNIT_LINES: readonly RegExp[] = [
  new RegExp(
    `\\b(?:dalam|satuan|unit)\\s*:?\\s*(?:(?:rp|rupiah)\\.?\\s*)?${SCALE}(?:\\s*(?:rupiah|rp))?\\s*\\)?\\.?$`,
    'i',
  ),
  new RegExp(`^\\(?\\s*(?:rp\\.?\\s*)?${SCALE}(?:\\s*(?:rupiah|rp))?\\s*\\)?$`, 'i'),
  new RegExp(`\\(\\s*(?:dalam\\s*)?${MULTIPLE}\\s*\\)\\.?$`, 'i'),
  new RegExp(`\\b(?:dalam|satuan|unit)\\b\\s*:?\\s*${MULTIPLE}\\s*\\)?\\.?$`, 'i'),
  new RegExp(`^(?=x)${MULTIPLE}\\s*\\.?$`, 'i'),
  /\b(?:dalam|satuan|unit)\s*:?\s*(?:rupiah|rp)\s*\)?\.?$/i,
];

/** `dalam jutaan rupiah` under the title holds for every amount column that names no unit of its own. */
function titleUnit(lines: readonly string[]): Satuan | null {
  for (const line of lines) {
    if (!UNIT_LINES.some((pattern) => pattern.test(line))) continue;
    const satuan = readSatuan(line);
    if (satuan !== null) return satuan;
  }
  return null;
}

/** Settles columns, units and year of a sheet whose header was found. */
export function planSheet(grid: Grid, header: FoundHeader, layout: Layout, kamus: Kamus): SheetPlan {
  const lines = titleLines(grid, header.block.first);
  const fallback = titleUnit(lines) ?? 1;
  const matched = header.columns.flatMap(({ column, header: text, match }): ColumnPlan[] =>
    match
      ? [
          {
            field: match.field,
            sheetColumn: column,
            header: text.joined,
            satuan: readSatuan(text.joined) ?? fallback,
          },
        ]
      : [],
  );
  return {
    grid,
    header,
    role: header.role,
    layout,
    firstDataRow: firstDataRowOf(header),
    columns: withNamesAfterCodes(grid, header, matched),
    tahun: yearOf(lines),
    kamus,
  };
}

const firstDataRowOf = ({ numberingRow, block }: FoundHeader): number => (numberingRow ?? block.last) + 1;

const ROWS_TO_LOOK_AT = 200;

/** `Kode/Sub Kegiatan` is one column of codes with the name behind each: there the name is read from it too. */
function withNamesAfterCodes(
  grid: Grid,
  header: FoundHeader,
  columns: readonly ColumnPlan[],
): readonly ColumnPlan[] {
  const kode = columns.find(({ field }) => field === 'kode');
  if (!kode || columns.some(({ field }) => field === 'subkegiatan')) return columns;
  const first = firstDataRowOf(header);
  const rows = [...grid.usedRows].filter((row) => row >= first).slice(0, ROWS_TO_LOOK_AT);
  const named = rows.some((row) => {
    return splitKodeNama(asText(grid.value(row, kode.sheetColumn)))?.kode.jenis === 'subkegiatan';
  });
  return named ? [...columns, { ...kode, field: 'subkegiatan' }] : columns;
}
