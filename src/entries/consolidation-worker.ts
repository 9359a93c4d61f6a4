import './strict';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { MakingQuestion } from '../app/consolidation/protocol';
import { handedBack, serveMaking } from '../app/consolidation/serve-making';
import { createRegionLoader, regionModules } from '../app/engine/regions';
import { readBytes, writeBytes, zipBooks } from '../workbook/xlsx/book-files';

/** Where the products stand, beside them the region files; webpack fills it in. */
declare const __webpack_public_path__: string;

const regions = regionModules(
  (file) =>
    import(
      /* webpackIgnore: true */ new URL(`${__webpack_public_path__}wilayah/${file}`, self.location.href).href
    ),
);

/** Reads, checks and makes workbooks, off the page's thread. */
const answer = serveMaking({
  read: readBytes,
  write: writeBytes,
  zip: zipBooks,
  // Browsers keep their own from pages that came over plain http, as an office's own server may send them.
  digest: (bytes) => bytesToHex(sha256(bytes)),
  regions: createRegionLoader(regions),
});
self.onmessage = ({ data }: MessageEvent<MakingQuestion>) => {
  void answer(data).then((made) => {
    self.postMessage(made, { transfer: handedBack(made) });
  });
};
