import { styleAt } from '../workbook/memory/style';
import type { Style } from '../workbook/sheet-spec';
import { usedArea, valueAt } from '../workbook/memory/cells';
import { isMarkFormula, MARK_ORDER, markFormula } from '../workbook/highlight-mark';
import type { BookModel, SheetModel } from '../workbook/memory/model';
import type { CellLook, GridMark, GridSheet } from '../ui/grid/grid-view';
import type { BookLook, SheetLook } from './look/sheet-look';
import { indexOf } from './packed-grid';

/** Pixels of a point. */
const POINT = 4 / 3;

/**
 * The sheets of a workbook in memory as a view reads them: always as they are now.
 *
 * @param book the workbook.
 * @param looks how the file's sheets look, by the id of the sheet they became.
 */
export const gridSheets = (book: BookModel, looks: ReadonlyMap<string, LookOf>): readonly GridSheet[] =>
  book.sheets.map((sheet) => {
    const shown = gridSheet(sheet, sheet.remade ? undefined : looks.get(sheet.id));
    return book.date1904 ? withoutDates(shown) : shown;
  });

/** Views count days from 1900: in a book that counts from 1904 a day is shown as its number, not four years off. */
function withoutDates(sheet: GridSheet): GridSheet {
  const plain = new WeakMap<CellLook, CellLook>();
  return {
    ...sheet,
    look(row, column) {
      const look = sheet.look(row, column);
      if (look?.numberFormat === undefined || !/[dmy]/i.test(look.numberFormat)) return look;
      let bare = plain.get(look);
      if (!bare) plain.set(look, (bare = { ...look, numberFormat: 'General' }));
      return bare;
    },
  };
}

/** How a sheet of the file looks. */
export interface LookOf {
  readonly looks: readonly (CellLook | null)[];
  readonly sheet: SheetLook;
}

/** Which sheet of the workbook looks how: taken while the sheets still stand as the file had them. */
export function looksById(book: BookModel, look: BookLook | null): ReadonlyMap<string, LookOf> {
  const byName = new Map(look?.sheets.map((sheet) => [sheet.name, sheet]));
  return new Map(
    book.sheets.flatMap(({ id, name }) => {
      const sheet = byName.get(name);
      return look && sheet ? [[id, { looks: look.looks, sheet }] as const] : [];
    }),
  );
}

function gridSheet(sheet: SheetModel, file: LookOf | undefined): GridSheet {
  const used = usedArea(sheet);
  const fileLook = file ? fileLookOf(file) : () => null;
  const own = new WeakMap<Style, CellLook>();
  const lookOfStyle = (style: Style, below: CellLook | null): CellLook => {
    let look = own.get(style);
    if (!look) own.set(style, (look = { ...below, ...lookOf(style) }));
    return look;
  };
  return {
    name: sheet.name,
    rowCount: (used?.bottom ?? -1) + 1,
    columnCount: (used?.right ?? -1) + 1,
    value: (row, column) => valueAt(sheet, row, column),
    look(row, column) {
      const style = styleAt(sheet, row, column);
      const below = fileLook(row, column);
      for (const _ in style) return lookOfStyle(style, below);
      return below;
    },
    merges: sheet.merges,
    columnWidths: new Map([
      ...(file?.sheet.columnWidths ?? []),
      ...pixels(sheet.columnWidths, sheet.hiddenColumns),
    ]),
    rowHeights: new Map([...(file?.sheet.rowHeights ?? []), ...pixels(sheet.rowHeights, sheet.hiddenRows)]),
    frozenRows: sheet.frozen.rows || (file?.sheet.frozenRows ?? 0),
    frozenColumns: sheet.frozen.columns || (file?.sheet.frozenColumns ?? 0),
  };
}

const pixels = (points: ReadonlyMap<number, number>, hidden: ReadonlySet<number>): [number, number][] => [
  ...[...points].map(([at, size]): [number, number] => [at, Math.round(size * POINT)]),
  ...[...hidden].map((at): [number, number] => [at, 0]),
];

function fileLookOf({ looks, sheet }: LookOf): (row: number, column: number) => CellLook | null {
  const spans = new Map<number, readonly [number, number]>();
  sheet.columns.forEach((column, at) => {
    spans.set(column, [at === 0 ? 0 : (sheet.ends[at - 1] ?? 0), sheet.ends[at] ?? 0]);
  });
  return (row, column) => {
    const span = spans.get(column);
    const at = span ? indexOf(sheet.rows, row, ...span) : -1;
    return at < 0 ? null : (looks[sheet.styles[at] ?? -1] ?? null);
  };
}

const ALIGN: Readonly<Record<string, CellLook['align']>> = { Left: 'left', Center: 'center', Right: 'right' };
const VERTICAL: Readonly<Record<string, CellLook['vertical']>> = {
  Top: 'top',
  Center: 'middle',
  Bottom: 'bottom',
};

/** What a style of the workbook says; what it does not say stays as the file had it. */
function lookOf(style: Style): CellLook {
  const text = (key: string): string | undefined => {
    const value = style[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const numberFormat = text('numberFormat');
  const fill = text('fill.color');
  const color = text('font.color');
  const align = ALIGN[text('horizontalAlignment') ?? ''];
  const vertical = VERTICAL[text('verticalAlignment') ?? ''];
  return {
    ...(numberFormat !== undefined && { numberFormat }),
    ...(fill !== undefined && { fill }),
    ...(color !== undefined && { color }),
    ...(style['font.bold'] === true && { bold: true }),
    ...(style['font.italic'] === true && { italic: true }),
    ...(style['wrapText'] === true && { wrap: true }),
    ...(align && { align }),
    ...(vertical && { vertical }),
  };
}

/** Cells of a sheet that bear a mark of ours, the graver of two first. */
export function marksOf(sheet: SheetModel): readonly GridMark[] {
  const ours = sheet.conditionalFormats.filter(({ formula }) => isMarkFormula(formula));
  return MARK_ORDER.flatMap((severity) =>
    ours
      .filter(({ formula }) => formula === markFormula(severity))
      .flatMap(({ areas }) =>
        areas.flatMap((area): GridMark[] => {
          const marks: GridMark[] = [];
          for (let row = area.top; row <= area.bottom; row += 1) {
            for (let column = area.left; column <= area.right; column += 1) {
              marks.push({ row, column, severity });
            }
          }
          return marks;
        }),
      ),
  );
}
