import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadSettings, saveSettings, type KeyValue } from '../app/pane/settings';
import { createExcelHost } from '../host/excel-host';
import { attachDesktop } from '../host/transports/desktop';
import { framePane } from '../workbench/page/frame-pane';
import { WorkbenchPage } from '../workbench/page/workbench-page';
import { startWorkbench } from '../workbench/start';

/** The same keys as the pane in the frame, which lives on the same origin. */
const storage: KeyValue = {
  get: (key) => localStorage.getItem(key),
  set: (key, value) => {
    localStorage.setItem(key, value);
  },
};

const workbench = startWorkbench(
  new Worker(new URL('./workbench-reader.ts', import.meta.url), { name: 'konvergen-berkas' }),
  loadSettings(storage).lang,
);

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

let reload = (): void => undefined;
const Pane = framePane((pane, book) => {
  const host = createExcelHost(book, { payloadLimit: null });
  // An Excel answers from another process; ours lives on the pane's own thread, and has to let others have theirs.
  attachDesktop(pane, {
    ...host,
    request: async (body, flags) => {
      await turn();
      const answer = await host.request(body, flags);
      await turn();
      return answer;
    },
  });
  reload = () => {
    pane.location.reload();
  };
  return host.close;
}, 'taskpane.html?periksa');

// Told by the browser when the pane, in its own frame, keeps another language.
window.addEventListener('storage', () => {
  const { lang } = loadSettings(storage);
  if (lang !== workbench.state().lang) workbench.setLang(lang);
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
          reload();
        }}
      />
    </StrictMode>,
  );
}
