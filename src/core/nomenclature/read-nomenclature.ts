import { asText } from '../table/cell-readers';
import type { Grid } from '../table/grid';
import { readKode, splitKodeNama } from '../values/kode-subkegiatan';
import { fold, squeeze } from '../values/text';

/** A code of the budget nomenclature and its official name. */
export interface NomenclatureEntry {
  /** Canonical, as `readKode` gives it. */
  readonly kode: string;
  readonly nama: string;
}

/** Rows in which the header is looked for, and columns of it. */
const MOST_ROWS = 30;
const MOST_COLUMNS = 30;
const LONGEST_NAME = 400;

/** An amount makes it a budget, whatever else it holds. */
const MONEY = /\b(pagu|anggaran|alokasi|realisasi|belanja|biaya|harga|rp|rupiah|target)\b/;
const CODE = /^kode\b/;
/** `Nomenklatur Urusan Kabupaten/Kota` of the decrees; the others as lists of one's own are headed. */
const NAMES: readonly RegExp[] = [
  /^nomenklatur\b/,
  /^(nama|uraian)( (nomenklatur|program|kegiatan|sub ?kegiatan|sub ?giat))*$/,
  /^((program|kegiatan|dan) )*sub ?(kegiatan|giat)$/,
];

/** The code in five columns, as the decrees print it, with how wide each part is. */
const PARTS: readonly { readonly header: RegExp; readonly width: number }[] = [
  { header: /^urusan\b/, width: 1 },
  { header: /^bidang\b/, width: 2 },
  { header: /^program$/, width: 2 },
  { header: /^kegiatan$/, width: 4 },
  { header: /^sub ?kegiatan$/, width: 4 },
];

interface Header {
  readonly row: number;
  readonly name: number;
  /** One column, or the five parts in order, each with how many digits it has. */
  readonly codes: readonly { readonly column: number; readonly width: number }[];
}

/** The header of a nomenclature in one row of the sheet, or `null`; a row below may name the parts of the code. */
function headerIn(grid: Grid, row: number): Header | null {
  const columns = grid.usedColumns.slice(0, MOST_COLUMNS);
  // What begins with a digit is the first entry already: its name may speak of anggaran.
  const hasEntryBelow = columns.some((column) => /^\d/.test(labelAt(grid, row + 1, column)));
  const labelled = columns.map((column) => ({
    column,
    label: labelAt(grid, row, column),
    below: hasEntryBelow ? '' : labelAt(grid, row + 1, column),
  }));
  if (labelled.some(({ label, below }) => MONEY.test(label) || MONEY.test(below))) return null;
  for (const pattern of NAMES) {
    const name = labelled.find(({ label }) => pattern.test(label))?.column;
    if (name === undefined) continue;
    const parts = PARTS.flatMap(({ header, width }) => {
      const part = labelled.find(
        ({ label, below, column }) => column < name && (header.test(label) || header.test(below)),
      );
      return part ? [{ column: part.column, width }] : [];
    });
    if (parts.length === PARTS.length) return { row, name, codes: parts };
    const code = labelled.find(({ label, column }) => CODE.test(label) && column !== name)?.column;
    if (code !== undefined) return { row, name, codes: [{ column: code, width: 0 }] };
  }
  return null;
}

const labelAt = (grid: Grid, row: number, column: number): string =>
  fold(asText(grid.value(row, column)).slice(0, 100));

/** The code of a row as one text; parts kept as numbers get back the zeros a number cannot hold, except those behind a point. */
function codeIn(grid: Grid, row: number, codes: Header['codes']): string {
  const [only, ...others] = codes;
  if (only !== undefined && others.length === 0) return asText(grid.value(row, only.column));
  return codes
    .map(({ column, width }, at) => {
      const value = grid.value(row, column);
      const isWhole = typeof value === 'number' && Number.isInteger(value) && at !== 3;
      return isWhole ? String(value).padStart(width, '0') : asText(value).trim();
    })
    .filter((part) => part !== '')
    .join('.');
}

const KINDS: ReadonlySet<string> = new Set(['program', 'kegiatan', 'subkegiatan']);

function entryIn(grid: Grid, row: number, { codes, name }: Header): NomenclatureEntry | null {
  const written = codeIn(grid, row, codes);
  const nameText = squeeze(asText(grid.value(row, name)).slice(0, LONGEST_NAME));
  const reading = readKode(written);
  if (!reading.ok || !KINDS.has(reading.value.jenis)) return null;
  const nama = splitKodeNama(nameText)?.nama ?? nameText;
  return /\p{L}/u.test(nama) ? { kode: reading.value.kode, nama } : null;
}

/** The rows of a header's list; none when most of what stands in its code column is no code. */
function entriesBelow(grid: Grid, header: Header): readonly NomenclatureEntry[] {
  const rows = [...grid.usedRows].filter((row) => row > header.row);
  const coded = rows.filter((row) => codeIn(grid, row, header.codes) !== '');
  const entries = coded.map((row) => entryIn(grid, row, header)).filter((entry) => entry !== null);
  const readable = coded.filter((row) => readKode(codeIn(grid, row, header.codes)).ok).length;
  return readable * 2 >= coded.length ? entries : [];
}

const known = new WeakMap<Grid, readonly NomenclatureEntry[]>();

/**
 * The nomenclature a sheet lists; empty when it is no such list.
 *
 * It is one when a row among its first names a column of codes (`Kode …`, or the five columns urusan, bidang, program,
 * kegiatan, sub kegiatan) and one of names (`Nomenklatur …`, `Uraian`, `Nama Sub Kegiatan`), and no column of amounts:
 * with amounts it is a budget.
 */
export function readNomenclature(grid: Grid): readonly NomenclatureEntry[] {
  const before = known.get(grid);
  if (before) return before;
  const header = [...grid.usedRows.subarray(0, MOST_ROWS)]
    .map((row) => headerIn(grid, row))
    .find((found) => found !== null);
  const entries = header ? entriesBelow(grid, header) : [];
  // A sheet that is no list may become one by an edit; a list that is edited is opened anew.
  if (entries.length > 0) known.set(grid, entries);
  return entries;
}
