import type { CellValue } from '../../../core/values/cell-value';
import type { ContainerProblem } from '../container';

/**
 * What one cell is to hold; offsets 0-based. A text is written as text, also when it begins with `=`; a number, date
 * serial or text keeps the look the cell has. `null` empties the cell and keeps its look.
 */
export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** All that is to be changed in a workbook file. */
export interface WorkbookPatch {
  readonly cells?: readonly CellWrite[];
}

/** Why a file cannot be patched at all. */
export type FileRefusal =
  | ContainerProblem
  /** A workbook, but .xls, .xlsb or .ods. */
  | 'format-lain'
  | 'bertanda-tangan'
  /** Well-formed, but not written as Excel and its kin write it: prefixed names, UTF-16, rows out of order. */
  | 'bentuk-asing';

/** Why a cell, or something else on a sheet, cannot be written. */
export type CellRefusal =
  | 'lembar-tidak-ada'
  | 'bukan-lembar-kerja'
  | 'di-luar-lembar'
  | 'isi-ganda'
  | 'teks-terlalu-panjang'
  | 'angka-tidak-sah'
  | 'sel-gabungan'
  | 'sel-terkunci'
  | 'rumus-larik'
  | 'rumus-bersama'
  | 'judul-tabel'
  | 'tabel-pivot';

/** One thing that was refused: which sheet and cell (0-based), as far as it is about one. */
export interface Refusal {
  readonly reason: FileRefusal | CellRefusal;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: number | null;
}

/** A patched file, or everything that stood in the way: then nothing was written. */
export type PatchResult =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** True when the workbook holds formulas: Excel computes them all when it opens the file. */
      readonly recalculates: boolean;
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };
