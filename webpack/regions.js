import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import webpack from 'webpack';
import { compressed } from './compressed.js';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Writes the files of scripts/lib/region-files.ts as they are: data beside the program, not part of it. */
const regionFiles = {
  apply: (compiler) => {
    const name = 'region-files';
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
        const lib = await tsImport('../scripts/lib/region-files.ts', import.meta.url);
        for (const file of lib.regionFiles(here(lib.REGION_DATA))) {
          compilation.emitAsset(file.name, new webpack.sources.RawSource(file.text));
        }
      });
    });
  },
};

/** The official regions, one file a province with their own licence: `dist/wilayah/`. */
export const regionsConfig = (shared) => ({
  ...shared,
  name: 'wilayah',
  devtool: false,
  entry: {},
  output: { path: here('dist/wilayah'), clean: true },
  optimization: { minimize: false },
  plugins: [regionFiles, compressed],
});
