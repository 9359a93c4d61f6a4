import { minify } from '@swc/core';
import webpack from 'webpack';

/**
 * Functions stay where they are written. Put into the place that calls them they would be made anew at each call, and V8
 * compiles each of them anew: many workbooks then take half as long again.
 */
const COMPRESS = { inline: 0, reduce_vars: false };

/** The compiler's own minifier for every product: seconds, where the usual one takes minutes over the spreadsheet. */
export const minifyWithSwc = {
  apply: (compiler) => {
    const name = 'minify-with-swc';
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
      const module = compilation.outputOptions.module === true;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async (assets) => {
        for (const [file, source] of Object.entries(assets)) {
          if (!file.endsWith('.js')) continue;
          const { code } = await minify(String(source.source()), {
            module,
            compress: COMPRESS,
            mangle: true,
          });
          compilation.updateAsset(file, new webpack.sources.RawSource(code), { minimized: true });
        }
      });
    });
  },
};
