import type { CellValue } from '../../core/values/cell-value';
import type { BodySpec, SheetSpec } from '../../workbook/sheet-spec';
import { createSlicer } from './slices';

/** A sheet as it crosses to another thread: its rows go before it, and nothing in it is a function. */
export interface SentSheet {
  readonly sheet: Omit<SheetSpec, 'body'>;
  readonly body: Omit<BodySpec, 'rows' | 'formulas'> | null;
}

/** Some rows of a sheet, by its place among the sheets. */
export interface SentRows {
  readonly sheet: number;
  readonly rows: readonly (readonly CellValue[])[];
}

/** Rows in one message: few enough to be taken over without a pause anyone notices. */
const BATCH = 1_000;

/**
 * Sends the rows of sheets in batches and answers the sheets without them. Others get a turn between two batches.
 *
 * @throws RangeError for a body with a column of formulas: those would have to be sent row by row.
 */
export async function sendSheets(
  sheets: readonly SheetSpec[],
  say: (batch: readonly SentRows[]) => void,
  signal: AbortSignal,
): Promise<readonly SentSheet[]> {
  const turn = createSlicer();
  const sent: SentSheet[] = [];
  for (const [at, { body, ...sheet }] of sheets.entries()) {
    signal.throwIfAborted();
    if (!body) {
      sent.push({ sheet, body: null });
      continue;
    }
    const { rows: made, formulas, ...rest } = body;
    if (formulas?.some((one) => one !== null) === true)
      throw new RangeError('a column of formulas cannot be sent');
    let rows: (readonly CellValue[])[] = [];
    for (const row of made()) {
      rows.push(row);
      if (rows.length < BATCH) continue;
      say([{ sheet: at, rows }]);
      rows = [];
      await turn();
      signal.throwIfAborted();
    }
    if (rows.length > 0) say([{ sheet: at, rows }]);
    sent.push({ sheet, body: rest });
  }
  return sent;
}

/** Puts sheets and their rows together again. */
export const receiveSheets = (
  sent: readonly SentSheet[],
  batches: readonly SentRows[],
): readonly SheetSpec[] =>
  sent.map(({ sheet, body }, at): SheetSpec => {
    if (!body) return sheet;
    const rows = batches.filter((batch) => batch.sheet === at).flatMap((batch) => batch.rows);
    return { ...sheet, body: { ...body, rows: () => rows } };
  });
