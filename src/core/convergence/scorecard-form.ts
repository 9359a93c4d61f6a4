import { cellAddress, sheetPrefix } from '../table/address';
import type { Grid } from '../table/grid';
import { isCellError, type CellValue } from '../values/cell-value';
import { readJumlah } from '../values/jumlah';
import { fold, visibleText } from '../values/text';

/** A share as a form writes it: `persen` says so itself, `angka` may be 0,95 or 95. */
export interface StatedShare {
  readonly angka: number;
  readonly persen: boolean;
}

/** One line of a village convergence form, as written. */
export interface FormLine {
  /** The target group of a service; `null` in a form that has one line a group. */
  readonly kelompok: string | null;
  readonly nama: string;
  readonly diterima: number | null;
  readonly seharusnya: number | null;
  readonly share: StatedShare | null;
  readonly isTotal: boolean;
  /** Cells of received, due and share: `Tabel 4!C6`; absent columns are left out. */
  readonly cells: readonly string[];
}

/** A form that states services received and due: a table of a village convergence scorecard. */
export interface ScorecardForm {
  readonly file: string;
  readonly sheet: string;
  /** True when its lines are services of a group, false when they are groups. */
  readonly rinci: boolean;
  readonly lines: readonly FormLine[];
}

interface Columns {
  readonly kelompok: number | null;
  readonly nama: number;
  readonly diterima: number;
  readonly seharusnya: number;
  readonly share: number | null;
}

/** A header stands within so many rows; forms have groups above the columns. */
const HEADER_ROWS = 3;
const MOST_COLUMNS = 60;
const LONGEST = 200;

const SERVICE = /\b(indikator|layanan|kegiatan|uraian|paket)\b/;
const GROUP = /\b(sasaran|kelompok)\b/;
const SHARE = /\b(persen|persentase|tingkat konvergensi|capaian)\b/;
const TOTAL = /^(total|jumlah|tingkat konvergensi|konvergensi desa)\b/;

/**
 * Finds the tables of a sheet that state services received and due. A table ends at the first row that says nothing.
 *
 * @param file name of the workbook.
 * @param grid a sheet that is no list and no mapping.
 */
export function readScorecardForms(file: string, grid: Grid): readonly ScorecardForm[] {
  const columns = grid.usedColumns.slice(0, MOST_COLUMNS);
  const words = (row: number, column: number): string => wordsOf(grid.value(row, column));
  const forms: ScorecardForm[] = [];
  let open: { readonly header: Columns; readonly lines: FormLine[]; kelompok: string | null } | null = null;
  let last = -1;
  const close = (): void => {
    if (open && open.lines.length > 0) {
      const { header, lines } = open;
      forms.push({ file, sheet: grid.sheet, rinci: header.kelompok !== null, lines });
    }
    open = null;
  };
  for (const row of grid.usedRows) {
    const header = headerAt(row, columns, words, grid);
    if (header) {
      close();
      open = { header, lines: [], kelompok: null };
    } else if (open) {
      const line = row > last + 1 && open.lines.length > 0 ? null : lineAt(grid, row, open);
      if (line === null) close();
      else if (line !== 'numbering') {
        open.lines.push(line);
        if (!line.isTotal) open.kelompok = line.kelompok;
      }
    }
    last = row;
  }
  close();
  return forms;
}

const wordsOf = (value: CellValue): string =>
  typeof value === 'string' ? fold(value.slice(0, LONGEST)) : '';

/** The columns of a header whose lowest row this is: it names what is received beside what is due. */
function headerAt(
  row: number,
  columns: readonly number[],
  words: (row: number, column: number) => string,
  grid: Grid,
): Columns | null {
  const seharusnya = columns.find((column) => /\bseharusnya\b/.test(words(row, column)));
  const diterima = columns.find(
    (column) => column !== seharusnya && /\b(diterima|menerima|terlayani)\b/.test(words(row, column)),
  );
  if (seharusnya === undefined || diterima === undefined) return null;
  const block = Array.from({ length: HEADER_ROWS }, (_, up) => row - up).filter((one) => one >= 0);
  // The nearest row speaks: above it stand groups of columns, and titles.
  const find = (isThere: (column: number) => boolean, says: (column: number, at: number) => boolean) => {
    for (const at of block) {
      const found = columns.find(
        (column) => column !== seharusnya && column !== diterima && isThere(column) && says(column, at),
      );
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const left = Math.min(seharusnya, diterima);
  const share = find(
    (column) => column > left,
    (column, at) => SHARE.test(words(at, column)) || /^[^\d]*%[^\d]*$/.test(textOf(grid.value(at, column))),
  );
  const service = find(
    (column) => column < left,
    (column, at) => SERVICE.test(words(at, column)),
  );
  const group = find(
    (column) => column < left && column !== service,
    (column, at) => GROUP.test(words(at, column)),
  );
  const nama = service ?? group;
  if (nama === undefined) return null;
  const kelompok = service === undefined ? null : (group ?? null);
  return { kelompok, nama, diterima, seharusnya, share: share ?? null };
}

const textOf = (value: CellValue): string =>
  typeof value === 'string' ? visibleText(value.slice(0, LONGEST)) : '';

function lineAt(
  grid: Grid,
  row: number,
  { header, kelompok }: { readonly header: Columns; readonly kelompok: string | null },
): FormLine | 'numbering' | null {
  const own = header.kelompok === null ? '' : textOf(grid.value(row, header.kelompok));
  const name = textOf(grid.value(row, header.nama));
  const diterima = countOf(grid.value(row, header.diterima));
  const seharusnya = countOf(grid.value(row, header.seharusnya));
  const stated = header.share === null ? null : shareOf(grid.value(row, header.share));
  const nama = name === '' ? own : name;
  if (nama === '') {
    // A row of column numbers stands under some headers.
    return diterima !== null && seharusnya !== null && diterima === header.diterima + 1 ? 'numbering' : null;
  }
  if (diterima === null && seharusnya === null && stated === null) return null;
  const isTotal = TOTAL.test(fold(nama));
  const prefix = sheetPrefix(grid.sheet);
  return {
    kelompok: header.kelompok === null || isTotal ? null : own === '' ? kelompok : own,
    ...{ nama, diterima, seharusnya, share: stated, isTotal },
    cells: [header.diterima, header.seharusnya, header.share].flatMap((column) =>
      column === null ? [] : [`${prefix}!${cellAddress(row, column)}`],
    ),
  };
}

function countOf(value: CellValue): number | null {
  const reading = readJumlah(value);
  return reading.ok ? reading.value.jumlah : null;
}

function shareOf(value: CellValue): StatedShare | null {
  if (typeof value === 'number') return Number.isFinite(value) ? { angka: value, persen: false } : null;
  if (value === null || typeof value === 'boolean' || isCellError(value)) return null;
  const [, digits, sign] = /^(\d{1,9}(?:[.,]\d{1,9})?) ?(%?)$/.exec(textOf(value)) ?? [];
  return digits === undefined ? null : { angka: Number(digits.replace(',', '.')), persen: sign === '%' };
}
