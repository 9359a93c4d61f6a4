import type { ExcelHost, HostAnswer } from '../excel-host';
import {
  DEFAULT_ENVIRONMENT,
  documentUrl,
  replaceSettings,
  settingsText,
  type Environment,
} from './environment';

/** A message between a pane and Excel on the web, JSON text in `postMessage`. */
interface XdmMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType?: number;
  readonly _data: unknown;
}

const REQUEST = 0;
const RESPONSE = 1;
const FOR_CALL = 0;
const FOR_EVENT = 1;
const EXCEL_ON_THE_WEB = 16;

/** Numbers of the methods behind `executeMethod`. */
const DISPATCH = { loadSettings: 75, saveSettings: 76, richApi: 93, commandDone: 94 } as const;

/** Numbers office.js knows failures of a whole request by. */
const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};
const INTERNAL_ERROR = 5001;
const OK = 200;

interface Messenger {
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void;
  readonly removeEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void;
}

/**
 * The fragment to put behind a pane's address so that office.js takes the page around it for Excel on the web. The
 * library trusts that page only over https, and only on the pane's own host name or one of Microsoft's.
 */
export const webFragment = (
  conversation: string,
  parentOrigin: string,
  { displayLanguage, flags }: Environment = DEFAULT_ENVIRONMENT,
): string =>
  // `_xdm_Info` comes last, or the other part sticks to the address in it.
  `_host_Info=Excel$Web$16.00$${displayLanguage}$$$$${String(flags)}#&_serializer_version=1&_xdm_Info=${conversation}|konvergen|${encodeURIComponent(parentOrigin)}`;

/**
 * Answers a pane as Excel on the web does, until the answered function is called. `self` is the window that hears the
 * pane's messages, its parent; `conversation` is the one given to {@link webFragment}, others are not ours.
 */
export function attachWeb(
  self: Messenger,
  host: ExcelHost,
  conversation: string,
  environment: Environment = DEFAULT_ENVIRONMENT,
): () => void {
  let events: ((data: unknown) => void) | null = null;
  const stop = host.onEvents((entries) => {
    events?.({ ArrayData: entries });
  });

  const hear = (event: MessageEvent): void => {
    const message = parse(event.data);
    if (message?._conversationId !== conversation || message._messageType !== REQUEST) return;
    const reply = (data: unknown, responseType: number): void => {
      const answer = {
        ...message,
        _messageType: RESPONSE,
        _responseType: responseType,
        _errorCode: 0,
        _data: data,
        _serializerVersion: 1,
      };
      (event.source as Window | null)?.postMessage(JSON.stringify(answer), event.origin);
    };
    if (message._actionType === 0) {
      void invoke(host, environment, message).then((data) => {
        reply(data, FOR_CALL);
      });
      return;
    }
    if (message._actionName === 'appCommandInvoked' && message._actionType === 1) {
      reply({ Version: 1, Error: 0 }, FOR_CALL);
      host.shell.onCommand(({ id, name, event: told }) => {
        reply([id, name, told], FOR_EVENT);
      });
      return;
    }
    if (message._actionName === 'richApiMessage') {
      events =
        message._actionType === 1
          ? (data) => {
              reply(data, FOR_EVENT);
            }
          : null;
    }
    // An empty answer to a registration would count as a failure.
    reply({ Version: 1, Error: 0 }, FOR_CALL);
  };

  self.addEventListener('message', hear);
  return () => {
    stop();
    self.removeEventListener('message', hear);
  };
}

function parse(data: unknown): XdmMessage | null {
  if (typeof data !== 'string') return null;
  try {
    return JSON.parse(data) as XdmMessage;
  } catch {
    // Pages send each other all kinds of text.
    return null;
  }
}

async function invoke(host: ExcelHost, environment: Environment, message: XdmMessage): Promise<unknown> {
  switch (message._actionName) {
    case 'ContextActivationManager_getAppContextAsync':
      return appContext(host, environment);
    case 'executeMethod':
      return await execute(host, message._data as MethodCall);
    default:
      return null;
  }
}

interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
  /** Plain arguments stand under their numbers. */
  readonly 0?: unknown;
  readonly 1?: unknown;
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

async function execute(host: ExcelHost, call: MethodCall): Promise<unknown> {
  switch (call.DdaMethod?.DispatchId) {
    case DISPATCH.richApi: {
      const [, , , , body, , flags] = call.ArrayData ?? [];
      return richApiAnswer(await host.request(String(body), Number(flags ?? 0)));
    }
    case DISPATCH.saveSettings:
      replaceSettings(host.book, call.DdaSettingsMethod?.Properties ?? []);
      return { Version: 1, Error: 0 };
    case DISPATCH.loadSettings:
      return {
        Version: 1,
        Error: 0,
        Settings: settingsText(host.book).map(([Name, Value]) => ({ Name, Value })),
      };
    case DISPATCH.commandDone:
      host.shell.commandDone(...doneArguments(call));
      return { Version: 1, Error: 0 };
    default:
      return { Version: 1, Error: INTERNAL_ERROR };
  }
}

/** Id and status of a command that is done. */
function doneArguments(call: MethodCall): [string, number] {
  return [String(call[0]), Number(call[1])];
}

const richApiAnswer = (answer: HostAnswer): unknown =>
  answer.ok
    ? { Version: 1, Error: 0, Data: [OK, [], answer.body] }
    : { Version: 1, Error: ERROR_NUMBERS[answer.code] ?? INTERNAL_ERROR };

function appContext({ book }: ExcelHost, environment: Environment): unknown {
  return {
    _id: 'konvergen',
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.00',
    _appUILocale: environment.displayLanguage,
    _dataLocale: environment.contentLanguage,
    _docUrl: documentUrl(book),
    _clientMode: 0,
    _settings: settingsText(book),
    _reason: 0,
    _osfControlType: 1,
    // Office.js reads it as XML; of one that is none the browser makes a page of its own, which breaks the pane's policy.
    _eToken: encodeURIComponent('<r><t /></r>'),
    // Text: as an object, office.js would find no set at all.
    _requirementMatrix: JSON.stringify(environment.sets),
    _hostFullVersion: '16.0.14332.20000',
    _initialDisplayMode: 2,
  };
}
