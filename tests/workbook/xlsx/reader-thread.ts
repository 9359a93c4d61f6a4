import { parentPort, workerData } from 'node:worker_threads';
import { writeCells } from '../../../src/workbook/memory/cells';
import { USER } from '../../../src/workbook/memory/model';
import { readWorkbook } from '../../../src/workbook/xlsx/read-workbook';
import { baselineOf } from '../../../src/workbook/xlsx/save-baseline';
import { saveModel } from '../../../src/workbook/xlsx/save-model';

/** What a thread answers of a file it read, changed and saved. */
export interface ThreadAnswer {
  /** For each sheet its name and its cells, row by row. */
  readonly sheets: readonly (readonly [string, readonly (readonly unknown[])[]])[];
  readonly saved: Uint8Array;
}

/** Reads a file, writes a number into B2 of its first sheet and saves a copy. */
export async function readAndSave(bytes: Uint8Array): Promise<ThreadAnswer> {
  const read = await readWorkbook('uji.xlsx', bytes);
  if (!read.ok) throw new Error(read.reason);
  const names = (await read.workbook.sheets()).map(({ name }) => name);
  const grids = await read.workbook.readGrids(names, { formulas: true });
  const sheets = grids.map(({ sheet, usedRows, usedColumns, value, formula }) => {
    const rows = Array.from(usedRows, (row) =>
      usedColumns.map((column) => [value(row, column), formula?.(row, column) ?? null]),
    );
    return [sheet, rows] as const;
  });
  const baseline = baselineOf(read.model);
  const [sheet] = read.model.sheets;
  if (!sheet) throw new Error('no sheet');
  writeCells(read.model, sheet, [{ row: 1, column: 1, content: { kind: 'constant', value: 4711 } }], USER);
  const saved = await saveModel(bytes, baseline, read.model);
  if (!saved.ok) throw new Error('refused');
  return { sheets, saved: saved.bytes };
}

if (parentPort) {
  const port = parentPort;
  void readAndSave((workerData as { readonly bytes: Uint8Array }).bytes).then((answer) => {
    port.postMessage(answer);
  });
}
