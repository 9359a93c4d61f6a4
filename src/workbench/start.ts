import type { Lang } from '../core/messages/translate';
import { loadUniver } from '../ui/grid/univer/load-univer';
import { univerView } from '../ui/grid/univer/univer-view';
import { tableView } from '../ui/grid/table/table-view';
import { downloadFile } from './download';
import { createFileService, type FileReaderPort } from './open-file';
import { createWorkbench, type Workbench } from './workbench';

/** The district nobody lives in, beside the page. */
const SAMPLE = 'kabupaten-contoh.xlsx';

/** A workbench with the sample on its way, its grid drawn by Univer or as a table. */
export function startWorkbench(reader: FileReaderPort, lang: Lang): Workbench {
  const workbench = createWorkbench({
    lang,
    ...createFileService(reader),
    download: downloadFile,
    sample: async () => {
      const answer = await fetch(new URL(`contoh/${SAMPLE}`, document.baseURI));
      if (!answer.ok) throw new Error(`contoh/${SAMPLE}: ${String(answer.status)}`);
      return { name: SAMPLE, bytes: new Uint8Array(await answer.arrayBuffer()) };
    },
    views: {
      lembar: async (container, shownIn, sheets) =>
        univerView(await loadUniver(), container, shownIn, sheets),
      tabel: tableView,
    },
  });
  void workbench.openSample();
  return workbench;
}
