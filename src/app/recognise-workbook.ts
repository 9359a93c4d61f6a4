import { recogniseBook, type RecognisedBook } from '../core/report/checked-book';
import type { Workbook } from '../workbook/port';

/** Reads every sheet of a workbook and says what each is. */
export async function recogniseWorkbook(workbook: Workbook): Promise<RecognisedBook> {
  const sheets = await workbook.sheets();
  const grids = await workbook.readGrids(
    sheets.map(({ name }) => name),
    { formulas: true },
  );
  return { ...recogniseBook(workbook.name, grids), comments: await workbook.comments() };
}
