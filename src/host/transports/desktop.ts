import type { ExcelHost } from '../excel-host';
import { nativeBridge, type NativeBridge } from './bridge';
import {
  DEFAULT_ENVIRONMENT,
  documentUrl,
  replaceSettings,
  settingsText,
  type Environment,
} from './environment';

/** The part of a window this transport fills in. */
export type PaneWindow = Pick<typeof globalThis, 'Object'> & { _richApiNativeBridge?: NativeBridge };

const EXCEL = 1;
const SUCCESS = 0;
const TASK_PANE = 1;

/** Numbers of the event that a button was pressed, and of the method that says its command is done. */
const COMMAND_INVOKED = 39;
const COMMAND_DONE = 94;

/**
 * Makes a window of the same origin a task pane of a desktop Excel, before office.js loads in it: the pane's first
 * script calls `parent.attach(window)`, the workbench's page answers with this. Works over http.
 */
export function attachDesktop(
  pane: PaneWindow,
  host: ExcelHost,
  environment: Environment = DEFAULT_ENVIRONMENT,
): void {
  pane._richApiNativeBridge = nativeBridge(host);
  // The pane's own realm: office.js asks for functions of its own window.
  pane.Object.defineProperty(pane, 'external', { configurable: true, value: external(host, environment) });
}

function external(host: ExcelHost, environment: Environment): Readonly<Record<string, unknown>> {
  const context = solutionContext(host, environment);
  const done = (callback: unknown): void => {
    if (typeof callback === 'function') (callback as (status: number) => void)(SUCCESS);
  };
  return {
    GetHostInfo: () => `Excel|Win32|16.01|${environment.displayLanguage}||||${String(environment.flags)}`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    // Dialogs, old bindings and the like: answered, never carried out.
    Execute: (id: number, parameters: unknown, callback: unknown) => {
      if (id === COMMAND_DONE) {
        const [command, status] = listOf(parameters);
        host.shell.commandDone(String(command), Number(status));
      }
      done(callback);
    },
    RegisterEvent: (id: number, _target: string, handler: unknown, callback: unknown) => {
      done(callback);
      if (id !== COMMAND_INVOKED || typeof handler !== 'function') return;
      host.shell.onCommand(({ id: command, name, event }) => {
        (handler as (type: number, args: unknown) => void)(
          COMMAND_INVOKED,
          listArgument([command, name, event]),
        );
      });
    },
    UnregisterEvent: (_id: number, _target: string, callback: unknown) => {
      done(callback);
    },
  };
}

/** A list as a desktop Excel hands it over: behind a call. */
const listArgument = (values: readonly unknown[]): unknown => ({ toArray: () => values });

/** A list as the library hands it over. */
const listOf = (parameters: unknown): readonly unknown[] =>
  Array.isArray(parameters) ? (parameters as readonly unknown[]) : [];

function solutionContext({ book }: ExcelHost, environment: Environment): Readonly<Record<string, unknown>> {
  const settings = {
    Read: (keys: string[], values: string[]) => {
      for (const [key, text] of settingsText(book)) {
        keys.push(key);
        values.push(text);
      }
    },
    Write: (keys: readonly string[], values: readonly string[]) => {
      replaceSettings(
        book,
        keys.map((key, at) => [key, values[at] ?? 'null']),
      );
    },
  };
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => 'konvergen',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => environment.displayLanguage,
    GetAppDataLocale: () => environment.contentLanguage,
    GetDocUrl: () => documentUrl(book),
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => TASK_PANE,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify(environment.sets),
    GetHostFullVersion: () => '16.0.14332.20000',
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify(themeNumbers(environment.theme)),
    GetSettings: () => settings,
  };
}

/** Colours as the numbers office.js makes `#RRGGBB` of again. */
const themeNumbers = (theme: Environment['theme']): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(theme).map(([name, color]) => [name, parseInt(color.slice(1), 16)]));
