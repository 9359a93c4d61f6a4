import { parseReference } from '../a1';
import type { Area } from '../port';
import { runExcel } from './run-excel';

/** Cells of one sheet. */
export interface SelectedCells {
  readonly sheet: string;
  readonly areas: readonly Area[];
}

/**
 * The cells that are selected, in one or several areas; `null` when it is something else. One round trip.
 *
 * @throws WorkbookError as {@link runExcel} does.
 */
export const readSelection = (): Promise<SelectedCells | null> =>
  runExcel('', async (context) => {
    const selected = context.workbook.getSelectedRanges();
    const { worksheet } = selected;
    worksheet.load({ name: true });
    selected.areas.load({ address: true });
    await context.sync();
    return cellsOf(
      worksheet.name,
      selected.areas.items.map(({ address }) => address),
    );
  });

/**
 * The cell that is being looked at. One round trip.
 *
 * @throws WorkbookError as {@link runExcel} does.
 */
export const readActiveCell = (): Promise<SelectedCells | null> =>
  runExcel('', async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load({ address: true });
    const { worksheet } = cell;
    worksheet.load({ name: true });
    await context.sync();
    return cellsOf(worksheet.name, [cell.address]);
  });

function cellsOf(sheet: string, addresses: readonly string[]): SelectedCells | null {
  const areas = addresses.flatMap((address) => parseReference(address)?.area ?? []);
  return areas.length > 0 ? { sheet, areas } : null;
}
