import type { Visibility } from '../../core/table/grid';
import { SHEET_COLUMNS, SHEET_ROWS } from '../a1';
import { ownCells, refuseForeign, widthInPoints, type OwnCell } from '../own-sheet';
import type { OwnSheet } from '../port';
import { WorkbookError } from '../workbook-error';
import { typedText } from './cell-input';
import { inParts, rangeAt } from './cell-runs';
import type { OwnWrites } from './own-writes';

/** Characters of one request, half of what Excel on the web takes. */
const PART_BYTES = 2_500_000;
/** What a cell costs in a request beside its text: its number format and the signs between. */
const CELL_BYTES = 16;

const WHOLE_SHEET = { top: 0, left: 0, bottom: SHEET_ROWS - 1, right: SHEET_COLUMNS - 1 };

const NAME_OF = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
} as const satisfies Readonly<Record<Visibility, string>>;

/**
 * Makes a sheet of ours, or fills the one of that name anew.
 *
 * Round trips: one to look, one to make the sheet where there is none, one to write; more only when the cells pass two
 * and a half million characters.
 *
 * @throws WorkbookError `sheet-not-ours` when the sheet of that name is somebody's own; `sheet-protected`.
 */
export async function putOwnSheet(
  context: Excel.RequestContext,
  own: OwnSheet,
  writes: OwnWrites,
): Promise<void> {
  refuseForeign(own.name, own.rows[0]?.[0] ?? null);
  const { worksheets } = context.workbook;
  const known = worksheets.getItemOrNullObject(own.name);
  known.load({ id: true });
  known.protection.load({ protected: true });
  const first = known.getCell(0, 0).untrack();
  first.load({ values: true });
  await context.sync();

  let sheet = known;
  if (known.isNullObject) {
    sheet = worksheets.add(own.name);
    sheet.load({ id: true });
    await context.sync();
  } else {
    refuseForeign(own.name, firstValue(first));
    if (known.protection.protected) throw new WorkbookError('sheet-protected', own.name);
    // Excel tells of the emptying with an area of its own choice.
    writes.expect(sheet.id, WHOLE_SHEET);
    sheet.getRange().untrack().clear();
  }
  await writeOwn(context, sheet, own, writes);
}

const firstValue = (range: Excel.Range): string | null => {
  const value: unknown = (range.values as unknown[][] | null)?.[0]?.[0];
  return typeof value === 'string' ? value : null;
};

async function writeOwn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  own: OwnSheet,
  writes: OwnWrites,
): Promise<void> {
  const lines = ownCells(own).map((cells, row) => ({ row, cells }));
  const width = lines[0]?.cells.length ?? 1;
  own.columnWidths?.forEach((characters, column) => {
    const area = { top: 0, left: column, bottom: 0, right: column };
    rangeAt(sheet, area).format.columnWidth = widthInPoints(characters);
  });
  try {
    for (const part of inParts(lines, sizeOf, PART_BYTES)) {
      const top = part[0]?.row ?? 0;
      const area = { top, left: 0, bottom: top + part.length - 1, right: width - 1 };
      writes.expect(sheet.id, area);
      const range = rangeAt(sheet, area);
      range.numberFormat = part.map(({ cells }) => cells.map(({ numberFormat }) => numberFormat));
      range.values = part.map(({ cells }) => cells.map(inputOf));
      if (area.bottom === lines.length - 1) sheet.visibility = NAME_OF[own.visibility];
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one for each two million characters
      await context.sync();
    }
  } finally {
    writes.settle();
  }
}

const inputOf = ({ value, numberFormat }: OwnCell): string | number | boolean =>
  typeof value === 'string' ? typedText(value, numberFormat) : (value ?? '');

const sizeOf = ({ cells }: { readonly cells: readonly OwnCell[] }): number =>
  cells.reduce((sum, { value }) => sum + CELL_BYTES + 2 * String(value ?? '').length, 0);

/**
 * Takes a sheet of ours away. Excel does not delete a very hidden sheet, so it is hidden less first.
 *
 * @throws WorkbookError `sheet-missing`, `sheet-not-ours`.
 */
export async function removeOwnSheet(context: Excel.RequestContext, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load({ visibility: true });
  const first = sheet.getCell(0, 0).untrack();
  first.load({ values: true });
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookError('sheet-missing', name);
  refuseForeign(name, firstValue(first));
  if (sheet.visibility === NAME_OF.veryHidden) sheet.visibility = NAME_OF.hidden;
  sheet.delete();
  await context.sync();
}

/** @throws WorkbookError `sheet-missing`; `host-failed` where no visible sheet would be left. */
export async function showSheet(
  context: Excel.RequestContext,
  name: string,
  visibility: Visibility,
): Promise<void> {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(name);
  sheet.load({ visibility: true });
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookError('sheet-missing', name);
  sheet.visibility = NAME_OF[visibility];
  await context.sync();
}
