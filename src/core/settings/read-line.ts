import type { MessageData } from '../messages/translate';
import type { Grid } from '../table/grid';
import { JENIS_EJAAN, type JenisEjaan } from '../taxonomy/kamus';
import { REZIM, type RezimId } from '../taxonomy/rezim';
import { STRATEGI, type StrategiId } from '../taxonomy/strategi';
import { isBlank, isCellError, type CellValue } from '../values/cell-value';
import { readTanggal, toIso } from '../values/tanggal';
import { fold, visibleText } from '../values/text';
import { readYaTidak } from '../values/ya-tidak';
import { KOLOM, TINGKAT_TERTULIS } from './sections';
import {
  AMBANG_BULAT,
  BATAS_AMBANG,
  LONGEST_SETTING,
  REGION_CODE,
  TAHUN,
  TINGKAT,
  type Ambang,
  type Tingkat,
} from './limits';

/** What is not known and left out. */
export type UnknownId = 'bagian' | 'luarBagian' | 'kunci' | 'aturan' | 'dikunci' | 'baku' | 'sisa';
/** What cannot be used and damages the sheet. */
export type BrokenId =
  | 'versi'
  | 'tanpaVersi'
  | 'tahun'
  | 'tanggal'
  | 'rezim'
  | 'kode'
  | 'angka'
  | 'tingkat'
  | 'strategi'
  | 'jenis'
  | 'teks'
  | 'wajib'
  | 'ganda'
  | 'yaTidak'
  | 'program'
  | 'rentang';

/** One thing wrong with a settings sheet, at its cell; `row` and `column` are 0-based. */
export type SettingsIssue = {
  readonly row: number;
  readonly column: number;
  /** What the sentence is filled with; `isi` is the cell as written, to be shortened where it is shown. */
  readonly data: MessageData;
} & (
  | { readonly kind: 'tidak-dikenal'; readonly messageId: UnknownId }
  | { readonly kind: 'rusak'; readonly messageId: BrokenId }
);

/**
 * Reads the cells of one line of a settings sheet. Every reader answers `null` for an empty cell and for one it cannot
 * use; the latter is told. Columns are 0-based.
 */
export interface Line {
  /** True when no column from B to E holds anything. */
  readonly isEmpty: boolean;
  /** The first column from B to E that holds something. */
  readonly first: number;
  /** A cell as it is shown; '' when empty. */
  readonly shown: (column: number) => string;
  /** `wajib` is the heading told where the cell is empty. */
  readonly text: (column: number, wajib: string | undefined) => string | null;
  readonly optionalText: (column: number) => string | null;
  readonly code: (column: number, wajib: string | undefined) => string | null;
  readonly optionalCode: (column: number) => string | null;
  readonly versi: (column: number) => void;
  readonly tahun: (column: number) => number | null;
  /** A day as `yyyy-mm-dd`, however it is written; only one that can be meant one way. */
  readonly tanggal: (column: number) => string | null;
  readonly rezim: (column: number) => RezimId | null;
  readonly ambang: (column: number, which: Ambang, nama: string) => number | null;
  readonly yaTidak: (column: number) => boolean | null;
  /** A whole number between two, both included; `nama` is told where it is none. */
  readonly whole: (
    column: number,
    limits: { readonly dari: number; readonly sampai: number },
    nama: string,
  ) => number | null;
  readonly tingkat: (column: number) => Tingkat | null;
  readonly strategi: (column: number) => StrategiId | null;
  readonly jenis: (column: number) => JenisEjaan | null;
  /** Tells of cells behind the columns a part uses. */
  readonly nothingAfter: (columns: number) => void;
  readonly unknown: (messageId: UnknownId, column: number, data?: MessageData) => void;
  readonly broken: (messageId: BrokenId, column: number, data?: MessageData) => void;
}

const VALUES = [KOLOM.kunci, KOLOM.isi, KOLOM.isi2, KOLOM.isi3];

