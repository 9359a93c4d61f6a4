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

/**
 * Excel tells of the licence of an add-in in a few words of XML. Without them office.js has the browser read nothing as
 * XML, and the browser's own page about that breaks the policy with its styles.
 */
const TOKEN = encodeURIComponent('<r v="0"><t aid="konvergen" oid="uji" cid="uji" /></r>');

/** Messages from the pane, answered with the token where the answer is the context of the add-in. */
const withToken = (event: MessageEvent): MessageEvent =>
  ({
    data: event.data as unknown,
    origin: event.origin,
    source: {
      postMessage(text: string, origin: string) {
        const message = JSON.parse(text) as { _data?: { _docUrl?: string; _eToken?: string } | null };
        if (message._data?._docUrl !== undefined) message._data._eToken = TOKEN;
        (event.source as Window | null)?.postMessage(JSON.stringify(message), origin);
      },
    },
  }) as unknown as MessageEvent;

async function begin(): Promise<void> {
  const pane = new URLSearchParams(location.search).get('panel') ?? '';
  const answer = await fetch('buku.xlsx');
  const read = await readWorkbook('buku.xlsx', new Uint8Array(await answer.arrayBuffer()));
  if (!read.ok) throw new Error(read.reason);
  const { model } = read;
  const host = createExcelHost(model, { payloadLimit: PAYLOAD });
  const messages = {
    addEventListener: (type: 'message', listener: (event: MessageEvent) => void) => {
      window.addEventListener(type, (event) => {
        listener(withToken(event));
      });
    },
    removeEventListener: () => undefined,
  };
  attachWeb(messages, host, 'percakapan', environment);
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
