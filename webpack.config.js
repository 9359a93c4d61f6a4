import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import { licences } from './webpack/licences.js';
import { meetingConfig } from './webpack/meeting.js';
import { minifyWithSwc } from './webpack/minify.js';
import { paneConfig } from './webpack/pane.js';
import { regionsConfig } from './webpack/regions.js';
import { workbenchConfigs } from './webpack/workbench.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The same compiler jest uses; types are checked once, by tsc. */
const swc = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: 'swc-loader',
  options: {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
};

/** What every product of this repository has in common. */
const shared = (mode) => ({
  mode,
  devtool: mode === 'production' ? false : 'source-map',
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  module: { rules: [swc] },
  optimization: { minimizer: [minifyWithSwc] },
  performance: { hints: false },
  stats: 'errors-warnings',
});

/** `konvergen`: one file that runs on Node 20 with nothing installed beside it. */
const cli = (mode) => ({
  ...shared(mode),
  name: 'cli',
  target: 'node20',
  entry: { konvergen: here('src/entries/cli.ts') },
  module: { rules: [swc], parser: { javascript: { importMeta: false } } }, // import.meta.url is the file that runs
  experiments: { outputModule: true },
  output: {
    path: here('dist/cli'),
    filename: '[name].js',
    module: true,
    chunkFormat: 'module',
    clean: true,
  },
  optimization: { minimizer: [minifyWithSwc], splitChunks: false, runtimeChunk: false },
  plugins: [
    licences,
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true }),
    {
      apply: (compiler) => {
        compiler.hooks.afterEmit.tap('executable', () => {
          chmodSync(here('dist/cli/konvergen.js'), 0o755);
        });
      },
    },
  ],
});

/** One configuration per product. `--config-name cli` builds one of them. */
export default (_env, argv) => {
  const mode = argv.mode ?? 'production';
  return [
    cli(mode),
    regionsConfig(shared(mode)),
    paneConfig(shared(mode)),
    meetingConfig(shared(mode)),
    ...workbenchConfigs(shared(mode)),
  ];
};
