import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod/v4/core';
import type { ConsolidationApp } from '../app/consolidation/consolidation-app';
import { createWorkerEngine } from '../app/engine/worker-client';
import { loadSettings, saveSettings, type KeyValue } from '../app/pane/settings';
import { stamp } from '../ui/kit/stamp';
import { openMeetingWindow } from '../ui/meeting/window-lines';
import { memoryPane } from '../workbench/page/memory-pane';
import { WorkbenchPage } from '../workbench/page/workbench-page';
import { startWorkbench } from '../workbench/start';

// The page forbids code made at run time; zod would try it once, and the browser would report that.
config({ jitless: true });

const DAY = 86_400_000;

const storage: KeyValue = {
  get(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // refused by privacy settings
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      // kept for this session only
    }
  },
};

const settings = loadSettings(storage);
const workbench = startWorkbench(
  new Worker(new URL('./workbench-reader.ts', import.meta.url), { name: 'konvergen-berkas' }),
  settings.lang,
);

const today = (): number => Math.floor((Date.now() - new Date().getTimezoneOffset() * 60_000) / DAY);

let consolidation: Promise<ConsolidationApp> | null = null;

const Pane = memoryPane({
  storage,
  // One for the page: opening another file leaves the list as it is.
  consolidation() {
    consolidation ??= import('../ui/pane/page-consolidation').then(({ pageConsolidation }) =>
      pageConsolidation({
        startWorker: () =>
          new Worker(new URL('./consolidation-worker.ts', import.meta.url), { name: 'konvergen-gabung' }),
        lang: () => loadSettings(storage).lang,
        today,
      }),
    );
    return consolidation;
  },
  startEngine: () =>
    createWorkerEngine(new Worker(new URL('./worker.ts', import.meta.url), { name: 'konvergen' })),
  today,
  stamp,
  now: () => performance.now(),
  later: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => {
      clearTimeout(timer);
    };
  },
  openSample: workbench.openSample,
  openMeeting: (held) => openMeetingWindow('meeting.html', held),
  onLang: (lang) => {
    if (lang !== workbench.state().lang) workbench.setLang(lang);
  },
  rulePage: async (rule) => {
    try {
      const page = (await import(
        /* webpackChunkName: "aturan", webpackMode: "lazy-once" */ `../../docs/rules/${rule}.md`
      )) as { readonly default: string };
      return page.default;
    } catch {
      return null;
    }
  },
});

const element = document.getElementById('meja');
if (element) {
  createRoot(element).render(
    <StrictMode>
      <WorkbenchPage
        workbench={workbench}
        Pane={Pane}
        onLang={(lang) => {
          saveSettings(storage, { ...loadSettings(storage), lang });
          workbench.setLang(lang);
        }}
      />
    </StrictMode>,
  );
}
