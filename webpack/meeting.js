import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { metaPolicy } from '../scripts/lib/security-headers.mjs';
import { compressed } from './compressed.js';
import { licences } from './licences.js';
import { OFFICE } from './pane.js';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** What a person waits for before a meeting shows, gzipped: scripts and styles, without what makes slides. */
const MEETING_BUDGET = 110 * 1024;

/** Fails the build when the page outgrows its budget, and says how large it is when it does not. */
const budget = {
  apply: (compiler) => {
    const name = 'meeting-budget';
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name, stage }, (assets) => {
        const files = [...compilation.entrypoints.get('meeting').getFiles(), 'meeting/meeting.css'];
        const size = files
          .map((file) => gzipSync(assets[file].source(), { level: 9 }).length)
          .reduce((sum, length) => sum + length, 0);
        const text = `page of a meeting: ${(size / 1024).toFixed(1)} KB gzip of ${MEETING_BUDGET / 1024} KB`;
        if (size > MEETING_BUDGET) compilation.errors.push(new webpack.WebpackError(text));
        else console.log(text);
      });
    });
  },
};

/**
 * Meeting mode: `dist/meeting.html` for browsers, without office.js, and `dist/meeting-excel.html`, the same as a dialog of
 * Office.
 */
export const meetingConfig = (shared) => {
  const isProduction = shared.mode === 'production';
  const filename = isProduction ? 'meeting/[name].[contenthash:8].js' : 'meeting/[name].js';
  const page = (options) =>
    new HtmlPlugin({
      template: here('src/entries/meeting.html'),
      chunks: ['meeting'],
      inject: 'head',
      scriptLoading: 'defer',
      minify: false,
      ...options,
    });
  return {
    ...shared,
    name: 'meeting',
    target: 'web',
    entry: { meeting: here('src/entries/meeting.tsx') },
    output: {
      path: here('dist'),
      filename,
      chunkFilename: filename,
      publicPath: 'auto',
      // dist/ is shared with the other products; only what was the meeting's is taken away.
      clean: { keep: (file) => !file.startsWith('meeting/') },
    },
    plugins: [
      page({ filename: 'meeting.html', csp: metaPolicy('rapat'), officejs: '' }),
      page({
        filename: 'meeting-excel.html',
        csp: metaPolicy('panel', { office: OFFICE.origin }),
        officejs: `<script src="${OFFICE.src}"></script>`,
      }),
      // It reads pictures from files under Node; ours have none, and are made in a browser.
      new webpack.IgnorePlugin({ resourceRegExp: /^node:(?:fs|https)$/, contextRegExp: /pptxgenjs/ }),
      new CopyPlugin({
        patterns: [
          { from: here('src/entries/meeting.css'), to: 'meeting/meeting.css' },
          { from: here('assets/icon-*.png'), to: 'assets/[name][ext]' },
        ],
      }),
      licences,
      ...(isProduction ? [budget, compressed] : []),
    ],
  };
};
