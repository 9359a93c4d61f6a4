import type { WorkbookEvent } from '../../workbook/port';

/** True for what makes a result stale: a person changed cells or sheets. A selection or a write of ours does not. */
export const workbookEventIsEdit = (event: WorkbookEvent): boolean =>
  event.kind === 'sheets' || (event.kind === 'changed' && !event.byUs);
