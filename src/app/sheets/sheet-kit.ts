import { columnLetters, sheetPrefix } from '../../core/table/address';
import { RESULT_MARK } from '../../core/schema/marks';
import type { CellValue } from '../../core/values/cell-value';
import type { ConditionalSpec, SheetSpec, SpecCell, Style } from '../../workbook/sheet-spec';
import type { Area } from '../../workbook/port';

/** What is worked out in the workbook itself, without `=`, and what it comes to now. */
export interface Computed {
  readonly formula: string;
  readonly result: CellValue;
}

/** What a cell is to show. */
export type KitCell = CellValue | Computed;

const LINE = '#8EA9C1';
const HEAD: Style = {
  'fill.color': '#1F4E79',
  'font.color': '#FFFFFF',
  'font.bold': true,
  wrapText: true,
  verticalAlignment: 'Center',
};
const RIGHT_HEAD: Style = { ...HEAD, horizontalAlignment: 'Right' };
const TOP: Style = { verticalAlignment: 'Top' };
const SUM: Style = {
  'font.bold': true,
  'fill.color': '#DDEBF7',
  'border.EdgeTop.style': 'Continuous',
  'border.EdgeTop.color': LINE,
};

/** How cells of our sheets look. */
export const LOOK = {
  mark: { 'font.color': '#595959', 'font.size': 9 },
  title: { 'font.bold': true, 'font.size': 16, 'font.color': '#1F4E79' },
  note: { 'font.color': '#404040', verticalAlignment: 'Top' },
  alarm: { 'font.bold': true, 'font.color': '#9C0006', 'fill.color': '#FFC7CE' },
  block: { 'font.bold': true, 'font.size': 12, 'font.color': '#1F4E79' },
  head: HEAD,
  text: TOP,
  wrap: { ...TOP, wrapText: true },
  count: { ...TOP, numberFormat: '#,##0' },
  money: { ...TOP, numberFormat: '#,##0.00' },
  share: { ...TOP, numberFormat: '0.0%' },
} as const satisfies Readonly<Record<string, Style>>;

/** The look of a cell in a line of totals. */
export const summed = (look: Style = LOOK.text): Style => ({ ...look, ...SUM });

const isComputed = (cell: KitCell): cell is Computed =>
  typeof cell === 'object' && cell !== null && 'formula' in cell;

/** One cell; `null` still gets its look. */
export const cellAt = (row: number, column: number, cell: KitCell, style?: Style): SpecCell => ({
  row,
  column,
  content: isComputed(cell) ? { kind: 'formula', ...cell } : { kind: 'constant', value: cell },
  ...(style && { style }),
});

/** The cells of one row, from `left` on; `looks` by place in the row. */
export const rowAt = (
  row: number,
  cells: readonly KitCell[],
  looks: readonly (Style | undefined)[],
  left = 0,
): readonly SpecCell[] => cells.map((cell, at) => cellAt(row, left + at, cell, looks[at]));

/** A row of headings, those above numbers to the right as the numbers are; `looks` are those of the cells below. */
export const headAt = (
  row: number,
  titles: readonly string[],
  looks: readonly (Style | undefined)[] = [],
): readonly SpecCell[] =>
  titles.map((title, at) =>
    cellAt(row, at, title, looks[at]?.['numberFormat'] === undefined ? LOOK.head : RIGHT_HEAD),
  );

/** What stands on top of a sheet of ours: the mark that says it is ours, its title, and what is to be known. */
export interface SheetTop {
  readonly name: string;
  readonly title: string;
  readonly notes?: readonly string[];
}

/** The row of the title is higher than others. */
export const TITLE_ROW = { index: 1, size: 26 } as const;
/** What rupiah are shown as along the axis of a chart: in billions. */
export const CHART_RUPIAH = '#,##0.0,,,';

/** The cells on top of a sheet, and the first free row below a blank one. */
export function topOf({ title, notes = [] }: SheetTop): {
  readonly cells: readonly SpecCell[];
  readonly next: number;
} {
  return {
    cells: [
      cellAt(0, 0, `${RESULT_MARK} · ${title}`, LOOK.mark),
      cellAt(1, 0, title, LOOK.title),
      ...notes.map((note, at) => cellAt(2 + at, 0, note, LOOK.note)),
    ],
    next: 3 + notes.length,
  };
}

/** A4 landscape, the headings on every page; `fits` for what can be read when it is shrunk to the width of the page. */
export const printed = (headRow: number, fits = true): NonNullable<SheetSpec['print']> => ({
  landscape: true,
  fitWidth: fits,
  titleRows: [headRow, headRow],
});

