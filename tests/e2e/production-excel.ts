import { createExcelHost } from '../../src/host/excel-host';
import { rangeArgument, type FunctionAnswer } from '../../src/host/function-calls';
import { DEFAULT_ENVIRONMENT, type Environment } from '../../src/host/transports/environment';
import { attachWeb, webFragment } from '../../src/host/transports/web';
import { valueAt } from '../../src/workbook/memory/cells';
import { parseReference } from '../../src/workbook/a1';
import { readWorkbook } from '../../src/workbook/xlsx/read-workbook';

/** What the test may do with the Excel on the web around the deployed pane. */
export interface ProductionExcel {
  readonly press: (command: string, control: string) => Promise<number>;
  readonly recalculate: (id: string, range: string) => Promise<FunctionAnswer>;
  readonly sheets: () => readonly string[];
  /** A cell's value, by `Sheet!A1`. */
  readonly cell: (reference: string) => unknown;
}

/** Excel on the web answers no larger request. */
const PAYLOAD = 5 * 1024 * 1024;

const environment: Environment = {
  ...DEFAULT_ENVIRONMENT,
  // Pane, ribbon and functions in one runtime, as the manifest asks for.
  flags: 3,
  sets: { ...DEFAULT_ENVIRONMENT.sets, SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3' },
};

async function begin(): Promise<void> {
  const pane = new URLSearchParams(location.search).get('panel') ?? '';
  const answer = await fetch('buku.xlsx');
  const read = await readWorkbook('buku.xlsx', new Uint8Array(await answer.arrayBuffer()));
  if (!read.ok) throw new Error(read.reason);
  const { model } = read;
  const host = createExcelHost(model, { payloadLimit: PAYLOAD });
  attachWeb(window, host, 'percakapan', environment);
  const page: ProductionExcel = {
    press: host.shell.press,
    recalculate: (id, range) => host.functions.call(id, [rangeArgument(model, range, null)]),
    sheets: () => model.sheets.map(({ name }) => name),
    cell: (reference) => {
      const found = parseReference(reference);
      const sheet = model.sheets.find(({ name }) => name === found?.sheet);
      return sheet && found ? valueAt(sheet, found.area.top, found.area.left) : undefined;
    },
  };
  Object.assign(window, { excel: page });
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:350px;height:640px;border:0';
  frame.src = `${pane}?${webFragment('percakapan', location.origin, environment)}`;
  document.body.append(frame);
}

void begin();
