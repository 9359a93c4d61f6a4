import type { Grid } from '../core/table/grid';

/** The few things the app asks of a workbook, whatever stands behind it. */
export interface Workbook {
  /** File name, or what Excel calls the open workbook. */
  readonly name: string;
  /** Names of all sheets in tab order, hidden ones too. */
  readonly sheetNames: () => Promise<readonly string[]>;
  /**
   * Raw cells of the named sheets, in the order asked.
   *
   * @throws WorkbookError `sheet-missing` naming the first absent sheet.
   */
  readonly readGrids: (sheets: readonly string[]) => Promise<readonly Grid[]>;
}
