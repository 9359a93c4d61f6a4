import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { metaPolicy, OFFICE_CDN } from '../scripts/lib/security-headers.mjs';
import { compressed } from './compressed.js';
import { functionFiles } from './functions.js';
import { licences } from './licences.js';
import { PRODUCTION_MANIFEST, productionManifest } from './manifest.js';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** What a person waits for before the pane shows, gzipped: its first scripts and styles. Office's own are not ours. */
const FIRST_LOAD_BUDGET = 230 * 1024;

/** OFFICEJS=cdn takes Microsoft's library from its CDN, OFFICEJS=local an administrator's own copy beside the pane. */
const OFFICEJS = {
  cdn: { src: `${OFFICE_CDN}/lib/1/hosted/office.js`, origin: OFFICE_CDN },
  local: { src: 'office-js/office.js', origin: '' },
};

/** Where this build takes Microsoft's library from. */
export const OFFICE = OFFICEJS[process.env.OFFICEJS ?? 'cdn'];
if (!OFFICE) throw new Error(`OFFICEJS is ${Object.keys(OFFICEJS).join(' or ')}`);

/** Fails the build when the first load outgrows its budget, and says how large it is when it does not. */
const firstLoadBudget = {
  apply: (compiler) => {
    const name = 'first-load-budget';
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name, stage }, (assets) => {
        const first = [
          ...compilation.entrypoints.get('taskpane').getFiles(),
          'pane/taskpane.css',
          'pane/taskpane-guard.js',
        ];
        const size = first
          .map((file) => gzipSync(assets[file].source(), { level: 9 }).length)
          .reduce((sum, length) => sum + length, 0);
        const text = `first load of the pane: ${(size / 1024).toFixed(1)} KB gzip of ${FIRST_LOAD_BUDGET / 1024} KB`;
        if (size > FIRST_LOAD_BUDGET) compilation.errors.push(new webpack.WebpackError(text));
        else console.log(text);
      });
    });
  },
};

/** The task pane as Excel loads it: `dist/taskpane.html`, with its worker and the pages of the rules as chunks of their own. */
export const paneConfig = (shared) => {
  const isProduction = shared.mode === 'production';
  const filename = isProduction ? 'pane/[name].[contenthash:8].js' : 'pane/[name].js';
  return {
    ...shared,
    name: 'pane',
    target: 'web',
    // Pane and custom functions share one page, as they share one runtime in Excel.
    entry: { taskpane: [here('src/entries/functions.ts'), here('src/entries/taskpane.tsx')] },
    module: {
      ...shared.module,
      rules: [...shared.module.rules, { test: /\.md$/, type: 'asset/source' }],
    },
    output: {
      path: here('dist'),
      filename,
      chunkFilename: filename,
      publicPath: 'auto',
      // dist/ is shared with the other products; only what was the pane's is taken away.
      clean: { keep: (file) => !file.startsWith('pane/') && file !== PRODUCTION_MANIFEST },
    },
    plugins: [
      new HtmlPlugin({
        template: here('src/entries/taskpane.html'),
        filename: 'taskpane.html',
        chunks: ['taskpane'],
        inject: 'head',
        scriptLoading: 'defer',
        minify: false,
        csp: metaPolicy('panel', { office: OFFICE.origin }),
        officejs: OFFICE.src,
      }),
      new CopyPlugin({
        patterns: [
          { from: here('src/entries/taskpane.css'), to: 'pane/taskpane.css' },
          { from: here('src/entries/taskpane-guard.js'), to: 'pane/taskpane-guard.js' },
          { from: here('assets/icon-*.png'), to: 'assets/[name][ext]' },
          { from: here('assets/icons/*.png'), to: 'assets/icons/[name][ext]' },
        ],
      }),
      functionFiles,
      licences,
      ...(isProduction ? [firstLoadBudget, productionManifest, compressed] : []),
    ],
  };
};
