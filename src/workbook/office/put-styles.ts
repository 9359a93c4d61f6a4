import { areaAddress, SHEET_COLUMNS, SHEET_ROWS } from '../a1';
import { widthInPoints } from '../own-sheet';
import type { Area } from '../port';
import type { SheetSpec, Style } from '../sheet-spec';
import { hiding, looksOf } from '../spec-looks';
import { rangeAt } from './cell-runs';

/** Excel reads addresses of 8192 characters at most. */
const LONGEST_ADDRESS = 8000;
/** What one look of some areas costs in a request beside the addresses. */
const LOOK_BYTES = 2500;
const WHITE = '#FFFFFF';

/** Something to be done on a sheet in a request, and about how long it is there. */
export interface SheetTask {
  readonly bytes: number;
  readonly run: (sheet: Excel.Worksheet) => void;
}

/** Looks of the body and of single cells, over those of their lines; their number formats come with the values. */
export function* lookTasks(spec: SheetSpec): Generator<SheetTask> {
  yield* bodyTasks(spec);
  yield* cellTasks(spec);
}

/** Number formats of the body, column by column: they are there before its values are. */
export function setBodyFormats(sheet: Excel.Worksheet, { body }: SheetSpec): void {
  body?.styles?.forEach((style, column) => {
    const format = style?.['numberFormat'];
    if (body.count > 0 && typeof format === 'string')
      setNumberFormat(rangeAt(sheet, bodyColumn(body, column)), format);
  });
}

const bodyColumn = ({ from, count }: NonNullable<SheetSpec['body']>, column: number): Area => ({
  top: from,
  left: column,
  bottom: from + count - 1,
  right: column,
});

/** Widths, heights and looks of whole rows and columns of a sheet that is plain so far. */
export function* lineTasks({ rows = [], columns = [] }: SheetSpec): Generator<SheetTask> {
  for (const { index, size, hidden, style } of columns) {
    const area = { top: 0, left: index, bottom: SHEET_ROWS - 1, right: index };
    yield task((sheet) => {
      const range = rangeAt(sheet, area);
      if (size !== undefined) range.format.columnWidth = widthInPoints(size);
      if (style) setWhole(range, style);
      if (hidden === true) range.columnHidden = true;
    });
  }
  const below = columns.map(({ style }) => style);
  for (const { index, size, hidden, style } of rows) {
    const area = { top: index, left: 0, bottom: index, right: SHEET_COLUMNS - 1 };
    yield task((sheet) => {
      const range = rangeAt(sheet, area);
      if (size !== undefined) range.format.rowHeight = size;
      if (style) setWhole(range, hiding(style, below));
      if (hidden === true) range.rowHidden = true;
    });
  }
}

function* bodyTasks(spec: SheetSpec): Generator<SheetTask> {
  const { body, columns = [] } = spec;
  if (!body || body.count === 0) return;
  for (const [column, style] of body.styles?.entries() ?? []) {
    if (!style) continue;
    const own = columns.find(({ index }) => index === column)?.style;
    yield task((sheet) => {
      setLook(rangeAt(sheet, bodyColumn(body, column)).format, hiding(style, [own]));
    });
  }
}

function* cellTasks(spec: SheetSpec): Generator<SheetTask> {
  const { below } = looksOf(spec);
  const columns = new Map(spec.columns?.map(({ index, style }) => [index, style]));
  const looks = new Map<string, { readonly style: Style; readonly cells: [number, number][] }>();
  for (const { row, column, style } of spec.cells) {
    if (!style) continue;
    const full = hiding(style, [below(row, column), columns.get(column)]);
    const key = JSON.stringify(full);
    const known = looks.get(key);
    if (known) known.cells.push([row, column]);
    else looks.set(key, { style: full, cells: [[row, column]] });
  }
  for (const { style, cells } of looks.values()) {
    if (Object.keys(style).every((key) => key === 'numberFormat')) continue;
    for (const address of addressesOf(rectanglesOf(cells))) {
      yield {
        bytes: LOOK_BYTES + address.length,
        run: (sheet) => {
          setLook(areasAt(sheet, address).format, style);
        },
      };
    }
  }
}

const task = (run: SheetTask['run']): SheetTask => ({ bytes: LOOK_BYTES, run });

/** Areas of a sheet by their addresses, for one request only. */
export const areasAt = (sheet: Excel.Worksheet, address: string): Excel.RangeAreas =>
  sheet.getRanges(address).untrack();

/** Addresses of areas, joined as long as Excel still reads them. */
export function addressesOf(areas: readonly Area[]): readonly string[] {
  const joined: string[] = [];
  for (const address of areas.map(areaAddress)) {
    const last = joined.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS)
      joined[joined.length - 1] = `${last},${address}`;
    else joined.push(address);
  }
  return joined;
}

