import { createExcelHost } from '../../../src/host/excel-host';
import { rangeArgument, type BlankAs, type FunctionAnswer } from '../../../src/host/function-calls';
import { attachDesktop, type PaneWindow } from '../../../src/host/transports/desktop';
import { DEFAULT_ENVIRONMENT, type Environment } from '../../../src/host/transports/environment';
import { attachWeb, webFragment } from '../../../src/host/transports/web';
import type { Json } from '../../../src/workbook/memory/model';
import { modelFromGrids } from '../../../src/workbook/memory/model';
import { functionBook } from './function-book';

/** A range of the workbook, or a value as it stands. */
export type Argument = { readonly range: string } | { readonly value: Json };

/** What the test may do with the Excel around the pane. */
export interface FunctionsPage {
  attach?: (pane: PaneWindow) => void;
  readonly recalculate: (id: string, args: readonly Argument[]) => Promise<FunctionAnswer>;
  /** Many cells that call the same function, each with a value of its own. */
  readonly recalculateMany: (id: string, values: readonly Json[]) => Promise<readonly FunctionAnswer[]>;
  readonly isReady: () => boolean;
}

const query = new URLSearchParams(location.search);
const isWeb = query.has('web');
const environment: Environment = {
  ...DEFAULT_ENVIRONMENT,
  displayLanguage: query.get('bahasa') ?? 'id-ID',
  // Pane, ribbon and functions in one runtime, as the manifest asks for.
  flags: 3,
  sets: {
    ...DEFAULT_ENVIRONMENT.sets,
    SharedRuntime: '1.1',
    CustomFunctionsRuntime: '1.3',
    ...(query.has('daftar') ? { CustomFunctions: '1.7' } : {}),
  },
};
const blankAs: BlankAs = isWeb ? null : 0;

const book = modelFromGrids(functionBook(), 'contoh.xlsx');
const host = createExcelHost(book, { payloadLimit: isWeb ? 5 * 1024 * 1024 : null });

const page: FunctionsPage = {
  attach: (pane) => {
    attachDesktop(pane, host, environment);
  },
  recalculate: (id, args) =>
    host.functions.call(
      id,
      args.map((one) => ('range' in one ? rangeArgument(book, one.range, blankAs) : one.value)),
    ),
  recalculateMany: (id, values) => Promise.all(values.map((value) => host.functions.call(id, [[[value]]]))),
  isReady: host.functions.isReady,
};

const frame = document.createElement('iframe');
if (isWeb) {
  delete page.attach;
  attachWeb(window, host, 'percakapan', environment);
  frame.src = `/taskpane.html?${webFragment('percakapan', location.origin, environment)}`;
} else frame.src = '/taskpane.html';
Object.assign(window, page);
document.body.append(frame);
