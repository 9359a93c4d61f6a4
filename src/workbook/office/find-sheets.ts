import type { Visibility } from '../../core/table/grid';
import { WorkbookError } from '../workbook-error';

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** What Excel calls the visibility of a sheet, in our words. */
export const visibilityOf = (said: string): Visibility => VISIBILITY[said] ?? 'visible';

/** Sheets by name, as null objects where there is none; the caller loads more and syncs. */
export function proxiesOf(
  context: Excel.RequestContext,
  names: Iterable<string>,
): ReadonlyMap<string, Excel.Worksheet> {
  const { worksheets } = context.workbook;
  return new Map([...new Set(names)].map((name) => [name, worksheets.getItemOrNullObject(name)]));
}

/**
 * Refuses names no sheet has; call it after a sync.
 *
 * @throws WorkbookError `sheet-missing` about the first of them.
 */
export function refuseMissing(sheets: ReadonlyMap<string, Excel.Worksheet>): void {
  for (const [name, sheet] of sheets) {
    if (sheet.isNullObject) throw new WorkbookError('sheet-missing', name);
  }
}
