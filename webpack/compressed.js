import { gzipSync } from 'node:zlib';
import webpack from 'webpack';
import { TEXT_TYPES } from '../scripts/lib/security-headers.mjs';

/** Below this a header costs more than it saves. */
const WORTH_IT = 1024;

const isText = (file) => TEXT_TYPES.includes(file.slice(file.lastIndexOf('.') + 1));

/** A `.gz` beside every text worth it, for servers that hand it out as it stands (`gzip_static` of nginx). */
export const compressed = {
  apply: (compiler) => {
    const name = 'compressed';
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
      compilation.hooks.processAssets.tap({ name, stage }, (assets) => {
        for (const [file, source] of Object.entries(assets)) {
          const bytes = Buffer.from(source.source());
          if (!isText(file) || bytes.length < WORTH_IT) continue;
          compilation.emitAsset(`${file}.gz`, new webpack.sources.RawSource(gzipSync(bytes, { level: 9 })));
        }
      });
    });
  },
};
