/// <reference types="office-js" />
import { config } from 'zod/v4/core';
import { COMMANDS, STEP_BUTTONS, type Command } from '../app/commands/names';
import type { ConsolidationApp } from '../app/consolidation/consolidation-app';
import { createWorkerEngine } from '../app/engine/worker-client';
import type { Engine } from '../app/engine/engine';
import { topicOfHash } from '../app/learning/topic';
import { createPaneApp, type PaneApp } from '../app/pane/pane-app';
import { loadSettings, type KeyValue } from '../app/pane/settings';
import type { Lang } from '../core/messages/translate';
import { textLine, type PaneLine, type ToMeeting, type ToPane } from '../app/meeting/protocol';
import { stamp } from '../ui/kit/stamp';
import { openMeetingWindow } from '../ui/meeting/window-lines';
import { mountPane } from '../ui/pane/mount-pane';
import type { Workbook } from '../workbook/port';
import {
  associateCommands,
  followPane,
  isPaneShown,
  setButtons,
  showPane,
} from '../workbook/office/office-commands';
import { hasDialogs, openDialog } from '../workbook/office/office-dialog';
import { officeWorkbook } from '../workbook/office/office-workbook';
import { supports } from '../workbook/office/support';

// The page forbids code made at run time; zod would try it once, and the browser would report that.
config({ jitless: true });

const DAY = 86_400_000;

/** Office.context as it really is: older hosts lack what the types promise. */
const contextOf = (): {
  readonly partitionKey?: string;
  readonly officeTheme?: { readonly isDarkTheme?: boolean };
} => Office.context;

/** A worker, or the same analyses in this thread where the host keeps workers from us. */
async function startEngine(): Promise<Engine> {
  try {
    return createWorkerEngine(new Worker(new URL('./worker.ts', import.meta.url), { name: 'konvergen' }));
  } catch {
    const [{ createLocalEngine }, { regionModules }, { drawFrom }] = await Promise.all([
      import('../app/engine/local-engine'),
      import('../app/engine/regions'),
      import('../app/reports/draw'),
    ]);
    return createLocalEngine(
      regionModules(
        (file) => import(/* webpackIgnore: true */ new URL(`wilayah/${file}`, document.baseURI).href),
      ),
      async () => {
        const { writeBytes, zipBooks } = await import('../workbook/xlsx/book-files');
        return { write: writeBytes, zip: zipBooks, draw: drawFrom((words) => crypto.getRandomValues(words)) };
      },
    );
  }
}

/** localStorage under the key Office asks for; some hosts and privacy settings refuse it, then nothing is kept. */
const keptStorage = (): KeyValue => ownStorage(contextOf().partitionKey ?? '');

function ownStorage(prefix: string): KeyValue {
  return {
    get(key) {
      try {
        return localStorage.getItem(prefix + key);
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        localStorage.setItem(prefix + key, value);
      } catch {
        // kept for this session only
      }
    },
  };
}

/** What Office says of its colours; `null` where it does not say. */
function isOfficeDark(): boolean | null {
  try {
    return contextOf().officeTheme?.isDarkTheme ?? null;
  } catch {
    return null; // hosts without themes throw here
  }
}

/** The day it is where the person sits, in days since 1970-01-01. */
const today = (): number => Math.floor((Date.now() - new Date().getTimezoneOffset() * 60_000) / DAY);

let consolidation: Promise<ConsolidationApp> | null = null;
/** Many workbooks into one; loaded when the screen is opened for the first time, and kept as long as the pane. */
function loadConsolidation(workbook: Workbook, storage: KeyValue): Promise<ConsolidationApp> {
  consolidation ??= (async () => {
    const { pageConsolidation } = await import('../ui/pane/page-consolidation');
    return pageConsolidation({
      startWorker: () =>
        new Worker(new URL('./consolidation-worker.ts', import.meta.url), { name: 'konvergen-gabung' }),
      lang: () => loadSettings(storage).lang,
      today,
      putIntoBook: async (...put) => {
        const { putProvince } = await import('../app/consolidation/put-province');
        return await putProvince(workbook, ...put);
      },
    });
  })();
  return consolidation;
}

/** A dialog of Office; where the host has none that speak both ways, a window of the browser. */
function openMeeting(held: () => void): PaneLine | null {
  if (!hasDialogs()) return openMeetingWindow('meeting.html', held);
  const { line, take } = textLine<ToMeeting, ToPane>((piece) => {
    say(piece);
  });
  const say = openDialog(new URL('meeting-excel.html', document.baseURI).href, { heard: take, failed: held });
  return line;
}

async function rulePage(rule: string): Promise<string | null> {
  try {
    const page = (await import(
      /* webpackChunkName: "aturan", webpackMode: "lazy-once" */ `../../docs/rules/${rule}.md`
    )) as { readonly default: string };
    return page.default;
  } catch {
    return null;
  }
}

/** The language chosen before, where there is no Office to say under which key. */
const savedLang = (): Lang => loadSettings(ownStorage('')).lang;

/** The message stands in the page itself, so that it shows even where no script of ours runs. */
const showUnsupported = (): void => {
  document.documentElement.classList.add('tidak-didukung');
};

/** True within Excel; false in a browser, also where Office's own script could not be had. */
async function isInExcel(): Promise<boolean> {
  try {
    return (await Office.onReady()).host === Office.HostType.Excel;
  } catch {
    return false;
  }
}

/** The pane on its page, not begun yet; `null` where it cannot be. */
async function open(): Promise<PaneApp | null> {
  const topic = topicOfHash(location.hash);
  const isExcel = await isInExcel();
  const element = document.getElementById('panel');
  if (element && !isExcel && topic !== undefined) {
    // The address for support leads a browser here: the help without a workbook.
    const { mountHelpAlone } = await import('../ui/pane/help/help-alone');
    mountHelpAlone(element, { lang: savedLang(), rulePage });
    return null;
  }
  if (!element || !isExcel || !supports('panel')) {
    showUnsupported();
    return null;
  }
  const workbook = officeWorkbook();
  const storage = keptStorage();
  const app = createPaneApp({
    workbook,
    engine: await startEngine(),
    storage,
    openMeeting,
    consolidation: () => loadConsolidation(workbook, storage),
    today,
    stamp,
    now: () => performance.now(),
    later: (ms, callback) => {
      const timer = setTimeout(callback, ms);
      return () => {
        clearTimeout(timer);
      };
    },
    rulePage,
  });
  mountPane(element, app, { isHostDark: isOfficeDark() });
  if (topic !== undefined) app.learning.openHelp(topic);
  void followPane();
  if (supports('tombol')) {
    const { followButtons } = await import('../app/commands/follow-buttons');
    followButtons(app, (on) => void setButtons(STEP_BUTTONS, on));
  }
  return app;
}

const opened = open();

/** What a command needs is loaded with the first one. */
async function answer(command: Command): Promise<void> {
  const app = await opened.catch(() => null);
  if (!app) return;
  try {
    const [{ runCommand }, { readActiveCell, readSelection }] = await Promise.all([
      import('../app/commands/run-command'),
      import('../workbook/office/read-selection'),
    ]);
    const cells = { selection: readSelection, activeCell: readActiveCell };
    await runCommand(command, { app, showPane, isPaneShown, ...cells });
  } catch (error) {
    app.explain(error);
  }
}

associateCommands(COMMANDS, answer);
opened
  // `?periksa` opens the pane with the check running: for links and the workbench.
  .then((app) => app?.start({ check: new URLSearchParams(location.search).has('periksa') }))
  .catch(showUnsupported);
