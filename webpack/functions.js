import { tsImport } from 'tsx/esm/api';
import webpack from 'webpack';

/** Writes what Excel is told of the custom functions, one file a language, out of the functions themselves. */
export const functionFiles = {
  apply: (compiler) => {
    const name = 'function-files';
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
        const { functionsMetadata, METADATA_FILES } = await tsImport(
          '../src/functions/metadata.ts',
          import.meta.url,
        );
        for (const [lang, file] of Object.entries(METADATA_FILES)) {
          const text = `${JSON.stringify(functionsMetadata(lang), null, 2)}\n`;
          compilation.emitAsset(file, new webpack.sources.RawSource(text));
        }
      });
    });
  },
};
