import { subscribe } from '../workbook/memory/events';
import type { Author, BookModel } from '../workbook/memory/model';
import { freshState, processQuery, registrationKey, type Dispatcher } from './dispatcher';
import { wireEvents } from './events';
import { createFunctionCalls, type FunctionCalls } from './function-calls';
import type { HostErrorCode } from './host-error';
import { objectOf } from './objects/selves';
import { REGISTRY } from './registry';
import { createShell, type Shell, type ShellEntry } from './shell';
import type { EventEntry, RequestBody } from './wire';

/** Limit of Excel on the web for one request and one answer, in bytes of JSON. */
const WEB_PAYLOAD = 5 * 1024 * 1024;

/** office.js asks to wait until the user has left the cell instead of failing. */
const DELAY_FOR_CELL_EDIT = 64;

/** How the host behaves. */
export interface HostOptions {
  /** Most bytes of a request and of an answer; `null` for a desktop Excel, which has no such limit. */
  readonly payloadLimit?: number | null;
  /** Reads a workbook file for insertWorksheetsFromBase64. */
  readonly readFile?: (bytes: Uint8Array) => BookModel | null;
  /** Hears of mistakes in this host; the console by default, so that no test hides one. */
  readonly log?: (message: string, error: unknown) => void;
}

/** The answer to one request: JSON, or the code of a failure of the request as a whole. */
export type HostAnswer =
  | { readonly ok: true; readonly body: string }
  | { readonly ok: false; readonly code: HostErrorCode; readonly message: string };

/** What a host was asked so far, for tests that count. */
export interface HostRequest {
  readonly bytes: number;
  readonly body: RequestBody;
}

/** What the library is told by itself: of the workbook, or of what stands around it. */
export type HostEntry = EventEntry | ShellEntry;

/** Excel, as far as office.js can tell. */
export interface ExcelHost {
  readonly book: BookModel;
  /** The add-in as author of changes in the model. */
  readonly addin: Author;
  /** Pane, ribbon and keys around the workbook. */
  readonly shell: Shell;
  /** Cells that are recalculated by custom functions. */
  readonly functions: FunctionCalls;
  /** Answers one ProcessQuery; `flags` as the library sends them. */
  readonly request: (bodyText: string, flags: number) => Promise<HostAnswer>;
  /** Calls the listener with events for those who registered, until the answered function is called. */
  readonly onEvents: (listener: (entries: readonly HostEntry[]) => void) => () => void;
  /** Calls the listener on every request, until the answered function is called. */
  readonly onRequest: (listener: (request: HostRequest) => void) => () => void;
  /** Lets go of the model. */
  readonly close: () => void;
}

const logToConsole = (message: string, error: unknown): void => {
  console.error(message, error);
};

/** Starts a host over a workbook in memory. */
export function createExcelHost(book: BookModel, options: HostOptions = {}): ExcelHost {
  const addin: Author = { label: 'office.js' };
  const limit = options.payloadLimit === undefined ? WEB_PAYLOAD : options.payloadLimit;
  const eventListeners = new Set<(entries: readonly HostEntry[]) => void>();
  const requestListeners = new Set<(request: HostRequest) => void>();
  let running = 0;
  let waiting: HostEntry[] = [];
  let sequence = 0;
  // Like any event: behind the answer of what caused it.
  const tell = (entry: ShellEntry): void => {
    waiting.push(entry);
    setTimeout(flush, 0);
  };
  const shell = createShell(tell);
  const functions = createFunctionCalls(tell);
  const dispatcher: Dispatcher = {
    registry: REGISTRY,
    root: objectOf('Workbook', book),
    services: {
      'Microsoft.InternalService.AddinInternalService': objectOf('AddinInternalService', shell),
      'Microsoft.AppRuntime.AppRuntimeService': objectOf('AppRuntimeService', shell),
      'Microsoft.DynamicRibbon.DynamicRibbon': objectOf('DynamicRibbon', shell),
      'Microsoft.ExcelServices.CustomFunctions': objectOf('CustomFunctions', functions),
    },
    host: { book, addin, readFile: options.readFile ?? (() => null) },
    state: freshState(),
    log: options.log ?? logToConsole,
  };

  const flush = (): void => {
    if (running > 0 || waiting.length === 0) return;
    const entries = waiting;
    waiting = [];
    for (const listener of [...eventListeners]) listener(entries);
  };

  const stop = subscribe(book, (event) => {
    for (const { type, target, args } of wireEvents(book, event, addin)) {
      if ((dispatcher.state.registrations.get(registrationKey(type, target)) ?? 0) === 0) continue;
      sequence += 1;
      waiting.push([65536, type, target, JSON.stringify(args), sequence]);
    }
    // Events follow the answer of the request that caused them, never overtake it.
    if (waiting.length > 0) setTimeout(flush, 0);
  });

  const answer = (bodyText: string): HostAnswer => {
    if (limit !== null && isLonger(bodyText, limit)) {
      return failed('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
    }
    const body = JSON.parse(bodyText) as RequestBody;
    for (const listener of [...requestListeners]) listener({ bytes: bodyText.length, body });
    const text = JSON.stringify(processQuery(dispatcher, body));
    return limit !== null && isLonger(text, limit)
      ? failed('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.')
      : { ok: true, body: text };
  };

  return {
    book,
    addin,
    shell,
    functions,
    request: async (bodyText, flags) => {
      if (book.editing && (flags & DELAY_FOR_CELL_EDIT) === 0) {
        return failed('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
      }
      await editingEnds(book);
      running += 1;
      try {
        return answer(bodyText);
      } finally {
        running -= 1;
        if (waiting.length > 0) setTimeout(flush, 0);
      }
    },
    onEvents: (listener) => {
      eventListeners.add(listener);
      return () => {
        eventListeners.delete(listener);
      };
    },
    onRequest: (listener) => {
      requestListeners.add(listener);
      return () => {
        requestListeners.delete(listener);
      };
    },
    close: () => {
      stop();
      eventListeners.clear();
    },
  };
}

/** Measured in bytes of UTF-8, three for a letter at most, but only where it may matter. */
const isLonger = (text: string, limit: number): boolean =>
  text.length > limit || (text.length * 3 > limit && new TextEncoder().encode(text).length > limit);

const failed = (code: HostErrorCode, message: string): HostAnswer => ({ ok: false, code, message });

function editingEnds(book: BookModel): Promise<void> {
  return new Promise((resolve) => {
    if (!book.editing) {
      resolve();
      return;
    }
    const stop = subscribe(book, () => {
      if (book.editing) return;
      stop();
      resolve();
    });
  });
}