/** Characters a page can be shrunk to hold side by side and still be read. */
const MOST_WIDE = 400;

/** Widths of columns in characters, from the first on. */
export const widths = (sizes: readonly number[]): NonNullable<SheetSpec['columns']> =>
  sizes.map((size, index) => ({ index, size }));

/** An area of one sheet as a formula names it: `'Data Pemetaan'!$K$7:$K$90`. */
export function areaText(sheet: string, { top, left, bottom, right }: Area): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${String(row + 1)}`;
  return `${sheetPrefix(sheet)}!${corner(top, left)}:${corner(bottom, right)}`;
}

/** Letters and number of a cell on the same sheet: `E7`; offsets 0-based. */
export const cellText = (row: number, column: number): string => columnLetters(column) + String(row + 1);

/** A share as a formula: empty where there is nothing to share. `part` and `whole` are counts, never shares themselves. */
export const shareOf = (part: string, whole: string): string => `IF(${whole}=0,"",${part}/${whole})`;
/** What {@link shareOf} comes to. */
export const shareResult = (part: number, whole: number): number | '' => (whole === 0 ? '' : part / whole);

/** One column of a list. */
export interface ListColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly look?: Style;
  /** A formula for each row, 1-based; the row's own value is its result. */
  readonly formula?: (row: number) => string;
}

/** A sheet that is one list, however long. */
export interface ListSpec extends SheetTop {
  readonly columns: readonly ListColumn[];
  readonly count: number;
  /** The same rows each time. */
  readonly rows: () => Iterable<readonly CellValue[]>;
  /** What the columns add up to, above the headings: numbers follow the filter, shares are worked out from them. */
  readonly totals?: readonly CellValue[];
  /** Columns that stay in sight. */
  readonly frozenColumns?: number;
  /** Colours, for the area of the rows. */
  readonly colours?: (rows: Area) => readonly ConditionalSpec[];
  /** Said in the first row where there is none. */
  readonly empty: string;
}

/** A list where it lies, for the formulas of other sheets. */
export interface PlacedList {
  readonly sheet: SheetSpec;
  readonly count: number;
  /** Its cells of one column, 0-based, as a formula names them. */
  readonly range: (column: number) => string;
}

/** Lays out a list: totals, headings, rows; filtered, frozen and printed by its headings. */
export function listSheet(spec: ListSpec): PlacedList {
  const { name, columns, count, rows, totals, empty, frozenColumns = 0 } = spec;
  const top = topOf(spec);
  const headRow = top.next + (totals ? 1 : 0);
  const from = headRow + 1;
  const area: Area = { top: from, left: 0, bottom: from + Math.max(count, 1) - 1, right: columns.length - 1 };
  const looks = columns.map(({ look = LOOK.text }) => look);
  const sheet: SheetSpec = {
    name,
    cells: [
      ...top.cells,
      ...(totals ? totalsRow(top.next, columns, totals, area) : []),
      ...headAt(
        headRow,
        columns.map(({ title }) => title),
        looks,
      ),
      ...(count === 0 ? [cellAt(from, 0, empty, LOOK.note)] : []),
    ],
    ...(count > 0 && {
      body: {
        from,
        count,
        width: columns.length,
        rows,
        styles: looks,
        ...(columns.some(({ formula }) => formula) && {
          formulas: columns.map(({ formula = null }) => formula),
        }),
      },
      autoFilter: { ...area, top: headRow },
      ...(spec.colours && { conditionalFormats: spec.colours(area) }),
    }),
    rows: [TITLE_ROW, { index: headRow, size: 32 }],
    columns: widths(columns.map(({ width }) => width)),
    frozen: { rows: from, columns: frozenColumns },
    print: printed(headRow, columns.reduce((sum, { width }) => sum + width, 0) <= MOST_WIDE),
  };
  return {
    sheet,
    count,
    range: (column) => areaText(name, { ...area, left: column, right: column }),
  };
}

function totalsRow(
  row: number,
  columns: readonly ListColumn[],
  totals: readonly CellValue[],
  { top, bottom }: Area,
): readonly SpecCell[] {
  return totals.map((total, column) => {
    const { formula, look } = columns[column] ?? {};
    if (typeof total === 'string' && !formula) return cellAt(row, column, total, summed(look));
    if (total === null) return cellAt(row, column, null, summed(look));
    const letters = columnLetters(column);
    const text = formula
      ? formula(row + 1)
      : `ROUND(SUBTOTAL(109,${letters}${String(top + 1)}:${letters}${String(bottom + 1)}),2)`;
    return cellAt(row, column, { formula: text, result: total }, summed(look));
  });
}
