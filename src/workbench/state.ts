import type { Lang } from '../core/messages/translate';
import type { Visibility } from '../core/table/grid';
import type { CellValue } from '../core/values/cell-value';
import type { Unreadable } from '../workbook/xlsx/unreadable-text';
import type { Refusal } from '../workbook/xlsx/patch/patch';
import type { BookModel } from '../workbook/memory/model';
import type { LookOf } from './grid-sheets';
import type { LabelKey } from './labels';

/** How the sheet is shown: drawn like Excel, or as a table that screen readers can walk. */
export type ViewKind = 'lembar' | 'tabel';

/** A workbook on the page. */
export interface OpenBook {
  /** Counts the books opened on this page. */
  readonly number: number;
  readonly name: string;
  readonly model: BookModel;
  readonly looks: ReadonlyMap<string, LookOf>;
}

/** Something to say above the sheet. */
export type Note =
  | (Unreadable & { readonly kind: 'berkas'; readonly name: string })
  | { readonly kind: 'format-lama'; readonly name: string }
  /** A copy was saved; some of it may have had to be left out. */
  | {
      readonly kind: 'disimpan';
      readonly name: string;
      readonly skipped: readonly Refusal[];
      readonly partly: boolean;
      readonly recalculates: boolean;
    }
  | { readonly kind: 'tidak-disimpan'; readonly refusals: readonly Refusal[] }
  | { readonly kind: Extract<LabelKey, `gagal.${string}` | `tolak.${string}`> };

/** Where the reader is in the book. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** All that the page shows beside the pane. */
export interface WorkbenchState {
  readonly lang: Lang;
  readonly book: OpenBook | null;
  /** Name of the file that is being opened. */
  readonly opening: string | null;
  /** True while a copy of the book is being made. */
  readonly saving: boolean;
  readonly sheets: readonly { readonly name: string; readonly visibility: Visibility }[];
  /** Counts how often the sheets came, went or moved: the view is made anew then. */
  readonly sheetsVersion: number;
  readonly place: Place | null;
  readonly view: ViewKind;
  readonly changed: boolean;
  readonly note: Note | null;
}
