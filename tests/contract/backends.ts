import { memoryWorkbook } from '../../src/workbook/memory/memory-workbook';
import type { BookModel } from '../../src/workbook/memory/model';
import { officeWorkbook } from '../../src/workbook/office/office-workbook';
import type { Workbook } from '../../src/workbook/port';
import { startExcel } from './office-library';

/** One way to reach a workbook; the model behind it is the same for all. */
export interface Backend {
  readonly name: string;
  /** A new session over the model, as after opening the file again. */
  readonly open: (model: BookModel) => Workbook;
}

export const BACKENDS: readonly Backend[] = [
  { name: 'memory', open: (model) => memoryWorkbook(model.name, model) },
  {
    name: "office, through Microsoft's library",
    open: (model) => {
      startExcel(model);
      return officeWorkbook();
    },
  },
];

/**
 * Waits until events that are on their way have arrived. They come by a handful of timers, one setting the next; as many
 * timers of ours, one after the other and no shorter, outlast them however slow the machine is.
 */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setTimeout(resolve, 12));
}
