import { gridOf, type Grid, type MergedArea, type Visibility } from '../../core/table/grid';
import { createStringPool, type StringPool } from '../../core/table/string-pool';
import type { CellValue } from '../../core/values/cell-value';
import type { Area, CellMove } from '../port';
import type { SheetSpec, Style } from '../sheet-spec';

/** JSON, as settings, properties and recorded objects keep it. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A loose record of an object the model keeps but does not interpret: a rule, a chart, an alert. */
export type JsonRecord = Readonly<Record<string, Json | undefined>>;

/** One cell that differs from what the file said. */
export interface StoredCell {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** A name for an area or a formula; `sheetId` is `null` for a name of the whole workbook. */
export interface NameModel {
  readonly name: string;
  formula: string;
  comment: string;
  visible: boolean;
  readonly sheetId: string | null;
}

/** A table: an area with a header row, known by name. */
export interface TableModel {
  readonly id: string;
  name: string;
  /** Header row, body and total row together. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  filters: JsonRecord;
}

/** A rule for what may be typed into some areas, as `DataValidationRule` of Excel's object model writes it. */
export interface ValidationModel {
  areas: readonly Area[];
  rule: JsonRecord;
  errorAlert: JsonRecord;
  prompt: JsonRecord;
  ignoreBlanks: boolean;
}

/** A conditional format; only `custom` (a formula) is looked into by us. */
export interface ConditionalFormatModel {
  readonly id: string;
  areas: readonly Area[];
  /** `Custom`, `CellValue`, `ColorScale` …, as Excel's object model names it. */
  readonly type: string;
  priority: number;
  stopIfTrue: boolean;
  /** The formula of a `Custom` rule, or the record of another kind. */
  formula: string;
  rule: JsonRecord;
  style: Style;
}

/** A comment with its answers, or (in `notes`) an old yellow note. */
export interface CommentModel {
  readonly id: string;
  row: number;
  column: number;
  content: string;
  author: string;
  resolved: boolean;
  readonly replies: { readonly id: string; content: string; author: string }[];
}

/** A chart, kept as it was asked for; nobody draws it here. */
export interface ChartModel {
  readonly id: string;
  name: string;
  type: string;
  source: string;
  seriesBy: string;
  properties: Record<string, Json>;
  series: Record<string, Json>[];
}

/** What a protected sheet still allows, as `WorksheetProtectionOptions` of Excel's object model writes it. */
export interface SheetProtection {
  readonly options: JsonRecord;
  /** '' for none; `null` for one of which the file keeps the hash only, so that nobody can take it away here. */
  readonly password: string | null;
  /** True as the file has it. Which of its cells are unlocked only the writer of files knows, and refuses the others. */
  readonly ofFile?: true;
}

/** The filter of a sheet; `criteria` by 0-based column of its area. */
export interface AutoFilterModel {
  area: Area;
  criteria: Record<number, JsonRecord>;
}

/** One sheet. All rows and columns are 0-based. Change it through the functions beside this file, which tell the listeners. */
export interface SheetModel {
  readonly id: string;
  name: string;
  visibility: Visibility;
  tabColor: string;
  showGridlines: boolean;
  /** The cells as they were read; what was changed since lies in `changed`. */
  base: Grid;
  readonly changed: Map<number, StoredCell>;
  /** The formulas below `changed`, by cell key, once the cells were gathered anew; before that `base` knows them. */
  formulas: ReadonlyMap<number, string> | null;
  /** Counts changes of cells, so that a slow reader can see it was overtaken. */
  version: number;
  /** What a formula last gave: put back, it shows its number again without anyone computing it. */
  readonly results: Map<string, CellValue>;
  readonly cellStyles: Map<number, Style>;
  readonly rowStyles: Map<number, Style>;
  readonly columnStyles: Map<number, Style>;
  merges: readonly MergedArea[];
  /** The list of merges that `base` was made with. */
  gathered: readonly MergedArea[];
  /** In points. */
  readonly rowHeights: Map<number, number>;
  /** In points, as Excel's object model counts. */
  readonly columnWidths: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** Rows and columns that stay in sight, counted from the first. */
  frozen: { readonly rows: number; readonly columns: number };
  protection: SheetProtection | null;
  readonly tables: TableModel[];
  readonly validations: ValidationModel[];
  readonly conditionalFormats: ConditionalFormatModel[];
  readonly notes: CommentModel[];
  readonly comments: CommentModel[];
  readonly charts: ChartModel[];
  readonly customProperties: Map<string, string>;
  autoFilter: AutoFilterModel | null;
  /** Page setup; `null` where nobody said anything. */
  print: NonNullable<SheetSpec['print']> | null;
  /** True once the whole sheet was made anew by us: nothing of what its file says of it counts any more. */
  readonly remade: boolean;
  selection: Area;
}

/** Who changed something; compared by identity. */
export interface Author {
  /** For people who debug: `pengguna`, `panel`. */
  readonly label: string;
}

/** The person at the keyboard. */
export const USER: Author = { label: 'pengguna' };

/** What the model tells its listeners. `area` is `null` when cells moved. */
export type ModelEvent =
  | {
      readonly kind: 'changed';
      readonly sheetId: string;
      readonly area: Area | null;
      readonly by: Author;
      /** As Excel's object model names it: `RangeEdited`, `RowInserted` … */
      readonly changeType: string;
      /** The address Excel would give, also when cells moved. */
      readonly address: string;
      /** How cells moved, where they did. */
      readonly moved?: CellMove;
    }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'activated'; readonly sheetId: string }
  | { readonly kind: 'sheet-added' | 'sheet-deleted' | 'sheet-changed'; readonly sheetId: string }
  /** Someone began or ended typing into a cell. */
  | { readonly kind: 'edit-mode'; readonly sheetId: string }
  /** Looks only: styles, widths, conditional formats, notes. */
  | { readonly kind: 'formatted'; readonly sheetId: string };

/** A workbook in memory. */
export interface BookModel {
  name: string;
  readonly date1904: boolean;
  /** One pool for all grids made from this book. */
  readonly pool: StringPool;
  sheets: SheetModel[];
  readonly names: NameModel[];
  readonly settings: Map<string, Json>;
  readonly customXmlParts: { readonly id: string; xml: string }[];
  readonly properties: Map<string, string>;
  readonly customProperties: Map<string, string | number | boolean>;
  protection: { readonly password: string } | null;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  activeSheetId: string;
  /** True while someone types into a cell: nothing else may touch the workbook then, as in Excel. */
  editing: boolean;
  readonly listeners: Set<(event: ModelEvent) => void>;
  /** Computes a formula that was just written; without one, a formula shows `#BUSY!` until a result is set. */
  calculate: ((formula: string, sheet: SheetModel, row: number, column: number) => CellValue) | null;
  nextId: number;
}

/** An id no other object of the book has: `{00000000-0000-0001-0000-000000000007}`, the look of Excel's own. */
export function newId(book: BookModel): string {
  book.nextId += 1;
  return `{00000000-0000-0001-0000-${book.nextId.toString(16).toUpperCase().padStart(12, '0')}}`;
}

/** A book without sheets. */
function emptyBook(name: string, options: { readonly date1904?: boolean } = {}): BookModel {
  return {
    name,
    date1904: options.date1904 ?? false,
    pool: createStringPool(),
    sheets: [],
    names: [],
    settings: new Map(),
    customXmlParts: [],
    properties: new Map(),
    customProperties: new Map(),
    protection: null,
    calculationMode: 'Automatic',
    activeSheetId: '',
    editing: false,
    listeners: new Set(),
    calculate: null,
    nextId: 0,
  };
}

/** A sheet with nothing on it, not yet in any book. */
export function emptySheet(book: BookModel, name: string): SheetModel {
  return sheetFromGrid(book, gridOf(name, []));
}

/** A sheet that shows a grid, not yet in any book. */
function sheetFromGrid(book: BookModel, grid: Grid): SheetModel {
  return {
    id: newId(book),
    name: grid.sheet,
    visibility: grid.visibility,
    tabColor: '',
    showGridlines: true,
    base: grid,
    changed: new Map(),
    formulas: null,
    version: 0,
    results: new Map(),
    cellStyles: new Map(),
    rowStyles: new Map(),
    columnStyles: new Map(),
    merges: grid.merges,
    gathered: grid.merges,
    rowHeights: new Map(),
    columnWidths: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    frozen: { rows: 0, columns: 0 },
    protection: null,
    tables: [],
    validations: [],
    conditionalFormats: [],
    notes: [],
    comments: [],
    charts: [],
    customProperties: new Map(),
    autoFilter: null,
    print: null,
    remade: false,
    selection: { top: 0, left: 0, bottom: 0, right: 0 },
  };
}

/** A book made of grids, in tab order; nothing is copied until it changes. */
export function modelFromGrids(grids: readonly Grid[], name = ''): BookModel {
  const book = emptyBook(name, { date1904: grids.some(({ date1904 }) => date1904) });
  book.sheets = grids.map((grid) => sheetFromGrid(book, grid));
  const first = book.sheets.find(({ visibility }) => visibility === 'visible') ?? book.sheets[0];
  book.activeSheetId = first?.id ?? '';
  return book;
}
