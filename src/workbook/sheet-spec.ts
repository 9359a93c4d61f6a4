import type { Visibility } from '../core/table/grid';
import type { CellValue } from '../core/values/cell-value';
import type { Area } from './port';

/**
 * How a cell looks, as a flat record: `numberFormat`, `fill.color`, `font.bold`, `horizontalAlignment`, `locked` …
 * The keys are the paths of Excel's object model below RangeFormat; a key that is missing has its default.
 */
export type Style = Readonly<Record<string, string | number | boolean | null>>;

/** What a cell is to hold: a constant, or a formula with the result to show until it is computed. */
export type SpecContent =
  | { readonly kind: 'constant'; readonly value: CellValue }
  | { readonly kind: 'formula'; readonly formula: string; readonly result: CellValue };

/** One cell of a new sheet; offsets 0-based. Formulas are without `=` and in English, as a file keeps them. */
export interface SpecCell {
  readonly row: number;
  readonly column: number;
  readonly content?: SpecContent;
  readonly style?: Style;
}

/** A row or column that is not as all others: `size` in points for a row, in characters for a column. */
export interface SpecLine {
  readonly index: number;
  readonly size?: number;
  readonly hidden?: boolean;
  readonly style?: Style;
}

/** What may be typed into some cells. Formulas are without `=`; a list of texts is written `"Ya,Tidak"`. */
export interface ValidationSpec {
  readonly areas: readonly Area[];
  readonly type: 'list' | 'whole' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom';
  readonly operator?:
    | 'between'
    | 'notBetween'
    | 'equal'
    | 'notEqual'
    | 'lessThan'
    | 'lessThanOrEqual'
    | 'greaterThan'
    | 'greaterThanOrEqual';
  readonly formulas: readonly [string] | readonly [string, string];
  readonly allowBlank?: boolean;
  /** What is said of a wrong entry; `stop` refuses it. */
  readonly error?: {
    readonly style: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly text: string;
  };
  readonly prompt?: { readonly title: string; readonly text: string };
}

/** A point of a colour scale; `value` for all types but the ends. Colour `#RRGGBB`. */
export interface ScalePoint {
  readonly type: 'min' | 'max' | 'num' | 'percent' | 'percentile';
  readonly value?: number;
  readonly color: string;
}

/** How cells are coloured by what they hold. */
export interface ConditionalSpec {
  readonly areas: readonly Area[];
  readonly stopIfTrue?: boolean;
  readonly rule:
    | { readonly kind: 'formula'; readonly formula: string; readonly style: Style }
    | {
        readonly kind: 'value';
        readonly operator: NonNullable<ValidationSpec['operator']>;
        readonly formulas: readonly [string] | readonly [string, string];
        readonly style: Style;
      }
    | { readonly kind: 'scale'; readonly points: readonly ScalePoint[] }
    | { readonly kind: 'bar'; readonly color: string };
}

/** An Excel table; its headings are the texts in the first row of its area. */
export interface TableSpec {
  readonly name: string;
  /** Headings, body and, with `totals`, the row of totals. */
  readonly area: Area;
  /** `TableStyleMedium2` when not given. */
  readonly style?: string;
  readonly totals?: boolean;
}

/** A note on a cell, the yellow kind. */
export interface NoteSpec {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author: string;
}

/** What one line, group of columns or pie shows. References as in a formula: `'Rekap'!$B$2:$B$4`. */
export interface SeriesSpec {
  readonly name: string;
  readonly categories: string;
  readonly values: string;
  readonly color?: string;
}

/** A chart Excel draws itself from the cells of the workbook. */
export interface ChartSpec {
  readonly type: 'column' | 'bar' | 'line' | 'pie';
  /** Columns or bars on top of each other. */
  readonly stacked?: boolean;
  readonly title?: string;
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  /** Format of the numbers on the axis. */
  readonly numberFormat?: string;
  readonly series: readonly SeriesSpec[];
  /** The cells it covers. */
  readonly area: Area;
  /** What is read to those who cannot see it. */
  readonly description: string;
}

/** What people may still do on a protected sheet; everything that is not named is refused. There is no password. */
export interface ProtectionSpec {
  readonly allow?: readonly (
    | 'formatCells'
    | 'formatColumns'
    | 'formatRows'
    | 'insertColumns'
    | 'insertRows'
    | 'insertHyperlinks'
    | 'deleteColumns'
    | 'deleteRows'
    | 'sort'
    | 'autoFilter'
    | 'pivotTables'
  )[];
}

/**
 * Rows that are made one after another while they are written, so that a million of them never stand in memory. They are
 * plain values, texts stay texts whatever they begin with, and everything else on the sheet lies above them.
 */
export interface BodySpec {
  /** Sheet row of the first, 0-based. */
  readonly from: number;
  /** How many rows there are, and how many columns the longest has, from the first column on. */
  readonly count: number;
  readonly width: number;
  /** The rows from the first on; the same ones each time it is called. */
  readonly rows: () => Iterable<readonly CellValue[]>;
  /** Looks by column; a column without one has that of the sheet's `columns`. */
  readonly styles?: readonly (Style | null)[];
  /**
   * Formulas by column, without `=`, for a row of the sheet, 1-based as in the formula itself. The value of the row is
   * then the result to show until it is computed; a cell whose value is `null` stays empty.
   */
  readonly formulas?: readonly (((row: number) => string) | null)[];
}

/** A sheet to be made. */
export interface SheetSpec {
  readonly name: string;
  readonly visibility?: Visibility;
  /** `#RRGGBB` */
  readonly tabColor?: string;
  readonly showGridlines?: boolean;
  readonly cells: readonly SpecCell[];
  readonly body?: BodySpec;
  readonly rows?: readonly SpecLine[];
  readonly columns?: readonly SpecLine[];
  /** Rows and columns that stay in sight, counted from the first. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly merges?: readonly Area[];
  readonly autoFilter?: Area;
  readonly protection?: ProtectionSpec;
  readonly validations?: readonly ValidationSpec[];
  /** The first wins over the later ones. */
  readonly conditionalFormats?: readonly ConditionalSpec[];
  readonly tables?: readonly TableSpec[];
  readonly notes?: readonly NoteSpec[];
  readonly charts?: readonly ChartSpec[];
  readonly print?: {
    readonly landscape?: boolean;
    /** Pages side by side the sheet is shrunk to; rows run on. */
    readonly fitWidth?: boolean;
    /** First and last row that is repeated on every page, 0-based. */
    readonly titleRows?: readonly [number, number];
  };
}

/** A name for an area or a formula, without `=`; of one sheet when it names one. */
export interface NameSpec {
  readonly name: string;
  readonly formula: string;
  readonly sheet?: string;
  readonly hidden?: boolean;
  readonly comment?: string;
}

/** A workbook to be made. */
export interface WorkbookSpec {
  /** In tab order; at least one can be seen. */
  readonly sheets: readonly SheetSpec[];
  readonly names?: readonly NameSpec[];
}
