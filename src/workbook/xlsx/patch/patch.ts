import type { CellValue } from '../../../core/values/cell-value';
import type { Style } from '../../sheet-spec';
import type { ContainerProblem } from '../container';
import type { NameSpec, NoteSpec, ProtectionSpec, SheetSpec } from '../../sheet-spec';

/**
 * What becomes of one cell; offsets 0-based. A text is written as text, also when it begins with `=`; a number, date
 * serial or text keeps the look the cell has. `null` empties the cell and keeps its look.
 */
export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Absent when only the look changes, or `formula` is given. */
  readonly value?: CellValue;
  /** A formula, `=…`, in English and in place of a value; `value` is then the result shown until it is computed. */
  readonly formula?: string;
  /** What changes of the cell's look; the rest stays. */
  readonly style?: Style;
}

/** What changes on a sheet beside its cells; what is there already stays, lists grow. */
export interface SheetChange extends Pick<
  SheetSpec,
  | 'tabColor'
  | 'showGridlines'
  | 'frozen'
  | 'columns'
  | 'merges'
  | 'validations'
  | 'conditionalFormats'
  | 'visibility'
> {
  readonly sheet: string;
  /** What takes the place of the protection the sheet has; `null` takes it away, with its password. */
  readonly protection?: ProtectionSpec | null;
  /** Notes on cells that have none. */
  readonly notes?: readonly NoteSpec[];
  /** A new name; refused when formulas speak of the old one. */
  readonly rename?: string;
}

/** All that is to be changed in a workbook file. */
export interface WorkbookPatch {
  readonly cells?: readonly CellWrite[];
  readonly sheets?: readonly SheetChange[];
  /** Refused when formulas elsewhere speak of one. */
  readonly removed?: readonly string[];
  /** New sheets, behind all others. `replaces` makes one anew that is there already, in its place. */
  readonly added?: readonly (SheetSpec & { readonly replaces?: boolean })[];
  readonly names?: readonly NameSpec[];
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
  | 'tabel-pivot'
  /** No good name for a sheet, or one that another sheet has. */
  | 'nama-lembar'
  /** No good name for a table or an area, or one that is taken. */
  | 'nama-dipakai'
  | 'lembar-dirujuk'
  /** No sheet could be seen any more. */
  | 'lembar-terakhir'
  | 'catatan-ada';

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
