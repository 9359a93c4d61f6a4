import type { ExcelHost } from '../excel-host';
import { attachDesktop, type PaneWindow } from './desktop';
import { DEFAULT_ENVIRONMENT, type Environment } from './environment';

/** A window that was opened as a dialog. */
export interface DialogWindow {
  readonly close: () => void;
  /** Told once, when a person or {@link DialogWindow.close} has closed it. */
  readonly onClosed: (listener: () => void) => void;
}

/** The windows of this Excel. */
export interface DialogWindows {
  /** Opens a page; `null` where that is refused. */
  readonly open: (url: string) => DialogWindow | null;
}

/** The dialogs of one pane. */
export interface Dialogs {
  /** Makes a window the dialog that was just opened, before office.js loads in it. */
  readonly attachDialog: (dialog: PaneWindow) => void;
}

/** Numbers of events: what a dialog says to its pane, and a pane to its dialog. */
const FROM_DIALOG = 10;
const FROM_PANE = 12;
/** The first of an event's arguments: a message, or why the dialog is gone. */
const MESSAGE = 0;

/** What Excel answers, as Microsoft numbers it ("Handle errors and events in the Office dialog box"). */
const ANSWER = {
  ok: 0,
  /** Its page is of another domain than the pane's. */
  otherDomain: 12004,
  needsHttps: 12005,
  /** A person closed it. */
  closed: 12006,
  /** A pane has one dialog at a time. */
  alreadyOpen: 12007,
  /** A person, or the browser for them, refused it. */
  ignored: 12009,
} as const;

type Handler = (event: number, args: unknown) => void;

interface Opened {
  readonly window: DialogWindow;
  readonly hears: Handler;
}

/** An Excel that shows dialogs which speak both ways. */
const withDialogs = (environment: Environment = DEFAULT_ENVIRONMENT): Environment => ({
  ...environment,
  sets: { ...environment.sets, DialogApi: '1.2' },
});

/**
 * Makes a window the task pane of a desktop Excel that can show dialogs. A dialog is a page of the pane's own origin over
 * https; it speaks to the pane and hears it, and cannot reach the workbook. Words said to a dialog that does not listen
 * yet are lost, as in Excel.
 */
export function attachWithDialogs(
  pane: PaneWindow & { readonly location: { readonly origin: string } },
  host: ExcelHost,
  windows: DialogWindows,
  environment: Environment = withDialogs(),
): Dialogs {
  attachDesktop(pane, host, environment);
  const { origin } = pane.location;
  let opened: Opened | null = null;
  let dialogHears: Handler | null = null;

  const openDialog = (target: string, hears: Handler): number => {
    if (opened) return ANSWER.alreadyOpen;
    const { protocol, origin: asked } = new URL((JSON.parse(target) as { readonly url: string }).url);
    if (protocol !== 'https:') return ANSWER.needsHttps;
    if (asked !== origin) return ANSWER.otherDomain;
    dialogHears = null;
    const window = windows.open((JSON.parse(target) as { readonly url: string }).url);
    if (!window) return ANSWER.ignored;
    opened = { window, hears };
    window.onClosed(() => {
      if (opened?.window !== window) return;
      opened = null;
      dialogHears = null;
      hears(FROM_DIALOG, listArgument([ANSWER.closed]));
    });
    return ANSWER.ok;
  };

  extend(pane, {
    RegisterEvent: (id, target, handler, callback, otherwise) => {
      if (id !== FROM_DIALOG) otherwise();
      else answer(callback, openDialog(String(target), handler as Handler));
    },
    UnregisterEvent: (id, _target, callback, otherwise) => {
      if (id !== FROM_DIALOG) {
        otherwise();
        return;
      }
      const closing = opened;
      opened = null;
      dialogHears = null;
      closing?.window.close();
      answer(callback, ANSWER.ok);
    },
    MessageChild2: (text) => {
      const { messageContent } = JSON.parse(String(text)) as { readonly messageContent: string };
      later(() => dialogHears?.(FROM_PANE, listArgument([MESSAGE, messageContent, origin])));
    },
  });

  return {
    attachDialog(dialog) {
      attachDesktop(dialog, host, environment);
      // A dialog has no workbook.
      delete dialog._richApiNativeBridge;
      extend(dialog, {
        GetHostInfo: () => `Excel|Win32|16.01|${environment.displayLanguage}||isDialog||0`,
        RegisterEvent: (id, _target, handler, callback, otherwise) => {
          if (id !== FROM_PANE) {
            otherwise();
            return;
          }
          dialogHears = handler as Handler;
          answer(callback, ANSWER.ok);
        },
        MessageParent2: (text) => {
          const { messageToParent } = JSON.parse(String(text)) as { readonly messageToParent: string };
          const to = opened;
          later(() => {
            if (to && to === opened) to.hears(FROM_DIALOG, listArgument([MESSAGE, messageToParent, origin]));
          });
        },
      });
    },
  };
}

/** A method of `window.external`; the last argument does what it did before. */
type Method = (...args: readonly never[]) => unknown;

interface Methods {
  readonly GetHostInfo?: () => string;
  readonly RegisterEvent?: (
    id: number,
    target: unknown,
    handler: unknown,
    callback: unknown,
    otherwise: () => void,
  ) => void;
  readonly UnregisterEvent?: (id: number, target: unknown, callback: unknown, otherwise: () => void) => void;
  readonly MessageChild2?: (text: unknown) => void;
  readonly MessageParent2?: (text: unknown) => void;
}

/** Puts methods over those of a window that was attached before. */
function extend(window: PaneWindow, { RegisterEvent, UnregisterEvent, ...methods }: Methods): void {
  const before = (window as unknown as { readonly external: Readonly<Record<string, Method>> }).external;
  const call = (name: string, args: readonly unknown[]): void => {
    (before[name] as ((...all: readonly unknown[]) => void) | undefined)?.(...args);
  };
  window.Object.defineProperty(window, 'external', {
    configurable: true,
    value: {
      ...before,
      ...methods,
      ...(RegisterEvent && {
        RegisterEvent: (id: number, target: unknown, handler: unknown, callback: unknown) => {
          RegisterEvent(id, target, handler, callback, () => {
            call('RegisterEvent', [id, target, handler, callback]);
          });
        },
      }),
      ...(UnregisterEvent && {
        UnregisterEvent: (id: number, target: unknown, callback: unknown) => {
          UnregisterEvent(id, target, callback, () => {
            call('UnregisterEvent', [id, target, callback]);
          });
        },
      }),
    },
  });
}

/** Words between windows arrive in a later turn. */
const later = (work: () => void): void => {
  setTimeout(work, 0);
};

const answer = (callback: unknown, status: number): void => {
  later(() => {
    if (typeof callback === 'function') (callback as (code: number) => void)(status);
  });
};

/** A list as a desktop Excel hands it over: behind a call. */
const listArgument = (values: readonly unknown[]): unknown => ({ toArray: () => values });
