import type { Question } from '../app/engine/protocol';
import { regionModules } from '../app/engine/regions';
import { serveEngine } from '../app/engine/worker-server';

/** Where the products stand, beside them the region files; webpack fills it in. */
declare const __webpack_public_path__: string;

const regions = regionModules(
  (file) =>
    import(
      /* webpackIgnore: true */ new URL(`${__webpack_public_path__}wilayah/${file}`, self.location.href).href
    ),
);

/** The analyses, off the pane's thread. Says nothing of its own: every word goes through the protocol. */
const answer = serveEngine((words) => {
  self.postMessage(words);
}, regions);
self.onmessage = ({ data }: MessageEvent<Question>) => {
  answer(data);
};
