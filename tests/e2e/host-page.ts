import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import webpack from 'webpack';

const root = process.cwd();

/** Where the pages of an Excel of ours say they are; a test answers every request itself, and nothing goes out. */
export const ORIGIN = 'https://konvergen.test';
/** Where Microsoft's library comes from. */
export const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
/** That library as it is installed. */
export const OFFICE_JS = join(root, 'node_modules/@microsoft/office-js/dist');
/** What was built. */
export const DIST = join(root, 'dist');

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
};

/** A file as an answer to a request. */
export const answerOf = (file: string): { readonly contentType: string; readonly body: Buffer } => ({
  contentType: TYPES[extname(file)] ?? 'text/plain',
  body: readFileSync(file),
});

/**
 * Builds a script for a browser from one file of this repository into a folder, under the file's own name.
 *
 * @param entry path from the top of the checkout.
 */
export function bundleInto(folder: string, entry: string): Promise<void> {
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    target: 'web',
    entry: { [basename(entry, '.ts')]: join(root, entry) },
    output: { path: folder, filename: '[name].js' },
    resolve: { extensions: ['.ts', '.mjs', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
        },
      ],
    },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}

/** A folder with a script in it, as {@link bundleInto} makes it, and how to take it away. */
export interface Bundled {
  readonly folder: string;
  readonly remove: () => void;
}

/** {@link bundleInto} a folder of its own. */
export async function bundled(entry: string): Promise<Bundled> {
  const folder = mkdtempSync(join(tmpdir(), 'konvergen-excel-'));
  await bundleInto(folder, entry);
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
