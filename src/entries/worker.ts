import './strict';
import type { FileSource } from '../app/engine/local-engine';
import type { Question } from '../app/engine/protocol';
import { regionModules } from '../app/engine/regions';
import { serveEngine } from '../app/engine/worker-server';
import { drawFrom } from '../app/reports/draw';

/** Where the products stand, beside them the region files; webpack fills it in. */
declare const __webpack_public_path__: string;

const regions = regionModules(
  (file) =>
    import(
      /* webpackIgnore: true */ new URL(`${__webpack_public_path__}wilayah/${file}`, self.location.href).href
    ),
);

const files: FileSource = async () => {
  const { writeBytes, zipBooks } = await import('../workbook/xlsx/book-files');
  return { write: writeBytes, zip: zipBooks, draw: drawFrom((words) => crypto.getRandomValues(words)) };
};

/** The analyses, off the pane's thread. Says nothing of its own: every word goes through the protocol. */
const answer = serveEngine(
  (words) => {
    self.postMessage(words);
  },
  regions,
  files,
);
self.onmessage = ({ data }: MessageEvent<Question>) => {
  answer(data);
};
