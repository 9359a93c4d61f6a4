import type { Grid } from '../../core/table/grid';
import type { Workbook } from '../port';
import { WorkbookError } from '../workbook-error';

/** A workbook whose cells are already in memory: what a reader made of a file, or what a test wrote down. */
export function memoryWorkbook(name: string, grids: readonly Grid[]): Workbook {
  const byName = new Map(grids.map((grid) => [grid.sheet, grid]));
  return {
    name,
    sheetNames: () => Promise.resolve(grids.map(({ sheet }) => sheet)),
    readGrids: (sheets) =>
      new Promise((resolve) => {
        resolve(
          sheets.map((sheet) => {
            const grid = byName.get(sheet);
            if (!grid) throw new WorkbookError('sheet-missing', sheet);
            return grid;
          }),
        );
      }),
  };
}
