import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import webpack from 'webpack';
import { callFunction } from '../../src/functions/call-function';
import { FUNCTION_IDS, type FunctionId } from '../../src/functions/function-ids';
import { functionsMetadata, METADATA_FILES } from '../../src/functions/metadata';
import { rangeArgument, type BlankAs, type FunctionAnswer } from '../../src/host/function-calls';
import { modelFromGrids, type Json } from '../../src/workbook/memory/model';
import { functionBook } from '../host/browser/function-book';
import type { Argument, FunctionsPage } from '../host/browser/functions-page';
import { findChromium } from './browser';

const root = join(__dirname, '../..');
const ORIGIN = 'https://konvergen.test';
const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const LIBRARY = join(root, 'node_modules/@microsoft/office-js/dist');
const PANE = join(root, 'dist');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html',
  '.css': 'text/css',
  '.png': 'image/png',
};

/** Every function with arguments that show what it does; ranges of {@link functionBook}. */
const CALLS: readonly (readonly [FunctionId, ...Argument[]])[] = [
  ['STRATEGI', { range: "'Satu-satu'!A2:A6" }],
  ['STRATEGI', { value: 'PKH' }, { value: 'nama' }],
  ['KLASTER', { range: "'Satu-satu'!A2:A6" }],
  ['CEKNIK', { range: "'Satu-satu'!B2:B6" }],
  ['RUPIAH', { range: "'Satu-satu'!C2:C6" }],
  ['SUBKEGIATAN', { range: "'Satu-satu'!D2:D6" }],
  ['KELENGKAPAN', { range: 'Keluarga!A:AZ' }, { value: 2025 }],
  ['KONVERGENSI', { range: 'Keluarga!A:AZ' }, { value: 'kecamatan' }, { value: 2025 }],
  ['KONVERGENSI', { range: 'Keluarga!A:AZ' }, { value: null }, { value: null }],
  ['JUMLAHSTRATEGI', { range: 'Pemetaan!A:AZ' }],
  ['JUMLAHSTRATEGI', { range: 'Pemetaan!A:AZ' }, { value: 'S4' }],
];

function bundle(folder: string): Promise<void> {
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    target: 'web',
    entry: { parent: join(root, 'tests/host/browser/functions-page.ts') },
    output: { path: folder, filename: '[name].js' },
    resolve: { extensions: ['.ts', '.js'] },
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

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'konvergen-fungsi-'));
  await bundle(folder);
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium on this machine');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The built pane with Microsoft's library where its address says it is, and an Excel of ours around it. */
async function open(query: string): Promise<{ readonly excel: Page; readonly problems: readonly string[] }> {
  const context = await browser.newContext();
  const excel = await context.newPage();
  const problems: string[] = [];
  excel.on('pageerror', (error) => problems.push(error.message));
  excel.on('console', (message) => {
    // Microsoft's library for browsers styles its own boxes in the page; the policy keeps it from that.
    const isOfOffice = message.location().url.startsWith(OFFICE);
    if (message.type() === 'error' && !isOfOffice)
      problems.push(`${message.text()} (${message.location().url})`);
  });
  // Before anything of the pane: a desktop Excel puts itself into the window.
  await context.addInitScript(() => {
    const { attach } = parent as unknown as FunctionsPage;
    if (parent !== window) attach?.(window);
  });
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.href === `${ORIGIN}/${query}` && url.pathname === '/') {
      const body = '<!doctype html><meta charset="utf-8"><body><script src="/parent.js"></script></body>';
      await route.fulfill({ contentType: 'text/html', body });
      return;
    }
    const file = url.href.startsWith(OFFICE)
      ? join(LIBRARY, url.href.slice(OFFICE.length))
      : join(url.pathname === '/parent.js' ? folder : PANE, url.pathname);
    const isOurs = url.origin === ORIGIN || url.href.startsWith(OFFICE);
    if (isOurs && url.pathname !== '/favicon.ico') {
      await route.fulfill({ contentType: TYPES[extname(file)] ?? 'text/plain', body: readFileSync(file) });
    } else {
      problems.push(`asked for ${url.href}`);
      await route.abort();
    }
  });
  await excel.goto(`${ORIGIN}/${query}`);
  await excel.waitForFunction(() => (window as unknown as FunctionsPage).isReady(), null, {
    timeout: 60_000,
  });
  return { excel, problems };
}

