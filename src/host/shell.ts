import type { EventEntry } from './wire';

/** A message that is no event of the workbook: a shortcut, or the pane being shown. */
export type ShellEntry = readonly [number, number, string, string, number];

/** A command on its way to the add-in. */
export interface CommandCall {
  readonly id: string;
  /** `FunctionName` of the manifest. */
  readonly name: string;
  /** JSON of what the command is told: which control it was. */
  readonly event: string;
}

/** What stands around the workbook in Excel's window: the room of the pane, the ribbon, and who presses its buttons. */
export interface Shell {
  readonly isPaneShown: () => boolean;
  /** Shows or hides the pane, as the add-in or the person's own X does it; the add-in hears of it. */
  readonly showPane: (on: boolean) => void;
  /** Calls the listener whenever the pane is shown or hidden. */
  readonly onPane: (listener: (shown: boolean) => void) => void;
  /** False for buttons that were turned off, by id of the manifest. */
  readonly buttons: Map<string, boolean>;
  /**
   * Presses a button of the ribbon or of a menu. It waits until the add-in's runtime is there, and answers how the
   * library says it went: 0 when the command called `completed`.
   */
  readonly press: (name: string, control: string) => Promise<number>;
  /** Presses the keys of an action. Nobody answers. */
  readonly pressKeys: (action: string) => void;

  /** For the transports: hears of commands until the answered function is called, those that waited first. */
  readonly onCommand: (listener: (call: CommandCall) => void) => () => void;
  /** For the transports: a command is done. */
  readonly commandDone: (id: string, status: number) => void;
  /** For the library: it takes actions from now on. */
  readonly actionsReady: () => void;
}

/** Messages of the pane's own: category of events, number of `onVisibilityChanged`. */
const EVENT_CATEGORY: EventEntry[0] = 65536;
const VISIBILITY_CHANGED = 65539;
/** Messages that call an action by its name. */
const ACTION_CATEGORY = 2;
const DISPATCH = 1000;

/** An Excel window whose pane is open. `send` brings messages to the add-in. */
export function createShell(send: (entry: ShellEntry) => void): Shell {
  const buttons = new Map<string, boolean>();
  const paneListeners: ((shown: boolean) => void)[] = [];
  const done = new Map<string, (status: number) => void>();
  let calls: CommandCall[] = [];
  let keys: ShellEntry[] = [];
  let listener: ((call: CommandCall) => void) | null = null;
  let takesActions = false;
  let shown = true;
  let sequence = 0;

  const next = (): number => (sequence += 1);
  const flush = (): void => {
    if (listener) for (const call of calls.splice(0)) listener(call);
    if (takesActions) for (const entry of keys.splice(0)) send(entry);
  };

  return {
    isPaneShown: () => shown,
    showPane(on) {
      if (on === shown) return;
      shown = on;
      for (const heard of paneListeners) heard(on);
      const visibility = on ? 'Visible' : 'Hidden';
      send([EVENT_CATEGORY, VISIBILITY_CHANGED, '', JSON.stringify({ visibility }), next()]);
    },
    onPane(heard) {
      paneListeners.push(heard);
    },
    buttons,
    press(name, control) {
      const id = `perintah-${String(next())}`;
      const event = JSON.stringify({ source: { id: control } });
      return new Promise((resolve) => {
        done.set(id, resolve);
        calls = [...calls, { id, name, event }];
        flush();
      });
    },
    pressKeys(action) {
      keys = [...keys, [ACTION_CATEGORY, DISPATCH, '', JSON.stringify([action, '']), next()]];
      flush();
    },
    onCommand(heard) {
      listener = heard;
      flush();
      return () => {
        if (listener === heard) listener = null;
      };
    },
    commandDone(id, status) {
      done.get(id)?.(status);
      done.delete(id);
    },
    actionsReady() {
      takesActions = true;
      flush();
    },
  };
}
