import type { Visibility } from '../../core/table/grid';
import { refuseForeign } from '../own-sheet';
import { WorkbookError } from '../workbook-error';

/** A visibility as Excel calls it. */
export const NAME_OF = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
} as const satisfies Readonly<Record<Visibility, string>>;

const firstValue = (range: Excel.Range): string | null => {
  const value: unknown = (range.values as unknown[][] | null)?.[0]?.[0];
  return typeof value === 'string' ? value : null;
};

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
