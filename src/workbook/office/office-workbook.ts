import { specOfOwnSheet } from '../own-sheet';
import type { Workbook } from '../port';
import { WorkbookError } from '../workbook-error';
import { visibilityOf } from './find-sheets';
import { layMarks } from './highlight';
import { removeOwnSheet, showSheet } from './own-sheets';
import { rememberWrites } from './own-writes';
import { readComments } from './read-comments';
import { readAreas, readGrids } from './read-grids';
import { excelErrorCode, runExcel, writeExcel } from './run-excel';
import { watchWorkbook } from './watch';
import { restoreCells, writeChanges } from './write-cells';

// Only who writes whole sheets needs it: it stays out of the pane's first load.
const loadPutSheets = () => import('./put-sheets');

/**
 * The port over the workbook open in Excel, ExcelApi 1.13 and later. Make it once, after Office.onReady.
 *
 * Its `name` is the file's name as the document's address has it, until the first reading has asked Excel.
 */
export function officeWorkbook(): Workbook {
  const own = rememberWrites(() => performance.now());
  let name = nameFromAddress();
  let date1904: boolean | null = null;
  const dateSystem = async (context: Excel.RequestContext): Promise<boolean> => {
    if (date1904 === null) {
      const book = await askBook(context);
      name = book.name;
      date1904 = book.date1904;
    }
    return date1904;
  };
  const putSheets: Workbook['putSheets'] = async (specs, options) => {
    const { putSheets: put, isLong } = await loadPutSheets();
    const about = specs[0]?.name ?? name;
    const long = isLong(specs);
    // Long work waits for a cell that is being edited later on, but does not begin so: one more round trip.
    if (long) await runExcel(about, refuseWhileEditing);
    await writeExcel(about, (context) => put(context, specs, own, options), { long });
  };
  return {
    get name() {
      return name;
    },
    /** One round trip. */
    sheets: () =>
      runExcel(name, async (context) => {
        const { workbook } = context;
        workbook.load({ name: true });
        workbook.worksheets.load({ name: true, visibility: true });
        await context.sync();
        ({ name } = workbook);
        return workbook.worksheets.items.map((sheet) => ({
          name: sheet.name,
          visibility: visibilityOf(sheet.visibility),
        }));
      }),
    /** As readGrids says, and one more the first time, to learn the name of the file and from when it counts dates. */
    readGrids: (sheets, options = {}) =>
      runExcel(sheets[0] ?? name, async (context) => {
        options.signal?.throwIfAborted();
        return await readGrids(context, sheets, { ...options, date1904: await dateSystem(context) });
      }),
    /** As readAreas says, and one more the first time, as readGrids. */
    readAreas: (sheet, areas, options = {}) =>
      runExcel(sheet, async (context) => {
        options.signal?.throwIfAborted();
        return await readAreas(context, sheet, areas, { ...options, date1904: await dateSystem(context) });
      }),
    /** Two round trips, as writeChanges says; none for no changes. */
    write: (changes) =>
      writeExcel(changes[0]?.sheet ?? name, (context) => writeChanges(context, changes, own)),
    /** Two round trips. */
    restore: (before) =>
      writeExcel(before[0]?.sheet ?? name, (context) => restoreCells(context, before, own)),
    /** Two round trips; a hidden sheet is shown, because a cell nobody sees is not selected. */
    select: ({ sheet: sheetName, row, column }) =>
      runExcel(sheetName, async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
        sheet.load({ visibility: true });
        await context.sync();
        if (sheet.isNullObject) throw new WorkbookError('sheet-missing', sheetName);
        if (visibilityOf(sheet.visibility) !== 'visible') sheet.visibility = Excel.SheetVisibility.visible;
        sheet.activate();
        sheet.getCell(row, column).untrack().select();
        await context.sync();
      }),
    /** Three round trips, five where earlier marks are replaced. */
    highlight: (marks) => runExcel(marks[0]?.sheet ?? name, (context) => layMarks(context, marks)),
    /** Two round trips, five where there are marks. */
    clearHighlight: () => runExcel(name, (context) => layMarks(context, [])),
    /** As putSheets says. */
    putSheet: (sheet) => putSheets([specOfOwnSheet(sheet)]),
    /** As putSheets says. */
    putSheets,
    /** Two round trips. */
    removeSheet: (sheet) => writeExcel(sheet, (context) => removeOwnSheet(context, sheet)),
    /** Two round trips. */
    setVisibility: (sheet, visibility) =>
      writeExcel(sheet, (context) => showSheet(context, sheet, visibility)),
    /** One round trip, and one more where there are comments. */
    comments: () => runExcel(name, readComments),
    /** As watchWorkbook says. */
    watch: (listener) => watchWorkbook(listener, own),
  };
}

/** Excel refuses any request while a cell is being edited: this one asks for next to nothing. */
async function refuseWhileEditing(context: Excel.RequestContext): Promise<void> {
  context.workbook.load({ name: true });
  await context.sync();
}

/** The last part of the document's address, as good as a name until Excel was asked. */
function nameFromAddress(): string {
  const office = typeof Office === 'undefined' ? undefined : (Office as Partial<typeof Office>);
  const url = office?.context?.document.url ?? '';
  const last = url.split(/[\\/]/).at(-1) ?? '';
  try {
    return decodeURIComponent(last.replace(/[?#].*$/, ''));
  } catch {
    return last;
  }
}

/** In a workbook that counts from 1900, 2 January 1904 is day 1463; in one that counts from 1904, day 1. */
const DAY_SINCE_1904 = 1;

/**
 * The name of the workbook, and whether it counts its dates from 1904. No property tells the latter below ExcelApi
 * 1.13; the worksheet function DATE does, because it counts as the workbook does. Where it fails, 1900, Excel's default.
 */
async function askBook(
  context: Excel.RequestContext,
): Promise<{ readonly name: string; readonly date1904: boolean }> {
  const { workbook } = context;
  workbook.load({ name: true });
  const day = workbook.functions.date(1904, 1, 2);
  day.load({ value: true });
  try {
    await context.sync();
  } catch (error) {
    const code = excelErrorCode(error);
    if (code === null || code === 'InvalidOperationInCellEditMode') throw error;
    return { name: nameFromAddress(), date1904: false };
  }
  return { name: workbook.name, date1904: day.value === DAY_SINCE_1904 };
}
