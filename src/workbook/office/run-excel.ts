/// <reference types="office-js" />
import { WorkbookError, type WorkbookErrorCode } from '../workbook-error';
import { supports } from './support';

const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-editing',
  AccessDenied: 'sheet-protected',
  ItemNotFound: 'sheet-missing',
  InvalidReference: 'sheet-missing',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  RangeExceedsLimit: 'too-large',
};

/** The code of a failure that came from Excel or its client library; `null` for any other error. */
export function excelErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) || error instanceof WorkbookError) return null;
  const { code } = error as { readonly code?: unknown };
  // A DOMException, an aborted signal for one, carries a number.
  return typeof code === 'string' ? code : null;
}

/**
 * Runs one batch of writing like {@link runExcel}; where Excel can, all of it is one step of Excel's own undo. Work that
 * is `long` waits while a cell is being edited, once it has begun: who waits for minutes types something meanwhile.
 *
 * @throws WorkbookError as {@link runExcel} does.
 */
export const writeExcel = <T>(
  about: string,
  work: (context: Excel.RequestContext) => Promise<T>,
  { long = false } = {},
): Promise<T> =>
  runExcel(about, work, {
    ...(supports('urungkan') && { mergeUndoGroup: true }),
    ...(long && { delayForCellEdit: true }),
  });

/**
 * Runs one batch of work against the open workbook; every proxy it makes dies with it.
 *
 * Fails at once while the user types into a cell (`cell-editing`) rather than waiting for the cell to be left: a click
 * into the pane does not end the typing, so a request that waited would hang without a word.
 *
 * @throws WorkbookError for whatever Excel refuses, about `about` unless the work knew better. Other errors pass.
 */
export async function runExcel<T>(
  about: string,
  work: (context: Excel.RequestContext) => Promise<T>,
  options: Excel.RunOptions = {},
): Promise<T> {
  try {
    return await (Object.keys(options).length > 0 ? Excel.run(options, work) : Excel.run(work));
  } catch (error) {
    throw asWorkbookError(error, about);
  }
}

/** An Excel failure in our words; any other error as it is. */
export function asWorkbookError(error: unknown, about: string): unknown {
  const code = excelErrorCode(error);
  return code === null ? error : new WorkbookError(CODES[code] ?? 'host-failed', about, { cause: error });
}
