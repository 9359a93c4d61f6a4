import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { metaPolicy } from '../scripts/lib/security-headers.mjs';
import { compressed } from './compressed.js';
import { licences } from './licences.js';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Where the page for development is built: never in dist/, which is what people deploy. */
export const DEV_PAGE = here('node_modules/.cache/konvergen/workbench');

/** The spreadsheet of the workbench, built apart so that no other build waits for it: `dist/univer/univer.js`. */
const univer = (shared) => ({
  ...shared,
  name: 'univer',
  mode: 'production',
  devtool: false,
  target: 'web',
  entry: { univer: here('src/ui/grid/univer/bundle.ts') },
  experiments: { outputModule: true },
  output: {
    path: here('dist/univer'),
    filename: '[name].js',
    chunkFilename: '[name].[contenthash:8].js',
    module: true,
    library: { type: 'module' },
    clean: true,
  },
  plugins: [
    new CopyPlugin({
      patterns: [
        { from: here('node_modules/@univerjs/preset-sheets-core/lib/index.css'), to: 'univer.css' },
        { from: here('node_modules/@univerjs/preset-sheets-core/LICENSE'), to: 'LICENSE.txt' },
      ],
    }),
    licences,
    compressed,
  ],
});

const page = (shared, { name, entry, path, filename, kind, more = [] }) => {
  const hashed = shared.mode === 'production' ? '.[contenthash:8]' : '';
  return {
    ...shared,
    name,
    target: 'web',
    entry: { [name]: here(entry) },
    module: { ...shared.module, rules: [...shared.module.rules, { test: /\.md$/, type: 'asset/source' }] },
    output: {
      path,
      filename: `workbench/[name]${hashed}.js`,
      chunkFilename: `workbench/[name]${hashed}.js`,
      publicPath: 'auto',
      // dist/ is shared with the other products.
      clean: { keep: (file) => !file.startsWith('workbench/') },
    },
    plugins: [
      new HtmlPlugin({
        template: here('src/entries/workbench.html'),
        filename,
        chunks: [name],
        inject: 'head',
        scriptLoading: 'defer',
        minify: false,
        csp: metaPolicy(kind),
      }),
      new CopyPlugin({
        patterns: [
          { from: here('src/entries/workbench.css'), to: 'workbench/workbench.css' },
          { from: here('assets/icon-*.png'), to: 'assets/[name][ext]' },
          { from: here('assets/contoh/*.xlsx'), to: 'contoh/[name][ext]', noErrorOnMissing: true },
        ],
      }),
      ...more,
    ],
  };
};

/** The workbench as it is deployed: `dist/workbench.html`, the pane over the workbook in memory, no office.js. */
const workbench = (shared) =>
  page(shared, {
    name: 'workbench',
    entry: 'src/entries/workbench.tsx',
    path: here('dist'),
    filename: 'workbench.html',
    kind: 'meja',
    more: shared.mode === 'production' ? [licences, compressed] : [],
  });

/** The workbench under `npm start`: the pane is Excel's own bundle in a frame, answered by our Excel host. */
const workbenchDev = (shared) =>
  page(shared, {
    name: 'workbench-dev',
    entry: 'src/entries/workbench.dev.tsx',
    path: DEV_PAGE,
    filename: 'index.html',
    kind: 'meja-dev',
  });

/** The workbench's products, given what all configurations share. */
export const workbenchConfigs = (shared) => [univer(shared), workbench(shared), workbenchDev(shared)];