/** Opens one row; what is wrong goes into `issues`. */
export function lineReader(grid: Grid, row: number, issues: SettingsIssue[]): Line {
  const cell = (column: number): CellValue => grid.value(row, column);
  const shown = (column: number): string => textOf(cell(column));
  const unknown: Line['unknown'] = (messageId, column, data = {}) => {
    issues.push({ kind: 'tidak-dikenal', messageId, row, column, data: { isi: shown(column), ...data } });
  };
  const broken: Line['broken'] = (messageId, column, data = {}) => {
    issues.push({ kind: 'rusak', messageId, row, column, data: { isi: shown(column), ...data } });
  };
  const required = <T>(column: number, wajib: string | undefined, read: () => T | null): T | null => {
    if (wajib === undefined || shown(column) !== '') return read();
    broken('wajib', column, { kolom: wajib });
    return null;
  };
  const optionalText: Line['optionalText'] = (column) => {
    const text = shown(column);
    if (text === '') return null;
    if (text.length <= LONGEST_SETTING && !isCellError(cell(column))) return text;
    broken('teks', column, { panjang: LONGEST_SETTING });
    return null;
  };
  const optionalCode: Line['optionalCode'] = (column) => {
    const text = shown(column);
    if (text === '') return null;
    // A number lost its zeros: 64.10 is 64.1 then, and nobody can say what it was.
    if (typeof cell(column) === 'string' && REGION_CODE.test(text)) return text;
    if (typeof cell(column) === 'number' && /^\d\d$/.test(text)) return text;
    broken('kode', column);
    return null;
  };
  const oneOf = <T>(
    column: number,
    wanted: (folded: string) => T | undefined,
    messageId: BrokenId,
    data: MessageData = {},
  ): T | null => {
    const text = shown(column);
    const found = text === '' ? undefined : wanted(fold(text));
    if (found === undefined) broken(messageId, column, data);
    return found ?? null;
  };

  return {
    isEmpty: VALUES.every((column) => isBlank(cell(column))),
    first: VALUES.find((column) => !isBlank(cell(column))) ?? KOLOM.kunci,
    shown,
    text: (column, wajib) => required(column, wajib, () => optionalText(column)),
    optionalText,
    code: (column, wajib) => required(column, wajib, () => optionalCode(column)),
    optionalCode,
    versi(column) {
      if (shown(column) !== '1') broken('versi', column);
    },
    tahun(column) {
      if (shown(column) === '') return null;
      const value = numberOf(cell(column));
      if (Number.isInteger(value) && value >= TAHUN.dari && value <= TAHUN.sampai) return value;
      broken('tahun', column, { ...TAHUN });
      return null;
    },
    tanggal(column) {
      if (shown(column) === '') return null;
      const read = readTanggal(cell(column), { date1904: grid.date1904 });
      if (read.ok) return toIso(read.value);
      broken('tanggal', column);
      return null;
    },
    rezim: (column) =>
      shown(column) === ''
        ? null
        : oneOf(
            column,
            (text) =>
              REZIM.find(({ id, aliases }) => [id, ...aliases].some((name) => fold(name) === text))?.id,
            'rezim',
            { pilihan: REZIM.map(({ id }) => id).join(', ') },
          ),
    ambang(column, which, nama) {
      const { dari, sampai } = BATAS_AMBANG[which];
      const value = numberOf(cell(column));
      const fits = !AMBANG_BULAT.has(which) || Number.isInteger(value);
      if (fits && value >= dari && value <= sampai) return value;
      broken('angka', column, { kunci: nama, dari: String(dari), sampai: String(sampai) });
      return null;
    },
    yaTidak: (column) => {
      const read = readYaTidak(cell(column));
      if (read.ok) return read.value;
      broken('yaTidak', column);
      return null;
    },
    whole(column, { dari, sampai }, nama) {
      const value = numberOf(cell(column));
      if (Number.isInteger(value) && value >= dari && value <= sampai) return value;
      broken('angka', column, { kunci: nama, dari: String(dari), sampai: String(sampai) });
      return null;
    },
    tingkat: (column) =>
      oneOf(
        column,
        (text) => TINGKAT.find((one) => one === text || TINGKAT_TERTULIS[one] === text),
        'tingkat',
      ),
    strategi: (column) =>
      oneOf(column, (text) => STRATEGI.find(({ id }) => fold(id) === text)?.id, 'strategi'),
    jenis: (column) => oneOf(column, (text) => JENIS_EJAAN.find((one) => fold(one) === text), 'jenis'),
    nothingAfter(columns) {
      for (const column of VALUES.slice(columns)) if (!isBlank(cell(column))) unknown('sisa', column);
    },
    unknown,
    broken,
  };
}

const textOf = (cell: CellValue): string => {
  if (cell === null) return '';
  return visibleText(isCellError(cell) ? cell.error : String(cell));
};

/** A number, or one written as text with a comma or a dot; NaN for anything else. */
function numberOf(cell: CellValue): number {
  if (typeof cell === 'number') return cell;
  const text = textOf(cell).replace(',', '.');
  return /^\d{1,9}(\.\d{1,15})?$/.test(text) ? Number(text) : Number.NaN;
}
