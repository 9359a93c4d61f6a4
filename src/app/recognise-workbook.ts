import { recogniseBook, type RecognisedBook } from '../core/report/checked-book';
import type { Settings } from '../core/settings/settings';
import type { Workbook } from '../workbook/port';

/**
 * Reads every sheet of a workbook and says what each is.
 *
 * @param workbook is read as a whole.
 * @param given settings that hold instead of the workbook's own, or `null`.
 */
export async function recogniseWorkbook(
  workbook: Workbook,
  given: Settings | null = null,
): Promise<RecognisedBook> {
  const sheets = await workbook.sheets();
  const grids = await workbook.readGrids(
    sheets.map(({ name }) => name),
    { formulas: true },
  );
  return { ...recogniseBook(workbook.name, grids, given), comments: await workbook.comments() };
}