/** Few rectangles that cover these cells and no others: runs within a row, joined with the same run of the next. */
export function rectanglesOf(cells: readonly (readonly [number, number])[]): readonly Area[] {
  const done: Area[] = [];
  let open = new Map<string, Area>();
  const rows = new Map<number, number[]>();
  for (const [row, column] of cells) rows.set(row, [...(rows.get(row) ?? []), column]);
  let before = -1;
  for (const [row, columns] of [...rows].sort(([a], [b]) => a - b)) {
    if (row !== before + 1) {
      done.push(...open.values());
      open = new Map();
    }
    const next = new Map<string, Area>();
    for (const [left, right] of runsOf(columns)) {
      const key = `${String(left)} ${String(right)}`;
      const above = open.get(key);
      open.delete(key);
      next.set(key, { top: above?.top ?? row, left, bottom: row, right });
    }
    done.push(...open.values());
    open = next;
    before = row;
  }
  return [...done, ...open.values()];
}

function runsOf(columns: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}

/** Excel takes one value for all cells of a range; its types ask for a table. */
function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

function setWhole(range: Excel.Range, style: Style): void {
  setLook(range.format, style);
  const format = style['numberFormat'];
  if (typeof format === 'string') setNumberFormat(range, format);
}

type Setter = (format: Excel.RangeFormat, value: string & number & boolean) => void;

const SETTERS: Readonly<Record<string, Setter>> = {
  'fill.color': ({ fill }, value) => {
    // White is no fill, as in Excel's object model.
    if (String(value).toUpperCase() === WHITE) fill.clear();
    else fill.color = value;
  },
  'font.bold': ({ font }, value) => {
    font.bold = value;
  },
  'font.italic': ({ font }, value) => {
    font.italic = value;
  },
  'font.underline': ({ font }, value) => {
    font.underline = value;
  },
  'font.strikethrough': ({ font }, value) => {
    font.strikethrough = value;
  },
  'font.color': ({ font }, value) => {
    font.color = value;
  },
  'font.name': ({ font }, value) => {
    font.name = value;
  },
  'font.size': ({ font }, value) => {
    font.size = value;
  },
  horizontalAlignment: (format, value) => {
    format.horizontalAlignment = value;
  },
  verticalAlignment: (format, value) => {
    format.verticalAlignment = value;
  },
  wrapText: (format, value) => {
    format.wrapText = value;
  },
  indentLevel: (format, value) => {
    format.indentLevel = value;
  },
  textOrientation: (format, value) => {
    format.textOrientation = value;
  },
  shrinkToFit: (format, value) => {
    format.shrinkToFit = value;
  },
  readingOrder: (format, value) => {
    format.readingOrder = value;
  },
  'protection.locked': ({ protection }, value) => {
    protection.locked = value;
  },
  'protection.formulaHidden': ({ protection }, value) => {
    protection.formulaHidden = value;
  },
};

/** Sets all a look says but number format and mark of text, which belong to the values. */
function setLook(format: Excel.RangeFormat, style: Style): void {
  for (const [key, value] of Object.entries(style)) {
    if (value !== null) SETTERS[key]?.(format, value as never);
  }
  setBorders(format, style);
}

/** Lines between the cells of an area, by the sides of a cell they stand for; the first that is there counts. */
const INSIDE = {
  InsideHorizontal: ['EdgeBottom', 'EdgeTop'],
  InsideVertical: ['EdgeRight', 'EdgeLeft'],
} as const;
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

function setBorders(format: Excel.RangeFormat, style: Style): void {
  const has = (side: string): boolean => Object.keys(style).some((key) => key.startsWith(`border.${side}.`));
  for (const side of EDGES) if (has(side)) setBorder(format.borders.getItem(side), style, side);
  for (const [side, edges] of Object.entries(INSIDE)) {
    const edge = edges.find(has);
    if (edge) setBorder(format.borders.getItem(side as keyof typeof INSIDE), style, edge);
  }
}

function setBorder(border: Excel.RangeBorder, style: Style, side: string): void {
  const said = (key: string): string | null => {
    const value = style[`border.${side}.${key}`];
    return typeof value === 'string' ? value : null;
  };
  const line = said('style') ?? 'Continuous';
  border.style = line as LineStyle;
  if (line === 'None') return;
  const weight = said('weight');
  // Lines of another kind have a weight of their own.
  if (line === 'Continuous' && weight !== null)
    border.weight = weight as 'Hairline' | 'Thin' | 'Medium' | 'Thick';
  border.color = said('color') ?? '#000000';
}

type LineStyle =
  'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
