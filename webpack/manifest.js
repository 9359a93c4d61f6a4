import { readFileSync } from 'node:fs';
import webpack from 'webpack';
import { manifestXml, readHost, shortcutsJson } from '../scripts/lib/manifest.mjs';

/** The manifest to deploy, beside the pages it names; made where ADDIN_HOST says who will serve them. */
export const PRODUCTION_MANIFEST = 'manifest.prod.xml';

/** Writes `manifest.prod.xml` and `shortcuts.json`, or says what to set. A host that is none fails the build. */
export const productionManifest = {
  apply: (compiler) => {
    const name = 'production-manifest';
    const { ADDIN_HOST: wanted = '', ADDIN_SHORTCUTS: shortcuts = '' } = process.env;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const emit = (file, text) => {
          compilation.emitAsset(file, new webpack.sources.RawSource(text));
        };
        emit('shortcuts.json', shortcutsJson());
        if (wanted === '') {
          console.log(`${PRODUCTION_MANIFEST} is not made: set ADDIN_HOST=https://… (docs/dukungan.md)`);
          return;
        }
        try {
          const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
          const host = readHost(wanted);
          emit(PRODUCTION_MANIFEST, manifestXml({ host, version, shortcuts: shortcuts === '1' }));
        } catch (error) {
          compilation.errors.push(new webpack.WebpackError(error.message));
        }
      });
    });
  },
};