const recalculate = (excel: Page, id: string, args: readonly Argument[]): Promise<FunctionAnswer> =>
  // As text: the type of nested cells is too deep for what checks the arguments of a page.
  excel.evaluate(
    async (text) => {
      const [name, given] = JSON.parse(text) as [string, readonly Argument[]];
      return await (window as unknown as FunctionsPage).recalculate(name, given);
    },
    JSON.stringify([id, args]),
  );

const book = modelFromGrids(functionBook(), 'contoh.xlsx');

/** Numbers office.js gives the errors a function throws. */
const CODES: Readonly<Record<string, number>> = { '#N/A': 1, '#VALUE!': 7, '#NUM!': 6 };

/** What the function answers here, in this process, as office.js would hand it over. */
function expected(
  id: FunctionId,
  args: readonly Argument[],
  blankAs: BlankAs,
  lang: 'id' | 'en',
): FunctionAnswer {
  const given = args.map((one): Json =>
    'range' in one ? rangeArgument(book, one.range, blankAs) : one.value,
  );
  try {
    const value = callFunction(id, given, {
      lang,
      makeError: (code, message) => ({ code, message }),
    });
    return { ok: true, value: value as unknown as Json };
  } catch (error) {
    const { code, message } = error as { readonly code: string; readonly message: string };
    return { ok: false, code: CODES[code] ?? -1, text: message };
  }
}

/** An error inside an answer, by its code and sentence; what else the library says of it follows from these. */
const plain = (answer: FunctionAnswer): FunctionAnswer =>
  answer.ok
    ? {
        ok: true,
        value: JSON.parse(JSON.stringify(answer.value), (_, one: unknown) =>
          typeof one === 'object' && one !== null && 'valueType' in one
            ? { code: (one as { code?: Json }).code, message: (one as { message?: Json }).message }
            : one,
        ) as Json,
      }
    : answer;

test.each(['id', 'en'] as const)('the build tells Excel of the functions as they are (%s)', (lang) => {
  const built = JSON.parse(readFileSync(join(PANE, METADATA_FILES[lang]), 'utf8')) as unknown;
  expect(built).toEqual(functionsMetadata(lang));
});

describe.each([
  ['a desktop Excel', '', 0, 'id'],
  ['a desktop Excel of today, in English', '?daftar&bahasa=en-US', 0, 'en'],
  ['Excel in a browser', '?web', null, 'id'],
] as const)('custom functions in Chromium, through office.js, %s', (_, query, blankAs, lang) => {
  let excel: Page;
  let problems: readonly string[];

  beforeAll(async () => {
    ({ excel, problems } = await open(query));
  });

  test.each(CALLS.map(([id, ...args]) => ({ id, args, name: JSON.stringify(args) })))(
    '$id $name',
    async ({ id, args }) => {
      const answer = plain(await recalculate(excel, id, args));
      expect(answer).toEqual(expected(id, args, blankAs, lang));
    },
  );

  test('every function is among the calls', () => {
    expect([...new Set(CALLS.map(([id]) => id))]).toEqual([...FUNCTION_IDS]);
  });

  test('a thousand cells in one recalculation are all answered, none with what another asked', async () => {
    const values = Array.from({ length: 1_000 }, (__, at) => `Rp ${String(at)}.000,50`);
    const answers = await excel.evaluate(
      (given) => (window as unknown as FunctionsPage).recalculateMany('RUPIAH', given),
      values,
    );
    expect(answers.map(plain)).toEqual(values.map((value) => expected('RUPIAH', [{ value }], blankAs, lang)));
  });

  test('a name nobody associated is an error, not a page that stops', async () => {
    expect(await recalculate(excel, 'TIDAKADA', [{ value: 1 }])).toMatchObject({ ok: false });
  });

  test('the page complained of nothing', () => {
    expect(problems).toEqual([]);
  });
});
