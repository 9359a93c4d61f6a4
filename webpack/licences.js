import webpack from 'webpack';
import { licenceTexts, packageOf } from '../scripts/lib/licences.mjs';

/** Every file a compilation took code from, those merged into others too. */
function* resourcesOf(modules) {
  for (const module of modules) {
    if (module.modules) yield* resourcesOf(module.modules);
    if (module.resource) yield module.resource.split('?')[0];
  }
}

/**
 * Writes down whose code a product holds: `lisensi/<product>.json` for the list in docs, `lisensi/<product>.txt` with the
 * texts themselves, which MIT and its kin want to go along.
 */
export const licences = {
  apply: (compiler) => {
    const name = 'licences';
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const packages = new Map();
        const all = [compilation, ...childrenOf(compilation)];
        for (const { modules } of all) {
          for (const resource of resourcesOf(modules)) {
            const found = packageOf(resource);
            if (found) packages.set(`${found.name}@${found.version}`, found);
          }
        }
        const listed = [...packages.keys()].sort().map((key) => packages.get(key));
        const texts = listed.map(({ name: who, version, licence, folder }) =>
          [`${who} ${version} (${licence})`, ...licenceTexts(folder)].join('\n\n'),
        );
        const emit = (extension, text) => {
          const file = `lisensi/${compiler.options.name}.${extension}`;
          compilation.emitAsset(file, new webpack.sources.RawSource(text));
        };
        const list = listed.map(({ name: who, version, licence }) => ({ name: who, version, licence }));
        emit('json', `${JSON.stringify(list, null, 2)}\n`);
        emit('txt', `${texts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);
      });
    });
  },
};

/** Compilations within a compilation: pages, never workers, which share their parent's. */
const childrenOf = ({ children }) => children.filter(({ name }) => !name?.startsWith('HtmlWebpackCompiler'));
